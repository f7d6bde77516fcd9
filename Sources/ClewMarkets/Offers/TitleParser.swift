public import ClewCore

/// Reads what a listing title says is sold: substance and class, form, mass, units, dose and purity.
///
/// The parser is a fixed grammar over the tables of the lexicon: the same title gives the same offer on every machine. What
/// a title does not state is `nil`. It never traps, looks at the first four thousand bytes only, and may be used by several
/// threads at once.
///
///     let parser = TitleParser()
///     parser.parse("10 x Xanax 2mg bars")  // alprazolam, benzodiazepine, pill, 10 units of 2 mg
///     parser.parse("Xanax press guide PDF") == .noDrug
public struct TitleParser: Sendable {
    /// What is known of an offer beside its title.
    public struct Hints: Hashable, Sendable {
        /// The market's own category, from the general to the special, parted by slashes.
        public var category: String?
        /// The text of the offer.
        public var text: String?

        /// Nothing, or what is given.
        public init(category: String? = nil, text: String? = nil) {
            self.category = category
            self.text = text
        }
    }

    private let lexicon: TitleLexicon

    /// A parser; the tables are read once a process.
    public init() { lexicon = .shared }

    /// Reads a title.
    public func parse(_ title: String) -> Offer { parse(title, isFiledAsDrug: false) }

    /// Reads a title with what else is known of the offer.
    ///
    /// A category of drugs lets a name that means other things too be taken for the drug; it never fills a field. The text of
    /// the offer fills substance, purity and dose where the title is silent on them and the text tells exactly one.
    public func parse(_ title: String, hints: Hints) -> Offer {
        var offer = parse(title, isFiledAsDrug: hints.category.map(isDrugCategory) ?? false)
        guard let text = hints.text, offer.substanceClass != "none" else { return offer }
        let other = parse(text, isFiledAsDrug: true)
        if offer.substance == nil, offer.substanceClass == "other", let substance = other.substance {
            offer.substance = substance
            offer.substanceClass = other.substanceClass
        }
        guard other.substance == offer.substance else { return offer }
        offer.form = offer.form ?? other.form
        offer.unitDoseMg = offer.unitDoseMg ?? other.unitDoseMg
        offer.purityPercent = offer.purityPercent ?? other.purityPercent
        return offer
    }

    /// Whether one of the words of a category is a name of drugs.
    private func isDrugCategory(_ category: String) -> Bool {
        let title = TitleReading(category, by: lexicon.index)
        return title.words.contains { $0.isName || $0.signs.contains(.someDrug) }
            && !title.words.contains { !$0.signs.isDisjoint(with: [.notDrug, .equipment, .thing]) }
    }

    private func parse(_ text: String, isFiledAsDrug: Bool) -> Offer {
        let title = TitleReading(text, by: lexicon.index)
        let amounts = AmountReader.amounts(in: title)
        let purity = PurityReader.purity(title, amounts)
        let evidence = TitleEvidence(title, amounts, purity: purity != nil)
        if evidence.isSettled { return .noDrug }
        let choice = SubstanceChoice(title, evidence, lexicon, isFiledAsDrug: isFiledAsDrug)
        var outcome = choice.outcome()
        if NoDrugRule.isNoDrug(title, evidence, outcome, lexicon) { return .noDrug }
        if outcome.substanceClass == nil {
            guard NoDrugRule.isSomeDrug(evidence, amounts) else { return .noDrug }
            outcome.substanceClass = "other"
        }
        SubstanceRule.turnSeeds(&outcome, title, lexicon)
        let form = FormChoice(title: title, evidence: evidence, lexicon: lexicon, outcome: outcome).form()
        return offer(title, amounts, evidence, outcome, form, purity)
    }

    /// Nothing is no amount.
    private func positive(_ value: Double?) -> Double? { value.flatMap { $0 > 0 && $0.isFinite ? $0 : nil } }

    private func offer(
        _ title: TitleReading, _ amounts: [TitleAmount], _ evidence: TitleEvidence, _ outcome: SubstanceChoice.Outcome,
        _ form: TitleForm?, _ purity: Double?
    ) -> Offer {
        var offer = Offer(substanceClass: outcome.substanceClass ?? "other")
        offer.substance = outcome.substance.map { lexicon.substances[$0].name }
        offer.form = form?.rawValue
        let rule = SubstanceRule(lexicon: lexicon, outcome: outcome, form: form, evidence: evidence)
        var amounts = amounts
        if lexicon.isInUnits(outcome.substance) {
            amounts.removeAll { $0.noun.map { title.bytes($0).starts(with: "unit".utf8) } ?? false }
        }
        rule.setStrengthAside(&amounts, title)
        let sum = AmountSum(
            title, amounts, isDosed: rule.isDosed, isPill: rule.isPill, takesBareCount: rule.takesBareCount,
            takesTimes: rule.takesTimes, isStrength: rule.isStrength(title), partsAreOunces: rule.partsAreOunces,
            takesImplied: !rule.isDosed, takesOunces: rule.takesOunces, takesPacks: form == .seeds)
        let whole = outcome.isMixture ? MixtureRule.whole(title, amounts, isDosed: rule.isDosed) : nil
        if !rule.isUntoldDose, !outcome.isMixture || whole == .mass { offer.quantityGrams = positive(sum.grams) }
        if !outcome.isMixture || whole == .count { offer.units = positive(sum.units) }
        offer.unitDoseMg = rule.isSolution(amounts) ? nil : positive(sum.dose)
        if offer.substanceClass != "cannabis" { offer.purityPercent = purity }
        return offer
    }
}
