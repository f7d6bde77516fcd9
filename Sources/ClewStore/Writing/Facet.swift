internal import ClewCore

/// What passages are filtered and counted by, as the words of the index column `tag`.
///
/// Passages with the same facet share one row of the table `facet`, so counting a result is counting a few numbers.
/// Each word begins with a character of the private use area, which no query may hold:
///
/// | word | says |
/// | --- | --- |
/// | `fp` `fx` `ft` `fo` | form: page, text, table, opaque |
/// | `s5`, `s5l2` | source 5, as far as level 1, or another, may know |
/// | `l0` `l2` `l3` | the level that may see it, where it is not 1 (restricted) |
/// | `k3` `g0` `k3g0` | holds a mention of kind 3, of grade 0, of both at once |
struct Facet: Hashable, Sendable {
    struct Source: Hashable, Sendable {
        var id: Int64
        /// The least level at which the passage is known to come from it.
        var level: Int
    }

    struct Sight: Hashable, Sendable, Comparable {
        var kind: Int64
        var grade: Int

        static func < (left: Sight, right: Sight) -> Bool { (left.kind, left.grade) < (right.kind, right.grade) }
    }

    var form: Evidence.Form
    /// In the order of their numbers.
    var sources: [Source]
    var level: Int
    /// The kinds and grades of the mentions, ascending, each once.
    var sights: [Sight]

    /// The level of what nobody has assessed.
    static let usualLevel = Handling.Confidentiality.restricted.rawValue
    /// The character with which each word begins, and which no query may hold.
    static let mark: Unicode.Scalar = "\u{E000}"

    init(form: Evidence.Form, sources: [Source], level: Int, sights: [Sight] = []) {
        self.form = form
        self.sources = sources
        self.level = level
        self.sights = sights
    }

    /// The words, joined by spaces.
    var tag: String {
        var words = [Facet.word(form)]
        if level != Facet.usualLevel { words.append(Facet.word(level: level)) }
        words += sources.map { Facet.word(source: $0.id, level: $0.level) }
        words += Set(sights.map(\.kind)).sorted().map { Facet.word(kind: $0) }
        words += Set(sights.map(\.grade)).sorted().map { Facet.word(grade: $0) }
        words += sights.map { Facet.word(kind: $0.kind, grade: $0.grade) }
        return words.joined(separator: " ")
    }

    /// Reads the words back; unknown ones are passed over.
    init(tag: String) {
        self.init(form: .opaque, sources: [], level: Facet.usualLevel)
        for word in tag.split(separator: " ") {
            var rest = word.dropFirst()
            guard let letter = rest.popFirst() else { continue }
            let parts = rest.split(whereSeparator: { $0 == "l" || $0 == "g" }).map { Int64($0) ?? 0 }
            switch letter {
            case "f": form = Evidence.Form.allCases.first { Facet.letter($0) == rest } ?? .opaque
            case "l": level = Int(parts.first ?? 1)
            case "s":
                guard let id = parts.first else { continue }
                sources.append(Source(id: id, level: parts.count > 1 ? Int(parts[1]) : Facet.usualLevel))
            case "k" where parts.count == 2: sights.append(Sight(kind: parts[0], grade: Int(parts[1])))
            default: continue
            }
        }
    }

    static func word(_ form: Evidence.Form) -> String { marked("f" + letter(form)) }
    static func word(level: Int) -> String { marked("l\(level)") }
    static func word(source: Int64, level: Int) -> String {
        marked(level == usualLevel ? "s\(source)" : "s\(source)l\(level)")
    }
    static func word(kind: Int64) -> String { marked("k\(kind)") }
    static func word(grade: Int) -> String { marked("g\(grade)") }
    static func word(kind: Int64, grade: Int) -> String { marked("k\(kind)g\(grade)") }

    private static func marked(_ word: String) -> String { String(Character(mark)) + word }

    private static func letter(_ form: Evidence.Form) -> String {
        switch form {
        case .page: "p"
        case .text: "x"
        case .table: "t"
        case .opaque: "o"
        }
    }
}
