/// What sealing gave for one request.
public struct Sealed: Hashable, Sendable {
    /// Where the record lies.
    public let address: RecordAddress
    /// Whether it was written now; `false` when a record of this id was there already.
    public let isNew: Bool
}
