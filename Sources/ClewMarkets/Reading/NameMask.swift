public import ClewCore

/// Replaces names by pseudonyms wherever they stand: in the bytes of a page before anything else is read out of it, and
/// in values that were read already.
///
/// A name is replaced where a profile found it, and everywhere else on the page where it stands as a word, in whatever
/// letter case: in text, links and comments. Names of less than three bytes are replaced only where they were found.
public struct NameMask: Sendable {
    private let pseudonyms: [ExactName: String]
    private let places: [(range: Range<Int>, pseudonym: String)]
    /// The first two bytes of all names, in lower case.
    private let starts: Set<UInt16>

    private struct ExactName: Hashable, Sendable {
        var bytes: [UInt8]
    }

    /// The longest name that is looked for, in bytes.
    private static let longest = 64

    /// A mask for the names that a profile found on a page.
    ///
    /// - Parameter placesCount: whether the places of the names count bytes of what is to be masked. Where they count
    ///   those of a payload in another encoding they are not used.
    public init(_ names: [MaskedName], market: String, pseudonyms: Pseudonyms, placesCount: Bool = true) {
        var known: [ExactName: String] = [:]
        var places: [(range: Range<Int>, pseudonym: String)] = []
        for name in names where !name.name.isEmpty {
            let pseudonym = pseudonyms.name(name.name, role: name.role, market: market)
            if placesCount, !name.payload.isEmpty { places.append((name.payload, pseudonym)) }
            for form in NameMask.forms(of: name.name) where (3...NameMask.longest).contains(form.count) {
                known[ExactName(bytes: form), default: pseudonym] = pseudonym
            }
        }
        self.pseudonyms = known
        self.places = places.sorted { $0.range.lowerBound < $1.range.lowerBound }
        starts = Set(known.keys.map { UInt16($0.bytes[0]) << 8 | UInt16($0.bytes[1]) })
    }

    /// Whether there is nothing to replace.
    public var isEmpty: Bool { pseudonyms.isEmpty && places.isEmpty }

    /// A name as it may stand on a page: plain, and with the characters of markup escaped.
    private static func forms(of name: String) -> [[UInt8]] {
        let plain = Array(name.lowercased().utf8)
        let escaped = Array(Harmless.html(name).lowercased().utf8)
        return plain == escaped ? [plain] : [plain, escaped]
    }

    /// The bytes with all names replaced, and the way back.
    public func masked(_ bytes: [UInt8]) -> MaskedBytes {
        var result = MaskedBytes()
        var copied = 0
        var place = 0
        var at = 0
        while at < bytes.count {
            while place < places.count, places[place].range.lowerBound < at { place += 1 }
            if place < places.count, places[place].range.lowerBound == at, places[place].range.upperBound <= bytes.count
            {
                result.append(bytes[copied..<at], from: copied)
                result.replace(places[place].range, by: places[place].pseudonym)
                at = places[place].range.upperBound
                copied = at
                continue
            }
            let end = name(in: bytes, at: at)
            if let end {
                result.append(bytes[copied..<at], from: copied)
                result.replace(at..<end.upper, by: end.pseudonym)
                at = end.upper
                copied = at
                continue
            }
            at += 1
        }
        result.append(bytes[copied...], from: copied)
        return result
    }

    /// The text with all names replaced.
    public func masked(_ text: String) -> String {
        guard !pseudonyms.isEmpty else { return text }
        var mask = self
        mask = NameMask(pseudonyms: mask.pseudonyms, starts: mask.starts)
        let masked = mask.masked(Array(text.utf8))
        return masked.replacedCount == 0 ? text : String(decoding: masked.bytes, as: UTF8.self)
    }

    private init(pseudonyms: [ExactName: String], starts: Set<UInt16>) {
        self.pseudonyms = pseudonyms
        self.starts = starts
        places = []
    }

    /// The name that stands at an offset as a word.
    private func name(in bytes: [UInt8], at start: Int) -> (upper: Int, pseudonym: String)? {
        guard start + 2 < bytes.count else { return nil }
        let first = UInt16(NameMask.lowered(bytes[start])) << 8 | UInt16(NameMask.lowered(bytes[start + 1]))
        guard starts.contains(first), start == 0 || !NameMask.isWord(bytes[start - 1]) else { return nil }
        var candidate: [UInt8] = []
        var found: (upper: Int, pseudonym: String)?
        for end in start..<min(bytes.count, start + NameMask.longest) {
            candidate.append(NameMask.lowered(bytes[end]))
            let isEnd = end + 1 == bytes.count || !NameMask.isWord(bytes[end + 1])
            if isEnd || !NameMask.isWord(bytes[end]), let pseudonym = pseudonyms[ExactName(bytes: candidate)] {
                found = (end + 1, pseudonym)
            }
        }
        return found
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
