/// Reads heads out of foreign bytes: `Name: value` lines up to an empty line, with CRLF or LF, folded lines joined.
enum HeaderParser {
    /// Fields, the length of the lines with the empty line, and how many lines were no fields.
    struct Head {
        var fields: [HeaderFields.Field] = []
        var length = 0
        var badLines = 0
        /// Whether the empty line was there; else the bytes ended before.
        var isComplete = false
        /// Whether another record began before the empty line.
        var isCut = false
        /// Whether there were more lines than allowed.
        var hasTooMany = false
    }

    /// Reads fields from `start` on. Linear, stops at the empty line or at the end of the bytes.
    ///
    /// - Parameter stopsAtRecord: whether to stop, incomplete, before a line that begins another record: a head that
    ///   was cut there; going on would read the same lines again for each of many such heads.
    static func fields(
        in bytes: UnsafeRawBufferPointer, from start: Int, most: Int, stopsAtRecord: Bool = false
    ) -> Head {
        var head = Head()
        var position = start
        while let line = nextLine(in: bytes, from: position) {
            position = line.next
            if line.range.isEmpty {
                head.isComplete = true
                break
            }
            if head.fields.count + head.badLines >= most {
                head.hasTooMany = true
                break
            }
            if stopsAtRecord, RecordStart.isVersionLine(bytes, at: line.range.lowerBound) {
                head.isCut = true
                break
            }
            add(bytes, line.range, to: &head)
        }
        if !head.isComplete, !head.hasTooMany, !head.isCut, position < bytes.count {
            // The last line has no end: it is kept as far as it goes.
            add(bytes, position..<bytes.count, to: &head)
            position = bytes.count
        }
        head.length = position - start
        return head
    }

    /// The line that begins at `start` without its end, and where the next begins; `nil` when it does not end.
    static func nextLine(in bytes: UnsafeRawBufferPointer, from start: Int) -> (range: Range<Int>, next: Int)? {
        guard start < bytes.count, let feed = ByteSearch.first(0x0a, in: bytes, from: start) else { return nil }
        let end = feed > start && bytes[feed - 1] == 0x0d ? feed - 1 : feed
        return (start..<end, feed + 1)
    }

    private static func add(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>, to head: inout Head) {
        let first = bytes[line.lowerBound]
        if first == 0x20 || first == 0x09 {
            guard let last = head.fields.indices.last else {
                head.badLines += 1
                return
            }
            let value = text(bytes, line)
            if !value.isEmpty { head.fields[last].value += head.fields[last].value.isEmpty ? value : " " + value }
            return
        }
        guard let colon = ByteSearch.first(0x3a, in: bytes, from: line.lowerBound, to: line.upperBound),
            colon > line.lowerBound
        else {
            head.badLines += 1
            return
        }
        head.fields.append(
            HeaderFields.Field(
                name: text(bytes, line.lowerBound..<colon), value: text(bytes, colon + 1..<line.upperBound)))
    }

    /// The bytes without blanks round them, as text.
    static func text(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> String {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, bytes[low] == 0x20 || bytes[low] == 0x09 || bytes[low] == 0x0d { low += 1 }
        while high > low, bytes[high - 1] == 0x20 || bytes[high - 1] == 0x09 || bytes[high - 1] == 0x0d { high -= 1 }
        return String(decoding: bytes[low..<high], as: UTF8.self)
    }

    /// A number of decimal digits alone; `nil` for anything else and beyond 2⁶².
    static func decimal(_ digits: some Collection<UInt8>) -> Int64? {
        guard !digits.isEmpty else { return nil }
        var value: Int64 = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit), value < 1 << 58 else { return nil }
            value = value * 10 + Int64(digit - 0x30)
        }
        return value
    }
}
