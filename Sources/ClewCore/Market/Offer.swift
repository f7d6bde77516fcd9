/// What the words of an offer say is sold. What they do not state is `nil`, never a guess.
public struct Offer: Hashable, Sendable {
    /// The preferred lower-case English name of the substance; `nil` for mixtures, unnamed drugs and what is no drug.
    public var substance: String?
    /// The class of the substance: `cannabis`, `stimulant`, …, `other`; `none` for what is no drug.
    public var substanceClass: String
    /// `herb`, `pill`, `powder`, …
    public var form: String?
    /// The whole mass offered, in grams; never the dose of a unit.
    public var quantityGrams: Double?
    /// How many pills, tabs, capsules, patches or vials.
    public var units: Double?
    /// The dose of one unit, in milligrams.
    public var unitDoseMg: Double?
    /// The purity in percent; the middle of a range.
    public var purityPercent: Double?

    /// An offer of which only the class is known.
    public init(substance: String? = nil, substanceClass: String) {
        self.substance = substance
        self.substanceClass = substanceClass
    }

    /// No drug.
    public static let noDrug = Offer(substanceClass: "none")
}

extension Offer {
    /// What one gram costs, where the offer states its mass.
    public func perGram(_ price: Double) -> Double? {
        guard let quantityGrams, quantityGrams > 0 else { return nil }
        return price / quantityGrams
    }

    /// What one pill, tab or vial costs, where the offer states how many there are.
    public func perUnit(_ price: Double) -> Double? {
        guard let units, units > 0 else { return nil }
        return price / units
    }
}
