/// The id of a record of the vault, and so of the capture that it holds: a version 8 UUID (RFC 9562) made from the
/// content and the natural key of the record, so that the same input has the same id in every import.
public struct RecordID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The first eight bytes.
    public let high: UInt64
    /// The last eight bytes.
    public let low: UInt64

    /// Takes 16 bytes of a digest and sets the version (8) and the variant of RFC 9562.
    public init(digest: Digest) {
        high = digest.words.0 & ~0xF000 | 0x8000
        low = digest.words.1 & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    }

    /// The 16 bytes as two big-endian words.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Reads the 36 characters of a UUID, with or without `urn:uuid:` and angle brackets; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        var rest = Substring(text)
        if rest.hasPrefix("<"), rest.hasSuffix(">") { rest = rest.dropFirst().dropLast() }
        if rest.lowercased().hasPrefix("urn:uuid:") { rest = rest.dropFirst(9) }
        let groups = rest.split(separator: "-", omittingEmptySubsequences: false)
        guard groups.map(\.count) == [8, 4, 4, 4, 12], let bytes = [UInt8](hex: groups.joined()) else { return nil }
        high = bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) }
        low = bytes[8...].reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The UUID in lower case, with hyphens.
    public var description: String {
        let digits = Array(String(high, radix: 16).leftPadded(16) + String(low, radix: 16).leftPadded(16))
        let cuts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return cuts.map { String(digits[$0]) }.joined(separator: "-")
    }

    /// Byte order.
    public static func < (left: RecordID, right: RecordID) -> Bool { (left.high, left.low) < (right.high, right.low) }
}

extension String {
    fileprivate func leftPadded(_ width: Int) -> String {
        String(repeating: "0", count: Swift.max(0, width - utf8.count)) + self
    }
}

/// The name of one evidence: the SHA-256 of its decoded payload.
public struct EvidenceID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The digest.
    public let digest: Digest

    /// The name of the bytes with this digest.
    public init(_ digest: Digest) { self.digest = digest }

    /// 64 hexadecimal digits.
    public var description: String { digest.hex }

    /// Byte order.
    public static func < (left: EvidenceID, right: EvidenceID) -> Bool { left.digest < right.digest }
}

/// An indicator by its natural key: the kind and the canonical value, written `kind:canonical`.
///
///     IndicatorID("bitcoin-address:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")?.kind  // .bitcoinAddress
public struct IndicatorID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// What it is.
    public let kind: IndicatorKind
    /// The one form under which equal values are equal.
    public let canonical: String

    /// An indicator by its key.
    public init(kind: IndicatorKind, canonical: String) {
        self.kind = kind
        self.canonical = canonical
    }

    /// Reads `kind:canonical`; `nil` when either part is empty or the kind is none that this program knows.
    public init?(_ text: some StringProtocol) {
        guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else { return nil }
        let kind = IndicatorKind(rawValue: String(text[..<colon]))
        let canonical = String(text[text.index(after: colon)...])
        guard kind.entry != nil, !canonical.isEmpty else { return nil }
        self.init(kind: kind, canonical: canonical)
    }

    /// `kind:canonical`.
    public var description: String { "\(kind.rawValue):\(canonical)" }

    /// By kind, then by canonical value.
    public static func < (left: IndicatorID, right: IndicatorID) -> Bool {
        (left.kind, left.canonical) < (right.kind, right.canonical)
    }
}

/// One import or capture session: the id follows from its options, so a resumed session is the same run.
public struct RunID: Hashable, Sendable, CustomStringConvertible {
    /// The record in which the run's options are sealed.
    public let record: RecordID

    /// The run whose options are sealed in this record.
    public init(_ record: RecordID) { self.record = record }

    /// The UUID.
    public var description: String { record.description }
}
