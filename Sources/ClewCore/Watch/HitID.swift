/// The id of a hit of a watch rule: it follows from the name of the rule and from what was hit, so the same hit has the same
/// id after every rebuild and in every version of the rule.
///
///     HitID("hit:00112233445566778899aabbccddeeff")
public struct HitID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The first and the last eight bytes, big-endian.
    private let words: Pair

    private struct Pair: Hashable, Sendable {
        var first: UInt64
        var last: UInt64
    }

    /// The number of bytes of an id.
    public static let byteCount = 16

    /// Takes 16 bytes; `nil` when there are more or fewer.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == HitID.byteCount else { return nil }
        words = Pair(
            first: bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) },
            last: bytes.suffix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }

    /// Takes the first 16 bytes of a digest.
    public init(_ digest: Digest) {
        words = Pair(first: digest.words.0, last: digest.words.1)
    }

    /// Reads `hit:` and 32 hexadecimal digits; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        guard text.hasPrefix("hit:"), let bytes = [UInt8](hex: text.dropFirst(4)) else { return nil }
        self.init(bytes: bytes)
    }

    /// The 16 bytes.
    public var bytes: [UInt8] {
        [words.first, words.last].flatMap { word in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
        }
    }

    /// `hit:` and 32 hexadecimal digits in lower case.
    public var description: String { "hit:" + bytes.hex }

    /// Byte order.
    public static func < (left: HitID, right: HitID) -> Bool {
        (left.words.first, left.words.last) < (right.words.first, right.words.last)
    }
}

extension HitID: Codable {
    /// Reads the text form.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = HitID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "hit: and 32 digits expected")
        }
        self = id
    }

    /// Writes the text form.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
