/// A name of a substance, as it stands in titles.
public struct SubstanceName: Hashable, Sendable {
    /// How a name came to be.
    public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
        /// The ordinary word of a language, or the scientific name of a plant.
        case common
        /// The international nonproprietary name, or its form in a language.
        case inn
        /// The name of a product of the pharmaceutical trade.
        case trade
        /// A word of the street, the market or the laboratory.
        case street
        /// A systematic name or one made of it.
        case chemical
        /// An abbreviation or a code.
        case abbreviation
        /// The designation of a new psychoactive substance.
        case nps
        /// A spelling that is wrong and often met.
        case misspelling
        /// A cultivated variety of cannabis.
        case strain
        /// The figure or name pressed into a tablet.
        case brand
    }

    /// The name: lower case, Unicode NFC, words apart by one blank.
    public let text: String
    /// The name as names are compared (``Lexicon/key(of:)``).
    public let key: String
    /// What it stands for.
    public let substance: Substance
    /// The language in which it was noted (ISO 639-1), such as `en`; a name may be used in others too.
    public let language: String
    /// How it came to be.
    public let kind: Kind
    /// Where it is generally found.
    public let source: LexiconSource
    /// Whether it says too little alone: an ordinary word, or a name of several substances. Then a title must have
    /// more that points to the substance: a quantity, a category, a neighbour.
    public let isAmbiguous: Bool
}
