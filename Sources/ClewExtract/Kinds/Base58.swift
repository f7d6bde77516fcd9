import ClewCore
import ClewCrypto

/// Base-58 numbers of at most 256 bits, read without an array and without big-number arithmetic of open size.
enum Base58 {
    /// The 58 characters in the order of their values.
    struct Alphabet: Sendable {
        /// The value of each byte; 255 for a byte that is no digit.
        let values: [UInt8]

        init(_ characters: StaticString) {
            var values = [UInt8](repeating: 255, count: 256)
            for index in 0..<characters.utf8CodeUnitCount {
                values[Int(characters.utf8Start[index])] = UInt8(truncatingIfNeeded: index)
            }
            self.values = values
        }

        /// The alphabet of Bitcoin: digits and letters without `0`, `O`, `I` and `l`.
        static let bitcoin = Alphabet("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")
        /// The alphabet of the XRP ledger, in which a zero is an `r`.
        static let ripple = Alphabet("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz")
    }

    /// The digits that fit in 64 bits at once: 58^10 < 2^59.
    static let digitsPerWord = 10

    /// Reads a number of exactly `byteCount` (at most 32) bytes; `nil` for a foreign character, for a greater number
    /// and for a wrong count of leading zeros. The number stands at the right of four big-endian words.
    static func decode(
        _ text: UnsafeBufferPointer<UInt8>, alphabet: Alphabet, byteCount: Int
    ) -> SHA256Words? {
        // 44 digits hold 256 bits; leading zeros are as many digits as bytes.
        guard text.count <= 44 else { return nil }
        return alphabet.values.withUnsafeBufferPointer { values in
            var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
            var leadingZeros = 0
            var index = 0
            while index < text.count {
                let end = min(index + digitsPerWord, text.count)
                var part: UInt64 = 0
                var scale: UInt64 = 1
                while index < end {
                    let value = values[Int(text[index])]
                    guard value < 58 else { return nil }
                    if value == 0, leadingZeros == index { leadingZeros += 1 }
                    part = part &* 58 &+ UInt64(value)
                    scale = scale &* 58
                    index += 1
                }
                guard multiply(&words, by: scale, adding: part) == 0 else { return nil }
            }
            return significantBytes(words) + leadingZeros == byteCount ? words : nil
        }
    }

    /// Multiplies in place, adds, and gives what does not fit.
    private static func multiply(_ words: inout SHA256Words, by scale: UInt64, adding part: UInt64) -> UInt64 {
        var carry = part
        func step(_ word: inout UInt64) {
            let product = word.multipliedFullWidth(by: scale)
            let (low, overflow) = product.low.addingReportingOverflow(carry)
            word = low
            carry = product.high &+ (overflow ? 1 : 0)
        }
        step(&words.3)
        step(&words.2)
        step(&words.1)
        step(&words.0)
        return carry
    }

    private static func significantBytes(_ words: SHA256Words) -> Int {
        let zeroBits =
            if words.0 != 0 {
                words.0.leadingZeroBitCount
            } else if words.1 != 0 {
                64 + words.1.leadingZeroBitCount
            } else if words.2 != 0 {
                128 + words.2.leadingZeroBitCount
            } else {
                192 + words.3.leadingZeroBitCount
            }
        return 32 - zeroBits / 8
    }
}

/// One form of base58check: which lengths, alphabet and version bytes a currency uses. The payload is a hash of 20
/// bytes.
struct Base58CheckForm: Sendable {
    let alphabet: Base58.Alphabet
    /// Bytes of the version, one or two.
    let versionBytes: Int
    /// The versions in use.
    let versions: [UInt16]
    /// How many characters can stand for them.
    let lengths: ClosedRange<Int>

    /// The bytes of the whole: version, hash, checksum.
    private var byteCount: Int { versionBytes + 24 }

    /// `valid` when the checksum holds, `corrupt` when it fails and the text looks random, `nil` when the text is no
    /// number of the right size with one of the versions.
    ///
    /// A hash in hexadecimal digits or a word may by chance be such a number; a random address has digits and letters
    /// of both cases, but for one in 100,000.
    func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard lengths.contains(candidate.count),
            let words = Base58.decode(candidate, alphabet: alphabet, byteCount: byteCount),
            versions.contains(version(of: words))
        else { return nil }
        if isIntact(words) { return Verdict(canonical: candidate.text, grade: .valid) }
        guard candidate.alphabet == .mixed else { return nil }
        return Verdict(canonical: candidate.text, grade: .corrupt)
    }

    /// The leading bytes of a number of 25 or 26 bytes: what is above bit 192, in the first word.
    private func version(of words: SHA256Words) -> UInt16 {
        UInt16(truncatingIfNeeded: words.0)
    }

    /// Whether the last four bytes are the first four of SHA-256 over SHA-256 of the bytes before.
    private func isIntact(_ words: SHA256Words) -> Bool {
        let checksum = UInt32(truncatingIfNeeded: words.3)
        var bytes = (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
        let once = withUnsafeBytes(of: &bytes) { raw in
            sha256(UnsafeRawBufferPointer(rebasing: raw[(32 - byteCount)..<28]))
        }
        var inner = (once.0.bigEndian, once.1.bigEndian, once.2.bigEndian, once.3.bigEndian)
        let twice = withUnsafeBytes(of: &inner) { sha256(UnsafeRawBufferPointer($0)) }
        return UInt32(truncatingIfNeeded: twice.0 >> 32) == checksum
    }
}
