/// Names that other languages spell as a row of the lexicon does already: the name, the languages, the source. Fields
/// are apart by `|`, languages by blanks. They add nothing to what is found, and tell in which languages a name is used.
let sharedSpellings: StaticString = """
    # International names keep their letters; and short codes are the same everywhere.
    mdma|de|drugcom
    mdma|nl|trimbos
    mdma|fr|dico
    amphetamin|de|drugcom
    amfetamine|nl|trimbos
    methamphetamin|de|drugcom
    methamfetamine|nl|trimbos
    lsd|de|drugcom
    lsd|nl|trimbos
    lsd|fr|dico
    lsd|es|energy
    ketamin|de|rote
    ketamine|nl|kompas
    heroin|de|drugcom
    cocaïne|fr|dico
    cannabis|de|drugcom
    cannabis|nl|trimbos
    cannabis|fr|dico
    cannabis|es|energy
    alprazolam|de|rote
    alprazolam|nl|kompas
    alprazolam|fr es|martindale
    diazepam|de|rote
    diazepam|nl|kompas
    diazepam|es|martindale
    clonazepam|de|rote
    clonazepam|nl|kompas
    clonazepam|es|martindale
    lorazepam|de|rote
    lorazepam|nl|kompas
    lorazepam|es|martindale
    tramadol|de|rote
    tramadol|nl|kompas
    tramadol|fr es|martindale
    fentanyl|de|rote
    fentanyl|nl|kompas
    fentanyl|fr|martindale
    zolpidem|de|rote
    zolpidem|nl|kompas
    zolpidem|fr es|martindale
    3-mmc|de|drugcom
    3-mmc|nl|trimbos
    3-mmc|fr|dico
    3-mmc|es|energy
    oxycodon|de|rote
    oxycodon|nl|kompas
    oxycodone|fr|martindale
    morphin|de|rote
    morphine|fr|martindale
    codein|de|rote
    methadon|de|rote
    methadon|nl|kompas
    buprenorphin|de|rote
    hydrocodon|de|rote
    hydrocodon|nl|kompas
    hydrocodone|fr|martindale
    methylphenidat|de|rote
    modafinil|de|rote
    modafinil|nl|kompas
    modafinil|fr|martindale
    pregabalin|de|rote
    ghb|de|drugcom
    ghb|nl|trimbos
    ghb|fr|dico
    ghb|es|energy
    gbl|de|drugcom
    gbl|nl|trimbos
    gbl|fr|dico
    gbl|es|energy
    dmt|de|drugcom
    dmt|nl|trimbos
    dmt|fr|dico
    dmt|es|energy
    mescaline|nl|trimbos
    mescaline|fr|dico
    2c-b|de|drugcom
    2c-b|nl|trimbos
    2c-b|fr|dico
    2c-b|es|energy
    opium|de|drugcom
    opium|nl|trimbos
    opium|fr|dico
    zopiclon|nl|kompas
    zopiclone|fr|martindale
    temazepam|de|rote
    temazepam|nl|kompas
    temazepam|es|martindale
    bromazepam|de|rote
    bromazepam|nl|kompas
    bromazepam|es|martindale
    oxazepam|de|rote
    oxazepam|nl|kompas
    oxazepam|es|martindale
    sildenafil|de|rote
    sildenafil|nl|kompas
    testosteron|de|rote
    testosteron|nl|kompas
    gabapentin|de|rote
    gabapentine|nl|kompas
    gabapentine|fr|martindale
    """

extension Lexicon {
    /// The languages beside its own in which a name of a substance is used as it stands; empty for most.
    package static func sharedLanguages(of name: SubstanceName) -> [String] { shared[name.key] ?? [] }

    /// Rows of the table that are no name of the lexicon or cite no source; there are none.
    package static var wrongSharedRows: [String] {
        let codes = Set(sources.map(\.code))
        return sharedSpellings.rows.filter { row in
            let fields = row.split(separator: "|").map(String.init)
            return fields.count != 3 || names(matching: fields[0]).isEmpty || !codes.contains(fields[2])
        }.map(String.init)
    }

    private static let shared: [String: [String]] = {
        var shared: [String: [String]] = [:]
        for row in sharedSpellings.rows {
            let fields = row.split(separator: "|").map(String.init)
            guard fields.count == 3 else { continue }
            shared[key(of: fields[0]), default: []] += fields[1].split(separator: " ").map(String.init)
        }
        return shared
    }()
}
