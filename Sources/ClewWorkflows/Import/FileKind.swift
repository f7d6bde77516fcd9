import ClewCompression
import Foundation

/// What a file is by its first bytes; names lie more often.
enum FileKind: Hashable {
    /// WARC records, plain or compressed with gzip.
    case warc
    /// Something with members, or a compressed file.
    case archive
    /// To be sealed as it is.
    case other

    /// Looks at a file; `nil` when it cannot be read.
    init?(of path: String) {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? handle.close() }  // Nothing was written; a failure to close loses nothing.
        guard let start = try? handle.read(upToCount: 1 << 16) else {
            self = .other
            return
        }
        self.init(start: Array(start))
    }

    /// Judges the first bytes of a file; 512 suffice for an archive, a gzip file wants its first block.
    init(start: [UInt8]) {
        if start.starts(with: Array("WARC/".utf8)) {
            self = .warc
        } else if start.starts(with: [0x1F, 0x8B]) {
            var text = [UInt8](repeating: 0, count: 64)
            // Without memory for an inflater the file counts as an archive, whose import will say what is wrong.
            if let inflater = try? Inflater(.gzip) {
                start.withUnsafeBytes { input in text.withUnsafeMutableBytes { _ = inflater.step(input, into: $0) } }
            }
            self = text.starts(with: Array("WARC/".utf8)) ? .warc : .archive
        } else if FileKind.magics.contains(where: { start.starts(with: $0) }) || FileKind.isTar(start) {
            self = .archive
        } else {
            self = .other
        }
    }

    /// zip (and WACZ), xz, zstd, bzip2, 7z.
    private static let magics: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
        [0x28, 0xB5, 0x2F, 0xFD],
        Array("BZh".utf8), [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
    ]

    private static func isTar(_ start: [UInt8]) -> Bool {
        start.count >= 262 && start[257..<262].elementsEqual("ustar".utf8)
    }
}
