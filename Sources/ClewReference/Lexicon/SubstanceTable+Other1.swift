extension SubstanceTable {
    static let other1: StaticString = """
        # other: 1,4-butanediol to chorionic gonadotrophin
        = 1,4-butanediol|en|chemical|pubchem|liquid
        butanediol|en|chemical|pubchem
        1,4 bd|en|abbreviation|tripsit
        1,4-bdo|en|abbreviation|martindale
        bdo|en|abbreviation|martindale
        1,4-бутандиол|ru|common|ru681
        бдо|ru|common|wikipedia|?
        бутандиол|ru|common|wikipedia
        = 2,4-dinitrophenol|en|chemical|pubchem
        2,4-dnp|en|abbreviation|drugbank
        dnp|en|abbreviation|agora
        dinitrophenol|en|misspelling|agora
        = 2-bromo-4'-methylpropiophenone|en|chemical|incb
        2-bromo-4'-chloropropiophenone|en|chemical|incb
        4-methylpropiophenone|en|chemical|incb
        bromo-4-methylpropiophenone|en|chemical|incb
        = 2-methyl-2-butanol|en|chemical|pubchem|liquid
        amylene hydrate|en|chemical|pubchem
        tert-amyl alcohol|en|chemical|pubchem
        2m2b|en|abbreviation|tripsit
        = 5-htp|en|common|tripsit
        5-hydroxytryptophan|en|common|tripsit
        griffonia simplicifolia|en|common|erowid
        oxitriptan|en|inn|inn
        = 7-keto-dhea|en|common|erowid
        7-keto|en|common|erowid
        = absinthe|en|common|agora
        absinth|en|common|agora
        artemisia absinthium|en|common|drugbank
        thujone|en|common|agora
        wormwood|en|common|drugbank|?
        абсент|ru|common|wikipedia
        = acepromazine|en|inn|inn
        acp|en|trade|agora|?
        calmivet|en|trade|drugbank
        vetranquil|en|trade|drugbank
        = acetic anhydride|en|chemical|incb
        уксусный ангидрид|ru|chemical|ru681
        = acetildenafil|en|chemical|pubchem
        hongdenafil|en|common|agora
        = acetylsalicylic acid|en|common|drugbank
        acetylsalicylate|en|common|tripsit
        asa|en|common|dealist|?
        aspirin|en|common|tripsit
        aspirine|en|common|drugbank
        = aciclovir|en|inn|inn
        acyclovir|en|common|drugbank
        valacyclovir|en|common|drugbank
        valtrex|en|trade|drugbank
        zovirax|en|trade|drugbank
        ацикловир|ru|inn|inn
        = afloqualone|en|inn|inn
        arofuto|en|trade|martindale
        = afobazole|en|common|erowid
        fabomotizole|en|inn|inn
        афобазол|ru|common|wikipedia
        = agomelatine|en|inn|inn
        valdoxan|en|trade|drugbank
        агомелатин|ru|inn|inn
        вальдоксан|ru|inn|inn
        = alcohol|en|common|tripsit|?
        etoh|en|common|tripsit
        everclear|en|common|dope
        palcohol|en|common|erowid
        powdered alcohol|en|common|erowid
        алкоголь|ru|common|ru681
        спирт|ru|common|wikipedia|?
        = allobarbital|en|inn|inn
        cibalgin|en|trade|martindale
        = alpha-gpc|en|common|erowid
        choline alfoscerate|en|inn|inn
        = alprostadil|en|inn|inn
        caverject|en|trade|drugbank
        edex|en|trade|drugbank|?
        muse|en|trade|drugbank|?
        viridal|en|trade|drugbank
        vitaros|en|trade|martindale
        = aminotadalafil|en|chemical|pubchem
        = amitriptyline|en|inn|inn|pill
        amineurin|en|trade|drugbank
        amitrip|en|trade|drugbank
        amitriptylin|en|trade|drugbank
        elavil|en|trade|drugbank
        endep|en|trade|drugbank
        laroxyl|en|trade|drugbank
        redomex|en|trade|drugbank
        saroten|en|trade|drugbank
        tryptizol|en|trade|drugbank
        tryptomer|en|trade|agora
        amitryptiline|en|misspelling|drugbank
        amitryptyline|en|misspelling|drugbank
        amitriptilina|es|inn|inn
        амитриптилин|ru|inn|inn
        = amlodipine|en|inn|inn|pill
        norvasc|en|trade|drugbank
        = amobarbital|en|inn|inn
        amylobarbitone|en|common|drugbank
        amytal|en|trade|dealist
        isomytal|en|trade|drugbank
        blue velvet|en|street|agora|?
        амобарбитал|ru|inn|inn
        барбамил|ru|inn|inn
        = amoxicillin|en|inn|inn
        amoxiclav|en|trade|agora
        amoxil|en|trade|drugbank
        augmentin|en|trade|martindale
        novamox|en|trade|martindale
        trimox|en|trade|drugbank
        amoxicilline|en|misspelling|drugbank
        amoxycillin|en|misspelling|drugbank
        amoxicilina|es|inn|inn
        амоксициллин|ru|inn|inn
        = anastrozole|en|inn|inn|pill
        altraz|en|trade|martindale
        anabrez|en|trade|agora
        anastrozol|en|trade|drugbank
        anazole|en|trade|agora
        arimidex|en|trade|drugbank
        adex|en|street|drugbank
        arimdex|en|misspelling|agora
        анастрозол|ru|inn|inn
        аримидекс|ru|inn|inn
        = aniracetam|en|inn|inn
        ampamet|en|trade|drugbank
        draganon|en|trade|drugbank
        = apomorphine|en|inn|inn
        apokyn|en|trade|drugbank
        uprima|en|trade|drugbank
        = aprobarbital|en|inn|inn
        alurate|en|trade|dealist
        = aripiprazole|en|inn|inn
        abilify|en|trade|drugbank
        aripiprazol|en|trade|drugbank
        aristada|en|trade|drugbank
        арипипразол|ru|inn|inn
        = ashwagandha|en|common|tripsit
        ksm-66|en|common|erowid
        withania somnifera|en|common|erowid
        ashwaganda|en|misspelling|agora
        = atorvastatin|en|inn|inn|pill
        lipitor|en|trade|drugbank
        = atropine|en|common|drugbank
        атропин|ru|common|wikipedia
        = avanafil|en|inn|inn|pill
        avana|en|trade|martindale
        spedra|en|trade|martindale
        stendra|en|trade|drugbank
        аванафил|ru|inn|inn
        = azithromycin|en|inn|inn
        azee|en|trade|martindale
        azithral|en|trade|martindale
        z-pak|en|trade|martindale
        zithromax|en|trade|drugbank
        zpack|en|trade|agora
        azithromycine|en|misspelling|drugbank
        azythromycin|en|misspelling|drugbank
        азитромицин|ru|inn|inn
        = baclofen|en|inn|inn|pill
        baclofene|en|trade|martindale
        baclosan|en|trade|martindale
        gablofen|en|trade|drugbank
        kemstro|en|trade|drugbank
        lioresal|en|trade|drugbank
        baclophen|en|misspelling|drugbank
        baclofeno|es|inn|inn
        баклофен|ru|inn|inn
        баклосан|ru|trade|grls
        = barbital|en|inn|inn
        barbitone|en|trade|dealist
        medinal|en|trade|drugbank|?
        veronal|en|trade|dealist
        барбитал|ru|inn|inn
        веронал|ru|inn|inn
        = barbiturates|en|common|drugbank
        barbiturate|en|common|agora
        barbs|en|street|dope|?
        downers|en|street|editors|?
        = belladonna|en|common|drugbank|?
        deadly nightshade|en|common|drugbank
        nightshade|en|common|erowid|?
        tollkirsche|de|common|drugcom
        белладонна|ru|common|wikipedia
        = benzocaine|en|inn|inn|?
        anaesthesin|en|trade|drugbank
        anestezin|en|trade|drugbank
        бензокаин|ru|inn|inn
        = benzydamine|en|inn|inn
        difflam|en|trade|drugbank
        rosalgin|en|trade|drugbank
        tantum|en|trade|martindale|?
        бензидамин|ru|inn|inn
        = beta-methylphenethylamine|en|chemical|pubchem
        bmpea|en|abbreviation|martindale
        β-methylphenethylamine|en|abbreviation|martindale
        = bimatoprost|en|inn|inn
        careprost|en|trade|martindale
        latisse|en|trade|drugbank
        lumigan|en|trade|drugbank
        = biperiden|en|inn|inn
        akineton|en|trade|drugbank
        бипериден|ru|inn|inn
        акинетон|ru|trade|grls
        = botulinum toxin|en|common|drugbank|vial
        botulinum|en|common|agora
        azzalure|en|trade|martindale
        botox|en|trade|drugbank
        dysport|en|trade|drugbank
        vistabel|en|trade|drugbank
        xeomin|en|trade|drugbank
        ботокс|ru|inn|inn
        ботулотоксин|ru|inn|inn
        диспорт|ru|inn|inn
        = bpc-157|en|chemical|pubchem
        = bremelanotide|en|inn|inn
        pt-141|en|abbreviation|martindale
        vyleesi|en|trade|drugbank
        = bromocriptine|en|inn|inn
        cycloset|en|trade|drugbank
        parlodel|en|trade|drugbank
        pravidel|en|trade|drugbank
        бромокриптин|ru|inn|inn
        = bumetanide|en|inn|inn|pill
        bumex|en|trade|drugbank
        = buspirone|en|inn|inn
        bespar|en|trade|drugbank
        buspar|en|trade|drugbank
        buspiron|en|misspelling|drugbank
        буспирон|ru|inn|inn
        = butabarbital|en|common|dealist
        secbutabarbital|en|inn|inn
        butisol|en|trade|dealist
        = butalbital|en|inn|inn
        ascomp|en|trade|dope
        esgic|en|trade|drugbank
        fioricet|en|trade|drugbank
        fiorinal|en|trade|dealist
        phrenilin|en|trade|martindale
        = butobarbital|en|common|dealist
        soneryl|en|trade|dealist
        = cabergoline|en|inn|inn|pill
        agalates|en|trade|martindale
        bergolac|en|trade|martindale
        cabaser|en|trade|drugbank
        cabaseril|en|trade|drugbank
        cabergolin|en|trade|agora
        cabgolin|en|trade|agora
        dostinex|en|trade|drugbank
        достинекс|ru|inn|inn
        каберголин|ru|inn|inn
        = cannabis seeds|en|common|agora|seed
        auto seeds|en|common|agora
        autoflower seeds|en|common|agora
        autoflowering seeds|en|common|erowid
        barneys farm|en|common|agora|?
        cannabis seed|en|common|agora
        dinafem|en|common|agora|?
        dutch passion|en|common|agora
        fem seeds|en|common|agora
        feminised seeds|en|common|agora
        feminized seeds|en|common|agora
        ganja seeds|en|common|erowid
        greenhouse seeds|en|common|agora
        hash plant seeds|en|common|erowid
        hemp seeds|en|common|erowid
        kush seeds|en|common|agora
        marihuana seeds|en|common|erowid
        marijuana seeds|en|common|agora
        nirvana seeds|en|common|agora
        pot seeds|en|common|erowid
        regular seeds|en|common|agora
        royal queen seeds|en|common|agora
        seedbank|en|common|erowid|?
        seeds|en|common|dope|?
        sensi seeds|en|common|agora
        skunk seeds|en|common|agora
        sweet seeds|en|common|agora
        weed seeds|en|common|agora
        cannabissamen|de|common|drugcom
        feminisierte samen|de|common|drugcom
        hanfsamen|de|common|drugcom
        marihuanasamen|de|common|drugcom
        cannabiszaden|nl|common|trimbos
        hennepzaad|nl|common|trimbos
        wietzaad|nl|common|trimbos
        wietzaadjes|nl|common|trimbos
        wietzaden|nl|common|trimbos
        graine de cannabis|fr|common|dico
        graines de cannabis|fr|common|dico
        graines de chanvre|fr|common|dico
        graines féminisées|fr|common|dico
        semillas autoflorecientes|es|common|energy
        semillas de cannabis|es|common|energy
        semillas de marihuana|es|common|energy
        semillas feminizadas|es|common|energy
        семена каннабиса|ru|common|wikipedia
        семена конопли|ru|common|wikipedia
        семена марихуаны|ru|common|wikipedia
        = carbamazepine|en|inn|inn
        finlepsin|en|trade|drugbank
        tegretal|en|trade|drugbank
        tegretol|en|trade|drugbank
        timonil|en|trade|drugbank
        carbamazepina|es|inn|inn
        карбамазепин|ru|inn|inn
        = carisoprodol|en|inn|inn|pill
        carisoma|en|trade|drugbank
        pain o soma|en|trade|agora
        prosoma|en|trade|martindale
        sanoma|en|trade|drugbank
        soma|en|trade|dealist|?
        soma 350|en|trade|agora
        soma 350mg|en|trade|agora
        somadril|en|trade|martindale
        vanadom|en|trade|drugbank
        ds|en|street|agora|?
        somas|en|street|editors
        cariosoprodol|en|misspelling|agora
        carisprodol|en|misspelling|agora
        каризопродол|ru|inn|inn
        = cefalexin|en|inn|inn
        cephalexin|en|common|drugbank
        keflex|en|trade|drugbank
        keforal|en|trade|drugbank
        sporidex|en|trade|drugbank
        = celecoxib|en|inn|inn|capsule
        celebrex|en|trade|drugbank
        = cerebrolysin|en|common|drugbank
        церебролизин|ru|common|wikipedia
        = chloral hydrate|en|common|dealist
        aquachloral|en|trade|drugbank
        chloraldurat|en|trade|martindale
        noctec|en|trade|dealist
        somnos|en|trade|martindale
        chloralhydrat|de|common|drugcom
        хлоралгидрат|ru|common|wikipedia
        = chloroform|en|common|tripsit
        хлороформ|ru|common|wikipedia
        = chloroquine|en|inn|inn
        aralen|en|trade|drugbank
        avloclor|en|trade|drugbank
        lariago|en|trade|martindale
        resochin|en|trade|drugbank
        cloroquina|es|inn|inn
        хлорохин|ru|inn|inn
        = chlorpromazine|en|inn|inn
        largactil|en|trade|drugbank
        propaphenin|en|trade|drugbank
        thorazine|en|trade|drugbank
        аминазин|ru|inn|inn
        хлорпромазин|ru|inn|inn
        = chlorzoxazone|en|inn|inn
        parafon|en|trade|drugbank
        = chorionic gonadotrophin|en|inn|inn
        chorionic gonadotropin|en|common|drugbank
        hcg|en|common|agora
        human chorionic gonadotropin|en|common|drugbank
        choragon|en|trade|martindale
        hucog|en|trade|agora
        ovidac|en|trade|agora
        ovidrel|en|trade|drugbank
        ovitrelle|en|trade|martindale
        pregnyl|en|trade|drugbank
        profasi|en|trade|drugbank
        chorionic gonadtropin|en|misspelling|agora
        гонадотропин|ru|inn|inn
        прегнил|ru|inn|inn
        хгч|ru|inn|inn
        """
}
