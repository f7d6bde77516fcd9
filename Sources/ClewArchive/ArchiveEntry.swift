/// One entry of an archive, as its head tells it.
public struct ArchiveEntry: Hashable, Sendable {
    /// What an entry is.
    public enum Kind: Hashable, Sendable {
        /// A file, with data.
        case file
        /// A folder.
        case folder
        /// A symbolic or hard link, which is never followed.
        case link
        /// A device, a pipe, a socket.
        case special
    }

    /// The number of the entry, from 0.
    public let index: Int
    /// The path made safe: relative, `/` between its parts, no `..`, no drive letter, no control characters.
    public let path: String
    /// The path as it stands in the archive.
    public let rawPath: [UInt8]
    /// Whether the path had to be changed to be safe, or bytes that are no UTF-8 had to be written out.
    public let isPathChanged: Bool
    /// What it is; only files have data here, all else is reported and passed over.
    public let kind: Kind
    /// The decoded size in bytes, where the head says it; a claim.
    public let size: UInt64?
    /// The time of the last change in seconds since 1970, where the head says it; zero says nothing.
    public let modified: Int64?
    /// Whether the data is encrypted.
    public let isEncrypted: Bool
}

/// A path of an archive made safe.
///
///     SafePath(Array("../../etc/passwd".utf8), index: 0, limit: 4096).text  // "__/__/etc/passwd"
///
/// Bytes that are no UTF-8 are written `\xNN`, and a backslash beside them `\x5C`, so that two different paths of an
/// archive do not become one by it. A backslash parts folders, as in archives that were made on Windows.
public struct SafePath: Hashable, Sendable {
    /// The safe path.
    public let text: String
    /// Whether it differs from what was given.
    public let isChanged: Bool

    /// Makes the path of an entry safe; an empty one becomes `unnamed-` and the number of the entry.
    ///
    /// - Parameter limit: The most bytes; what is longer is cut at the end.
    public init(_ raw: [UInt8], index: Int, limit: Int) {
        let whole = String(validating: raw, as: UTF8.self)
        let written = whole ?? SafePath.escaped(raw)
        var parts: [String] = []
        for part in written.unicodeScalars.split(whereSeparator: { $0 == "/" || $0 == "\\" && whole != nil }) {
            let safe = SafePath.safe(part, isFirst: parts.isEmpty)
            if !safe.isEmpty { parts.append(safe) }
        }
        var text = parts.joined(separator: "/")
        while text.utf8.count > max(limit, 1) { text.unicodeScalars.removeLast() }
        if text.isEmpty { text = "unnamed-\(index)" }
        self.text = text
        // A slash at the end only says that it is a folder.
        let given = raw.last == 0x2f ? Array(raw.dropLast()) : raw
        isChanged = !given.elementsEqual(text.utf8)
    }

    private static func safe(_ part: String.UnicodeScalarView.SubSequence, isFirst: Bool) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in part {
            let isControl = scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value)
            scalars.append(isControl ? "_" : scalar)
        }
        let text = String(scalars)
        if text == "." { return "" }
        if text == ".." { return "__" }
        if isFirst, let second = text.utf8.dropFirst().first, second == 0x3a,
            text.utf8.first.map({ $0 | 0x20 }).map({ (0x61...0x7a).contains($0) }) == true
        {
            return String(text.prefix(1)) + "_" + text.dropFirst(2)
        }
        return text
    }

    private static func escaped(_ raw: [UInt8]) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in raw {
            if byte < 0x80, byte != 0x5c {
                bytes.append(byte)
            } else {
                bytes += [0x5c, 0x78, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
