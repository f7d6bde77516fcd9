internal import ClewCrypto

/// Makes addresses that are whole by their own rules and belong to nobody: their keys are random bytes.
enum InventedAddress {
    /// A pay-to-public-key-hash Bitcoin address: base58check of version 0 and 20 bytes.
    static func bitcoin(_ random: inout SplitMix64) -> String {
        let body = [0] + random.bytes(20)
        return base58(body + checksum(body))
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
        let zeros = bytes.prefix { $0 == 0 }.map { _ in alphabet[0] }
        return String(decoding: zeros + digits.reversed().map { alphabet[$0] }, as: UTF8.self)
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

/// An OpenPGP public key of version 4 (RFC 9580, section 5.5.2) with one user id and random key material.
struct InventedKey {
    /// The armored block.
    let armored: String
    /// The fingerprint: 40 upper-case hexadecimal digits.
    let fingerprint: String

    init(userID: String, random: inout SplitMix64) {
        let created: [UInt8] = [0x53, 0x40, UInt8.random(in: 0...255, using: &random), 0]
        let curve: [UInt8] = [0x2B, 0x06, 0x01, 0x04, 0x01, 0xDA, 0x47, 0x0F, 0x01]
        let point: [UInt8] = [0x01, 0x07, 0x40] + random.bytes(32)
        let body = [4] + created + [22, UInt8(curve.count)] + curve + point
        let hashed = [0x99, UInt8(body.count >> 8), UInt8(body.count & 255)] + body
        let digits = Array("0123456789ABCDEF")
        fingerprint = String(sha1(hashed).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
        let name = Array(userID.utf8.prefix(180))
        let packets = [0xC6, UInt8(body.count)] + body + [0xCD, UInt8(name.count)] + name
        armored = InventedKey.armor(packets)
    }

    private static func armor(_ packets: [UInt8]) -> String {
        let text = base64(packets)
        let lines = stride(from: 0, to: text.count, by: 64).map { String(text[$0..<min($0 + 64, text.count)]) }
        let sum = crc24(packets)
        let check = base64([UInt8(sum >> 16 & 255), UInt8(sum >> 8 & 255), UInt8(sum & 255)])
        return "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n" + lines.joined(separator: "\n")
            + "\n=" + String(check) + "\n-----END PGP PUBLIC KEY BLOCK-----"
    }

    /// The checksum of the armor (RFC 9580, section 6.1).
    private static func crc24(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xB704CE
        for byte in bytes {
            sum ^= UInt32(byte) << 16
            for _ in 0..<8 {
                sum <<= 1
                if sum & 0x100_0000 != 0 { sum ^= 0x186_4CFB }
            }
        }
        return sum & 0xFF_FFFF
    }

    private static func base64(_ bytes: [UInt8]) -> [Character] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text: [Character] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let word = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                text.append(place <= group.count ? alphabet[word >> (18 - 6 * place) & 63] : "=")
            }
        }
        return text
    }
}
