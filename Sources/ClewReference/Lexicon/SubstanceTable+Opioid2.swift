extension SubstanceTable {
    static let opioid2: StaticString = """
        # opioid: flunitazene to naloxone
        = flunitazene|en|nps|euda
        = furanylfentanyl|en|nps|tripsit
        fu-f|en|abbreviation|tripsit
        fu-fent|en|abbreviation|euda
        фуранилфентанил|ru|nps|ru681
        = heroin|en|common|dealist|powder
        black tar heroin|en|common|agora
        diacetylmorphine|en|common|dealist
        diamorphine|en|common|dealist
        heroin #3|en|common|agora
        heroin #4|en|common|agora
        bth|en|abbreviation|agora
        ecp|en|abbreviation|editors|?
        diaphin|en|trade|martindale
        #3|en|street|agora|?
        #4|en|street|agora|?
        afghan|en|street|agora|?
        afghan #3|en|street|agora
        afghan #4|en|street|agora
        afghan brown|en|street|agora
        big h|en|street|deaslang|?
        black tar|en|street|deaslang
        brown|en|street|deaslang|?
        brown sugar|en|street|deaslang|?
        china white|en|street|deaslang|?
        chiva|en|street|deaslang
        diesel|en|street|deaslang|?
        dog food|en|street|deaslang|?
        dope|en|street|deaslang|?
        gear|en|street|agora|?
        golden triangle|en|street|agora|?
        gunpowder|en|street|agora|?
        h|en|street|deaslang|?
        horse|en|street|deaslang|?
        junk|en|street|deaslang|?
        mexican brown|en|street|deaslang|?
        mexican mud|en|street|deaslang
        mexican tar|en|street|editors
        no 3|en|street|agora|?
        no 4|en|street|agora|?
        number 3|en|street|dope|?
        number 4|en|street|dope|?
        persian white|en|street|editors
        raw #4|en|street|agora
        scag|en|street|deaslang
        sinaloa tar|en|street|editors
        skag|en|street|deaslang
        smack|en|street|deaslang|?
        speedball|en|street|deaslang|?
        stamp bags|en|street|agora
        stamps|en|street|agora|?
        tango and cash|en|street|editors
        tar|en|street|deaslang|?
        white china|en|street|agora
        herion|en|misspelling|agora
        heroine|en|misspelling|agora
        heroïn|en|misspelling|agora
        diacetylmorphin|de|common|drugcom
        diamorphin|de|common|drugcom
        braunes|de|street|drugcom|?
        schore|de|street|drugcom
        heroïne|nl|common|trimbos
        bruin|nl|street|trimbos|?
        diacétylmorphine|fr|common|dico
        héroïne|fr|common|dico
        brune|fr|street|dico|?
        came|fr|street|dico|?
        cheval|fr|street|dico|?
        hero|fr|street|dico|?
        héro|fr|street|dico
        meumeu|fr|street|dico
        rabla|fr|street|dico
        heroina|es|common|energy
        heroína|es|common|energy
        alquitran negro|es|street|energy
        alquitrán negro|es|street|energy
        caballo|es|street|energy|?
        goma|es|street|energy|?
        jaco|es|street|energy|?
        tecata|es|street|energy
        героин|ru|common|ru681
        диаморфин|ru|common|wikipedia
        белый китаец|ru|street|editors|?
        гера|ru|street|editors|?
        герасим|ru|street|editors|?
        гертруда|ru|street|editors|?
        герыч|ru|street|editors
        медленный|ru|street|editors|?
        хмурый|ru|street|editors|?
        هيروين|ar|common|multilingual
        herák|cs|common|wikipedia
        ηρωίνη|el|common|wikipedia
        heroiini|fi|common|wikipedia
        eroina|it|common|wikipedia
        roba|it|street|editors|?
        hera|pl|street|editors|?
        kompot|pl|street|editors|?
        cavalo|pt|street|editors|?
        brunt|sv|street|editors|?
        eroin|tr|common|wikipedia
        героїн|uk|common|wikipedia
        海洛因|zh|common|multilingual
        = hydrocodone|en|inn|inn|pill
        dihydrocodeinone|en|common|dealist
        hydrocodone acetaminophen|en|common|agora
        hydrocodone apap|en|common|agora
        hycodan|en|trade|drugbank
        hysingla|en|trade|drugbank
        ibudone|en|trade|dope
        lorcet|en|trade|dope
        lortab|en|trade|dope
        maxidone|en|trade|martindale
        norco|en|trade|dope
        reprexain|en|trade|martindale
        vicodin|en|trade|dope
        vicoprofen|en|trade|dope
        xodol|en|trade|dope
        zohydro|en|trade|dope
        zydone|en|trade|martindale
        bananas|en|street|deaslang|?
        fluff|en|street|deaslang|?
        g037|en|street|editors|?
        ip 110|en|street|agora
        ip109|en|street|editors
        lortabs|en|street|editors
        m357|en|street|editors|?
        m365|en|street|agora
        m366|en|street|editors|?
        m367|en|street|agora
        norcos|en|street|agora
        u03|en|street|editors|?
        v 3601|en|street|agora
        vics|en|street|deaslang|?
        vike|en|street|dope
        vikes|en|street|deaslang
        watson 349|en|street|editors
        watson 540|en|street|agora
        watson 853|en|street|agora
        watsons|en|street|deaslang|?
        hydrocodon|en|misspelling|agora
        hydrocone|en|misspelling|agora
        vicoden|en|misspelling|agora
        vicodine|en|misspelling|agora
        hidrocodona|es|inn|inn
        гидрокодон|ru|inn|inn
        idrocodone|it|inn|martindale
        = hydromorphone|en|inn|inn|pill
        dihydromorphinone|en|common|dealist
        hm|en|abbreviation|editors|?
        hydromorph|en|abbreviation|agora
        dilaudid|en|trade|dealist
        exalgo|en|trade|dope
        hydagelan|en|trade|martindale
        hydal|en|trade|agora
        hydrostat|en|trade|martindale|?
        jurnista|en|trade|martindale
        opidol|en|trade|martindale
        palladon|en|trade|martindale
        palladone|en|trade|drugbank
        pms-hydromorphone|en|trade|agora
        sophidone|en|trade|martindale
        big d|en|street|deaslang|?
        dillies|en|street|editors|?
        dillys|en|street|agora|?
        hospital heroin|en|street|dope
        dilaudids|en|misspelling|agora
        diluadid|en|misspelling|tripsit
        hydromorphon|en|misspelling|drugbank
        hydromorphonhydrochlorid|de|inn|rote
        hydromorfon|nl|inn|kompas
        hidromorfona|es|inn|inn
        гидроморфон|ru|inn|inn
        idromorfone|it|inn|martindale
        = isobutyrfentanyl|en|nps|euda
        isobutyryl fentanyl|en|common|dealist
        = isomethadone|en|inn|inn
        = isopropyl-u-47700|en|nps|euda
        = isotonitazene|en|nps|euda
        isotonitazine|en|common|euda
        iso-nitazene|en|abbreviation|euda
        toni|en|abbreviation|euda|?
        nitazene|en|street|editors
        nitazenes|en|street|editors
        изотонитазен|ru|nps|ru681
        = ketobemidone|en|inn|inn
        kbd|en|abbreviation|tripsit|?
        cliradon|en|trade|dealist
        ketodur|en|trade|martindale
        ketogan|en|trade|agora
        ketogin|en|trade|martindale
        ketorax|en|trade|martindale
        = kratom|en|common|tripsit|powder
        7-hydroxymitragynine|en|common|erowid
        green malay|en|common|agora
        maeng da|en|common|agora
        mitragyna speciosa|en|common|erowid
        mitragynine|en|common|erowid
        red bali|en|common|erowid
        red borneo|en|common|erowid
        red vein bali|en|common|erowid
        super green malaysian|en|common|erowid
        thang|en|common|erowid
        white indo|en|common|erowid
        7-oh|en|abbreviation|editors
        7-ohmg|en|abbreviation|editors
        uei|en|abbreviation|editors|?
        kratompulver|de|common|drugcom
        кратом|ru|common|wikipedia
        กระท่อม|th|common|wikipedia
        = levacetylmethadol|en|inn|inn
        levomethadyl acetate|en|common|dealist
        laam|en|abbreviation|dope
        orlaam|en|trade|drugbank
        = levorphanol|en|inn|inn
        dromoran|en|trade|dealist
        levo-dromoran|en|trade|dealist
        = loperamide|en|inn|inn
        imodium|en|trade|drugbank
        loperamida|es|inn|inn
        лоперамид|ru|inn|inn
        = meptazinol|en|inn|inn
        meptid|en|trade|drugbank
        = methadone|en|inn|inn
        levomethadone|en|common|drugbank
        dolophine|en|trade|dealist
        eptadone|en|trade|martindale
        ketalgin|en|trade|drugbank
        l-polamidon|en|trade|martindale
        metadol|en|trade|martindale
        methaddict|en|trade|martindale
        methadose|en|trade|dealist
        methatab|en|trade|martindale
        methecour|en|trade|martindale
        physeptone|en|trade|drugbank
        polamidon|en|trade|drugbank
        symoron|en|trade|agora
        amidone|en|street|dope
        dollies|en|street|drugbank
        done|en|street|dope|?
        dones|en|street|agora
        fizzies|en|street|dope|?
        methadones|en|street|agora
        physeps|en|street|editors
        wafers|en|street|dope|?
        methadon|en|misspelling|agora
        methdone|en|misspelling|agora
        levomethadon|de|inn|rote
        methadonhydrochlorid|de|inn|rote
        méthadone|fr|inn|inn
        metadona|es|inn|inn
        метадон|ru|inn|inn
        метак|ru|street|editors|?
        metadoni|fi|inn|martindale
        metadon|sv|inn|martindale
        = methoxyacetylfentanyl|en|nps|tripsit
        maf|en|abbreviation|tripsit|?
        meaf|en|abbreviation|euda
        = metodesnitazene|en|nps|euda
        metazene|en|common|euda
        = metonitazene|en|nps|euda
        метонитазен|ru|nps|ru681
        = morphine|en|common|dealist
        ms ir|en|abbreviation|dope
        actiskenan|en|trade|martindale
        avinza|en|trade|drugbank
        compensan|en|trade|martindale
        kadian|en|trade|drugbank
        morphgesic|en|trade|drugbank
        moscontin|en|trade|drugbank
        ms contin|en|trade|drugbank
        mst|en|trade|martindale|?
        mst continus|en|trade|martindale
        mundidol|en|trade|martindale
        oramorph|en|trade|dealist
        roxanol|en|trade|dealist
        sevre-long|en|trade|martindale
        sevredol|en|trade|drugbank
        skenan|en|trade|martindale
        substitol|en|trade|agora
        zomorph|en|trade|drugbank
        dreamer|en|street|dope|?
        emsel|en|street|dope
        m|en|street|dope|?
        miss emma|en|street|dope
        morph|en|street|agora|?
        morphin|en|misspelling|agora
        morphium|en|misspelling|agora
        morphinhydrochlorid|de|inn|rote
        morphinsulfat|de|inn|rote
        morfine|nl|inn|kompas
        skénan|fr|street|dico
        morfina|es|inn|inn
        морфий|ru|inn|inn
        морфин|ru|inn|inn
        morfiini|fi|inn|martindale
        = mt-45|en|nps|tripsit
        ic-6|en|abbreviation|tripsit
        = n-desethyl etonitazene|en|nps|euda
        = n-desethyl isotonitazene|en|nps|euda
        desethyl isotonitazene|en|common|euda
        norisotonitazene|en|common|euda
        = n-piperidinyl etonitazene|en|nps|euda
        etonitazepipne|en|common|euda
        n-piperidino etonitazene|en|common|euda
        = n-pyrrolidino etonitazene|en|nps|euda
        etonitazepyne|en|common|euda
        pyrrolidino etonitazene|en|common|euda
        = n-pyrrolidino metonitazene|en|nps|euda
        metonitazepyne|en|common|euda
        = n-pyrrolidino protonitazene|en|nps|euda
        protonitazepyne|en|common|euda
        = nalbuphine|en|inn|inn
        nalbuphin|en|trade|drugbank
        nalpain|en|trade|martindale
        nubain|en|trade|drugbank
        nalbufina|es|inn|inn
        налбуфин|ru|inn|inn
        = naloxone|en|inn|inn
        evzio|en|trade|drugbank
        kloxxado|en|trade|drugbank
        narcan|en|trade|drugbank
        nyxoid|en|trade|drugbank
        prenoxad|en|trade|martindale
        ventizolve|en|trade|martindale
        naloxona|es|inn|inn
        налоксон|ru|inn|inn
        """
}
