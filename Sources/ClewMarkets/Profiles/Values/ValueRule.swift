import ClewMarkup

/// One small change to a text on its way from the page to a field. Each is linear in the text.
enum ValueRule: Hashable, Sendable {
    /// What stands behind the first of these texts that occurs; an empty one stands for the start.
    case after([String])
    /// What stands before the first of these texts that occurs; an empty one stands for the end.
    case before([String])
    /// All but these texts.
    case strip([String])
    /// Texts with others in their place.
    case replace([Pair])
    /// Another text for the whole one; nothing where it is not listed.
    case map([Pair])
    /// Nothing for one of these texts.
    case ignore([String])
    /// A line, from 1, or from the end, from -1.
    case line(Int)
    /// A number of the text, from 1, or from the end, from -1: its digits alone.
    case number(Int)
    /// A part, or all of them with ` / ` between.
    case split(String, part: Int?)
    /// Small letters.
    case lower
    /// Character references decoded once more.
    case unescape
    /// A part of the path of a link.
    case pathPart(Int)
    /// What stands under a name behind the question mark of a link.
    case query(String)
    /// This text, whatever stands there.
    case value(String)

    /// A text and what stands for it.
    struct Pair: Hashable, Sendable {
        let from: String
        let to: String
    }

    /// What profiles call it.
    var name: String {
        switch self {
        case .after: "after"
        case .before: "before"
        case .strip: "strip"
        case .replace: "replace"
        case .map: "map"
        case .ignore: "ignore"
        case .line: "line"
        case .number: "number"
        case .split: "split"
        case .lower: "lower"
        case .unescape: "unescape"
        case .pathPart: "path-part"
        case .query: "query"
        case .value: "value"
        }
    }

    /// The changed text; `nil` when the rule finds nothing.
    func apply(to text: Substring) -> Substring? {
        switch self {
        case .after(let marks):
            for mark in marks {
                if mark.isEmpty { return text }
                if let found = text.firstPlace(of: mark) { return text[found.upperBound...].trimmed }
            }
            return nil
        case .before(let marks):
            for mark in marks {
                if mark.isEmpty { return text }
                if let found = text.firstPlace(of: mark) { return text[..<found.lowerBound].trimmed }
            }
            return nil
        case .strip(let words):
            return words.reduce(text) { $0.replacing($1, with: "") }.trimmed
        case .replace(let pairs):
            return pairs.reduce(text) { $0.replacing($1.from, with: $1.to) }.trimmed
        case .map(let pairs):
            let whole = text.trimmed
            return pairs.first { $0.from == whole }.map { Substring($0.to) }
        case .ignore(let words):
            let whole = text.trimmed
            return words.contains { $0 == whole } ? nil : text
        case .line(let number):
            return number > 0 ? text.line(number) : part(number, of: text.lines)
        case .number(let number):
            return part(number, of: text.split { !$0.isASCII || !$0.isNumber })
        case .split(let separator, let number):
            let parts = text.parts(separatedBy: separator).map(\.trimmed).filter { !$0.isEmpty }
            if let number { return part(number, of: parts) }
            return parts.isEmpty ? nil : Substring(parts.joined(separator: " / "))
        case .lower:
            return Substring(text.lowercased())
        case .unescape:
            guard text.utf8.contains(0x26) else { return text }
            return Substring(String(decoding: CharacterReference.decode(Array(text.utf8)), as: UTF8.self))
        case .pathPart(let number):
            return LinkParts.pathPart(number, of: text).map { Substring($0) }
        case .query(let name):
            return LinkParts.query(name, of: text).map { Substring($0) }
        case .value(let value):
            return Substring(value)
        }
    }

    private func part(_ number: Int, of parts: [Substring]) -> Substring? {
        let index = number > 0 ? number - 1 : parts.count + number
        return parts.indices.contains(index) ? parts[index].trimmed : nil
    }
}

extension Substring {
    /// Without white space around it.
    var trimmed: Substring {
        let bytes = utf8
        guard let first = bytes.first, let last = bytes.last,
            first <= 0x20 || last <= 0x20 || first == 0xC2 || last == 0xA0
        else { return self }
        var start = bytes.startIndex
        var end = bytes.endIndex
        while start < end {
            if bytes[start] <= 0x20 {
                bytes.formIndex(after: &start)
            } else if bytes[start] == 0xC2, bytes.index(after: start) < end, bytes[bytes.index(after: start)] == 0xA0 {
                start = bytes.index(start, offsetBy: 2)
            } else {
                break
            }
        }
        while start < end {
            let before = bytes.index(before: end)
            if bytes[before] <= 0x20 {
                end = before
            } else if bytes[before] == 0xA0, before > start, bytes[bytes.index(before: before)] == 0xC2 {
                end = bytes.index(before: before)
            } else {
                break
            }
        }
        return self[start..<end]
    }

    /// Where a text stands first, letter by letter.
    func firstPlace(of text: String) -> Range<Index>? {
        let wanted = text.utf8
        let found: Int?? = utf8.withContiguousStorageIfAvailable { bytes in
            wanted.withContiguousStorageIfAvailable { wanted in Substring.place(of: wanted, in: bytes) } ?? nil
        }
        // Texts of the page are contiguous, and so are those of the profile.
        guard let found, let start = found else { return nil }
        let lower = utf8.index(utf8.startIndex, offsetBy: start)
        return lower..<utf8.index(lower, offsetBy: wanted.count)
    }

    private static func place(of wanted: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let first = wanted.first, wanted.count <= bytes.count else { return nil }
        for at in 0...(bytes.count - wanted.count) where bytes[at] == first {
            if bytes[at..<(at + wanted.count)].elementsEqual(wanted) { return at }
        }
        return nil
    }

    /// The lines that are not empty, without white space around them.
    var lines: [Substring] {
        utf8.split(separator: 0x0A).compactMap { line in
            let line = Substring(line).trimmed
            return line.isEmpty ? nil : line
        }
    }

    /// A line that is not empty, counted from 1; `nil` when there are fewer.
    func line(_ number: Int) -> Substring? {
        var rest = utf8
        var left = number
        while !rest.isEmpty {
            let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
            let line = Substring(rest[..<end]).trimmed
            rest = rest[end...].dropFirst()
            if line.isEmpty { continue }
            left -= 1
            if left == 0 { return line }
        }
        return nil
    }

    func replacing(_ text: String, with other: String) -> Substring {
        guard !text.isEmpty, var found = firstPlace(of: text) else { return self }
        var result = ""
        var rest = self
        while true {
            result += rest[..<found.lowerBound]
            result += other
            rest = rest[found.upperBound...]
            guard let next = rest.firstPlace(of: text) else { break }
            found = next
        }
        result += rest
        return Substring(result)
    }

    func parts(separatedBy text: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = self
        while let found = rest.firstPlace(of: text), parts.count < 256 {
            parts.append(rest[..<found.lowerBound])
            rest = rest[found.upperBound...]
        }
        parts.append(rest)
        return parts
    }
}
