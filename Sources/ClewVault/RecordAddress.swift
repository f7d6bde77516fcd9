/// Where sealed bytes lie.
///
/// For a record inside a gzip stream that holds several the offset and the length count the inflated stream; for everything else they
/// count the file as stored.
public struct RecordAddress: Hashable, Sendable {
    /// The number of the entry in the evidence log, from 0.
    public let leaf: Int
    /// The file of the vault.
    public let file: VaultFile
    /// The first byte.
    public let offset: Int
    /// The number of bytes.
    public let length: Int
    /// Where in the file the gzip stream begins that holds the record together with others; offset and length then count
    /// the inflated stream. `nil` for bytes of the file itself.
    public let stream: Int?

    /// An address by its parts.
    public init(leaf: Int, file: VaultFile, offset: Int, length: Int, stream: Int? = nil) {
        self.leaf = leaf
        self.file = file
        self.offset = offset
        self.length = length
        self.stream = stream
    }
}
