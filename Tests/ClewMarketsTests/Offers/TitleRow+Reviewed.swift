extension TitleRow {
    /// The dose of a pill is no mass, and packs hold what they say.
    static let doses = rows(
        """
        MS Contin 60mg 10 ¦ morphine ¦ opioid ¦ - ¦ - ¦ - ¦ 60
        MST Continus 30mg x 60 ¦ morphine ¦ opioid ¦ - ¦ - ¦ 60 ¦ 30
        Dicodin 60mg 30 cp ¦ dihydrocodeine ¦ opioid ¦ - ¦ - ¦ 30 ¦ 60
        Bromazepam 6 mg 30 cps ¦ bromazepam ¦ benzodiazepine ¦ - ¦ - ¦ 30 ¦ 6
        Clonazolam 0.5mg 50 pellets ¦ clonazolam ¦ benzodiazepine ¦ - ¦ - ¦ 50 ¦ 0.5
        Metizolam 2mg 100 pellets ¦ metizolam ¦ benzodiazepine ¦ - ¦ - ¦ 100 ¦ 2
        200 * 2C-B 20mg ¦ 2c-b ¦ psychedelic ¦ - ¦ - ¦ 200 ¦ 20
        100 * MDMA 180mg ¦ mdma ¦ empathogen ¦ - ¦ - ¦ 100 ¦ 180
        Fake xanax bars 2mg ¦ - ¦ benzodiazepine ¦ - ¦ - ¦ - ¦ 2
        Harbourin 60mg 30 cp ¦ - ¦ other ¦ - ¦ - ¦ 30 ¦ 60
        Harbourin 2mg ¦ - ¦ other ¦ -
        Alprazolm 2mg ¦ alprazolam ¦ benzodiazepine ¦ - ¦ - ¦ - ¦ 2
        10 strips of 10 diazepam 10mg ¦ diazepam ¦ benzodiazepine ¦ - ¦ - ¦ 100 ¦ 10
        2 packs of 10 diazepam 10mg ¦ diazepam ¦ benzodiazepine ¦ - ¦ - ¦ 20 ¦ 10
        10 blisters of 14 zopiclone 7.5mg ¦ zopiclone ¦ other ¦ - ¦ - ¦ 140 ¦ 7.5
        Xanax 3x30 bars ¦ alprazolam ¦ benzodiazepine ¦ pill ¦ - ¦ 90
        Subutex 8mg 7er Blister ¦ buprenorphine ¦ opioid ¦ - ¦ - ¦ 7 ¦ 8
        3 dozen ecstasy pills ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 36
        two dozen ecstasy pills ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 24
        half a dozen ecstasy pills ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 6
        2 dozen 2C-B pills 20mg ¦ 2c-b ¦ psychedelic ¦ pill ¦ - ¦ 24 ¦ 20
        a dozen 2C-B pills ¦ 2c-b ¦ psychedelic ¦ pill ¦ - ¦ 12
        single tab LSD 200 mcg ¦ lsd ¦ psychedelic ¦ blotter ¦ - ¦ 1 ¦ 0.2
        Pair of fentanyl patches 100mcg ¦ fentanyl ¦ opioid ¦ patch ¦ - ¦ 2 ¦ 0.1
        Modalert 200 x 50 tablets ¦ modafinil ¦ stimulant ¦ pill ¦ - ¦ 50
        Viagra 100 x 20 tablets ¦ sildenafil ¦ other ¦ pill ¦ - ¦ 20
        Tramadol 50 x 100 caps ¦ tramadol ¦ opioid ¦ capsule ¦ - ¦ 100
        Cannabis seeds - 5 pack ¦ cannabis seeds ¦ other ¦ seeds ¦ - ¦ 5
        10 pack cannabis seeds ¦ cannabis seeds ¦ other ¦ seeds ¦ - ¦ 10
        Salvia 40x 1g ¦ salvia ¦ psychedelic ¦ - ¦ 1
        Propylhexedrine 250mg ¦ propylhexedrine ¦ stimulant ¦ - ¦ 0.25
        Ocfentanil 100mg ¦ ocfentanil ¦ opioid ¦ - ¦ 0.1
        DNP 200mg 100 caps ¦ 2,4-dinitrophenol ¦ other ¦ capsule ¦ - ¦ 100 ¦ 200
        Halve gram coke ¦ cocaine ¦ stimulant ¦ - ¦ 0.5
        Coke 2 gramms ¦ cocaine ¦ stimulant ¦ - ¦ 2
        HOZ cocaine ¦ cocaine ¦ stimulant ¦ - ¦ 14.17
        QO AK-47 ¦ cannabis ¦ cannabis ¦ herb ¦ 7.09
        Pollen - £31 / 3.5g ¦ cannabis ¦ cannabis ¦ hash ¦ 3.5
        10g cocaine $90/1g ¦ cocaine ¦ stimulant ¦ - ¦ 10
        Heroin 1g pure 60/70% ¦ heroin ¦ opioid ¦ - ¦ 1 ¦ - ¦ - ¦ 65
        Heroin 1g 90%/95% ¦ heroin ¦ opioid ¦ - ¦ 1 ¦ - ¦ - ¦ 92.5
        """)

    /// Mixtures, and which of several names is meant.
    static let several = rows(
        """
        Cocaine & speed mix 2g ¦ - ¦ stimulant ¦ - ¦ 2
        MDMA and MDA mix 1g ¦ - ¦ empathogen ¦ - ¦ 1
        Ketamine + cocaine (CK) 2 grams ¦ - ¦ other ¦ - ¦ 2
        4-MMC & 3-MMC blend 5g ¦ - ¦ cathinone ¦ - ¦ 5
        MDMA & MDA 1g each ¦ - ¦ empathogen ¦ -
        MDMA 1g & MDA 2g ¦ - ¦ empathogen ¦ -
        50 pills Valium 10mg + 60 Xanax 2mg ¦ - ¦ benzodiazepine ¦ pill
        5g cocaine + 120mg MDMA ¦ - ¦ other ¦ -
        Valium Xanax Klonopin mix 30 pills ¦ - ¦ benzodiazepine ¦ pill ¦ - ¦ 30
        Sildenafil 100mg + Dapoxetine 60mg x10 ¦ - ¦ other ¦ - ¦ - ¦ 10
        Viagra & Cialis pack 20 pills ¦ - ¦ other ¦ pill ¦ - ¦ 20
        Xanax Valium Klonopin benzo pack ¦ - ¦ benzodiazepine ¦ -
        Fentanyl laced heroin 1g ¦ heroin ¦ opioid ¦ - ¦ 1
        Abortion pill mifepristone 200mg ¦ mifepristone ¦ other ¦ pill ¦ - ¦ - ¦ 200
        MiPT 4-HO 500mg ¦ 4-ho-mipt ¦ psychedelic ¦ - ¦ 0.5
        Cocaine Kush 3.5g bud ¦ cannabis ¦ cannabis ¦ herb ¦ 3.5
        Purple Heroin strain 7g weed ¦ cannabis ¦ cannabis ¦ herb ¦ 7
        Heroin strain weed ¦ cannabis ¦ cannabis ¦ herb
        Brass Knuckles cart 1000mg ¦ cannabis ¦ cannabis ¦ vape ¦ - ¦ - ¦ 1000
        Counterfeit oxy 30 fent ¦ - ¦ opioid ¦ -
        Narcan naloxone nasal 4mg ¦ naloxone ¦ opioid ¦ - ¦ - ¦ - ¦ 4
        """)

    /// Names that are misspelled, or said in other places.
    static let spellings = rows(
        """
        Ecxtasy pilss 100x ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 100
        xtasy 5g ¦ mdma ¦ empathogen ¦ - ¦ 5
        Methamphetmine 2g ¦ methamphetamine ¦ stimulant ¦ - ¦ 2
        Marijuanna 5g ¦ cannabis ¦ cannabis ¦ herb ¦ 5
        cannibis 5g ¦ cannabis ¦ cannabis ¦ herb ¦ 5
        Perico 3 gramos ¦ cocaine ¦ stimulant ¦ - ¦ 3
        Coca 1 gramo lavada ¦ cocaine ¦ stimulant ¦ - ¦ 1
        Koka 1g ¦ cocaine ¦ stimulant ¦ - ¦ 1
        Emmas 10 Stück 250mg ¦ mdma ¦ empathogen ¦ - ¦ - ¦ 10 ¦ 250
        Tik 1g ¦ methamphetamine ¦ stimulant ¦ - ¦ 1
        Gold Seal black 3.5g ¦ cannabis ¦ cannabis ¦ hash ¦ 3.5
        20 hits of LSD (Owsley's recipe) ¦ lsd ¦ psychedelic ¦ - ¦ - ¦ 20
        Durban Poison / 5g / makes your day ¦ cannabis ¦ cannabis ¦ herb ¦ 5
        50 pack ofxanax bars ¦ alprazolam ¦ benzodiazepine ¦ pill ¦ - ¦ 50
        50x Domino (new speaker press) 204mg ¦ mdma ¦ empathogen ¦ pill ¦ - ¦ 50 ¦ 204
        Five hand-rolled organic joints ¦ cannabis ¦ cannabis ¦ herb ¦ - ¦ 5
        """)

    /// Names of drugs in what is none.
    static let lookalikes = rows(
        """
        Portobello mushrooms 500g ¦ - ¦ none
        Mercury 100g ¦ - ¦ none
        Xanax prescription label editable ¦ - ¦ none
        Tik tok followers 1000 ¦ - ¦ none
        Bluetooth speaker beats pill, black ¦ - ¦ none
        Coca seeds, variety of the hills - 3 pack ¦ - ¦ none
        """)
}
