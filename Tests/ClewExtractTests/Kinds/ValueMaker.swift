import ClewCore
import ClewCrypto
import ClewReference
import ClewTestSupport

/// Makes fresh valid values of every kind with a checksum, by code of its own: only the hash functions are shared with
/// what is tested.
struct ValueMaker {
    var dice: SplitMix64

    init(seed: UInt64) { dice = SplitMix64(seed: seed) }

    /// The kinds that it makes, each with the characters in which a value is written and the share of single wrong
    /// characters that its check lets pass, with room for chance: by the arithmetic 11.1 % for IMO numbers, 9.7 % for
    /// CAS numbers, 1.8 % of digits and 8.5 % of letters for containers, 1.8 % for postal items; 0 where none or one in
    /// 2^16.
    static let kinds: [(kind: IndicatorKind, alphabet: String, missRate: Double)] = [
        (.bitcoinAddress, base58, 0), (.bitcoinTestnetAddress, base58, 0), (.litecoinAddress, base58, 0),
        (.dogecoinAddress, base58, 0), (.dashAddress, base58, 0), (.zcashAddress, base58, 0), (.tronAddress, base58, 0),
        (.xrpAddress, base58, 0), (.bitcoinCashAddress, bech32, 0), (.moneroAddress, base58, 0),
        (.onionV3, "abcdefghijklmnopqrstuvwxyz234567", 0.001), (.iban, digits, 0), (.paymentCard, digits, 0),
        (.imei, digits, 0), (.containerNumber, digits + capitals, 0.085), (.postalItem, digits, 0.03),
        (.imoNumber, digits, 0.145), (.casNumber, digits, 0.13), (.lei, digits + capitals, 0.012),
        (.toxID, "0123456789ABCDEF", 0), (.ethereumAddress, "0123456789abcdefABCDEF", 0.001),
    ]

    static let base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
    static let bech32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
    static let digits = "0123456789"
    static let capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

    mutating func value(of kind: IndicatorKind) -> String {
        switch kind {
        case .bitcoinAddress:
            switch dice.next() % 4 {
            case 0: base58Check([0x00])
            case 1: base58Check([0x05])
            case 2: segwit("bc", version: 0, program: dice.bytes(dice.next() % 2 == 0 ? 20 : 32))
            default: segwit("bc", version: 1, program: dice.bytes(32))
            }
        case .bitcoinTestnetAddress:
            dice.next() % 2 == 0 ? base58Check([0x6f]) : segwit("tb", version: 0, program: dice.bytes(20))
        case .litecoinAddress:
            dice.next() % 2 == 0 ? base58Check([0x30]) : segwit("ltc", version: 0, program: dice.bytes(20))
        case .dogecoinAddress: base58Check([dice.next() % 2 == 0 ? 0x1e : 0x16])
        case .dashAddress: base58Check([dice.next() % 2 == 0 ? 0x4c : 0x10])
        case .zcashAddress: base58Check([0x1c, dice.next() % 2 == 0 ? 0xb8 : 0xbd])
        case .tronAddress: base58Check([0x41])
        case .xrpAddress:
            translate(base58Check([0x00]), to: "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz")
        case .bitcoinCashAddress: cashAddress(type: UInt8(dice.next() % 2))
        case .moneroAddress: moneroAddress()
        case .onionV3: onion()
        case .ethereumAddress: ethereumAddress()
        case .toxID: toxID()
        default: number(of: kind)
        }
    }

    private mutating func number(of kind: IndicatorKind) -> String {
        switch kind {
        case .iban: iban()
        case .paymentCard: withLuhn("4" + dice.text(14, of: ValueMaker.digits))
        case .imei: withLuhn("35" + dice.text(12, of: ValueMaker.digits))
        case .containerNumber: container()
        case .postalItem: postalItem()
        case .imoNumber: ship()
        case .casNumber: chemical()
        case .lei: legalEntity()
        default: ""
        }
    }

    // Currencies.

    private mutating func base58Check(_ version: [UInt8]) -> String {
        let payload = version + dice.bytes(20)
        let checksum = Digest(words: sha256(Digest(words: sha256(payload)).bytes)).bytes.prefix(4)
        return ValueMaker.base58Text(payload + checksum)
    }

    static func base58Text(_ bytes: [UInt8]) -> String {
        let alphabet = Array(base58)
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
        return String(repeating: "1", count: bytes.prefix { $0 == 0 }.count)
            + String(digits.reversed().map { alphabet[$0] })
    }

    private func translate(_ text: String, to alphabet: String) -> String {
        let table = Dictionary(uniqueKeysWithValues: zip(ValueMaker.base58, alphabet))
        return String(text.compactMap { table[$0] })
    }

    static func groupsOfFive(_ bytes: [UInt8]) -> [UInt8] {
        var groups: [UInt8] = []
        var pending: UInt32 = 0
        var bits: UInt32 = 0
        for byte in bytes {
            pending = (pending << 8 | UInt32(byte)) & 0xffff
            bits += 8
            while bits >= 5 {
                bits -= 5
                groups.append(UInt8(pending >> bits & 31))
            }
        }
        if bits > 0 { groups.append(UInt8(pending << (5 - bits) & 31)) }
        return groups
    }

    private func segwit(_ prefix: String, version: UInt8, program: [UInt8]) -> String {
        let data = [version] + ValueMaker.groupsOfFive(program)
        func polymod(_ values: [UInt8]) -> UInt32 {
            let generators: [UInt32] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
            return values.reduce(1) { sum, value in
                let shifted = (sum & 0x1ff_ffff) << 5 ^ UInt32(value)
                return generators.enumerated().reduce(shifted) {
                    sum >> (25 + UInt32($1.offset)) & 1 == 1 ? $0 ^ $1.element : $0
                }
            }
        }
        let head = prefix.utf8.map { $0 >> 5 } + [0] + prefix.utf8.map { $0 & 31 }
        let sum = polymod(head + data + [0, 0, 0, 0, 0, 0]) ^ (version == 0 ? 1 : 0x2bc8_30a3)
        let alphabet = Array(ValueMaker.bech32)
        let checksum = (0..<6).map { UInt8(sum >> (5 * (5 - UInt32($0))) & 31) }
        return prefix + "1" + String((data + checksum).map { alphabet[Int($0)] })
    }

    private mutating func cashAddress(type: UInt8) -> String {
        let data = ValueMaker.groupsOfFive([type << 3] + dice.bytes(20))
        let generators: [UInt64] = [0x98_f2bc_8e61, 0x79_b76d_99e2, 0xf3_3e5f_b3c4, 0xae_2eab_e2a8, 0x1e_4f43_e470]
        let values = "bitcoincash".utf8.map { $0 & 31 } + [0] + data + [UInt8](repeating: 0, count: 8)
        let sum = values.reduce(UInt64(1)) { sum, value in
            let shifted = (sum & 0x7_ffff_ffff) << 5 ^ UInt64(value)
            return generators.enumerated().reduce(shifted) {
                sum >> (35 + UInt64($1.offset)) & 1 == 1 ? $0 ^ $1.element : $0
            }
        }
        let alphabet = Array(ValueMaker.bech32)
        let checksum = (0..<8).map { UInt8((sum ^ 1) >> (5 * (7 - UInt64($0))) & 31) }
        return "bitcoincash:" + String((data + checksum).map { alphabet[Int($0)] })
    }

    private mutating func moneroAddress() -> String {
        let prefixes: [UInt8] = [18, 42, 19]
        let prefix = prefixes[Int(dice.next() % 3)]
        let payload = [prefix] + dice.bytes(prefix == 19 ? 72 : 64)
        let bytes = payload + Digest(words: keccak256(payload)).bytes.prefix(4)
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 8) {
            let block = Array(bytes[start..<min(start + 8, bytes.count)])
            let width = block.count == 8 ? 11 : 7
            let digits = ValueMaker.base58Text(Array(block.drop { $0 == 0 }))
            text += String(repeating: "1", count: width - digits.count) + digits
        }
        return text
    }

    private mutating func ethereumAddress() -> String {
        let lower = dice.bytes(20).hex
        let hash = Digest(words: keccak256(Array(lower.utf8))).hex
        return "0x" + String(zip(lower, hash).map { $1 >= "8" ? Character($0.uppercased()) : $0 })
    }

    // Networks and messengers.

    private mutating func onion() -> String {
        let key = dice.bytes(32)
        let checksum = Digest(words: sha3_256(Array(".onion checksum".utf8) + key + [3])).bytes.prefix(2)
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")
        return String(ValueMaker.groupsOfFive(key + checksum + [3]).map { alphabet[Int($0)] }) + ".onion"
    }

    private mutating func toxID() -> String {
        let bytes = dice.bytes(36)
        var sum: [UInt8] = [0, 0]
        for (index, byte) in bytes.enumerated() { sum[index % 2] ^= byte }
        return (bytes + sum).hex.uppercased()
    }

    // Numbers.

    private func withLuhn(_ body: String) -> String {
        for digit in "0123456789" {
            let values = (body + String(digit)).compactMap(\.wholeNumberValue).reversed().enumerated()
            let sum = values.reduce(0) {
                $0 + ($1.offset % 2 == 0 ? $1.element : [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][$1.element])
            }
            if sum % 10 == 0 { return body + String(digit) }
        }
        return body
    }

    private func remainder97(_ text: String) -> Int {
        text.reduce(0) { sum, character in
            let value = character.wholeNumberValue ?? Int(character.asciiValue ?? 0) - 55
            return (sum * (value > 9 ? 100 : 10) + value) % 97
        }
    }

    private mutating func iban() -> String {
        let countries = Country.all.filter { $0.bankAccount != nil }
        let country = countries[Int(dice.next() % UInt64(countries.count))]
        let body = (country.bankAccount?.places ?? []).map { place in
            dice.text(1, of: place == UInt8(ascii: "n") ? ValueMaker.digits : ValueMaker.capitals)
        }.joined()
        let check = 98 - remainder97(body + country.alpha2 + "00")
        return country.alpha2 + (check < 10 ? "0" : "") + String(check) + body
    }

    private mutating func legalEntity() -> String {
        let body = dice.text(18, of: ValueMaker.digits + ValueMaker.capitals)
        let check = 98 - remainder97(body + "00")
        return body + (check < 10 ? "0" : "") + String(check)
    }

    private mutating func container() -> String {
        let body = dice.text(3, of: ValueMaker.capitals) + dice.text(1, of: "UJZ") + dice.text(6, of: ValueMaker.digits)
        var sum = 0
        for (index, character) in body.enumerated() {
            let letter = Int(character.asciiValue ?? 0) - 65
            let value =
                character.wholeNumberValue ?? letter + 10 + (letter > 0 ? 1 : 0) + (letter > 10 ? 1 : 0)
                + (letter > 20 ? 1 : 0)
            sum += value << index
        }
        return body + String(sum % 11 % 10)
    }

    private mutating func postalItem() -> String {
        let serial = dice.text(8, of: ValueMaker.digits)
        let sum = zip(serial.compactMap(\.wholeNumberValue), [8, 6, 4, 2, 3, 5, 9, 7]).reduce(0) { $0 + $1.0 * $1.1 }
        let check = [5, 0, 9, 8, 7, 6, 5, 4, 3, 2, 1][sum % 11]
        return dice.text(1, of: "RLEC") + dice.text(1, of: ValueMaker.capitals) + serial + String(check) + "NL"
    }

    private mutating func ship() -> String {
        let body = dice.text(1, of: "123456789") + dice.text(5, of: ValueMaker.digits)
        let sum = zip(body.compactMap(\.wholeNumberValue), [7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        return "IMO " + body + String(sum % 10)
    }

    private mutating func chemical() -> String {
        let body = dice.text(1, of: "123456789") + dice.text(4, of: ValueMaker.digits)
        let middle = dice.text(2, of: ValueMaker.digits)
        let sum = (body + middle).compactMap(\.wholeNumberValue).reversed().enumerated().reduce(0) {
            $0 + ($1.offset + 1) * $1.element
        }
        return "\(body)-\(middle)-\(sum % 10)"
    }
}
