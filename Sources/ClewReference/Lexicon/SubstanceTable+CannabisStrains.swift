extension SubstanceTable {
    static let cannabisStrains: StaticString = """
        # cannabis: names of strains
        + cannabis
        707 headband|en|strain|agora
        acapulco gold|en|strain|agora
        acdc|en|strain|seedfinder|?
        afghan kush|en|strain|agora
        afghan skunk|en|strain|agora
        afghani|en|strain|agora|?
        afghani kush|en|strain|agora
        afgoo|en|strain|agora
        agent orange|en|strain|agora|?
        ak-47|en|strain|agora|?
        alien og|en|strain|agora
        amnesia|en|strain|agora|?
        amnesia haze|en|strain|agora
        amnesia lemon|en|strain|agora
        animal cookies|en|strain|agora
        apple fritter|en|strain|seedfinder
        arjan's haze|en|strain|seedfinder
        banana kush|en|strain|agora
        bay 11|en|strain|agora
        bc big bud|en|strain|agora
        berry kush|en|strain|agora
        berry white|en|strain|agora|?
        big bud|en|strain|agora
        biscotti|en|strain|seedfinder|?
        black domina|en|strain|agora
        black jack|en|strain|agora|?
        black widow|en|strain|agora|?
        blackberry|en|strain|agora|?
        blackberry kush|en|strain|agora
        blue cheese|en|strain|agora
        blue city diesel|en|strain|agora
        blue diesel|en|strain|agora
        blue dream|en|strain|agora
        blue haze|en|strain|agora
        blue headband|en|strain|agora
        blue kush|en|strain|agora
        blue magoo|en|strain|agora
        blue moonshine|en|strain|seedfinder
        blue mystic|en|strain|agora
        blue rhino|en|strain|agora
        blue widow|en|strain|agora
        blueberry|en|strain|agora|?
        blueberry kush|en|strain|agora
        bruce banner|en|strain|agora
        bubba kush|en|strain|agora
        bubba og|en|strain|agora
        bubbleberry|en|strain|seedfinder
        bubblegum|en|strain|agora|?
        bubblegum kush|en|strain|agora
        c99|en|strain|agora
        cali kush|en|strain|agora
        cali orange|en|strain|agora
        candy kush|en|strain|agora
        cannalope|en|strain|agora
        cannalope haze|en|strain|agora
        cannatonic|en|strain|agora
        casey jones|en|strain|agora
        cataract kush|en|strain|agora
        cereal milk|en|strain|seedfinder|?
        charlotte's web|en|strain|agora
        cheese|en|strain|agora|?
        cheese haze|en|strain|agora
        chem 4|en|strain|agora
        chem 91|en|strain|seedfinder
        chemdawg|en|strain|agora
        chemdawg 91|en|strain|seedfinder
        chemdog|en|strain|agora
        chernobyl|en|strain|agora|?
        cherry bomb|en|strain|agora|?
        cherry kush|en|strain|agora
        cherry pie|en|strain|agora|?
        chocolate thai|en|strain|seedfinder
        chocolope|en|strain|agora
        cinderella 99|en|strain|agora
        cindy 99|en|strain|agora
        cinex|en|strain|agora
        cookies|en|strain|agora|?
        cookies kush|en|strain|agora
        cotton candy kush|en|strain|agora
        cream caramel|en|strain|agora
        critical|en|strain|agora|?
        critical cheese|en|strain|agora
        critical jack|en|strain|agora
        critical kush|en|strain|agora
        critical mass|en|strain|agora
        critical plus|en|strain|agora
        deadhead og|en|strain|agora
        death bubba|en|strain|agora
        death star|en|strain|agora|?
        diablo|en|strain|agora|?
        diesel|en|strain|agora|?
        dj short blueberry|en|strain|seedfinder
        do-si-dos|en|strain|seedfinder
        dolato|en|strain|seedfinder
        double dream|en|strain|agora
        dr grinspoon|en|strain|agora
        dream queen|en|strain|seedfinder
        durban poison|en|strain|agora
        durga mata|en|strain|seedfinder
        dutch treat|en|strain|agora
        early girl|en|strain|seedfinder
        early skunk|en|strain|agora
        east coast sour diesel|en|strain|agora
        ecsd|en|strain|agora
        euforia|en|strain|agora
        euphoria haze|en|strain|agora
        exodus cheese|en|strain|agora
        fire og|en|strain|agora
        forbidden fruit|en|strain|seedfinder|?
        frisian dew|en|strain|agora
        fruity pebbles|en|strain|agora
        g-13 haze|en|strain|agora
        g13|en|strain|agora
        garlic cookies|en|strain|seedfinder
        gary payton|en|strain|seedfinder
        gdp|en|strain|agora
        gelato|en|strain|seedfinder|?
        gelato 33|en|strain|seedfinder
        gelato 41|en|strain|seedfinder
        georgia pie|en|strain|seedfinder
        gg4|en|strain|seedfinder|?
        ghost og|en|strain|agora
        ghost train haze|en|strain|seedfinder
        girl scout cookies|en|strain|agora
        gmo cookies|en|strain|seedfinder
        god bud|en|strain|agora
        god's gift|en|strain|agora|?
        gods bud|en|strain|agora
        gorilla glue|en|strain|agora|?
        gorilla glue #4|en|strain|agora
        gorilla zkittlez|en|strain|seedfinder
        grand daddy purp|en|strain|agora
        grand daddy purple|en|strain|agora
        grape ape|en|strain|agora
        grape kush|en|strain|agora
        grapefruit|en|strain|agora|?
        grease monkey|en|strain|seedfinder|?
        great white shark|en|strain|agora|?
        green crack|en|strain|agora
        green poison|en|strain|seedfinder
        gsc|en|strain|agora|?
        guava kush|en|strain|seedfinder
        gushers|en|strain|seedfinder|?
        hardcore og|en|strain|agora
        harlequin|en|strain|agora|?
        hash plant|en|strain|agora
        hawaiian haze|en|strain|agora
        hawaiian kush|en|strain|agora
        hawaiian snow|en|strain|agora
        haze xtreme|en|strain|seedfinder
        headband|en|strain|agora|?
        headband kush|en|strain|agora
        hells angel og|en|strain|seedfinder
        herijuana|en|strain|agora
        hindu kush|en|strain|agora
        hog's breath|en|strain|seedfinder
        holland's hope|en|strain|agora
        holy grail kush|en|strain|agora
        ice cream cake|en|strain|seedfinder
        island sweet skunk|en|strain|agora
        jack flash|en|strain|agora
        jack frost|en|strain|agora|?
        jack herer|en|strain|agora
        jack the ripper|en|strain|agora|?
        jamaican|en|strain|agora|?
        jamaican gold|en|strain|seedfinder
        jean guy|en|strain|agora
        jedi kush|en|strain|seedfinder
        jet fuel og|en|strain|seedfinder
        jillybean|en|strain|agora
        juicy fruit|en|strain|seedfinder|?
        jupiter og|en|strain|seedfinder
        kali mist|en|strain|agora
        khalifa kush|en|strain|seedfinder
        killer kush|en|strain|seedfinder
        king kush|en|strain|agora
        king louis og|en|strain|agora
        kona gold|en|strain|seedfinder|?
        kosher kush|en|strain|agora
        kush berry|en|strain|agora
        kush mints|en|strain|seedfinder
        kushage|en|strain|agora
        la confidential|en|strain|agora
        la kush|en|strain|agora
        lamb's bread|en|strain|agora
        larry og|en|strain|agora
        lavender kush|en|strain|agora
        lemon amnesia|en|strain|agora
        lemon cherry gelato|en|strain|seedfinder
        lemon diesel|en|strain|agora
        lemon haze|en|strain|agora
        lemon jack|en|strain|agora
        lemon kush|en|strain|agora
        lemon og|en|strain|agora
        lemon skunk|en|strain|agora
        lemonatti|en|strain|seedfinder
        liberty haze|en|strain|agora
        london pound cake|en|strain|seedfinder
        lowryder|en|strain|agora
        m39|en|strain|agora
        mac 1|en|strain|seedfinder|?
        malawi cob|en|strain|seedfinder
        malawi gold|en|strain|agora
        mango haze|en|strain|agora
        mango kush|en|strain|agora
        maple leaf indica|en|strain|seedfinder
        master kush|en|strain|agora
        maui waui|en|strain|agora
        maui wowie|en|strain|agora
        mazar|en|strain|agora|?
        mazar-i-sharif|en|strain|agora
        medicine man|en|strain|seedfinder|?
        mendo purps|en|strain|seedfinder
        mimosa|en|strain|agora|?
        mk ultra|en|strain|agora
        mob boss|en|strain|agora|?
        moby dick|en|strain|agora|?
        mr nice|en|strain|agora|?
        neville haze|en|strain|seedfinder
        neville's haze|en|strain|agora
        nl #5|en|strain|agora
        northern light|en|strain|agora
        northern lights|en|strain|agora
        northern lights #5|en|strain|agora
        nuken|en|strain|agora
        nyc diesel|en|strain|agora
        o.g. 18|en|strain|agora
        obama kush|en|strain|seedfinder
        og #18|en|strain|agora
        og kush|en|strain|agora
        ogre kush|en|strain|agora
        orange bud|en|strain|agora
        orange crush|en|strain|agora|?
        orange hill special|en|strain|agora
        orange kush|en|strain|agora
        oreoz|en|strain|seedfinder
        panama red|en|strain|seedfinder
        peanut butter breath|en|strain|seedfinder
        permafrost|en|strain|agora|?
        permanent marker|en|strain|seedfinder|?
        pineapple chunk|en|strain|agora
        pineapple express|en|strain|agora
        pineapple haze|en|strain|agora
        pineapple kush|en|strain|agora
        pineapple skunk|en|strain|agora
        pink kush|en|strain|agora
        pink panther og|en|strain|agora
        pink runtz|en|strain|seedfinder
        platinum bubba kush|en|strain|agora
        platinum cookies|en|strain|seedfinder
        platinum gsc|en|strain|agora
        platinum kush|en|strain|agora
        platinum og|en|strain|agora
        plushberry|en|strain|agora
        power kush|en|strain|agora
        power plant|en|strain|agora|?
        pre 98 bubba kush|en|strain|agora
        pre-98 bubba|en|strain|agora
        presidential og|en|strain|agora
        pure kush|en|strain|agora
        purple afghani|en|strain|seedfinder
        purple bud|en|strain|agora
        purple cheese|en|strain|agora
        purple diesel|en|strain|agora
        purple haze|en|strain|agora|?
        purple jack|en|strain|agora
        purple kush|en|strain|agora
        purple punch|en|strain|seedfinder
        purple trainwreck|en|strain|agora
        purple urkel|en|strain|agora
        purple urkle|en|strain|agora
        purps|en|strain|agora|?
        rainbow belts|en|strain|agora
        raspberry kush|en|strain|agora
        red congolese|en|strain|seedfinder
        rockstar|en|strain|agora|?
        rockstar kush|en|strain|agora
        romulan|en|strain|agora|?
        royal cheese|en|strain|seedfinder
        royal kush|en|strain|agora
        royal moby|en|strain|seedfinder
        rs11|en|strain|seedfinder
        runtz|en|strain|seedfinder
        sage n sour|en|strain|agora
        san fernando valley og|en|strain|agora
        santa maria|en|strain|agora|?
        sensi skunk|en|strain|agora
        sensi star|en|strain|agora
        sfv og|en|strain|agora
        sherblato|en|strain|seedfinder
        shishkaberry|en|strain|seedfinder
        shiva skunk|en|strain|agora
        shoreline|en|strain|agora|?
        silver haze|en|strain|agora
        silver pearl|en|strain|agora|?
        skunk #1|en|strain|agora
        skunk haze|en|strain|agora
        skunk kush|en|strain|agora
        skywalker|en|strain|agora|?
        skywalker og|en|strain|agora
        slurricane|en|strain|seedfinder
        snow white|en|strain|agora|?
        somango|en|strain|agora
        sour d|en|strain|agora
        sour diesel|en|strain|agora
        sour kush|en|strain|agora
        sour og|en|strain|agora
        sour tsunami|en|strain|agora
        space queen|en|strain|agora
        stardawg|en|strain|agora
        strawberry banana|en|strain|seedfinder
        strawberry cough|en|strain|agora
        strawberry diesel|en|strain|agora
        strawberry haze|en|strain|seedfinder
        strawberry kush|en|strain|agora
        sugar black rose|en|strain|seedfinder
        sugar kush|en|strain|agora
        sundae driver|en|strain|seedfinder
        sunset sherbert|en|strain|seedfinder
        sunset sherbet|en|strain|seedfinder
        super amnesia|en|strain|agora
        super boof|en|strain|seedfinder
        super glue|en|strain|agora
        super jack|en|strain|agora
        super kush|en|strain|agora
        super lemon haze|en|strain|agora
        super silver|en|strain|agora|?
        super silver haze|en|strain|agora
        super skunk|en|strain|agora
        super sour diesel|en|strain|agora
        swazi|en|strain|agora
        swazi gold|en|strain|agora
        sweet tooth|en|strain|agora|?
        tahoe og|en|strain|agora
        tangerine dream|en|strain|agora
        tangerine haze|en|strain|seedfinder
        tangerine kush|en|strain|agora
        tangie|en|strain|seedfinder
        tangilope|en|strain|seedfinder
        texada timewarp|en|strain|agora
        thai|en|strain|agora|?
        thai kush|en|strain|agora
        thin mint gsc|en|strain|seedfinder
        trainwreck|en|strain|agora
        transvaal|en|strain|seedfinder|?
        triangle kush|en|strain|agora
        tropicana cookies|en|strain|seedfinder
        true og|en|strain|agora
        tutankhamon|en|strain|agora|?
        ubc chemo|en|strain|seedfinder
        uk cheese|en|strain|agora
        ultimate purple|en|strain|agora
        vanilla haze|en|strain|seedfinder
        vanilla kush|en|strain|agora|?
        venom og|en|strain|seedfinder
        violator kush|en|strain|agora
        vortex|en|strain|agora|?
        wappa|en|strain|agora
        warlock|en|strain|agora|?
        wedding cake|en|strain|seedfinder|?
        wedding crasher|en|strain|seedfinder|?
        white berry|en|strain|agora
        white fire|en|strain|agora|?
        white fire og|en|strain|agora
        white haze|en|strain|agora
        white kush|en|strain|agora
        white rhino|en|strain|agora
        white runtz|en|strain|seedfinder
        white russian|en|strain|agora|?
        white widow|en|strain|agora
        wifi og|en|strain|seedfinder
        xj-13|en|strain|agora
        xxx og|en|strain|agora
        zkittlez|en|strain|seedfinder
        zoap|en|strain|seedfinder
        zombie og|en|strain|seedfinder
        """
}
