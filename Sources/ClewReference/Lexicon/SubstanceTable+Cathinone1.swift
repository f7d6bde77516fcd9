extension SubstanceTable {
    static let cathinone1: StaticString = """
        # cathinone: 2,3-mdmc to mdpv
        = 2,3-mdmc|en|nps|euda
        2,3-methylenedioxymethcathinone|en|common|dealist
        = 2-cmc|en|nps|euda
        2-chloromethcathinone|en|common|euda
        = 2-fmc|en|nps|euda
        = 2-mec|en|nps|tripsit
        = 2-mmc|en|nps|tripsit
        2-methylmethcathinone|en|common|euda
        orthomephedrone|en|common|euda
        = 2-mppp|en|nps|tripsit
        = 3,4-dmmc|en|nps|euda
        3,4-dimethylmethcathinone|en|common|dealist
        = 3-bmc|en|nps|euda
        3-bromomethcathinone|en|common|euda
        = 3-cec|en|nps|euda
        = 3-cmc|en|nps|tripsit
        3-chloromethcathinone|en|common|euda
        clophedrone|en|common|euda
        metaclephedrone|en|common|euda
        = 3-emc|en|nps|euda
        = 3-fmc|en|nps|tripsit
        3-fluoromethcathinone|en|common|euda
        = 3-mec|en|nps|tripsit
        3-methylethcathinone|en|common|dealist
        = 3-methoxymethcathinone|en|nps|euda
        3-meomc|en|common|tripsit
        = 3-mmc|en|nps|tripsit
        3-methylmethcathinone|en|common|dealist
        metaphedrone|en|common|euda
        3-meph|en|street|tripsit
        3-mephedrone|en|street|tripsit
        meta|en|street|agora|?
        metafedron|en|street|editors
        poes|en|street|editors|?
        metaphedron|en|misspelling|agora
        3-ммс|ru|nps|ru681
        = 3f-alpha-pvp|en|nps|euda
        3-f-a-pvp|en|common|euda
        3f-pvp|en|abbreviation|euda
        = 3f-php|en|nps|euda
        = 3f-pihp|en|nps|euda
        = 4-bmc|en|nps|euda
        4-bromomethcathinone|en|common|euda
        brephedrone|en|common|agora
        = 4-cbc|en|nps|tripsit
        = 4-cec|en|nps|euda
        4-chloroethcathinone|en|common|euda
        = 4-chloropentedrone|en|nps|euda
        4-cl-pentedrone|en|common|euda
        4-cpd|en|common|euda
        = 4-cic|en|nps|tripsit
        = 4-cmc|en|nps|tripsit
        4-chloromethcathinone|en|common|euda
        clephedrone|en|common|agora
        klephedrone|en|common|euda
        клефедрон|ru|nps|ru681
        klefedron|pl|nps|wikipedia
        = 4-emc|en|nps|tripsit
        4-ethylmethcathinone|en|common|dealist
        = 4-ethylpentedrone|en|nps|tripsit
        4-epd|en|common|tripsit
        = 4-fec|en|nps|euda
        = 4-fluoropentedrone|en|nps|tripsit
        4-fpd|en|common|tripsit
        4f-pentedrone|en|common|tripsit
        = 4-fmc|en|nps|tripsit
        4-fluoromethcathinone|en|common|tripsit
        flephedrone|en|common|dealist
        = 4-meap|en|nps|euda
        4-methyl-α-ethylaminopentiophenone|en|common|euda
        = 4-mec|en|nps|tripsit
        4-methylethcathinon|en|common|agora
        4-methylethcathinone|en|common|tripsit
        4-мек|ru|nps|ru681
        = 4-meo-pv8|en|nps|euda
        = 4-meo-pv9|en|nps|euda
        = 4-meo-pvp|en|nps|euda
        4-meo-α-pvp|en|common|euda
        4-methoxy-pvp|en|common|euda
        = 4-meppp|en|nps|tripsit
        4-methyl-α-pyrrolidinopropiophenone|en|common|dealist
        meppp|en|common|dealist
        = 4-methylbuphedrone|en|nps|euda
        4-mebp|en|common|euda
        4-memabp|en|common|euda
        = 4-methylpentedrone|en|nps|euda
        4-mpd|en|common|tripsit
        = 4cl-pvp|en|nps|euda
        4-chloro-α-pvp|en|common|euda
        4-cl-a-pvp|en|common|euda
        4-cl-α-pvp|en|common|euda
        = 4f-neb|en|nps|tripsit
        = 4f-pbp|en|nps|euda
        = 4f-php|en|nps|tripsit
        4-fluoro-php|en|common|euda
        4f-α-php|en|common|euda
        = 4f-pihp|en|nps|euda
        4f-3-methyl-pvp|en|common|euda
        = 4f-pv8|en|nps|euda
        = 4f-pv9|en|nps|euda
        = 4f-pvp|en|nps|tripsit
        4-fluoro-α-pvp|en|common|euda
        4f-a-pvp|en|common|tripsit
        fpvp|en|common|euda
        pfpvp|en|common|tripsit
        = 5-dbfpv|en|nps|tripsit
        = 5-methylethylone|en|nps|tripsit
        5-me-mdec|en|common|euda
        5-methyl-bk-mdea|en|common|tripsit
        = 5-methylmethylone|en|nps|euda
        = benzylone|en|nps|euda
        = bk-2c-i|en|nps|tripsit
        = bk-ivp|en|nps|tripsit
        = buphedrone|en|nps|tripsit
        буфедрон|ru|nps|ru681
        = bupropion|en|inn|inn
        amfebutamone|en|common|tripsit
        aplenzin|en|trade|drugbank
        budeprion|en|trade|drugbank
        elontril|en|trade|martindale
        forfivo|en|trade|drugbank
        voxra|en|trade|martindale
        wellbutrin|en|trade|drugbank
        zyban|en|trade|drugbank
        bupropian|en|misspelling|agora
        amfébutamone|fr|inn|inn
        бупропион|ru|inn|inn
        = butylone|en|nps|tripsit
        b1|en|chemical|pubchem|?
        beta-keto-mbdb|en|chemical|pubchem
        bk-mbdb|en|chemical|pubchem
        бутилон|ru|nps|ru681
        = cathinone|en|inn|inn
        катинон|ru|common|ru681
        = cyclo-methiodrone|en|nps|tripsit
        = cyputylone|en|nps|euda
        = dibutylone|en|nps|tripsit
        bk-dmbdb|en|common|dealist
        = dimethylcathinone|en|inn|inn
        dimepropion|en|common|euda
        n,n-dimethylcathinone|en|common|dealist
        metamfepramone|en|inn|inn
        = dimethylone|en|nps|tripsit
        bk-mddma|en|chemical|pubchem
        mddmc|en|chemical|pubchem|?
        m11|en|street|agora|?
        = dipentylone|en|nps|euda
        bk-dmbdp|en|common|euda
        dimethylpentylone|en|common|euda
        n,n-dimethylpentylone|en|common|euda
        = ethcathinone|en|nps|tripsit
        e-cat|en|common|tripsit
        eth-cat|en|common|tripsit
        ethylcathinone|en|common|tripsit
        n-ethylcathinone|en|common|euda
        = ethylone|en|nps|tripsit
        3,4-methylenedioxy-n-ethylcathinone|en|chemical|pubchem
        bk-mdea|en|chemical|pubchem
        mdec|en|chemical|pubchem
        e1|en|street|agora|?
        ehtylone|en|misspelling|agora
        etylone|en|misspelling|agora
        этилон|ru|nps|ru681
        = eutylone|en|nps|euda
        bk-ebdb|en|common|euda
        n-ethylbutylone|en|common|euda
        эутилон|ru|nps|ru681
        = hexedrone|en|nps|tripsit
        hex|en|abbreviation|agora|?
        = hexylone|en|nps|euda
        = indapyrophenidone|en|nps|tripsit
        = isopentedrone|en|nps|euda
        = mdpbp|en|nps|euda
        3,4-mdpbp|en|common|euda
        = mdpep|en|nps|euda
        md-pv8|en|common|euda
        = mdphp|en|nps|tripsit
        3,4-mdphp|en|common|euda
        monkey dust|en|street|deaslang|?
        = mdpiphp|en|nps|euda
        3,4-md-pihp|en|common|euda
        mdpihp|en|common|euda
        = mdppp|en|nps|euda
        3',4'-methylenedioxy-α-pyrrolidinopropiophenone|en|common|euda
        = mdpv|en|nps|tripsit
        3,4-methylenedioxypyrovalerone|en|common|dealist
        methylenedioxypyrovalerone|en|common|drugbank
        cannibal drug|en|street|editors
        magic|en|street|deaslang|?
        monkey dust|en|street|deaslang|?
        mtv|en|street|editors|?
        nrg-1|en|street|editors|?
        peevee|en|street|editors|?
        super coke|en|street|agora|?
        zombie drug|en|street|editors|?
        мдпв|ru|nps|ru681
        aakkoset|fi|nps|wikipedia|?
        peukku|fi|nps|wikipedia|?
        """
}
