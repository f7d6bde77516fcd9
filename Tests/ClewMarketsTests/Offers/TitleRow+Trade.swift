extension TitleRow {
    /// What drugs are cut, tested and pressed with, and goods that are weighed and no drug.
    static let fillers = rows(
        """
        Cocaine cutting agent benzocaine 1kg ¦ - ¦ none
        Cutting agent for cocaine 500g ¦ - ¦ none
        Streckmittel für Heroin 100g ¦ - ¦ none
        Cocaine 5g, no cutting agents ¦ cocaine ¦ stimulant ¦ - ¦ 5
        Cocaine cut 1kg benzocaine lidocaine mix ¦ - ¦ other ¦ - ¦ 1000
        Cocaine 1g uncut ¦ cocaine ¦ stimulant ¦ - ¦ 1
        Cocaine wash acetone 1L ¦ - ¦ none
        Cocaine 2g acetone washed ¦ cocaine ¦ stimulant ¦ - ¦ 2
        MDMA Marquis reagent test kit 5ml ¦ - ¦ none
        LSD Ehrlich test 3ml bottle ¦ - ¦ none
        Heroin spoon 24k gold 10g ¦ - ¦ none
        Ecstasy pills stamps punch set ¦ - ¦ none
        Kaffee Premium Arabica 1kg ¦ - ¦ none
        1kg Inositol ¦ - ¦ none
        Mannitol 500g ¦ - ¦ none
        1g Heroin Braun Stoff H 40% Streckung ¦ heroin ¦ opioid ¦ - ¦ 1
        """)

    /// Words and endings of other languages.
    static let languages = rows(
        """
        один грамм кокаина ¦ cocaine ¦ stimulant ¦ - ¦ 1
        полграмма кокаина ¦ cocaine ¦ stimulant ¦ - ¦ 0.5
        1 грамм героина ¦ heroin ¦ opioid ¦ - ¦ 1
        10 г гашиша ¦ cannabis ¦ cannabis ¦ hash ¦ 10
        100 г марихуаны ¦ cannabis ¦ cannabis ¦ herb ¦ 100
        5 г мефедрона ¦ mephedrone ¦ cathinone ¦ - ¦ 5
        50 г амфетамина ¦ amphetamine ¦ stimulant ¦ - ¦ 50
        2 г кетамина ¦ ketamine ¦ dissociative ¦ - ¦ 2
        Альпразолам 1мг 100 таблеток ¦ alprazolam ¦ benzodiazepine ¦ pill ¦ - ¦ 100 ¦ 1
        Клоназепам 2мг 30 таб ¦ clonazepam ¦ benzodiazepine ¦ pill ¦ - ¦ 30 ¦ 2
        Бупренорфин 8мг 7 таб ¦ buprenorphine ¦ opioid ¦ pill ¦ - ¦ 7 ¦ 8
        ЛСД 25 марок 200 мкг ¦ lsd ¦ psychedelic ¦ blotter ¦ - ¦ 25 ¦ 0.2
        100 g de résine de cannabis marocaine ¦ cannabis ¦ cannabis ¦ hash ¦ 100
        100g Cannabis Wachs ¦ cannabis ¦ cannabis ¦ concentrate ¦ 100
        10 Stück Cannabis Kekse à 50mg THC ¦ cannabis ¦ cannabis ¦ edible ¦ - ¦ 10 ¦ 50
        Zaubertrüffel 15g ¦ psilocybin mushrooms ¦ psychedelic ¦ mushroom ¦ 15
        Spitzkegelige Kahlköpfe 20g ¦ psilocybin mushrooms ¦ psychedelic ¦ mushroom ¦ 20
        10er LSD Plättchen 150 mcg ¦ lsd ¦ psychedelic ¦ blotter ¦ - ¦ 10 ¦ 0.15
        Chrystal 1g rein ¦ methamphetamine ¦ stimulant ¦ crystal ¦ 1
        25 Portionen 0,2g Pep ¦ amphetamine ¦ stimulant ¦ - ¦ 5
        """)

    /// What is counted, what is given along, and the weights of the street.
    static let counting = rows(
        """
        1.000 Gramm Amphetamin ¦ amphetamine ¦ stimulant ¦ - ¦ 1000
        1.000g Weed ¦ cannabis ¦ cannabis ¦ herb ¦ 1000
        2.500 gram hash ¦ cannabis ¦ cannabis ¦ hash ¦ 2500
        1.25 g cocaine ¦ cocaine ¦ stimulant ¦ - ¦ 1.25
        1/2 QP weed ¦ cannabis ¦ cannabis ¦ herb ¦ 56.7
        2 QP weed ¦ cannabis ¦ cannabis ¦ herb ¦ 226.8
        2 eighths of OG ¦ cannabis ¦ cannabis ¦ herb ¦ 7.09
        8 balls of coke x2 ¦ cocaine ¦ stimulant ¦ - ¦ 7.09
        zip of kush ¦ cannabis ¦ cannabis ¦ herb ¦ 28.35
        2 zips haze ¦ cannabis ¦ cannabis ¦ herb ¦ 56.7
        Z of weed ¦ cannabis ¦ cannabis ¦ herb ¦ 28.35
        1 elbow Sour Diesel ¦ cannabis ¦ cannabis ¦ herb ¦ 453.6
        Half-O ketamine ¦ ketamine ¦ dissociative ¦ - ¦ 14.17
        HO of ketamine ¦ ketamine ¦ dissociative ¦ - ¦ 14.17
        LSD 25 blotters 200ug ¦ lsd ¦ psychedelic ¦ blotter ¦ - ¦ 25 ¦ 0.2
        LSD-25 blotters 200ug x 10 ¦ lsd ¦ psychedelic ¦ blotter ¦ - ¦ 10 ¦ 0.2
        Weed/hash mix 5g + 5g ¦ cannabis ¦ cannabis ¦ - ¦ 10
        500mg THC gummies 10 x 50mg ¦ cannabis ¦ cannabis ¦ edible ¦ - ¦ 10 ¦ 50
        Delta 8 THC gummies 25mg x 20 ¦ delta-8-thc ¦ cannabinoid ¦ edible ¦ - ¦ 20 ¦ 25
        50 xtc pillen bluetooth ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 50
        MDMA 5g plus free LSD tab ¦ mdma ¦ empathogen ¦ - ¦ 5
        20+5 gratis XTC ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 25
        25 + 5 free Xanax 2mg ¦ alprazolam ¦ benzodiazepine ¦ - ¦ - ¦ 30 ¦ 2
        10+1 Xanax ¦ alprazolam ¦ benzodiazepine ¦ - ¦ - ¦ 11
        5 x 100ug + 2 free LSD ¦ lsd ¦ psychedelic ¦ - ¦ - ¦ 7 ¦ 0.1
        Ketamine R 1g vs S 1g ¦ ketamine ¦ dissociative ¦ -
        2 sheets LSD 100ug ¦ lsd ¦ psychedelic ¦ - ¦ - ¦ - ¦ 0.1
        10 pack Xanax 2mg ¦ alprazolam ¦ benzodiazepine ¦ - ¦ - ¦ 10 ¦ 2
        1 brick of heroin 50 bags ¦ heroin ¦ opioid ¦ -
        10 bags heroin ¦ heroin ¦ opioid ¦ -
        Botox 100 units ¦ botulinum toxin ¦ other ¦ -
        Insulin 100IU ¦ insulin ¦ other ¦ -
        1 vial LSD 100 drops x 150ug ¦ lsd ¦ psychedelic ¦ vial ¦ - ¦ 1 ¦ 0.15
        Dried poppy pods x 20 ¦ opium ¦ opioid ¦ -
        Morning glory seeds 100g ¦ lsa ¦ psychedelic ¦ seeds ¦ 100
        """)
}
