import ClewCore
import ClewExtract
import ClewTestSupport
import Testing

/// A valid value of a kind with a checksum, and which part of all single-character errors in it the checksum misses.
struct Checksummed: CustomTestStringConvertible, Sendable {
    var kind: IndicatorKind
    var text: String
    /// The share of wrong characters that fit the checksum, by its arithmetic; 0 where every one is found, or all but
    /// one in 2^16 and more.
    var missRate = 0.0
    /// Whether only the digits are changed: a changed letter gives a value of another kind or none.
    var digitsOnly = false
    /// The characters that are changed: those that the checksum covers.
    var covered: Range<Int>?

    /// How many of 1,000 errors may pass: the share that the arithmetic says and three standard deviations.
    var mostMisses: Int { Int(1000 * missRate + 3 * (1000 * missRate * (1 - missRate)).squareRoot()) }

    var testDescription: String { "\(kind.rawValue) \(text)" }

    static let all: [Checksummed] = [
        // 2^-32.
        Checksummed(kind: .bitcoinAddress, text: "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"),
        Checksummed(kind: .bitcoinAddress, text: "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"),
        // A BCH code of distance 5: every single error is found.
        Checksummed(kind: .bitcoinAddress, text: "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
        Checksummed(
            kind: .bitcoinAddress, text: "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"),
        Checksummed(
            kind: .bitcoinCashAddress, text: "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
            covered: 12..<54),
        // 2^-32.
        Checksummed(
            kind: .moneroAddress,
            text:
                "4AdUndXHHZ6cfufTMvppY6JwXNouMBzSkbLYfpAV5Usx3skxNgYeYTRj5UzqtReoS44qo9mtmXCqY45DJ852K5Jv2684Rge"),
        // Four bytes of a double SHA-256, as with Bitcoin.
        Checksummed(kind: .bitcoinTestnetAddress, text: "mzK2FFDEhxqHcmrJw1ysqFkVyhUULo45hZ"),
        Checksummed(
            kind: .bitcoinTestnetAddress, text: "tb1qqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesrxh6hy"),
        Checksummed(kind: .litecoinAddress, text: "LVg2kJoFNg45Nbpy53h7Fe1wKyeXVRhMH9"),
        Checksummed(kind: .litecoinAddress, text: "ltc1qg42tkwuuxefutzxezdkdel39gfstuap288mfea"),
        Checksummed(kind: .dogecoinAddress, text: "DPpJVPpvPNP6i6tMj4rTycAGh8wReTqaSU"),
        Checksummed(kind: .dashAddress, text: "XnLyZhQDr3JqFQi7UPC8LddHMgbAyQWiZo"),
        Checksummed(kind: .zcashAddress, text: "t1XVXWCvpMgBvUaed4XDqWtgQgJSu1Ghz7F"),
        Checksummed(kind: .tronAddress, text: "TDvr6Jpwfp1wDiV7PhaB19YMsMHRSXmY7p"),
        Checksummed(kind: .xrpAddress, text: "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh"),
        // The letter case follows a hash of all digits: one letter in two by chance, and there are 18 of them.
        Checksummed(
            kind: .ethereumAddress, text: "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", covered: 2..<42),
        // 2^-16.
        Checksummed(
            kind: .onionV3, text: "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion",
            covered: 0..<56),
        // Every single error is found by the remainder by 97 and, of digits, by Luhn.
        Checksummed(kind: .iban, text: "DE89370400440532013000"),
        // A letter in the place of a digit is two digits and moves the rest: 3 of 700, counted as below.
        Checksummed(kind: .lei, text: "5493001KJTIIGC8Y1R12", missRate: 3.0 / 700),
        Checksummed(kind: .paymentCard, text: "4111111111111111", digitsOnly: true),
        // The shares that follow were counted by trying every character at every place, with the sums written in Python.
        // Modulo 10 the weights 2, 4 and 6 let pass a digit that is 5 off, the weight 5 four digits: 7 of 72.
        Checksummed(kind: .casNumber, text: "42542-10-9", missRate: 7.0 / 72, digitsOnly: true),
        // The weights 7 to 2 in the same way: 7 of 63.
        Checksummed(kind: .imoNumber, text: "IMO 9074729", missRate: 7.0 / 63, digitsOnly: true),
        Checksummed(kind: .imei, text: "49-015420-323751-8", digitsOnly: true),
        // ISO 6346: letters whose values differ by 11 or 22; most of 385 changes leave the form.
        Checksummed(kind: .containerNumber, text: "CSQU3054383", missRate: 4.0 / 385),
        // S10 finds every wrong digit unless the check digit is 5, which stands for the remainders 0 and 6.
        Checksummed(kind: .postalItem, text: "RR473124829GB", digitsOnly: true),
        Checksummed(kind: .postalItem, text: "RR287043775IN", missRate: 8.0 / 81, digitsOnly: true),
        // An XOR over two bytes finds every single error.
        Checksummed(
            kind: .toxID, text: "56A1ADE4B65B86BCD51CC73E2CD4E542179F47959FE3E0E21B4B0ACDADE51855D34D34D37CB5"),
    ]
}

@Suite struct CorruptionTests {
    @Test(arguments: Checksummed.all)
    func `of 1,000 single-character errors none is graded valid beyond the miss rate of the checksum`(
        _ row: Checksummed
    ) throws {
        let extractor = try Extractor()
        let original = Array(row.text.utf8)
        #expect(extractor.mentions(in: original).contains { $0.kind == row.kind && $0.grade == .valid })
        let alphabet = Array((row.digitsOnly ? "0123456789" : alphabet(of: row.text)).utf8)
        var random = SplitMix64(seed: 2024)
        var misses: [String] = []
        var made = 0
        while made < 1000 {
            var bytes = original
            let place = Int(random.next() % UInt64(bytes.count))
            guard row.covered?.contains(place) ?? true else { continue }
            let value = alphabet[Int(random.next() % UInt64(alphabet.count))]
            guard isAlphanumeric(bytes[place]), !row.digitsOnly || (0x30...0x39).contains(bytes[place]),
                bytes[place] != value
            else { continue }
            bytes[place] = value
            made += 1
            // Another kind may own the changed characters; none may call them valid as this kind, nor the changed whole.
            for mention in extractor.mentions(in: bytes) where mention.grade == .valid {
                if mention.kind == row.kind || mention.range.count >= original.count - 1 {
                    misses.append(String(decoding: bytes, as: UTF8.self) + " " + mention.kind.rawValue)
                }
            }
        }
        #expect(misses.count <= row.mostMisses, "\(misses.prefix(5))")
    }

    @Test func `a changed case of one letter is a failed checksum of Ethereum`() throws {
        let extractor = try Extractor()
        let original = Array("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed".utf8)
        var changed = 0
        for place in 2..<original.count where (original[place] | 0x20) > 0x60 {
            var bytes = original
            bytes[place] ^= 0x20
            let found = extractor.mentions(in: bytes)
            #expect(found.map(\.grade) == [.corrupt])
            changed += 1
        }
        #expect(changed > 10)
    }

    private func alphabet(of text: String) -> String {
        text.utf8.contains { (0x61...0x7A).contains($0) } && text.utf8.contains { (0x41...0x5A).contains($0) }
            ? "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
            : text.utf8.contains { (0x61...0x7A).contains($0) }
                ? "0123456789abcdefghijklmnopqrstuvwxyz" : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    }

    private func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
}
