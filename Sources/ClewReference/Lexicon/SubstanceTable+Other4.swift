extension SubstanceTable {
    static let other4: StaticString = """
        # other: mirodenafil to selank
        = mirodenafil|en|inn|inn
        = mirogabalin|en|inn|inn
        tarlige|en|trade|martindale
        = mirtazapine|en|inn|inn|pill
        avanza|en|trade|drugbank
        mirtaz|en|trade|drugbank
        norset|en|trade|drugbank
        remergil|en|trade|drugbank
        remeron|en|trade|drugbank
        zispin|en|trade|drugbank
        mirtazepine|en|misspelling|drugbank
        mirtazapina|es|inn|inn
        миртазапин|ru|inn|inn
        = misoprostol|en|inn|inn
        abortion pill|en|common|agora|?
        abortion pills|en|common|martindale|?
        arthrotec|en|trade|drugbank
        cytotec|en|trade|drugbank
        мизопростол|ru|inn|inn
        = moclobemide|en|inn|inn
        aurorix|en|trade|drugbank
        manerix|en|trade|drugbank
        moclamine|en|trade|drugbank
        moclobamide|en|misspelling|drugbank
        moclobemid|en|misspelling|drugbank
        моклобемид|ru|inn|inn
        = montelukast|en|inn|inn|pill
        singulair|en|trade|drugbank
        = mugwort|en|common|erowid
        artemisia vulgaris|en|common|drugbank
        = nabumetone|en|inn|inn|pill
        relafen|en|trade|drugbank
        = naproxen|en|inn|inn
        aleve|en|trade|drugbank
        anaprox|en|trade|drugbank
        naprosyn|en|trade|drugbank
        proxen|en|trade|drugbank
        = nefiracetam|en|inn|inn
        = nefopam|en|inn|inn
        acupan|en|trade|drugbank
        néfopam|fr|inn|inn
        = noopept|en|common|tripsit
        gvs-111|en|common|erowid
        omberacetam|en|common|erowid
        ноопепт|ru|trade|grls
        = nortriptyline|en|inn|inn
        allegron|en|trade|drugbank
        aventyl|en|trade|drugbank
        nortrilen|en|trade|drugbank
        pamelor|en|trade|drugbank
        nortryptiline|en|misspelling|drugbank
        = olanzapine|en|inn|inn|pill
        zalasta|en|trade|martindale
        zolafren|en|trade|drugbank
        zypadhera|en|trade|martindale
        zyprexa|en|trade|drugbank
        olanzapin|en|misspelling|drugbank
        olanzapina|es|inn|inn
        оланзапин|ru|inn|inn
        зипрекса|ru|trade|grls
        = omeprazole|en|inn|inn|capsule
        prilosec|en|trade|drugbank
        = ondansetron|en|inn|inn
        zofran|en|trade|drugbank
        ондансетрон|ru|inn|inn
        = opipramol|en|inn|inn
        insidon|en|trade|drugbank
        = orlistat|en|inn|inn|capsule
        alli|en|trade|drugbank|?
        obelit|en|trade|martindale
        orsoten|en|trade|martindale
        vyfat|en|trade|martindale
        xenical|en|trade|drugbank
        ксеникал|ru|inn|inn
        орлистат|ru|inn|inn
        = orphenadrine|en|inn|inn
        disipal|en|trade|drugbank
        norflex|en|trade|drugbank
        norgesic|en|trade|martindale
        = oxiracetam|en|inn|inn
        neuractiv|en|trade|martindale
        = oxytocin|en|inn|inn
        pitocin|en|trade|drugbank
        syntocinon|en|trade|drugbank
        окситоцин|ru|inn|inn
        = pagoclone|en|inn|inn
        = pantoprazole|en|inn|inn|pill
        protonix|en|trade|drugbank
        = paracetamol|en|inn|inn
        acetaminophen|en|common|tripsit
        apap|en|common|tripsit
        para-acetylaminophenol|en|common|martindale
        calpol|en|trade|drugbank
        dafalgan|en|trade|drugbank
        doliprane|en|trade|drugbank
        efferalgan|en|trade|martindale
        panadol|en|trade|drugbank
        tylenol|en|trade|dealist
        acetaminofen|en|misspelling|drugbank
        acetominophen|en|misspelling|drugbank
        paracétamol|fr|inn|inn
        парацетамол|ru|inn|inn
        = paraldehyde|en|inn|inn
        paral|en|trade|dealist
        = paroxetine|en|inn|inn
        aropax|en|trade|drugbank
        deroxat|en|trade|martindale
        paxil|en|trade|drugbank
        seroxat|en|trade|drugbank
        paroxetina|es|inn|inn
        пароксетин|ru|inn|inn
        паксил|ru|trade|grls
        рексетин|ru|trade|grls
        = passionflower|en|common|drugbank
        passiflora|en|common|erowid
        = pentobarbital|en|inn|inn
        pentobarbitone|en|common|drugbank
        dolethal|en|trade|martindale
        euthasol|en|trade|martindale
        nembutal|en|trade|dealist
        novopentobarb|en|trade|martindale
        peaceful pill|en|street|editors
        yellow jacket|en|street|editors|?
        yellow jackets|en|street|dope|?
        pentabarbital|en|misspelling|drugbank
        нембутал|ru|inn|inn
        пентобарбитал|ru|inn|inn
        = phenacetin|en|inn|inn|?
        phénacétine|fr|inn|inn
        fenacetina|es|inn|inn
        фенацетин|ru|inn|inn
        = phenelzine|en|inn|inn
        nardil|en|trade|drugbank
        phenelzin|en|misspelling|drugbank
        = phenethylamine|en|chemical|pubchem
        b-pea|en|abbreviation|martindale
        pea|en|abbreviation|tripsit|?
        β-phenethylamine|en|abbreviation|drugbank
        = phenibut|en|common|tripsit|powder
        beta-phenyl-gaba|en|common|erowid
        f-phenibut base|en|common|erowid
        β-phenyl-gaba|en|common|erowid
        anvifen|en|trade|martindale
        bifren|en|trade|martindale
        citrocard|en|trade|martindale
        noofen|en|trade|martindale
        фенибут|ru|inn|inn
        анвифен|ru|trade|grls
        ноофен|ru|trade|grls
        = phenobarbital|en|inn|inn
        phenobarbitone|en|common|tripsit
        gardenal|en|trade|drugbank
        gardénal|en|trade|martindale
        lepinal|en|trade|drugbank
        luminal|en|trade|dealist
        luminaletten|en|trade|martindale
        phenobarbitol|en|misspelling|agora
        phénobarbital|fr|inn|inn
        fenobarbital|es|inn|inn
        фенобарбитал|ru|inn|inn
        барбовал|ru|trade|grls
        корвалол|ru|trade|grls
        люминал|ru|trade|grls
        = phenylacetone|en|chemical|incb
        1-phenyl-2-nitropropene|en|chemical|incb
        1-phenyl-2-propanone|en|chemical|incb
        apaa|en|chemical|incb
        apaan|en|chemical|incb
        benzyl methyl ketone|en|chemical|incb
        bmk|en|chemical|incb|?
        bmk glycidate|en|chemical|incb
        bmk glycidic acid|en|chemical|incb
        bmk oil|en|chemical|incb
        bmk powder|en|chemical|incb
        maapa|en|chemical|incb
        p2np|en|chemical|incb
        p2p|en|chemical|incb|?
        phenyl-2-nitropropene|en|chemical|incb
        phenyl-2-propanone|en|chemical|incb
        phenylnitropropene|en|chemical|incb
        benzylmethylketon|de|chemical|rote
        1-фенил-2-нитропропен|ru|chemical|ru681
        бмк|ru|chemical|ru681
        фенилацетон|ru|chemical|ru681
        = picamilon|en|common|tripsit
        pikamilone|en|common|erowid
        пикамилон|ru|inn|inn
        = pipamperone|en|inn|inn
        = piperonal|en|chemical|incb
        heliotropin|en|chemical|incb
        = piperonyl methyl ketone|en|chemical|incb
        3,4-methylenedioxyphenyl-2-propanone|en|chemical|incb
        mdp2p|en|chemical|incb
        pmk|en|chemical|incb|?
        pmk ethyl glycidate|en|chemical|incb
        pmk glycidate|en|chemical|incb
        pmk glycidic acid|en|chemical|incb
        pmk methyl glycidate|en|chemical|incb
        pmk oil|en|chemical|incb
        pmk powder|en|chemical|incb
        = piracetam|en|inn|inn
        geratam|en|trade|agora
        lucetam|en|trade|martindale
        noostan|en|trade|martindale
        nootropil|en|trade|drugbank
        nootropyl|en|trade|drugbank
        pyracetam|en|misspelling|drugbank
        ноотропил|ru|inn|inn
        пирацетам|ru|inn|inn
        = poppers|en|common|dope|liquid
        alkyl nitrite|en|common|erowid
        alkyl nitrites|en|common|erowid
        amyl|en|common|erowid|?
        amyl nitrite|en|common|drugbank
        butyl nitrite|en|common|erowid
        isoamyl nitrite|en|common|drugbank
        isobutyl nitrite|en|common|erowid
        isopropyl nitrite|en|common|erowid
        leather cleaner|en|common|erowid|?
        pentyl nitrite|en|common|drugbank
        room odorizer|en|common|erowid
        amyls|en|street|editors
        hardware|en|street|dope|?
        iron horse|en|street|editors|?
        juic'd|en|street|editors
        jungle juice|en|street|deaslang|?
        liquid gold|en|street|agora|?
        locker room|en|street|dope|?
        pig juice|en|street|editors
        pig sweat|en|street|editors
        rush|en|street|dope|?
        snappers|en|street|dope|?
        super rush|en|street|editors|?
        попперс|ru|common|wikipedia
        попперсы|ru|common|wikipedia
        = potassium permanganate|en|chemical|incb
        = pramiracetam|en|inn|inn
        = prednisolone|en|inn|inn|pill
        = prednisone|en|inn|inn|pill
        deltasone|en|trade|drugbank
        = pregabalin|en|inn|inn|capsule
        alzain|en|trade|martindale
        lyrica|en|trade|dealist
        nervalin|en|trade|martindale
        pregabin|en|trade|martindale
        pregalex|en|trade|martindale
        bud lights|en|street|editors
        budweisers|en|street|editors|?
        lyricas|en|street|editors
        pregabs|en|street|editors
        pregs|en|street|editors|?
        rockets|en|street|dope|?
        saroukh|en|street|editors
        pregablin|en|misspelling|tripsit
        pregabaline|nl|inn|kompas
        prégabaline|fr|inn|martindale
        pregabalina|es|inn|inn
        прегабалин|ru|inn|inn
        лирика|ru|trade|grls|?
        pregabaliini|fi|inn|martindale
        = primidone|en|inn|inn
        liskantin|en|trade|drugbank
        mylepsinum|en|trade|drugbank
        mysoline|en|trade|drugbank
        = procaine|en|inn|inn|?
        novocain|en|trade|drugbank
        novocaine|en|trade|drugbank
        procain|en|misspelling|drugbank
        prokain|de|inn|rote
        новокаин|ru|inn|inn
        прокаин|ru|inn|inn
        = prochlorperazine|en|inn|inn|pill
        compazine|en|trade|drugbank
        stemetil|en|trade|drugbank
        = promethazine|en|inn|inn
        atosil|en|trade|drugbank
        avomine|en|trade|drugbank
        lergigan|en|trade|drugbank
        phenergan|en|trade|drugbank
        prothazine|en|trade|drugbank
        prometh|en|street|agora
        prometazine|en|misspelling|drugbank
        promethazin|en|misspelling|drugbank
        promethezine|en|misspelling|agora
        promethizine|en|misspelling|agora
        prométhazine|fr|inn|inn
        prometazina|es|inn|inn
        прометазин|ru|inn|inn
        дипразин|ru|trade|grls
        пипольфен|ru|trade|grls
        = propofol|en|inn|inn
        diprivan|en|trade|drugbank
        disoprivan|en|trade|drugbank
        lipuro|en|trade|agora
        milk of amnesia|en|trade|martindale
        recofol|en|trade|drugbank
        пропофол|ru|inn|inn
        = propranolol|en|inn|inn|pill
        avlocardyl|en|trade|drugbank
        ciplar|en|trade|martindale
        dociton|en|trade|drugbank
        hemangeol|en|trade|drugbank
        inderal|en|trade|drugbank
        propanolol|en|trade|drugbank
        propanalol|en|misspelling|drugbank
        propranalol|en|misspelling|drugbank
        анаприлин|ru|inn|inn
        пропранолол|ru|inn|inn
        = psilocybin mushroom spores|en|common|editors
        spore print|en|common|agora
        spore prints|en|common|agora
        spore syringe|en|common|agora
        spore syringes|en|common|agora
        = quetiapine|en|inn|inn|pill
        biquelle|en|trade|martindale
        ketilept|en|trade|martindale
        ketipinor|en|trade|martindale
        kventiax|en|trade|martindale
        seroquel|en|trade|drugbank
        jailhouse heroin|en|street|editors
        q-ball|en|street|editors
        susie-q|en|street|editors
        suzie q|en|street|editors|?
        quétiapine|fr|inn|inn
        quetiapina|es|inn|inn
        кветиапин|ru|inn|inn
        сероквель|ru|trade|grls
        = raloxifene|en|inn|inn
        evista|en|trade|drugbank
        = ramelteon|en|inn|inn
        rozerem|en|trade|drugbank
        = rasagiline|en|inn|inn
        azilect|en|trade|drugbank
        = reboxetine|en|inn|inn
        edronax|en|trade|drugbank
        solvex|en|trade|drugbank
        = red phosphorus|en|chemical|incb
        = retatrutide|en|inn|inn
        = rhodiola|en|common|erowid
        golden root|en|common|erowid
        = risperidone|en|inn|inn
        risperdal|en|trade|drugbank
        risperidal|en|trade|drugbank
        rispolept|en|trade|drugbank
        risperidona|es|inn|inn
        рисперидон|ru|inn|inn
        = rizatriptan|en|inn|inn
        maxalt|en|trade|drugbank
        = salbutamol|en|inn|inn
        albuterol|en|common|drugbank
        asthalin|en|trade|drugbank
        proair|en|trade|drugbank
        proventil|en|trade|drugbank
        salamol|en|trade|drugbank
        sultanol|en|trade|drugbank
        ventolin|en|trade|drugbank
        сальбутамол|ru|inn|inn
        = sassafras oil|en|chemical|incb
        safrol|en|chemical|incb
        safrole|en|chemical|incb
        sassafrass oil|en|chemical|incb
        сафрол|ru|common|ru681
        = scopolamine|en|common|tripsit
        borrachero|en|common|erowid
        brugmansia|en|common|erowid
        burundanga|en|common|agora
        devil's breath|en|common|agora
        hyoscine|en|common|drugbank
        buscopan|en|trade|drugbank
        scopoderm|en|trade|martindale
        transderm scop|en|trade|drugbank
        escopolamina|es|common|energy
        скополамин|ru|common|wikipedia
        = secobarbital|en|inn|inn
        quinalbarbitone|en|common|drugbank
        immenoctal|en|trade|drugbank
        novosecobarb|en|trade|drugbank
        seconal|en|trade|dealist
        tuinal|en|trade|dealist
        christmas trees|en|street|editors|?
        rainbows|en|street|tripsit|?
        reds|en|street|agora|?
        seccies|en|street|editors
        tuinol|en|misspelling|tripsit
        секобарбитал|ru|inn|inn
        = selank|en|common|erowid
        селанк|ru|common|wikipedia
        """
}
