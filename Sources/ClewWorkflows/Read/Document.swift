import ClewCore

/// One payload on its way to being read, with what is known about it beforehand.
struct Document: Sendable {
    /// The capture that got it.
    var capture: Capture
    /// The decoded payload, or as much of its beginning as is held in memory.
    var payload: [UInt8]
    /// The number of bytes of the whole payload.
    var byteCount: Int
    /// Hands over the whole payload piece by piece, where it is not in memory.
    var stream: (@Sendable ((UnsafeRawBufferPointer) -> Bool) throws -> Void)?
    /// The character set that the transport declared; `nil` when it declared none.
    var charset: String?
    /// What the person who imported it said.
    var run: RunContext
}

/// How a payload is to be read, judged by what was said of it, by its name and by its first bytes.
enum DocumentForm: Hashable {
    case page
    case text
    case table
    case opaque

    /// Judges a payload.
    ///
    /// - Parameter looksLikeHTML: what the reader of pages makes of the first bytes.
    init(payload: some Collection<UInt8>, mediaType: String, path: String, isMapped: Bool, looksLikeHTML: Bool) {
        let start = Array(payload.prefix(1024))
        let ending = DocumentForm.ending(of: path)
        guard !start.isEmpty, !DocumentForm.isBinary(start) else {
            self = .opaque
            return
        }
        let isTable =
            DocumentForm.tableEndings.contains(ending) || DocumentForm.tableTypes.contains(mediaType)
            || isMapped && ["", "txt", "dat"].contains(ending) && mediaType != "application/pgp-keys"
        // A text that quotes markup is no page: what was said of it counts more than how it looks.
        let isText = mediaType == "text/plain"
        if !isText && looksLikeHTML || mediaType == "text/html" || mediaType == "application/xhtml+xml" {
            self = .page
        } else {
            self = isTable ? .table : .text
        }
    }

    /// Endings of names whose content is read.
    static let readEndings: Set = [
        "html", "htm", "xhtml", "txt", "asc", "csv", "tsv", "tab", "json", "jsonl", "ndjson", "warc", "gz", "zst", "xz",
    ]

    private static let tableEndings: Set = ["csv", "tsv", "tab", "json", "jsonl", "ndjson"]
    private static let tableTypes: Set = [
        "text/csv", "text/tab-separated-values", "application/jsonl", "application/x-ndjson",
    ]

    /// The ending of the last part of a path, in lower case; empty when it has none.
    static func ending(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// Whether the first bytes are those of an image, a program, an archive, hold NULs that are not UTF-16, or control
    /// characters as only packed or enciphered bytes do.
    private static func isBinary(_ start: [UInt8]) -> Bool {
        let isUTF16 = start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
        if isUTF16 { return false }
        for magic in magics where start.starts(with: magic) { return true }
        if isNoise(start) { return true }
        let nulls = start.count { $0 == 0 }
        guard nulls > 0 else { return false }
        // UTF-16 text without a mark has a NUL in every second byte; a few stray NULs in a page are still a page.
        let even = stride(from: 0, to: start.count, by: 2).count { start[$0] == 0 }
        let isHalf = nulls * 5 > start.count * 2 && (even == 0 || even == nulls)
        return !isHalf && nulls * 10 > start.count
    }

    /// Whether one byte in ten, as chance makes it, is a control character that no text has, at even places and at odd
    /// ones: in UTF-16 they are rarer at one of them, or commoner.
    private static func isNoise(_ start: [UInt8]) -> Bool {
        guard start.count >= 200 else { return false }
        var counts = [0, 0]
        for (place, byte) in start.enumerated() where byte < 0x20 || byte == 0x7F {
            // NUL, tab, line feed, form feed, carriage return and escape stand in texts.
            if ![0, 0x09, 0x0A, 0x0C, 0x0D, 0x1B].contains(byte) { counts[place & 1] += 1 }
        }
        return counts.allSatisfy { $0 * 40 > start.count && $0 * 10 < start.count }
    }

    private static let magics: [[UInt8]] = [
        [0x89, 0x50, 0x4E, 0x47], Array("GIF8".utf8), [0xFF, 0xD8, 0xFF], Array("%PDF-".utf8), [0x50, 0x4B, 3, 4],
        [0x7F, 0x45, 0x4C, 0x46], [0x1F, 0x8B], Array("wOFF".utf8), Array("wOF2".utf8), [0, 1, 0, 0, 0],
        Array("SQLite format 3".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD], Array("OggS".utf8),
        Array("RIFF".utf8), Array("BM".utf8) + [0],
    ]
}
