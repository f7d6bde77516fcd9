extension TitleRow {
    /// Opioids.
    static let opioids = rows(
        """
        Heroin #4 1g ¦ heroin ¦ opioid ¦ - ¦ 1
        Heroin no.3 brown 0.5 gram ¦ heroin ¦ opioid ¦ - ¦ 0.5
        Uncut #4 2g raw ¦ heroin ¦ opioid ¦ - ¦ 2
        Black tar heroin 1 gram ¦ heroin ¦ opioid ¦ - ¦ 1
        20 stamp bags of heroin ¦ heroin ¦ opioid ¦ - ¦ - ¦ 20
        Героин 1 г ¦ heroin ¦ opioid ¦ - ¦ 1
        Oxycodone 30mg x 50 ¦ oxycodone ¦ opioid ¦ - ¦ - ¦ 50 ¦ 30
        OxyContin 80 mg - 20 pills ¦ oxycodone ¦ opioid ¦ pill ¦ - ¦ 20 ¦ 80
        Percocet 10/325mg 30 tabs ¦ oxycodone ¦ opioid ¦ pill ¦ - ¦ 30 ¦ 10
        Norco 7.5/325 (60 pills) ¦ hydrocodone ¦ opioid ¦ pill ¦ - ¦ 60 ¦ 7.5
        Vicodin 5mg/500mg x 20 ¦ hydrocodone ¦ opioid ¦ - ¦ - ¦ 20 ¦ 5
        Suboxone 8mg/2mg strips x 10 ¦ buprenorphine ¦ opioid ¦ - ¦ - ¦ 10 ¦ 8
        Tramadol 50mg caps x 100 ¦ tramadol ¦ opioid ¦ capsule ¦ - ¦ 100 ¦ 50
        Fentanyl patch 100 mcg/h x 5 ¦ fentanyl ¦ opioid ¦ patch ¦ - ¦ 5
        5 fentanyl patches 75mcg/hr ¦ fentanyl ¦ opioid ¦ patch ¦ - ¦ 5
        Fentanyl powder 1g ¦ fentanyl ¦ opioid ¦ powder ¦ 1
        Methadone 40mg 10 tablets ¦ methadone ¦ opioid ¦ pill ¦ - ¦ 10 ¦ 40
        Codeine syrup 250ml ¦ codeine ¦ opioid ¦ liquid
        Kratom powder 1kg Maeng Da ¦ kratom ¦ opioid ¦ powder ¦ 1000
        Raw opium 10g ¦ opium ¦ opioid ¦ - ¦ 10
        Morphine sulfate 10mg/ml ampoules x 10 ¦ morphine ¦ opioid ¦ vial ¦ - ¦ 10
        Methadone 40g pills ¦ methadone ¦ opioid ¦ pill
        """)

    /// Dissociatives.
    static let dissociatives = rows(
        """
        Ketamine 5g ¦ ketamine ¦ dissociative ¦ - ¦ 5
        S-Ketamine needles 1 gram ¦ ketamine ¦ dissociative ¦ crystal ¦ 1
        Ketamin 10 Gramm Kristalle ¦ ketamine ¦ dissociative ¦ crystal ¦ 10
        Ketamine rocks or powder 2g ¦ ketamine ¦ dissociative ¦ - ¦ 2
        MXE 500 mg ¦ methoxetamine ¦ dissociative ¦ - ¦ 0.5
        DXM 30 capsules 30mg ¦ dextromethorphan ¦ dissociative ¦ capsule ¦ - ¦ 30 ¦ 30
        """)

    /// Benzodiazepines.
    static let benzodiazepines = rows(
        """
        Xanax 2mg bars x 100 ¦ alprazolam ¦ benzodiazepine ¦ pill ¦ - ¦ 100 ¦ 2
        Alprazolam 1mg 50 tablets ¦ alprazolam ¦ benzodiazepine ¦ pill ¦ - ¦ 50 ¦ 1
        Xanax 0,5 mg 30 Tabletten ¦ alprazolam ¦ benzodiazepine ¦ pill ¦ - ¦ 30 ¦ 0.5
        Valium 10mg (28 tablets) x 2 boxes ¦ diazepam ¦ benzodiazepine ¦ pill ¦ - ¦ 56 ¦ 10
        2 bottles (50 tablets) Valium 10mg ¦ diazepam ¦ benzodiazepine ¦ pill ¦ - ¦ 50 ¦ 10
        150 tablets diazepam 5 boxes ¦ diazepam ¦ benzodiazepine ¦ pill ¦ - ¦ 150
        10 strips x 10 diazepam 5mg ¦ diazepam ¦ benzodiazepine ¦ - ¦ - ¦ 100 ¦ 5
        Etizolam 1mg pellets 100 ct ¦ etizolam ¦ benzodiazepine ¦ - ¦ - ¦ 100 ¦ 1
        Clonazolam powder 100mg ¦ clonazolam ¦ benzodiazepine ¦ powder ¦ 0.1
        Klonopin 2mg ¦ clonazepam ¦ benzodiazepine ¦ - ¦ - ¦ - ¦ 2
        lorazepam-ativan-2-mg-100-pills-99-usd ¦ lorazepam ¦ benzodiazepine ¦ pill ¦ - ¦ 100 ¦ 2
        zopiclone-7-5-mg-60-tablets-cheap ¦ zopiclone ¦ other ¦ pill ¦ - ¦ 60 ¦ 7.5
        Бромазепам 6 мг 50 таблеток ¦ bromazepam ¦ benzodiazepine ¦ pill ¦ - ¦ 50 ¦ 6
        """)

    /// Other medicines, hormones, steroids.
    static let medicines = rows(
        """
        Viagra 100mg 30 pills ¦ sildenafil ¦ other ¦ pill ¦ - ¦ 30 ¦ 100
        Kamagra jelly 100mg 7 sachets ¦ sildenafil ¦ other ¦ jelly ¦ - ¦ 7 ¦ 100
        Cialis 20 mg x10 ¦ tadalafil ¦ other ¦ - ¦ - ¦ 10 ¦ 20
        Ambien 10mg 100 tabs ¦ zolpidem ¦ other ¦ pill ¦ - ¦ 100 ¦ 10
        Pregabalin 300mg 56 capsules ¦ pregabalin ¦ other ¦ capsule ¦ - ¦ 56 ¦ 300
        GHB 100ml ¦ ghb ¦ other ¦ liquid
        GBL 1 litre 99,9% ¦ gbl ¦ other ¦ liquid ¦ - ¦ - ¦ - ¦ 99.9
        Anavar 10mg 100 tablets ¦ oxandrolone ¦ steroid ¦ pill ¦ - ¦ 100 ¦ 10
        Testosterone enanthate 250mg/ml 10ml vial ¦ testosterone enanthate ¦ steroid ¦ vial
        Trenbolone acetate 100mg/ml ¦ trenbolone acetate ¦ steroid ¦ -
        HGH 100 IU kit ¦ somatropin ¦ other ¦ -
        Clenbuterol 40mcg 100 tabs ¦ clenbuterol ¦ other ¦ pill ¦ - ¦ 100 ¦ 0.04
        10 packs x 20 cigarettes ¦ tobacco ¦ other ¦ - ¦ - ¦ 200
        """)

    /// Synthetic cannabinoids.
    static let cannabinoids = rows(
        """
        JWH-018 5g ¦ jwh-018 ¦ cannabinoid ¦ - ¦ 5
        Herbal incense 10g ¦ - ¦ cannabinoid ¦ - ¦ 10
        Spice 3g ¦ - ¦ cannabinoid ¦ - ¦ 3
        5F-AKB48 100 grams ¦ 5f-akb-48 ¦ cannabinoid ¦ - ¦ 100
        """)
}
