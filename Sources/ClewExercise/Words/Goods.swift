/// One kind of goods that is sold: what it is in truth, and how sellers call it.
struct Goods: Sendable {
    /// How it is measured.
    enum Measure: Sendable, Hashable {
        case grams, units
    }

    /// A short name of its own.
    var key: String
    /// The preferred lower-case English name of the substance; `nil` for what is no drug or has no name.
    var substance: String?
    /// The class of the substance; `none` for what is no drug.
    var substanceClass: String
    /// The form.
    var form: String?
    /// The place in ``Category/all``.
    var category: Int
    var measure: Measure
    /// Amounts that are sold: tenths of a gram, or units.
    var amounts: [Int]
    /// Doses of one unit, in micrograms; none where titles do not state any.
    var doses: [Int] = []
    /// What one gram or unit costs in a small amount, in euro cents.
    var cents: Int
    /// Names in English, German, French and Russian; none where nobody offers it in that language.
    var names: [Language: [String]]
    /// Brands and sorts.
    var brands: [String] = []
    /// Purities in percent; none where titles do not state any.
    var purities: [Int] = []
    /// The share of the days after which it is offered first, in percent: a new substance comes late.
    var appears = 0
    /// How often it is offered.
    var weight = 10
}

/// A language in which offers are written.
enum Language: Int, Sendable, Hashable, CaseIterable {
    case english, german, french, russian

    /// The code of ISO 639-1.
    var code: String {
        switch self {
        case .english: "en"
        case .german: "de"
        case .french: "fr"
        case .russian: "ru"
        }
    }
}

/// A category of the markets: a general and a special name, as two markets write it and as the third does.
struct Category: Sendable {
    var general: String
    var special: String
    /// The names on Kontor Nord.
    var generalNord: String
    var specialNord: String

    /// From the general to the special, as a market writes it.
    func path(on site: SiteName) -> (general: String, special: String) {
        site == .kontorNord ? (generalNord, specialNord) : (general, special)
    }

    static let all: [Category] = [
        Category(general: "Cannabis", special: "Flower", generalNord: "Weed & Hash", specialNord: "Buds"),
        Category(general: "Cannabis", special: "Hashish", generalNord: "Weed & Hash", specialNord: "Hash"),
        Category(general: "Cannabis", special: "Concentrates", generalNord: "Weed & Hash", specialNord: "Extracts"),
        Category(general: "Ecstasy", special: "Pills", generalNord: "Party", specialNord: "XTC"),
        Category(general: "Ecstasy", special: "Crystals", generalNord: "Party", specialNord: "MDMA"),
        Category(general: "Stimulants", special: "Amphetamine", generalNord: "Uppers", specialNord: "Speed"),
        Category(general: "Stimulants", special: "Cocaine", generalNord: "Uppers", specialNord: "Cocaine"),
        Category(general: "Stimulants", special: "Methamphetamine", generalNord: "Uppers", specialNord: "Crystal"),
        Category(general: "Psychedelics", special: "LSD", generalNord: "Trips", specialNord: "Blotter"),
        Category(general: "Psychedelics", special: "Mushrooms", generalNord: "Trips", specialNord: "Mushrooms"),
        Category(general: "Psychedelics", special: "Other psychedelics", generalNord: "Trips", specialNord: "Research"),
        Category(
            general: "Prescription", special: "Benzodiazepines", generalNord: "Pharmacy", specialNord: "Relaxants"),
        Category(general: "Prescription", special: "Other pills", generalNord: "Pharmacy", specialNord: "Various"),
        Category(general: "Opioids", special: "Heroin", generalNord: "Downers", specialNord: "Heroin"),
        Category(general: "Opioids", special: "Other opioids", generalNord: "Downers", specialNord: "Painkillers"),
        Category(general: "Dissociatives", special: "Ketamine", generalNord: "Downers", specialNord: "Ketamine"),
        Category(general: "Other goods", special: "Jewellery", generalNord: "Miscellany", specialNord: "Silver & Gold"),
        Category(general: "Other goods", special: "Tobacco", generalNord: "Miscellany", specialNord: "Smoke"),
        Category(general: "Digital", special: "Guides", generalNord: "Files", specialNord: "Reading"),
        Category(general: "Digital", special: "Accounts", generalNord: "Files", specialNord: "Subscriptions"),
        Category(general: "Custom", special: "Custom listings", generalNord: "Private", specialNord: "On request"),
    ]
}
