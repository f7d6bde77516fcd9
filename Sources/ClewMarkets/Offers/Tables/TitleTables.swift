/// All tables of words by which titles are read, beside the lexicon.
package enum TitleTables {
    static let all: [StaticString] = [unitWords, formWords, noDrugWords, strainNames, nameRules]

    /// The rows that are no comment and that nothing can be made of; there are none.
    package static var wrongRows: [String] {
        all.flatMap { $0.description.split(separator: "\n") }
            .filter { !$0.isEmpty && !$0.hasPrefix("#") && TitleWordRow($0) == nil }.map(String.init)
    }

    /// How many words and phrases the rows hold.
    package static var phraseCount: Int { all.flatMap(TitleWordRow.rows).map(\.phrases.count).reduce(0, +) }
}
