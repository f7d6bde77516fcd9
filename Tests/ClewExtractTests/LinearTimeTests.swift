import ClewExtract
import Testing

@Suite struct LinearTimeTests {
    /// Strings that would drive a backtracking or rescanning reader into squares.
    static let hostile: [String] = [
        "1", "a", "@", ".", ":", " ", "-", "_", "+", "[", "(", "%", "/", "\n", "0", "9", "f", "а", "\u{0}",
        "a.", "a@", "@a", "a@a.", "a:", ":a", "1:", "1:1:", "::", "1.", "1 ", "1-", "12 ", "1234 ", "ABCD ", "DE12 ",
        "ABCU ", "RR 1", "0x", "0x0x", "a-", "-_", "_1", "a1", "http://", "http://a", "http://a.", "://", "hxxp[:]",
        "hxxp[:]//", "(at)", "(at)(at)", "a(at)", "a(dot)", "a[.]", "a [.] ", "[.]", "a(at)b(dot)", "(dot)a ",
        "-----BEGIN PGP PUBLIC KEY BLOCK-----", "-----BEGIN PGP PUBLIC KEY BLOCK-----\n",
        "-----BEGIN PGP MESSAGE-----a", "-----BEGIN PGP ", "-----END PGP PUBLIC KEY BLOCK-----",
        "telegram ", "telegram:", "tg", "tg ", "tg@", "wickr", "wickr me ", "wickr: ", "signal +1 ", "threema ",
        "signal 1", "jabber ", "jabber a@b.co ", "tel ", "tel 1 ", "imo 1234567 ", "imei ", "#a:", "!a:", "@a:",
        "@a:b.co:",
        "bitcoincash:", "xmpp:", "t.me/", "t.me/a", "1-1-1-", "50-00-0 ", "50-00-0-", "4111 ", "4111 1111 1111 1112 ",
        "(1)", "+1", "+1 ", "a.onion", "a.b32.i2p", "q", "bc1q", "LONGWORDWITHOUTEND",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb ",
    ]

    @Test(arguments: hostile)
    func `the work doubles with the text, whatever is repeated`(_ unit: String) throws {
        let extractor = try Extractor()
        let bytes = Array(unit.utf8)
        let short = repeated(bytes, 100_000)
        let long = repeated(bytes, 200_000)
        let shortWork = extractor.steps(in: short)
        let longWork = extractor.steps(in: long)
        #expect(longWork <= shortWork * 21 / 10 + 200_000, "\(shortWork) \(longWork)")
        #expect(longWork <= long.count * 128, "\(longWork / long.count) a byte")
    }

    private func repeated(_ unit: [UInt8], _ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + unit.count)
        while bytes.count < count { bytes += unit }
        return bytes
    }
}
