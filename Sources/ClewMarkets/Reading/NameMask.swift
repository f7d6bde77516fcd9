public import ClewCore

/// Replaces names by pseudonyms wherever they stand: in the bytes of a page before anything else is read out of it, and
/// in values that were read already.
///
/// A name is replaced where a profile found it, and everywhere else on the page where it stands as a word, in whatever
/// letter case: in text, links and comments. Names of less than three bytes are replaced only where they were found.
public struct NameMask: Sendable {
    private let names: [Name]
    private let places: [(range: Range<Int>, pseudonym: String)]
    /// Names of less than three bytes: in an address they are replaced where one is all between two signs.
    private let short: [ExactName: String]
    /// For each byte with which a name begins, the first such name and one more than the last; names stand in this order.
    private let rows: [Range<Int>]
    /// For each byte whether a name may begin with it, in either letter case.
    private let begins: [Bool]

    /// A name in lower case, and what stands for it.
    private struct Name: Sendable {
        var bytes: [UInt8]
        var pseudonym: String
    }

    private struct ExactName: Hashable, Sendable {
        var bytes: [UInt8]
    }

    /// The longest name that is looked for, in bytes.
    private static let longest = 64

    /// A mask for the names that a profile found on a page.
    ///
    /// - Parameters:
    ///   - subjects: whom a name stands under, by the byte at which it begins, for names that the site has starred. One that
    ///     stands under several is told apart only where it was found; elsewhere nobody can tell whose it is.
    ///   - placesCount: whether the places of the names count bytes of what is to be masked. Where they count those of a
    ///     payload in another encoding they are not used.
    public init(
        _ names: [MaskedName], market: String, pseudonyms: Pseudonyms, subjects: [Int: String] = [:],
        placesCount: Bool = true
    ) {
        var known: [ExactName: String] = [:]
        var places: [(range: Range<Int>, pseudonym: String)] = []
        var short: [ExactName: String] = [:]
        for name in names where !name.name.isEmpty {
            let pseudonym = pseudonyms.name(
                name.name, role: name.role, market: market, subject: subjects[name.payload.lowerBound])
            if placesCount, !name.payload.isEmpty { places.append((name.payload, pseudonym)) }
            if name.name.utf8.count < 3 { short[ExactName(bytes: Array(name.name.lowercased().utf8))] = pseudonym }
            let isStarred = Pseudonyms.isStarred(name.name)
            for form in NameMask.forms(of: name.name) where (3...NameMask.longest).contains(form.count) {
                let isOther = known[ExactName(bytes: form)].map { $0 != pseudonym } ?? false
                known[ExactName(bytes: form)] = isStarred && isOther ? Pseudonyms.untold(name.role) : pseudonym
            }
        }
        // The longest of those that begin alike comes first, since the longest counts.
        self.names = known.map { Name(bytes: $0.key.bytes, pseudonym: $0.value) }
            .sorted { ($0.bytes[0], $1.bytes.count) < ($1.bytes[0], $0.bytes.count) }
        self.places = places.sorted { $0.range.lowerBound < $1.range.lowerBound }
        self.short = short
        rows = NameMask.rows(of: self.names)
        begins = NameMask.begins(rows)
    }

    private static func begins(_ rows: [Range<Int>]) -> [Bool] {
        (0..<256).map { !rows[Int(lowered(UInt8($0)))].isEmpty }
    }

    private static func rows(of names: [Name]) -> [Range<Int>] {
        var rows = [Range<Int>](repeating: 0..<0, count: 256)
        for (index, name) in names.enumerated() {
            let row = rows[Int(name.bytes[0])]
            rows[Int(name.bytes[0])] = (row.isEmpty ? index : row.lowerBound)..<index + 1
        }
        return rows
    }

    /// Whether there is nothing to replace.
    public var isEmpty: Bool { names.isEmpty && places.isEmpty && short.isEmpty }

    /// A name as it may stand on a page: plain, with the characters of markup escaped, and as addresses write it.
    private static func forms(of name: String) -> Set<[UInt8]> {
        let plain = Array(name.lowercased().utf8)
        return [plain, Array(Harmless.html(name).lowercased().utf8), NameMask.percentEncoded(name)]
    }

    private static func percentEncoded(_ name: String) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return name.utf8.flatMap { byte -> [UInt8] in
            let isPlain = NameMask.isWord(byte) && byte < 0x80 || [0x2D, 0x2E, 0x7E].contains(byte)
            return isPlain ? [NameMask.lowered(byte)] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }

    /// The bytes with all names replaced, and the way back.
    public func masked(_ bytes: [UInt8]) -> MaskedBytes {
        var result = MaskedBytes()
        var copied = 0
        var rest = places[...]
        bytes.withUnsafeBufferPointer { source in
            var at = 0
            while at < source.count {
                while let place = rest.first, place.range.lowerBound < at { rest.removeFirst() }
                // Up to the next place where a name was found only what may begin one is looked at.
                let next = min(rest.first?.range.lowerBound ?? source.count, source.count)
                while at < next, !begins[Int(source[at])] { at += 1 }
                if at < next {
                    guard let end = name(in: source, at: at) else {
                        at += 1
                        continue
                    }
                    result.append(bytes[copied..<at], from: copied)
                    result.replace(at..<end.upper, by: end.pseudonym)
                    at = end.upper
                    copied = at
                } else if let place = rest.popFirst(), place.range.upperBound <= source.count {
                    result.append(bytes[copied..<at], from: copied)
                    result.replace(place.range, by: place.pseudonym)
                    at = place.range.upperBound
                    copied = at
                }
            }
        }
        result.append(bytes[copied...], from: copied)
        return result
    }

    /// The text with all names replaced.
    public func masked(_ text: String) -> String {
        guard !names.isEmpty else { return text }
        let masked = NameMask(wordsOf: self).masked(Array(text.utf8))
        return masked.replacedCount == 0 ? text : String(decoding: masked.bytes, as: UTF8.self)
    }

    /// The address or path with all names replaced, those of less than three bytes too.
    public func masked(address: String) -> String {
        let text = masked(address)
        guard !short.isEmpty else { return text }
        var result: [UInt8] = []
        var part: [UInt8] = []
        func end() {
            let key = ExactName(bytes: part.map(NameMask.lowered))
            result += short[key].map { Array($0.utf8) } ?? part
            part.removeAll()
        }
        for byte in text.utf8 {
            if NameMask.isWord(byte) || byte == 0x2D {
                part.append(byte)
            } else {
                end()
                result.append(byte)
            }
        }
        end()
        return String(decoding: result, as: UTF8.self)
    }

    /// The same names without the places where they were found.
    private init(wordsOf mask: NameMask) {
        (names, rows, begins) = (mask.names, mask.rows, mask.begins)
        (places, short) = ([], [:])
    }

    /// The longest name that stands at an offset as a word.
    private func name(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (upper: Int, pseudonym: String)? {
        let row = rows[Int(NameMask.lowered(bytes[start]))]
        guard !row.isEmpty, start == 0 || !NameMask.isWord(bytes[start - 1]) else { return nil }
        for index in row {
            let wanted = names[index].bytes
            let end = start + wanted.count
            guard end <= bytes.count,
                end == bytes.count || !NameMask.isWord(bytes[end]) || !NameMask.isWord(bytes[end - 1])
            else { continue }
            var at = 1
            while at < wanted.count, NameMask.lowered(bytes[start + at]) == wanted[at] { at += 1 }
            if at == wanted.count { return (end, names[index].pseudonym) }
        }
        return nil
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == 0x5F || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

/// Bytes in which names were replaced, and the way back to the bytes before.
public struct MaskedBytes: Sendable {
    /// The bytes without the names.
    public private(set) var bytes: [UInt8] = []
    /// How many places were replaced.
    public private(set) var replacedCount = 0
    /// Where each part begins in ``bytes``, where in the bytes before, and how long it was there.
    private var parts: [Part] = []

    private struct Part: Sendable {
        var start: Int
        var source: Range<Int>
        var isReplaced: Bool
    }

    fileprivate mutating func append(_ part: ArraySlice<UInt8>, from source: Int) {
        guard !part.isEmpty else { return }
        parts.append(Part(start: bytes.count, source: source..<source + part.count, isReplaced: false))
        bytes.append(contentsOf: part)
    }

    fileprivate mutating func replace(_ source: Range<Int>, by pseudonym: String) {
        parts.append(Part(start: bytes.count, source: source, isReplaced: true))
        bytes.append(contentsOf: pseudonym.utf8)
        replacedCount += 1
    }

    /// The bytes before from which a range came; of a pseudonym the whole name.
    public func source(of range: Range<Int>) -> Range<Int> {
        guard replacedCount > 0 else { return range }
        let lower = place(range.lowerBound).lower
        guard !range.isEmpty else { return lower..<lower }
        return lower..<max(lower, place(range.upperBound - 1).upper)
    }

    private func place(_ offset: Int) -> (lower: Int, upper: Int) {
        var low = 0
        var high = parts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if parts[middle].start <= offset { low = middle } else { high = middle }
        }
        guard low < parts.count else { return (offset, offset) }
        let part = parts[low]
        if part.isReplaced { return (part.source.lowerBound, part.source.upperBound) }
        let place = part.source.lowerBound + offset - part.start
        return (place, place + 1)
    }
}
