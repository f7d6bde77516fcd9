extension SubstanceTable {
    static let dissociative: StaticString = """
        # dissociative: 2-chloroephenidine to tiletamine
        = 2-chloroephenidine|en|nps|tripsit
        2-cl-ephenidine|en|abbreviation|tripsit
        = 2-fluorodeschloroketamine|en|nps|tripsit
        2-fdck|en|abbreviation|tripsit
        2-fl-dck|en|abbreviation|euda
        2-fluoroketamine|en|abbreviation|euda
        2f-ketamine|en|abbreviation|tripsit
        2fk|en|abbreviation|euda
        2fket|en|abbreviation|tripsit
        = 2-methoxyketamine|en|nps|euda
        2-meo-ketamine|en|common|tripsit
        methoxyketamine|en|common|tripsit
        = 2-oxo-pce|en|nps|tripsit
        deschloro-n-ethyl-ketamine|en|common|euda
        eticyclidone|en|common|tripsit
        n-ethyldeschloroketamine|en|common|euda
        o-pce|en|common|tripsit
        = 2-oxo-pcpr|en|nps|euda
        = 3-cl-pcp|en|nps|euda
        = 3-f-pcp|en|nps|euda
        = 3-ho-pce|en|nps|tripsit
        = 3-ho-pcp|en|nps|tripsit
        = 3-me-pce|en|nps|euda
        = 3-me-pcp|en|nps|euda
        = 3-me-pcpy|en|nps|euda
        = 3-meo-pce|en|nps|tripsit
        = 3-meo-pcmo|en|nps|tripsit
        = 3-meo-pcp|en|nps|tripsit
        3-мео-псп|ru|nps|ru681
        = 3-meo-pcpr|en|nps|tripsit
        = 3-meo-pcpy|en|nps|tripsit
        = 4-meo-pcmo|en|nps|euda
        = 4-meo-pcp|en|nps|tripsit
        methoxydine|en|common|euda
        methoxydone|en|common|euda
        = bromoketamine|en|nps|euda
        2-bromoketamine|en|common|euda
        = deoxymethoxetamine|en|nps|tripsit
        3d-mxe|en|abbreviation|euda
        dmxe|en|abbreviation|euda
        = deschloroketamine|en|nps|tripsit
        2'-oxo-pcm|en|abbreviation|tripsit
        dck|en|abbreviation|tripsit
        dxe|en|abbreviation|tripsit|?
        o-pcm|en|abbreviation|tripsit
        = dextromethorphan|en|inn|inn
        dxm|en|abbreviation|tripsit
        benylin dm|en|trade|drugbank
        bexin|en|trade|martindale
        coricidin|en|trade|drugbank
        delsym|en|trade|drugbank
        dexalone|en|trade|martindale
        robitussin|en|trade|drugbank
        robocough|en|trade|martindale
        robotablets|en|trade|martindale
        romilar|en|trade|drugbank
        dex|en|street|tripsit|?
        orange crush|en|street|agora|?
        poor man's pcp|en|street|editors
        red devils|en|street|dope|?
        robo|en|street|tripsit|?
        robotrip|en|street|editors
        robotripping|en|street|editors
        skittles|en|street|dope|?
        triple c's|en|street|editors
        tussin|en|street|editors|?
        velvet|en|street|agora|?
        vitamin d|en|street|drugbank|?
        dextromethorfan|en|misspelling|drugbank
        dextrometorphan|en|misspelling|drugbank
        robotussin|en|misspelling|tripsit
        dextrométhorphane|fr|inn|inn
        dextrometorfano|es|inn|inn
        декстрометорфан|ru|inn|inn
        гликодин|ru|trade|grls
        dekstrometorfan|pl|inn|martindale
        = dextrorphan|en|inn|inn
        dxo|en|abbreviation|editors
        = diphenidine|en|nps|tripsit
        dpd|en|abbreviation|tripsit|?
        = dizocilpine|en|inn|inn
        mk-801|en|abbreviation|tripsit
        = ephenidine|en|nps|tripsit
        epe|en|abbreviation|euda|?
        nedpa|en|abbreviation|euda
        = esketamine|en|inn|inn
        s-ketamine nasal|en|common|euda
        ketanest-s|en|trade|agora
        spravato|en|trade|drugbank
        esketamin|de|inn|rote
        eskétamine|fr|inn|inn
        esketamina|es|inn|inn
        эскетамин|ru|inn|inn
        = fluorexetamine|en|nps|euda
        fxe|en|abbreviation|euda
        = fluorolintane|en|nps|tripsit
        2-f-dpppy|en|abbreviation|euda
        2-fppp|en|abbreviation|euda
        = hydroxetamine|en|nps|euda
        hxe|en|abbreviation|euda
        = ketamine|en|inn|inn
        arketamine|en|common|drugbank
        r-isomer|en|common|agora
        r-ketamine|en|common|agora
        s-isomer|en|common|agora
        s-ketamine|en|common|drugbank
        ket|en|abbreviation|tripsit
        ketamax|en|abbreviation|agora
        ketty|en|abbreviation|editors|?
        r-ket|en|abbreviation|editors
        s-ket|en|abbreviation|editors
        anesket|en|trade|agora
        anesketin|en|trade|martindale
        calipsol|en|trade|drugbank
        calypsol|en|trade|drugbank
        ketaject|en|trade|drugbank
        ketalar|en|trade|dealist
        ketanest|en|trade|drugbank
        ketaset|en|trade|dealist
        ketavet|en|trade|martindale
        ketolar|en|trade|drugbank
        vetalar|en|trade|martindale
        cat valium|en|street|deaslang
        donkey dust|en|street|editors
        horse tranquiliser|en|street|editors
        horse tranquilizer|en|street|dope
        indian shards|en|street|agora|?
        k|en|street|deaslang|?
        kenneth|en|street|editors|?
        keta|en|street|editors|?
        kets|en|street|editors|?
        kitkat|en|street|dope|?
        kittens|en|street|tripsit|?
        kitty|en|street|tripsit|?
        needles|en|street|agora|?
        regretamine|en|street|editors
        special k|en|street|deaslang
        squid|en|street|editors|?
        super k|en|street|drugbank|?
        vitamin k|en|street|deaslang|?
        wonky|en|street|editors|?
        ketamin|en|misspelling|agora
        ketemine|en|misspelling|agora
        ketmaine|en|misspelling|agora
        ketmine|en|misspelling|agora
        ketaminhydrochlorid|de|inn|rote
        pferdebetäubungsmittel|de|street|drugcom
        kétamine|fr|inn|inn
        kéta|fr|street|dico
        ketamina|es|inn|inn
        кетамин|ru|inn|inn
        калипсол|ru|street|editors
        кет|ru|street|editors|?
        кетами|ru|street|editors
        chetamina|it|inn|martindale
        cetamina|pt|inn|martindale
        氯胺酮|zh|inn|inn
        = lanicemine|en|inn|inn
        = memantine|en|inn|inn
        admenta|en|trade|martindale
        akatinol|en|trade|martindale
        axura|en|trade|drugbank
        ebixa|en|trade|drugbank
        marixino|en|trade|martindale
        maruxa|en|trade|martindale
        namenda|en|trade|drugbank
        memantina|es|inn|inn
        мемантин|ru|inn|inn
        = methoxetamine|en|nps|tripsit
        mxe|en|abbreviation|tripsit
        hypnotic|en|street|agora|?
        jipper|en|street|editors
        m-ket|en|street|editors
        mexi|en|street|agora|?
        mexxy|en|street|agora
        minx|en|street|editors|?
        roflcopter|en|street|editors
        roflcoptr|en|street|editors
        special m|en|street|editors
        méthoxétamine|fr|nps|dico
        metoxetamina|es|nps|energy
        метоксетамин|ru|nps|ru681
        = methoxisopropamine|en|nps|euda
        mxipr|en|abbreviation|euda
        = methoxmetamine|en|nps|tripsit
        mxm|en|abbreviation|tripsit|?
        = methoxphenidine|en|nps|tripsit
        2-meo-diphenidine|en|abbreviation|tripsit
        2-mxp|en|abbreviation|tripsit
        mxp|en|abbreviation|tripsit
        methoxyphenidine|en|misspelling|tripsit
        = methoxpropamine|en|nps|euda
        mxpr|en|abbreviation|euda
        = n-ethylnorketamine|en|nps|tripsit
        ethketamine|en|common|tripsit
        ethylketamine|en|common|agora
        nek|en|abbreviation|tripsit
        = nitrous oxide|en|common|tripsit|gas
        n20|en|abbreviation|tripsit|?
        n2o|en|abbreviation|tripsit
        nos|en|abbreviation|tripsit|?
        baking bad|en|street|editors|?
        balloons|en|street|agora|?
        cream charger|en|street|editors
        cream chargers|en|street|agora
        cream deluxe|en|street|editors
        exotic whip|en|street|editors
        fastgas|en|street|editors
        galaxy gas|en|street|editors|?
        goldwhip|en|street|editors
        hippie crack|en|street|dope
        hippy crack|en|street|tripsit
        laughing gas|en|street|tripsit
        miami magic|en|street|editors
        nang|en|street|editors|?
        nangs|en|street|editors
        nitro|en|street|agora|?
        noz|en|street|editors|?
        smartwhip|en|street|editors
        whip-its|en|street|agora
        whippet|en|street|editors|?
        whippets|en|street|dope
        whippit|en|street|agora
        whippits|en|street|agora
        distickstoffmonoxid|de|common|drugcom
        distickstoffoxid|de|common|drugcom
        lachgas|de|common|drugcom
        lachgasflasche|de|common|drugcom
        sahnekapseln|de|common|drugcom
        lachgasballon|nl|common|trimbos
        lachgascilinder|nl|common|trimbos
        lachgaspatronen|nl|common|trimbos
        lachgaspatroon|nl|common|trimbos
        cartouches de protoxyde|fr|common|dico
        gaz hilarant|fr|common|dico
        proto|fr|common|dico|?
        protoxyde d'azote|fr|common|dico
        gas de la risa|es|common|energy
        oxido nitroso|es|common|energy
        óxido nitroso|es|common|energy
        веселящий газ|ru|common|wikipedia
        закись азота|ru|common|wikipedia
        lattergas|da|common|wikipedia
        ilokaasu|fi|common|wikipedia
        gaz rozweselający|pl|common|wikipedia
        lustgas|sv|common|wikipedia
        = pce|en|chemical|pubchem|?
        eticyclidine|en|inn|inn
        = pcpy|en|chemical|pubchem
        rolicyclidine|en|inn|inn
        = phencyclidine|en|inn|inn
        pcp|en|abbreviation|tripsit
        sernyl|en|trade|drugbank
        sernylan|en|trade|dealist
        angel dust|en|street|deaslang
        boat|en|street|deaslang|?
        dippers|en|street|editors|?
        dust|en|street|deaslang|?
        embalming fluid|en|street|deaslang|?
        hog|en|street|deaslang|?
        love boat|en|street|deaslang|?
        peace pill|en|street|deaslang|?
        rocket fuel|en|street|deaslang|?
        sherm|en|street|dope
        sherms|en|street|deaslang
        wack|en|street|deaslang|?
        wet|en|street|deaslang|?
        fenciclidina|es|inn|inn
        фенциклидин|ru|inn|inn
        苯环利定|zh|inn|inn
        = tcp|en|chemical|pubchem|?
        tenocyclidine|en|inn|inn
        = tiletamine|en|inn|inn
        telazol|en|trade|dealist
        zoletil|en|trade|martindale
        тилетамин|ru|inn|inn
        золетил|ru|trade|grls
        """
}
