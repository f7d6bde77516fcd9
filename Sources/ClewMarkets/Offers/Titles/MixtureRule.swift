/// When the amount in the title of a mixture is that of the whole.
///
///     "Cocaine & speed mix 2g"        // two grams of it
///     "Valium, Xanax mix 30 pills"    // thirty of them
///     "1g cocaine and 2g speed"       // of each its own: neither is the whole
///     "MDMA, MDA and MDEA 1g each"    // nor is this
enum MixtureRule {
    /// What the one amount measures.
    enum Whole {
        case mass, count
    }

    /// Which amount is that of the whole; `nil` when the title has none or several, or says that it is that of each.
    static func whole(_ title: TitleReading, _ amounts: [TitleAmount], isDosed: Bool) -> Whole? {
        guard !title.words.contains(where: { $0.signs.contains(.each) && $0.noun == .none }),
            !amounts.contains(where: { $0.isExtra || $0.isEach })
        else { return nil }
        var whole: Whole?
        for amount in amounts {
            let told: Whole
            switch amount.kind {
            case .mass, .part: told = .mass
            case .milli where !isDosed && !amount.isMicro: told = .mass
            case .count, .container: told = .count
            case .bare where amount.hasTimes: told = .count
            case .bare where amount.isCode: continue
            case .bare, .volume: return nil
            case .milli, .percent, .aside: continue
            }
            guard whole == nil else { return nil }
            whole = told
        }
        return whole
    }
}
