extension SubstanceTable {
    static let cathinone2: StaticString = """
        # cathinone: mephedrone to α-pvt
        = mephedrone|en|common|dealist|crystal
        4-methylmethcathinone|en|chemical|pubchem
        4-mmc|en|abbreviation|tripsit
        mcat|en|abbreviation|tripsit
        meph|en|abbreviation|agora
        mkat|en|abbreviation|agora
        bubbles|en|street|editors|?
        charge|en|street|dope|?
        drone|en|street|deaslang|?
        meow|en|street|agora|?
        meow meow|en|street|deaslang
        miaow|en|street|editors|?
        white magic|en|street|deaslang|?
        mephadrone|en|misspelling|agora
        mephedron|de|common|drugcom
        mefedron|nl|nps|trimbos
        miauw|nl|nps|trimbos
        poes|nl|nps|trimbos|?
        poesje|nl|nps|trimbos|?
        méphédrone|fr|nps|dico
        mefedrona|es|nps|energy
        miau miau|es|nps|energy
        4-ммс|ru|nps|ru681
        мефедрон|ru|nps|ru681
        меф|ru|street|editors
        мефка|ru|street|editors
        мефчик|ru|street|editors
        мука|ru|street|editors|?
        мяу|ru|street|editors|?
        мяу-мяу|ru|street|editors
        kati|hu|nps|wikipedia|?
        mefi|hu|nps|wikipedia
        krabba|sv|nps|wikipedia|?
        = methcathinone|en|common|dealist
        cat|en|common|dealist|?
        ephedrone|en|common|dope
        methylcathinone|en|common|euda
        n-methylcathinone|en|common|dealist
        wild cat|en|common|dope|?
        metcathinone|en|inn|inn
        марцефаль|ru|common|wikipedia
        меткатинон|ru|common|ru681
        эфедрон|ru|common|ru681
        болтушка|ru|street|editors|?
        джеф|ru|street|editors
        мулька|ru|street|editors
        = methedrone|en|nps|tripsit
        4-meomc|en|common|euda
        4-methoxymethcathinone|en|common|euda
        bk-pmma|en|common|tripsit
        pmmc|en|common|euda
        = methylone|en|nps|tripsit
        3,4-methylenedioxy-n-methylcathinone|en|chemical|pubchem
        3,4-methylenedioxymethcathinone|en|chemical|pubchem
        bk-mdma|en|chemical|pubchem
        mdmc|en|chemical|pubchem
        bk|en|street|agora|?
        explosion|en|street|deaslang|?
        m1|en|street|tripsit|?
        megrimlock|en|street|agora|?
        mollymuffins|en|street|agora
        méthylone|fr|nps|dico
        metilona|es|nps|energy
        метилон|ru|nps|ru681
        = mexedrone|en|nps|tripsit
        4-mmc-meo|en|common|euda
        4-mmeoc|en|common|tripsit
        = mpbp|en|nps|euda
        4-mepbp|en|common|dealist
        4-mpbp|en|common|euda
        = mphp|en|nps|euda
        4'-methyl-α-pyrrolidinohexiophenone|en|common|euda
        4-mephp|en|common|euda
        = mppp|en|chemical|pubchem
        4-mepp|en|common|euda
        4-methyl-α-ppp|en|common|euda
        4-mppp|en|common|euda
        = n-butylhexedrone|en|nps|euda
        = n-cyclohexylmethylone|en|nps|euda
        = n-ethylbuphedrone|en|nps|tripsit
        neb|en|abbreviation|tripsit|?
        = n-ethylheptedrone|en|nps|euda
        = n-ethylhexedrone|en|nps|tripsit
        ethyl-hexedrone|en|common|tripsit
        hexen|en|common|tripsit
        neh|en|abbreviation|euda
        гексен|ru|nps|ru681
        heksen|pl|nps|wikipedia
        = n-ethylpentedrone|en|nps|tripsit
        ethyl-pentedrone|en|common|tripsit
        nep|en|abbreviation|tripsit|?
        = n-ethylpentylone|en|nps|euda
        bk-ebdp|en|common|euda
        bk-ethyl-k|en|common|euda
        ephylone|en|common|dealist
        = naphyrone|en|nps|tripsit
        naphthylpyrovalerone|en|common|dealist
        o-2482|en|common|euda
        nrg-1|en|street|editors|?
        = pentedrone|en|nps|tripsit
        pentedron|en|misspelling|agora
        pentedrona|es|nps|energy
        пентедрон|ru|nps|ru681
        = pentylone|en|nps|tripsit
        bk-mbdp|en|common|dealist
        bk-methyl-k|en|common|tripsit
        пентилон|ru|nps|ru681
        = putylone|en|nps|euda
        n-propylbutylone|en|common|euda
        propylbutylone|en|common|euda
        = pv-10|en|nps|tripsit
        = pv-8|en|nps|tripsit
        a-phpp|en|common|tripsit
        alpha-phpp|en|common|euda
        alpha-pyrrolidinoheptaphenone|en|common|dealist
        = pv-9|en|nps|tripsit
        alpha-pop|en|common|euda
        α-pop|en|common|euda
        = pyrovalerone|en|inn|inn
        4-methyl-pvp|en|common|euda
        4-methyl-α-pvp|en|common|euda
        o-2371|en|common|euda
        centroton|en|trade|dealist
        thymergix|en|trade|dealist
        = synthetic cathinones|en|common|drugbank
        bath salt|en|common|euda|?
        bath salts|en|common|tripsit|?
        designer cathinones|en|common|euda
        plant feeder|en|common|euda|?
        plant food|en|common|dope|?
        synthetic cathinone|en|common|drugbank
        bliss|en|street|deaslang|?
        blue silk|en|street|deaslang
        cloud 9|en|street|deaslang|?
        cloud nine|en|street|deaslang|?
        energy-1|en|street|deaslang|?
        ivory wave|en|street|deaslang|?
        lunar wave|en|street|deaslang
        monkey dust|en|street|deaslang|?
        nrg-2|en|street|editors|?
        nrg-3|en|street|editors
        red dove|en|street|deaslang|?
        sextasy|en|street|dope
        snow leopard|en|street|deaslang|?
        vanilla sky|en|street|deaslang|?
        white lightning|en|street|dope|?
        zoom|en|street|deaslang|?
        badesalz|de|common|drugcom|?
        badesalze|de|common|drugcom|?
        badzout|nl|common|trimbos|?
        sels de bain|fr|common|dico|?
        sales de baño|es|common|energy|?
        катиноны|ru|common|wikipedia
        скоростная соль|ru|common|wikipedia
        соли|ru|common|wikipedia|?
        соль|ru|common|wikipedia|?
        скоростные соли|ru|street|editors
        sole do kąpieli|pl|street|editors|?
        = th-pvp|en|nps|tripsit
        tetrahydronaphthyl-pvp|en|chemical|euda
        = α-pbp|en|nps|tripsit
        a-pbp|en|common|tripsit
        alpha-pbp|en|common|tripsit
        alpha-pyrrolidinobutiophenone|en|common|dealist
        = α-php|en|nps|tripsit
        a-php|en|common|dealist
        alpha-php|en|common|tripsit
        alpha-pyrrolidinohexanophenone|en|common|dealist
        pv-7|en|common|tripsit
        α-pyrrolidinohexiophenone|en|common|euda
        альфа-пхп|ru|nps|ru681
        = α-pihp|en|nps|euda
        a-pihp|en|common|tripsit
        alpha-pihp|en|common|euda
        α-pyrrolidinoisohexanophenone|en|common|euda
        pihp|en|street|tripsit
        пихп|ru|nps|ru681
        = α-ppp|en|nps|euda
        a-ppp|en|common|agora
        alpha-ppp|en|common|euda
        alpha-pyrrolidinopropiophenone|en|common|euda
        = α-pvp|en|nps|tripsit|crystal
        2-pvp|en|common|euda
        a-pvp|en|common|tripsit
        a-pyrrolidinopentiophenone|en|common|agora
        alpha-pvp|en|common|tripsit
        alpha-pyrrolidinopentiophenone|en|common|dealist
        alpha-pyrrolidinovalerophenone|en|common|euda
        o-2387|en|common|euda
        prolintanone|en|common|euda
        α-pyrrolidinopentiophenone|en|common|euda
        $5 insanity|en|street|editors
        alpha|en|street|agora|?
        flakka|en|street|deaslang
        flocka|en|street|tripsit
        gravel|en|street|deaslang|?
        zombie drug|en|street|editors|?
        α-пвп|ru|nps|ru681
        а-пвп|ru|nps|ru681
        альфа-пвп|ru|nps|ru681
        альфа|ru|street|editors|?
        alfa pvp|pl|nps|wikipedia
        = α-pvt|en|nps|tripsit
        a-pvt|en|common|tripsit
        alpha-pvt|en|common|euda
        alpha-pyrrolidinopentiothiophenone|en|common|euda
        """
}
