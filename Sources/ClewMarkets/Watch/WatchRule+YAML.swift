public import ClewCore
internal import ClewCrypto
public import ClewTable

/// What a value of a rule is, as whoever knows the kinds of indicators says.
public enum WatchedValue: Hashable, Sendable {
    /// These indicators.
    case indicators([IndicatorID])
    /// The form fits and the checksum fails.
    case corrupt
    /// None of the kinds that were asked for, or of any.
    case unknown
}

extension WatchRule {
    /// The largest file of a rule, in bytes.
    public static let maximumBytes = ConfigDocument.maximumBytes

    /// Reads a rule; `Documentation/Rules.md` teaches the form.
    ///
    ///     let rule = try WatchRule(yaml: bytes) { text, kinds in … }
    ///
    /// - Parameter judge: says what the value of an indicator is, as one of some kinds, or of any where none is named.
    /// - Throws: what is wrong, with the line and the field.
    public init(
        yaml bytes: [UInt8], judge: @escaping (_ value: String, _ kinds: [IndicatorKind]) -> WatchedValue
    ) throws(ConfigFault) {
        let node = try ConfigDocument.read(bytes)
        self = try WatchRuleReader(node: node, judge: judge).rule(digest: Digest(words: sha256(bytes)))
    }
}
