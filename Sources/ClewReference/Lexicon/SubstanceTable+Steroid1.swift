extension SubstanceTable {
    static let steroid1: StaticString = """
        # steroid: anabolic steroids to ostarine
        = anabolic steroids|en|common|dealist
        anabolic steroid|en|common|drugbank
        anabolics|en|common|agora|?
        mass stack|en|common|agora
        prohormone|en|common|anabolics|?
        prohormones|en|common|anabolics|?
        steroid|en|common|agora|?
        steroid blend|en|common|anabolics
        steroid cycle|en|common|agora
        steroid stack|en|common|anabolics
        steroids|en|common|agora|?
        arnolds|en|street|dope|?
        cycle|en|street|agora|?
        gear|en|street|agora|?
        gym candy|en|street|dope
        juice|en|street|deaslang|?
        pumpers|en|street|dope|?
        roids|en|street|anabolics
        stack|en|street|dope|?
        stackers|en|street|dope|?
        anabole steroide|de|common|drugcom
        anabolika|de|common|drugcom
        steroide|de|common|drugcom|?
        anabole steroïden|nl|common|trimbos
        anabolen|nl|common|trimbos
        anabolisants|fr|common|dico
        stéroïdes|fr|common|dico|?
        anabolizantes|es|common|energy
        anabólicos|es|common|energy
        esteroides|es|common|energy|?
        анаболики|ru|common|wikipedia
        анаболические стероиды|ru|common|wikipedia
        стероиды|ru|common|wikipedia|?
        anabolizzanti|it|common|wikipedia
        steroidi|it|street|editors|?
        sterydy|pl|street|editors|?
        anabola|sv|common|wikipedia
        = andarine|en|common|drugbank
        andarin|en|common|anabolics
        gtx-007|en|common|anabolics
        s4|en|common|agora|?
        = androstenedione|en|common|drugbank
        4-androstenedione|en|common|drugbank
        andro|en|common|agora|?
        = boldenone|en|inn|inn|vial
        bold|en|common|agora|?
        eq|en|common|agora|?
        equipoise|en|common|dealist
        bolde|en|abbreviation|agora
        boldabol|en|trade|agora
        boldoject|en|trade|agora
        ganabol|en|trade|agora
        vebonol|en|trade|dealist
        equipose|en|misspelling|dope
        boldenona|es|inn|inn
        болденон|ru|inn|inn
        = boldenone undecylenate|en|common|drugbank|vial
        = cardarine|en|common|drugbank
        endurobol|en|common|anabolics
        gw-501516|en|common|anabolics
        = chlorodehydromethyltestosterone|en|common|agora|pill
        dehydrochlormethyltestosterone|en|common|anabolics
        oral turinabol|en|common|dealist
        tbol|en|common|agora
        turanabol|en|common|agora
        turinabol|en|common|agora
        турик|ru|inn|inn
        туринабол|ru|inn|inn
        = clostebol|en|inn|inn
        alfa-trofodermin|en|common|dealist
        megagrisevit|en|common|anabolics
        steranabol|en|common|anabolics
        trofodermin|en|common|anabolics
        = desoxymethyltestosterone|en|chemical|pubchem
        pheraplex|en|common|anabolics
        = dihydrotestosterone|en|common|drugbank
        andractim|en|common|dealist
        androstanolone|en|common|drugbank
        stanolone|en|common|dealist
        dht|en|abbreviation|anabolics|?
        = dimethyltrienolone|en|chemical|pubchem
        = drostanolone|en|inn|inn|vial
        dromostanolone|en|common|drugbank
        mast|en|common|agora|?
        masteron|en|common|agora
        drolban|en|trade|dealist
        mastabol|en|trade|agora
        masterject|en|trade|agora
        masterone|en|trade|agora
        permastril|en|trade|dealist
        drostanalone|en|misspelling|agora
        drostnolone|en|misspelling|agora
        drostanolona|es|inn|inn
        дростанолон|ru|inn|inn
        мастерон|ru|inn|inn
        = drostanolone enanthate|en|common|anabolics|vial
        mast e|en|common|agora
        = drostanolone propionate|en|common|drugbank|vial
        mast p|en|common|agora
        mast prop|en|common|agora
        = fluoxymesterone|en|inn|inn|pill
        androxy|en|common|anabolics
        fluoxymesteron|en|common|anabolics
        halo|en|common|anabolics|?
        halotestex|en|common|anabolics
        halotestin|en|common|dealist
        stenox|en|common|drugbank
        ultandren|en|common|drugbank
        fluoxymestrone|en|misspelling|drugbank
        halotestine|en|misspelling|agora
        галотестин|ru|inn|inn
        флюоксиместерон|ru|inn|inn
        = ligandrol|en|common|drugbank
        anabolicum|en|common|anabolics
        lgd-4033|en|common|anabolics
        vk5211|en|common|anabolics
        лигандрол|ru|inn|inn
        = mestanolone|en|inn|inn
        ermalone|en|common|dealist
        methyl-dht|en|common|anabolics
        = mesterolone|en|inn|inn|pill
        proviron|en|common|dealist
        mesviron|en|trade|agora
        provibol|en|trade|agora
        provimed|en|trade|agora
        vistimon|en|trade|drugbank
        mesterolona|es|inn|inn
        местеролон|ru|inn|inn
        провирон|ru|inn|inn
        = metenolone|en|inn|inn
        methenolone|en|common|dealist
        primo|en|common|dope|?
        primo tabs|en|common|anabolics
        primobolan|en|common|dealist
        primobol|en|trade|agora
        primoject|en|trade|agora
        rimobolan|en|trade|martindale
        primabolan|en|misspelling|agora
        metenolona|es|inn|inn
        метенолон|ru|inn|inn
        примоболан|ru|inn|inn
        = metenolone enanthate|en|common|drugbank|vial
        methenolone enanthate|en|common|agora
        primo e|en|common|anabolics
        = methandienone|en|common|dealist|pill
        dbol|en|common|agora
        diana|en|common|anabolics|?
        dianabol|en|common|dealist
        metandienon|en|common|anabolics
        methandrostenolone|en|common|drugbank
        metandienone|en|inn|inn
        anabol|en|trade|agora
        averbol|en|trade|agora
        blue hearts|en|trade|agora|?
        danabol|en|trade|agora
        metanabol|en|trade|drugbank
        methanabol|en|trade|agora
        methanoplex|en|trade|agora
        naposim|en|trade|martindale
        nerobol|en|trade|dealist
        pronabol|en|trade|dealist
        reforvit-b|en|trade|martindale
        d-bols|en|street|agora
        pink thais|en|street|anabolics|?
        thai pinks|en|street|anabolics
        dianobol|en|misspelling|agora
        methandrostenolon|en|misspelling|agora
        methandrostolone|en|misspelling|agora
        данабол|ru|inn|inn
        дианабол|ru|inn|inn
        метан|ru|inn|inn|?
        метандиенон|ru|inn|inn
        метандростенолон|ru|inn|inn
        неробол|ru|inn|inn
        = methandriol|en|inn|inn
        methylandrostenediol|en|common|drugbank
        stenediol|en|common|dealist
        = methasterone|en|common|dealist
        methasteron|en|common|anabolics
        methyldrostanolone|en|common|anabolics
        sdrol|en|common|anabolics
        superdrol|en|common|agora
        метастерон|ru|inn|inn
        супердрол|ru|inn|inn
        = methylstenbolone|en|common|anabolics
        m-sten|en|common|anabolics
        methyl-sten|en|common|anabolics
        ultradrol|en|common|anabolics
        = methyltestosterone|en|inn|inn
        17-alpha-methyltestosterone|en|common|drugbank
        android-10|en|common|drugbank
        m1t|en|common|anabolics
        metandren|en|common|drugbank
        methitest|en|common|drugbank
        methyl-1-testosterone|en|common|drugbank
        oreton|en|common|dealist
        testred|en|common|dealist
        virilon|en|common|dealist
        metiltestosterona|es|inn|inn
        метилтестостерон|ru|inn|inn
        = metribolone|en|common|dealist
        methyl tren|en|common|anabolics
        methyltrienolone|en|common|dealist
        mtren|en|common|anabolics
        oral tren|en|common|anabolics
        oral trenbolone|en|common|anabolics
        = mibolerone|en|inn|inn
        check drops|en|common|anabolics
        cheque drops|en|common|anabolics
        matenon|en|common|dealist
        = nandrolone|en|inn|inn|vial
        deca|en|common|agora|?
        deca-durabolin|en|common|dealist
        durabolin|en|common|dealist
        nandro|en|common|anabolics
        anadur|en|trade|martindale
        duraject|en|trade|agora
        dynabolon|en|trade|martindale
        laurabolin|en|trade|martindale
        nandrobolin|en|trade|agora
        nandrolin|en|trade|drugbank
        nandralone|en|misspelling|agora
        nandrolona|es|inn|inn
        дека|ru|inn|inn|?
        нандролон|ru|inn|inn
        ретаболил|ru|inn|inn
        фенилпропионат|ru|inn|inn
        = nandrolone decanoate|en|common|drugbank|vial
        deca 200|en|common|agora
        deca 300|en|common|agora
        decabol|en|trade|agora
        decaject|en|trade|drugbank
        retabolil|en|trade|drugbank
        нандролона деканоат|ru|inn|inn
        = nandrolone phenylpropionate|en|common|drugbank|vial
        npp|en|common|agora
        durabol|en|trade|drugbank
        fenylin|en|trade|martindale
        = ostarine|en|common|drugbank
        gtx-024|en|common|anabolics
        mk-2866|en|common|agora
        osta|en|common|anabolics|?
        enobosarm|en|inn|inn
        остарин|ru|inn|inn
        """
}
