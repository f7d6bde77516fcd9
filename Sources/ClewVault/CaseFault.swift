public import ClewCore

/// Why a case folder could not be made, found or opened.
public enum CaseFault: Fault, Hashable {
    /// There is no `clew.json` in the folder or above it.
    case noCase
    /// The folder holds a case already, or is not empty.
    case occupied
    /// `clew.json` is not what this program writes.
    case malformed
    /// The case was made by a newer program.
    case newerFormat(Int)
    /// The disk refused.
    case disk(DiskFault)

    /// What kind of thing went wrong.
    public var kind: FaultKind {
        switch self {
        case .noCase: .notFound
        case .occupied: .conflict
        case .malformed: .corrupted
        case .newerFormat: .invalidInput
        case .disk(let fault): fault.kind
        }
    }

    /// One sentence: what is wrong, what to do.
    public var sentence: String {
        switch self {
        case .noCase:
            "There is no case here or in a folder above; name one with --workspace or make one with clew init."
        case .occupied: "The folder is not empty; choose another one for the new case."
        case .malformed: "The file clew.json is damaged; put it back from a backup of the case."
        case .newerFormat(let version):
            "The case has format \(version) and this program reads up to \(CaseManifest.newestFormat); use a newer clew."
        case .disk(let fault): fault.sentence
        }
    }
}
