extension Goods {
    /// All kinds of goods. Brands, sorts and the one new substance are invented or everyday words.
    static let all: [Goods] = drugs + otherGoods

    private static let drugs: [Goods] = [
        Goods(
            key: "cannabis-herb", substance: "cannabis", substanceClass: "cannabis", form: "herb", category: 0,
            measure: .grams, amounts: [10, 20, 35, 50, 70, 100, 140, 280, 500, 1000, 2500, 10000], cents: 1000,
            names: [
                .english: ["cannabis flower", "weed", "marijuana buds", "indoor weed"],
                .german: ["Cannabisblüten", "Gras", "Weed indoor"], .french: ["herbe de cannabis", "weed"],
                .russian: ["шишки каннабиса", "марихуана"],
            ],
            brands: ["Lemon Ridge", "Blue Anchor", "Old Harbour Haze", "Purple Tide", "Northern Fog"], weight: 26),
        Goods(
            key: "cannabis-hash", substance: "cannabis", substanceClass: "cannabis", form: "hash", category: 1,
            measure: .grams, amounts: [20, 50, 100, 250, 500, 1000, 5000], cents: 900,
            names: [
                .english: ["hashish", "hash"], .german: ["Haschisch", "Hasch"],
                .french: ["résine de cannabis", "haschich"], .russian: ["гашиш"],
            ], brands: ["Dry Sift", "Polm", "Temple Ball", "Caramel"], weight: 14),
        Goods(
            key: "cannabis-concentrate", substance: "cannabis", substanceClass: "cannabis", form: "concentrate",
            category: 2, measure: .grams, amounts: [5, 10, 35, 70, 280], cents: 3500,
            names: [.english: ["cannabis wax", "cannabis shatter"], .german: ["Cannabis Wachs"]], weight: 4),
        Goods(
            key: "mdma-pill", substance: "mdma", substanceClass: "empathogen", form: "pill", category: 3,
            measure: .units, amounts: [5, 10, 25, 50, 100, 250, 1000], doses: [160_000, 180_000, 200_000, 220_000],
            cents: 600,
            names: [
                .english: ["ecstasy pills", "XTC pills", "MDMA pills"],
                .german: ["Ecstasy Tabletten", "XTC Pillen"], .french: ["cachets d'ecstasy"],
                .russian: ["таблетки экстази"],
            ], brands: ["Blue Ghost", "Red Lantern", "Gold Anchor", "Pink Whale", "Green Kettle"], weight: 12),
        Goods(
            key: "mdma-crystal", substance: "mdma", substanceClass: "empathogen", form: "crystal", category: 4,
            measure: .grams, amounts: [5, 10, 20, 50, 100, 250, 1000], cents: 2200,
            names: [
                .english: ["MDMA crystals", "MDMA crystal"], .german: ["MDMA Kristalle"],
                .french: ["cristaux de MDMA"], .russian: ["кристаллы МДМА"],
            ], brands: ["Champagne", "Ice White"], purities: [78, 82, 84, 86], weight: 8),
        Goods(
            key: "amphetamine-paste", substance: "amphetamine", substanceClass: "stimulant", form: "paste", category: 5,
            measure: .grams, amounts: [50, 100, 250, 500, 1000, 2500, 10000], cents: 700,
            names: [
                .english: ["amphetamine paste", "speed paste"], .german: ["Amphetamin Paste", "Speed Paste"],
                .french: ["pâte d'amphétamine"], .russian: ["амфетамин паста"],
            ], purities: [60, 68, 70, 74], weight: 9),
        Goods(
            key: "cocaine", substance: "cocaine", substanceClass: "stimulant", form: nil, category: 6, measure: .grams,
            amounts: [5, 10, 20, 35, 50, 100, 280, 1000], cents: 7500,
            names: [
                .english: ["cocaine", "coke"], .german: ["Kokain", "Koks"],
                .french: ["cocaïne"], .russian: ["кокаин"],
            ], brands: ["Fishscale", "White Sail"], purities: [72, 80, 85, 91], weight: 13),
        Goods(
            key: "methamphetamine", substance: "methamphetamine", substanceClass: "stimulant", form: "crystal",
            category: 7, measure: .grams, amounts: [5, 10, 35, 70, 280], cents: 6000,
            names: [.english: ["crystal meth", "methamphetamine crystals"], .german: ["Crystal Meth"]],
            purities: [90, 95], weight: 4),
        Goods(
            key: "lsd", substance: "lsd", substanceClass: "psychedelic", form: "blotter", category: 8, measure: .units,
            amounts: [2, 5, 10, 25, 50, 100, 1000], doses: [100, 110, 125, 150, 200], cents: 700,
            names: [
                .english: ["LSD blotters", "LSD tabs"], .german: ["LSD Pappen"], .french: ["buvards de LSD"],
                .russian: ["марки ЛСД"],
            ], brands: ["Paper Moon", "Kites", "Lighthouse"], weight: 7),
        Goods(
            key: "mushrooms", substance: "psilocybin mushrooms", substanceClass: "psychedelic", form: "mushroom",
            category: 9, measure: .grams, amounts: [35, 50, 70, 140, 280], cents: 700,
            names: [
                .english: ["psilocybin mushrooms", "magic mushrooms, dried"], .german: ["Zauberpilze getrocknet"],
                .french: ["champignons magiques"],
            ], weight: 4),
        Goods(
            key: "2c-b", substance: "2c-b", substanceClass: "psychedelic", form: "pill", category: 10,
            measure: .units, amounts: [5, 10, 25, 100], doses: [12000, 20000], cents: 550,
            names: [.english: ["2C-B pills"], .german: ["2C-B Pillen"]], weight: 3),
        Goods(
            key: "velaron", substance: "velaron", substanceClass: "other", form: nil, category: 10, measure: .grams,
            amounts: [5, 10, 50], cents: 2500, names: [.english: ["velaron"], .german: ["Velaron"]],
            appears: 45, weight: 4),
        Goods(
            key: "alprazolam", substance: "alprazolam", substanceClass: "benzodiazepine", form: "pill", category: 11,
            measure: .units, amounts: [10, 30, 50, 90, 200, 1000], doses: [500, 1000, 2000], cents: 250,
            names: [.english: ["alprazolam pills", "alprazolam tablets"], .german: ["Alprazolam Tabletten"]],
            weight: 6),
        Goods(
            key: "diazepam", substance: "diazepam", substanceClass: "benzodiazepine", form: "pill", category: 11,
            measure: .units, amounts: [20, 50, 100, 500], doses: [5000, 10000], cents: 150,
            names: [
                .english: ["diazepam tablets"], .german: ["Diazepam Tabletten"],
                .french: ["comprimés de diazépam"], .russian: ["диазепам таблетки"],
            ], weight: 4),
        Goods(
            key: "modafinil", substance: "modafinil", substanceClass: "stimulant", form: "pill", category: 12,
            measure: .units, amounts: [10, 30, 100], doses: [100_000, 200_000], cents: 200,
            names: [.english: ["modafinil tablets"]], weight: 2),
        Goods(
            key: "heroin", substance: "heroin", substanceClass: "opioid", form: nil, category: 13, measure: .grams,
            amounts: [2, 5, 10, 50, 100], cents: 4500,
            names: [.english: ["heroin", "brown heroin"], .german: ["Heroin"], .russian: ["героин"]],
            purities: [35, 45], weight: 3),
        Goods(
            key: "tramadol", substance: "tramadol", substanceClass: "opioid", form: "capsule", category: 14,
            measure: .units, amounts: [20, 50, 100], doses: [50000, 100_000], cents: 200,
            names: [.english: ["tramadol capsules"], .french: ["gélules de tramadol"]], weight: 2),
        Goods(
            key: "ketamine", substance: "ketamine", substanceClass: "dissociative", form: nil, category: 15,
            measure: .grams, amounts: [5, 10, 50, 100, 280], cents: 3000,
            names: [
                .english: ["ketamine", "ketamine, racemic"], .german: ["Ketamin"], .french: ["kétamine"],
                .russian: ["кетамин"],
            ], brands: ["Needle Point", "Sugar Grain"], weight: 6),
    ]

    private static let otherGoods: [Goods] = [
        Goods(
            key: "silver-ring", substanceClass: "none", category: 16, measure: .units, amounts: [1], cents: 4500,
            names: [.english: ["silver ring with stone", "old pocket watch"], .german: ["Silberring"]], weight: 3),
        Goods(
            key: "tobacco", substance: "tobacco", substanceClass: "other", category: 17, measure: .grams,
            amounts: [500, 2000, 10000],
            cents: 12,
            names: [.english: ["tobacco, imported", "rolling tobacco"], .german: ["Tabak"], .french: ["tabac"]],
            weight: 3),
        Goods(
            key: "guide", substanceClass: "none", category: 18, measure: .units, amounts: [1], cents: 500,
            names: [
                .english: ["guide to private messaging", "cook book, 300 recipes", "language course Spanish"],
                .german: ["Ratgeber Steuern & Recht"],
            ], weight: 3),
        Goods(
            key: "account", substanceClass: "none", category: 19, measure: .units, amounts: [1, 3, 12], cents: 600,
            names: [.english: ["streaming account, months", "music subscription, months"]], weight: 3),
        Goods(
            key: "custom", substanceClass: "none", category: 20, measure: .units, amounts: [1], cents: 15000,
            names: [.english: ["Custom listing", "custom order, do not buy"], .german: ["Sonderbestellung"]], weight: 3),
    ]
}
