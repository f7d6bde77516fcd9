public import ClewCore

/// A digest as a head declares it, `algorithm:value` (ISO 28500:2017, section 5.8).
///
/// Written in base32 with padding (RFC 4648), which every tool verifies; read in base32, base64 and hexadecimal.
///
///     WARCDigest("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ")?.bytes
public struct WARCDigest: Hashable, Sendable, CustomStringConvertible {
    /// The algorithms that are checked.
    public enum Algorithm: String, Sendable, Hashable, CaseIterable {
        /// FIPS 180-4; what most archives hold.
        case sha1
        /// FIPS 180-4.
        case sha256
        /// RFC 1321; seen in old archives.
        case md5

        var byteCount: Int {
            switch self {
            case .sha1: 20
            case .sha256: 32
            case .md5: 16
            }
        }
    }

    /// How it was made.
    public let algorithm: Algorithm
    /// The digest.
    public let bytes: [UInt8]

    /// A digest; `nil` when the length is not that of the algorithm.
    public init?(algorithm: Algorithm, bytes: [UInt8]) {
        guard bytes.count == algorithm.byteCount else { return nil }
        self.algorithm = algorithm
        self.bytes = bytes
    }

    /// A SHA-256 digest.
    public init(_ digest: ClewCore.Digest) {
        algorithm = .sha256
        bytes = digest.bytes
    }

    /// Reads `algorithm:value`; `nil` for an unknown algorithm or a value that fits no encoding.
    public init?(_ text: some StringProtocol) {
        guard let colon = text.utf8.firstIndex(of: 0x3a) else { return nil }
        let name = text[..<colon].lowercased().filter { $0 != "-" }
        guard let algorithm = Algorithm(rawValue: name) else { return nil }
        let value = Array(text[text.utf8.index(after: colon)...].utf8)
        let size = algorithm.byteCount
        let candidates: [[UInt8]?] = [
            value.count == size * 2 ? [UInt8](hex: String(decoding: value, as: UTF8.self)) : nil,
            Base32.decode(value), Base64.decode(value),
        ]
        guard let bytes = candidates.compactMap({ $0 }).first(where: { $0.count == size }) else { return nil }
        self.algorithm = algorithm
        self.bytes = bytes
    }

    /// `algorithm:BASE32`.
    public var description: String { "\(algorithm.rawValue):\(String(decoding: Base32.encode(bytes), as: UTF8.self))" }
}

/// RFC 4648, section 6.
package enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    static func encode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(56)
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(alphabet[Int(bits >> UInt32(count) & 31)])
            }
        }
        if count > 0 { text.append(alphabet[Int(bits << UInt32(5 - count) & 31)]) }
        while !text.count.isMultiple(of: 8) { text.append(0x3d) }
        return text
    }

    /// The bytes of a text of at most 1024 digits, in either case; `nil` for another character. Bits that fill no byte are
    /// left out.
    package static func decode(_ text: [UInt8]) -> [UInt8]? {
        unpack(text, bitsEach: 5) { byte in
            switch byte {
            case 0x41...0x5a: byte - 0x41
            case 0x61...0x7a: byte - 0x61
            case 0x32...0x37: byte - 0x32 + 26
            default: nil
            }
        }
    }

    /// Joins digits of a number of bits each to bytes; padding ends the text.
    static func unpack(_ text: [UInt8], bitsEach: UInt32, digit: (UInt8) -> UInt8?) -> [UInt8]? {
        guard text.count <= 1024 else { return nil }
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var count: UInt32 = 0
        let body = text.prefix { $0 != 0x3d }
        guard text.dropFirst(body.count).allSatisfy({ $0 == 0x3d }) else { return nil }
        for byte in body {
            guard let value = digit(byte) else { return nil }
            bits = (bits << bitsEach | UInt32(value)) & 0xffff
            count += bitsEach
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return bytes
    }
}

/// RFC 4648, sections 4 and 5.
enum Base64 {
    static func decode(_ text: [UInt8]) -> [UInt8]? {
        Base32.unpack(text, bitsEach: 6) { byte in
            switch byte {
            case 0x41...0x5a: byte - 0x41
            case 0x61...0x7a: byte - 0x61 + 26
            case 0x30...0x39: byte - 0x30 + 52
            case 0x2b, 0x2d: 62
            case 0x2f, 0x5f: 63
            default: nil
            }
        }
    }
}
