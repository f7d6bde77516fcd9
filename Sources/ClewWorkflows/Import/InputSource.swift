import ClewCore

/// One thing that came in and is to be sealed.
struct RawInput: Sendable {
    /// The bytes.
    enum Content: Sendable {
        /// Small enough for memory.
        case bytes([UInt8])
        /// A file, which is removed after sealing when it is a copy made for that.
        case file(path: String, size: Int, isTemporary: Bool)
        /// A WARC, which is copied byte by byte.
        case warc(path: String, size: Int, isTemporary: Bool)
        /// A member of an archive that is protected material: its cipher in a file that is removed after sealing, and the
        /// digest and the size of what it holds.
        case protected(cipher: String, digest: Digest, size: Int)
    }

    /// The path below what was named on import: its last part, then the parts below, members of archives after `!/`.
    var path: String
    /// The path below the folder that was named, for making addresses.
    var pathBelowRoot: String
    /// When the file or the member was changed last; `nil` when that is not known.
    var modified: Timestamp?
    /// The bytes.
    var content: Content
    /// The match where it is known already to be protected material.
    var match: ProtectedMatch?

    /// The number of bytes.
    var size: Int {
        switch content {
        case .bytes(let bytes): bytes.count
        case .file(_, let size, _), .warc(_, let size, _), .protected(_, _, let size): size
        }
    }
}
