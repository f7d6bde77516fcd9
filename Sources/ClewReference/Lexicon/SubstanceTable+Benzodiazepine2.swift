extension SubstanceTable {
    static let benzodiazepine2: StaticString = """
        # benzodiazepine: flubromazolam to triazolam
        = flubromazolam|en|nps|tripsit
        f-lam|en|street|tripsit|?
        флубромазолам|ru|nps|ru681
        flubromatsolaami|fi|nps|wikipedia
        = fluclotizolam|en|nps|tripsit
        = flunitrazepam|en|inn|inn|pill
        darkene|en|trade|dealist
        fluninoc|en|trade|drugbank
        flunita|en|trade|martindale
        fluscand|en|trade|martindale
        hypnodorm|en|trade|agora
        hypnosedon|en|trade|martindale
        narcozep|en|trade|dealist
        rohipnol|en|trade|drugbank
        rohypnol|en|trade|dealist
        roipnol|en|trade|dealist
        silece|en|trade|martindale
        circles|en|street|dope|?
        date rape drug|en|street|editors
        flunies|en|street|editors
        forget-me pill|en|street|dope
        la rocha|en|street|dope|?
        mexican valium|en|street|dope
        roaches|en|street|dope|?
        roches|en|street|editors|?
        roffies|en|street|editors
        rohyp|en|street|editors
        roofie|en|street|editors
        roofies|en|street|tripsit
        roophies|en|street|editors
        roopies|en|street|editors
        rope|en|street|deaslang|?
        rophies|en|street|dope
        rophy|en|street|dope
        rophynol|en|street|editors
        ruffies|en|street|dope
        flunitrazépam|fr|inn|inn
        флунитразепам|ru|inn|inn
        рогипнол|ru|trade|grls
        rohypnoltabletter|sv|inn|martindale
        = flunitrazolam|en|nps|tripsit
        = flurazepam|en|inn|inn
        dalmadorm|en|trade|drugbank
        dalmane|en|trade|dealist
        dormodor|en|trade|drugbank
        felmane|en|trade|drugbank
        fluleep|en|trade|martindale
        flunox|en|trade|drugbank
        somnol|en|trade|drugbank
        staurodorm|en|trade|drugbank
        valdorm|en|trade|drugbank
        флуразепам|ru|inn|inn
        = flutazolam|en|inn|inn
        coreminal|en|trade|martindale
        = flutoprazepam|en|inn|inn
        restas|en|trade|martindale|?
        = fonazepam|en|nps|tripsit
        desmethylflunitrazepam|en|common|tripsit
        norflunitrazepam|en|common|tripsit
        = gidazepam|en|common|euda
        hidazepam|en|trade|martindale
        гидазепам|ru|inn|inn
        = halazepam|en|inn|inn
        pacinone|en|trade|drugbank
        paxipam|en|trade|dealist
        = haloxazolam|en|inn|inn
        somelin|en|trade|martindale
        = ketazolam|en|inn|inn
        anxon|en|trade|dealist
        contamex|en|trade|dealist
        loftran|en|trade|dealist
        marcen|en|trade|martindale
        sedotime|en|trade|martindale
        solatran|en|trade|dealist
        = loprazolam|en|inn|inn
        dormonoct|en|trade|agora
        havlane|en|trade|agora
        somnovit|en|trade|agora
        triazulenone|en|trade|drugbank
        лопразолам|ru|inn|inn
        = lorazepam|en|inn|inn|pill
        ativan|en|trade|dealist
        donix|en|trade|drugbank
        idalprem|en|trade|drugbank
        larpose|en|trade|agora
        lorafen|en|trade|martindale
        loram|en|trade|agora
        lorans|en|trade|martindale
        loraz|en|trade|drugbank
        lorenin|en|trade|martindale
        lorivan|en|trade|martindale
        merlit|en|trade|agora
        orfidal|en|trade|martindale
        placinoral|en|trade|martindale
        tavor|en|trade|drugbank
        temesta|en|trade|drugbank
        ativans|en|street|editors
        lorazapam|en|misspelling|agora
        lorazépam|fr|inn|inn
        лоразепам|ru|inn|inn
        лорафен|ru|trade|grls
        мерлит|ru|trade|grls
        = lormetazepam|en|inn|inn
        aldosomnil|en|trade|martindale
        dilamet|en|trade|martindale
        ergocalm|en|trade|martindale
        loramet|en|trade|martindale
        loretam|en|trade|martindale
        minias|en|trade|martindale
        noctamid|en|trade|dealist
        noctamide|en|trade|martindale
        pronoctan|en|trade|martindale
        lormetazapam|en|misspelling|agora
        lormétazépam|fr|inn|inn
        лорметазепам|ru|inn|inn
        = meclonazepam|en|common|tripsit
        3-methylclonazepam|en|common|euda
        methyl-clonazepam|en|common|agora
        = medazepam|en|inn|inn
        azepamid|en|trade|martindale
        mezapam|en|trade|martindale
        nobrium|en|trade|dealist
        raporan|en|trade|martindale
        rudotel|en|trade|drugbank
        rusedal|en|trade|drugbank
        talis|en|trade|martindale|?
        médazépam|fr|inn|inn
        медазепам|ru|inn|inn
        мезапам|ru|trade|grls
        рудотель|ru|trade|grls
        = metaclazepam|en|inn|inn
        = metizolam|en|nps|tripsit
        desmethyletizolam|en|common|tripsit
        metiz|en|street|tripsit
        = mexazolam|en|inn|inn
        melex|en|trade|martindale
        sedoxil|en|trade|martindale
        = midazolam|en|inn|inn
        buccolam|en|trade|martindale
        dormicum|en|trade|drugbank
        dormire|en|trade|martindale
        dormonid|en|trade|martindale
        epistatus|en|trade|martindale
        flormidal|en|trade|agora
        fulsed|en|trade|martindale
        hypnovel|en|trade|drugbank
        midacum|en|trade|martindale
        midolam|en|trade|martindale
        versed|en|trade|dealist|?
        мидазолам|ru|inn|inn
        дормикум|ru|trade|grls
        = nifoxipam|en|nps|tripsit
        = nimetazepam|en|inn|inn
        erimin|en|trade|dealist
        happy 5|en|street|agora
        happy five|en|street|editors
        一粒眠|zh|inn|inn
        硝甲西泮|zh|inn|inn
        = nitemazepam|en|chemical|pubchem
        3-hydroxynimetazepam|en|common|tripsit
        = nitrazepam|en|inn|inn
        alodorm|en|trade|drugbank
        apodorm|en|trade|drugbank
        arem|en|trade|agora
        dormo-puren|en|trade|drugbank
        eatan|en|trade|drugbank
        eunoctin|en|trade|drugbank
        imadorm|en|trade|drugbank
        mogadon|en|trade|dealist
        nipam|en|trade|agora
        nitrados|en|trade|drugbank
        nitravet|en|trade|drugbank
        nitrosun|en|trade|agora
        numbon|en|trade|martindale
        pacisyn|en|trade|drugbank
        radedorm|en|trade|drugbank
        mogadons|en|street|editors
        moggies|en|street|editors|?
        mogs|en|street|editors
        mogadan|en|misspelling|agora
        mogadone|en|misspelling|agora
        nitrazapam|en|misspelling|agora
        nitrazipam|en|misspelling|agora
        nitrazépam|fr|inn|inn
        нитразепам|ru|inn|inn
        берлидорм|ru|trade|grls
        радедорм|ru|trade|grls
        эуноктин|ru|trade|grls
        nitratsepaami|fi|inn|martindale
        = nitrazolam|en|nps|tripsit
        = nordazepam|en|inn|inn
        desmethyldiazepam|en|common|tripsit
        n-desmethyldiazepam|en|common|drugbank
        nordiazepam|en|common|dealist
        calmday|en|trade|drugbank
        demadar|en|trade|dealist
        madar|en|trade|dealist
        nordaz|en|trade|drugbank
        praxadium|en|trade|martindale
        stilny|en|trade|martindale
        tranxilium n|en|trade|drugbank
        vegesan|en|trade|drugbank
        nordazépam|fr|inn|inn
        = norflurazepam|en|nps|tripsit
        desalkylflurazepam|en|common|euda
        n-desalkylflurazepam|en|common|tripsit
        = oxazepam|en|inn|inn
        adumbran|en|trade|drugbank
        alepam|en|trade|drugbank
        murelax|en|trade|drugbank
        nozepam|en|trade|martindale
        opamox|en|trade|agora
        oxapax|en|trade|martindale
        oxascand|en|trade|martindale
        oxpam|en|trade|agora
        praxiten|en|trade|drugbank
        serax|en|trade|dealist
        serenid|en|trade|drugbank
        serepax|en|trade|drugbank
        seresta|en|trade|drugbank
        sobril|en|trade|drugbank
        tazepam|en|trade|drugbank
        oxazipam|en|misspelling|drugbank
        oxazépam|fr|inn|inn
        оксазепам|ru|inn|inn
        нозепам|ru|trade|grls
        тазепам|ru|trade|grls
        = oxazolam|en|inn|inn
        convertal|en|trade|dealist
        = phenazepam|en|inn|inn
        bromdihydrochlorphenylbenzodiazepine|en|common|euda
        fenazepam|en|common|drugbank
        elzepam|en|trade|martindale
        phenorelaxan|en|trade|martindale
        phenzitat|en|trade|drugbank
        phezanef|en|trade|martindale
        tranquezipam|en|trade|martindale
        bonsai|en|street|editors|?
        bonsai supersleep|en|street|editors
        бромдигидрохлорфенилбензодиазепин|ru|inn|inn
        феназепам|ru|inn|inn
        транквезипам|ru|trade|grls
        фезанеф|ru|trade|grls
        фензитат|ru|trade|grls
        фенорелаксан|ru|trade|grls
        элзепам|ru|trade|grls
        феник|ru|street|editors|?
        = phenazolam|en|nps|euda
        brom-alprazolam|en|common|euda
        clobromazolam|en|common|euda
        = pinazepam|en|inn|inn
        domar|en|trade|dealist|?
        = prazepam|en|inn|inn
        centrac|en|trade|martindale
        centrax|en|trade|dealist
        demetrin|en|trade|drugbank
        lysanxia|en|trade|drugbank
        pozapam|en|trade|martindale
        prasepine|en|trade|martindale
        prazene|en|trade|drugbank
        reapam|en|trade|drugbank
        trepidan|en|trade|drugbank
        prazépam|fr|inn|inn
        празепам|ru|inn|inn
        = pyrazolam|en|nps|tripsit
        pirazolam|en|misspelling|drugbank
        пиразолам|ru|nps|ru681
        = quazepam|en|inn|inn
        cetrane|en|trade|drugbank
        doral|en|trade|dealist|?
        dormalin|en|trade|drugbank
        oniria|en|trade|drugbank
        prosedar|en|trade|drugbank
        quazium|en|trade|drugbank
        quiedorm|en|trade|martindale
        selepam|en|trade|drugbank
        = remimazolam|en|inn|inn
        anerem|en|trade|martindale
        byfavo|en|trade|drugbank
        = rilmazafone|en|inn|inn
        rhythmy|en|trade|martindale
        = rilmazolam|en|nps|euda
        = ro 07-4065|en|nps|euda
        difludiazepam|en|common|euda
        = temazepam|en|inn|inn
        cerepax|en|trade|drugbank
        euhypnos|en|trade|drugbank
        levanxol|en|trade|drugbank
        normison|en|trade|drugbank
        normitab|en|trade|drugbank
        planum|en|trade|drugbank|?
        pronervon t|en|trade|drugbank
        remestan|en|trade|drugbank
        restoril|en|trade|dealist
        signopam|en|trade|drugbank
        temaze|en|trade|drugbank
        temtabs|en|trade|drugbank
        tenox|en|trade|drugbank
        eggs|en|street|dope|?
        green eggs|en|street|editors|?
        jellies|en|street|dope|?
        jelly babies|en|street|deaslang|?
        mazzies|en|street|editors
        rugby balls|en|street|editors|?
        temazzies|en|street|editors
        wobbly eggs|en|street|editors
        yellow eggs|en|street|editors|?
        témazépam|fr|inn|inn
        темазепам|ru|inn|inn
        = tetrazepam|en|inn|inn
        mobiforton|en|trade|martindale
        musapam|en|trade|martindale
        musaril|en|trade|dealist
        myolastan|en|trade|dealist
        tétrazépam|fr|inn|inn
        тетразепам|ru|inn|inn
        = thionordazepam|en|nps|euda
        = tofisopam|en|inn|inn
        emandaxin|en|trade|drugbank
        grandaxin|en|trade|drugbank
        seriel|en|trade|drugbank
        тофизопам|ru|inn|inn
        грандаксин|ru|trade|grls
        = triazolam|en|inn|inn
        apo-triazo|en|trade|drugbank
        halcion|en|trade|dealist
        hypam|en|trade|martindale
        novodorm|en|trade|drugbank
        rilamir|en|trade|martindale
        somese|en|trade|martindale
        songar|en|trade|drugbank
        trilam|en|trade|drugbank
        триазолам|ru|inn|inn
        """
}
