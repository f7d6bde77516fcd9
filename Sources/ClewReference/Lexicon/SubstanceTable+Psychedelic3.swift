extension SubstanceTable {
    static let psychedelic3: StaticString = """
        # psychedelic: lsm-775 to βh-2c-b
        = lsm-775|en|nps|tripsit
        = lsz|en|nps|tripsit|blotter
        la-szs|en|chemical|pubchem
        lysergic acid 2,4-dimethylazetidide|en|chemical|pubchem
        diazedine|en|street|editors
        = mem|en|chemical|pubchem|?
        = mescaline|en|common|dealist
        3,4,5-trimethoxyphenethylamine|en|common|drugbank
        bolivian torch|en|common|agora
        bridgesii|en|common|erowid
        cactus powder|en|common|agora
        echinopsis pachanoi|en|common|erowid
        huachuma|en|common|erowid
        peruvian torch|en|common|agora
        san pedro|en|common|tripsit
        trichocereus|en|common|agora
        wachuma|en|common|erowid
        big chief|en|street|deaslang|?
        buttons|en|street|deaslang|?
        cactus|en|street|deaslang|?
        mesc|en|street|tripsit
        topi|en|street|deaslang|?
        meskalin|de|common|drugcom
        meskalinkaktus|de|common|drugcom
        san-pedro-kaktus|de|common|drugcom
        mescalina|es|common|energy
        мескалин|ru|common|ru681
        сан педро|ru|common|wikipedia
        = mescaline-nbome|en|nps|euda
        345-nbome|en|abbreviation|euda
        = met|en|nps|tripsit|?
        methylethyltryptamine|en|chemical|pubchem
        = methallylescaline|en|nps|tripsit
        mal|en|abbreviation|tripsit|?
        = mipla|en|nps|euda
        = mipt|en|nps|tripsit
        n-methyl-n-isopropyltryptamine|en|chemical|pubchem
        = mmda|en|chemical|pubchem
        = mpt|en|nps|euda|?
        = noribogaine|en|chemical|pubchem
        = nutmeg|en|common|erowid|?
        myristica fragrans|en|common|erowid
        myristicin|en|common|erowid
        = peyote|en|common|dealist|plant
        hikuri|en|common|erowid
        lophophora|en|common|agora
        lophophora williamsii|en|common|agora
        peyotl|en|common|erowid
        пейот|ru|common|wikipedia
        = pipt|en|nps|tripsit
        = pro-lad|en|nps|tripsit|blotter
        = proscaline|en|nps|tripsit
        = psilocin|en|chemical|pubchem
        4-ho-dmt|en|chemical|pubchem
        4-oh-dmt|en|chemical|pubchem
        psilocine|en|chemical|pubchem
        psilocyn|en|chemical|pubchem
        psilocina|es|common|energy
        псилоцин|ru|common|ru681
        = psilocybin|en|chemical|pubchem
        psilocybine|en|inn|inn
        indocybin|en|trade|martindale
        psilocibina|es|common|energy
        псилоцибин|ru|common|ru681
        = psilocybin mushrooms|en|common|agora|mushroom
        azurescens|en|common|agora
        cubensis|en|common|agora
        cyanescens|en|common|agora
        dried mushrooms|en|common|erowid|?
        grow kit|en|common|erowid|?
        liberty cap|en|common|agora
        liberty caps|en|common|agora
        magic mushroom|en|common|dope
        magic mushrooms|en|common|agora
        magic truffles|en|common|agora
        mushroom|en|common|tripsit|?
        mushroom bars|en|common|erowid
        mushroom capsules|en|common|agora
        mushroom chocolate|en|common|agora
        mushroom chocolates|en|common|agora
        mushroom grow kit|en|common|erowid
        mushroom spores|en|common|agora
        mushrooms|en|common|tripsit|?
        panaeolus|en|common|agora
        panaeolus cyanescens|en|common|agora
        philosopher stones|en|common|erowid
        philosophers stones|en|common|erowid
        psilocybe|en|common|agora
        psilocybe azurescens|en|common|erowid
        psilocybe cubensis|en|common|agora
        psilocybe cyanescens|en|common|agora
        psilocybe mexicana|en|common|agora
        psilocybe semilanceata|en|common|erowid
        psilocybe subaeruginosa|en|common|agora
        psilocybe tampanensis|en|common|erowid
        psilocybin mushroom|en|common|agora
        psilocybin truffles|en|common|erowid
        psychedelic mushrooms|en|common|agora
        sclerotia|en|common|erowid
        semilanceata|en|common|erowid
        spores|en|common|dope|?
        subaeruginosa|en|common|agora
        tampanensis|en|common|agora
        truffles|en|common|tripsit|?
        atlantis|en|street|agora|?
        blue meanie|en|street|agora
        blue meanies|en|street|editors
        boomers|en|street|deaslang|?
        caps|en|street|deaslang|?
        dragon's dynamite|en|street|editors
        enigma|en|street|editors|?
        golden teacher|en|street|agora
        golden teachers|en|street|agora
        hollandia|en|street|editors|?
        huautla|en|street|editors
        jedi mind fuck|en|street|editors
        jmf|en|street|editors
        koh samui|en|street|editors|?
        magic|en|street|deaslang|?
        mazatapec|en|street|agora
        mckenna|en|street|agora|?
        mckennaii|en|street|agora
        mexicana|en|street|agora|?
        mushie|en|street|editors
        mushies|en|street|deaslang
        one up bars|en|street|editors
        oneup bar|en|street|editors
        pajaritos|en|street|editors
        palenque|en|street|editors|?
        penis envy|en|street|agora
        polka dot chocolate bar|en|street|editors
        polkadot|en|street|editors|?
        shroom|en|street|dope
        shrooms|en|street|deaslang
        tidal wave|en|street|editors|?
        treasure coast|en|street|agora|?
        utopia truffles|en|street|editors
        wavy caps|en|street|editors
        wonder bars|en|street|editors
        z-strain|en|street|agora
        cubenis|en|misspelling|agora
        mushroms|en|misspelling|editors
        mushrooom|en|misspelling|agora
        psilocibe|en|misspelling|agora
        psilocibe cubensis|en|misspelling|agora
        psilocibin|en|misspelling|drugbank
        psylocibin|en|misspelling|agora
        psylocybe|en|misspelling|agora
        psylocybin|en|misspelling|tripsit
        shrumz|en|misspelling|editors
        magische pilze|de|common|drugcom
        magische trüffel|de|common|drugcom
        narrische schwammerl|de|common|drugcom
        pilze|de|common|drugcom|?
        psilocybinpilze|de|common|drugcom
        psilopilze|de|common|drugcom
        psilos|de|common|drugcom
        schwammerl|de|common|drugcom|?
        spitzkegeliger kahlkopf|de|common|drugcom
        spitzkegelige kahlköpfe|de|common|drugcom
        trüffel|de|common|drugcom|?
        zauberpilze|de|common|drugcom
        zaubertrüffel|de|common|drugcom
        hallucinogene paddenstoelen|nl|common|trimbos
        paddenstoelen|nl|common|trimbos|?
        paddo|nl|common|trimbos
        paddo's|nl|common|trimbos
        champi|fr|common|dico
        champignon|fr|common|dico|?
        champignons|fr|common|dico|?
        champignons hallucinogenes|fr|common|dico
        champignons hallucinogènes|fr|common|dico
        champignons magiques|fr|common|dico
        champis|fr|common|dico
        champotes|fr|common|dico
        truffes hallucinogènes|fr|common|dico
        truffes magiques|fr|common|dico
        hongos|es|common|energy|?
        hongos alucinógenos|es|common|energy
        hongos magicos|es|common|energy
        hongos mágicos|es|common|energy
        monguis|es|common|energy
        setas|es|common|energy|?
        setas alucinogenas|es|common|energy
        setas alucinógenas|es|common|energy
        setas mágicas|es|common|energy
        trufas mágicas|es|common|energy
        волшебные грибы|ru|common|wikipedia
        грибочки|ru|common|wikipedia|?
        грибы|ru|common|wikipedia|?
        houbičky|cs|common|wikipedia
        lysohlávka|cs|common|wikipedia
        lysohlávky|cs|common|wikipedia
        spids nøgenhat|da|common|wikipedia
        suippumadonlakki|fi|common|wikipedia
        taikasienet|fi|common|wikipedia
        sienet|fi|street|editors|?
        varázsgomba|hu|common|wikipedia
        funghetti|it|common|wikipedia
        funghi allucinogeni|it|common|wikipedia
        funghi magici|it|common|wikipedia
        grzyby halucynogenne|pl|common|wikipedia
        łysiczki|pl|common|wikipedia
        grzybki|pl|street|editors|?
        cogumelos mágicos|pt|common|wikipedia
        cogumelos|pt|street|editors|?
        magiska svampar|sv|common|wikipedia
        toppslätskivling|sv|common|wikipedia
        svamp|sv|street|editors|?
        = salvia|en|common|tripsit|herb
        diviner's sage|en|common|dope
        magic mint|en|common|dope|?
        sally d|en|common|erowid
        salvia divinorum|en|common|agora
        salvinorin|en|common|agora
        ska maria pastora|en|common|erowid
        ska pastora|en|common|erowid
        azteken-salbei|de|common|drugcom
        zaubersalbei|de|common|drugcom
        sauge des devins|fr|common|dico
        sauge divinatoire|fr|common|dico
        hierba de los dioses|es|common|energy
        сальвия|ru|common|wikipedia
        шалфей предсказателей|ru|common|wikipedia
        = silene capensis|en|common|erowid
        african dream root|en|common|erowid
        silene undulata|en|common|erowid
        xhosa dream root|en|common|erowid
        = sinicuichi|en|common|tripsit
        heimia salicifolia|en|common|tripsit
        shrubby yellowcrest|en|common|tripsit
        sun opener|en|common|tripsit
        = tma|en|chemical|pubchem|?
        3,4,5-trimethoxyamphetamine|en|chemical|pubchem
        = tma-2|en|nps|tripsit
        = tma-6|en|nps|tripsit
        = βh-2c-b|en|nps|tripsit
        beta-hydroxy-2c-b|en|common|tripsit
        bh-2c-b|en|common|tripsit
        boh-2c-b|en|common|tripsit
        bohb|en|common|tripsit
        """
}
