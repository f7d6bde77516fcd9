internal import ClewCrypto

/// An OpenPGP public key of version 4 (RFC 9580, section 5.5.2) with one user id and random key material.
struct InventedKey: Sendable {
    /// The armored block.
    let armored: String
    /// The fingerprint: 40 upper-case hexadecimal digits.
    let fingerprint: String
    /// The user id.
    let userID: String

    init(userID: String, random: inout SplitMix64) {
        let created: [UInt8] = [0x66, 0x40, UInt8(random.below(256)), 0]
        let curve: [UInt8] = [0x2B, 0x06, 0x01, 0x04, 0x01, 0xDA, 0x47, 0x0F, 0x01]
        let point: [UInt8] = [0x01, 0x07, 0x40] + random.bytes(32)
        let body = [4] + created + [22, UInt8(curve.count)] + curve + point
        let hashed = [0x99, UInt8(body.count >> 8), UInt8(body.count & 255)] + body
        let digits = Array("0123456789ABCDEF".utf8)
        fingerprint = String(
            decoding: sha1(hashed).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
        let name = Array(userID.utf8.prefix(180))
        self.userID = String(decoding: name, as: UTF8.self)
        let packets = [0xC6, UInt8(body.count)] + body + [0xCD, UInt8(name.count)] + name
        armored = InventedKey.armor(packets)
    }

    private static func armor(_ packets: [UInt8]) -> String {
        let text = base64(packets)
        let lines = stride(from: 0, to: text.count, by: 64).map {
            String(decoding: text[$0..<min($0 + 64, text.count)], as: UTF8.self)
        }
        let sum = crc24(packets)
        let check = base64([UInt8(sum >> 16 & 255), UInt8(sum >> 8 & 255), UInt8(sum & 255)])
        return "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n" + lines.joined(separator: "\n")
            + "\n=" + String(decoding: check, as: UTF8.self) + "\n-----END PGP PUBLIC KEY BLOCK-----"
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

    private static func base64(_ bytes: [UInt8]) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let word = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                text.append(place <= group.count ? alphabet[word >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return text
    }
}
