internal import CSodium

/// The public half of a key pair to which bytes are sealed: X25519 (RFC 7748).
///
///     let key = RecipientKey(line: "clewunit1:8520f0…9b1c")
///
/// As text it is `clewunit1:`, the 32 bytes in hexadecimal digits, and eight digits of their SHA-256, so that a slip of
/// the pen is noticed.
public struct RecipientKey: Hashable, Sendable, CustomStringConvertible {
    /// The number of bytes: 32.
    public static let byteCount = 32
    private static let mark = "clewunit1:"
    private static let checkCount = 4

    /// The bytes.
    public let bytes: [UInt8]

    /// A key of 32 bytes; `nil` for another count, and for the few points to which anybody could open what is sealed.
    public init?(bytes: [UInt8]) {
        guard isSodiumReady, bytes.count == RecipientKey.byteCount else { return nil }
        var box = [UInt8](repeating: 0, count: 1 + crypto_box_sealbytes())
        guard crypto_box_seal(&box, [0], 1, bytes) == 0 else { return nil }
        self.bytes = bytes
    }

    /// Reads the text form; blanks around it and capital letters are no matter. `nil` for anything else.
    public init?(line: some StringProtocol) {
        let text = line.lowercased().filter { !$0.isWhitespace }
        guard text.hasPrefix(RecipientKey.mark) else { return nil }
        let digits = Array(text.utf8.dropFirst(RecipientKey.mark.utf8.count))
        guard digits.count == 2 * (RecipientKey.byteCount + RecipientKey.checkCount),
            let all = RecipientKey.bytes(of: digits)
        else { return nil }
        let bytes = Array(all.prefix(RecipientKey.byteCount))
        guard RecipientKey.check(bytes) == Array(all.dropFirst(RecipientKey.byteCount)) else { return nil }
        self.init(bytes: bytes)
    }

    /// The text form.
    public var description: String {
        RecipientKey.mark + RecipientKey.digits(of: bytes + RecipientKey.check(bytes))
    }

    /// The last eight digits of the text form: short enough to be read out and compared.
    public var fingerprint: String { RecipientKey.digits(of: RecipientKey.check(bytes)) }

    /// The first bytes of the SHA-256.
    private static func check(_ bytes: [UInt8]) -> [UInt8] {
        let first = sha256(bytes).0
        return (0..<checkCount).map { UInt8(truncatingIfNeeded: first >> UInt64(56 - 8 * $0)) }
    }

    private static func digits(of bytes: [UInt8]) -> String {
        let alphabet = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [alphabet[Int($0 >> 4)], alphabet[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The bytes of an even number of lower-case digits.
    private static func bytes(of digits: [UInt8]) -> [UInt8]? {
        let values = digits.compactMap { digit -> UInt8? in
            switch digit {
            case 0x30...0x39: digit - 0x30
            case 0x61...0x66: digit - 0x61 + 10
            default: nil
            }
        }
        guard values.count == digits.count else { return nil }
        return stride(from: 0, to: values.count - 1, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }
}
