public import ClewCore

/// Why the vault could not be opened, written or read.
public enum VaultFault: Fault, Hashable {
    /// The case is open for reading only, because its keys are not here.
    case readOnly
    /// A request that cannot become a record; the text says why.
    case badRequest(String)
    /// There is no such leaf, or it names no bytes.
    case noSuchLeaf(Int)
    /// The record was erased under a decision.
    case erased(leaf: Int, decision: Int)
    /// What is stored is damaged or missing; the place is named.
    case damaged(file: String, offset: Int, leaf: Int?)
    /// The keys refuse.
    case keys(KeyFault)
    /// A log refuses; the text says why.
    case log(FaultKind, String)
    /// The disk refuses.
    case disk(DiskFault)

    /// What kind of thing went wrong.
    public var kind: FaultKind {
        switch self {
        case .readOnly: .denied
        case .badRequest: .invalidInput
        case .noSuchLeaf, .erased: .notFound
        case .damaged: .corrupted
        case .keys(let fault): fault.kind
        case .log(let kind, _): kind
        case .disk(let fault): fault.kind
        }
    }

    /// One sentence: what is wrong, what to do.
    public var sentence: String {
        switch self {
        case .readOnly: KeyFault.missing.sentence
        case .badRequest(let reason): reason
        case .noSuchLeaf(let leaf): "The evidence log has no record under number \(leaf); check the number."
        case .erased(let leaf, let decision): "Record \(leaf) was erased under decision \(decision)."
        case .damaged(let file, let offset, _):
            "The file \(file) is damaged at byte \(offset); run clew verify --deep and put it back from a backup."
        case .keys(let fault): fault.sentence
        case .log(_, let sentence): sentence
        case .disk(let fault): fault.sentence
        }
    }
}

extension VaultFault {
    init(_ fault: DiskFault) { self = .disk(fault) }
    init(_ fault: KeyFault) { self = .keys(fault) }
    init(_ fault: any Fault) { self = .log(fault.kind, fault.sentence) }
}

/// Runs a disk operation within an operation of the vault.
func onDisk<Result>(_ body: () throws(DiskFault) -> Result) throws(VaultFault) -> Result {
    do throws(DiskFault) {
        return try body()
    } catch {
        throw .disk(error)
    }
}
