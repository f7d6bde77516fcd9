/// The classes by which substances are counted.
///
/// They are those of the markets' own shelves rather than of pharmacology: a medicine that fits none of them is
/// ``other``, and so are its precursors.
public enum SubstanceClass: String, CaseIterable, Codable, Hashable, Sendable {
    /// The hemp plant and what is made of it: herb, resin, concentrates, edibles. Seeds are ``other``.
    case cannabis
    /// Amphetamines, cocaine, wakefulness agents, caffeine.
    case stimulant
    /// Heroin, opium, opioid medicines, fentanyls, nitazenes, and their antagonists.
    case opioid
    /// LSD, psilocybin mushrooms, tryptamines, 2C-x, NBOMe.
    case psychedelic
    /// Ketamine, PCP, dextromethorphan, nitrous oxide and the like.
    case dissociative
    /// MDMA, MDA, benzofurans.
    case empathogen
    /// Benzodiazepines, licensed or not. Zolpidem and its like are ``other``.
    case benzodiazepine
    /// Synthetic and semi-synthetic cannabinoids.
    case cannabinoid
    /// Cathinones: mephedrone, methylone, α-PVP.
    case cathinone
    /// Anabolic steroids and the agents that are sold like them. Other hormones are ``other``.
    case steroid
    /// Every other substance.
    case other
    /// No substance at all; no row of the lexicon has it.
    case none
}
