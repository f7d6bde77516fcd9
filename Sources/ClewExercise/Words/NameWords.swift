/// Words of which names are made.
enum NameWords {
    static let first = [
        "north", "amber", "quiet", "river", "silver", "copper", "linden", "harbour", "maple", "winter", "cobalt",
        "fjord", "velvet", "granite", "saffron", "thistle", "orchard", "meadow", "lunar", "solar", "crimson", "ivory",
        "juniper", "walnut", "heather", "falcon", "otter", "badger", "heron", "marble", "canyon", "delta", "ember",
        "frost", "gable", "hazel", "indigo", "jasper", "kelp", "lilac", "mosaic", "nickel", "onyx", "pepper", "quartz",
        "rustic", "sable", "timber", "umber", "violet",
    ]
    static let second = [
        "gate", "lantern", "post", "mill", "anchor", "tailor", "garden", "bridge", "parcel", "compass", "barrel",
        "field", "cellar", "wharf", "kettle", "ladder", "mason", "needle", "oven", "pantry", "quarry", "rafter",
        "saddle", "tower", "vault", "wagon", "yard", "abbey", "bakery", "canal", "depot", "estate", "forge", "grocer",
        "hatch", "inlet", "jetty", "kiosk", "lodge", "market", "nursery", "outpost", "pilot", "quay", "ranger", "smith",
        "trader", "union", "valley", "works",
    ]
    /// Syllables of buyers' names: no word of a page is made of them, so a name that is not masked is found at once.
    static let syllables = [
        "vor", "tal", "mik", "zun", "rel", "pod", "gax", "bri", "lom", "fen", "dak", "siv", "nur", "hob", "jep", "kly",
        "wex", "tro", "qui", "yar",
    ]
    static let countries: [(name: String, short: String, language: Language)] = [
        ("Germany", "DE", .german), ("Netherlands", "NL", .english), ("Belgium", "BE", .french),
        ("Spain", "ES", .english), ("Sweden", "SE", .english), ("Portugal", "PT", .english),
        ("Czechia", "CZ", .english), ("Italy", "IT", .english), ("France", "FR", .french),
        ("United Kingdom", "UK", .english), ("Poland", "PL", .english), ("Austria", "AT", .german),
        ("Ukraine", "UA", .russian), ("United States", "US", .english), ("Canada", "CA", .english),
        ("Australia", "AU", .english),
    ]
    /// The countries where people write in another language than English.
    static let otherLanguages = countries.indices.filter { countries[$0].language != .english }
    static let destinations = [
        "Worldwide", "European Union", "Germany, Austria, Switzerland", "Europe", "Worldwide except United States",
        "Same country only", "United Kingdom, Ireland", "North America",
    ]

    /// A seller's name in one of several fashions.
    static func seller(_ random: inout SplitMix64) -> String {
        decorated(random.pick(first), random.pick(second), fashion: random.below(12), random: &random)
    }

    /// The two words in a fashion.
    static func decorated(_ first: String, _ second: String, fashion: Int, random: inout SplitMix64) -> String {
        let country = random.pick(countries, else: countries[0]).short
        switch fashion {
        case 0, 1: return first + second
        case 2: return capital(first) + capital(second)
        case 3: return capital(first) + "-" + capital(second)
        case 4: return first + "_" + second
        case 5: return first + second + "\(random.int(2...99))"
        case 6: return capital(first) + capital(second) + "-" + country
        case 7: return "xX" + first + second + "Xx"
        case 8: return "The" + capital(first) + capital(second)
        case 9: return "Dr" + capital(second)
        case 10: return first.uppercased() + second.uppercased()
        default: return capital(second) + "4you" + "\(random.int(1...9))"
        }
    }

    /// A name that looks like another one at a glance.
    static func lookalike(of name: String, _ random: inout SplitMix64) -> String {
        switch random.below(4) {
        case 0 where name.contains("l"): replacing("l", with: "1", in: name)
        case 1 where name.contains("o"): replacing("o", with: "0", in: name)
        case 2: name + "-official"
        default: name + "_" + "real"
        }
    }

    /// The name of a buyer, from its number.
    static func buyer(_ number: Int) -> String {
        let count = syllables.count
        let stirred = (number * 7919 + 13) % (count * count * count)
        let letters = [stirred % count, stirred / count % count, stirred / count / count % count].map { syllables[$0] }
        return letters.joined() + "\(number % 90 + 10)" + (number >= 8000 ? "\(number / 8000)" : "")
    }

    /// First and last character with stars between them.
    static func masked(_ name: String) -> String {
        "\(name.first.map(String.init) ?? "")***\(name.last.map(String.init) ?? "")"
    }

    static func capital(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

    private static func replacing(_ old: Character, with new: Character, in name: String) -> String {
        guard let place = name.lastIndex(of: old) else { return name + "s" }
        return name[..<place] + String(new) + name[name.index(after: place)...]
    }
}
