extension SubstanceTable {
    static let empathogen: StaticString = """
        # empathogen: 4-mta to tdma
        = 4-mta|en|nps|tripsit
        4-methylthioamphetamine|en|chemical|pubchem
        flatliner|en|street|editors
        flatliners|en|street|dope
        golden eagle|en|street|dope|?
        = 5-apb|en|nps|tripsit
        5-(2-aminopropyl)benzofuran|en|chemical|pubchem
        benzo fury|en|street|agora|?
        = 5-apdb|en|nps|tripsit
        3-desoxy-mda|en|chemical|pubchem
        5-apbd|en|misspelling|agora
        = 5-apdi|en|nps|tripsit
        = 5-eapb|en|nps|tripsit
        = 5-iai|en|nps|tripsit
        5-iodo-2-aminoindane|en|chemical|pubchem
        = 5-mapb|en|nps|tripsit
        5-mapbd|en|misspelling|agora
        = 5-mapdb|en|nps|tripsit
        = 5-mbpb|en|nps|euda
        = 6-apb|en|nps|tripsit
        6-(2-aminopropyl)benzofuran|en|chemical|pubchem
        benzofury|en|street|agora|?
        = 6-apdb|en|nps|tripsit
        4-desoxy-mda|en|chemical|pubchem
        = 6-cl-mdma|en|nps|euda
        6-chloro-mdma|en|common|euda
        = 6-eapb|en|nps|tripsit
        = 6-mapb|en|nps|tripsit
        = bdb|en|chemical|pubchem|?
        = edma|en|nps|euda
        3,4-ethylenedioxy-n-methylamphetamine|en|chemical|pubchem
        = mbdb|en|chemical|pubchem
        n-methyl-1,3-benzodioxolylbutanamine|en|chemical|pubchem
        eden|en|street|tripsit|?
        methyl-j|en|street|tripsit
        = mda|en|chemical|pubchem
        tenamfetamine|en|inn|inn
        3,4-mda|en|chemical|pubchem
        3,4-methylenedioxyamphetamine|en|chemical|pubchem
        methylenedioxyamphetamine|en|chemical|pubchem
        love drug|en|street|deaslang|?
        mellow drug of america|en|street|editors
        sass|en|street|agora|?
        sassafras|en|street|agora|?
        мда|ru|common|wikipedia|?
        = mdai|en|nps|tripsit
        5,6-methylenedioxy-2-aminoindane|en|chemical|pubchem
        sparkle|en|street|dope|?
        = mdea|en|chemical|pubchem
        3,4-methylenedioxy-n-ethylamphetamine|en|chemical|pubchem
        mde|en|chemical|pubchem
        n-ethyl-mda|en|chemical|pubchem
        eve|en|street|deaslang|?
        = mdma|en|common|dealist
        ecstacy|en|common|agora
        ecstasy|en|common|dealist
        ecstasy pills|en|common|agora
        mdma crystals|en|common|agora
        pressed pills|en|common|agora|?
        xtc pills|en|common|agora
        midomafetamine|en|inn|inn
        3,4-mdma|en|chemical|pubchem
        3,4-methylenedioxymethamphetamine|en|chemical|pubchem
        methylenedioxymethamphetamine|en|chemical|pubchem
        r-mdma|en|chemical|pubchem
        md|en|abbreviation|tripsit|?
        xtc|en|abbreviation|tripsit
        adam|en|street|deaslang|?
        beans|en|street|deaslang|?
        champagne|en|street|dope|?
        cowies|en|street|editors|?
        crystal molly|en|street|agora
        dingers|en|street|editors|?
        disco biscuit|en|street|dope
        disco biscuits|en|street|dope
        doves|en|street|editors|?
        dutch champagne|en|street|editors
        e|en|street|deaslang|?
        e's|en|street|dope|?
        eccies|en|street|editors
        emma|en|street|editors|?
        garys|en|street|editors|?
        gurners|en|street|editors|?
        hug drug|en|street|dope
        love drug|en|street|deaslang|?
        mali|en|street|editors|?
        mandy|en|street|tripsit|?
        mitsis|en|street|editors|?
        mollies|en|street|editors|?
        molly|en|street|deaslang|?
        mollys|en|street|agora
        moonrock|en|street|deaslang|?
        pills|en|street|dope|?
        pingas|en|street|editors|?
        pinger|en|street|editors
        pingers|en|street|editors
        pressies|en|street|editors|?
        rolls|en|street|dope|?
        sassafras|en|street|agora|?
        scooby snacks|en|street|deaslang|?
        skittles|en|street|dope|?
        teslas|en|street|editors|?
        thizz|en|street|dope
        vitamin e|en|street|deaslang|?
        x|en|street|deaslang|?
        xtcs|en|street|editors
        yips|en|street|editors|?
        yokes|en|street|editors|?
        adidas|en|brand|agora|?
        al capone|en|brand|pillreports|?
        android|en|brand|agora|?
        androids|en|brand|agora|?
        anonymous|en|brand|pillreports|?
        apple|en|brand|agora|?
        army skull|en|brand|pillreports|?
        audi|en|brand|pillreports|?
        barclay|en|brand|agora|?
        barclays|en|brand|agora|?
        bart simpson|en|brand|pillreports|?
        batman|en|brand|agora|?
        battery|en|brand|agora|?
        bentley|en|brand|agora|?
        bitcoin|en|brand|agora|?
        bitcoins|en|brand|agora|?
        black flag|en|brand|agora|?
        blue android|en|brand|agora|?
        blue nintendo|en|brand|agora|?
        blue punisher|en|brand|pillreports|?
        bugatti|en|brand|agora|?
        bugattis|en|brand|agora|?
        burger king|en|brand|agora|?
        chanel|en|brand|pillreports|?
        chupa chups|en|brand|agora|?
        clover|en|brand|agora|?
        clovers|en|brand|agora|?
        darth vader|en|brand|pillreports|?
        defqon|en|brand|pillreports|?
        diamond|en|brand|pillreports|?
        dice|en|brand|agora|?
        dom perignon|en|brand|pillreports|?
        domino|en|brand|agora|?
        dominos|en|brand|agora|?
        donald trump|en|brand|pillreports|?
        donkey kong|en|brand|pillreports|?
        dove|en|brand|pillreports|?
        duracell|en|brand|pillreports|?
        eagle|en|brand|agora|?
        eagles|en|brand|agora|?
        facebook|en|brand|agora|?
        ferrari|en|brand|agora|?
        fortnite|en|brand|pillreports|?
        ghost|en|brand|agora|?
        gold bar|en|brand|agora|?
        goldbars|en|brand|agora|?
        green heineken|en|brand|agora|?
        grenade|en|brand|agora|?
        grenades|en|brand|agora|?
        gucci|en|brand|pillreports|?
        heart|en|brand|agora|?
        hearts|en|brand|agora|?
        heineken|en|brand|agora|?
        heinekens|en|brand|agora|?
        heisenberg|en|brand|agora|?
        hello kitty|en|brand|agora|?
        herbalife|en|brand|agora|?
        homer simpson|en|brand|pillreports|?
        ikea|en|brand|pillreports|?
        instagram|en|brand|pillreports|?
        kermit|en|brand|pillreports|?
        kpn|en|brand|pillreports|?
        lacoste|en|brand|pillreports|?
        lamborghini|en|brand|pillreports|?
        lego|en|brand|pillreports|?
        linkedin|en|brand|pillreports|?
        louis vuitton|en|brand|pillreports|?
        lucky clovers|en|brand|agora|?
        magnets|en|brand|agora|?
        mario bros|en|brand|agora|?
        marlboro|en|brand|pillreports|?
        maserati|en|brand|pillreports|?
        mastercard|en|brand|pillreports|?
        maybach|en|brand|pillreports|?
        mcdonald|en|brand|agora|?
        mcdonalds|en|brand|pillreports|?
        medusa|en|brand|pillreports|?
        mercedes|en|brand|pillreports|?
        mickey mouse|en|brand|agora|?
        minions|en|brand|pillreports|?
        mitsubishi|en|brand|agora|?
        mitsubishis|en|brand|pillreports|?
        moncler|en|brand|pillreports|?
        mpower|en|brand|agora|?
        mybrand|en|brand|pillreports|?
        nasa|en|brand|pillreports|?
        nespresso|en|brand|agora|?
        netflix|en|brand|pillreports|?
        nike|en|brand|agora|?
        ninja turtles|en|brand|agora|?
        nintendo|en|brand|agora|?
        nintendos|en|brand|agora|?
        orange wifi|en|brand|agora|?
        pacman|en|brand|agora|?
        partyflock|en|brand|agora|?
        partyflocks|en|brand|agora|?
        pharaoh|en|brand|pillreports|?
        philipp plein|en|brand|pillreports|?
        pikachu|en|brand|pillreports|?
        pink panther|en|brand|pillreports|?
        pink superman|en|brand|agora|?
        playboy|en|brand|agora|?
        plus minus|en|brand|agora|?
        plusmin|en|brand|agora|?
        pokeball|en|brand|agora|?
        pokemon|en|brand|pillreports|?
        popeye|en|brand|pillreports|?
        pornhub|en|brand|pillreports|?
        porsche|en|brand|pillreports|?
        punisher|en|brand|pillreports|?
        purple battery|en|brand|agora|?
        q-dance|en|brand|pillreports|?
        red army|en|brand|pillreports|?
        red bugatti|en|brand|agora|?
        red bull|en|brand|agora|?
        red youtube|en|brand|agora|?
        rick and morty|en|brand|pillreports|?
        rolex|en|brand|agora|?
        rolling stones|en|brand|agora|?
        rolls royce|en|brand|agora|?
        skull|en|brand|agora|?
        skype|en|brand|pillreports|?
        smiley|en|brand|pillreports|?
        snapchat|en|brand|agora|?
        snoopy|en|brand|pillreports|?
        soundcloud|en|brand|pillreports|?
        space invaders|en|brand|pillreports|?
        spiderman|en|brand|agora|?
        spongebob|en|brand|pillreports|?
        stars|en|brand|agora|?
        stormtrooper|en|brand|pillreports|?
        super mario|en|brand|agora|?
        superman|en|brand|agora|?
        supermans|en|brand|agora|?
        supreme|en|brand|agora|?
        tesla|en|brand|pillreports|?
        tomorrowland|en|brand|pillreports|?
        tony montana|en|brand|pillreports|?
        toyota|en|brand|agora|?
        trump|en|brand|pillreports|?
        twitter|en|brand|agora|?
        ups|en|brand|agora|?
        versace|en|brand|agora|?
        walter white|en|brand|agora|?
        warner|en|brand|agora|?
        warner bros|en|brand|agora|?
        warner brothers|en|brand|agora|?
        whatsapp|en|brand|pillreports|?
        white domino|en|brand|agora|?
        wifi|en|brand|agora|?
        wu-tang|en|brand|pillreports|?
        yellow bitcoin|en|brand|agora|?
        yellow warner|en|brand|agora|?
        yoshi|en|brand|pillreports|?
        youtube|en|brand|agora|?
        youtubes|en|brand|agora|?
        ectasy|en|misspelling|agora
        ecxtasy|en|misspelling|editors
        exctasy|en|misspelling|agora
        exstacy|en|misspelling|editors
        extacy|en|misspelling|agora
        extasy|en|misspelling|agora
        mdna|en|misspelling|agora
        xtasy|en|misspelling|editors
        ecstasytabletten|de|common|drugcom
        ekstase|de|common|drugcom|?
        dicke teile|de|street|drugcom
        e-teile|de|street|drugcom
        emmas|de|street|editors|?
        mollis|de|street|drugcom
        pille|de|street|drugcom|?
        pillen|de|street|drugcom|?
        teil|de|street|drugcom|?
        teile|de|street|drugcom|?
        pil|nl|street|trimbos|?
        snoepjes|nl|street|trimbos|?
        cachetons|fr|common|dico|?
        extas|fr|common|dico
        cachets|fr|street|dico|?
        d|fr|street|dico|?
        drogue de l'amour|fr|street|dico
        ecsta|fr|street|dico
        exta|fr|street|dico
        para md|fr|street|dico
        extasis|es|common|energy
        éxtasis|es|common|energy
        cristal|es|street|energy|?
        eme|es|street|energy|?
        pastillas|es|street|energy|?
        pastis|es|street|energy|?
        pirulas|es|street|energy|?
        rueda|es|street|energy|?
        rulas|es|street|energy
        мдма|ru|common|ru681
        экстази|ru|common|wikipedia
        диски|ru|street|editors|?
        колеса|ru|street|editors|?
        колёса|ru|street|editors|?
        круглые|ru|street|editors|?
        таблы|ru|street|editors|?
        эйфоретик|ru|street|editors
        эйфоретики|ru|street|editors
        екстази|bg|common|wikipedia
        extáze|cs|common|wikipedia
        koláče|cs|street|editors|?
        έκσταση|el|common|wikipedia
        ekstaasi|fi|common|wikipedia
        essot|fi|common|wikipedia
        esso|fi|street|editors|?
        bogyó|hu|street|editors|?
        eki|hu|street|editors|?
        pasticca|it|street|editors|?
        pasticche|it|street|editors|?
        ekstazy|pl|common|wikipedia
        piguły|pl|common|wikipedia
        emka|pl|street|editors|?
        pigułki|pl|street|editors|?
        pixa|pl|street|editors|?
        pixy|pl|street|editors|?
        bala|pt|street|editors|?
        balas|pt|street|editors|?
        pastilhas|pt|street|editors|?
        ecstasypiller|sv|common|wikipedia
        ecstasytabletter|sv|common|wikipedia
        kärlek|sv|street|editors|?
        ekstazi|tr|common|wikipedia
        екстазі|uk|common|wikipedia
        摇头丸|zh|common|multilingual
        = mdmai|en|nps|euda
        = mdoh|en|chemical|pubchem
        n-hydroxy-mda|en|chemical|pubchem
        = mdpa|en|nps|tripsit|?
        = methamnetamine|en|nps|tripsit
        methylnaphetamine|en|chemical|pubchem
        n-methyl-pal-287|en|chemical|pubchem
        pal-1046|en|abbreviation|euda
        = mmai|en|nps|euda
        = odma|en|nps|euda
        = pma|en|chemical|pubchem|?
        4-methoxyamphetamine|en|chemical|pubchem
        para-methoxyamphetamine|en|chemical|pubchem
        dr death|en|street|editors|?
        = pmma|en|chemical|pubchem
        para-methoxy-n-methylamphetamine|en|chemical|pubchem
        para-methoxymethamphetamine|en|chemical|pubchem
        = tdma|en|nps|euda
        """
}
