internal import ClewReference

/// From where or to where goods are sent, as a code.
///
///     ShippingPlace.code("Germany")                    // "DE"
///     ShippingPlace.code("Worldwide except USA")       // "WW-US"
///     ShippingPlace.code("United States and Canada")   // "US+CA"
///     ShippingPlace.code("WorldwideExceptUSA")         // "WW-US"
///     ShippingPlace.code("rland")                      // nil
///
/// The codes are those of ISO 3166-1 (alpha-2), `EU` for Europe and `WW` for worldwide. Several are joined by `+`;
/// what is left out follows after `-`. What names no place, or only a part of a name, has no code: `rland` in the tables
/// of Agora was Switzerland for the program that cut it, but `Netherland` read from its end is the same, so it is not
/// guessed.
public enum ShippingPlace {
    /// The longest text that is looked at, in bytes.
    private static let limit = 200

    /// The code of a text; `nil` when it names no place that is known.
    public static func code(_ text: some StringProtocol) -> String? { reach(text)?.code }

    /// The places of a text one by one; `nil` when it names none that is known, or anything that is not known.
    public static func reach(_ text: some StringProtocol) -> ShippingReach? {
        guard text.utf8.count <= limit else { return nil }
        let words = words(text)
        guard !words.isEmpty else { return nil }
        if let reach = reach(of: words) { return reach }
        // Tables that lost their blanks: `WorldwideExceptUSA`.
        let parts = words.flatMap { names[$0] == nil ? parted($0) ?? [$0] : [$0] }
        return parts == words ? nil : reach(of: parts)
    }

    private static func reach(of words: [String]) -> ShippingReach? {
        let cut = words.firstIndex { exclusions.contains($0) }
        guard let places = places(words[..<(cut ?? words.endIndex)]), !places.isEmpty else { return nil }
        var reach = ShippingReach()
        for place in places { reach.add(place) }
        guard !reach.isEmpty else { return nil }
        guard let cut else { return reach }
        // A part that is left out and not understood leaves the whole not understood.
        guard let without = ShippingPlace.places(words[cut...].dropFirst()) else { return nil }
        for place in without.flatMap({ $0.split(separator: "+") }).map(String.init)
        where !reach.excluded.contains(place) {
            reach.excluded.append(place)
        }
        return reach
    }

    /// The places among words, the longest names first, each once. Words that join places are passed over; anything else
    /// makes the text unknown.
    private static func places(_ words: ArraySlice<String>) -> [String]? {
        var found: [String] = []
        var rest = words
        while let first = rest.first {
            // AND is Andorra where it stands alone.
            if first == "and", words.count > 1 {
                rest.removeFirst()
                continue
            }
            let longest = (1...min(8, rest.count)).reversed().first {
                names[rest.prefix($0).joined(separator: " ")] != nil
            }
            if let longest, let code = names[rest.prefix(longest).joined(separator: " ")] {
                if !found.contains(code) { found.append(code) }
                rest = rest.dropFirst(longest)
            } else if joining.contains(first) || exclusions.contains(first) {
                rest.removeFirst()
            } else {
                return nil
            }
        }
        return found
    }

    private static func words(_ text: some StringProtocol) -> [String] {
        text.lowercased().split { !$0.isLetter && $0 != "." && $0 != "'" && $0 != "’" }
            .map { $0.filter(\.isLetter) }.filter { !$0.isEmpty }
    }

    // MARK: Words without blanks

    /// Parts a word into names of places and the words between them; `nil` when anything is left over, or when only
    /// short pieces fit, which fit too much.
    private static func parted(_ word: String) -> [String]? {
        let letters = Array(word)
        guard letters.count >= 5, letters.count <= 80 else { return nil }
        // The best parting of each beginning: few pieces, so long ones.
        var best = [[String]?](repeating: nil, count: letters.count + 1)
        best[0] = []
        for end in 1...letters.count {
            for start in max(0, end - 30)..<end {
                guard let before = best[start] else { continue }
                let piece = String(letters[start..<end])
                guard isPiece(piece), before.count + 1 < best[end]?.count ?? .max else { continue }
                best[end] = before + [piece]
            }
        }
        guard let parts = best[letters.count], parts.contains(where: { $0.count >= 4 }),
            parts.count > 1 || glued[word] != word
        else { return nil }
        return parts.flatMap { glued[$0].map { $0.split(separator: " ").map(String.init) } ?? [$0] }
    }

    private static func isPiece(_ piece: String) -> Bool {
        if piece.count < 3 { return ["uk", "us", "eu", "no", "or", "nz"].contains(piece) }
        if piece.count == 3 { return ["usa", "aus", "and", "the", "und", "not"].contains(piece) }
        return glued[piece] != nil || joining.contains(piece) || exclusions.contains(piece)
    }

    /// Names without their blanks, and what they are with them.
    private static let glued: [String: String] = Dictionary(
        names.keys.lazy.filter { $0.utf8.count > 3 }.map { ($0.filter(\.isLetter), $0) },
        uniquingKeysWith: { min($0, $1) })

    private static let exclusions: Set = [
        "except", "excepts", "excepting", "exept", "excluding", "excludes", "exclude", "excl", "without", "not", "no",
        "non",
        "outside", "minus", "but", "außer", "ausser", "nicht", "ohne", "sauf", "hors", "excepté", "excepto", "salvo",
        "behalve",
        "uitgezonderd", "кроме", "eccetto", "utom", "oprócz",
    ]
    private static let joining: Set = [
        "and", "or", "the", "to", "from", "only", "und", "et", "y", "en", "also", "ships", "shipping", "ship", "within",
        "nur",
        "seulement", "solo", "alleen", "с", "из", "в", "и", "только", "free", "all", "of", "prior", "destination", "on",
        "request",
        "deliver", "delivery", "nach", "aus", "von", "de", "vers", "for", "any", "is", "we", "domestic",
    ]

    /// The codes that the table of names leads to, each once.
    package static var tableCodes: Set<String> {
        Set(ShippingNames.rows.flatMap { $0.prefix { $0 != " " }.split(separator: "+") }.map(String.init))
    }

    private static let names: [String: String] = {
        var names: [String: String] = [:]
        for country in Country.all where country.isAssigned {
            names[words(country.name).joined(separator: " ")] = country.alpha2
            names[country.alpha3.lowercased()] = country.alpha2
        }
        for row in ShippingNames.rows {
            let cells = row.split(separator: " ", maxSplits: 1)
            guard cells.count == 2 else { continue }
            for name in cells[1].split(separator: "|") { names[String(name)] = String(cells[0]) }
        }
        return names
    }()
}
