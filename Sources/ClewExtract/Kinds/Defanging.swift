/// Addresses written so that no program acts on them: `hxxp://`, `[.]`, `(dot)`, `(at)`, `[:]` and their kin.
///
/// Reading is bounded by ``greatestLength`` and linear; what is read is never longer than what was written.
package enum Defanging {
    /// The longest candidate that is read, in bytes.
    package static let greatestLength = 4096

    /// What stands for what, in lower case; `[` and `]` here stand for round, square and curly brackets.
    private static let substitutes: [(written: StaticString, meant: StaticString)] = [
        ("[.]", "."), ("[,]", "."), ("[dot]", "."), ("[punkt]", "."), ("[punto]", "."), ("[point]", "."), ("[at]", "@"),
        ("[@]", "@"), ("[:]", ":"), ("[://]", "://"), ("[/]", "/"), ("[.", "."), ("\\.", "."), (".]", "."),
    ]

    /// What stands for the schemes of the web.
    private static let schemes: [(written: StaticString, meant: StaticString)] = [
        ("hxxps", "https"), ("hxxp", "http"), ("h**ps", "https"), ("h**p", "http"), ("htxps", "https"),
        ("htxp", "http"), ("hxtps", "https"), ("hxtp", "http"), ("meow", "http"), ("fxp", "ftp"), ("fxxp", "ftp"),
    ]

    /// Whether anything in the bytes is written in such a way.
    package static func isDefanged(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if scheme(at: text) != nil { return true }
        for index in 0..<text.count where substitute(in: text, at: index) != nil { return true }
        return false
    }

    /// Reads defanged bytes into what they mean and gives how many bytes that are; `nil` when they are too many.
    ///
    /// - Parameter result: At least as long as `text`.
    package static func refang(
        _ text: UnsafeBufferPointer<UInt8>, into result: UnsafeMutableBufferPointer<UInt8>
    ) -> Int? {
        guard text.count <= greatestLength, result.count >= text.count else { return nil }
        var index = 0
        var length = 0
        func write(_ word: StaticString) {
            for offset in 0..<word.utf8CodeUnitCount { result[length + offset] = word.utf8Start[offset] }
            length += word.utf8CodeUnitCount
        }
        if let scheme = scheme(at: text) {
            write(scheme.meant)
            index = scheme.length
        }
        while index < text.count {
            if let found = substitute(in: text, at: index) {
                write(found.meant)
                index += found.length
            } else {
                result[length] = text[index]
                length += 1
                index += 1
            }
        }
        return length
    }

    /// Judges what defanged bytes mean; `nil` when they are not defanged or mean no value.
    static func judge(
        _ candidate: UnsafeBufferPointer<UInt8>, by check: (UnsafeBufferPointer<UInt8>) -> Verdict?
    ) -> Verdict? {
        guard 4...greatestLength ~= candidate.count, isDefanged(candidate) else { return nil }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: candidate.count) { buffer in
            guard let length = refang(candidate, into: buffer) else { return nil }
            return check(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(buffer)[..<length]))
        }
    }

    /// The substitute that begins at an index, a blank before and after it included (`name (at) host (dot) org`), as
    /// what it means and how many bytes it takes.
    private static func substitute(
        in text: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> (meant: StaticString, length: Int)? {
        let blanks = text[start] == UInt8(ascii: " ") ? 1 : 0
        guard start + blanks + 2 <= text.count, mayBegin(text[start + blanks]) else { return nil }
        let rest = text.dropping(first: start + blanks)
        for entry in substitutes where begins(rest, with: entry.written) {
            var length = entry.written.utf8CodeUnitCount
            // The forms of two characters stand inside a word, never at its end.
            if length == 2 {
                return blanks == 0 && length < rest.count && rest[length].isAlphanumeric ? (entry.meant, length) : nil
            }
            if length < rest.count, rest[length] == UInt8(ascii: " ") { length += 1 }
            return (entry.meant, blanks + length)
        }
        return nil
    }

    private static func mayBegin(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "\\"), UInt8(ascii: "."): true
        default: false
        }
    }

    private static func scheme(at text: UnsafeBufferPointer<UInt8>) -> (meant: StaticString, length: Int)? {
        guard text.count > 6, text[0].isLetter else { return nil }
        for (written, meant) in schemes where text.starts(withWord: written) {
            let rest = text.dropping(first: written.utf8CodeUnitCount)
            if rest.starts(withWord: "://") || rest.starts(withWord: "[:") || rest.starts(withWord: "(:") {
                return (meant, written.utf8CodeUnitCount)
            }
        }
        return nil
    }

    /// Whether the bytes begin with a word whose square brackets stand for round and curly ones too.
    private static func begins(_ text: UnsafeBufferPointer<UInt8>, with word: StaticString) -> Bool {
        guard text.count >= word.utf8CodeUnitCount else { return false }
        for index in 0..<word.utf8CodeUnitCount {
            let byte = text[index].lowercased
            switch word.utf8Start[index] {
            case UInt8(ascii: "["):
                guard byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "{") else {
                    return false
                }
            case UInt8(ascii: "]"):
                guard byte == UInt8(ascii: "]") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "}") else {
                    return false
                }
            case let expected:
                guard byte == expected else { return false }
            }
        }
        return true
    }
}
