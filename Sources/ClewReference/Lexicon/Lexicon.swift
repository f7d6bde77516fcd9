/// The names of drugs, as they are sold and written: what a listing title calls a substance.
///
///     Lexicon.substance(named: "Alprazolem")?.name  // "alprazolam"
///     Lexicon.names(matching: "speed").map(\.substance.name)  // ["amphetamine", "methamphetamine"]
///
/// A name says what an offer claims, never what a parcel holds.
public enum Lexicon {
    /// All substances, by class and then in the order of their names.
    public static let substances: [Substance] = content.substances

    /// All names, those of one substance together and its preferred name first.
    ///
    /// A name of several substances has a row for each, every one of them ambiguous.
    public static let names: [SubstanceName] = content.names

    /// The publications that the names cite, in the order of their codes.
    public static let sources: [LexiconSource] = sourceTable.rows.compactMap(LexiconSource.init(row:))

    /// The substance that a name stands for: the one that prefers this name, or else the only one that has it; `nil`
    /// when there is none or there are several.
    ///
    /// Case, blanks and punctuation do not matter (``key(of:)``). Whether the name is ambiguous is not asked: an
    /// ordinary word is found too.
    public static func substance(named name: String) -> Substance? {
        let names = names(matching: name)
        if let preferred = names.first(where: { key(of: $0.substance.name) == $0.key }) { return preferred.substance }
        return names.count == 1 ? names[0].substance : nil
    }

    /// The names that a text is, one for each substance; none when it is not in the lexicon.
    public static func names(matching text: String) -> [SubstanceName] {
        (indices[key(of: text)] ?? []).map { names[$0] }
    }

    /// The form in which names are compared: small letters, digits and `#`; all else is left out.
    ///
    /// So `5-MeO-DMT`, `5 meo dmt` and `5meodmt` are one, and `#4` stays apart from `4`.
    public static func key(of text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "#" })
    }

    private static let content = SubstanceTable.read()

    private static let indices: [String: [Int]] = {
        var indices: [String: [Int]] = [:]
        for (index, name) in names.enumerated() { indices[name.key, default: []].append(index) }
        return indices
    }()
}
