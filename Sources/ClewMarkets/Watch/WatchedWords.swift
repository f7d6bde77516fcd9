import ClewCore
import ClewReference
import ClewTable

/// Reads the words of a rule: each into the form in which it stands in the database, or says what would be right.
enum WatchedWords {
    enum Answer {
        case taken(String)
        /// What is wanted in its place.
        case refused(String)
    }

    /// A substance by any of its names, unless several substances have it.
    static func substance(_ text: String) -> Answer {
        if let substance = Lexicon.substance(named: text) { return .taken(substance.name) }
        let names = Lexicon.names(matching: text).map(\.substance.name)
        guard names.isEmpty else {
            return .refused("one substance; this name may be \(names.prefix(5).joined(separator: " or "))")
        }
        return .refused("a substance of the lexicon" + suggestion(text, Lexicon.substances.map(\.name)))
    }

    /// A class of substances.
    static func substanceClass(_ text: String) -> Answer {
        if SubstanceClass(rawValue: text) != nil { return .taken(text) }
        let known = SubstanceClass.allCases.map(\.rawValue)
        return .refused("one of \(known.joined(separator: ", "))" + suggestion(text, known))
    }

    /// A country, Europe or the world, by its code or its name.
    static func place(_ text: String) -> Answer {
        let isCode = text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        // On a page two letters alone may be any word; here they are a code.
        if isCode, ["EU", "WW"].contains(text) || Country.withCode(text)?.isAssigned == true { return .taken(text) }
        let code = ShippingPlace.code(text) ?? ""
        guard code.utf8.count == 2 else {
            return .refused("one country, Europe or worldwide, such as NL or Netherlands")
        }
        return .taken(code)
    }

    /// Words of a title.
    static func words(_ text: String) -> Answer {
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return .refused("words") }
        return .taken(text)
    }

    /// A word or a phrase.
    static func term(_ text: String) -> Answer {
        guard text.count(where: { $0.isLetter || $0.isNumber }) >= 2 else {
            return .refused("a word or a phrase of two letters or digits or more")
        }
        return .taken(text)
    }

    /// A kind of indicators.
    static func kind(_ text: String) -> Answer {
        if IndicatorKind(rawValue: text).entry != nil { return .taken(text) }
        let known = IndicatorKind.entries.map(\.kind.rawValue)
        return .refused("a kind of indicator such as bitcoin-address" + suggestion(text, known))
    }

    private static func suggestion(_ text: String, _ known: [String]) -> String {
        Spelling.nearest(to: text, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
    }
}
