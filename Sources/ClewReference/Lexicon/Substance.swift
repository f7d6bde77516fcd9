/// A drug, medicine or precursor, under the one name by which offers of it are counted.
///
///     Lexicon.substance(named: "Xanax")?.name  // "alprazolam"
public struct Substance: Hashable, Sendable {
    /// The form in which a substance is nearly always sold.
    public enum Form: String, CaseIterable, Codable, Hashable, Sendable {
        /// Paper or gelatine that carries a dose.
        case blotter
        /// A capsule.
        case capsule
        /// Crystals or shards.
        case crystal
        /// A compressed gas.
        case gas
        /// Dried leaves or flowers.
        case herb
        /// A liquid that is drunk or inhaled.
        case liquid
        /// Mushrooms or truffles, fresh or dried.
        case mushroom
        /// A tablet.
        case pill
        /// A whole plant or a part of it.
        case plant
        /// A powder.
        case powder
        /// A resin.
        case resin
        /// Seeds.
        case seed
        /// A solution or powder for injection.
        case vial
    }

    /// The preferred English name in lower case: the common or the nonproprietary one.
    public let name: String
    /// The class in which it is counted.
    public let substanceClass: SubstanceClass
    /// Its form where a title need not tell it; `nil` where there is none of its own.
    public let form: Form?
}
