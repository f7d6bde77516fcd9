#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A character reference of HTML: `&amp;`, `&#233;`, `&#xE9;`, `&copy` (HTML Standard, 13.2.5.72 and following).
///
///     CharacterReference.decode(Array("Sch&ouml;n &amp; gut".utf8))  // the bytes of "Schön & gut"
public struct CharacterReference: Hashable, Sendable {
    /// The number of bytes from the `&` on that make up the reference.
    let count: Int
    /// The code point that it stands for.
    let first: UInt32
    /// The second code point that it stands for, 0 for none.
    let second: UInt32

    /// The bytes with every character reference replaced by what it stands for; the others as they are.
    ///
    /// For text outside of HTML that carries references all the same, such as the cells of a careless table. Reads as in
    /// text, so `&copy` without a semicolon counts. Linear in the input.
    public static func decode(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(0x26) else { return bytes }
        var result = MappedTextBuilder()
        result.reserve(bytes: bytes.count, pieces: 8)
        bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            result.copyDecoding(base, 0, buffer.count, inAttribute: false)
        }
        return result.bytes
    }

    /// The reference whose `&` stands at an offset; `nil` where there is none and the `&` is just that.
    static func read(
        _ base: UnsafePointer<UInt8>, at start: Int, end: Int, inAttribute: Bool
    ) -> CharacterReference? {
        let name = start + 1
        guard name < end else { return nil }
        if base[name] == 0x23 { return readNumber(base, at: start, end: end) }
        var after = name
        let limit = min(end, name + maximumName)
        while after < limit, isAlphanumeric(base[after]) { after += 1 }
        guard after > name else { return nil }
        if after < end, base[after] == 0x3B, let entry = table.find(base, name, after - name) {
            return CharacterReference(count: after + 1 - start, first: entry.first, second: entry.second)
        }
        // Without its semicolon only the old names count, and the longest of them wins: &notit; is "¬it;".
        var length = min(after - name, maximumOldName)
        while length >= 2 {
            if let entry = table.find(base, name, length), entry.isOld {
                let next = name + length
                // In an attribute `?a=1&copy=2` is an address, not a sign.
                if inAttribute, next < end, base[next] == 0x3D || isAlphanumeric(base[next]) { return nil }
                return CharacterReference(count: next - start, first: entry.first, second: entry.second)
            }
            length -= 1
        }
        return nil
    }

    private static func readNumber(_ base: UnsafePointer<UInt8>, at start: Int, end: Int) -> CharacterReference? {
        var at = start + 2
        var value: UInt32 = 0
        var digits = 0
        let isHexadecimal = at < end && base[at] | 0x20 == 0x78
        if isHexadecimal { at += 1 }
        while at < end {
            let byte = base[at]
            let digit: UInt32
            if byte &- 0x30 < 10 {
                digit = UInt32(byte &- 0x30)
            } else if isHexadecimal, (byte | 0x20) &- 0x61 < 6 {
                digit = UInt32((byte | 0x20) &- 0x61) + 10
            } else {
                break
            }
            value = min(value &* (isHexadecimal ? 16 : 10) &+ digit, 0x110000)
            digits += 1
            at += 1
        }
        guard digits > 0 else { return nil }
        if at < end, base[at] == 0x3B { at += 1 }
        return CharacterReference(count: at - start, first: repaired(value), second: 0)
    }

    /// What browsers make of a number that is no character: windows-1252 for the C1 controls, else U+FFFD.
    private static func repaired(_ value: UInt32) -> UInt32 {
        if (0x80...0x9F).contains(value) { return UInt32(windows1252[Int(value) - 0x80]) }
        if value == 0 || value > 0x10FFFF || (0xD800...0xDFFF).contains(value) { return 0xFFFD }
        return value
    }

    private static let windows1252: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
        0x17E, 0x178,
    ]

    /// The longest name, `CounterClockwiseContourIntegral`, has 31 letters.
    private static let maximumName = 32
    private static let maximumOldName = 6

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        TagCursor.isLetter(byte) || byte &- 0x30 < 10
    }

    package static var nameCount: Int { table.count }

    private static let table = NameTable()

    private struct Entry {
        var name = 0
        var nameCount = 0
        var first: UInt32 = 0
        var second: UInt32 = 0
        var isOld = false
    }

    /// The names in a hash table with open steps.
    private struct NameTable {
        private let letters: [UInt8]
        private var slots: [Entry]
        private(set) var count = 0

        private static let mask = 8191

        init() {
            letters = Array(CharacterReference.names.utf8)
            slots = Array(repeating: Entry(), count: NameTable.mask + 1)
            var at = 0
            while at < letters.count {
                if TagCursor.isSpace(letters[at]) {
                    at += 1
                    continue
                }
                var entry = Entry(name: at)
                while at < letters.count, letters[at] != 0x3D, letters[at] != 0x21 { at += 1 }
                entry.nameCount = at - entry.name
                entry.isOld = at < letters.count && letters[at] == 0x21
                at += 1
                while at < letters.count, !TagCursor.isSpace(letters[at]) {
                    if letters[at] == 0x2C {
                        entry.second = entry.first
                        entry.first = 0
                    } else {
                        let digit = letters[at] < 0x3A ? letters[at] &- 0x30 : letters[at] &- 0x57
                        entry.first = entry.first << 4 | UInt32(digit)
                    }
                    at += 1
                }
                if entry.second != 0 { swap(&entry.first, &entry.second) }
                insert(entry)
            }
        }

        private mutating func insert(_ entry: Entry) {
            var index = letters.withUnsafeBufferPointer { buffer in
                buffer.baseAddress.map { NameTable.hash($0, entry.name, entry.nameCount) } ?? 0
            }
            while slots[index].nameCount != 0 { index = (index + 1) & NameTable.mask }
            slots[index] = entry
            count += 1
        }

        func find(_ base: UnsafePointer<UInt8>, _ start: Int, _ length: Int) -> Entry? {
            var index = NameTable.hash(base, start, length)
            while slots[index].nameCount != 0 {
                let entry = slots[index]
                if entry.nameCount == length, isEqual(entry.name, base, start, length) { return entry }
                index = (index + 1) & NameTable.mask
            }
            return nil
        }

        private func isEqual(_ name: Int, _ base: UnsafePointer<UInt8>, _ start: Int, _ length: Int) -> Bool {
            for offset in 0..<length where letters[name + offset] != base[start + offset] { return false }
            return true
        }

        private static func hash(_ base: UnsafePointer<UInt8>, _ start: Int, _ length: Int) -> Int {
            var value: UInt32 = 0x811C_9DC5
            for offset in 0..<length { value = (value ^ UInt32(base[start + offset])) &* 0x0100_0193 }
            return Int(value ^ value >> 15) & mask
        }
    }
}

extension MappedTextBuilder {
    /// Appends source bytes with their character references replaced.
    mutating func copyDecoding(_ base: UnsafePointer<UInt8>, _ from: Int, _ to: Int, inAttribute: Bool) {
        var run = from
        var at = from
        while at < to, let found = memchr(base + at, 0x26, to - at) {
            at = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            guard let reference = CharacterReference.read(base, at: at, end: to, inAttribute: inAttribute) else {
                at += 1
                continue
            }
            copy(base, run, at)
            replace(at, at + reference.count)
            append(scalar: reference.first)
            if reference.second != 0 { append(scalar: reference.second) }
            at += reference.count
            run = at
        }
        copy(base, run, to)
    }
}
