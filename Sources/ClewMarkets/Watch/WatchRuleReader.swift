import ClewCore
import ClewTable

/// Reads a ``ClewCore/WatchRule`` out of a configuration file and says on which line something is wrong.
struct WatchRuleReader {
    static let common = ["name", "when", "note", "send", "market"]
    static let ofOffers = ["substance", "class", "origin", "to", "category", "title", "seller"]

    /// The most values, and the most terms, of one rule.
    static let mostValues = 5000
    static let mostTerms = 200

    let node: ConfigNode
    let judge: (_ value: String, _ kinds: [IndicatorKind]) -> WatchedValue

    /// The fields that may stand in a rule of a kind, beside the common ones.
    static func fields(of kind: WatchRule.Kind) -> [String] {
        switch kind {
        case .newListing, .newSeller: ofOffers
        case .indicator: ["kind", "value", "grade"]
        case .term: ["term"]
        case .priceJump: ofOffers + ["factor", "direction", "days", "sightings"]
        case .marketGone: ["hours", "attempts"]
        }
    }

    func rule(digest: Digest) throws(ConfigFault) -> WatchRule {
        guard let entries = node.map, !entries.isEmpty else {
            throw .badValue(key: "name", line: node.line, wanted: "a file that begins with \"name:\" and \"when:\"")
        }
        guard let named = entry("name") else {
            try refuseUnknown(entries, WatchRuleReader.common)
            throw .missing(key: "name", line: node.line)
        }
        guard let when = entry("when") else {
            try refuseUnknown(entries, WatchRuleReader.common)
            throw .missing(key: "when", line: node.line)
        }
        let kind = try kind(when)
        try refuseUnknown(entries, WatchRuleReader.common + WatchRuleReader.fields(of: kind), of: kind)
        return WatchRule(
            name: try name(named), note: try entry("note").map { (entry) throws(ConfigFault) in try note(entry) } ?? "",
            markets: try texts("market"), condition: try condition(kind),
            isSent: try entry("send").map { (entry) throws(ConfigFault) in try flag(entry) } ?? false, digest: digest)
    }

    private func condition(_ kind: WatchRule.Kind) throws(ConfigFault) -> WatchRule.Condition {
        switch kind {
        case .newListing: return .newListing(try offers())
        case .newSeller: return .newSeller(try offers())
        case .indicator: return .indicator(try indicators())
        case .term: return .term(try terms())
        case .priceJump: return .priceJump(try offers(), try limits())
        case .marketGone:
            return .marketGone(
                OutageLimits(
                    hours: try number("hours", 1...8760, else: 24), attempts: try number("attempts", 1...1000, else: 3))
            )
        }
    }

    // MARK: Fields of every rule

    private func kind(_ entry: ConfigNode.Entry) throws(ConfigFault) -> WatchRule.Kind {
        let known = WatchRule.Kind.allCases.map(\.rawValue)
        let text = entry.value.text ?? ""
        if let kind = WatchRule.Kind(rawValue: text) { return kind }
        let nearest = Spelling.nearest(to: text, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
        throw bad(entry, "one of \(known.joined(separator: ", "))\(nearest)")
    }

    private func name(_ entry: ConfigNode.Entry) throws(ConfigFault) -> String {
        let isPlain: (Unicode.Scalar) -> Bool = { scalar in
            ![.control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned].contains(
                scalar.properties.generalCategory)
        }
        guard let text = entry.value.text, (1...80).contains(text.count), text.utf8.count <= 320,
            text.unicodeScalars.allSatisfy(isPlain), text.unicodeScalars.contains(where: { $0.properties.isAlphabetic })
        else { throw bad(entry, "a name of 1 to 80 characters on one line, with a letter in it") }
        return text
    }

    private func note(_ entry: ConfigNode.Entry) throws(ConfigFault) -> String {
        guard let text = entry.value.text, text.utf8.count <= 4096 else { throw bad(entry, "a text") }
        return text
    }

    private func flag(_ entry: ConfigNode.Entry) throws(ConfigFault) -> Bool {
        guard let flag = entry.value.flag else { throw bad(entry, "yes or no") }
        return flag
    }

    // MARK: Fields of some rules

    private func offers() throws(ConfigFault) -> WatchedOffers {
        var offers = WatchedOffers()
        offers.substances = try values("substance", WatchedWords.substance)
        offers.classes = try values("class", WatchedWords.substanceClass)
        offers.origins = try values("origin", WatchedWords.place)
        offers.destinations = try values("to", WatchedWords.place)
        offers.categories = try texts("category")
        offers.titles = try values("title", WatchedWords.words)
        offers.sellers = try texts("seller")
        return offers
    }

    private func indicators() throws(ConfigFault) -> WatchedIndicators {
        var indicators = WatchedIndicators()
        let kinds = try values("kind", WatchedWords.kind).map { IndicatorKind(rawValue: $0) }
        indicators.values = try entry("value").map { (entry) throws(ConfigFault) in try judged(entry, kinds) } ?? []
        indicators.kinds = entry("value") == nil ? kinds : []
        guard !indicators.kinds.isEmpty || !indicators.values.isEmpty else {
            throw .missing(key: "value", line: node.line)
        }
        if let entry = entry("grade") {
            switch entry.value.text {
            case "valid": indicators.worst = .valid
            case "unverified": indicators.worst = .unverified
            case "any": indicators.worst = .corrupt
            default: throw bad(entry, "valid, unverified (valid ones too, as without it) or any")
            }
        }
        return indicators
    }

    private func judged(_ entry: ConfigNode.Entry, _ kinds: [IndicatorKind]) throws(ConfigFault) -> [IndicatorID] {
        guard let list = entry.value.list, !list.isEmpty, list.count <= WatchRuleReader.mostValues else {
            throw bad(entry, "one to \(WatchRuleReader.mostValues) values")
        }
        var found: [IndicatorID] = []
        for node in list {
            guard let text = node.text, !text.isEmpty, text.utf8.count <= 1024 else {
                throw .badValue(key: "value", line: node.line, wanted: "values such as an address or a mailbox")
            }
            // `kind:value`, as lists write it.
            let named = IndicatorID(text)
            switch judge(named?.canonical ?? text, named.map { [$0.kind] } ?? kinds) {
            case .indicators(let ids): found += ids
            case .corrupt:
                throw .badValue(
                    key: "value", line: node.line, wanted: "a value whose checksum holds; look for a typing error")
            case .unknown:
                let wanted =
                    kinds.isEmpty
                    ? "a value that can be told by its form, or kind: with the name of its kind"
                    : "a value of the kind \(kinds.map(\.rawValue).joined(separator: ", "))"
                throw .badValue(key: "value", line: node.line, wanted: wanted)
            }
        }
        return Array(Set(found)).sorted()
    }

    private func terms() throws(ConfigFault) -> [String] {
        let terms = try values("term", WatchedWords.term, most: WatchRuleReader.mostTerms)
        guard !terms.isEmpty else { throw .missing(key: "term", line: node.line) }
        return terms
    }

    private func limits() throws(ConfigFault) -> PriceJumpLimits {
        var limits = PriceJumpLimits()
        if let entry = entry("factor") {
            guard let factor = entry.value.text.flatMap({ Double($0) }), (1.05...1000).contains(factor) else {
                throw bad(entry, "a number from 1.05 to 1000, such as 1.5")
            }
            limits.factor = factor
        }
        if let entry = entry("direction") {
            guard let direction = PriceJumpLimits.Direction(rawValue: entry.value.text ?? "") else {
                throw bad(entry, "up, down or both")
            }
            limits.direction = direction
        }
        limits.days = try number("days", 1...3650, else: limits.days)
        limits.sightings = try number("sightings", 1...1000, else: limits.sightings)
        return limits
    }
}

/// Finding and refusing entries.
extension WatchRuleReader {
    private func entry(_ key: String) -> ConfigNode.Entry? { node.map?.first { $0.key == key } }

    /// Refuses a field that may not stand in the rule, and says which one was meant or to which rules it belongs.
    private func refuseUnknown(
        _ entries: [ConfigNode.Entry], _ known: [String], of kind: WatchRule.Kind? = nil
    ) throws(ConfigFault) {
        let all = WatchRule.Kind.allCases.map { ($0.rawValue, WatchRuleReader.fields(of: $0)) }
        for entry in entries where !known.contains(entry.key) {
            let homes = all.filter { $0.1.contains(entry.key) }.map(\.0)
            // Without a kind nothing is said yet of the fields that belong to one.
            if kind == nil, !homes.isEmpty { continue }
            if let kind, !homes.isEmpty {
                throw bad(
                    entry,
                    "to stand in a rule for \(homes.joined(separator: " or ")); this one is for \(kind.rawValue)")
            }
            let others = kind == nil ? all.flatMap(\.1) : []
            throw .unknownKey(
                String(entry.key.prefix(60)), line: entry.line,
                suggestion: Spelling.nearest(to: entry.key, among: known + others))
        }
    }

    private func number(
        _ key: String, _ range: ClosedRange<Int>, else usual: Int
    ) throws(ConfigFault) -> Int {
        guard let entry = entry(key) else { return usual }
        guard let number = entry.value.number, range.contains(number) else {
            throw bad(entry, "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// One text or a list of them; none where the field is missing.
    private func texts(_ key: String) throws(ConfigFault) -> [String] {
        try values(key) { .taken($0) }
    }

    /// The values of a field, each read by a function.
    private func values(
        _ key: String, _ read: (String) -> WatchedWords.Answer, most: Int = 64
    ) throws(ConfigFault) -> [String] {
        guard let entry = entry(key) else { return [] }
        guard let list = entry.value.list, !list.isEmpty, list.count <= most else {
            throw bad(entry, "a text or a list of one to \(most) texts")
        }
        var found: [String] = []
        for node in list {
            guard let text = node.text, !text.isEmpty, text.utf8.count <= 512 else {
                throw .badValue(key: key, line: node.line, wanted: "a short text")
            }
            switch read(text) {
            case .taken(let value): if !found.contains(value) { found.append(value) }
            case .refused(let wanted): throw .badValue(key: key, line: node.line, wanted: wanted)
            }
        }
        return found
    }

    private func bad(_ entry: ConfigNode.Entry, _ wanted: String) -> ConfigFault {
        .badValue(key: String(entry.key.prefix(60)), line: entry.line, wanted: wanted)
    }
}
