/// A query as the analyst wrote it, to which a filter is added and from which it is taken away.
///
/// The line is cut at spaces outside of quotations and never read further: what it means is the business of the search.
package struct QueryLine: Sendable {
    /// The words, with their quotation marks.
    package let words: [String]

    /// Cuts a line.
    package init(_ line: String) {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        for character in line {
            if character == "\"" { isQuoted.toggle() }
            if character.isWhitespace, !isQuoted {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(character)
            }
        }
        if !word.isEmpty { words.append(word) }
        self.words = words
    }

    /// A filter as it is written: in quotation marks where the value has a space or another sign of the language.
    package static func filter(_ name: String, _ value: String) -> String {
        let plain = value.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x2E
        }
        return plain && !value.isEmpty ? "\(name):\(value)" : "\(name):\"\(value.filter { $0 != "\"" })\""
    }

    /// Whether a filter stands in the line.
    package func has(_ filter: String) -> Bool { words.contains(filter) }

    /// The line with a filter behind it.
    package func adding(_ filters: [String]) -> String { (words + filters).joined(separator: " ") }

    /// The line without a filter.
    package func removing(_ filters: [String]) -> String {
        words.filter { !filters.contains($0) }.joined(separator: " ")
    }
}
