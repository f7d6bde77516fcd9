/// What a category of Agora (2014) says of the offers below it: the substance where it names one, else the class. Other
/// categories say neither, or hold several classes.
enum AgoraCategories {
    /// What a category says.
    enum Says {
        /// One of these substances.
        case substances(Set<String>)
        /// One of these classes.
        case classes(Set<String>)
    }

    /// The last words of the category, without `Drugs/`, `Dissociatives` spelled right.
    static let drugs: [String: Says] = [
        "Barbiturates": .classes(["other"]), "Benzos": .classes(["benzodiazepine"]),
        "Cannabis/Concentrates": .classes(["cannabis"]), "Cannabis/Edibles": .classes(["cannabis"]),
        "Cannabis/Hash": .classes(["cannabis"]), "Cannabis/Seeds": .substances(["cannabis seeds"]),
        "Cannabis/Shake/trim": .classes(["cannabis"]), "Cannabis/Synthetics": .classes(["cannabinoid"]),
        "Cannabis/Weed": .classes(["cannabis"]), "Dissociatives/GBL": .substances(["gbl"]),
        "Dissociatives/GHB": .substances(["ghb"]), "Dissociatives/Ketamine": .substances(["ketamine"]),
        "Dissociatives/MXE": .substances(["methoxetamine"]), "Dissociatives/Other": .classes(["dissociative"]),
        "Dissociatives/PCP": .substances(["phencyclidine"]), "Ecstasy/MDA": .substances(["mda"]),
        "Ecstasy/MDMA": .substances(["mdma"]), "Ecstasy/Pills": .substances(["mdma"]), "Opioids": .classes(["opioid"]),
        "Opioids/Buprenorphine": .substances(["buprenorphine"]), "Opioids/Codeine": .substances(["codeine"]),
        "Opioids/Dihydrocodeine": .substances(["dihydrocodeine"]), "Opioids/Fentanyl": .substances(["fentanyl"]),
        "Opioids/Heroin": .substances(["heroin"]), "Opioids/Hydrocodone": .substances(["hydrocodone"]),
        "Opioids/Hydromorphone": .substances(["hydromorphone"]), "Opioids/Morphine": .substances(["morphine"]),
        "Opioids/Opium": .substances(["opium"]), "Opioids/Other": .classes(["opioid"]),
        "Opioids/Oxycodone": .substances(["oxycodone"]), "Psychedelics/2C": .classes(["psychedelic"]),
        "Psychedelics/5-MeO": .classes(["psychedelic"]), "Psychedelics/DMT": .substances(["dmt"]),
        "Psychedelics/LSD": .substances(["lsd"]), "Psychedelics/Mescaline": .substances(["mescaline"]),
        "Psychedelics/Mushrooms": .substances(["psilocybin mushrooms"]), "Psychedelics/NB": .classes(["psychedelic"]),
        "Psychedelics/Other": .classes(["psychedelic"]), "Psychedelics/Others": .classes(["psychedelic"]),
        "Psychedelics/Salvia": .substances(["salvia"]),
        "Psychedelics/Spores": .substances(["psilocybin mushroom spores"]),
        // Hormones that are no anabolic steroid and anti-oestrogens are sold there too.
        "Steroids": .classes(["steroid", "other"]), "Stimulants/Cocaine": .substances(["cocaine"]),
        "Stimulants/Meth": .substances(["methamphetamine"]), "Stimulants/Prescription": .classes(["stimulant"]),
        "Stimulants/Speed": .substances(["amphetamine"]),
    ]

    /// The first words of categories in which no drug is filed.
    static let noDrugs: Set<String> = [
        "Counterfeits", "Data", "Drug paraphernalia", "Electronics", "Forgeries", "Information", "Jewelry", "Services",
        "Weapons",
    ]
}
