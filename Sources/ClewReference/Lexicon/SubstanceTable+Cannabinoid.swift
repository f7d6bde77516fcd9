extension SubstanceTable {
    static let cannabinoid: StaticString = """
        # cannabinoid: 4f-mdmb-bica to xlr-12
        = 4f-mdmb-bica|en|nps|euda
        4f-mdmb-butica|en|common|euda
        = 4f-mdmb-binaca|en|nps|euda
        4f-adb|en|common|euda
        4f-mdmb-butinaca|en|common|euda
        = 5f-ab-pinaca|en|nps|euda
        = 5f-adb|en|nps|euda
        5-fluoro-adb|en|common|euda
        5f-mdmb-pinaca|en|common|dealist
        = 5f-akb-48|en|nps|tripsit
        5f-apinaca|en|common|dealist
        = 5f-amb|en|nps|euda
        5f-amb-pinaca|en|common|euda
        5f-mmb-pinaca|en|common|euda
        = 5f-cumyl-p7aica|en|nps|euda
        = 5f-cumyl-pegaclone|en|nps|euda
        sgt-263|en|common|euda
        = 5f-cumyl-pinaca|en|nps|euda
        cumyl-5f-pinaca|en|common|euda
        sgt-25|en|common|dealist
        = 5f-edmb-pinaca|en|nps|euda
        = 5f-emb-pica|en|nps|euda
        5f-emb-2201|en|common|euda
        emb-2201|en|common|euda
        = 5f-emb-pinaca|en|nps|euda
        = 5f-mdmb-2201|en|nps|euda
        5f-mdmb-pica|en|common|dealist
        = 5f-mdmb-p7aica|en|nps|euda
        = 5f-mn-18|en|nps|euda
        = 5f-nne1|en|nps|euda
        5f-nnei|en|common|euda
        = 5f-pb-22|en|nps|tripsit
        5-fluoro-pb-22|en|common|dealist
        5f-qupic|en|common|euda
        = 5f-pcn|en|nps|euda
        5f-mn-21|en|common|euda
        = 5f-sdb-005|en|nps|euda
        sdb-005|en|common|euda
        = a-796,260|en|nps|euda
        = a-834,735|en|nps|euda
        = ab-001|en|nps|euda
        = ab-chmfupyca|en|nps|euda
        = ab-chminaca|en|nps|tripsit
        = ab-fubica|en|nps|euda
        = ab-fubinaca|en|nps|tripsit
        ab-fub|en|street|tripsit
        = ab-pinaca|en|nps|euda
        = adb-4en-pinaca|en|nps|euda
        = adb-5'br-butinaca|en|nps|euda
        = adb-butinaca|en|nps|euda
        adb-binaca|en|common|euda
        adbb|en|common|euda|?
        = adb-chminaca|en|nps|euda
        mab-chminaca|en|common|dealist
        = adb-fubinaca|en|nps|euda
        = adb-hexinaca|en|nps|euda
        = adb-phetinaca|en|nps|euda
        = adb-pinaca|en|nps|euda
        = adbica|en|nps|euda
        = akb-48|en|nps|euda
        apinaca|en|common|dealist
        = am-1220|en|nps|euda
        = am-1248|en|nps|euda
        = am-2201|en|nps|tripsit
        5f-jwh-018|en|common|euda
        = am-2233|en|nps|euda
        = am-694|en|nps|euda
        = amb-chmica|en|nps|euda
        mmb-chmica|en|common|drugbank
        = amb-fubinaca|en|nps|euda
        fub-amb|en|common|dealist
        mmb-fubinaca|en|common|dealist
        ak-47 24 karat gold|en|street|editors
        = apica|en|nps|euda|?
        2ne1|en|common|euda|?
        sdb-001|en|common|euda
        = app-binaca|en|nps|euda
        = app-chminaca|en|nps|euda
        = app-fubinaca|en|nps|euda
        = bb-22|en|nps|euda
        quchic|en|common|euda
        = ch-piata|en|nps|euda
        = cp-47,497|en|nps|euda
        cannabicyclohexanol|en|common|euda
        = cp-55,940|en|nps|euda
        = cumyl-4cn-binaca|en|nps|euda
        4-cn-cumyl-butinaca|en|common|dealist
        cumyl-4cn-butinaca|en|common|euda
        cumyl-cyano-binaca|en|common|euda
        sgt-78|en|common|dealist
        = cumyl-cbmegaclone|en|nps|euda
        = cumyl-chmegaclone|en|nps|euda
        = cumyl-pegaclone|en|nps|euda
        sgt-151|en|common|euda
        = cumyl-pica|en|nps|euda
        = cumyl-pinaca|en|nps|euda
        sgt-24|en|common|euda
        = cumyl-tsinaca|en|nps|euda
        = delta-10-thc|en|nps|euda
        delta-10|en|abbreviation|euda|?
        = delta-8-thc|en|nps|euda
        d8-thc|en|abbreviation|euda
        delta 8|en|abbreviation|euda|?
        δ8-thc|en|abbreviation|euda
        = eam-2201|en|nps|euda
        5f-jwh-210|en|common|euda
        = edmb-pinaca|en|nps|euda
        = eg-018|en|nps|euda
        = eg-2201|en|nps|euda
        = fdu-pb-22|en|nps|euda
        = fub-144|en|nps|euda
        fab-144|en|misspelling|agora
        = fub-2201|en|nps|euda
        fub-jwh-018|en|common|euda
        = fub-akb-48|en|nps|euda
        fub-apinaca|en|common|dealist
        = fub-pb-22|en|nps|euda
        = h4cbd|en|nps|euda
        hydrogenated cbd|en|common|euda
        = hexahydrocannabinol|en|nps|euda
        hhc|en|abbreviation|euda
        = hexahydrocannabiphorol|en|nps|euda
        hhcp|en|abbreviation|euda
        = hhc-o-acetate|en|nps|euda
        hhc-o|en|abbreviation|euda
        = hu-210|en|nps|euda
        = hu-308|en|nps|euda
        = jwh-018|en|nps|euda
        am-678|en|abbreviation|dealist
        jwh|en|abbreviation|agora|?
        jwh-18|en|abbreviation|agora
        = jwh-019|en|nps|euda
        = jwh-073|en|nps|euda
        = jwh-081|en|nps|euda
        = jwh-122|en|nps|euda
        = jwh-175|en|nps|euda
        = jwh-200|en|nps|euda
        = jwh-203|en|nps|euda
        = jwh-210|en|nps|euda
        = jwh-250|en|nps|euda
        = jwh-307|en|nps|euda
        = jwh-398|en|nps|euda
        = mam-2201|en|nps|euda
        5f-jwh-122|en|common|euda
        = mdmb-4en-pica|en|nps|euda
        = mdmb-4en-pinaca|en|nps|euda
        mdmb-4en|en|common|euda
        = mdmb-chmica|en|nps|euda
        = mdmb-chminaca|en|nps|euda
        = mdmb-fubinaca|en|nps|euda
        = mdmb-inaca|en|nps|euda
        = mmb-022|en|nps|euda
        = mmb-2201|en|nps|euda
        5f-amb-pica|en|common|euda
        5f-mmb-pica|en|common|euda
        i-amb|en|common|euda
        = mmb-4en-pica|en|nps|euda
        = mmb-chminaca|en|nps|euda
        = mn-18|en|nps|euda
        = nabilone|en|inn|inn
        canemes|en|trade|martindale
        cesamet|en|trade|dealist
        nabilon|en|trade|drugbank
        nabilona|es|inn|inn
        набилон|ru|inn|inn
        = nm-2201|en|nps|euda
        5f-cbl-2201|en|common|euda
        cbl-2201|en|common|euda
        = nne1|en|nps|euda
        mn-24|en|common|euda
        nnei|en|common|euda
        = parahexyl|en|chemical|pubchem
        pyrahexyl|en|common|euda
        synhexyl|en|common|dealist
        = pb-22|en|nps|euda
        qupic|en|common|dealist
        = rcs-4|en|nps|euda
        btm-4|en|common|euda
        eric-4|en|common|euda
        sr-19|en|common|dealist
        = rcs-8|en|nps|euda
        btm-8|en|common|euda
        sr-18|en|common|dealist
        = sdb-006|en|nps|euda
        5f-sdb-006|en|common|agora
        = sts-135|en|nps|euda
        5f-2ne1|en|common|euda
        5f-apica|en|common|euda
        = synthetic cannabinoids|en|common|agora
        c-liquid|en|common|euda
        cannabimimetics|en|common|euda
        deuce paper|en|common|euda
        fake weed|en|common|euda
        herbal incense|en|common|agora
        herbal potpourri|en|common|euda
        herbal smoking blend|en|common|agora
        herbal smoking blends|en|common|euda
        incense blend|en|common|euda|?
        legal high blend|en|common|euda
        legal weed|en|common|euda
        liquid incense|en|common|euda
        noids|en|common|euda
        potpourri|en|common|dope|?
        research cannabinoids|en|common|euda
        smoking blend|en|common|agora|?
        spice paper|en|common|euda
        spice vape|en|common|euda
        synthetic cannabinoid|en|common|euda
        synthetic cannabis|en|common|agora
        synthetic marijuana|en|common|dope
        synthetic thc|en|common|euda
        synthetic weed|en|common|euda
        annihilation|en|street|editors|?
        arctic spice|en|street|editors
        aroma|en|street|agora|?
        axa blends|en|street|agora
        bizarro|en|street|agora|?
        black mamba|en|street|deaslang|?
        bombay blue|en|street|editors
        buzz haze|en|street|deaslang
        clockwork orange|en|street|deaslang|?
        cowboy kush|en|street|deaslang
        exodus damnation|en|street|editors
        funky buddha|en|street|deaslang|?
        jamaican gold extreme|en|street|editors
        k2|en|street|deaslang|?
        klimax|en|street|agora|?
        kronic|en|street|agora|?
        mad hatter|en|street|deaslang|?
        mamba|en|street|editors|?
        mr nice guy|en|street|agora|?
        noid|en|street|agora|?
        pandora's box|en|street|deaslang|?
        scooby snax|en|street|deaslang
        sence|en|street|editors|?
        spice|en|street|deaslang|?
        spice diamond|en|street|editors
        spice gold|en|street|editors
        spike diamond|en|street|deaslang
        synth weed|en|street|editors
        zero gravity|en|street|deaslang|?
        kräutermischung|de|common|drugcom
        kräutermischungen|de|common|drugcom
        räuchermischung|de|common|drugcom
        räuchermischungen|de|common|drugcom
        kruidenmengsel|nl|common|trimbos
        synthetische wiet|nl|common|trimbos
        cannabinoïdes de synthèse|fr|common|dico
        cannabis de synthèse|fr|common|dico
        cannabis synthétique|fr|common|dico
        ptc|fr|common|dico|?
        pète ton crâne|fr|common|dico
        cannabinoides sintéticos|es|common|energy
        cannabis sintético|es|common|energy
        marihuana sintética|es|common|energy
        дживик|ru|common|wikipedia
        курительная смесь|ru|common|wikipedia
        курительные смеси|ru|common|wikipedia
        росс|ru|common|wikipedia|?
        спайс|ru|common|wikipedia
        спайсуха|ru|common|wikipedia
        спайсы|ru|common|wikipedia
        biofű|hu|common|wikipedia
        herbál|hu|common|wikipedia
        mieszanka ziołowa|pl|common|wikipedia
        dopalacze|pl|street|editors|?
        bonzai|tr|common|wikipedia
        jamaika|tr|common|wikipedia
        = tetrahydrocannabiphorol|en|nps|euda
        thcp|en|abbreviation|euda
        = thc-o-acetate|en|nps|euda
        thc-o|en|abbreviation|euda
        = thch|en|nps|euda
        tetrahydrocannabihexol|en|common|euda
        = thcjd|en|nps|euda
        = thj-018|en|nps|euda
        = thj-2201|en|nps|euda
        = ur-144|en|nps|euda
        kmx-1|en|common|euda
        = win-55,212-2|en|nps|euda
        win 55212|en|common|euda
        = xlr-11|en|nps|euda
        5-fluoro-ur-144|en|common|dealist
        5f-ur-144|en|common|agora
        = xlr-12|en|nps|euda
        """
}
