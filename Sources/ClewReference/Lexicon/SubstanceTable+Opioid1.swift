extension SubstanceTable {
    static let opioid1: StaticString = """
        # opioid: 2-methyl-ap-237 to fentanyl
        = 2-methyl-ap-237|en|nps|euda
        2-map|en|abbreviation|euda
        2-me-ap-237|en|abbreviation|euda
        2map-237|en|abbreviation|euda
        = 3,4-methylenedioxy-u-47700|en|nps|euda
        = 3-methylfentanyl|en|chemical|pubchem
        3-mf|en|abbreviation|drugbank
        tmf|en|abbreviation|euda|?
        mefentanyl|en|street|drugbank
        3-метилфентанил|ru|chemical|wikipedia
        триметилфентанил|ru|chemical|wikipedia
        белый китаец|ru|street|editors|?
        = 4-chloroisobutyrfentanyl|en|nps|euda
        para-chloroisobutyryl fentanyl|en|common|dealist
        = 4-fluorobutyrfentanyl|en|nps|tripsit
        para-fluorobutyrfentanyl|en|common|tripsit
        para-fluorobutyryl fentanyl|en|common|dealist
        4-fbf|en|abbreviation|tripsit
        pfbf|en|abbreviation|tripsit
        = 4-fluorofentanyl|en|nps|tripsit
        para-fluorofentanyl|en|common|dealist
        p-fluorofentanyl|en|abbreviation|agora
        pff|en|abbreviation|tripsit|?
        pffent|en|abbreviation|euda
        = 4-fluoroisobutyrfentanyl|en|nps|euda
        para-fluoroisobutyrfentanyl|en|common|euda
        para-fluoroisobutyryl fentanyl|en|common|dealist
        4f-ibf|en|abbreviation|euda
        fibf|en|abbreviation|euda
        = 4-methoxybutyrfentanyl|en|nps|euda
        para-methoxybutyrfentanyl|en|common|euda
        para-methoxybutyryl fentanyl|en|common|dealist
        4-meo-bf|en|abbreviation|tripsit
        4-meo-butyrfentanyl|en|abbreviation|tripsit
        = 6-mddm|en|chemical|pubchem
        6-methylenedihydrodesoxymorphine|en|common|tripsit
        = acetyldihydrocodeine|en|inn|inn
        acetylcodone|en|trade|dealist
        = acetylfentanyl|en|nps|tripsit
        desmethyl fentanyl|en|common|euda
        acetilfentanilo|es|nps|energy
        ацетилфентанил|ru|nps|ru681
        = acrylfentanyl|en|nps|tripsit
        acryloylfentanyl|en|common|dealist
        = ah-7921|en|nps|tripsit
        doxylam|en|common|euda
        = akuamma|en|common|erowid
        akuammine|en|common|erowid
        picralima nitida|en|common|erowid
        = alfentanil|en|inn|inn
        alfenta|en|trade|dealist
        rapifen|en|trade|drugbank
        алфентанил|ru|inn|inn
        = alpha-methylfentanyl|en|chemical|pubchem
        α-methylfentanyl|en|chemical|pubchem
        = ap-237|en|chemical|pubchem
        bucinnazine|en|inn|inn
        = benzodioxolefentanyl|en|nps|tripsit
        = beta-hydroxythiofentanyl|en|nps|euda
        = bromadol|en|nps|tripsit
        bdpc|en|abbreviation|tripsit
        = brorphine|en|nps|euda
        = buprenorphine|en|inn|inn
        buprenorphine naloxone|en|common|drugbank
        bup|en|abbreviation|editors|?
        bup/nx|en|abbreviation|dope
        bupe|en|abbreviation|tripsit
        belbuca|en|trade|drugbank
        brixadi|en|trade|martindale
        bunavail|en|trade|drugbank
        buprenex|en|trade|dealist
        butrans|en|trade|drugbank
        buvidal|en|trade|martindale
        espranor|en|trade|martindale
        norspan|en|trade|agora
        probuphine|en|trade|drugbank
        sublocade|en|trade|drugbank
        suboxone|en|trade|dealist
        subutex|en|trade|dealist
        temgesic|en|trade|dealist
        transtec|en|trade|agora
        zubsolv|en|trade|drugbank
        oranges|en|street|deaslang|?
        stops|en|street|agora|?
        subbies|en|street|editors
        subs|en|street|tripsit|?
        buprenorphin|en|misspelling|agora
        suboxin|en|misspelling|agora
        subuxone|en|misspelling|agora
        buprenorfine|nl|inn|kompas
        buprénorphine|fr|inn|inn
        buprenorfina|es|inn|inn
        бупренорфин|ru|inn|inn
        бупра|ru|street|editors
        buprenorfiini|fi|inn|martindale
        subu|fi|inn|martindale
        subutexi|fi|inn|martindale
        buprenorfin|sv|inn|martindale
        = butonitazene|en|nps|euda
        = butorphanol|en|inn|inn
        beforal|en|trade|drugbank
        moradol|en|trade|drugbank
        stadol|en|trade|dealist
        torbugesic|en|trade|dealist
        torbutrol|en|trade|dealist
        буторфанол|ru|inn|inn
        морадол|ru|trade|grls
        = butyrfentanyl|en|nps|tripsit
        butyryl fentanyl|en|common|dealist
        b-f|en|abbreviation|tripsit|?
        бутирфентанил|ru|nps|ru681
        = carfentanil|en|inn|inn
        carfent|en|common|euda
        carfentanyl|en|common|drugbank
        wildnil|en|trade|dealist
        elephant tranquilizer|en|street|deaslang
        gray death|en|street|editors|?
        carfentanilo|es|inn|inn
        карфентанил|ru|inn|inn
        = clonitazene|en|inn|inn
        = codeine|en|inn|inn
        acetaminophen codeine|en|common|agora
        co-codamol|en|common|drugbank
        codeine promethazine|en|common|agora
        promethazine codeine|en|common|agora
        tylenol 3|en|common|euda
        cheratussin|en|trade|martindale
        codapane|en|trade|martindale
        codis|en|trade|martindale
        kapake|en|trade|martindale
        mersyndol|en|trade|martindale
        nurofen plus|en|trade|martindale
        panadeine|en|trade|agora
        prodeine|en|trade|agora
        robitussin ac|en|trade|dealist
        solpadeine|en|trade|martindale
        solpadol|en|trade|agora
        tylenol #3|en|trade|agora
        tylenol #4|en|trade|martindale
        actavis|en|street|agora|?
        actavis syrup|en|street|editors
        dirty sprite|en|street|editors
        drank|en|street|deaslang|?
        hi-tech promethazine|en|street|agora
        lean|en|street|deaslang|?
        purple drank|en|street|deaslang
        purple syrup|en|street|editors
        qualitest syrup|en|street|editors
        schoolboy|en|street|deaslang|?
        sizzurp|en|street|deaslang
        syzurp|en|street|agora
        t3s|en|street|editors
        texas tea|en|street|deaslang|?
        tris|en|street|drugbank|?
        wock|en|street|editors|?
        wockhardt|en|street|editors|?
        cocodomal|en|misspelling|agora
        codein|en|misspelling|agora
        codiene|en|misspelling|agora
        codeinphosphat|de|inn|rote
        kodein|de|inn|rote
        codeïne|nl|inn|kompas
        codéine|fr|inn|inn
        codeina|es|inn|inn
        codeína|es|inn|inn
        кодеин|ru|inn|inn
        коделак|ru|trade|grls
        кодтерпин|ru|trade|grls
        пенталгин|ru|trade|grls
        терпинкод|ru|trade|grls
        antidol|pl|inn|martindale
        kodeina|pl|inn|martindale
        thiocodin|pl|inn|martindale
        kodeinfosfat|sv|inn|martindale
        = cychlorphine|en|nps|euda
        = cyclopentylfentanyl|en|nps|tripsit
        = cyclopropylfentanyl|en|nps|euda
        = desomorphine|en|inn|inn
        permonid|en|trade|martindale
        croc|en|street|editors|?
        krok|en|street|editors|?
        krokodil|en|street|editors
        desomorfina|es|inn|inn
        дезоморфин|ru|inn|inn
        крок|ru|street|editors|?
        крокодил|ru|street|editors|?
        = dextromoramide|en|inn|inn
        dimorlin|en|trade|martindale
        jetrium|en|trade|dealist
        palfium|en|trade|dealist
        = dextropropoxyphene|en|inn|inn
        co-proxamol|en|common|tripsit
        propoxyphene|en|common|dealist
        capadex|en|trade|martindale
        darvocet|en|trade|dealist
        darvon|en|trade|dealist
        darvon-n|en|trade|martindale
        develin|en|trade|martindale
        dexofen|en|trade|martindale
        di-gesic|en|trade|martindale
        distalgesic|en|trade|martindale
        doloxene|en|trade|drugbank
        paradex|en|trade|martindale
        propacet|en|trade|dealist
        dextropropoxyphen|de|inn|rote
        dextropropoxifeno|es|inn|inn
        = dezocine|en|inn|inn
        dalgan|en|trade|drugbank
        = difenoxin|en|inn|inn
        lyspafen|en|trade|dealist
        motofen|en|trade|dealist
        = dihydrocodeine|en|inn|inn
        co-dydramol|en|common|drugbank
        dhc|en|abbreviation|tripsit
        df118|en|trade|drugbank
        dicodin|en|trade|martindale
        paracodin|en|trade|drugbank
        paracodine|en|trade|martindale
        paramol|en|trade|martindale
        remedeine|en|trade|martindale
        synalgos|en|trade|martindale
        synalgos-dc|en|trade|dealist
        tiamon|en|trade|martindale
        trezix|en|trade|dope
        dihydrocodeïne|nl|inn|kompas
        dihydrocodéine|fr|inn|inn
        dihidrocodeína|es|inn|inn
        дигидрокодеин|ru|inn|inn
        = dihydroetorphine|en|inn|inn
        dhe|en|abbreviation|dope|?
        = diphenoxylate|en|inn|inn
        diarsed|en|trade|martindale
        logen|en|trade|dealist|?
        lomotil|en|trade|dealist
        lonox|en|trade|martindale
        reasec|en|trade|martindale
        = dipipanone|en|inn|inn
        diconal|en|trade|dealist
        dipipan|en|trade|dealist
        wellconal|en|trade|dealist
        = dipyanone|en|nps|euda
        = ethyleneoxynitazene|en|nps|euda
        = ethylmorphine|en|common|dealist
        cocillana-etyfin|en|trade|martindale
        codethyline|en|trade|drugbank
        dionin|en|trade|dealist
        lepheton|en|trade|drugbank
        codéthyline|fr|common|dico
        этилморфин|ru|common|ru681
        etylmorfin|sv|common|wikipedia
        = etodesnitazene|en|nps|tripsit
        etazene|en|common|tripsit
        = etonitazene|en|inn|inn
        этонитазен|ru|nps|ru681
        = etorphine|en|inn|inn
        immobilon|en|trade|martindale
        m99|en|trade|dealist
        = fentanyl|en|inn|inn
        fent|en|abbreviation|tripsit
        fenty|en|abbreviation|dope
        fet|en|abbreviation|editors|?
        abstral|en|trade|drugbank
        actiq|en|trade|dealist
        duragesic|en|trade|dealist
        durogesic|en|trade|drugbank
        effentora|en|trade|martindale
        fentora|en|trade|drugbank
        instanyl|en|trade|martindale
        lazanda|en|trade|drugbank
        onsolis|en|trade|martindale
        sublimaze|en|trade|dealist
        subsys|en|trade|drugbank
        apache|en|street|deaslang|?
        china girl|en|street|deaslang|?
        china town|en|street|deaslang|?
        china white|en|street|deaslang|?
        dance fever|en|street|deaslang|?
        dragon's breath|en|street|deaslang|?
        fetty|en|street|editors|?
        goodfella|en|street|deaslang|?
        great bear|en|street|deaslang|?
        he-man|en|street|deaslang|?
        jackpot|en|street|deaslang|?
        jellies|en|street|dope|?
        king ivory|en|street|deaslang
        lollipops|en|street|agora|?
        murder 8|en|street|deaslang
        pain patch|en|street|editors
        pain patches|en|street|editors
        percopop|en|street|editors
        poison|en|street|deaslang|?
        synthetic heroin|en|street|dealist
        tango & cash|en|street|deaslang
        tnt|en|street|dope|?
        fentany|en|misspelling|agora
        phentanyl|en|misspelling|drugbank
        fentanylhydrochlorid|de|inn|rote
        fentanylpflaster|de|inn|rote
        fentanylpleister|nl|inn|kompas
        fentanylpleisters|nl|inn|kompas
        fentanilo|es|inn|inn
        фентанил|ru|inn|inn
        фентаниловый пластырь|ru|inn|inn
        fentanile|it|inn|martindale
        fentanylplåster|sv|inn|martindale
        芬太尼|zh|inn|inn
        """
}
