extension TitleRow {
    /// Mixtures, lists, untold drugs, custom orders.
    static let untold = rows(
        """
        Cocaine & MDMA party pack ¦ - ¦ other ¦ -
        Xanax, Valium and Klonopin in stock ¦ - ¦ benzodiazepine ¦ -
        MDMA / Ketamine / LSD ¦ - ¦ other ¦ -
        Oxycodone + morphine sampler ¦ - ¦ opioid ¦ -
        5g GREEN LIGHTNING ¦ - ¦ other ¦ - ¦ 5
        Custom order 50g ¦ - ¦ other ¦ - ¦ 50
        Custom listing for harbourmaster ¦ - ¦ none
        Reserved $250 ¦ - ¦ none
        Crystals ¦ - ¦ other ¦ crystal
        Legal cocaine substitute 5g ¦ - ¦ stimulant ¦ - ¦ 5
        Not MDMA: 5g methylone ¦ methylone ¦ cathinone ¦ - ¦ 5
        Microdose capsules 30 x 100mg ¦ - ¦ other ¦ capsule ¦ - ¦ 30 ¦ 100
        """)

    /// More ways of writing.
    static let writing = rows(
        """
        Cocaine 2 x 1 gr ¦ cocaine ¦ stimulant ¦ - ¦ 2
        Cocaine (2x1g) ¦ cocaine ¦ stimulant ¦ - ¦ 2
        Cocaine 1gr x 3 ¦ cocaine ¦ stimulant ¦ - ¦ 3
        3 bags of 1g cocaine each ¦ cocaine ¦ stimulant ¦ - ¦ 3
        Cocaine 10g (in 1g bags) ¦ cocaine ¦ stimulant ¦ - ¦ 10
        1 ounce (28 g) of cocaine in bricks ¦ cocaine ¦ stimulant ¦ - ¦ 28
        cocaine .25g ¦ cocaine ¦ stimulant ¦ - ¦ 0.25
        cocaine 0,25 gr. ¦ cocaine ¦ stimulant ¦ - ¦ 0.25
        **COCAINE** ~1g~ ||95%|| ¦ cocaine ¦ stimulant ¦ - ¦ 1 ¦ - ¦ - ¦ 95
        ❄️ 1G COLOMBIAN COCAINE ❄️ 94% ❄️ ¦ cocaine ¦ stimulant ¦ - ¦ 1 ¦ - ¦ - ¦ 94
        𝟓𝐠 𝐂𝐨𝐜𝐚𝐢𝐧𝐞 ¦ cocaine ¦ stimulant ¦ - ¦ 5
        Ｃｏｃａｉｎｅ ５ｇ ¦ cocaine ¦ stimulant ¦ - ¦ 5
        🅲🅾🅲🅰🅸🅽🅴 1g ¦ cocaine ¦ stimulant ¦ - ¦ 1
        [UK] 1g Cocaine [NDD] ¦ cocaine ¦ stimulant ¦ - ¦ 1
        [US→US] 3.5G Cocaine ¦ cocaine ¦ stimulant ¦ - ¦ 3.5
        Cocaine 3.5gNEW ¦ cocaine ¦ stimulant ¦ - ¦ 3.5
        10gCocaine ¦ cocaine ¦ stimulant ¦ - ¦ 10
        COCAINE 1G 1000$ KG PRICE ASK ¦ cocaine ¦ stimulant ¦ - ¦ 1
        5 g. Cocaine, 2-3 days shipping ¦ cocaine ¦ stimulant ¦ - ¦ 5
        Cocaine 1g 24/7 delivery ¦ cocaine ¦ stimulant ¦ - ¦ 1
        Cocaine 100% pure 1g ¦ cocaine ¦ stimulant ¦ - ¦ 1 ¦ - ¦ - ¦ 100
        Cocaine 1g 100% satisfaction ¦ cocaine ¦ stimulant ¦ - ¦ 1
        Cocaine purity 88 1g ¦ cocaine ¦ stimulant ¦ - ¦ 1 ¦ - ¦ - ¦ 88
        Cocaine up to 100g ¦ cocaine ¦ stimulant ¦ -
        0 5 gram of cocaine ¦ cocaine ¦ stimulant ¦ - ¦ 0.5
        3 5 grams cocaine 90 pure ¦ cocaine ¦ stimulant ¦ - ¦ 3.5 ¦ - ¦ - ¦ 90
        1 8 oz White Widow ¦ cannabis ¦ cannabis ¦ herb ¦ 3.54
        buy 2g cocaine get 1g free ¦ cocaine ¦ stimulant ¦ - ¦ 3
        BOGO 1g cocaine ¦ cocaine ¦ stimulant ¦ - ¦ 1
        two grams of cocaine ¦ cocaine ¦ stimulant ¦ - ¦ 2
        one kilo cocaine ¦ cocaine ¦ stimulant ¦ - ¦ 1000
        half gram coke ¦ cocaine ¦ stimulant ¦ - ¦ 0.5
        2x Weed 5g ¦ cannabis ¦ cannabis ¦ herb ¦ 5
        AK47 10g ¦ cannabis ¦ cannabis ¦ herb ¦ 10
        G13 haze 3g ¦ cannabis ¦ cannabis ¦ herb ¦ 3
        707 Headband 1oz ¦ cannabis ¦ cannabis ¦ herb ¦ 28.35
        Gelato #33 7g cali ¦ cannabis ¦ cannabis ¦ herb ¦ 7
        Wedding Cake 1lb indoor exotics ¦ cannabis ¦ cannabis ¦ herb ¦ 453.59
        Runtz 3.5g bag ¦ cannabis ¦ cannabis ¦ herb ¦ 3.5
        Stardawg 28g UK ¦ cannabis ¦ cannabis ¦ herb ¦ 28
        Cali weed 1g - 10g ¦ cannabis ¦ cannabis ¦ herb
        White Rhino ¦ cannabis ¦ cannabis ¦ herb
        HASH - Ketama - 10 gr ¦ cannabis ¦ cannabis ¦ hash ¦ 10
        Caramello hash 98g plate ¦ cannabis ¦ cannabis ¦ hash ¦ 98
        Haschöl 5ml ¦ cannabis ¦ cannabis ¦ oil
        Vape pen THC 0,5ml ¦ cannabis ¦ cannabis ¦ vape
        5x Dank Vapes carts 1g each ¦ cannabis ¦ cannabis ¦ vape ¦ 5 ¦ 5
        Weed brownies 4 pieces ¦ cannabis ¦ cannabis ¦ edible ¦ - ¦ 4
        Purple Haze joints 5 pcs ¦ cannabis ¦ cannabis ¦ herb ¦ - ¦ 5
        Alprazolam powder 250mg ¦ alprazolam ¦ benzodiazepine ¦ powder ¦ 0.25
        200x Xanax ¦ alprazolam ¦ benzodiazepine ¦ - ¦ - ¦ 200
        Xanax (200) 2mg ¦ alprazolam ¦ benzodiazepine ¦ - ¦ - ¦ 200 ¦ 2
        Xanax 2mg | 50 | 100 | 200 bars ¦ alprazolam ¦ benzodiazepine ¦ pill ¦ - ¦ - ¦ 2
        Rivotril 2mg Roche 1000 Stk ¦ clonazepam ¦ benzodiazepine ¦ - ¦ - ¦ 1000 ¦ 2
        Ritalin 10 mg comprimés x 30 ¦ methylphenidate ¦ stimulant ¦ pill ¦ - ¦ 30 ¦ 10
        Трамадол 50 мг капсулы 20 шт ¦ tramadol ¦ opioid ¦ capsule ¦ - ¦ 20 ¦ 50
        Pastillas de éxtasis 50 uds 200mg ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 50 ¦ 200
        Kokain 1 Gramm, ohne Verschnitt ¦ cocaine ¦ stimulant ¦ - ¦ 1
        Cocaine ab 1g ¦ cocaine ¦ stimulant ¦ -
        Amphetamine 10g bis 100g ¦ amphetamine ¦ stimulant ¦ -
        Keta 1g ¦ ketamine ¦ dissociative ¦ - ¦ 1
        2-FDCK 1g ¦ 2-fluorodeschloroketamine ¦ dissociative ¦ - ¦ 1
        3-MeO-PCP 250mg ¦ 3-meo-pcp ¦ dissociative ¦ - ¦ 0.25
        GHB 50 g powder ¦ ghb ¦ other ¦ powder ¦ 50
        Tilidin 100/8mg 50 tabletten ¦ tilidine ¦ opioid ¦ pill ¦ - ¦ 50 ¦ 100
        Targin 40/20mg 28 tabs ¦ oxycodone ¦ opioid ¦ pill ¦ - ¦ 28 ¦ 40
        M30 blues oxycodone 30mg 100x ¦ oxycodone ¦ opioid ¦ - ¦ - ¦ 100 ¦ 30
        Fentanyl-Pflaster 50 µg/h 10 Stück ¦ fentanyl ¦ opioid ¦ patch ¦ - ¦ 10
        Subutex 8 mg x 7 ¦ buprenorphine ¦ opioid ¦ - ¦ - ¦ 7 ¦ 8
        Opium 25g raw, no alkaloid test ¦ opium ¦ opioid ¦ - ¦ 25
        DMT 1g freebase yellow crystals ¦ dmt ¦ psychedelic ¦ crystal ¦ 1
        LSD crystal 100mg ¦ lsd ¦ psychedelic ¦ crystal ¦ 0.1
        100 LSD blotters - 200ug - Shiva ¦ lsd ¦ psychedelic ¦ blotter ¦ - ¦ 100 ¦ 0.2
        LSD 5-10 tabs 150ug ¦ lsd ¦ psychedelic ¦ blotter ¦ - ¦ - ¦ 0.15
        sheet of 100 LSD tabs 105ug ¦ lsd ¦ psychedelic ¦ blotter ¦ - ¦ 100 ¦ 0.105
        LSD sheets 2 x 100 tabs ¦ lsd ¦ psychedelic ¦ blotter ¦ - ¦ 200
        Microdots 10x 180ug ¦ lsd ¦ psychedelic ¦ blotter ¦ - ¦ 10 ¦ 0.18
        2C-B 10-20mg pills ¦ 2c-b ¦ psychedelic ¦ pill
        Penis Envy mushrooms QP ¦ psilocybin mushrooms ¦ psychedelic ¦ mushroom ¦ 113.4
        Mushroom chocolate bar 3.5g ¦ psilocybin mushrooms ¦ psychedelic ¦ edible ¦ 3.5
        Salvia 20x extract 1g ¦ salvia ¦ psychedelic ¦ extract ¦ 1
        Kratom 50x extract 10g ¦ kratom ¦ opioid ¦ extract ¦ 10
        Changa 1g ¦ dmt ¦ psychedelic ¦ - ¦ 1
        Semaglutide 5mg vial ¦ semaglutide ¦ other ¦ vial ¦ - ¦ - ¦ 5
        Dianabol 10 mg 500 pills ¦ methandienone ¦ steroid ¦ pill ¦ - ¦ 500 ¦ 10
        Sustanon 250 10 x 1ml amps ¦ testosterone blend ¦ steroid ¦ vial ¦ - ¦ 10
        Winstrol 50mg/ml 20ml ¦ stanozolol ¦ steroid ¦ liquid
        Nembutal 250 ml ¦ pentobarbital ¦ other ¦ liquid
        Lyrica 300mg x 84 caps ¦ pregabalin ¦ other ¦ capsule ¦ - ¦ 84 ¦ 300
        Marlboro cigarettes carton ¦ tobacco ¦ other ¦ -
        10x Golden Harbour 180mg MDMA pills ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 10 ¦ 180
        Blue Netflix 250mg x 100 ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 100 ¦ 250
        Pink Porsche pills ¦ mdma ¦ empathogen ¦ pill
        Rolls Royce XTC 5 pcs ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 5
        """)

    /// No drug.
    static let noDrug = rows(
        """
        How to grow cannabis - complete guide ¦ - ¦ none
        MDMA synthesis PDF ¦ - ¦ none
        The LSD handbook ¦ - ¦ none
        Heroin: a history ¦ - ¦ none
        Xanax pill press ¦ - ¦ none
        Tutorial: cashout 2021 ¦ - ¦ none
        Kreditkarten CVV Deutschland ¦ - ¦ none
        Falschgeld 50 Euro Scheine ¦ - ¦ none
        Fake 20 EUR notes x 50 ¦ - ¦ none
        100 x Netflix premium accounts ¦ - ¦ none
        Führerschein EU ¦ - ¦ none
        Passeport français ¦ - ¦ none
        Permis de conduire ¦ - ¦ none
        Guía para ganar dinero ¦ - ¦ none
        Мануал по обналу ¦ - ¦ none
        Паспорт РФ скан ¦ - ¦ none
        Rolex Daytona replica gold ¦ - ¦ none
        EZ test kit MDMA ¦ - ¦ none
        Digital scale 0.01g 500g ¦ - ¦ none
        Glass bong 30 cm ¦ - ¦ none
        Herb grinder 4 parts ¦ - ¦ none
        Empty gelatine capsules 1000 pcs ¦ - ¦ none
        PayPal account with 2000$ ¦ - ¦ none
        Windows 10 pro key ¦ - ¦ none
        Password hash cracker ¦ - ¦ none
        Speed up your PC 2020 ¦ - ¦ none
        Crack for Photoshop CC ¦ - ¦ none
        Ice hockey betting tips ¦ - ¦ none
        iPhone 12 pro max 128GB ¦ - ¦ none
        White sage 10 bundles ¦ - ¦ none
        White sage 250 g, 3 smudge sticks ¦ - ¦ none
        Glock 19 with 50 rounds ¦ - ¦ none
        Silver coin 1 oz ¦ - ¦ none
        Bitcoin mixer service ¦ - ¦ none
        VPN lifetime subscription ¦ - ¦ none
        2k USA fullz 2021 ¦ - ¦ none
        Lottery ticket ¦ - ¦ none
        Spore prints of the world - ebook ¦ - ¦ none
        Fentanyl test strips 10 pack ¦ - ¦ none
        Synthetic urine kit ¦ - ¦ none
        Bong, weed grinder and papers ¦ - ¦ none
        Grow box 60x60 cannabis ¦ - ¦ none
        Express shipping upgrade ¦ - ¦ none
        Heineken 6 pack beer ¦ - ¦ none
        Tesla model S key ¦ - ¦ none
        Netflix 4K UHD ¦ - ¦ none
        Gold bar 1 oz ¦ - ¦ none
        Cannabis cookbook ¦ - ¦ none
        Ketamine: dreams of a doctor (book) ¦ - ¦ none
        Mushroom growing tek ¦ - ¦ none
        DMT extraction guide ¦ - ¦ none
        Meth cooking video tutorial ¦ - ¦ none
        How to make MDMA from sassafras oil 1kg ¦ - ¦ none
        Anleitung: Amphetamin Synthese ¦ - ¦ none
        Hausanbau Cannabis Handbuch ¦ - ¦ none
        Comment fabriquer du LSD ¦ - ¦ none
        Xanax stamp die set ¦ - ¦ none
        TDP 5 pill press machine ¦ - ¦ none
        Weed scented candle gift card ¦ - ¦ none
        Cocaine test kit 10 pack ¦ - ¦ none
        Coca cola gift card ¦ - ¦ none
        Steam account 50 games ¦ - ¦ none
        US driver license template PSD ¦ - ¦ none
        1000 Instagram followers ¦ - ¦ none
        DDoS attack 24 hours ¦ - ¦ none
        Bank drop USA ¦ - ¦ none
        Dumps with pin 101/201 ¦ - ¦ none
        Hitman handbook ¦ - ¦ none
        Louis Vuitton bag replica ¦ - ¦ none
        Escort service 1 hour ¦ - ¦ none
        """)
}
