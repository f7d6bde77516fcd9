/// The tables behind the lexicon, one or more for each class.
///
/// A row has the fields name, language, kind and source, apart by `|`, and sometimes a fifth. There `?` stands for a name
/// that is ambiguous. A row that begins with `= ` is the preferred name of a substance, and the names below it are its
/// names; its fifth field may hold the form of the substance too. A row `+ name` goes on with a substance of an earlier
/// row. Substances stand in the order of their names; names in that of language, kind and spelling.
package enum SubstanceTable {
    private static let tables: [(substanceClass: SubstanceClass, texts: [StaticString])] = [
        (.cannabis, [cannabis, cannabisStrains]),
        (.stimulant, [stimulant1, stimulant2, stimulant3]),
        (.opioid, [opioid1, opioid2, opioid3]),
        (.psychedelic, [psychedelic1, psychedelic2, psychedelic3]),
        (.dissociative, [dissociative]),
        (.empathogen, [empathogen]),
        (.benzodiazepine, [benzodiazepine1, benzodiazepine2]),
        (.cannabinoid, [cannabinoid]),
        (.cathinone, [cathinone1, cathinone2]),
        (.steroid, [steroid1, steroid2]),
        (.other, [other1, other2, other3, other4, other5]),
    ]

    /// Reads all tables. A row that is wrong is left out; the tests count them.
    static func read() -> (substances: [Substance], names: [SubstanceName]) {
        var sources: [Substring: LexiconSource] = [:]
        for source in Lexicon.sources { sources[source.code[...]] = source }
        var substances: [Substance] = []
        var names: [SubstanceName] = []
        for (substanceClass, texts) in tables {
            var current: Substance?
            for row in texts.flatMap(\.rows) {
                if row.hasPrefix("+ ") {
                    current = substances.first { $0.name == row.dropFirst(2) }
                    continue
                }
                let opens = row.hasPrefix("= ")
                guard let fields = Fields(opens ? row.dropFirst(2) : row), let source = sources[fields.source] else {
                    continue
                }
                if opens {
                    let substance = Substance(
                        name: String(fields.name), substanceClass: substanceClass, form: fields.form)
                    substances.append(substance)
                    current = substance
                }
                guard let current else { continue }
                names.append(
                    SubstanceName(
                        text: String(fields.name), key: Lexicon.key(of: String(fields.name)), substance: current,
                        language: String(fields.language), kind: fields.kind, source: source,
                        isAmbiguous: fields.isAmbiguous))
            }
        }
        return (substances, names)
    }

    /// How many rows there are, wrong ones too, without those that only go on with a substance.
    package static var rowCount: Int {
        tables.flatMap(\.texts).flatMap(\.rows).filter { !$0.hasPrefix("+ ") }.count
    }

    /// The fields of one row.
    private struct Fields {
        let name: Substring
        let language: Substring
        let kind: SubstanceName.Kind
        let source: Substring
        var isAmbiguous = false
        var form: Substance.Form?

        init?(_ row: Substring) {
            let fields = row.split(separator: "|", omittingEmptySubsequences: false)
            guard 4...5 ~= fields.count, let kind = SubstanceName.Kind(rawValue: String(fields[2])) else { return nil }
            name = fields[0]
            language = fields[1]
            self.kind = kind
            source = fields[3]
            guard fields.count == 5 else { return }
            for mark in fields[4].split(separator: " ") {
                if mark == "?" {
                    isAmbiguous = true
                } else if let form = Substance.Form(rawValue: String(mark)) {
                    self.form = form
                } else {
                    return nil
                }
            }
        }
    }
}
