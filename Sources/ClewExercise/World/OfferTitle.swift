/// What an offer is in truth, as far as its title states it.
struct OfferTruth: Sendable, Hashable {
    /// The index in ``Goods/all``.
    var goods: Int
    /// The whole mass in tenths of a gram.
    var decigrams: Int?
    /// The number of pills, tabs, capsules or pieces.
    var units: Int?
    /// The dose of one unit in micrograms.
    var dose: Int?
    /// Percent.
    var purity: Int?
}

/// A title in one of the many manners of sellers, with what it says.
struct OfferTitle: Sendable {
    var text: String
    var truth: OfferTruth
    var language: Language

    init(goods index: Int, language wanted: Language, country: String, random: inout SplitMix64) {
        let goods = Goods.all[index]
        language = goods.names[wanted] == nil ? .english : wanted
        var parts = Parts(goods: goods, language: language, country: country, random: &random)
        text = goods.key == "custom" ? parts.custom(&random) : parts.written(&random)
        truth = OfferTruth(
            goods: index, decigrams: parts.decigrams, units: parts.units, dose: parts.dose, purity: parts.purity)
    }

    /// The parts of a title before they are put in order.
    private struct Parts {
        let language: Language
        var name: String
        let extra: String
        let country: String
        var decigrams: Int?
        var units: Int?
        var dose: Int?
        var purity: Int?
        var amount = ""

        init(goods: Goods, language: Language, country: String, random: inout SplitMix64) {
            self.language = language
            self.country = country
            name = random.pick(goods.names[language] ?? [])
            if !goods.brands.isEmpty, random.chance(45) { name = random.pick(goods.brands) + " " + name }
            extra = random.pick(Sentences.extras[language] ?? [])
            let count = random.pick(goods.amounts, else: 1)
            if goods.measure == .grams {
                decigrams = count
                amount = Parts.mass(count, language: language, random: &random)
            } else if goods.amounts != [1] {
                units = count
                amount = random.pick(["\(count)x", "\(count) x", "x\(count)", "\(count)"])
            }
            if random.chance(85), !goods.doses.isEmpty {
                let micrograms = random.pick(goods.doses, else: 0)
                dose = micrograms
                let written = micrograms < 500 ? "\(micrograms)ug" : Parts.milligrams(micrograms)
                name += random.chance(50) ? " " + written : " " + written.replacingLast(2)
            }
            if random.chance(40), !goods.purities.isEmpty { purity = random.pick(goods.purities, else: 0) }
        }

        /// The parts in order.
        mutating func written(_ random: inout SplitMix64) -> String {
            if let purity { name += random.pick([" \(purity)%", " \(purity) %", " (\(purity)%)"]) }
            guard !amount.isEmpty else { return random.pick([name.capitalised, name, "★ \(name) ★"]) }
            if units != nil { return ofUnits(&random) }
            switch random.below(11) {
            case 0: return "\(amount) \(name)"
            case 1: return "\(name.capitalised) \(amount)"
            case 2: return "★ \(name.uppercased()) ★ \(amount) ★ \(extra) ★"
            case 3: return "[\(amount)] \(name.capitalised) - \(extra)"
            case 4: return "\(name.capitalised) - \(amount) - \(extra)"
            case 5: return "\(amount) \(name) | \(extra)"
            case 6: return "\(name.capitalised), \(amount) (from \(country))"
            case 7: return "** \(amount.uppercased()) \(name.capitalised) ** \(extra)"
            case 8: return "\(extra.capitalised)! \(amount) \(name)"
            case 9: return packs(&random)
            default: return "\(amount) of \(name), \(extra)"
            }
        }

        /// A listing that is meant for one person and says nothing.
        func custom(_ random: inout SplitMix64) -> String { "\(name.capitalised) #\(random.int(1000...9999))" }

        private func ofUnits(_ random: inout SplitMix64) -> String {
            // A bare number reads as a count only in front.
            let front = amount.hasPrefix("x") ? "\(units ?? 1) x" : amount
            switch random.below(7) {
            case 0: return "\(front) \(name)"
            case 1: return "\(name.capitalised) x\(units ?? 1)"
            case 2: return "★ \(front) \(name.capitalised) ★ \(extra)"
            case 3: return "[\(front)] \(name.capitalised)"
            case 4: return "\(front) \(name) - \(extra)"
            case 5: return "\(name.capitalised) - \(units ?? 1)x - \(extra)"
            default: return "\(front) \(name) from \(country)"
            }
        }

        /// Several packs of the same mass: the whole counts.
        private mutating func packs(_ random: inout SplitMix64) -> String {
            let count = random.int(2...5)
            let each = decigrams ?? 10
            guard each.isMultiple(of: 10) else { return "\(amount) \(name)" }
            decigrams = each * count
            return "\(count)x \(each / 10)g \(name)"
        }

        private static func mass(_ decigrams: Int, language: Language, random: inout SplitMix64) -> String {
            let number =
                Price.decimal(decigrams, digits: 1).hasSuffix(".0")
                ? "\(decigrams / 10)" : "\(decigrams / 10).\(decigrams % 10)"
            switch language {
            case .russian: return number.withComma + random.pick([" г", " гр", "г"])
            case .german, .french:
                return (random.chance(50) ? number.withComma : number)
                    + random.pick(["g", " g", language == .german ? " Gramm" : " gr"])
            case .english:
                switch (decigrams, random.below(4)) {
                case (35, 0): return "1/8 oz (3.5 g)"
                case (280, 0): return "1 oz (28 g)"
                case (10000, 0...2): return "1 kg"
                default: return number + random.pick(["g", " g", " gram", " grams", "G", " gr"])
                }
            }
        }

        private static func milligrams(_ micrograms: Int) -> String {
            micrograms.isMultiple(of: 1000)
                ? "\(micrograms / 1000)mg" : "\(micrograms / 1000).\(micrograms % 1000 / 100)mg"
        }
    }
}

extension String {
    /// With the first letter as a capital one.
    var capitalised: String { NameWords.capital(self) }

    /// With a decimal comma.
    fileprivate var withComma: String { split(separator: ".", omittingEmptySubsequences: false).joined(separator: ",") }

    /// With a space before the last characters: `180 mg`.
    fileprivate func replacingLast(_ count: Int) -> String { dropLast(count) + " " + suffix(count) }
}
