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
    ///
    /// - Parameter name: the name that it came in under, where the file is a copy.
    init?(of path: String, named name: String) {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? handle.close() }  // Nothing was written; a failure to close loses nothing.
        guard let start = try? handle.read(upToCount: 1 << 16) else {
            self = .other
            return
        }
        self.init(start: Array(start), named: name)
    }

    /// Judges the first bytes of a file; 512 suffice for an archive, a gzip file wants its first block.
    init(start: [UInt8], named name: String) {
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
        } else if !start.isEmpty, FileKind.isNamedTar(name) {
            // A tar of the oldest form has no mark; what is none after all is told as a damaged archive.
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

    /// Whether a name ends in `.tar`, or in `.tar` and the ending of a compression.
    private static func isNamedTar(_ name: String) -> Bool {
        let parts = (name.split(separator: "/").last ?? "").lowercased().split(separator: ".").dropFirst()
        guard let last = parts.last else { return false }
        if last == "tar" { return true }
        return parts.dropLast().last == "tar" && compressions.contains(String(last))
    }

    private static let compressions: Set = ["gz", "bz2", "xz", "zst", "z", "lz", "lz4", "lzma", "lzo", "br"]

    private static func isTar(_ start: [UInt8]) -> Bool {
        start.count >= 262 && start[257..<262].elementsEqual("ustar".utf8)
    }
}
