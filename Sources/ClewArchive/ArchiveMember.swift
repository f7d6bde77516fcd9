/// One member of an archive.
public struct ArchiveMember: Hashable, Sendable {
    /// What a member is.
    public enum Kind: Hashable, Sendable {
        /// Bytes.
        case file
        /// A folder.
        case folder
        /// A link, a device or a pipe: it has no content of its own.
        case other
    }

    /// The path within the archive: parts with `/` between them, never empty, never `.` or `..`; bytes that are not UTF-8
    /// are replaced by U+FFFD. It names the member and is never used to write a file.
    public var path: String
    /// What it is.
    public var kind: Kind
    /// The number of bytes as declared; `nil` when the archive does not say.
    public var size: Int?
    /// When it was changed last, in seconds since 1970 (UTC as far as the archive knows); `nil` when it does not say.
    public var modified: Int64?

    /// A path that leads nowhere outside: no root, no parent, at most 4,096 bytes.
    static func harmless(_ path: some Collection<UInt8>) -> String {
        var parts: [String] = []
        for part in path.prefix(4096).split(whereSeparator: { $0 == 0x2F || $0 == 0x5C }) {
            switch String(decoding: part, as: UTF8.self) {
            case ".": continue
            case "..": parts.append("__")
            case let name: parts.append(name)
            }
        }
        return parts.isEmpty ? "unnamed" : parts.joined(separator: "/")
    }
}
