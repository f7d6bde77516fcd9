public import ClewCore
public import ClewWARC

/// One record that is to be sealed.
///
///     let request = SealRequest(
///         id: id, type: .resource, targetURI: "http://example.onion/", date: nil, contentType: "text/html",
///         fields: ["Clew-Run": run.description], content: .bytes(page))
public struct SealRequest: Sendable {
    /// The bytes of the block.
    public enum Content: Sendable {
        /// In memory. For a `request` or `response` the block is the HTTP message, head included.
        case bytes([UInt8])
        /// A file, read piece by piece and never held in memory. Its bytes are the payload as they are.
        case file(path: String)
    }

    /// The id of the record, derived by the caller from what the record is: see ``RecordID/derived(from:)``.
    public var id: RecordID
    /// The type of WARC record.
    public var type: WARCRecordType
    /// The address that the bytes came from.
    public var targetURI: String?
    /// When they were captured, where somebody stated it; else `nil`: the record then carries the time of sealing and says
    /// so in `Clew-Date-Origin`.
    public var date: Timestamp?
    /// The content type of the block.
    public var contentType: String?
    /// Further fields: `Clew-Run`, `Clew-Authority`, `Clew-Path`, `WARC-Concurrent-To`, …
    public var fields: HeaderFields
    /// The block.
    public var content: Content

    /// A request by its parts.
    public init(
        id: RecordID, type: WARCRecordType, targetURI: String?, date: Timestamp?, contentType: String?,
        fields: HeaderFields = [:], content: Content
    ) {
        self.id = id
        self.type = type
        self.targetURI = targetURI
        self.date = date
        self.contentType = contentType
        self.fields = fields
        self.content = content
    }

    /// The head of the record, without its length and digests.
    func header(salt: Salt, sealedAt now: Timestamp) -> WARCHeader {
        var header = WARCHeader(type: type, id: WARCRecordID(id), date: date ?? now)
        if let targetURI { header.fields.append("WARC-Target-URI", targetURI) }
        if let contentType { header.fields.append("Content-Type", contentType) }
        header.fields.append(VaultField.dateOrigin, date == nil ? "sealing" : "stated")
        header.fields.all += fields.all
        header.fields.append(VaultField.salt, salt.hex)
        return header
    }
}

/// The names of the fields that the vault itself writes.
public enum VaultField {
    /// The salt of the record's log entry, 64 hexadecimal digits.
    public static let salt = "Clew-Salt"
    /// `stated` when somebody stated the date of the record, `sealing` when it is the time of sealing.
    public static let dateOrigin = "Clew-Date-Origin"
    /// In the provenance record of an imported file: the name of the file in the vault.
    public static let importedFile = "Clew-Imported-File"
}

extension WARCRecordID {
    /// The record id of the vault as `urn:uuid:`.
    init(_ id: RecordID) {
        self.init("urn:uuid:" + id.description)
    }
}

/// A record as it will be stored, with what the log will say of it.
///
/// Making it is the costly part (packing and hashing) and needs no lock; ``Vault/seal(prepared:)`` only writes.
public struct PreparedRecord: Sendable {
    enum Stored: Sendable {
        case memory([UInt8])
        /// A file without a name, for a record that is too large for memory.
        case spool(DiskFile, count: Int)
    }

    /// The id of the record.
    public let id: RecordID
    let stored: Stored
    let storedCommitment: Digest
    let payloadCommitment: Digest?
    let isCompressed: Bool
    /// The imported file that the record tells the origin of.
    let about: VaultFile?

    /// The number of bytes that the record will take in the segment.
    public var storedCount: Int {
        switch stored {
        case .memory(let bytes): bytes.count
        case .spool(_, let count): count
        }
    }
}
