/// How far the form of an indicator vouches for it.
public enum Grade: String, Sendable, Hashable, CaseIterable, Codable {
    /// A checksum or a structure proves that the value was written as it was meant.
    case valid
    /// The form fits and nothing in it can prove it.
    case unverified
    /// The form fits and the checksum fails: often a typing error or a trap, so it is kept, shown and never linked on.
    case corrupt
}
