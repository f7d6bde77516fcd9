internal import ClewCompression

/// How a record, or a gzip member that holds one, begins.
enum RecordStart {
    /// What must be in sight to decide.
    static let length = 16

    /// Whether a version line begins here: `WARC/`, digits, a dot, digits and a line end.
    static func isVersionLine(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
        version(bytes, at: start) != nil
    }

    /// The version of the line that begins here, and where the next line begins.
    static func version(_ bytes: UnsafeRawBufferPointer, at start: Int) -> (version: WARCVersion, next: Int)? {
        guard ByteSearch.has("WARC/", in: bytes, at: start) else { return nil }
        var position = start + 5
        guard let major = number(bytes, &position), position < bytes.count, bytes[position] == 0x2e else { return nil }
        position += 1
        guard let minor = number(bytes, &position) else { return nil }
        while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x0d, position < start + length {
            position += 1
        }
        guard position < bytes.count, bytes[position] == 0x0a else { return nil }
        return (WARCVersion(major: major, minor: minor), position + 1)
    }

    /// Whether a gzip member can begin here (RFC 1952, section 2.3): magic, DEFLATE, no reserved flag.
    static func isGzip(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
        start >= 0 && bytes.count - start >= 4 && bytes[start] == 0x1f && bytes[start + 1] == 0x8b
            && bytes[start + 2] == 8 && bytes[start + 3] & 0xe0 == 0
    }

    private static func number(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> UInt8? {
        var value = 0
        let first = position
        while position < bytes.count, position - first < 2, (0x30...0x39).contains(bytes[position]) {
            value = value * 10 + Int(bytes[position] - 0x30)
            position += 1
        }
        return position > first ? UInt8(value) : nil
    }

    /// The run of line ends at `start`: how long it is, at most 16 bytes, and whether it has the two that end a record.
    static func trailer(_ bytes: UnsafeRawBufferPointer, at start: Int) -> (length: Int, isProper: Bool) {
        var position = start
        var feeds = 0
        while position < bytes.count, position - start < 16, bytes[position] == 0x0a || bytes[position] == 0x0d {
            if bytes[position] == 0x0a { feeds += 1 }
            position += 1
        }
        return (position - start, feeds >= 2)
    }

    /// How many of the last bytes before `end`, at most four, are the line ends that end a record.
    static func trailerLength(_ bytes: UnsafeRawBufferPointer, before end: Int) -> Int {
        var position = end
        while position > 0, end - position < 4, bytes[position - 1] == 0x0a || bytes[position - 1] == 0x0d {
            position -= 1
        }
        return end - position
    }
}
