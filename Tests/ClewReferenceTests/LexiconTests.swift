import ClewReference
import Foundation
import Testing

@Suite struct LexiconTests {
    @Test func `every row of the tables is read`() {
        #expect(Lexicon.names.count == SubstanceTable.rowCount)
        #expect(Set(Lexicon.names.map(\.substance)) == Set(Lexicon.substances))
    }

    @Test func `the lexicon is as large as it was`() {
        #expect(Lexicon.substances.count >= 1_100)
        #expect(Lexicon.names.count >= 7_500)
        #expect(Set(Lexicon.names.map(\.key)).count >= 7_450)
        #expect(Lexicon.names.filter { $0.kind == .strain }.count >= 350)
        #expect(Lexicon.names.filter { $0.kind == .brand }.count >= 150)
    }

    @Test(arguments: [("en", 6_000), ("de", 150), ("nl", 75), ("fr", 150), ("es", 220), ("ru", 600)])
    func `a language has its names`(language: String, count: Int) {
        #expect(Lexicon.names.filter { $0.language == language }.count >= count)
    }

    @Test func `every substance has a class, and every class substances`() {
        let classes = Set(Lexicon.substances.map(\.substanceClass))
        #expect(classes == Set(SubstanceClass.allCases).subtracting([.none]))
    }

    @Test func `a substance stands once, in the order of its class and name`() {
        #expect(Set(Lexicon.substances.map(\.name)).count == Lexicon.substances.count)
        for substanceClass in SubstanceClass.allCases {
            let names = Lexicon.substances.filter { $0.substanceClass == substanceClass }.map(\.name)
            #expect(names == names.sorted())
        }
    }

    @Test func `a substance is found by its preferred name, which is English`() {
        for substance in Lexicon.substances {
            #expect(Lexicon.substance(named: substance.name) == substance)
            let preferred = Lexicon.names(matching: substance.name).filter { $0.substance == substance }
            #expect(preferred.map(\.text) == [substance.name])
            #expect(preferred.map(\.language) == ["en"])
        }
    }

    @Test func `a name stands once for a substance, and is ambiguous when it stands for several`() {
        for (key, names) in Dictionary(grouping: Lexicon.names, by: \.key) {
            #expect(Set(names.map(\.substance)).count == names.count, "\(key)")
            if names.count > 1 { #expect(names.allSatisfy { $0.isAmbiguous }, "\(key)") }
        }
    }

    @Test func `names are small letters in NFC, words apart by one blank`() {
        for name in Lexicon.names {
            let text = name.text
            #expect(text == text.lowercased())
            #expect(text.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars))
            #expect(text.split(separator: " ", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty })
            #expect(!text.contains { $0 == "|" || $0 == "=" || $0.isWhitespace && $0 != " " })
            #expect(!name.key.isEmpty)
        }
    }

    @Test func `no name mixes Latin with Cyrillic letters`() {
        for name in Lexicon.names {
            let scalars = name.text.unicodeScalars
            let latin = scalars.contains { "a"..."z" ~= $0 }
            let cyrillic = scalars.contains { "\u{400}"..."\u{4FF}" ~= $0 }
            #expect(!(latin && cyrillic), "\(name.text)")
        }
    }

    @Test func `a language is a code of two small letters`() {
        for language in Set(Lexicon.names.map(\.language)) {
            #expect(language.utf8.count == 2 && language.utf8.allSatisfy { 0x61...0x7A ~= $0 })
        }
    }

    @Test func `every source is cited, stands once and tells title, publisher and year`() {
        let codes = Lexicon.sources.map(\.code)
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
        #expect(Set(Lexicon.names.map(\.source)) == Set(Lexicon.sources))
        for source in Lexicon.sources {
            #expect(!source.title.isEmpty && !source.publisher.isEmpty && 1980...2030 ~= source.year)
        }
    }

    /// A single letter or a pair of digits is never enough.
    @Test func `very short names are ambiguous`() {
        let short = Lexicon.names.filter { $0.key.count < 2 || $0.key.allSatisfy { $0.isNumber } }
        for name in short { #expect(name.isAmbiguous, "\(name.text)") }
    }

    @Test(arguments: [
        ("weed", "cannabis", SubstanceClass.cannabis), ("polm", "cannabis", .cannabis), ("wax", "cannabis", .cannabis),
        ("dry sift", "cannabis", .cannabis), ("og kush", "cannabis", .cannabis), ("edibles", "cannabis", .cannabis),
        ("vape carts", "cannabis", .cannabis), ("rso", "cannabis", .cannabis), ("wiet", "cannabis", .cannabis),
        ("feminized seeds", "cannabis seeds", .other), ("graines de cannabis", "cannabis seeds", .other),
        ("ecstasy", "mdma", .empathogen), ("Molly", "mdma", .empathogen), ("xtc pills", "mdma", .empathogen),
        ("Mitsubishi", "mdma", .empathogen), ("MDA", "mda", .empathogen), ("6-APB", "6-apb", .empathogen),
        ("crack cocaine", "cocaine", .stimulant), ("fish scale", "cocaine", .stimulant),
        ("koks", "cocaine", .stimulant),
        ("Adderall XR", "amphetamine", .stimulant), ("speed paste", "amphetamine", .stimulant),
        ("Vyvanse", "lisdexamfetamine", .stimulant), ("Ritalin", "methylphenidate", .stimulant),
        ("crystal meth", "methamphetamine", .stimulant), ("shabu", "methamphetamine", .stimulant),
        ("ice", "methamphetamine", .stimulant), ("modalert", "modafinil", .stimulant),
        ("#4", "heroin", .opioid), ("black tar", "heroin", .opioid), ("героин", "heroin", .opioid),
        ("Roxicodone", "oxycodone", .opioid), ("M 30", "oxycodone", .opioid), ("Norco", "hydrocodone", .opioid),
        ("Subutex", "buprenorphine", .opioid), ("U47700", "u-47700", .opioid), ("kratom", "kratom", .opioid),
        ("acid", "lsd", .psychedelic), ("gel tabs", "lsd", .psychedelic), ("1P LSD", "1p-lsd", .psychedelic),
        ("shrooms", "psilocybin mushrooms", .psychedelic), ("paddo's", "psilocybin mushrooms", .psychedelic),
        ("2CB", "2c-b", .psychedelic), ("5 MeO DMT", "5-meo-dmt", .psychedelic), ("salvia", "salvia", .psychedelic),
        ("special k", "ketamine", .dissociative), ("MXE", "methoxetamine", .dissociative),
        ("whippits", "nitrous oxide", .dissociative), ("DXM", "dextromethorphan", .dissociative),
        ("Xanax", "alprazolam", .benzodiazepine), ("Valium", "diazepam", .benzodiazepine),
        ("Klonopin", "clonazepam", .benzodiazepine), ("феназепам", "phenazepam", .benzodiazepine),
        ("spice", "synthetic cannabinoids", .cannabinoid), ("JWH 018", "jwh-018", .cannabinoid),
        ("5F-MDMB-PICA", "5f-mdmb-2201", .cannabinoid), ("4-MMC", "mephedrone", .cathinone),
        ("flakka", "α-pvp", .cathinone), ("a-pvp", "α-pvp", .cathinone), ("Dianabol", "methandienone", .steroid),
        ("deca durabolin", "nandrolone", .steroid), ("test e", "testosterone enanthate", .steroid),
        ("Viagra", "sildenafil", .other), ("Ambien", "zolpidem", .other), ("zopiclone", "zopiclone", .other),
        ("GHB", "ghb", .other), ("GBL", "gbl", .other), ("Lyrica", "pregabalin", .other), ("HGH", "somatropin", .other),
        ("clen", "clenbuterol", .other), ("Melanotan II", "melanotan", .other), ("Clomid", "clomifene", .other),
    ])
    func `a name stands for its substance and class`(name: String, substance: String, substanceClass: SubstanceClass) {
        let found = Lexicon.substance(named: name)
        #expect(found?.name == substance)
        #expect(found?.substanceClass == substanceClass)
    }

    @Test(arguments: [
        ("cocain", "cocaine"), ("amphetamin", "amphetamine"), ("oxycodon", "oxycodone"), ("ketamin", "ketamine"),
        ("mushroms", "psilocybin mushrooms"), ("alprazolem", "alprazolam"), ("viagara", "sildenafil"),
        ("extacy", "mdma"), ("heroine", "heroin"), ("jack herrer", "cannabis"),
    ])
    func `a common misspelling is understood`(name: String, substance: String) {
        #expect(Lexicon.substance(named: name)?.name == substance)
    }

    @Test(arguments: [
        "x", "e", "h", "ice", "speed", "snow", "white", "tar", "rock", "blues", "bars", "md", "hash", "weed", "tesla",
        "acid", "crack", "spice", "gear", "doc", "dom", "soma", "tabs", "seeds",
    ])
    func `an ordinary word is ambiguous`(name: String) {
        let names = Lexicon.names(matching: name)
        #expect(!names.isEmpty)
        #expect(names.allSatisfy { $0.isAmbiguous })
    }

    @Test(arguments: ["mdma", "cocaine", "heroin", "lsd", "ketamine", "xanax", "amnesia haze", "кокаин", "5-meo-dmt"])
    func `a plain name is not ambiguous`(name: String) {
        #expect(Lexicon.names(matching: name).map(\.isAmbiguous) == [false])
    }

    @Test func `a name of several substances is no single one`() {
        #expect(Lexicon.substance(named: "speed") == nil)
        #expect(Lexicon.names(matching: "speed").map(\.substance.name) == ["amphetamine", "methamphetamine"])
    }

    @Test func `a preferred name goes before another meaning of it`() {
        #expect(Lexicon.names(matching: "ganesha").count == 2)
        #expect(Lexicon.substance(named: "ganesha")?.name == "ganesha")
    }

    @Test(arguments: ["", "-", "#", "table", "passport", "3", "mdma mdma"])
    func `other words are no name`(text: String) {
        #expect(Lexicon.names(matching: text).isEmpty)
        #expect(Lexicon.substance(named: text) == nil)
    }

    @Test(arguments: [
        ("5-MeO-DMT", "5meodmt"), ("O'g. Kush", "ogkush"), ("#4", "#4"), ("α-PVP", "αpvp"),
        ("He\u{301}roïne", "héroïne"),
    ])
    func `names are compared by letters, digits and the number sign`(text: String, key: String) {
        #expect(Lexicon.key(of: text) == key)
    }

    @Test func `a form is told where it is inherent`() {
        #expect(Lexicon.substance(named: "lsd")?.form == .blotter)
        #expect(Lexicon.substance(named: "cannabis seeds")?.form == .seed)
        #expect(Lexicon.substance(named: "cannabis")?.form == nil)
    }
}
