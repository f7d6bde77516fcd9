import ClewCore
import ClewExtract
import Testing

/// Names and numbers of people.
@Suite struct ContactTests {
    @Test(arguments: [
        ("+49 170 1234567", "+491701234567"), ("+4917612345678", "+4917612345678"), ("+31 6 12345678", "+31612345678"),
        ("+34 612 34 56 78", "+34612345678"), ("+33 (0) 6 39 98 12 34", "+33639981234"),
        ("+7 495 123-45-67", "+74951234567"),
        ("+420.601.123.456", "+420601123456"), ("+48 601 234 567", "+48601234567"),
        ("+353 20 915 0123", "+353209150123"),
        ("+1-800-555-0199", "+18005550199"), ("0049 30 123456", "+4930123456"), ("+49 030 123456", "+4930123456"),
    ])
    func `a number of a numbering plan is read in one form`(written: String, canonical: String) {
        #expect(Phone.judge(written) == Verdict(canonical: canonical, grade: .unverified))
    }

    @Test(arguments: [
        "+1 202 155 0123", "+1 202 555 012", "+33 6 39 98 12", "+999 123 456 789", "+49 (30 123456", "+49 30) 123456",
        "+49 30    123456", "+49 30 123456-", "+000000000", "+1111111111", "+31 0000000000", "12,345,678",
        "2013-07-04T12",
    ])
    func `a number outside its plan, or oddly written, is none`(text: String) {
        #expect(Phone.judge(text) == nil)
    }

    @Test(arguments: [
        ("t.me/Some_Name", "some_name"), ("https://t.me/s/channel_name", "channel_name"),
        ("http://telegram.me/abcde", "abcde"),
        ("tg://resolve?domain=abcde&start=1", "abcde"), ("https://t.me/+AbCdEfGhIjKlMnOp", "+AbCdEfGhIjKlMnOp"),
        ("t.me/+442079460123", "+442079460123"), ("@abcd", "abcd"),
    ])
    func `a name of Telegram is read from every form`(written: String, canonical: String) {
        #expect(Telegram.judge(written) == Verdict(canonical: canonical, grade: .unverified))
    }

    @Test(arguments: [
        "t.me/", "t.me/ab", "t.me/addstickers/Animals", "@_abcd", "@abcd_", "@ab cd", "t.me/joinchat/short",
    ])
    func `what Telegram would not take is no name`(text: String) {
        #expect(Telegram.judge(text) == nil)
    }

    @Test(arguments: [
        ("xmpp:romeo@montague.net?message", "romeo@montague.net"), ("Romeo@Montague.NET/orchard", "romeo@montague.net"),
        ("bob@silkroadvb5piz3r.onion", "bob@silkroadvb5piz3r.onion"), ("bob (at) jabber (dot) org", "bob@jabber.org"),
    ])
    func `a Jabber address is read without its resource`(written: String, canonical: String) {
        #expect(Jabber.judge(written) == Verdict(canonical: canonical, grade: .unverified))
    }

    @Test(arguments: [
        ("signal.me/#p/+442079460123", "+442079460123"), ("Bob_Shop.007", "bob_shop.007"),
        (
            "https://signal.me/#eu/aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789-_aBcDeFgHiJ",
            "signal.me/#eu/aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789-_aBcDeFgHiJ"
        ),
    ])
    func `a name of Signal is read from every form`(written: String, canonical: String) {
        #expect(Signal.judge(written) == Verdict(canonical: canonical, grade: .unverified))
    }

    @Test(arguments: [
        ("C959BDBAFA32A2F89A153B678CFDE12197965A9A", true),
        ("c959bdbafa32a2f89a153b678cfde12197965a9a", true),
        ("C959 BDBA FA32 A2F8 9A15 3B67 8CFD E121 9796 5A9A", false),
        ("C959 BDBA FA32 A2F8 9A15\n     3B67 8CFD E121 9796 5A9A", false),
        ("openpgp4fpr:C959BDBAFA32A2F89A153B678CFDE12197965A9A", false),
    ])
    func `a fingerprint in groups speaks for itself`(written: String, needsWord: Bool) throws {
        let verdict = try #require(OpenPGPFingerprint.judge(written))
        #expect(verdict == Verdict(canonical: "C959BDBAFA32A2F89A153B678CFDE12197965A9A", grade: .unverified))
        let bytes = Array(written.utf8)
        #expect(bytes.withUnsafeBufferPointer { OpenPGPFingerprint.needsContext($0, verdict) } == needsWord)
    }

    @Test(arguments: [
        "C959 BDBAFA32A2F89A153B678CFDE12197965A9A", "C959BDBA FA32A2F8 9A153B67 8CFDE121 97965A9A",
        "C9 59 BD BA FA 32 A2 F8 9A 15 3B 67 8C FD E1 21 97 96 5A 9A",
        "C959 BDBA FA32 A2F8 9A15 3B67 8CFD E121 9796 5A9A ",
    ])
    func `a fingerprint in other groups is none`(text: String) {
        #expect(OpenPGPFingerprint.judge(text) == nil)
    }
}
