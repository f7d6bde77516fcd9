extension SubstanceTable {
    static let other2: StaticString = """
        # other: ciprofloxacin to gbl
        = ciprofloxacin|en|inn|inn
        cifran|en|trade|martindale
        ciplox|en|trade|martindale
        cipro|en|trade|drugbank|?
        ciprobay|en|trade|drugbank
        ciproxin|en|trade|drugbank
        ciprofloxacine|en|misspelling|drugbank
        ципрофлоксацин|ru|inn|inn
        = citalopram|en|inn|inn
        celexa|en|trade|drugbank
        cipram|en|trade|drugbank
        cipramil|en|trade|drugbank
        citopam|en|trade|drugbank
        seropram|en|trade|drugbank
        циталопрам|ru|inn|inn
        = cjc-1295|en|chemical|pubchem
        mod grf|en|common|martindale
        modified grf|en|common|martindale
        = clenbuterol|en|inn|inn|pill
        astralean|en|trade|agora
        clen|en|trade|agora
        novegam|en|trade|martindale
        oxyflux|en|trade|martindale
        spiropent|en|trade|martindale
        ventipulmin|en|trade|martindale
        clenbuterole|en|misspelling|agora
        clenbutérol|fr|inn|inn
        клен|ru|inn|inn|?
        кленбутерол|ru|inn|inn
        = clomethiazole|en|inn|inn
        chlormethiazole|en|common|drugbank
        distraneurin|en|trade|drugbank
        hemineurine|en|trade|drugbank
        heminevrin|en|trade|martindale
        клометиазол|ru|inn|inn
        = clomifene|en|inn|inn|pill
        clomid|en|common|drugbank
        clomiphen|en|common|martindale
        clomiphene|en|common|drugbank
        clomiphene citrate|en|common|drugbank
        fertomid|en|trade|martindale
        omifin|en|trade|drugbank
        serophene|en|trade|drugbank
        siphene|en|trade|martindale
        clomide|en|misspelling|drugbank
        clomifen|en|misspelling|agora
        clomphid|en|misspelling|drugbank
        clomifène|fr|inn|inn
        clomifeno|es|inn|inn
        кломид|ru|inn|inn
        кломифен|ru|inn|inn
        клостилбегит|ru|inn|inn
        = clomipramine|en|inn|inn
        anafranil|en|trade|drugbank
        clofranil|en|trade|martindale
        анафранил|ru|inn|inn
        кломипрамин|ru|inn|inn
        = clonidine|en|inn|inn
        catapres|en|trade|drugbank
        catapresan|en|trade|drugbank
        catapressan|en|trade|drugbank
        dixarit|en|trade|drugbank
        duraclon|en|trade|drugbank
        kapvay|en|trade|drugbank
        clonidin|en|misspelling|drugbank
        clonodine|en|misspelling|agora
        clonidina|es|inn|inn
        клонидин|ru|inn|inn
        клофелин|ru|inn|inn
        = cloroqualone|en|inn|inn
        = clozapine|en|inn|inn
        azaleptin|en|trade|martindale
        clozaril|en|trade|drugbank
        leponex|en|trade|drugbank
        zaponex|en|trade|martindale
        азалептин|ru|inn|inn
        клозапин|ru|inn|inn
        = coluracetam|en|inn|inn
        = cyclizine|en|inn|inn
        marezine|en|trade|drugbank
        marzine|en|trade|drugbank
        valoid|en|trade|drugbank
        = cyclobarbital|en|inn|inn
        phanodorm|en|trade|martindale
        reladorm|en|trade|martindale
        реладорм|ru|inn|inn
        циклобарбитал|ru|inn|inn
        = cyclobenzaprine|en|inn|inn|pill
        amrix|en|trade|drugbank
        fexmid|en|trade|agora
        flexeril|en|trade|drugbank
        flexiban|en|trade|drugbank
        novo-cycloprine|en|trade|martindale
        ciclobenzaprina|es|inn|inn
        = cyproterone|en|inn|inn
        androcur|en|trade|drugbank
        cyprostat|en|trade|martindale
        diane-35|en|trade|drugbank
        siterone|en|trade|martindale
        андрокур|ru|inn|inn
        ципротерон|ru|inn|inn
        = cytisine|en|common|erowid
        cytisinicline|en|inn|inn
        desmoxan|en|trade|martindale
        tabex|en|trade|martindale
        табекс|ru|inn|inn
        цитизин|ru|inn|inn
        = damiana|en|common|erowid
        turnera diffusa|en|common|erowid
        = danazol|en|inn|inn|capsule
        danocrine|en|trade|drugbank
        = dantrolene|en|inn|inn
        dantrium|en|trade|drugbank
        = dapoxetine|en|inn|inn|pill
        duralast|en|trade|martindale
        kutub|en|trade|martindale
        poxet|en|trade|agora
        priligy|en|trade|agora
        sustinex|en|trade|martindale
        westoxetin|en|trade|martindale
        дапоксетин|ru|inn|inn
        = daridorexant|en|inn|inn
        quviviq|en|trade|martindale
        = datura|en|common|tripsit
        angel's trumpet|en|common|erowid
        devil's trumpet|en|common|erowid
        jimson weed|en|common|erowid
        moonflower seeds|en|common|erowid
        stramonium|en|common|erowid
        thorn apple|en|common|erowid
        toloache|en|common|erowid
        engelstrompete|de|common|drugcom
        stechapfel|de|common|drugcom
        stechapfelsamen|de|common|drugcom
        herbe du diable|fr|common|dico
        floripondio|es|common|energy
        дурман|ru|common|wikipedia|?
        = deoxycholic acid|en|inn|inn
        fat dissolving injections|en|common|martindale
        kabelline|en|common|martindale
        lemon bottle|en|common|martindale|?
        lipo lab|en|common|martindale
        aqualyx|en|trade|martindale
        belkyra|en|trade|drugbank
        kybella|en|trade|drugbank
        = desvenlafaxine|en|inn|inn
        pristiq|en|trade|drugbank
        = detomidine|en|inn|inn
        = diclofenac|en|inn|inn
        cataflam|en|trade|drugbank
        voltaren|en|trade|drugbank
        voltarol|en|trade|drugbank
        diclofenic|en|misspelling|agora
        диклофенак|ru|inn|inn
        = diethyl ether|en|common|tripsit
        ether|en|common|tripsit|?
        ethyl ether|en|common|drugbank
        = dimenhydrinate|en|inn|inn
        dramamine|en|trade|drugbank
        gravol|en|trade|drugbank
        reisegold|en|trade|martindale
        vomex|en|trade|martindale
        дименгидринат|ru|inn|inn
        драмина|ru|trade|grls
        = dimethylhexylamine|en|chemical|pubchem
        2-aminoisoheptane|en|common|martindale
        dmha|en|common|martindale
        octodrine|en|common|drugbank
        = diphenhydramine|en|inn|inn
        dph|en|abbreviation|tripsit|?
        benadryl|en|trade|drugbank
        nytol|en|trade|martindale
        sominex|en|trade|drugbank
        zzzquil|en|trade|martindale
        difenhidramina|es|inn|inn
        дифенгидрамин|ru|inn|inn
        димедрол|ru|trade|grls
        = diproqualone|en|inn|inn
        = disulfiram|en|inn|inn
        antabus|en|trade|drugbank
        antabuse|en|trade|drugbank
        esperal|en|trade|drugbank
        disulfuram|en|misspelling|drugbank
        дисульфирам|ru|inn|inn
        тетурам|ru|inn|inn
        эспераль|ru|inn|inn
        = doxepin|en|inn|inn
        aponal|en|trade|drugbank
        deptran|en|trade|drugbank
        silenor|en|trade|drugbank
        sinequan|en|trade|drugbank
        = doxycycline|en|inn|inn
        doryx|en|trade|drugbank
        doxycyclin|en|trade|drugbank
        vibra-tabs|en|trade|drugbank
        vibramycin|en|trade|drugbank
        доксициклин|ru|inn|inn
        = doxylamine|en|inn|inn
        donormyl|en|trade|martindale
        dozile|en|trade|martindale
        hoggar night|en|trade|martindale
        restavit|en|trade|martindale
        доксиламин|ru|inn|inn
        донормил|ru|trade|grls
        = duloxetine|en|inn|inn
        cymbalta|en|trade|drugbank
        xeristar|en|trade|martindale
        yentreve|en|trade|drugbank
        duloxetina|es|inn|inn
        дулоксетин|ru|inn|inn
        = dutasteride|en|inn|inn|capsule
        avodart|en|trade|drugbank
        duprost|en|trade|martindale
        dutagen|en|trade|martindale
        dutas|en|trade|martindale
        дутастерид|ru|inn|inn
        = ecdysterone|en|common|drugbank
        20-hydroxyecdysone|en|common|drugbank
        beta-ecdysterone|en|common|erowid
        turkesterone|en|common|erowid
        = enclomifene|en|inn|inn
        enclomiphene|en|common|drugbank
        = ergotamine|en|inn|inn
        ergometrine|en|common|drugbank
        ergonovine|en|common|drugbank
        ergot|en|common|agora|?
        cafergot|en|trade|drugbank
        gynergen|en|trade|drugbank
        mutterkorn|de|common|drugcom
        спорынья|ru|common|wikipedia|?
        эрготамин|ru|common|wikipedia
        = erythropoietin|en|common|drugbank
        epo|en|common|drugbank|?
        epoetin|en|common|drugbank
        erythropoetin|en|common|martindale
        erythropoietine|en|common|martindale
        rhepo|en|common|martindale
        epogen|en|trade|drugbank
        eprex|en|trade|drugbank
        neorecormon|en|trade|drugbank
        procrit|en|trade|drugbank
        эритропоэтин|ru|common|wikipedia
        = escitalopram|en|inn|inn
        cipralex|en|trade|drugbank
        lexapro|en|trade|drugbank
        nexito|en|trade|martindale
        seroplex|en|trade|martindale
        sipralexa|en|trade|martindale
        эсциталопрам|ru|inn|inn
        ципралекс|ru|trade|grls
        = esomeprazole|en|inn|inn
        nexium|en|trade|drugbank
        = estradiol|en|inn|inn
        estrogen|en|common|drugbank|?
        ethinylestradiol|en|common|drugbank
        oestradiol|en|common|drugbank
        estrace|en|trade|drugbank
        estraderm|en|trade|martindale
        estrofem|en|trade|drugbank
        premarin|en|trade|drugbank
        progynova|en|trade|drugbank
        прогинова|ru|inn|inn
        эстрадиол|ru|inn|inn
        = eszopiclone|en|inn|inn|pill
        fulnite|en|trade|martindale
        hypnite|en|trade|martindale
        lunesta|en|trade|dealist
        = etaqualone|en|chemical|pubchem
        ethaqualone|en|common|tripsit
        = ethchlorvynol|en|inn|inn
        arvynol|en|trade|drugbank
        placidyl|en|trade|dealist
        serensil|en|trade|drugbank
        = ethyl chloride|en|common|drugbank
        chloroethane|en|common|drugbank
        maximum impact poppers|en|common|erowid
        lança-perfume|pt|common|wikipedia
        loló|pt|common|wikipedia
        = etifoxine|en|inn|inn
        stresam|en|trade|martindale
        = etomidate|en|inn|inn
        kpod|en|common|martindale
        amidate|en|trade|drugbank
        hypnomidate|en|trade|drugbank
        этомидат|ru|inn|inn
        = exemestane|en|inn|inn|pill
        aromasin|en|trade|drugbank
        exemestano|es|inn|inn
        аромазин|ru|inn|inn
        эксеместан|ru|inn|inn
        = fasoracetam|en|inn|inn
        = finasteride|en|inn|inn|pill
        finax|en|trade|martindale
        fincar|en|trade|martindale
        finpecia|en|trade|drugbank
        propecia|en|trade|drugbank
        proscar|en|trade|drugbank
        finasterida|en|misspelling|drugbank
        финастерид|ru|inn|inn
        = flibanserin|en|inn|inn
        addyi|en|trade|drugbank
        = fluorophenibut|en|nps|tripsit
        4f-phenibut|en|common|martindale
        f-phenibut|en|common|martindale
        = fluoxetine|en|inn|inn|capsule
        fluctin|en|trade|drugbank
        fludac|en|trade|martindale
        fontex|en|trade|drugbank
        prozac|en|trade|drugbank
        sarafem|en|trade|drugbank
        fluoxétine|fr|inn|inn
        fluoxetina|es|inn|inn
        флуоксетин|ru|inn|inn
        прозак|ru|trade|grls
        = flupirtine|en|inn|inn
        katadolon|en|trade|martindale
        = fluvoxamine|en|inn|inn
        faverin|en|trade|drugbank
        fevarin|en|trade|drugbank
        floxyfral|en|trade|drugbank
        luvox|en|trade|drugbank
        феварин|ru|inn|inn
        флувоксамин|ru|inn|inn
        = furosemide|en|inn|inn
        frusemide|en|common|drugbank
        frusol|en|trade|drugbank
        furix|en|trade|drugbank
        furosemid|en|trade|drugbank
        lasix|en|trade|drugbank
        seguril|en|trade|drugbank
        frusemid|en|misspelling|drugbank
        lasex|en|misspelling|drugbank
        фуросемид|ru|inn|inn
        = gabapentin|en|inn|inn|capsule
        fusepaq|en|trade|agora
        gabantin|en|trade|martindale
        gabarone|en|trade|martindale
        gralise|en|trade|drugbank
        horizant|en|trade|martindale
        neurontin|en|trade|drugbank
        gabas|en|street|editors
        gabbies|en|street|editors
        gabapentine|en|misspelling|drugbank
        gabapetin|en|misspelling|drugbank
        gabapentina|es|inn|inn
        габапентин|ru|inn|inn
        конвалис|ru|trade|grls
        нейронтин|ru|trade|grls
        тебантин|ru|trade|grls
        = gbl|en|chemical|pubchem|liquid
        alloy wheel cleaner|en|common|martindale
        alufelgenreiniger|en|common|martindale
        felgenreiniger|en|common|martindale|?
        rim cleaner|en|common|martindale|?
        tinker cleaner|en|common|martindale
        wheel cleaner|en|common|martindale|?
        4-butyrolactone|en|chemical|pubchem
        butyrolactone|en|chemical|pubchem
        gamma-butyrolactone|en|chemical|pubchem
        γ-butyrolactone|en|chemical|pubchem
        wunderputz|de|common|drugcom
        gamma-butirolactona|es|common|energy
        бутиролактон|ru|common|ru681
        гамма-бутиролактон|ru|common|ru681
        гбл|ru|common|wikipedia
        """
}
