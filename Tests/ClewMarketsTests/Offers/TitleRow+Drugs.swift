extension TitleRow {
    /// Cannabis: varieties, words of the trade, resin, concentrates, edibles, vapes.
    static let cannabis = rows(
        """
        7g Lemon Drizzle Kush indoor ¦ cannabis ¦ cannabis ¦ herb ¦ 7
        Northern Lights x Skunk 14 grams ¦ cannabis ¦ cannabis ¦ herb ¦ 14
        1/8 Harbour Haze ¦ cannabis ¦ cannabis ¦ herb ¦ 3.54
        QP of Blue Harbour OG, outdoor ¦ cannabis ¦ cannabis ¦ herb ¦ 113.4
        HP top shelf weed ¦ cannabis ¦ cannabis ¦ herb ¦ 226.8
        half oz AAA white widow ¦ cannabis ¦ cannabis ¦ herb ¦ 14.17
        Half a pound of marijuana buds ¦ cannabis ¦ cannabis ¦ herb ¦ 226.8
        ½ oz amnesia haze ¦ cannabis ¦ cannabis ¦ herb ¦ 14.17
        1½ oz lemon haze ¦ cannabis ¦ cannabis ¦ herb ¦ 42.52
        1 1/2 oz lemon haze ¦ cannabis ¦ cannabis ¦ herb ¦ 42.52
        Weed 2 lbs (900 g) greenhouse ¦ cannabis ¦ cannabis ¦ herb ¦ 900
        An eighth of blueberry kush ¦ cannabis ¦ cannabis ¦ herb ¦ 3.54
        Sour Diesel - ounce ¦ cannabis ¦ cannabis ¦ herb ¦ 28.35
        Weed £150 an ounce ¦ cannabis ¦ cannabis ¦ herb ¦ 28.35
        28 grams = 1 oz OG Kush ¦ cannabis ¦ cannabis ¦ herb ¦ 28
        OG Kush 24% THC 5g ¦ cannabis ¦ cannabis ¦ herb ¦ 5
        3,5 gr. Gras, Outdoor ¦ cannabis ¦ cannabis ¦ herb ¦ 3.5
        5 Gramm Cannabisblüten ¦ cannabis ¦ cannabis ¦ herb ¦ 5
        10 g d'herbe de cannabis ¦ cannabis ¦ cannabis ¦ herb ¦ 10
        Marihuana 25 gramos, cogollos ¦ cannabis ¦ cannabis ¦ herb ¦ 25
        Нидерландские шишки 5 г ¦ cannabis ¦ cannabis ¦ herb ¦ 5
        wiet 10 gram, topkwaliteit ¦ cannabis ¦ cannabis ¦ herb ¦ 10
        Pre-rolled joints x10 haze ¦ cannabis ¦ cannabis ¦ herb ¦ - ¦ 10
        100g shake and trim, indoor ¦ cannabis ¦ cannabis ¦ herb ¦ 100
        10g Moroccan hash ¦ cannabis ¦ cannabis ¦ hash ¦ 10
        25g Polm hasch ¦ cannabis ¦ cannabis ¦ hash ¦ 25
        Haschisch 50 Gramm ¦ cannabis ¦ cannabis ¦ hash ¦ 50
        Résine de cannabis 20g haschich ¦ cannabis ¦ cannabis ¦ hash ¦ 20
        Гашиш 3 грамма ¦ cannabis ¦ cannabis ¦ hash ¦ 3
        5g bubble hash full melt ¦ cannabis ¦ cannabis ¦ hash ¦ 5
        Dry sift kief 4 grams ¦ cannabis ¦ cannabis ¦ hash ¦ 4
        1g live resin shatter ¦ cannabis ¦ cannabis ¦ concentrate ¦ 1
        BHO crumble wax 7g ¦ cannabis ¦ cannabis ¦ concentrate ¦ 7
        RSO 10ml syringe ¦ cannabis ¦ cannabis ¦ oil
        Hash oil 2g ¦ cannabis ¦ cannabis ¦ oil ¦ 2
        THC distillate cartridge 1g ¦ cannabis ¦ cannabis ¦ vape ¦ 1
        10 x THC vape carts 0.5g ¦ cannabis ¦ cannabis ¦ vape ¦ 5 ¦ 10
        THC cartridge 500mg THC indica ¦ cannabis ¦ cannabis ¦ vape ¦ - ¦ - ¦ 500
        Cannabis gummies 10 x 50mg THC ¦ cannabis ¦ cannabis ¦ edible ¦ - ¦ 10 ¦ 50
        THC chocolate bar 200mg ¦ cannabis ¦ cannabis ¦ edible ¦ - ¦ - ¦ 200
        Cannabutter 250g ¦ cannabis ¦ cannabis ¦ edible ¦ 250
        THC tincture 30ml ¦ cannabis ¦ cannabis ¦ liquid
        10 feminized cannabis seeds ¦ cannabis seeds ¦ other ¦ seeds ¦ - ¦ 10
        Hanfsamen feminisiert 5 Stück ¦ cannabis seeds ¦ other ¦ seeds ¦ - ¦ 5
        5 x Northern Lights seeds ¦ cannabis seeds ¦ other ¦ seeds ¦ - ¦ 5
        Moonrocks 3.5g ¦ cannabis ¦ cannabis ¦ herb ¦ 3.5
        Sage 3.5g indoor ¦ cannabis ¦ cannabis ¦ herb ¦ 3.5
        White Sage Kush 7g ¦ cannabis ¦ cannabis ¦ herb ¦ 7
        Mixed indica strains available ¦ cannabis ¦ cannabis ¦ herb
        Cheese 5g + pollen 5g ¦ cannabis ¦ cannabis ¦ - ¦ 10
        """)

    /// Stimulants.
    static let stimulants = rows(
        """
        1g cocaine ¦ cocaine ¦ stimulant ¦ - ¦ 1
        Uncut Bolivian cocaine 92% 3.5g ¦ cocaine ¦ stimulant ¦ - ¦ 3.5 ¦ - ¦ - ¦ 92
        Coke 0,5 gr 85%+ ¦ cocaine ¦ stimulant ¦ - ¦ 0.5 ¦ - ¦ - ¦ 85
        Kokain 5g Reinheit >80% ¦ cocaine ¦ stimulant ¦ - ¦ 5 ¦ - ¦ - ¦ 80
        Cocaïne 10g pureté 90% ¦ cocaine ¦ stimulant ¦ - ¦ 10 ¦ - ¦ - ¦ 90
        Cocaína 1 gramo ¦ cocaine ¦ stimulant ¦ - ¦ 1
        Кокаин 2 г ¦ cocaine ¦ stimulant ¦ - ¦ 2
        Crack cocaine rocks 1g ¦ cocaine ¦ stimulant ¦ rock ¦ 1
        5x1g cocaine ¦ cocaine ¦ stimulant ¦ - ¦ 5
        Cocaine 5 x 0.5g ¦ cocaine ¦ stimulant ¦ - ¦ 2.5
        Cocaine 1g - 28g ¦ cocaine ¦ stimulant ¦ -
        Cocaine from 1g ¦ cocaine ¦ stimulant ¦ -
        Cocaine 1g/2g/5g ¦ cocaine ¦ stimulant ¦ -
        Cocaine 1/2/5 g ¦ cocaine ¦ stimulant ¦ -
        Cocaine 1g or 3g ¦ cocaine ¦ stimulant ¦ -
        Cocaine 1, 5 and 10 grams ¦ cocaine ¦ stimulant ¦ -
        Cocaine 8 ball ¦ cocaine ¦ stimulant ¦ - ¦ 3.54
        Cocaine 1kg brick ¦ cocaine ¦ stimulant ¦ - ¦ 1000
        COCAINE 0.5G (85-90% PURE) NEXT DAY ¦ cocaine ¦ stimulant ¦ - ¦ 0.5 ¦ - ¦ - ¦ 87.5
        10% off! 2g cocaine ¦ cocaine ¦ stimulant ¦ - ¦ 2
        Cocaine 2g + 1g free ¦ cocaine ¦ stimulant ¦ - ¦ 3
        Cocaine 1g, 50% more for early birds ¦ cocaine ¦ stimulant ¦ - ¦ 1
        Cocaine 1 gram $80 a gram ¦ cocaine ¦ stimulant ¦ - ¦ 1
        (1g = 60€) Cocaine ¦ cocaine ¦ stimulant ¦ - ¦ 1
        Crystal meth 3.5g shards ¦ methamphetamine ¦ stimulant ¦ crystal ¦ 3.5
        ICE 1g 98,5% ¦ methamphetamine ¦ stimulant ¦ crystal ¦ 1 ¦ - ¦ - ¦ 98.5
        meth 7 grams ¦ methamphetamine ¦ stimulant ¦ - ¦ 7
        Метамфетамин 1г кристаллы ¦ methamphetamine ¦ stimulant ¦ crystal ¦ 1
        Speed paste 50g 70% purity ¦ amphetamine ¦ stimulant ¦ paste ¦ 50 ¦ - ¦ - ¦ 70
        Amphetamin Pulver 10g ¦ amphetamine ¦ stimulant ¦ powder ¦ 10
        Pâte d'amphétamine 100g ¦ amphetamine ¦ stimulant ¦ paste ¦ 100
        Амфетамин 2 г паста ¦ amphetamine ¦ stimulant ¦ paste ¦ 2
        Speed 25 gr - Dutch ¦ amphetamine ¦ stimulant ¦ - ¦ 25
        20 x Adderall 30mg ¦ amphetamine ¦ stimulant ¦ - ¦ - ¦ 20 ¦ 30
        Adderall XR 20 mg capsules (30 count) ¦ amphetamine ¦ stimulant ¦ capsule ¦ - ¦ 30 ¦ 20
        Vyvanse 70mg x 30 ¦ lisdexamfetamine ¦ stimulant ¦ - ¦ - ¦ 30 ¦ 70
        Modafinil 200mg 100 tablets ¦ modafinil ¦ stimulant ¦ pill ¦ - ¦ 100 ¦ 200
        Ritalin 10mg (methylphenidate) 50 tabs ¦ methylphenidate ¦ stimulant ¦ pill ¦ - ¦ 50 ¦ 10
        """)

    /// Empathogens.
    static let empathogens = rows(
        """
        1g MDMA ¦ mdma ¦ empathogen ¦ - ¦ 1
        MDMA crystals 84% 5g ¦ mdma ¦ empathogen ¦ crystal ¦ 5 ¦ - ¦ - ¦ 84
        MDMA Kristalle 10 Gramm ¦ mdma ¦ empathogen ¦ crystal ¦ 10
        Cristaux de MDMA 2g ¦ mdma ¦ empathogen ¦ crystal ¦ 2
        МДМА кристаллы 1 г ¦ mdma ¦ empathogen ¦ crystal ¦ 1
        Molly 3 grams champagne ¦ mdma ¦ empathogen ¦ - ¦ 3
        250mg MDMA powder ¦ mdma ¦ empathogen ¦ powder ¦ 0.25
        MDMA rocks 5g ¦ mdma ¦ empathogen ¦ rock ¦ 5
        100 pills 180mg MDMA ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 100 ¦ 180
        10x Orange Anchor XTC 220mg ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 10 ¦ 220
        50 x Blue Punisher 250 mg ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 50 ¦ 250
        XTC Pillen 25 Stück 200mg ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 25 ¦ 200
        Ecstasy 100 pcs ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 100
        1.000 Ecstasy pills ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 1000
        1k xtc pills 200mg ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 1000 ¦ 200
        25-100 XTC pills 200mg ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ - ¦ 200
        Cachets d'ecstasy x 10 ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 10
        Экстази 10 таблеток 200 мг ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 10 ¦ 200
        MDMA caps 10x 150mg ¦ mdma ¦ empathogen ¦ capsule ¦ - ¦ 10 ¦ 150
        Pink Tesla 240mg MDMA pill ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ - ¦ 240
        2 boxes x 50 XTC pills ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 100
        MDA 1g crystal ¦ mda ¦ empathogen ¦ crystal ¦ 1
        6-APB 500mg ¦ 6-apb ¦ empathogen ¦ - ¦ 0.5
        """)

    /// Cathinones.
    static let cathinones = rows(
        """
        3-MMC 5g crystals ¦ 3-mmc ¦ cathinone ¦ crystal ¦ 5
        4MMC 10 grams ¦ mephedrone ¦ cathinone ¦ - ¦ 10
        a-PVP 2g ¦ alpha-pvp ¦ cathinone ¦ - ¦ 2
        α-PVP 25 gr ¦ alpha-pvp ¦ cathinone ¦ - ¦ 25
        Мефедрон 1 г ¦ mephedrone ¦ cathinone ¦ - ¦ 1
        Methylone (bk-MDMA) 50g ¦ methylone ¦ cathinone ¦ - ¦ 50
        Ethylone 10g - methylone replacement ¦ ethylone ¦ cathinone ¦ - ¦ 10
        """)

    /// Psychedelics.
    static let psychedelics = rows(
        """
        10 x LSD blotters 150ug ¦ lsd ¦ psychedelic ¦ blotter ¦ - ¦ 10 ¦ 0.15
        LSD 110 µg x 25 ¦ lsd ¦ psychedelic ¦ - ¦ - ¦ 25 ¦ 0.11
        LSD tabs 100mcg (50) ¦ lsd ¦ psychedelic ¦ blotter ¦ - ¦ 50 ¦ 0.1
        5 acid tabs 200ug ¦ lsd ¦ psychedelic ¦ blotter ¦ - ¦ 5 ¦ 0.2
        LSD Pappen 10 Stück 120µg ¦ lsd ¦ psychedelic ¦ blotter ¦ - ¦ 10 ¦ 0.12
        Buvards LSD 5 x 100ug ¦ lsd ¦ psychedelic ¦ blotter ¦ - ¦ 5 ¦ 0.1
        ЛСД марки 10 шт 250 мкг ¦ lsd ¦ psychedelic ¦ blotter ¦ - ¦ 10 ¦ 0.25
        25x Ganesha 220ug ¦ lsd ¦ psychedelic ¦ - ¦ - ¦ 25 ¦ 0.22
        100 hits Dalai Lama 125ug ¦ lsd ¦ psychedelic ¦ - ¦ - ¦ 100 ¦ 0.125
        LSD liquid 10ml vial ¦ lsd ¦ psychedelic ¦ vial
        1P-LSD 100ug blotters x20 ¦ 1p-lsd ¦ psychedelic ¦ blotter ¦ - ¦ 20 ¦ 0.1
        25I-NBOMe 1000ug 10 blotters ¦ 25i-nbome ¦ psychedelic ¦ blotter ¦ - ¦ 10 ¦ 1
        NBOMe blotters ¦ - ¦ psychedelic ¦ blotter
        2C-B 20mg pills x 10 ¦ 2c-b ¦ psychedelic ¦ pill ¦ - ¦ 10 ¦ 20
        2CB powder 1g ¦ 2c-b ¦ psychedelic ¦ powder ¦ 1
        2 C-B 100 mg powder ¦ 2c-b ¦ psychedelic ¦ powder ¦ 0.1
        DMT 500mg ¦ dmt ¦ psychedelic ¦ - ¦ 0.5
        DMT vape cartridge 1g ¦ dmt ¦ psychedelic ¦ vape ¦ 1
        5-MeO-DMT 250 mg ¦ 5-meo-dmt ¦ psychedelic ¦ - ¦ 0.25
        4-AcO-DMT 1g fumarate ¦ 4-aco-dmt ¦ psychedelic ¦ - ¦ 1
        Magic mushrooms golden teacher 28g ¦ psilocybin mushrooms ¦ psychedelic ¦ mushroom ¦ 28
        Zauberpilze 10g getrocknet ¦ psilocybin mushrooms ¦ psychedelic ¦ mushroom ¦ 10
        Psilocybe cubensis 1/8 ¦ psilocybin mushrooms ¦ psychedelic ¦ mushroom ¦ 3.54
        Magic truffles 15g fresh ¦ psilocybin mushrooms ¦ psychedelic ¦ mushroom ¦ 15
        Psilocybin capsules 20 x 200mg ¦ psilocybin ¦ psychedelic ¦ capsule ¦ - ¦ 20 ¦ 200
        Shrooms powdered 50g ¦ psilocybin mushrooms ¦ psychedelic ¦ powder ¦ 50
        Golden teacher spore syringe 10ml ¦ psilocybin mushroom spores ¦ other ¦ spores
        Mescaline HCl 500mg ¦ mescaline ¦ psychedelic ¦ - ¦ 0.5
        """)
}
