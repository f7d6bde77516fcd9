extension WatchRule {
    /// What it means, in one sentence.
    ///
    ///     "Tells of each listing that was not seen before, of fentanyl, shipped from NL, on Agora."
    public var meaning: String {
        let place = markets.isEmpty ? "" : ", on " + WatchRule.either(markets)
        let sentence =
            switch condition {
            case .newListing(let offers): "Tells of each listing that was not seen before\(offers.meaning)\(place)."
            case .newSeller(let offers):
                "Tells of each seller when an offer of theirs is seen for the first time\(offers.meaning)\(place)."
            case .indicator(let indicators):
                "Tells of \(indicators.meaning) on each site where it did not stand before\(place)."
            case .term(let terms):
                "Tells of each page or file on which \(WatchRule.either(terms.map { "“\($0)”" })) did not stand before"
                    + "\(place)."
            case .priceJump(let offers, let limits):
                "Tells when the price of a listing\(offers.meaning)\(place)"
                    + (offers == WatchedOffers() && place.isEmpty ? " " : ", ") + "\(limits.meaning)."
            case .marketGone(let limits):
                "Tells when \(markets.isEmpty ? "a site" : WatchRule.either(markets)) gave no whole page in "
                    + "\(counted(limits.attempts, "attempt")) or more, one after the other, over "
                    + "\(counted(limits.hours, "hour")) or more, "
                    + "with no longer than that between two of them."
            }
        return sentence + (isSent ? " Its hits are sent to the configured address." : "")
    }

    /// `a`, `a or b`, `a, b or c`; of a long list the first ones and how many more there are.
    static func either(_ words: [String]) -> String {
        let most = 8
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        if words.count > most {
            return words.prefix(most).joined(separator: ", ") + " or one of \(words.count - most) more"
        }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }
}

extension WatchedOffers {
    /// What narrows them, behind a comma; empty for all.
    fileprivate var meaning: String {
        let parts: [(String, [String])] = [
            ("of ", substances), ("of the class ", classes), ("shipped from ", origins), ("shipped to ", destinations),
            ("in a category named ", categories), ("with the words ", titles.map { "“\($0)”" }), ("by ", sellers),
        ]
        return parts.filter { !$0.1.isEmpty }.map { ", " + $0.0 + WatchRule.either($0.1) }.joined()
    }
}

extension WatchedIndicators {
    fileprivate var meaning: String {
        let kinds = kinds.map { "every " + ($0.entry?.title ?? $0.rawValue) }
        let grade =
            switch worst {
            case .valid: ", if it is valid,"
            case .unverified: ""
            case .corrupt: ", whatever its grade,"
            }
        return WatchRule.either(kinds + values.map(\.description)) + grade
    }
}

extension PriceJumpLimits {
    fileprivate var meaning: String {
        let factor = Int(exactly: factor).map { "\($0)" } ?? "\(factor)"
        let times = "\(factor) times"
        let way =
            switch direction {
            case .up: "is at least \(times) its median"
            case .down: "is at most one part in \(factor) of its median"
            case .both: "is at least \(times), or at most one part in \(factor) of, its median"
            }
        let span = days == 1 ? "day" : "\(days) days"
        return way
            + " over the \(span) before, if it was seen \(sightings == 1 ? "once" : "\(sightings) times") or more "
            + "in \(days == 1 ? "it" : "them")"
    }
}

/// A number with the thing that it counts, in the plural where there is not one alone.
private func counted(_ number: Int, _ thing: String) -> String { "\(number) \(thing)\(number == 1 ? "" : "s")" }
