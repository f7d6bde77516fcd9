/// The id of a record of the vault, and so of the capture that it holds: a version 8 UUID (RFC 9562) made from the
/// content and the natural key of the record, so that the same input has the same id in every import.
public struct RecordID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The first and the last eight bytes, big-endian.
    public let words: (UInt64, UInt64)

    /// The number of bytes of an id.
    public static let byteCount = 16

    /// The 16 bytes as two big-endian words.
    public init(words: (UInt64, UInt64)) {
        self.words = words
    }

    /// Takes the first 16 bytes of a digest and sets the version (8) and the variant of RFC 9562.
    public init(digest: Digest) {
        words = (
            digest.words.0 & 0xFFFF_FFFF_FFFF_0FFF | 0x8000,
            digest.words.1 & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        )
    }

    /// Reads the 36 characters of a UUID, with or without `urn:uuid:` and angle brackets; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        var rest = Substring(text)
        if rest.first == "<", rest.last == ">" { rest = rest.dropFirst().dropLast() }
        if rest.lowercased().hasPrefix("urn:uuid:") { rest = rest.dropFirst(9) }
        let groups = rest.split(separator: "-", omittingEmptySubsequences: false)
        guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12], let bytes = [UInt8](hex: groups.joined()),
            bytes.count == RecordID.byteCount
        else { return nil }
        words = (bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) }, bytes[8...].reduce(0) { $0 << 8 | UInt64($1) })
    }

    /// The 16 bytes.
    public var bytes: [UInt8] {
        [words.0, words.1].flatMap { word in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
        }
    }

    /// The UUID in lower case, with hyphens.
    public var description: String {
        let bytes = bytes
        return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { bytes[$0].hex }.joined(separator: "-")
    }

    /// Two ids are equal when all 16 bytes are.
    public static func == (left: RecordID, right: RecordID) -> Bool { left.words == right.words }

    /// Byte order.
    public static func < (left: RecordID, right: RecordID) -> Bool { left.words < right.words }

    /// Feeds the words into a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }
}

extension RecordID: Codable {
    /// Reads the text form.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = RecordID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a UUID expected")
        }
        self = id
    }

    /// Writes the text form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
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
