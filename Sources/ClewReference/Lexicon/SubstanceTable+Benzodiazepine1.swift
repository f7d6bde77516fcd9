extension SubstanceTable {
    static let benzodiazepine1: StaticString = """
        # benzodiazepine: 3-hydroxyphenazepam to flubromazepam
        = 3-hydroxyphenazepam|en|nps|tripsit
        3-ho-phenazepam|en|abbreviation|tripsit
        3-oh-phenazepam|en|abbreviation|tripsit
        = 4-chlorodiazepam|en|chemical|pubchem
        ro5-4864|en|abbreviation|tripsit
        = adinazolam|en|inn|inn
        deracyn|en|trade|drugbank
        = alprazolam|en|inn|inn|pill
        alp|en|abbreviation|agora|?
        alpraz|en|abbreviation|editors
        alplax|en|trade|drugbank
        alprax|en|trade|agora
        alprox|en|trade|drugbank
        alviz|en|trade|drugbank
        alzam|en|trade|martindale
        frontal|en|trade|drugbank|?
        frontin|en|trade|agora
        helex|en|trade|martindale
        kalma|en|trade|drugbank
        ksalol|en|trade|agora
        neurol|en|trade|agora
        niravam|en|trade|drugbank
        onax|en|trade|agora
        tafil|en|trade|drugbank
        tranax|en|trade|drugbank
        trankimazin|en|trade|drugbank
        trika|en|trade|agora
        xanax|en|trade|dealist
        xanor|en|trade|drugbank
        zopax|en|trade|martindale
        2mg bars|en|street|agora
        b707|en|street|editors|?
        bars|en|street|deaslang|?
        bicycle handle bars|en|street|deaslang
        blue bars|en|street|editors|?
        blue footballs|en|street|agora
        bricks|en|street|agora|?
        footballs|en|street|deaslang|?
        g372|en|street|agora
        g3721|en|street|editors
        gg249|en|street|agora
        green bars|en|street|editors|?
        green hulks|en|street|editors
        handlebars|en|street|dope|?
        hulks|en|street|editors|?
        ladders|en|street|deaslang|?
        pentagons|en|street|agora|?
        planks|en|street|deaslang|?
        pressed bars|en|street|editors
        quad bars|en|street|agora
        r039|en|street|agora
        s903|en|street|editors|?
        school bus|en|street|deaslang|?
        school buses|en|street|editors|?
        sticks|en|street|deaslang|?
        upjohn 90|en|street|agora
        white bars|en|street|agora|?
        xan|en|street|editors|?
        xanax bars|en|street|agora
        xanbars|en|street|editors
        xanies|en|street|deaslang
        xannies|en|street|agora
        xanny|en|street|agora
        xannys|en|street|editors
        xans|en|street|editors
        yellow bars|en|street|agora|?
        z-bars|en|street|deaslang
        zanbars|en|street|deaslang
        zannies|en|street|deaslang
        zanny|en|street|editors
        zans|en|street|editors
        alpralozam|en|misspelling|agora
        alprazolan|en|misspelling|drugbank
        alprazolem|en|misspelling|editors
        alprazolm|en|misspelling|editors
        alprozolam|en|misspelling|agora
        aprazolam|en|misspelling|agora
        xanex|en|misspelling|agora
        xannax|en|misspelling|agora
        zanax|en|misspelling|agora
        alprazolán|es|inn|inn
        алпразолам|ru|inn|inn
        альпразолам|ru|misspelling|editors
        алзолам|ru|trade|grls
        золомакс|ru|trade|grls
        ксанакс|ru|trade|grls
        хелекс|ru|trade|grls
        زاناكس|ar|inn|inn
        alpratsolaami|fi|inn|martindale
        = bentazepam|en|inn|inn
        tiadipona|en|trade|martindale
        = benzodiazepines|en|common|drugbank
        benzodiazepine|en|common|drugbank
        benzo|en|street|agora|?
        benzos|en|street|agora|?
        designer benzos|en|street|editors
        = bromazepam|en|inn|inn
        brazepam|en|trade|agora
        bromalich|en|trade|drugbank
        bromazanil|en|trade|drugbank
        bromaze|en|trade|agora
        calmepam|en|trade|drugbank
        durazanil|en|trade|drugbank
        gityl|en|trade|martindale
        lectopam|en|trade|drugbank
        lekotam|en|trade|drugbank
        lexatin|en|trade|dealist
        lexaurin|en|trade|drugbank
        lexilium|en|trade|drugbank
        lexomil|en|trade|drugbank
        lexotan|en|trade|dealist
        lexotanil|en|trade|dealist
        normoc|en|trade|drugbank
        sedam|en|trade|martindale
        bromazapam|en|misspelling|agora
        bromazépam|fr|inn|inn
        бромазепам|ru|inn|inn
        лексотан|ru|trade|grls
        = bromazolam|en|nps|tripsit
        bromaz|en|street|agora
        xli-268|en|street|tripsit
        бромазолам|ru|nps|ru681
        = brotizolam|en|inn|inn
        lendormin|en|trade|agora
        lindormin|en|trade|martindale
        noctilan|en|trade|martindale
        sintonal|en|trade|martindale
        бротизолам|ru|inn|inn
        = camazepam|en|inn|inn
        albego|en|trade|dealist
        limpidon|en|trade|dealist
        paxor|en|trade|dealist
        = chlordiazepoxide|en|inn|inn
        elenium|en|trade|drugbank
        klopoxid|en|trade|martindale
        librax|en|trade|agora
        librelease|en|trade|drugbank
        libritabs|en|trade|dealist
        librium|en|trade|dealist
        limbitrol|en|trade|dealist
        multum|en|trade|drugbank|?
        nova-pam|en|trade|martindale
        radepur|en|trade|drugbank
        risolid|en|trade|drugbank
        tropium|en|trade|drugbank
        chlordiazepexide|en|misspelling|agora
        chlordiazepoxid|en|misspelling|drugbank
        chlordiazépoxide|fr|inn|inn
        clordiazepóxido|es|inn|inn
        хлордиазепоксид|ru|inn|inn
        элениум|ru|trade|grls
        = cinazepam|en|common|drugbank
        levana|en|trade|martindale
        = cinolazepam|en|inn|inn
        gerodorm|en|trade|drugbank
        = clobazam|en|inn|inn
        castilium|en|trade|drugbank
        clobam|en|trade|drugbank
        frisium|en|trade|drugbank
        lobazam|en|trade|martindale
        noiafren|en|trade|drugbank
        onfi|en|trade|drugbank
        sympazan|en|trade|martindale
        tapclob|en|trade|martindale
        urbadan|en|trade|dealist
        urbanol|en|trade|drugbank
        urbanyl|en|trade|dealist
        клобазам|ru|inn|inn
        = clonazepam|en|inn|inn|pill
        antelepsin|en|trade|drugbank
        clonapilep|en|trade|martindale
        clonatryl|en|trade|martindale
        clonex|en|trade|martindale
        clonotril|en|trade|agora
        iktorivil|en|trade|drugbank
        klonopin|en|trade|dealist
        landsen|en|trade|drugbank
        lonazep|en|trade|martindale
        neuryl|en|trade|martindale
        paxam|en|trade|agora
        ravotril|en|trade|martindale
        rivatril|en|trade|martindale
        rivotril|en|trade|drugbank
        k-pin|en|street|deaslang
        k-pins|en|street|editors
        klonnies|en|street|editors
        klonopins|en|street|editors
        la rocha|en|street|dope|?
        pins|en|street|agora|?
        rivo|en|street|editors
        rivos|en|street|editors
        rochas|en|street|editors
        roches|en|street|editors|?
        super valium|en|street|deaslang
        clonazapam|en|misspelling|agora
        clonopin|en|misspelling|agora
        clonzepam|en|misspelling|agora
        klonapin|en|misspelling|agora
        klonazepam|en|misspelling|agora
        klonipin|en|misspelling|agora
        klonpin|en|misspelling|agora
        rivotrill|en|misspelling|agora
        clonazépam|fr|inn|inn
        клоназепам|ru|inn|inn
        ривотрил|ru|trade|grls
        klonatsepaami|fi|inn|martindale
        rivatriili|fi|inn|martindale
        = clonazolam|en|nps|tripsit
        c-lam|en|street|tripsit|?
        clonitrazolam|en|street|editors
        клоназолам|ru|nps|ru681
        klonatsolaami|fi|nps|wikipedia
        = cloniprazepam|en|nps|tripsit
        = clorazepate|en|common|dealist
        cloranxen|en|trade|martindale
        gen-xene|en|trade|drugbank
        nansius|en|trade|martindale
        novo-clopate|en|trade|drugbank
        tencilan|en|trade|martindale
        tranxen|en|trade|martindale
        tranxene|en|trade|dealist
        tranxilium|en|trade|drugbank
        tranzene|en|misspelling|tripsit
        dikaliumclorazepat|de|inn|rote
        clorazepato|es|inn|inn
        клоразепат|ru|inn|inn
        транксен|ru|trade|grls
        = clotiazepam|en|inn|inn
        clozan|en|trade|dealist
        distensan|en|trade|martindale
        rize|en|trade|dealist|?
        rizen|en|trade|martindale
        trecalmo|en|trade|dealist
        veratran|en|trade|dealist
        = cloxazolam|en|inn|inn
        akton|en|trade|dealist
        cloxam|en|trade|drugbank
        lubalix|en|trade|dealist
        olcadil|en|trade|dealist
        sepazon|en|trade|dealist
        tolestan|en|trade|drugbank
        = delorazepam|en|inn|inn
        chlordemethyldiazepam|en|common|euda
        nordiclazepam|en|common|tripsit
        chlordesmethyldiazepam|en|trade|drugbank
        en|en|trade|agora|?
        = desalkylgidazepam|en|nps|euda
        bromonordiazepam|en|common|euda
        = deschloroetizolam|en|nps|tripsit
        etizolam-2|en|street|tripsit
        = diazepam|en|inn|inn|pill
        antenex|en|trade|agora
        apaurin|en|trade|drugbank
        apozepam|en|trade|drugbank
        assival|en|trade|drugbank
        bensedin|en|trade|drugbank
        diapam|en|trade|drugbank
        diastat|en|trade|dealist
        ducene|en|trade|martindale
        faustan|en|trade|drugbank
        relanium|en|trade|drugbank
        relium|en|trade|martindale
        stesolid|en|trade|drugbank
        valaxona|en|trade|drugbank
        valium|en|trade|dealist
        valpam|en|trade|martindale
        zepose|en|trade|agora
        blues|en|street|deaslang|?
        moggies|en|street|editors|?
        mother's little helper|en|street|editors
        msj|en|street|agora
        msjs|en|street|editors
        v|en|street|dope|?
        val|en|street|agora|?
        valiums|en|street|agora
        vallies|en|street|editors
        vallium|en|street|agora
        vallys|en|street|editors
        vals|en|street|drugbank|?
        yellows|en|street|editors|?
        apaurine|en|misspelling|agora
        auprin|en|misspelling|agora
        bensedine|en|misspelling|agora
        diazapam|en|misspelling|agora
        diazepan|en|misspelling|drugbank
        diazipam|en|misspelling|agora
        valuim|en|misspelling|agora
        diazépam|fr|inn|inn
        диазепам|ru|inn|inn
        валиум|ru|trade|grls
        реланиум|ru|trade|grls
        релиум|ru|trade|grls
        седуксен|ru|trade|grls
        сибазон|ru|trade|grls
        diapami|fi|inn|martindale
        diatsepaami|fi|inn|martindale
        = diclazepam|en|nps|tripsit
        chlorodiazepam|en|street|editors
        ro5-3448|en|street|editors
        диклазепам|ru|nps|ru681
        = doxefazepam|en|inn|inn
        doxans|en|trade|martindale
        = estazolam|en|inn|inn
        domnamid|en|trade|dealist
        esilgan|en|trade|drugbank
        eurodin|en|trade|dealist
        kainever|en|trade|martindale
        noctal|en|trade|martindale
        nuctalon|en|trade|dealist
        prosom|en|trade|dealist
        somnatrol|en|trade|drugbank
        tasedan|en|trade|drugbank
        эстазолам|ru|inn|inn
        = ethyl loflazepate|en|inn|inn
        meilax|en|trade|martindale
        ronlax|en|trade|martindale
        victan|en|trade|martindale
        = etizolam|en|inn|inn
        etiz|en|abbreviation|tripsit
        etz|en|abbreviation|editors|?
        depas|en|trade|martindale|?
        etilaam|en|trade|agora
        etizest|en|trade|agora
        etizex|en|trade|martindale
        etizola|en|trade|martindale
        inxity|en|trade|martindale
        lamet|en|trade|martindale
        pasaden|en|trade|martindale
        sedekopan|en|trade|martindale
        sylkam|en|trade|martindale
        zoly|en|trade|martindale|?
        etizes|en|street|editors
        etizzies|en|street|editors
        eitzolam|en|misspelling|agora
        этизолам|ru|inn|inn
        = flualprazolam|en|nps|tripsit
        flualp|en|street|editors
        флуалпразолам|ru|nps|ru681
        flualpratsolaami|fi|nps|wikipedia
        = flubromazepam|en|nps|tripsit
        fbz|en|abbreviation|euda|?
        флубромазепам|ru|inn|inn
        """
}
