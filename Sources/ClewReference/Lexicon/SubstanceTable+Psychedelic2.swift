extension SubstanceTable {
    static let psychedelic2: StaticString = """
        # psychedelic: c30-nbome to lsd
        = c30-nbome|en|nps|tripsit
        = calea zacatechichi|en|common|erowid
        calea ternifolia|en|common|erowid
        dream herb|en|common|agora
        = coronaridine|en|chemical|pubchem
        = cyclopropylmescaline|en|nps|tripsit
        cpm|en|abbreviation|tripsit|?
        = dalt|en|nps|tripsit
        diallyltryptamine|en|chemical|pubchem
        n,n-diallyltryptamine|en|chemical|pubchem
        = det|en|chemical|pubchem|? powder
        diethyltryptamine|en|chemical|pubchem
        n,n-diethyltryptamine|en|chemical|pubchem
        = dimemebfe|en|nps|tripsit
        5-meo-bfe|en|common|tripsit
        = dipt|en|nps|tripsit
        diisopropyltryptamine|en|chemical|pubchem
        n,n-diisopropyltryptamine|en|chemical|pubchem
        = dma|en|chemical|pubchem|?
        2,5-dimethoxyamphetamine|en|chemical|pubchem
        2,5-dma|en|chemical|pubchem
        = dmt|en|common|dealist
        acacia confusa|en|common|agora
        acrb|en|common|erowid
        chacruna|en|common|erowid
        chaliponga|en|common|agora
        changa|en|common|tripsit
        changa dmt|en|common|agora
        dimitri|en|common|erowid|?
        diplopterys cabrerana|en|common|agora
        jurema|en|common|erowid
        mhrb|en|common|agora
        mimosa hostilis|en|common|agora
        mimosa hostilis root bark|en|common|agora
        psychotria viridis|en|common|agora
        xanga|en|common|agora
        dimethyltryptamine|en|chemical|pubchem
        n,n-dimethyltryptamine|en|chemical|pubchem
        n,n-dmt|en|chemical|pubchem
        businessman's trip|en|street|dope
        deems|en|street|editors|?
        deemster|en|street|editors|?
        elf spice|en|street|editors
        jungle spice|en|street|editors
        machine elves|en|street|agora
        spirit molecule|en|street|agora
        diméthyltryptamine|fr|common|dico
        dimetiltriptamina|es|common|energy
        диметилтриптамин|ru|common|wikipedia
        дмт|ru|common|ru681
        = dob|en|nps|tripsit|? blotter
        brolamfetamine|en|inn|inn
        2,5-dimethoxy-4-bromoamphetamine|en|chemical|pubchem
        4-bromo-2,5-dimethoxyamphetamine|en|chemical|pubchem
        bromo-dma|en|chemical|pubchem
        = doc|en|nps|tripsit|? blotter
        2,5-dimethoxy-4-chloroamphetamine|en|chemical|pubchem
        4-chloro-2,5-dimethoxyamphetamine|en|chemical|pubchem
        = doet|en|nps|tripsit
        2,5-dimethoxy-4-ethylamphetamine|en|chemical|pubchem
        doe|en|abbreviation|tripsit|?
        hecate|en|abbreviation|euda|?
        = doi|en|nps|tripsit|? blotter
        2,5-dimethoxy-4-iodoamphetamine|en|chemical|pubchem
        4-iodo-2,5-dimethoxyamphetamine|en|chemical|pubchem
        = doip|en|nps|tripsit
        = dom|en|nps|tripsit|?
        2,5-dimethoxy-4-methylamphetamine|en|chemical|pubchem
        4-methyl-2,5-dimethoxyamphetamine|en|chemical|pubchem
        stp|en|street|deaslang|?
        = don|en|nps|tripsit|?
        = dopr|en|nps|tripsit
        = dot|en|nps|tripsit|?
        aleph|en|street|tripsit|?
        para-dot|en|street|tripsit
        = dox|en|nps|euda|?
        = dpt|en|nps|tripsit|?
        dipropyltryptamine|en|chemical|pubchem
        n,n-dipropyltryptamine|en|chemical|pubchem
        = ept|en|nps|tripsit|?
        ethylpropyltryptamine|en|chemical|pubchem
        = escaline|en|chemical|pubchem
        = eth-lad|en|nps|tripsit|blotter
        = fly agaric|en|common|erowid|mushroom
        amanita|en|common|erowid
        ibotenic acid|en|common|drugbank
        muscimol|en|common|drugbank
        fliegenpilz|de|common|drugcom
        fliegenpilze|de|common|drugcom
        vliegenzwam|nl|common|trimbos
        amanite|fr|common|dico
        matamoscas|es|common|energy
        мухомор|ru|common|wikipedia
        мухоморы|ru|common|wikipedia
        = ganesha|en|nps|euda|?
        2,5-dimethoxy-3,4-dimethylamphetamine|en|chemical|pubchem
        = ibogaine|en|common|dealist
        iboga|en|common|tripsit
        ibogaína|es|common|energy
        ибога|ru|common|wikipedia
        ибогаин|ru|common|wikipedia
        = isoproscaline|en|nps|tripsit
        ip|en|abbreviation|tripsit|?
        = lsa|en|chemical|pubchem
        argyreia nervosa|en|common|erowid
        hawaiian baby woodrose|en|common|agora
        hawaiian woodrose|en|common|erowid
        heavenly blue|en|common|dope|?
        ipomoea|en|common|erowid
        morning glory|en|common|tripsit|?
        morning glory seed|en|common|tripsit
        morning glory seeds|en|common|tripsit
        ololiuqui|en|common|tripsit
        rivea corymbosa|en|common|erowid
        sleepy grass|en|common|erowid
        ergine|en|chemical|pubchem
        lysergamide|en|chemical|pubchem
        lysergic acid amide|en|chemical|pubchem
        hbw|en|abbreviation|tripsit
        hbwr|en|abbreviation|tripsit
        holzrose|de|common|drugcom
        holzrosensamen|de|common|drugcom
        prunkwinde|de|common|drugcom
        hawaiiaanse houtroos|nl|common|trimbos
        liane d'argent|fr|common|dico
        rose des bois hawaïenne|fr|common|dico
        = lsd|en|common|dealist|blotter
        acid blotter|en|common|agora
        acid tab|en|common|euda
        acid tabs|en|common|agora
        lsd blotter|en|common|agora
        lsd-25|en|common|tripsit
        lysergide|en|inn|inn
        lysergic acid diethylamide|en|chemical|pubchem
        acid|en|street|deaslang|?
        alex grey|en|street|agora
        alice in wonderland|en|street|agora|?
        aum|en|street|agora|?
        battery acid|en|street|deaslang|?
        beavis and butthead|en|street|editors|?
        berkeley silver|en|street|agora
        bicycle day|en|street|agora|?
        bike day|en|street|editors|?
        blotter|en|street|dope|?
        blotter art|en|street|editors
        blotters|en|street|agora|?
        california sunshine|en|street|deaslang
        cid|en|street|tripsit|?
        coneheads|en|street|editors|?
        czech silver|en|street|agora
        dalai lama|en|street|agora|?
        dancing bears|en|street|agora|?
        delysid|en|street|editors
        dots|en|street|deaslang|?
        double dip|en|street|agora|?
        dutch rose|en|street|agora
        electric kool aid|en|street|deaslang|?
        fat freddy|en|street|agora
        fat freddy's|en|street|agora
        felix the cat|en|street|dope|?
        flower of life|en|street|editors|?
        ganesh|en|street|agora|?
        ganesha|en|street|agora|?
        gdf|en|street|agora
        gel tab|en|street|agora|?
        gel tabs|en|street|agora|?
        grateful dead family|en|street|agora
        hits|en|street|deaslang|?
        hoffmann|en|street|agora|?
        hofmann|en|street|agora
        hofmanns|en|street|agora
        indian rose|en|street|agora
        jesus christ acid|en|street|deaslang
        krishna|en|street|agora|?
        liquid acid|en|street|editors
        looney tunes|en|street|editors|?
        lord shiva|en|street|agora|?
        lucy|en|street|tripsit|?
        lucy in the sky|en|street|editors|?
        mandala|en|street|agora|?
        marilyn|en|street|agora|?
        marilyn monroe|en|street|agora|?
        mayan white|en|street|agora
        microdot|en|street|deaslang
        microdots|en|street|agora
        miffy|en|street|agora|?
        moksha|en|street|agora|?
        needlepoint|en|street|agora
        nijntje|en|street|agora|?
        ohm|en|street|agora|?
        orange sunshine|en|street|agora
        panoramix|en|street|editors|?
        paper acid|en|street|deaslang
        rose crystal|en|street|agora
        saint lucia|en|street|agora|?
        sandoz|en|street|deaslang|?
        sgt pepper|en|street|editors|?
        shiva|en|street|agora|?
        strawberry fields|en|street|deaslang|?
        swiss crystal|en|street|agora
        swiss white|en|street|agora
        tabs|en|street|deaslang|?
        third eye|en|street|editors|?
        timothy leary|en|street|dope|?
        trip|en|street|dope|?
        trips|en|street|agora|?
        vishnu|en|street|agora|?
        white fluff|en|street|deaslang
        white on white|en|street|agora|?
        window pane|en|street|deaslang|?
        wow|en|street|agora|?
        yellow sunshine|en|street|deaslang
        hoffmans|en|misspelling|agora
        lysergsäurediethylamid|de|common|drugcom
        mikros|de|common|drugcom|?
        filze|de|street|drugcom|?
        pappe|de|street|drugcom|?
        pappen|de|street|drugcom|?
        plättchen|de|street|drugcom
        ticket|de|street|drugcom|?
        tickets|de|street|drugcom|?
        papertrip|nl|common|trimbos
        papertrips|nl|common|trimbos
        druppels|nl|street|trimbos|?
        zegel|nl|street|trimbos|?
        zegels|nl|street|trimbos|?
        buvard|fr|street|dico|?
        buvards|fr|street|dico|?
        carton|fr|street|dico|?
        cartons|fr|street|dico|?
        micropointe|fr|street|dico
        micropointes|fr|street|dico
        peutri|fr|street|dico
        toncar|fr|street|dico
        toncars|fr|street|dico
        acido lisergico|es|common|energy
        tripi|es|common|energy
        tripis|es|common|energy
        ácido lisérgico|es|common|energy
        ajo|es|street|energy|?
        bicho|es|street|energy|?
        bichos|es|street|energy|?
        micropunto|es|street|energy
        micropuntos|es|street|energy
        pepas|es|street|energy|?
        secante|es|street|energy|?
        secantes|es|street|energy|?
        tripa|es|street|energy|?
        лизергид|ru|common|wikipedia
        лсд|ru|common|ru681
        лсд-25|ru|common|ru681
        бумага|ru|street|editors|?
        кислота|ru|street|editors|?
        марка|ru|street|editors|?
        марки|ru|street|editors|?
        промокашка|ru|street|editors|?
        happo|fi|street|editors|?
        lappu|fi|street|editors|?
        laput|fi|street|editors|?
        cartoni|it|street|editors|?
        francobolli|it|street|editors|?
        kartoniki|pl|common|wikipedia
        kartony|pl|street|editors|?
        kwas|pl|street|editors|?
        doce|pt|street|editors|?
        lappar|sv|street|editors|?
        syra|sv|street|editors|?
        """
}
