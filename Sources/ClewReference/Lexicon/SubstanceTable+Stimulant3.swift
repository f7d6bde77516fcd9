extension SubstanceTable {
    static let stimulant3: StaticString = """
        # stimulant: mefenorex to yohimbine
        = mefenorex|en|inn|inn
        pondinil|en|trade|dealist
        rondimen|en|trade|martindale
        = mephtetramine|en|nps|tripsit
        mtta|en|abbreviation|tripsit
        = mesocarb|en|inn|inn
        sidnocarb|en|trade|martindale
        sydnocarb|en|trade|martindale
        мезокарб|ru|inn|inn
        сиднокарб|ru|trade|grls
        = meta-chlorophenylpiperazine|en|nps|euda
        1-(3-chlorophenyl)piperazine|en|common|euda
        mcpp|en|abbreviation|tripsit
        = methamphetamine|en|common|dealist|crystal
        crystal ice|en|common|agora
        crystal meth|en|common|dope
        crystal methamphetamine|en|common|agora
        d-methamphetamine|en|common|drugbank
        meth|en|common|tripsit
        metamfetamine|en|inn|inn
        desoxyephedrine|en|chemical|pubchem
        n-methylamphetamine|en|chemical|pubchem
        desoxyn|en|trade|dealist
        methedrine|en|trade|dope
        pervitin|en|trade|martindale
        philopon|en|trade|martindale
        batu|en|street|deaslang|?
        chalk|en|street|deaslang|?
        crank|en|street|deaslang|?
        crissy|en|street|editors
        crystal|en|street|deaslang|?
        crystal shards|en|street|agora|?
        gak|en|street|editors
        glass|en|street|deaslang|?
        go-fast|en|street|deaslang|?
        ice|en|street|deaslang|?
        ice crystals|en|street|agora
        ice glass|en|street|agora
        ice shards|en|street|agora
        poor man's cocaine|en|street|editors
        redneck cocaine|en|street|dope
        shabu|en|street|deaslang
        shards|en|street|deaslang|?
        speed|en|street|deaslang|?
        t|en|street|dope|?
        tik|en|street|tripsit|?
        tina|en|street|deaslang|?
        tweak|en|street|dope|?
        yaba|en|street|dope
        metamphetamine|en|misspelling|drugbank
        methamfetamine|en|misspelling|agora
        methampetamine|en|misspelling|agora
        methampethamine|en|misspelling|agora
        methamphatamine|en|misspelling|editors
        methamphetemine|en|misspelling|editors
        methamphetamin|en|misspelling|agora
        methamphetamines|en|misspelling|agora
        methamphetimine|en|misspelling|editors
        methamphetmine|en|misspelling|editors
        metamfetamin|de|common|drugcom
        chrystal|de|misspelling|editors|?
        pico|de|street|drugcom|?
        piko|de|street|drugcom
        metamphétamine|fr|common|dico
        métamphétamine|fr|common|dico
        méthamphétamine|fr|common|dico
        metanfetamina|es|common|energy
        metanfetaminas|es|common|energy
        hielo|es|street|energy|?
        vidrio|es|street|energy|?
        метамфетамин|ru|common|ru681
        первитин|ru|common|ru681
        винт|ru|street|editors|?
        лёд|ru|street|editors|?
        мет|ru|street|editors|?
        perník|cs|street|editors|?
        metamfetamiini|fi|common|wikipedia
        シャブ|ja|common|wikipedia
        覚醒剤|ja|common|wikipedia
        metamfetamina|pl|common|wikipedia
        krysztal|pl|street|editors|?
        pervitín|sk|common|wikipedia
        ยาบ้า|th|common|wikipedia
        ยาไอซ์|th|common|wikipedia
        冰毒|zh|common|multilingual
        = methiopropamine|en|nps|tripsit
        mpa|en|abbreviation|tripsit|?
        = methylbenzylpiperazine|en|nps|euda
        mbzp|en|abbreviation|tripsit
        = methylenedioxyphenmetrazine|en|nps|euda
        3-mdpm|en|abbreviation|euda
        mdpm|en|abbreviation|euda
        = methylmorphenate|en|nps|tripsit
        = methylnaphthidate|en|nps|euda
        hdmp-28|en|abbreviation|tripsit
        = methylphenidate|en|inn|inn|pill
        mph|en|abbreviation|tripsit|?
        aptensio|en|trade|martindale
        attenta|en|trade|agora
        biphentin|en|trade|agora
        concerta|en|trade|dealist
        cotempla|en|trade|martindale
        daytrana|en|trade|drugbank
        equasym|en|trade|drugbank
        jornay|en|trade|martindale
        medikinet|en|trade|agora
        metadate|en|trade|dealist
        methylin|en|trade|dealist
        quillichew|en|trade|martindale
        quillivant|en|trade|drugbank
        relexxii|en|trade|martindale
        ritalin|en|trade|dealist
        rubifen|en|trade|agora
        kiddie coke|en|street|editors
        vitamin r|en|street|dope|?
        methylfenidate|en|misspelling|agora
        methylphenidat|en|misspelling|agora
        ritaline|en|misspelling|agora
        methylphenidathydrochlorid|de|inn|rote
        methylfenidaat|nl|inn|kompas
        méthylphénidate|fr|inn|inn
        metilfenidato|es|inn|inn
        метилфенидат|ru|inn|inn
        metylfenidat|sv|inn|martindale
        = modafinil|en|inn|inn|pill
        alertec|en|trade|drugbank
        aspendos|en|trade|martindale
        bravamax|en|trade|martindale
        forcilin|en|trade|martindale
        hepalert|en|trade|martindale
        modalert|en|trade|agora
        modasomil|en|trade|agora
        modavigil|en|trade|agora
        modawake|en|trade|martindale
        modiodal|en|trade|drugbank
        modvigil|en|trade|agora
        provake|en|trade|martindale
        provigil|en|trade|dealist
        resotyl|en|trade|martindale
        stavigile|en|trade|martindale
        vigil|en|trade|martindale|?
        moda|en|street|agora|?
        modafinilo|es|inn|inn
        модафинил|ru|inn|inn
        莫达非尼|zh|inn|inn
        = n-ethylamphetamine|en|chemical|pubchem
        etilamfetamine|en|inn|inn
        apetinil|en|trade|martindale
        = n-methyl-2-aminoindane|en|nps|euda
        nm-2-ai|en|abbreviation|tripsit
        = nicotine|en|common|tripsit|?
        snus|en|common|erowid|?
        nikotin|de|common|drugcom
        nicotina|es|common|energy
        никотин|ru|common|wikipedia
        = nitracaine|en|nps|tripsit
        = pemoline|en|inn|inn
        betanamin|en|trade|drugbank
        cylert|en|trade|dealist
        stimul|en|trade|drugbank|?
        tradon|en|trade|drugbank
        volital|en|trade|drugbank
        pemolin|de|inn|rote
        пемолин|ru|inn|inn
        = phendimetrazine|en|inn|inn
        bontril|en|trade|dealist
        melfiat|en|trade|dealist
        plegine|en|trade|dealist
        prelu-2|en|trade|dealist
        фендиметразин|ru|inn|inn
        = phenetrazine|en|nps|tripsit
        = phenmetrazine|en|inn|inn
        gracidin|en|trade|martindale
        preludin|en|trade|dealist
        фенметразин|ru|inn|inn
        fenmetralin|sv|inn|martindale
        fenmetrazin|sv|inn|martindale
        bumlingar|sv|street|editors
        = phentermine|en|inn|inn
        acxion|en|trade|martindale
        adipex|en|trade|agora
        adipex-p|en|trade|dealist
        duromine|en|trade|drugbank
        fastin|en|trade|dealist
        ionamin|en|trade|dealist
        k-25|en|trade|agora
        lomaira|en|trade|martindale
        metermine|en|trade|martindale
        mirapront|en|trade|drugbank
        panbesy|en|trade|martindale
        qsymia|en|trade|martindale
        suprenza|en|trade|drugbank
        phentermines|en|misspelling|agora
        fentermina|es|inn|inn
        фентермин|ru|inn|inn
        = phenylpiracetam|en|common|tripsit
        fonturacetam|en|inn|inn
        actitropil|en|trade|martindale
        carphedon|en|trade|agora
        fenotropil|en|trade|martindale
        phenotropil|en|trade|martindale
        фонтурацетам|ru|inn|inn
        актитропил|ru|trade|grls
        фенотропил|ru|trade|grls
        = pipradrol|en|inn|inn
        detaril|en|trade|dealist
        meratran|en|trade|martindale
        = pitolisant|en|inn|inn
        ozawade|en|trade|martindale
        wakix|en|trade|drugbank
        = prolintane|en|inn|inn
        catovit|en|trade|martindale
        katovit|en|trade|martindale
        promotil|en|trade|martindale
        villescon|en|trade|martindale
        = propylhexedrine|en|inn|inn
        benzedrex|en|trade|martindale
        obesin|en|trade|martindale
        propylhexadrine|en|misspelling|tripsit
        = propylphenidate|en|nps|tripsit
        pph|en|abbreviation|tripsit|?
        = pseudoephedrine|en|inn|inn
        sudafed|en|trade|drugbank
        pseudoephrine|en|misspelling|tripsit
        pseudo-efedrine|nl|inn|kompas
        pseudoéphédrine|fr|inn|inn
        pseudoefedrina|es|inn|inn
        псевдоэфедрин|ru|inn|inn
        = rimonabant|en|inn|inn
        acomplia|en|trade|drugbank
        rimoslim|en|trade|drugbank
        slimona|en|trade|drugbank
        zimulti|en|trade|drugbank
        римонабант|ru|inn|inn
        = rti-126|en|chemical|pubchem
        = sibutramine|en|inn|inn
        ectiva|en|trade|martindale
        goldline|en|trade|martindale|?
        lindaxa|en|trade|martindale
        meridia|en|trade|dealist
        reduce|en|trade|agora|?
        reductil|en|trade|drugbank
        reduxin|en|trade|martindale
        sibutril|en|trade|martindale
        slimex|en|trade|agora
        subutril|en|trade|agora
        sibutramin|en|misspelling|agora
        subutramine|en|misspelling|agora
        sibutraminhydrochlorid|de|inn|rote
        sibutramina|es|inn|inn
        сибутрамин|ru|inn|inn
        голдлайн|ru|trade|grls
        линдакса|ru|trade|grls
        меридиа|ru|trade|grls
        = solriamfetol|en|inn|inn
        sunosi|en|trade|drugbank
        = synephrine|en|inn|inn
        bitter orange extract|en|common|erowid
        p-synephrine|en|common|drugbank
        oxedrine|en|trade|drugbank
        sympatol|en|trade|martindale
        = theacrine|en|common|tripsit
        = theobromine|en|common|tripsit
        = thiopropamine|en|nps|tripsit
        = trifluoromethylphenylpiperazine|en|nps|euda
        tfmpp|en|abbreviation|euda
        = troparil|en|nps|tripsit
        = yohimbine|en|common|drugbank
        alpha-yohimbine|en|common|erowid
        rauwolscine|en|common|drugbank
        yohimbe|en|common|agora
        yocon|en|trade|drugbank
        yohimex|en|trade|drugbank
        yohimbin|de|common|drugcom
        йохимбин|ru|common|wikipedia
        """
}
