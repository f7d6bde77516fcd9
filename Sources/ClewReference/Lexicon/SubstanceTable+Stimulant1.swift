extension SubstanceTable {
    static let stimulant1: StaticString = """
        # stimulant: 1,3-dimethylamylamine to clobenzorex
        = 1,3-dimethylamylamine|en|chemical|pubchem
        geranamine|en|common|drugbank
        methylhexanamine|en|common|drugbank
        methylhexaneamine|en|common|drugbank
        1,3-dmaa|en|abbreviation|euda
        dmaa|en|abbreviation|tripsit
        jack3d|en|trade|martindale
        oxyelite pro|en|trade|martindale
        = 2-aminoindane|en|nps|euda
        2-ai|en|abbreviation|tripsit
        2-aminoindan|en|misspelling|tripsit
        = 2-fluoroamphetamine|en|nps|tripsit
        2-fa|en|abbreviation|tripsit|?
        = 2-fluoroethylamphetamine|en|nps|tripsit
        2-fea|en|abbreviation|tripsit
        = 2-fluoromethamphetamine|en|nps|euda
        2-fma|en|abbreviation|tripsit
        = 2-methylamphetamine|en|nps|tripsit
        2-ma|en|abbreviation|tripsit|?
        = 3,4-dichloromethylphenidate|en|nps|tripsit
        3,4-ctmp|en|abbreviation|tripsit
        ctmp|en|abbreviation|agora
        = 3-fluoroamphetamine|en|nps|euda
        3-fa|en|abbreviation|tripsit
        = 3-fluoroethylamphetamine|en|nps|euda
        3-fea|en|abbreviation|tripsit
        = 3-fluoromethamphetamine|en|nps|euda
        3-fma|en|abbreviation|tripsit
        = 3-fluorophenmetrazine|en|nps|euda
        3-fph|en|abbreviation|tripsit
        3-fpm|en|abbreviation|tripsit
        3f-phenmetrazine|en|abbreviation|tripsit
        pal-593|en|abbreviation|tripsit
        = 4,4'-dmar|en|nps|tripsit
        4,4'-dimethylaminorex|en|chemical|pubchem
        serotoni|en|street|tripsit
        = 4-chloroamphetamine|en|chemical|pubchem
        4-ca|en|abbreviation|euda|?
        pca|en|abbreviation|euda|?
        = 4-chloromethamphetamine|en|chemical|pubchem
        4-cma|en|abbreviation|tripsit
        = 4-fluoroamphetamine|en|nps|tripsit
        4-fa|en|abbreviation|tripsit
        4-fmp|en|abbreviation|tripsit
        flux|en|abbreviation|agora|?
        4-fluroamphetamine|en|misspelling|agora
        4-fluoramphetamin|de|nps|drugcom
        4-fluoramfetamine|nl|nps|trimbos
        4-fluoroamphétamine|fr|nps|dico
        4-fluoroanfetamina|es|nps|energy
        4-фа|ru|nps|ru681
        4-фторамфетамин|ru|nps|ru681
        = 4-fluoroethylamphetamine|en|nps|tripsit
        4-fea|en|abbreviation|tripsit
        = 4-fluoroethylphenidate|en|nps|tripsit
        4f-eph|en|abbreviation|tripsit
        = 4-fluoromethamphetamine|en|nps|euda
        4-fma|en|abbreviation|tripsit
        = 4-fluoromethylphenidate|en|nps|tripsit
        4f-mph|en|abbreviation|tripsit
        = 4-fluorophenmetrazine|en|nps|euda
        4-fpm|en|abbreviation|tripsit
        = 4-fluorophenylpiperazine|en|nps|euda
        4-fpp|en|abbreviation|tripsit
        pfpp|en|abbreviation|euda
        = 4-fluorotropacocaine|en|nps|tripsit
        4-ftropacocaine|en|abbreviation|euda
        pfbt|en|abbreviation|tripsit
        = 4-methoxyphenylpiperazine|en|nps|euda
        meopp|en|abbreviation|euda
        pmeopp|en|abbreviation|euda
        = 4-methylaminorex|en|chemical|pubchem
        4-mar|en|abbreviation|agora
        u4ea|en|street|editors
        u4euh|en|street|dope
        = 4-methylamphetamine|en|nps|euda
        4-ma|en|abbreviation|euda|?
        = 4-methylmethylphenidate|en|nps|tripsit
        4-mmph|en|abbreviation|tripsit
        4me-tmp|en|abbreviation|tripsit
        = 4-methylphenmetrazine|en|nps|tripsit
        mephenmetrazine|en|common|tripsit
        4-mpm|en|abbreviation|tripsit
        = 5-(2-aminopropyl)indole|en|nps|euda
        5-api|en|abbreviation|tripsit
        5-it|en|abbreviation|tripsit|?
        = 6-(2-aminopropyl)indole|en|nps|euda
        6-api|en|abbreviation|euda
        6-it|en|abbreviation|euda
        = adrafinil|en|inn|inn
        olmifon|en|trade|martindale
        адрафинил|ru|inn|inn
        = amfepramone|en|inn|inn
        diethylpropion|en|common|dealist
        anorex|en|trade|drugbank
        hipofagin|en|trade|martindale
        inibex|en|trade|martindale
        moderatan|en|trade|drugbank
        neobes|en|trade|drugbank
        regenon|en|trade|drugbank
        tenuate|en|trade|dealist
        tepanil|en|trade|dealist
        = amfonelic acid|en|inn|inn
        afa|en|abbreviation|tripsit|?
        win 25978|en|trade|martindale
        = aminorex|en|inn|inn
        apiquel|en|trade|martindale
        menocil|en|trade|drugbank
        = amphetamine|en|common|dealist
        amphetamine paste|en|common|agora
        amphetamine sulphate|en|common|agora
        amphetamines|en|common|tripsit|?
        amfetamine|en|inn|inn
        amph|en|abbreviation|tripsit
        adderall|en|trade|dealist
        adderall ir|en|trade|agora
        adderall xr|en|trade|agora
        adzenys|en|trade|martindale
        benzedrine|en|trade|drugbank
        biphetamine|en|trade|dope
        dyanavel|en|trade|martindale
        evekeo|en|trade|drugbank
        mydayis|en|trade|drugbank
        obetrol|en|trade|dealist
        addies|en|street|agora
        addy|en|street|agora|?
        amps|en|street|deaslang|?
        base speed|en|street|agora
        bennies|en|street|deaslang|?
        billy whizz|en|street|editors
        black beauties|en|street|deaslang
        dexies|en|street|deaslang
        go fast|en|street|deaslang|?
        goey|en|street|editors|?
        pep|en|street|tripsit|?
        pep paste|en|street|agora
        pink speed|en|street|agora
        speed|en|street|deaslang|?
        speed paste|en|street|agora
        speed powder|en|street|agora
        sulph|en|street|editors|?
        uppers|en|street|deaslang|?
        wet speed|en|street|editors
        whiz|en|street|editors|?
        whizz|en|street|agora|?
        addearll|en|misspelling|agora
        adderal|en|misspelling|agora
        adderrall|en|misspelling|agora
        addrall|en|misspelling|agora
        aderal|en|misspelling|tripsit
        aderall|en|misspelling|agora
        amfetamin|en|misspelling|agora
        amphetamin|en|misspelling|agora
        amphetamne|en|misspelling|agora
        amphetemine|en|misspelling|agora
        amphetimine|en|misspelling|agora
        amphetaminpaste|de|common|drugcom
        amphetaminsulfat|de|common|drugcom
        pepp|de|street|drugcom
        peppen|de|street|drugcom
        schnelles|de|street|drugcom|?
        amfetaminen|nl|common|trimbos
        amfetaminepasta|nl|common|trimbos
        amfetaminesulfaat|nl|common|trimbos
        speedpasta|nl|common|trimbos
        amphet|fr|common|dico
        amphétamine|fr|common|dico
        amphétamines|fr|common|dico
        sulfate d'amphétamine|fr|common|dico
        amphé|fr|street|dico
        anfetamina|es|common|energy
        anfetaminas|es|common|energy
        anfetas|es|street|energy
        espid|es|street|energy
        spid|es|street|energy|?
        амфетамин|ru|common|ru681
        амфетамина сульфат|ru|common|wikipedia
        скорость|ru|street|editors|?
        спиды|ru|street|editors
        фен|ru|street|editors|?
        фенамин|ru|street|editors
        amfetamiini|fi|common|wikipedia
        piri|fi|street|editors|?
        vauhti|fi|street|editors|?
        szpíd|hu|common|wikipedia
        amfa|pl|common|wikipedia
        amfetamina|pl|common|wikipedia
        feta|pl|street|editors|?
        amfetaminsulfat|sv|common|wikipedia
        tjack|sv|common|wikipedia
        = armodafinil|en|inn|inn|pill
        acronite|en|trade|martindale
        artvigil|en|trade|agora
        nuvigil|en|trade|drugbank
        waklert|en|trade|agora
        wakelert|en|misspelling|agora
        armodafinilo|es|inn|inn
        армодафинил|ru|inn|inn
        = atomoxetine|en|inn|inn
        attentrol|en|trade|martindale
        axepta|en|trade|martindale
        strattera|en|trade|drugbank
        atomoxetin|de|inn|rote
        atomoxetina|es|inn|inn
        атомоксетин|ru|inn|inn
        = benzphetamine|en|common|dealist
        benzfetamine|en|inn|inn
        didrex|en|trade|dealist
        regimex|en|trade|martindale
        = benzylpiperazine|en|nps|euda
        1-benzylpiperazine|en|common|dealist
        n-benzylpiperazine|en|common|dealist
        bzp|en|abbreviation|tripsit
        a2|en|street|agora|?
        legal x|en|street|editors
        party pills|en|street|agora|?
        бензилпиперазин|ru|nps|ru681
        = betel nut|en|common|erowid
        areca catechu|en|common|erowid
        areca nut|en|common|erowid
        arecoline|en|common|drugbank
        betel|en|common|erowid
        = bromantane|en|common|tripsit
        bromantan|en|inn|inn
        ladasten|en|trade|martindale
        бромантан|ru|inn|inn
        ладастен|ru|trade|grls
        = caffeine|en|common|tripsit|?
        coffeinum|en|trade|drugbank
        no-doz|en|trade|drugbank
        pro plus|en|trade|agora|?
        vivarin|en|trade|drugbank
        caffein|en|misspelling|drugbank
        caffine|en|misspelling|drugbank
        coffein|de|common|drugcom
        koffein|de|common|drugcom
        koffeinpulver|de|common|drugcom
        caféine|fr|common|dico
        cafeina|es|common|energy
        cafeína|es|common|energy
        кофеин|ru|common|wikipedia
        = camfetamine|en|nps|euda
        n-methyl-3-phenyl-norbornan-2-amine|en|common|euda
        = cathine|en|inn|inn
        d-norpseudoephedrine|en|chemical|pubchem
        norpseudoephedrine|en|chemical|pubchem
        alvalin|en|trade|martindale
        = clobenzorex|en|inn|inn
        asenlix|en|trade|martindale
        itravil|en|trade|martindale
        obeclox|en|trade|martindale
        redicres|en|trade|martindale
        """
}
