internal import ClewReference

/// The lexicon and the tables of title words, joined into one index, and what is asked of single substances.
final class TitleLexicon: Sendable {
    /// A substance as offers name it.
    struct Entry: Sendable {
        /// The preferred name, Greek letters written out.
        var name: String
        /// The class.
        var substanceClass: String
        /// Whether it is a medicine that is dosed in milligrams.
        var isPharmaceutical: Bool
        /// Whether it is sold on blotters.
        var isOnBlotters: Bool
    }

    /// The one of this process.
    static let shared = TitleLexicon()

    /// All words and names.
    let index: TitleWordIndex
    /// All substances.
    let substances: [Entry]

    let cannabis: Int
    let cannabisSeeds: Int
    let mushrooms: Int
    let spores: Int
    let mdma: Int
    let lsd: Int
    private let places: [String: Int]

    private init() {
        var substances: [Entry] = []
        var places: [String: Int] = [:]
        func place(of name: String, _ substanceClass: String) -> Int {
            if let place = places[name] { return place }
            substances.append(
                Entry(name: name, substanceClass: substanceClass, isPharmaceutical: false, isOnBlotters: false))
            places[name] = substances.count - 1
            return substances.count - 1
        }
        let powders = Set(PowderNames.all)
        for substance in Lexicon.substances {
            let place = place(of: TitleLexicon.plain(substance.name), substance.substanceClass.rawValue)
            substances[place].isOnBlotters = substance.form == .blotter
        }
        cannabis = place(of: "cannabis", "cannabis")
        cannabisSeeds = place(of: "cannabis seeds", "other")
        mushrooms = place(of: "psilocybin mushrooms", "psychedelic")
        spores = place(of: "psilocybin mushroom spores", "other")
        mdma = place(of: "mdma", "empathogen")
        lsd = place(of: "lsd", "psychedelic")

        var index = TitleWordIndex(capacity: 60_000)
        var named: [String: String] = [:]
        for row in TitleTables.all.flatMap(TitleWordRow.rows) {
            for phrase in row.phrases {
                index.insert(phrase) { $0.merge(row.word) }
                if let name = row.named { named[Lexicon.key(of: String(phrase))] = name }
            }
        }
        for name in Lexicon.names {
            guard let place = places[TitleLexicon.plain(name.substance.name)] else { continue }
            if name.kind == .inn, !name.isAmbiguous, !powders.contains(substances[place].name),
                TitleLexicon.medicineClasses.contains(substances[place].substanceClass)
            {
                substances[place].isPharmaceutical = true
            }
            guard !TitleLexicon.holdsAmount(name.text) else { continue }
            let cannabis = cannabis
            let group = TitleLexicon.groups[substances[place].name]
            index.insert(name.text) {
                TitleLexicon.apply(name, place, group, named[name.key], cannabis: cannabis, to: &$0)
            }
        }
        // `MiPT 4-HO`: a name whose first part stands behind.
        for name in Lexicon.names where name.kind == .nps && !name.isAmbiguous {
            guard let first = TitleLexicon.firstParts.first(where: name.text.hasPrefix),
                let place = places[TitleLexicon.plain(name.substance.name)]
            else { continue }
            let turned = "\(name.text.dropFirst(first.count)) \(first.dropLast())"
            index.insert(turned) { if $0.substance < 0 { $0.substance = Int32(truncatingIfNeeded: place) } }
        }
        index.inheritNames(TitleTables.all.flatMap(TitleWordRow.rows).flatMap(\.phrases))
        let products = TitleTables.all.flatMap(TitleWordRow.rows)
            .filter {
                !$0.word.signs.isDisjoint(with: [.cannabis, .maybeCannabis, .ownForm, .ecstasy]) || $0.word.group != nil
            }
        index.readForms(of: products.flatMap(\.phrases).map(String.init))
        index.readForms(
            of: Lexicon.names.lazy.filter {
                $0.kind != .strain && $0.kind != .brand && !TitleLexicon.holdsAmount($0.text)
            }.map(\.text))
        self.index = index
        self.substances = substances
        self.places = places
    }

    /// `2mg bars`: the dose of the title must not go into the name.
    private static func holdsAmount(_ name: String) -> Bool {
        let text = TitleFolding.folded(name)
        let tokens = TitleTokenizer.tokens(of: text)
        return zip(tokens, tokens.dropFirst()).contains { one, next in
            one.kind == .number && next.kind == .word
                && ["mg", "ug", "mcg"].contains { text[next.start..<next.end].elementsEqual($0.utf8) }
        }
    }

    private static let firstParts = ["4-ho-", "4-aco-", "5-meo-", "4-meo-", "3-meo-", "1p-", "2-fluoro-"]

    private static let medicineClasses: Set<String> = [
        "benzodiazepine", "steroid", "opioid", "stimulant", "other", "dissociative",
    ]

    /// Entries of the lexicon that are groups: they give a class and no substance.
    private static let groups: [String: DrugGroup] = [
        "anabolic steroids": .steroid, "synthetic cannabinoids": .cannabinoid, "synthetic cathinones": .cathinone,
        "benzodiazepines": .benzodiazepine, "barbiturates": .other, "sarms": .steroid, "dox": .psychedelic,
    ]

    private static func apply(
        _ name: SubstanceName, _ place: Int, _ group: DrugGroup?, _ named: String?, cannabis: Int,
        to word: inout TitleWord
    ) {
        guard !word.signs.contains(.notName) else { return }
        switch name.kind {
        case .strain:
            word.signs.insert(name.isAmbiguous ? .maybeStrain : .strain)
        case .brand:
            if name.isAmbiguous { word.signs.insert(.press) } else { set(name, place, named, &word) }
        default:
            if let group {
                if word.substance < 0, !name.isAmbiguous || word.signs.contains(.trusted) {
                    word.group = word.group ?? group
                }
            } else if word.group == nil, !(place == cannabis && word.signs.contains(.strain)) {
                set(name, place, named, &word)
            }
        }
    }

    private static func set(_ name: SubstanceName, _ place: Int, _ named: String?, _ word: inout TitleWord) {
        // The first substance of a name has it, unless only a later one has it for itself or a table of ours says so.
        if let named {
            guard named == name.substance.name else { return }
        } else {
            guard word.substance < 0 || word.isAmbiguous && !name.isAmbiguous else { return }
        }
        word.substance = Int32(truncatingIfNeeded: place)
        word.isAmbiguous = name.isAmbiguous && !word.signs.contains(.sure)
        if word.isAmbiguous, [.nps, .inn, .chemical, .abbreviation].contains(name.kind), name.text.utf8.count >= 3 {
            word.signs.insert(.trusted)
        }
        if name.kind == .street || name.kind == .abbreviation { word.signs.insert(.slang) }
        if name.kind == .trade { word.signs.insert(.tradeName) }
    }

    /// A name in ASCII: `α-PVP` is `alpha-pvp`.
    private static func plain(_ name: String) -> String {
        name.utf8.allSatisfy { $0 < 0x80 } ? name : String(decoding: TitleFolding.folded(name), as: UTF8.self)
    }

    /// The place of a substance by its name.
    func place(of name: String) -> Int? { places[name] }

    // MARK: What holds of a substance

    /// Whether it is a medicine, dosed in milligrams where no form says otherwise.
    func isPharmaceutical(_ substance: Int?) -> Bool { substance.map { substances[$0].isPharmaceutical } ?? false }

    /// Whether it is sold on blotters.
    func isOnBlotters(_ substance: Int) -> Bool { substances[substance].isOnBlotters }

    /// Whether it is also sold in cartridges.
    func isVaped(_ substance: Int) -> Bool { ["nicotine", "dmt", "cannabidiol"].contains(substances[substance].name) }

    /// Whether it is pressed or filled, so that a count of milligrams counts doses.
    func isPressed(_ substance: Int) -> Bool {
        let entry = substances[substance]
        return entry.substanceClass == "empathogen"
            || entry.substanceClass == "psychedelic" && entry.name.hasPrefix("2c-")
            || entry.name == "4-fluoroamphetamine" || entry.name == "ibogaine"
            || entry.substanceClass == "benzodiazepine"
    }

    /// Whether its units are of activity and none that are counted.
    func isInUnits(_ substance: Int?) -> Bool {
        guard let substance else { return false }
        return ["botulinum toxin", "insulin", "somatropin"].contains(substances[substance].name)
    }

    /// Whether extracts of it are sold by strength.
    func isExtracted(_ substance: Int) -> Bool {
        ["salvia", "kratom", "blue lotus", "kanna", "wild dagga", "calea zacatechichi"].contains(
            substances[substance].name)
    }

    /// Whether a name that tells a form tells it of this substance.
    func owns(_ form: TitleForm, _ substance: Int?) -> Bool {
        guard let name = substance.map({ substances[$0].name }) else { return false }
        return switch form {
        case .crystal: name == "methamphetamine"
        case .rock: name == "cocaine"
        case .powder: name == "cocaine" || name == "heroin"
        case .hash: name == "cannabis"
        default: name == "alprazolam"
        }
    }

    /// Whether the first is told by the second already: the content of a plant, the usual sort of a brand.
    func isTold(_ general: Int, with special: Int) -> Bool {
        let pair = (substances[general].name, substances[special].name)
        return TitleLexicon.told.contains { $0 == pair }
    }

    private static let told: [(String, String)] = [
        ("psilocybin", "psilocybin mushrooms"), ("psilocin", "psilocybin mushrooms"), ("sildenafil", "tadalafil"),
        ("cannabidiol", "cannabis"), ("cannabigerol", "cannabis"), ("cannabinol", "cannabis"),
        ("mescaline", "san pedro"),
        ("dexamfetamine", "amphetamine"), ("naloxone", "buprenorphine"), ("fly agaric", "psilocybin mushrooms"),
        ("levothyroxine", "liothyronine"), ("morphine", "opium"), ("cannabis", "cannabis seeds"),
        ("psilocybin mushrooms", "psilocybin mushroom spores"), ("tobacco", "cannabis"), ("oxycodone", "oxymorphone"),
    ]

    /// Whether a piece tells a content and not a plant: `thc`, `shatter`.
    func isContent(_ title: TitleReading, _ piece: Int) -> Bool {
        let signs = title.words[piece].signs
        return !signs.isDisjoint(with: [.share, .cannabis, .maybeCannabis])
            && signs.isDisjoint(with: [.strain, .maybeStrain])
    }
}

extension TitleWord {
    /// Adds what another row says.
    mutating func merge(_ other: TitleWord) {
        if other.measure != .none { (measure, factor) = (other.measure, other.factor) }
        if other.amount > 0 { amount = other.amount }
        if other.number > 0 { number = other.number }
        if other.noun != .none { noun = other.noun }
        form = other.form ?? form
        group = other.group ?? group
        signs.formUnion(other.signs)
    }
}

extension TitleWordIndex {
    /// Gives phrases of our own tables the substance that one of their words names: `mdma pills`, `xanax bar`.
    mutating func inheritNames(_ phrases: [Substring]) {
        let others: WordSigns = [
            .notDrug, .equipment, .thing, .strain, .maybeStrain, .press, .print, .unlikeAhead, .unlikeBehind,
        ]
        for phrase in phrases {
            let text = TitleFolding.folded(String(phrase))
            let tokens = TitleTokenizer.tokens(of: text)
            guard tokens.count > 1 else { continue }
            let (own, name) = text.withUnsafeBufferPointer { text in
                tokens.withUnsafeBufferPointer { tokens in
                    let own = longest(text, tokens, at: 0).map { words[$0.word] }
                    let names = tokens.filter { $0.kind == .word }.compactMap { word(text, $0.start, $0.end) }
                    return (own, names.map { words[$0] }.first { $0.substance >= 0 && !$0.isAmbiguous })
                }
            }
            guard let own, let name, own.substance < 0, own.group == nil, own.signs.isDisjoint(with: others) else {
                continue
            }
            insert(phrase) { $0.substance = name.substance }
        }
    }

    /// Gives names of several words the form that one of their words tells: `crack cocaine`, `magic mushrooms`.
    mutating func readForms(of names: some Sequence<String>) {
        for name in names {
            let text = TitleFolding.folded(name)
            let tokens = TitleTokenizer.tokens(of: text)
            guard tokens.count > 1 else { continue }
            var form: TitleForm?
            var noun = CountNoun.none
            var isOwn = false
            var isMaybe = false
            text.withUnsafeBufferPointer { text in
                for token in tokens where token.kind == .word {
                    guard let word = word(text, token.start, token.end) else { continue }
                    guard let told = words[word].form else { continue }
                    isMaybe = words[word].signs.contains(.maybeEdible)
                    (form, isOwn, noun) = (told, words[word].signs.contains(.ownForm), words[word].noun)
                }
            }
            guard let form else { continue }
            insert(name) {
                if $0.noun == .none, noun == .item { $0.noun = noun }
                guard $0.form == nil else { return }
                $0.form = form
                if isOwn { $0.signs.insert(.ownForm) }
                if isMaybe { $0.signs.insert(.maybeEdible) }
            }
        }
    }
}
