import ClewReference
import Testing

/// The common drugs have a name in each language that titles are written in.
@Suite struct LexiconLanguageTests {
    private static let common = [
        "2c-b", "3-mmc", "alprazolam", "amphetamine", "bromazepam", "buprenorphine", "cannabis", "clonazepam",
        "cocaine",
        "codeine", "diazepam", "dmt", "fentanyl", "gabapentin", "gbl", "ghb", "heroin", "hydrocodone", "ketamine",
        "lorazepam", "lsd", "mdma", "mephedrone", "mescaline", "methadone", "methamphetamine", "methylphenidate",
        "modafinil", "morphine", "opium", "oxazepam", "oxycodone", "pregabalin", "psilocybin mushrooms", "sildenafil",
        "temazepam", "testosterone", "tramadol", "zolpidem", "zopiclone",
    ]

    @Test(arguments: common) func `a common drug has a name in every language`(substance: String) {
        let names = Lexicon.names.filter { $0.substance.name == substance }
        let languages = Set(names.map(\.language) + names.flatMap(Lexicon.sharedLanguages))
        #expect(languages.isSuperset(of: ["de", "nl", "fr", "es", "ru"]), "\(languages.sorted())")
    }

    @Test func `there are forty of them`() { #expect(Set(LexiconLanguageTests.common).count == 40) }

    @Test func `a shared spelling is a name of the lexicon and cites a source`() {
        #expect(Lexicon.wrongSharedRows.isEmpty)
    }
}
