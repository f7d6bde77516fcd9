import ClewCore
import ClewExtract
import ClewTestSupport
import Testing

/// A valid value of a kind with a checksum, and how many of 1,000 single-character errors the checksum may miss.
struct Checksummed: CustomTestStringConvertible, Sendable {
    var kind: IndicatorKind
    var text: String
    /// The greatest number of misses: none where single errors are always found, else the miss rate with room for chance.
    var mostMisses: Int
    /// Whether only the digits are changed: a changed letter gives a value of another kind or none.
    var digitsOnly = false
    /// The characters that are changed: those that the checksum covers.
    var covered: Range<Int>?

    var testDescription: String { "\(kind.rawValue) \(text)" }

    static let all: [Checksummed] = [
        // 2^-32.
        Checksummed(kind: .bitcoinAddress, text: "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", mostMisses: 0),
        Checksummed(kind: .bitcoinAddress, text: "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", mostMisses: 0),
        // A BCH code of distance 5: every single error is found.
        Checksummed(kind: .bitcoinAddress, text: "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", mostMisses: 0),
        Checksummed(
            kind: .bitcoinAddress, text: "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
            mostMisses: 0),
        Checksummed(
            kind: .bitcoinCashAddress, text: "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", mostMisses: 0,
            covered: 12..<54),
        // 2^-32.
        Checksummed(
            kind: .moneroAddress,
            text:
                "4AdUndXHHZ6cfufTMvppY6JwXNouMBzSkbLYfpAV5Usx3skxNgYeYTRj5UzqtReoS44qo9mtmXCqY45DJ852K5Jv2684Rge",
            mostMisses: 0),
        // 2^-16.
        Checksummed(
            kind: .onionV3, text: "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion", mostMisses: 1,
            covered: 0..<56),
        // Every single error is found by the remainder by 97, by Luhn (digits), by S10, CAS and IMO weights below eleven.
        Checksummed(kind: .iban, text: "DE89370400440532013000", mostMisses: 0),
        Checksummed(kind: .lei, text: "5493001KJTIIGC8Y1R12", mostMisses: 0),
        Checksummed(kind: .paymentCard, text: "4111111111111111", mostMisses: 0, digitsOnly: true),
        Checksummed(kind: .casNumber, text: "42542-10-9", mostMisses: 300, digitsOnly: true),
        // ISO 6346: 1.8 % of wrong digits and 8.5 % of wrong letters are missed.
        Checksummed(kind: .containerNumber, text: "CSQU3054383", mostMisses: 70),
        // Remainders 0 and 5 of S10 are shared.
        Checksummed(kind: .postalItem, text: "RR473124829GB", mostMisses: 60, digitsOnly: true),
        // An XOR over two bytes finds every single error.
        Checksummed(
            kind: .toxID, text: "56A1ADE4B65B86BCD51CC73E2CD4E542179F47959FE3E0E21B4B0ACDADE51855D34D34D37CB5",
            mostMisses: 0),
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
