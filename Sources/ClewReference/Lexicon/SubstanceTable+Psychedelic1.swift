extension SubstanceTable {
    static let psychedelic1: StaticString = """
        # psychedelic: 1b-lsd to bufotenin
        = 1b-lsd|en|nps|tripsit|blotter
        1-butanoyl-lsd|en|chemical|pubchem
        = 1cp-al-lad|en|nps|euda|blotter
        = 1cp-lsd|en|nps|tripsit|blotter
        1-cyclopropionyl-lsd|en|chemical|pubchem
        1cp|en|abbreviation|tripsit|?
        curie|en|street|tripsit|?
        curie lsd|en|street|editors
        = 1d-lsd|en|nps|euda|blotter
        = 1fe-lsd|en|nps|euda|blotter
        = 1p-al-lad|en|nps|euda|blotter
        = 1p-eth-lad|en|nps|tripsit|blotter
        = 1p-lsd|en|nps|tripsit|blotter
        1-propionyl-d-lysergic acid diethylamide|en|chemical|pubchem
        1-propionyl-lsd|en|chemical|pubchem
        1p|en|abbreviation|tripsit|?
        = 1p-mipla|en|nps|euda|blotter
        = 1v-lsd|en|nps|euda|blotter
        1-valeroyl-lsd|en|chemical|pubchem
        valerie lsd|en|street|editors
        = 2-me-dmt|en|nps|tripsit
        = 25b-nbf|en|nps|euda
        = 25b-nboh|en|nps|tripsit
        nboh-2c-b|en|common|tripsit
        = 25b-nbome|en|nps|tripsit|blotter
        2c-b-nbome|en|common|dealist
        cimbi-36|en|common|dealist
        25b|en|abbreviation|tripsit
        = 25c-nbf|en|nps|euda
        = 25c-nboh|en|nps|tripsit
        nboh-2c-c|en|common|euda
        = 25c-nbome|en|nps|tripsit|blotter
        2c-c-nbome|en|common|dealist
        cimbi-82|en|common|dealist
        pandora|en|common|agora|?
        25c|en|abbreviation|tripsit|?
        nbome-2c-c|en|abbreviation|agora
        = 25cn-nboh|en|nps|euda
        nboh-2c-cn|en|common|drugbank
        = 25d-nbome|en|nps|tripsit|blotter
        2c-d-nbome|en|common|tripsit
        25d|en|abbreviation|tripsit|?
        = 25e-nboh|en|nps|euda
        = 25e-nbome|en|nps|tripsit|blotter
        25e|en|abbreviation|tripsit|?
        = 25g-nbome|en|nps|tripsit
        = 25h-nbome|en|nps|tripsit|blotter
        25h|en|abbreviation|tripsit|?
        = 25i-nbf|en|nps|tripsit
        = 25i-nbmd|en|nps|tripsit
        = 25i-nboh|en|nps|tripsit
        cimbi-27|en|common|tripsit
        nboh-2c-i|en|common|tripsit
        = 25i-nbome|en|nps|tripsit|blotter
        2c-i-nbome|en|common|dealist
        cimbi-5|en|common|dealist
        nbome-2c-i|en|common|agora
        25i|en|abbreviation|tripsit
        n-bomb|en|street|editors
        nbombs|en|street|editors
        nbome|en|street|agora
        nbomes|en|street|agora
        smiles|en|street|editors|?
        solaris|en|street|editors|?
        25-nbome|en|misspelling|agora
        нбом|ru|nps|ru681
        нбоме|ru|nps|ru681
        = 25ip-nbome|en|nps|tripsit
        = 25n-nbome|en|nps|tripsit|blotter
        = 25p-nbome|en|nps|tripsit
        = 25t-2-nbome|en|nps|tripsit
        = 25t-4-nbome|en|nps|tripsit
        = 25t-7-nbome|en|nps|euda
        = 2c-b|en|nps|tripsit
        4-bromo-2,5-dimethoxyphenethylamine|en|chemical|pubchem
        bdmpea|en|chemical|pubchem
        bees|en|street|tripsit|?
        bromo|en|street|dope|?
        bromo mescaline|en|street|editors
        erox|en|street|editors
        mft|en|street|dope|?
        nexus|en|street|tripsit|?
        pantera rosa|en|street|editors
        performax|en|street|editors
        spectrum|en|street|dope|?
        toonies|en|street|dope
        tucibi|en|street|editors|?
        tucibí|en|street|editors
        tusi|en|street|editors|?
        tusibi|en|street|editors
        venus|en|street|dope|?
        cocaina rosa|es|street|energy
        cocaína rosa|es|street|energy
        tuci|es|street|energy|?
        2си-би|ru|common|wikipedia
        2цб|ru|common|ru681
        = 2c-b-an|en|nps|tripsit
        = 2c-b-fly|en|nps|tripsit
        = 2c-c|en|nps|tripsit
        = 2c-d|en|nps|tripsit
        2c-m|en|chemical|pubchem
        le-25|en|chemical|pubchem
        = 2c-e|en|nps|tripsit
        4-ethyl-2,5-dimethoxyphenethylamine|en|chemical|pubchem
        aquarust|en|street|editors
        europa|en|street|agora|?
        = 2c-ef|en|nps|euda
        = 2c-f|en|nps|euda
        = 2c-g|en|nps|tripsit
        = 2c-h|en|nps|euda
        = 2c-i|en|nps|tripsit
        = 2c-ip|en|nps|tripsit
        = 2c-n|en|nps|tripsit
        = 2c-p|en|nps|tripsit
        = 2c-t|en|nps|tripsit
        = 2c-t-2|en|nps|tripsit
        s5|en|street|agora|?
        = 2c-t-21|en|nps|tripsit
        = 2c-t-4|en|nps|tripsit
        = 2c-t-7|en|nps|tripsit
        tripstasy|en|street|editors
        = 3c-e|en|nps|tripsit
        = 3c-p|en|nps|tripsit
        = 4-aco-dalt|en|nps|tripsit
        = 4-aco-det|en|nps|tripsit
        ethacetin|en|common|tripsit
        ethylacybin|en|common|tripsit
        = 4-aco-dipt|en|nps|tripsit
        4-acetoxy-dipt|en|common|tripsit
        ipracetin|en|common|tripsit
        = 4-aco-dmt|en|nps|tripsit
        4-acetoxy-dmt|en|chemical|pubchem
        4-acetoxy-n,n-dimethyltryptamine|en|chemical|pubchem
        o-acetylpsilocin|en|chemical|pubchem
        psilacetin|en|chemical|pubchem
        4-aco|en|abbreviation|tripsit|?
        = 4-aco-dpt|en|nps|tripsit
        = 4-aco-ept|en|nps|euda
        = 4-aco-met|en|nps|tripsit
        4-acetoxy-met|en|common|tripsit
        metacetin|en|common|tripsit
        = 4-aco-mipt|en|nps|tripsit
        mipracetin|en|common|tripsit
        = 4-ho-dalt|en|nps|euda
        = 4-ho-det|en|nps|tripsit
        4-hydroxy-det|en|common|tripsit
        cz-74|en|common|euda
        ethocin|en|common|tripsit
        = 4-ho-dipt|en|nps|tripsit
        iprocin|en|common|tripsit
        = 4-ho-dpt|en|nps|tripsit
        = 4-ho-ept|en|nps|tripsit
        = 4-ho-mcpt|en|nps|tripsit
        = 4-ho-met|en|nps|tripsit
        4-hydroxy-met|en|common|euda
        methylcybin|en|common|euda
        metocin|en|common|tripsit
        homet|en|abbreviation|tripsit
        = 4-ho-mipt|en|nps|tripsit
        4-hydroxy-mipt|en|common|euda
        miprocin|en|common|tripsit
        homipt|en|abbreviation|tripsit
        = 4-ho-mpmi|en|chemical|pubchem
        lucigenol|en|common|tripsit
        = 4-ho-mpt|en|nps|tripsit
        meprocin|en|abbreviation|euda
        = 4-meo-mipt|en|nps|tripsit
        = 4-po-det|en|nps|euda
        cey-19|en|common|euda
        ethocybin|en|common|euda
        = 4-pro-dmt|en|nps|euda
        4-propanoyloxy-dmt|en|common|euda
        4-propionoxy-dmt|en|common|euda
        = 5-bromo-dmt|en|nps|tripsit
        5-br-dmt|en|abbreviation|tripsit
        = 5-meo-amt|en|nps|tripsit
        5-meo-αmt|en|chemical|pubchem
        5-methoxy-amt|en|chemical|pubchem
        = 5-meo-dalt|en|nps|tripsit
        = 5-meo-det|en|nps|euda
        = 5-meo-dibf|en|nps|tripsit
        = 5-meo-dipt|en|nps|tripsit
        5-methoxy-dipt|en|common|euda
        foxy|en|street|tripsit|?
        foxy methoxy|en|street|tripsit
        фокси|ru|common|wikipedia
        = 5-meo-dmt|en|nps|tripsit
        bufo|en|common|erowid|?
        bufo alvarius|en|common|erowid
        bufo toad|en|common|erowid
        colorado river toad|en|common|erowid
        incilius alvarius|en|common|erowid
        sapo venom|en|common|erowid
        toad venom|en|common|erowid
        5-methoxy-dmt|en|chemical|pubchem
        5-methoxy-n,n-dimethyltryptamine|en|chemical|pubchem
        5-meo|en|street|tripsit|?
        the god molecule|en|street|editors
        toad|en|street|editors|?
        toads|en|street|tripsit|?
        sapo bufo|es|common|energy
        veneno de sapo|es|common|energy
        = 5-meo-dpt|en|nps|tripsit
        = 5-meo-eipt|en|nps|tripsit
        = 5-meo-malt|en|nps|tripsit
        = 5-meo-met|en|nps|tripsit
        = 5-meo-mipt|en|nps|tripsit
        5-methoxy-mipt|en|common|euda
        moxy|en|street|tripsit|?
        = 5-meo-nipt|en|nps|tripsit
        = 5-meo-pyr-t|en|nps|tripsit
        = 5-meo-tmt|en|nps|tripsit
        indapex|en|street|tripsit
        = aet|en|chemical|pubchem
        etryptamine|en|inn|inn
        alpha-ethyltryptamine|en|chemical|pubchem
        α-ethyltryptamine|en|chemical|pubchem
        αet|en|chemical|pubchem
        monase|en|trade|martindale
        = al-lad|en|nps|tripsit|blotter
        = ald-52|en|nps|tripsit|blotter
        1-acetyl-lsd|en|chemical|pubchem
        1a-lsd|en|abbreviation|tripsit
        = aleph-2|en|nps|tripsit
        dot-2|en|street|tripsit
        = allylescaline|en|nps|tripsit
        = amt|en|nps|tripsit|?
        metryptamine|en|inn|inn
        alpha-methyltryptamine|en|chemical|pubchem
        α-methyltryptamine|en|chemical|pubchem
        αmt|en|chemical|pubchem
        indopan|en|trade|drugbank
        spirals|en|street|dope|?
        = ayahuasca|en|common|tripsit
        b. caapi|en|common|erowid
        caapi|en|common|agora
        daime|en|common|erowid
        harmala|en|common|erowid
        harmalas|en|common|erowid
        harmaline|en|common|drugbank
        harmine|en|common|erowid
        hoasca|en|common|erowid
        pharmahuasca|en|common|tripsit
        syrian rue|en|common|agora
        yage|en|common|tripsit
        yagé|en|common|erowid
        steppenraute|de|common|drugcom
        steppenrautensamen|de|common|drugcom
        rue de syrie|fr|common|dico
        аяваска|ru|common|wikipedia
        аяуаска|ru|common|wikipedia
        гармала|ru|common|wikipedia
        = bk-2c-b|en|nps|tripsit
        = blue lotus|en|common|erowid
        blue lily|en|common|erowid
        blue water lily|en|common|erowid
        nymphaea caerulea|en|common|erowid
        sacred lotus|en|common|erowid
        = bromo-dragonfly|en|nps|tripsit|blotter
        bromobenzodifuranyl-isopropylamine|en|chemical|pubchem
        dob-dragonfly|en|chemical|pubchem
        b-fly|en|street|editors
        bdfly|en|street|tripsit
        dragonfly|en|street|agora|?
        = bufotenin|en|chemical|pubchem
        anadenanthera|en|common|tripsit
        cebil|en|common|agora
        cohoba|en|common|erowid
        vilca|en|common|erowid
        yopo|en|common|tripsit
        5-ho-dmt|en|chemical|pubchem
        bufotenine|en|chemical|pubchem
        mappine|en|chemical|pubchem
        """
}
