extension SubstanceTable {
    static let opioid3: StaticString = """
        # opioid: naltrexone to w-18
        = naltrexone|en|inn|inn
        adepend|en|trade|martindale
        antaxone|en|trade|drugbank
        celupan|en|trade|drugbank
        nalorex|en|trade|drugbank
        nemexin|en|trade|drugbank
        revia|en|trade|drugbank
        vivitrol|en|trade|drugbank
        naltrexona|es|inn|inn
        налтрексон|ru|inn|inn
        = nicomorphine|en|inn|inn
        vilan|en|trade|dealist
        = normethadone|en|inn|inn
        ticarda|en|trade|martindale
        = o-desmethyltramadol|en|chemical|pubchem
        desmetramadol|en|inn|inn
        dsmt|en|abbreviation|euda
        o-dsmt|en|abbreviation|tripsit
        o-smt|en|abbreviation|tripsit
        odt|en|abbreviation|tripsit|?
        = ocfentanil|en|inn|inn
        a-3217|en|common|euda
        ocfentanilo|es|nps|energy
        окфентанил|ru|nps|ru681
        = oliceridine|en|inn|inn
        olinvyk|en|trade|drugbank
        = opium|en|common|tripsit|resin
        laudanum|en|common|dealist
        poppy pod|en|common|tripsit
        poppy pods|en|common|tripsit
        poppy heads|en|common|erowid
        paregoric|en|common|dealist
        dropizol|en|trade|martindale
        pantopon|en|trade|drugbank
        parepectolin|en|trade|dealist
        chandoo|en|street|deaslang
        chandu|en|street|editors
        dopium|en|street|deaslang
        dream gum|en|street|deaslang
        o|en|street|tripsit|?
        poppy tears|en|street|agora
        opiumtinktur|de|common|drugcom
        rauchopium|de|common|drugcom
        rohopium|de|common|drugcom
        opiumtinctuur|nl|common|trimbos
        teinture d'opium|fr|common|dico
        opio|es|common|energy
        опий|ru|common|ru681
        опиум|ru|common|wikipedia
        ханка|ru|common|wikipedia
        черняшка|ru|common|wikipedia|?
        ширка|ru|common|wikipedia
        أفيون|ar|common|multilingual
        råopium|sv|common|wikipedia
        鸦片|zh|common|multilingual
        = ortho-fluorofentanyl|en|nps|euda
        2-fluorofentanyl|en|common|dealist
        o-fluorofentanyl|en|common|euda
        = oxycodone|en|inn|inn|pill
        oxycodone acetaminophen|en|common|agora
        oxycodone apap|en|common|agora
        oc|en|abbreviation|dope|?
        oc 40|en|abbreviation|agora
        oc80|en|abbreviation|agora
        ocs|en|abbreviation|dope|?
        op|en|abbreviation|dope|?
        op 40|en|abbreviation|agora
        op 80|en|abbreviation|agora
        oxy|en|abbreviation|tripsit
        endocet|en|trade|dealist
        endone|en|trade|drugbank
        longtec|en|trade|agora
        oxaydo|en|trade|dope
        oxecta|en|trade|drugbank
        oxycod|en|trade|agora
        oxycontin|en|trade|dealist
        oxyfast|en|trade|drugbank
        oxygesic|en|trade|agora
        oxyir|en|trade|drugbank
        oxyneo|en|trade|agora
        oxynorm|en|trade|drugbank
        percocet|en|trade|dealist
        percodan|en|trade|dealist
        percolone|en|trade|drugbank
        roxicet|en|trade|dealist
        roxicodone|en|trade|dealist
        roxybond|en|trade|dope
        targin|en|trade|agora
        tylox|en|trade|dealist
        xtampza|en|trade|drugbank
        224|en|street|agora|?
        30s|en|street|deaslang|?
        512s|en|street|deaslang
        80s|en|street|agora|?
        a215|en|street|agora
        blueberries|en|street|deaslang|?
        blues|en|street|deaslang|?
        greenies|en|street|deaslang|?
        hillbilly heroin|en|street|deaslang
        ip 204|en|street|editors
        k56|en|street|agora|?
        k8|en|street|agora|?
        k9|en|street|agora|?
        kickers|en|street|deaslang|?
        m box 30|en|street|agora
        m30|en|street|agora
        m30s|en|street|deaslang
        m523|en|street|agora
        oxies|en|street|dope
        oxycotton|en|street|dope
        oxys|en|street|dope
        perc|en|street|agora|?
        perc30|en|street|editors
        percs|en|street|deaslang
        perkys|en|street|editors
        roxi|en|street|agora
        roxies|en|street|dope
        roxis|en|street|editors
        roxy|en|street|agora|?
        roxys|en|street|agora
        rp30|en|street|editors
        u24|en|street|editors|?
        v4812|en|street|agora
        whites|en|street|deaslang|?
        oxicodone|en|misspelling|agora
        oxicontin|en|misspelling|agora
        oxycodne|en|misspelling|agora
        oxycodon|en|misspelling|agora
        oxycondone|en|misspelling|agora
        oxycotin|en|misspelling|agora
        oxycoton|en|misspelling|agora
        oycodone|en|misspelling|agora
        percoset|en|misspelling|agora
        roxycodone|en|misspelling|agora
        roxycontin|en|misspelling|agora
        oxycodonhydrochlorid|de|inn|rote
        oxycodonhydrochloride|nl|inn|kompas
        chlorhydrate d'oxycodone|fr|inn|inn
        oxicodona|es|inn|inn
        оксикодон|ru|inn|inn
        окси|ru|street|editors|?
        oksikodoni|fi|inn|martindale
        ossicodone|it|inn|martindale
        oksykodon|pl|inn|martindale
        oxikodon|sv|inn|martindale
        = oxymorphone|en|inn|inn|pill
        numorphan|en|trade|dealist
        opana|en|trade|drugbank
        biscuits|en|street|agora|?
        octagons|en|street|editors|?
        pandas|en|street|editors|?
        stop signs|en|street|tripsit|?
        oxymorphine|en|misspelling|agora
        oximorfona|es|inn|inn
        оксиморфон|ru|inn|inn
        = pentazocine|en|inn|inn
        fortal|en|trade|martindale
        fortral|en|trade|drugbank
        fortwin|en|trade|martindale
        sosegon|en|trade|martindale
        talacen|en|trade|dealist
        talwin|en|trade|dealist
        pentazocina|es|inn|inn
        пентазоцин|ru|inn|inn
        = pethidine|en|inn|inn
        meperidine|en|common|dealist
        alodan|en|trade|martindale
        centralgine|en|trade|martindale
        demerol|en|trade|dealist
        dolantin|en|trade|drugbank
        dolantine|en|trade|martindale
        dolargan|en|trade|drugbank
        dolestine|en|trade|martindale
        dolosal|en|trade|drugbank
        mepergan|en|trade|dealist
        meperitab|en|trade|martindale
        demmies|en|street|editors
        demarol|en|misspelling|drugbank
        pethidin|de|inn|rote
        péthidine|fr|inn|inn
        meperidina|es|inn|inn
        petidina|es|inn|inn
        петидин|ru|inn|inn
        = phenazocine|en|inn|inn
        narphen|en|trade|dealist
        prinadol|en|trade|dealist
        = piritramide|en|inn|inn
        dipidolor|en|trade|drugbank
        dipydolor|en|trade|drugbank
        piridolan|en|trade|dealist
        piritramid|de|inn|rote
        = poppy|en|common|dope|? plant
        dried poppies|en|common|erowid
        opium poppy|en|common|dealist
        papaver somniferum|en|common|dealist
        poppy tea|en|common|tripsit
        ppt|en|abbreviation|editors|?
        pst|en|abbreviation|tripsit|?
        mohnkapseln|de|common|drugcom
        mohnsamen|de|common|drugcom
        mohnstroh|de|common|drugcom
        schlafmohn|de|common|drugcom
        maanzaad|nl|common|trimbos
        papaver|nl|common|trimbos
        papaverbollen|nl|common|trimbos
        slaapbol|nl|common|trimbos
        slaapbollen|nl|common|trimbos
        pavot|fr|common|dico
        rachacha|fr|common|dico
        adormidera|es|common|energy
        amapola|es|common|energy|?
        кокнар|ru|common|wikipedia
        мак|ru|common|wikipedia|?
        маковая соломка|ru|common|ru681
        опийный мак|ru|common|wikipedia
        mak lekarski|pl|common|wikipedia
        makiwara|pl|common|wikipedia
        opievallmo|sv|common|wikipedia
        vallmo|sv|common|wikipedia
        = protodesnitazene|en|nps|euda
        = protonitazene|en|nps|euda
        pronitazene|en|common|euda
        протонитазен|ru|nps|ru681
        = racemorphan|en|inn|inn
        = remifentanil|en|inn|inn
        ultiva|en|trade|dealist
        remifentanilo|es|inn|inn
        ремифентанил|ru|inn|inn
        = spirochlorphine|en|nps|euda
        r-6890|en|abbreviation|euda
        = sufentanil|en|inn|inn
        dsuvia|en|trade|martindale
        dzuveo|en|trade|martindale
        sufenta|en|trade|dealist
        sufentanilo|es|inn|inn
        суфентанил|ru|inn|inn
        = tapentadol|en|inn|inn|pill
        aspadol|en|trade|martindale
        nucynta|en|trade|drugbank
        palexia|en|trade|drugbank
        tapaday|en|trade|martindale
        tapal|en|trade|drugbank
        topcynta|en|trade|martindale
        tydol|en|trade|agora
        yantil|en|trade|martindale
        тапентадол|ru|inn|inn
        палексия|ru|trade|grls
        = tetrahydrofuranylfentanyl|en|nps|euda
        tetrahydrofuran-fentanyl|en|common|tripsit
        thf-fentanyl|en|common|euda
        thf-f|en|abbreviation|tripsit
        = thebacon|en|inn|inn
        acedicon|en|trade|dealist
        = thebaine|en|common|dealist
        тебаин|ru|common|ru681
        = thiafentanil|en|inn|inn
        a-3080|en|trade|martindale
        thianil|en|trade|dealist
        = thiofentanyl|en|chemical|pubchem
        = tianeptine|en|inn|inn
        coaxil|en|trade|martindale
        neptune's fix|en|trade|martindale|?
        stablon|en|trade|martindale
        tatinol|en|trade|martindale
        tianaa|en|trade|martindale
        tianeurax|en|trade|martindale
        zaza red|en|trade|martindale
        tianeptina|es|inn|inn
        тианептин|ru|inn|inn
        коаксил|ru|trade|grls
        = tilidine|en|inn|inn
        andolor|en|trade|martindale
        kitadol|en|trade|dealist
        nalidin|en|trade|martindale
        tili|en|trade|martindale|?
        tilidalor|en|trade|martindale
        tilnalox|en|trade|martindale
        valoron|en|trade|dealist
        valtran|en|trade|martindale
        tilidin|en|misspelling|agora
        tilis|de|street|drugcom
        tillis|de|street|drugcom
        tilly|de|street|drugcom|?
        tilidina|es|inn|inn
        тилидин|ru|inn|inn
        = tramadol|en|inn|inn|pill
        contramal|en|trade|drugbank
        conzip|en|trade|drugbank
        nobligan|en|trade|drugbank
        ryzolt|en|trade|agora
        tiparol|en|trade|martindale
        topalgic|en|trade|drugbank
        tradol|en|trade|drugbank
        tramadolor|en|trade|drugbank
        tramal|en|trade|drugbank
        tramedo|en|trade|agora
        ultracet|en|trade|dope
        ultram|en|trade|drugbank
        zamadol|en|trade|drugbank
        zydol|en|trade|drugbank
        an 627|en|street|editors
        farawla|en|street|editors|?
        tram|en|street|tripsit|?
        tramadols|en|street|editors
        tramies|en|street|editors
        trammies|en|street|editors
        trams|en|street|editors|?
        ultrams|en|street|editors
        tramadoll|en|misspelling|agora
        tramador|en|misspelling|agora
        tramadolhydrochlorid|de|inn|rote
        трамадол|ru|inn|inn
        трамал|ru|inn|inn
        ترامادول|ar|inn|inn
        tramadoli|fi|inn|martindale
        = trimeperidine|en|inn|inn
        promedol|en|trade|drugbank
        promedolum|en|trade|dealist
        тримеперидин|ru|inn|inn
        промедол|ru|trade|grls
        = u-47700|en|nps|tripsit
        pink heroin|en|street|editors
        pinky|en|street|agora|?
        у-47700|ru|nps|ru681
        = u-48800|en|nps|euda
        = u-49900|en|nps|tripsit
        = u-50488|en|nps|euda
        = u-51754|en|nps|tripsit
        methene-u-47700|en|common|tripsit
        = u-77891|en|nps|euda
        = valerylfentanyl|en|nps|tripsit
        pentanoylfentanyl|en|common|euda
        = w-15|en|nps|tripsit
        = w-18|en|nps|euda
        """
}
