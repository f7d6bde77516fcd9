extension SubstanceTable {
    static let steroid2: StaticString = """
        # steroid: oxandrolone to yk-11
        = oxandrolone|en|inn|inn|pill
        anavar|en|common|dealist
        oxandrin|en|common|dealist
        oxandro|en|common|agora
        var|en|common|agora|?
        bonavar|en|trade|agora
        lonavar|en|trade|dealist
        oxa|en|trade|agora|?
        oxanabol|en|trade|agora
        oxanol|en|trade|agora
        oxydrol|en|trade|agora
        protivar|en|trade|drugbank
        vasorome|en|trade|dealist
        oxandrolon|en|misspelling|drugbank
        oxandrolona|es|inn|inn
        анавар|ru|inn|inn
        окса|ru|inn|inn|?
        оксандролон|ru|inn|inn
        = oxymetholone|en|inn|inn|pill
        a-bomb|en|common|dope
        abombs|en|common|anabolics
        adrol|en|common|anabolics
        anadrol|en|common|drugbank
        anadrol-50|en|common|dealist
        anapolon|en|common|dealist
        drol|en|common|anabolics|?
        anasteron|en|trade|dealist
        androlic|en|trade|agora
        hemogenin|en|trade|martindale
        oxymethalone|en|misspelling|drugbank
        oxymethelone|en|misspelling|agora
        oxymetholon|en|misspelling|drugbank
        oximetolona|es|inn|inn
        анадрол|ru|inn|inn
        анаполон|ru|inn|inn
        оксиметолон|ru|inn|inn
        = prasterone|en|inn|inn
        dehydroepiandrosterone|en|common|drugbank
        dhea|en|abbreviation|drugbank
        дгэа|ru|inn|inn
        = s-23|en|chemical|pubchem|?
        = sarms|en|common|anabolics|?
        sarm|en|common|anabolics|?
        selective androgen receptor modulator|en|common|anabolics
        = stanozolol|en|inn|inn
        winni|en|common|agora
        winnie|en|common|anabolics|?
        winny|en|common|agora
        winstrol|en|common|dealist
        azolol|en|trade|agora
        menabol|en|trade|martindale
        stanabol|en|trade|agora
        stanoject|en|trade|agora
        stanol|en|trade|agora
        stanox|en|trade|agora
        stromba|en|trade|drugbank
        strombafort|en|trade|agora
        strombaject|en|trade|agora
        stanazol|en|misspelling|agora
        stanazolol|en|misspelling|agora
        estanozolol|es|inn|inn
        винстрол|ru|inn|inn
        станозолол|ru|inn|inn
        стромба|ru|inn|inn
        = stenabolic|en|common|anabolics
        sr-9009|en|common|anabolics
        sr-9011|en|common|anabolics
        = stenbolone|en|inn|inn
        anatrofin|en|common|dope
        stenobolone|en|common|anabolics
        = testolone|en|common|anabolics
        rad-140|en|common|anabolics
        vosilasarm|en|inn|inn
        = testosterone|en|inn|inn|vial
        test|en|common|agora|?
        test base|en|common|anabolics
        test suspension|en|common|agora
        testo|en|common|anabolics|?
        androderm|en|trade|drugbank
        androgel|en|trade|drugbank
        aquaviron|en|trade|agora
        axiron|en|trade|martindale
        fortesta|en|trade|drugbank
        testavan|en|trade|martindale
        testim|en|trade|drugbank
        testocaps organon|en|trade|agora
        testogel|en|trade|drugbank
        testopel|en|trade|drugbank
        tostran|en|trade|martindale
        tostrex|en|trade|martindale
        vogelxo|en|trade|drugbank
        testosteron|en|misspelling|agora
        testostrone|en|misspelling|agora
        testosterongel|de|inn|rote
        testostérone|fr|inn|inn
        testosterona|es|inn|inn
        тестостерон|ru|inn|inn
        = testosterone acetate|en|common|agora|vial
        test ace|en|common|anabolics
        test acetate|en|common|anabolics
        = testosterone blend|en|common|agora|vial
        omnadren|en|common|drugbank
        sus 250|en|common|agora
        sust|en|common|agora
        sustanon|en|common|drugbank
        sustanon 250|en|common|dope
        test 400|en|common|agora
        test blend|en|common|anabolics
        testosterone esters mix|en|common|anabolics
        tri-test|en|common|agora
        deposterona|en|trade|drugbank
        durateston|en|trade|drugbank
        induject|en|trade|agora
        sustaject|en|trade|agora
        sustamed|en|trade|agora
        sustanone|en|misspelling|drugbank
        омнадрен|ru|inn|inn
        суст|ru|inn|inn|?
        сустамед|ru|inn|inn
        сустанон|ru|inn|inn
        omka|pl|inn|martindale|?
        prolongatum|pl|inn|martindale
        = testosterone cypionate|en|common|drugbank|vial
        test c|en|common|agora
        test cip|en|common|anabolics
        test cyp|en|common|agora
        test cypionate|en|common|agora
        testosterone cyp|en|common|agora
        cypioject|en|trade|agora
        cypionate 250|en|trade|agora
        cypionax|en|trade|agora
        depo-testosterone|en|trade|drugbank
        depotest|en|trade|dealist
        testabol depot|en|trade|agora
        testex elmu|en|trade|agora
        testo cyp|en|trade|agora
        testosterone cipionate|en|misspelling|drugbank
        cipionato de testosterona|es|inn|inn
        тестостерон ципионат|ru|inn|inn
        ципионат|ru|inn|inn|?
        = testosterone decanoate|en|common|drugbank|vial
        test decanoate|en|common|anabolics
        = testosterone enanthate|en|common|drugbank|vial
        test e|en|common|agora
        test enan|en|common|anabolics
        test enanthate|en|common|agora
        test enth|en|common|anabolics
        testoenanthate|en|common|anabolics
        testosterone enan|en|common|anabolics
        testosterone heptylate|en|common|anabolics
        androtardyl|en|trade|martindale
        cidoteston|en|trade|martindale
        delatestryl|en|trade|dealist
        enanject|en|trade|agora
        primoteston|en|trade|drugbank
        rotexmedica testosterone|en|trade|agora
        testobolin|en|trade|agora
        testosteron depo|en|trade|agora
        testoviron|en|trade|drugbank
        ethanthanate|en|misspelling|agora
        testosteron enanthate|en|misspelling|agora
        testosterone enathate|en|misspelling|agora
        testosteronenantat|de|inn|rote
        enantato de testosterona|es|inn|inn
        тестостерон энантат|ru|inn|inn
        энантат|ru|inn|inn|?
        = testosterone isocaproate|en|common|drugbank|vial
        = testosterone phenylpropionate|en|common|drugbank|vial
        test phenylpropionate|en|common|agora
        test pp|en|common|anabolics
        tpp|en|common|anabolics|?
        = testosterone propionate|en|common|drugbank|vial
        test p|en|common|agora
        test prop|en|common|agora
        test propionate|en|common|agora
        testosterone prop|en|common|anabolics
        farmak testosterone propionate|en|trade|agora
        testabol propionate|en|trade|agora
        testo-prop|en|trade|agora
        testorapid|en|trade|agora
        viromone|en|trade|agora
        virormone|en|trade|drugbank
        testosterone propinate|en|misspelling|agora
        testosterone proprionate|en|misspelling|agora
        propionato de testosterona|es|inn|inn
        пропик|ru|inn|inn
        пропионат|ru|inn|inn|?
        тестостерон пропионат|ru|inn|inn
        = testosterone undecanoate|en|common|drugbank
        test undecanoate|en|common|agora
        testosterone undecylate|en|common|drugbank
        andriol|en|trade|drugbank
        aveed|en|trade|drugbank
        jatenzo|en|trade|drugbank
        kyzatrex|en|trade|martindale
        nebido|en|trade|agora
        pantestone|en|trade|martindale
        reandron|en|trade|agora
        restandol|en|trade|martindale
        testocaps|en|trade|agora
        tlando|en|trade|martindale
        undestor|en|trade|agora
        testosterone undeconate|en|misspelling|drugbank
        тестостерон ундеканоат|ru|inn|inn
        = tetrahydrogestrinone|en|common|dealist
        the clear|en|common|anabolics|?
        thg|en|abbreviation|dope|?
        = trenbolone|en|inn|inn|vial
        tren|en|common|agora|?
        tren base|en|common|anabolics
        tren mix|en|common|anabolics
        tri-tren|en|common|agora
        trenabol|en|trade|agora
        trenaject|en|trade|agora
        tenbolone|en|misspelling|agora
        trenblolone|en|misspelling|agora
        trembolona|es|inn|inn
        trenbolona|es|inn|inn
        параболан|ru|inn|inn
        трен|ru|inn|inn|?
        тренболон|ru|inn|inn
        = trenbolone acetate|en|common|drugbank|vial
        tren a|en|common|agora
        tren ace|en|common|agora
        tren acetate|en|common|agora
        finajet|en|trade|dealist
        finaplix|en|trade|martindale
        revalor|en|trade|martindale
        trenbolonacetat|de|inn|rote
        = trenbolone enanthate|en|common|agora|vial
        tren e|en|common|agora
        tren enanthate|en|common|anabolics
        = trenbolone hexahydrobenzylcarbonate|en|common|anabolics|vial
        parabolan|en|common|dealist
        tren hex|en|common|anabolics
        = trestolone|en|inn|inn
        ment|en|common|anabolics|?
        ment acetate|en|common|anabolics
        = yk-11|en|chemical|pubchem
        myostine|en|common|anabolics
        """
}
