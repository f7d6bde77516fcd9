/// Which sign stands before the decimals where a number alone does not tell: is `1.234` a bit more than one, or a
/// thousand?
public enum DecimalMark: String, Sendable, Hashable, CaseIterable {
    /// `1,234.50`: as in English.
    case point
    /// `1.234,50`: as in German.
    case comma
}
