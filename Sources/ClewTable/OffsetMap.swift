/// Leads from a place in decoded text back to the place in the bytes that it was decoded from.
///
/// Costs nothing where the bytes were UTF-8 already. Else it keeps a mark every kibibyte and decodes again from the mark
/// before the place, so that a page of Cyrillic does not drag a table of its own size along.
public struct OffsetMap: Sendable {
    enum Form: Sendable {
        /// Decoded text is the source from an offset on (behind a byte-order mark).
        case shifted(Int)
        case marked([Mark], source: [UInt8], CharacterEncoding)
    }

    /// A decoded offset and the source offset that belongs to it.
    struct Mark: Sendable {
        var decoded: Int
        var source: Int
    }

    let form: Form

    /// The source bytes between two marks.
    static let stride = 1024

    /// Whether decoded and source offsets are the same.
    public var isIdentity: Bool {
        if case .shifted(0) = form { return true }
        return false
    }

    /// The source bytes from which a range of decoded bytes came: the smallest range of whole characters that holds it.
    public func source(of range: Range<Int>) -> Range<Int> {
        switch form {
        case .shifted(let by): return range.lowerBound + by..<range.upperBound + by
        case .marked:
            let lower = character(at: range.lowerBound).lowerBound
            guard !range.isEmpty else { return lower..<lower }
            return lower..<max(lower, character(at: range.upperBound - 1).upperBound)
        }
    }

    // The source bytes of the character that a decoded byte belongs to.
    private func character(at offset: Int) -> Range<Int> {
        guard case .marked(let marks, let source, let encoding) = form, let mark = mark(before: offset, in: marks)
        else {
            return offset..<offset
        }
        return source.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return 0..<0 }
            var stepper = DecodingStepper(encoding)
            var decoded = mark.decoded
            var at = mark.source
            while at < buffer.count {
                let step = stepper.step(base, at, buffer.count)
                if decoded + step.decoded > offset { return at..<at + step.source }
                decoded += step.decoded
                at += step.source
            }
            return buffer.count..<buffer.count
        }
    }

    private func mark(before offset: Int, in marks: [Mark]) -> Mark? {
        var low = 0
        var high = marks.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if marks[middle].decoded <= offset { low = middle } else { high = middle }
        }
        return low < marks.count ? marks[low] : nil
    }
}

/// Goes over encoded bytes one character at a time.
struct DecodingStepper {
    private let encoding: CharacterEncoding
    private let table: SingleByteTable?
    private let converter: MultiByteConverter?
    private var scratch: [UInt8] = []

    init(_ encoding: CharacterEncoding) {
        self.encoding = encoding
        if case .singleByte(let index) = encoding.kind { table = SingleByteTable.all[index] } else { table = nil }
        if case .multiByte(let name) = encoding.kind { converter = MultiByteConverter(name) } else { converter = nil }
    }

    /// The character at an offset: its bytes in the source and as UTF-8.
    mutating func step(_ base: UnsafePointer<UInt8>, _ at: Int, _ count: Int) -> (source: Int, decoded: Int) {
        var room: [UInt8] = []
        swap(&room, &scratch)
        defer { swap(&room, &scratch) }
        room.removeAll(keepingCapacity: true)
        return append(base, at, count, to: &room)
    }

    /// Appends the character at an offset as UTF-8; what is no character becomes U+FFFD.
    func append(
        _ base: UnsafePointer<UInt8>, _ at: Int, _ count: Int, to result: inout [UInt8]
    ) -> (source: Int, decoded: Int) {
        let byte = base[at]
        switch encoding.kind {
        case .utf8:
            if byte < 0x80 {
                result.append(byte)
                return (1, 1)
            }
            let length = UTF8Check.sequence(base, at, count)
            guard length > 0 else {
                result.append(contentsOf: [0xEF, 0xBF, 0xBD])
                return (UTF8Check.faultLength(base, at, count), 3)
            }
            result.append(contentsOf: UnsafeBufferPointer(start: base + at, count: length))
            return (length, length)
        case .singleByte:
            guard byte >= 0x80, let table else {
                result.append(byte)
                return (1, 1)
            }
            return (1, result.append(scalar: UInt32(table.scalars[Int(byte & 0x7F)])))
        case .multiByte:
            guard let converter else {
                result.append(contentsOf: byte < 0x80 ? [byte] : [0xEF, 0xBF, 0xBD])
                return (1, byte < 0x80 ? 1 : 3)
            }
            return converter.convert(base, at, count, &result)
        case .utf16LittleEndian, .utf16BigEndian:
            guard let unit = unit(base, at, count) else { return (count - at, result.append(scalar: 0xFFFD)) }
            if unit & 0xFC00 == 0xD800, let low = self.unit(base, at + 2, count), low & 0xFC00 == 0xDC00 {
                return (4, result.append(scalar: 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))))
            }
            return (2, result.append(scalar: UInt32(unit)))
        }
    }

    private func unit(_ base: UnsafePointer<UInt8>, _ at: Int, _ count: Int) -> UInt16? {
        guard at + 1 < count else { return nil }
        let first = UInt16(base[at])
        let second = UInt16(base[at + 1])
        return encoding.kind == .utf16BigEndian ? first << 8 | second : second << 8 | first
    }
}

extension [UInt8] {
    /// Appends a code point as UTF-8, U+FFFD for a surrogate; tells how many bytes that took.
    @inline(__always)
    mutating func append(scalar: UInt32) -> Int {
        if scalar < 0x80 {
            append(UInt8(truncatingIfNeeded: scalar))
            return 1
        }
        if scalar < 0x800 {
            append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
            return 2
        }
        if scalar < 0x10000 {
            let scalar = scalar & 0xF800 == 0xD800 ? 0xFFFD : scalar
            append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
            return 3
        }
        append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
        append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
        append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        return 4
    }
}
