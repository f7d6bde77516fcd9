internal import ClewCrypto

/// Makes addresses that are whole by their own rules and belong to nobody: their keys are random bytes.
enum InventedAddress {
    /// A pay-to-public-key-hash Bitcoin address: base58check of version 0 and 20 bytes.
    static func bitcoin(_ random: inout SplitMix64) -> String {
        let body = [0] + random.bytes(20)
        return base58(body + checksum(body))
    }

    /// A Monero main address: prefix 18, two keys, four bytes of Keccak-256, in blocks of eight bytes.
    static func monero(_ random: inout SplitMix64) -> String {
        let body = [18] + random.bytes(64)
        let hash = keccak256(body).0
        let whole = body + stride(from: 56, through: 32, by: -8).map { UInt8(truncatingIfNeeded: hash >> UInt64($0)) }
        let blocks = stride(from: 0, to: whole.count, by: 8).map { start in
            let block = whole[start..<min(start + 8, whole.count)]
            let text = digits(Array(block))
            let width = block.count == 8 ? 11 : 7
            return String(repeating: "1", count: max(0, width - text.count)) + String(decoding: text, as: UTF8.self)
        }
        return blocks.joined()
    }

    /// A version 3 onion address (rend-spec-v3, section 6): key, checksum, version in base32.
    static func onion(_ random: inout SplitMix64) -> String {
        let key = random.bytes(32)
        let text = Array(".onion checksum".utf8) + key + [3]
        let digest = text.withUnsafeBytes { sha3_256($0) }
        let sum = [UInt8(truncatingIfNeeded: digest.0 >> 56), UInt8(truncatingIfNeeded: digest.0 >> 48)]
        return base32(key + sum + [3]) + ".onion"
    }

    private static func checksum(_ body: [UInt8]) -> [UInt8] {
        let first = bytes(sha256(body))
        return Array(bytes(sha256(first)).prefix(4))
    }

    private static func bytes(_ words: SHA256Words) -> [UInt8] {
        [words.0, words.1, words.2, words.3].flatMap { word in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
        }
    }

    private static func base58(_ bytes: [UInt8]) -> String {
        let zeros = bytes.prefix { $0 == 0 }.map { _ in UInt8(ascii: "1") }
        return String(decoding: zeros + digits(bytes), as: UTF8.self)
    }

    /// A number in base 58, without leading zeros.
    private static func digits(_ bytes: [UInt8]) -> [UInt8] {
        let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
        var digits: [Int] = []
        for byte in bytes {
            var carry = Int(byte)
            for index in digits.indices {
                carry += digits[index] << 8
                digits[index] = carry % 58
                carry /= 58
            }
            while carry > 0 {
                digits.append(carry % 58)
                carry /= 58
            }
        }
        return digits.reversed().map { alphabet[$0] }
    }

    private static func base32(_ bytes: [UInt8]) -> String {
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
        var text: [UInt8] = []
        var held = 0
        var width = 0
        for byte in bytes {
            held = (held << 8 | Int(byte)) & 0xFFF
            width += 8
            while width >= 5 {
                width -= 5
                text.append(alphabet[held >> width & 31])
            }
        }
        if width > 0 { text.append(alphabet[held << (5 - width) & 31]) }
        return String(decoding: text, as: UTF8.self)
    }
}
