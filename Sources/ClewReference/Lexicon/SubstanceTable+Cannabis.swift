extension SubstanceTable {
    static let cannabis: StaticString = """
        # cannabis: cannabidiol to dronabinol
        = cannabidiol|en|inn|inn
        cbd crystals|en|common|unodc
        cbd flower|en|common|agora
        cbd hash|en|common|unodc
        cbd isolate|en|common|unodc
        cbd oil|en|common|agora
        cannabidiolic acid|en|chemical|pubchem
        cbda|en|chemical|pubchem
        cbd|en|abbreviation|agora|?
        epidiolex|en|trade|drugbank
        epidyolex|en|trade|drugbank
        cbd-blüten|de|common|drugcom
        cbd-öl|de|common|drugcom
        cbd olie|nl|common|trimbos
        cbd wiet|nl|common|trimbos
        aceite de cbd|es|common|energy
        каннабидиол|ru|inn|inn
        = cannabigerol|en|chemical|pubchem
        cbg flower|en|common|unodc
        cbg isolate|en|common|unodc
        cbg|en|abbreviation|editors|?
        = cannabinol|en|chemical|pubchem
        cbn isolate|en|common|unodc
        cbn|en|abbreviation|editors|?
        = cannabis|en|common|dealist
        cannabutter|en|common|agora
        hash|en|common|tripsit|?
        hash brownies|en|common|unodc
        hash oil|en|common|agora
        hashish|en|common|agora
        hemp|en|common|dope|?
        marihuana|en|common|dealist
        marijuana|en|common|dealist
        moonrocks|en|common|agora|?
        space cake|en|common|unodc
        space cakes|en|common|unodc
        delta-9-tetrahydrocannabinol|en|chemical|pubchem
        delta-9-thc|en|chemical|pubchem
        tetrahydrocannabinol|en|chemical|pubchem
        tetrahydrocannabinolic acid|en|chemical|pubchem
        thca|en|chemical|pubchem
        δ9-thc|en|chemical|pubchem
        bho|en|abbreviation|dope
        feco|en|abbreviation|editors
        ice-o-lator|en|abbreviation|agora
        mj|en|abbreviation|dope|?
        mmj|en|abbreviation|agora
        rso|en|abbreviation|agora
        thc|en|abbreviation|tripsit
        bedica|en|trade|martindale
        bediol|en|trade|martindale
        bedrobinol|en|trade|martindale
        bedrocan|en|trade|agora
        bedrolite|en|trade|martindale
        nabiximols|en|trade|drugbank
        sativex|en|trade|martindale
        00 hash|en|street|editors
        420|en|street|deaslang|?
        afghan black|en|street|agora
        afghan hash|en|street|agora
        afghani hash|en|street|agora
        angelina's daze|en|street|agora
        backpackboyz|en|street|editors
        badder|en|street|deaslang|?
        bc bud|en|street|dope
        bhang|en|street|deaslang
        black afghan|en|street|agora
        bluekudu|en|street|agora
        blunt|en|street|dope|?
        blunts|en|street|agora|?
        brass knuckles|en|street|agora|?
        brick weed|en|street|agora
        broccoli|en|street|deaslang|?
        bubble hash|en|street|agora
        bud|en|street|deaslang|?
        budder|en|street|deaslang
        buds|en|street|agora|?
        cali weed|en|street|agora
        canna oil|en|street|agora
        cannacaps|en|street|agora
        caramello|en|street|agora
        carts|en|street|agora|?
        cess|en|street|editors|?
        charas|en|street|dope
        cheeba|en|street|deaslang|?
        cheeba chews|en|street|agora
        chronic|en|street|deaslang|?
        co2 oil|en|street|agora
        crumble|en|street|agora|?
        dab|en|street|agora|?
        dabs|en|street|deaslang
        dabwoods|en|street|editors
        dagga|en|street|tripsit
        dank|en|street|deaslang|?
        diamonds|en|street|deaslang|?
        distillate|en|street|editors|?
        dixie elixir|en|street|editors
        dope|en|street|deaslang|?
        double zero hash|en|street|agora
        dro|en|street|deaslang|?
        dry sift|en|street|agora
        ear wax|en|street|deaslang|?
        edible|en|street|agora|?
        edibles|en|street|agora|?
        edipure|en|street|agora
        egg hash|en|street|agora
        endo|en|street|deaslang|?
        errl|en|street|deaslang
        exotics|en|street|editors|?
        finger hash|en|street|agora
        firecracker|en|street|agora|?
        frozen sift|en|street|editors
        full melt|en|street|agora
        ganga|en|street|editors|?
        ganja|en|street|deaslang
        gem candies|en|street|agora
        gold seal hash|en|street|agora
        grass|en|street|deaslang|?
        green|en|street|deaslang|?
        gummies|en|street|agora|?
        hash gummies|en|street|agora
        hash rosin|en|street|editors
        haze|en|street|deaslang
        herb|en|street|deaslang|?
        honey oil|en|street|deaslang
        honeycomb wax|en|street|agora
        hydro|en|street|deaslang|?
        ice hash|en|street|agora
        ice water hash|en|street|agora
        incredibles|en|street|agora|?
        indica|en|street|dope
        indoor weed|en|street|agora
        jeeter|en|street|editors
        joint|en|street|dope|?
        joints|en|street|agora|?
        jungle boys|en|street|editors|?
        keef|en|street|agora
        ketama|en|street|agora
        kief|en|street|dope
        kif|en|street|agora
        kiva bar|en|street|agora
        kiva bars|en|street|editors
        korova|en|street|editors|?
        kush|en|street|deaslang
        larf|en|street|editors|?
        lebanese hash|en|street|editors
        live resin|en|street|agora
        live rosin|en|street|editors
        loud|en|street|agora|?
        malana|en|street|agora
        manali|en|street|agora
        maroc hash|en|street|agora
        marocain hash|en|street|agora
        marrocan hash|en|street|agora
        mary jane|en|street|deaslang
        medicated gummies|en|street|editors
        mids|en|street|agora|?
        moroccan hash|en|street|agora
        mota|en|street|deaslang|?
        muha meds|en|street|editors
        nepalese hash|en|street|editors
        nerds rope|en|street|editors|?
        nug run|en|street|agora
        nugs|en|street|agora|?
        og|en|street|agora|?
        outdoor weed|en|street|agora
        packwoods|en|street|editors
        pakalolo|en|street|deaslang
        paki black|en|street|agora
        pakistani black|en|street|dope
        pakistani hash|en|street|agora
        parvati|en|street|agora|?
        phoenix tears|en|street|agora
        piatella|en|street|editors
        polen|en|street|agora|?
        pollen|en|street|agora|?
        pollum|en|street|agora
        polm|en|street|agora
        popcorn buds|en|street|agora
        pot|en|street|deaslang|?
        pot brownies|en|street|agora
        pre-rolled joints|en|street|agora
        pre-rolls|en|street|agora
        primero|en|street|agora|?
        pull and snap|en|street|editors
        pull n snap|en|street|agora
        red lebanese|en|street|agora
        reefer|en|street|deaslang
        reggie|en|street|deaslang|?
        reggies|en|street|editors
        rick simpson|en|street|agora
        rick simpson oil|en|street|agora
        rocky|en|street|agora|?
        rosin|en|street|editors|?
        royal afghan|en|street|editors
        sap|en|street|deaslang|?
        sativa|en|street|deaslang
        sauce|en|street|dope|?
        schwag|en|street|editors
        sensimilla|en|street|editors
        shake|en|street|dope|?
        shatter|en|street|deaslang|?
        shwag|en|street|deaslang
        sift|en|street|agora|?
        sinse|en|street|dope
        sinsemilla|en|street|deaslang
        skuff|en|street|agora
        skunk|en|street|deaslang
        slate|en|street|agora|?
        smalls|en|street|agora|?
        soap bar|en|street|agora|?
        spliff|en|street|deaslang
        spliffs|en|street|editors
        sputnik|en|street|agora|?
        squidgy|en|street|agora
        static sift|en|street|editors
        stiiizy|en|street|editors
        stoney patch|en|street|editors
        super pollen|en|street|agora
        temple ball|en|street|agora
        temple balls|en|street|agora
        terp sauce|en|street|editors
        thai stick|en|street|agora
        thai sticks|en|street|dope
        thcookies|en|street|agora
        trees|en|street|deaslang|?
        trim|en|street|agora|?
        vape cartridge|en|street|agora|?
        vape cartridges|en|street|editors|?
        vape carts|en|street|editors|?
        vape pen|en|street|agora|?
        wacky tobacky|en|street|deaslang
        wax|en|street|deaslang|?
        weed|en|street|deaslang|?
        weed brownies|en|street|agora
        weed cookies|en|street|agora
        yesca|en|street|deaslang
        zaza|en|street|editors|?
        zero zero|en|street|agora|?
        blue dreams|en|misspelling|agora
        budda|en|misspelling|dope
        canabis|en|misspelling|agora
        cannabiss|en|misspelling|editors
        cannibis|en|misspelling|editors
        cannibus|en|misspelling|agora
        grandaddy purp|en|misspelling|agora
        grandaddy purple|en|misspelling|agora
        haschich|en|misspelling|agora
        haschisch|en|misspelling|agora
        hasish|en|misspelling|agora
        jack herrer|en|misspelling|agora
        jack herror|en|misspelling|agora
        marajuana|en|misspelling|agora
        marihauna|en|misspelling|agora
        marijauna|en|misspelling|agora
        marijuanna|en|misspelling|editors
        morrocan|en|misspelling|agora
        nothern lights|en|misspelling|agora
        pollem|en|misspelling|agora
        shater|en|misspelling|agora
        cannabisblüten|de|common|drugcom
        gras|de|common|drugcom|?
        grüner türke|de|common|drugcom
        hanf|de|common|drugcom|?
        hanfblüten|de|common|drugcom
        hasch|de|common|drugcom
        haschkekse|de|common|drugcom
        haschöl|de|common|drugcom
        marihuanablüten|de|common|drugcom
        roter libanese|de|common|drugcom
        schwarzer afgane|de|common|drugcom
        schwarzer afghane|de|common|drugcom
        spacekekse|de|common|drugcom
        ott|de|street|drugcom|?
        piece|de|street|drugcom|?
        shit|de|street|drugcom|?
        cannabisolie|nl|common|trimbos
        hasj|nl|common|trimbos
        hasjiesj|nl|common|trimbos
        hasjolie|nl|common|trimbos
        hennep|nl|common|trimbos
        nederwiet|nl|common|trimbos
        wiet|nl|common|trimbos
        wietkoekjes|nl|common|trimbos
        wietolie|nl|common|trimbos
        wiettoppen|nl|common|trimbos
        buitenwiet|nl|street|trimbos
        marok|nl|street|trimbos
        nederhasj|nl|street|trimbos
        stuff|nl|street|trimbos|?
        toppen|nl|street|trimbos|?
        chanvre|fr|common|dico
        herbe|fr|common|dico|?
        afghan|fr|street|dico|?
        barrette|fr|street|dico|?
        beuh|fr|street|dico
        chichon|fr|street|dico
        filtre|fr|street|dico|?
        filtré|fr|street|dico|?
        jaune mousseux|fr|street|dico
        marocain|fr|street|dico|?
        olives|fr|street|dico|?
        teuch|fr|street|dico
        teushi|fr|street|dico
        zetla|fr|street|dico
        cañamo|es|common|energy
        cogollos|es|common|energy
        cáñamo|es|common|energy
        hachis|es|common|energy
        hachís|es|common|energy
        hierba|es|common|energy|?
        bellota|es|street|energy|?
        chocolate|es|street|energy|?
        costo|es|street|energy|?
        faso|es|street|energy|?
        macoña|es|street|energy
        maría|es|street|energy|?
        porro|es|street|energy
        porros|es|street|energy
        анаша|ru|common|ru681
        гашиш|ru|common|ru681
        гашишное масло|ru|common|ru681
        каннабис|ru|common|ru681
        конопля|ru|common|wikipedia
        марихуана|ru|common|ru681
        бошки|ru|street|editors
        ганджа|ru|street|editors
        ганджубас|ru|street|editors
        гарик|ru|street|editors|?
        гаш|ru|street|editors
        драп|ru|street|editors|?
        дурь|ru|street|editors|?
        киф|ru|street|editors
        план|ru|street|editors|?
        пластилин|ru|street|editors|?
        стафф|ru|street|editors|?
        твёрдый|ru|street|editors|?
        трава|ru|street|editors|?
        травка|ru|street|editors|?
        шишки|ru|street|editors
        حشيش|ar|common|multilingual
        قنب|ar|common|multilingual
        ماريجوانا|ar|common|multilingual
        канабис|bg|common|wikipedia
        hašiš|cs|common|wikipedia
        konopí|cs|common|wikipedia
        tráva|cs|street|editors|?
        κάνναβη|el|common|wikipedia
        χασίς|el|common|wikipedia
        hasis|fi|common|wikipedia
        kannabis|fi|common|wikipedia
        marihuaana|fi|common|wikipedia
        pilvi|fi|street|editors|?
        canapa|it|common|wikipedia
        erba|it|street|editors|?
        fumo|it|street|editors|?
        マリファナ|ja|common|wikipedia
        haszysz|pl|common|wikipedia
        konopie|pl|common|wikipedia
        trawka|pl|common|wikipedia
        zioło|pl|street|editors|?
        haxixe|pt|common|wikipedia
        liamba|pt|common|wikipedia
        maconha|pt|common|wikipedia
        cannabisolja|sv|common|wikipedia
        brass|sv|street|editors|?
        gräs|sv|street|editors|?
        zutt|sv|street|editors
        esrar|tr|common|wikipedia
        kubar|tr|common|wikipedia
        коноплі|uk|common|wikipedia
        大麻|zh|common|multilingual
        = dronabinol|en|inn|inn
        marinol|en|trade|dealist
        syndros|en|trade|dealist
        дронабинол|ru|inn|inn
        """
}
