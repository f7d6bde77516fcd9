extension SubstanceTable {
    static let stimulant2: StaticString = """
        # stimulant: cocaine to mazindol
        = cocaine|en|common|dealist|powder
        coca leaf|en|common|agora
        coca leaves|en|common|agora
        coca paste|en|common|erowid
        coca powder|en|common|erowid
        crack cocaine|en|common|agora
        benzoylmethylecgonine|en|chemical|pubchem
        methylbenzoylecgonine|en|chemical|pubchem
        base|en|street|deaslang|?
        basuco|en|street|deaslang
        basuko|en|street|editors
        bazuco|en|street|editors
        beak|en|street|editors|?
        big c|en|street|deaslang|?
        blow|en|street|deaslang|?
        bolivian|en|street|agora|?
        bolivian flake|en|street|editors
        bolivian marching powder|en|street|deaslang
        booger sugar|en|street|editors
        bugle|en|street|dope|?
        c|en|street|dope|?
        chang|en|street|dope|?
        charlie|en|street|deaslang|?
        coca|en|street|deaslang|?
        coke|en|street|deaslang
        colombian|en|street|dope|?
        colombian flake|en|street|agora
        columbian flake|en|street|agora
        crack|en|street|dope|?
        crack rock|en|street|editors
        crack rocks|en|street|editors
        devil's dandruff|en|street|deaslang
        dust|en|street|deaslang|?
        escama|en|street|deaslang
        fish scales|en|street|deaslang
        fishscale|en|street|agora
        flake|en|street|deaslang|?
        flakes|en|street|deaslang|?
        freebase|en|street|deaslang|?
        gear|en|street|agora|?
        hard white|en|street|editors
        llello|en|street|editors
        merla|en|street|editors
        mother of pearl|en|street|agora|?
        nose candy|en|street|deaslang
        nose powder|en|street|deaslang
        pearl|en|street|deaslang|?
        perico|en|street|deaslang|?
        perlas|en|street|dope
        peruvian|en|street|deaslang|?
        peruvian flake|en|street|deaslang
        pure white|en|street|agora|?
        raw|en|street|deaslang|?
        ready rock|en|street|deaslang
        rock|en|street|deaslang|?
        rocks|en|street|dope|?
        sniff|en|street|dope|?
        snow|en|street|deaslang|?
        snow white|en|street|deaslang|?
        snowflake|en|street|deaslang|?
        speedball|en|street|deaslang|?
        stardust|en|street|deaslang|?
        toot|en|street|deaslang|?
        white|en|street|deaslang|?
        white dragon|en|street|dope|?
        white girl|en|street|deaslang|?
        white lady|en|street|deaslang|?
        white pony|en|street|editors|?
        yayo|en|street|deaslang
        yeyo|en|street|deaslang
        cocain|en|misspelling|agora
        cocane|en|misspelling|agora
        coccaine|en|misspelling|agora
        cociane|en|misspelling|agora
        coicaine|en|misspelling|agora
        fishcale|en|misspelling|agora
        kokablätter|de|common|drugcom
        kokain|de|common|drugcom
        kokainhydrochlorid|de|common|drugcom
        koks|de|common|drugcom
        charly|de|street|drugcom|?
        coks|de|street|drugcom
        schnee|de|street|drugcom|?
        weisses|de|street|drugcom|?
        weißes|de|street|drugcom|?
        basecoke|nl|common|trimbos
        cocaïne|nl|common|trimbos
        snuif|nl|street|trimbos|?
        wit|nl|street|trimbos|?
        witte|nl|street|trimbos|?
        caillou|fr|street|dico
        cailloux|fr|street|dico|?
        coco|fr|street|dico|?
        ecaille de poisson|fr|street|dico
        galette|fr|street|dico
        neige|fr|street|dico|?
        poudre|fr|street|dico|?
        schnouff|fr|street|dico
        zipette|fr|street|dico
        écaille|fr|street|dico|?
        écailles de poisson|fr|street|dico
        cocaina|es|common|energy
        cocaína|es|common|energy
        pasta base|es|common|energy|?
        alita de mosca|es|street|energy
        falopa|es|street|energy
        farla|es|street|energy
        farlopa|es|street|energy
        merca|es|street|energy|?
        nieve|es|street|energy|?
        paco|es|street|energy|?
        кокаин|ru|common|ru681
        кокаина гидрохлорид|ru|common|wikipedia
        крэк|ru|common|wikipedia
        белый|ru|street|editors|?
        кокос|ru|street|editors|?
        кокс|ru|street|editors
        первый|ru|street|editors|?
        снег|ru|street|editors|?
        كوكايين|ar|common|multilingual
        kokaín|cs|common|wikipedia
        koksík|cs|common|wikipedia
        κοκαΐνη|el|common|wikipedia
        kokaiini|fi|common|wikipedia
        kokkeli|fi|common|wikipedia
        bamba|it|street|editors|?
        コカイン|ja|common|wikipedia
        kokaina|pl|common|wikipedia
        koka|pl|street|editors|?
        pó|pt|street|editors|?
        kola|sv|street|editors|?
        ladd|sv|street|editors|?
        可卡因|zh|common|multilingual
        = desoxypipradrol|en|chemical|pubchem
        2-dpmp|en|abbreviation|tripsit
        ivory wave|en|street|deaslang|?
        desoxypipradol|en|misspelling|tripsit
        = dexamphetamine|en|common|drugbank
        d-amphetamine|en|common|tripsit
        dextroamphetamine|en|common|tripsit
        dexamfetamine|en|inn|inn
        d-amph|en|abbreviation|tripsit
        amfexa|en|trade|drugbank
        attentin|en|trade|drugbank
        dexamin|en|trade|martindale
        dexedrine|en|trade|dealist
        dextrostat|en|trade|drugbank
        procentra|en|trade|drugbank
        xelstrym|en|trade|martindale
        zenzedi|en|trade|drugbank
        dexamp|en|street|editors
        dexys|en|street|agora
        dexadrine|en|misspelling|agora
        dexidrine|en|misspelling|drugbank
        dexamfetamin|de|inn|rote
        dexamfétamine|fr|inn|inn
        dexanfetamina|es|inn|inn
        дексамфетамин|ru|inn|inn
        = dexfenfluramine|en|inn|inn
        adifax|en|trade|drugbank
        isomeride|en|trade|drugbank
        redux|en|trade|dealist|?
        = dexmethylphenidate|en|inn|inn
        dextromethylphenidate|en|common|tripsit
        attenade|en|trade|martindale
        focalin|en|trade|dealist
        dexmethylphenidat|en|misspelling|agora
        dexméthylphénidate|fr|inn|inn
        dexmetilfenidato|es|inn|inn
        дексметилфенидат|ru|inn|inn
        = dichloropane|en|chemical|pubchem
        rti-111|en|abbreviation|tripsit
        = diclofensine|en|inn|inn
        = dimethocaine|en|common|tripsit
        larocaine|en|common|tripsit
        dmc|en|abbreviation|tripsit|?
        diméthocaïne|fr|nps|dico
        = diphenylprolinol|en|chemical|pubchem
        d2pm|en|abbreviation|tripsit
        = ephedrine|en|inn|inn
        ephedra|en|common|agora
        ma huang|en|common|erowid
        bronkaid|en|trade|drugbank
        stacker 2|en|trade|martindale
        stacker 3|en|trade|martindale
        vasopro|en|trade|martindale
        ec stack|en|street|agora
        eca stack|en|street|editors
        ephidrine|en|misspelling|agora
        ephedrinhydrochlorid|de|inn|rote
        éphédrine|fr|inn|inn
        efedrina|es|inn|inn
        эфедрин|ru|inn|inn
        efedrin|sv|inn|martindale
        = ethylnaphthidate|en|nps|tripsit
        hdep-28|en|abbreviation|tripsit
        = ethylphenidate|en|nps|tripsit
        ep|en|abbreviation|agora|?
        eph|en|abbreviation|tripsit|?
        burst|en|street|editors|?
        gogaine|en|street|editors
        nopaine|en|street|editors
        ethyphenidate|en|misspelling|agora
        etilfenidato|es|nps|energy
        этилфенидат|ru|nps|ru681
        = fencamfamin|en|inn|inn
        reactivan|en|trade|dealist
        = fenethylline|en|common|dealist|pill
        fenetylline|en|inn|inn
        biocapton|en|trade|martindale
        captagon|en|trade|dealist
        fitton|en|trade|martindale
        fenetyllin|de|inn|rote
        fénétylline|fr|inn|inn
        fenetilina|es|inn|inn
        фенетиллин|ru|inn|inn
        каптагон|ru|trade|grls
        كبتاجون|ar|common|multilingual
        كبتاغون|ar|common|multilingual
        = fenfluramine|en|inn|inn
        fintepla|en|trade|drugbank
        ponderax|en|trade|martindale
        pondimin|en|trade|dealist
        = fenproporex|en|inn|inn
        desobesi|en|trade|martindale
        femproporex|es|inn|inn
        = fladrafinil|en|nps|tripsit
        fluorafinil|en|common|euda
        fluoromodafinil|en|common|tripsit
        crl-40-941|en|abbreviation|tripsit
        = flmodafinil|en|nps|tripsit
        lauflumide|en|common|tripsit
        bisfluoromodafinil|en|chemical|pubchem
        crl-40-940|en|abbreviation|tripsit
        = fluorenol|en|chemical|pubchem
        9-fluorenol|en|abbreviation|euda
        hydrafinil|en|abbreviation|euda
        = isophenmetrazine|en|nps|tripsit
        = isopropylphenidate|en|nps|tripsit
        iph|en|abbreviation|tripsit|?
        ipph|en|abbreviation|tripsit
        = khat|en|common|tripsit|herb
        catha edulis|en|common|erowid
        chat|en|common|agora|?
        graba|en|common|erowid
        miraa|en|common|erowid
        qat|en|common|dope
        кат|ru|common|wikipedia|?
        قات|ar|common|multilingual
        kat|sv|street|editors|?
        = lisdexamfetamine|en|inn|inn|capsule
        lisdexamphetamine|en|common|tripsit
        lisdextroamphetamine|en|common|tripsit
        aduvanz|en|trade|martindale
        elvanse|en|trade|drugbank
        tyvense|en|trade|martindale
        venvanse|en|trade|martindale
        vyvanse|en|trade|dealist
        vyanse|en|misspelling|agora
        lisdexamfétamine|fr|inn|inn
        lisdexanfetamina|es|inn|inn
        лиздексамфетамин|ru|inn|inn
        = lorcaserin|en|inn|inn
        belviq|en|trade|dealist
        = mazindol|en|inn|inn
        mazanor|en|trade|dealist
        sanorex|en|trade|dealist
        solucaps|en|trade|drugbank
        teronac|en|trade|drugbank
        мазиндол|ru|inn|inn
        """
}
