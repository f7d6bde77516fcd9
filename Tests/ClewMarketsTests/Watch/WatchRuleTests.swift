import ClewCore
import ClewMarkets
import ClewTable
import ClewTestSupport
import Foundation
import Testing

@Suite struct WatchRuleTests {
    /// Knows mailboxes alone, and takes a value with an exclamation mark for one with a wrong checksum.
    private static func judge(_ text: String, _ kinds: [IndicatorKind]) -> WatchedValue {
        if text.contains("!") { return .corrupt }
        guard text.contains("@"), kinds.isEmpty || kinds.contains(.email) else { return .unknown }
        return .indicators([IndicatorID(kind: .email, canonical: text.lowercased())])
    }

    private static func rule(_ text: String) throws(ConfigFault) -> WatchRule {
        try WatchRule(yaml: Array(text.utf8), judge: judge)
    }

    @Test(arguments: [
        ("", "line 1: \"name\" wants a file that begins with \"name:\" and \"when:\""),
        ("nam: a\nwhen: term", "line 1: \"nam\" means nothing here; did you mean \"name\"?"),
        ("name: a", "line 1: \"when\" is missing"), ("when: term", "line 1: \"name\" is missing"),
        ("name: a\nterms: x", "line 2: \"terms\" means nothing here; did you mean \"term\"?"),
        (
            "name: \"\"\nwhen: term",
            "line 1: \"name\" wants a name of 1 to 80 characters on one line, with a letter in it"
        ),
        (
            "name: 17\nwhen: term",
            "line 1: \"name\" wants a name of 1 to 80 characters on one line, with a letter in it"
        ),
        (
            "name: a\nwhen: new listings",
            "line 2: \"when\" wants one of new listing, new seller, indicator, term, price jump, market gone; did you mean \"new listing\"?"
        ),
        (
            "name: a\nwhen: term\nterm: [opium, \"-\"]",
            "line 3: \"term\" wants a word or a phrase of two letters or digits or more"
        ),
        ("name: a\nwhen: term", "line 1: \"term\" is missing"),
        (
            "name: a\nwhen: term\nterm: x1\nfactor: 2",
            "line 4: \"factor\" wants to stand in a rule for price jump; this one is for term"
        ),
        (
            "name: a\nwhen: new listing\nsubstanc: mdma",
            "line 3: \"substanc\" means nothing here; did you mean \"substance\"?"
        ),
        (
            "name: a\nwhen: new listing\nsubstance: fentaxyl",
            "line 3: \"substance\" wants a substance of the lexicon; did you mean \"fentanyl\"?"
        ),
        (
            "name: a\nwhen: new listing\nclass: opioids",
            "line 3: \"class\" wants one of cannabis, stimulant, opioid, psychedelic, dissociative, empathogen, benzodiazepine, cannabinoid, cathinone, steroid, other, none; did you mean \"opioid\"?"
        ),
        (
            "name: a\nwhen: new listing\norigin: [NL, Nederlant]",
            "line 3: \"origin\" wants one country, Europe or worldwide, such as NL or Netherlands"
        ),
        (
            "name: a\nwhen: new seller\nto: Worldwide except USA",
            "line 3: \"to\" wants one country, Europe or worldwide, such as NL or Netherlands"
        ),
        ("name: a\nwhen: indicator", "line 1: \"value\" is missing"),
        (
            "name: a\nwhen: indicator\nkind: bitcoin-adress",
            "line 3: \"kind\" wants a kind of indicator such as bitcoin-address; did you mean \"bitcoin-address\"?"
        ),
        (
            "name: a\nwhen: indicator\nvalue:\n  - a@b.org\n  - nobody",
            "line 5: \"value\" wants a value that can be told by its form, or kind: with the name of its kind"
        ),
        (
            "name: a\nwhen: indicator\nkind: iban\nvalue: a@b.org",
            "line 4: \"value\" wants a value of the kind iban"
        ),
        (
            "name: a\nwhen: indicator\nvalue: a@b.org!",
            "line 3: \"value\" wants a value whose checksum holds; look for a typing error"
        ),
        (
            "name: a\nwhen: indicator\nvalue: a@b.org\ngrade: good",
            "line 4: \"grade\" wants valid, unverified (valid ones too, as without it) or any"
        ),
        ("name: a\nwhen: price jump\nfactor: 1", "line 3: \"factor\" wants a number from 1.05 to 1000, such as 1.5"),
        ("name: a\nwhen: price jump\nfactor: nan", "line 3: \"factor\" wants a number from 1.05 to 1000, such as 1.5"),
        ("name: a\nwhen: price jump\ndirection: left", "line 3: \"direction\" wants up, down or both"),
        ("name: a\nwhen: price jump\ndays: 0", "line 3: \"days\" wants a whole number from 1 to 3650"),
        ("name: a\nwhen: market gone\nhours: 9999", "line 3: \"hours\" wants a whole number from 1 to 8760"),
        ("name: a\nwhen: market gone\nsend: maybe", "line 3: \"send\" wants yes or no"),
        ("name: a\nwhen: market gone\nmarket: {a: b}", "line 3: \"market\" wants a text or a list of one to 64 texts"),
        ("name: a\nname: b\nwhen: term", "line 1: not YAML (a name stands twice); check indentation and quotes"),
    ])
    func `what is wrong is told with its line, and the word that was meant`(text: String, sentence: String) {
        let fault = #expect(throws: ConfigFault.self) { try Self.rule(text) }
        #expect(fault?.sentence == sentence)
    }

    @Test(arguments: [
        (
            "name: a\nwhen: new listing\nsubstance: [Fentanyl, heroin]\norigin: Netherlands\nmarket: Agora",
            "Tells of each listing that was not seen before, of fentanyl or heroin, shipped from NL, on Agora."
        ),
        (
            "name: a\nwhen: new seller\ntitle: blue dream\nseller: [x, y]",
            "Tells of each seller when an offer of theirs is seen for the first time, with the words “blue dream”, by x or y."
        ),
        (
            "name: a\nwhen: indicator\nvalue: Bob@Example.com\nsend: yes",
            "Tells of email:bob@example.com on each site where it did not stand before. Its hits are sent to the configured address."
        ),
        (
            "name: a\nwhen: indicator\nkind: [iban, imei]\ngrade: valid",
            "Tells of every IBAN or every IMEI, if it is valid, on each site where it did not stand before."
        ),
        (
            "name: a\nwhen: term\nterm: metonitazene",
            "Tells of each page or file on which “metonitazene” did not stand before."
        ),
        (
            "name: a\nwhen: price jump\ndirection: up\nfactor: 2\nclass: opioid",
            "Tells when the price of a listing, of the class opioid, is at least 2 times its median over the 30 days before, if it was seen 3 times or more in them."
        ),
        (
            "name: a\nwhen: market gone\nmarket: Agora\nhours: 48",
            "Tells when Agora gave no whole page in 3 attempts or more, one after the other, over 48 hours or more, with no longer than that between two of them."
        ),
        (
            "name: a\nwhen: market gone\nmarket: Agora\nhours: 1\nattempts: 1",
            "Tells when Agora gave no whole page in 1 attempt or more, one after the other, over 1 hour or more, with no longer than that between two of them."
        ),
    ])
    func `a rule says in words what it means`(text: String, meaning: String) throws {
        #expect(try Self.rule(text).meaning == meaning)
    }

    @Test func `the version of a rule follows from its bytes, and the order of its fields does not matter`() throws {
        let one = try Self.rule("name: a\nwhen: term\nterm: opium")
        let other = try Self.rule("when: term\nterm: [opium]\nname: a # again")
        #expect(one.digest != other.digest)
        #expect(one.condition == other.condition && one.name == other.name && one.kind == .term)
    }

    @Test func `more values and terms than a rule may hold are refused`() throws {
        let terms = (0...200).map { "word\($0)" }.joined(separator: ", ")
        let fault = #expect(throws: ConfigFault.self) { try Self.rule("name: a\nwhen: term\nterm: [\(terms)]") }
        #expect(fault?.sentence == "line 3: \"term\" wants a text or a list of one to 200 texts")
        let values = (0...5000).map { "a\($0)@b.org" }.joined(separator: ", ")
        #expect(throws: ConfigFault.self) { try Self.rule("name: a\nwhen: indicator\nvalue: [\(values)]") }
    }

    @Test func `every example of the documentation is a rule, and every kind has one`() throws {
        let text = String(decoding: try RepositoryFile.bytes("Documentation/Rules.md"), as: UTF8.self)
        let blocks = text.components(separatedBy: "```yaml\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
        let rules = try blocks.map { block in
            try WatchRule(yaml: Array(block.utf8)) { text, kinds in
                .indicators([IndicatorID(kind: kinds.first ?? .email, canonical: text)])
            }
        }
        #expect(Set(rules.map(\.kind)) == Set(WatchRule.Kind.allCases))
        #expect(Set(rules.map(\.name)).count == rules.count)
    }

    @Test func `no mutated rule traps, and what is read means something`() throws {
        var random = SplitMix64(seed: 113)
        let text = String(decoding: try RepositoryFile.bytes("Documentation/Rules.md"), as: UTF8.self)
        let sources = text.components(separatedBy: "```yaml\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first.map { Array($0.utf8) }
        }
        let words = [
            "when: term", "when: price jump", "factor: -1", "factor: 1e400", "days: 99999999999999999999", "name:", "[",
            "]",
            "{", "}", ": ", "\n", "- ", "&a ", "*a", "\u{202E}", "\0", "value: [", "origin: ", "send: yes\n", "'", "\"",
            "|\n",
        ].map { Array($0.utf8) }
        var usable = 0
        for number in 0..<6000 {
            let bytes = random.mutated(sources[number % sources.count], with: words)
            // Whatever is no rule is told by a fault and nothing else.
            guard let rule = try? WatchRule(yaml: bytes, judge: Self.judge) else { continue }
            usable += 1
            #expect(rule.meaning.hasPrefix("Tells ") && !rule.name.isEmpty && rule.meaning.utf8.count < 100_000)
        }
        #expect(usable > 300)
    }
}
