public import ClewCore
public import ClewWARC

/// What a leaf of the evidence log is about.
public enum VaultItem: Sendable {
    /// A sealed record.
    case record(VaultRecord)
    /// Bytes of an imported file that belong to no record, and the pieces of its gzip streams.
    case bytes(RecordAddress)
    /// A record that was erased under a decision.
    case erased(RecordAddress, decision: Int)
    /// A record whose bytes cannot be read any more; verify tells more.
    case damaged(RecordAddress)
    /// A statement without bytes of its own: an import, an erasure, an adoption.
    case statement(EvidenceStatement)
}

/// A sealed record as it was read from the vault.
public struct VaultRecord: Sendable {
    /// The id: of a record that Clew sealed its `WARC-Record-ID`, of an imported one derived from its stored bytes.
    public let id: RecordID
    /// Where it lies.
    public let address: RecordAddress
    /// The head, the block where it is at most 16 MiB, and what is wrong with it.
    public let entry: WARCEntry
    /// The digest of the stored bytes.
    public let storedDigest: Digest

    /// The number of the entry in the evidence log.
    public var leaf: Int { address.leaf }
    /// The head of the record.
    public var header: WARCHeader { entry.header }
    /// Whether the date of the record was stated by somebody; an imported record's date always is.
    public var hasStatedDate: Bool { header[VaultField.dateOrigin] != "sealing" }

    /// The decoded payload, in which mentions are located; `nil` when the block is not in memory.
    ///
    /// Where its findings are a loss the entry has no commitment to the payload.
    public var payload: WARCPayload? { entry.payload(limits: PayloadRule.limits) }
}
