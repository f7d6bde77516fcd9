public import ClewCore

/// Why the secrets of a case could not be used.
public enum KeyFault: Fault, Hashable {
    /// This user has no keys for the case.
    case missing
    /// Others can read the file of the keys.
    case readableByOthers
    /// The file of the keys, or the box, is damaged, or belongs to another case.
    case malformed
    /// The passphrase is wrong, or the box was changed.
    case wrongPassphrase
    /// There are keys for this case already.
    case exists
    /// The folder is behind what these keys signed last, or holds another history.
    case otherHistory
    /// The right to sign went to another computer with `clew key export --hand-over`.
    case handedOver
    /// The disk refused.
    case disk(DiskFault)

    /// What kind of thing went wrong.
    public var kind: FaultKind {
        switch self {
        case .missing, .readableByOthers: .denied
        case .malformed: .corrupted
        case .wrongPassphrase: .invalidInput
        case .exists, .otherHistory, .handedOver: .conflict
        case .disk(let fault): fault.kind
        }
    }

    /// One sentence: what is wrong, what to do.
    public var sentence: String {
        switch self {
        case .missing:
            "The keys of this case are not here, so it can be read and verified but not continued; import them with clew key import, or run clew adopt."
        case .readableByOthers:
            "The keys of this case can be read by other users; run chmod -R go= on the folder of the secrets."
        case .malformed:
            "The file with the keys is damaged or belongs to another case; import the keys again, or run clew adopt."
        case .wrongPassphrase: "The passphrase is wrong, or the file with the keys was changed; try again."
        case .exists: "There are keys for this case already; nothing was changed."
        case .otherHistory:
            "This folder is an older or another copy than the one that these keys signed last; work on with the newest copy, or run clew adopt to continue this one under a name of its own."
        case .handedOver:
            "The right to sign for this case was handed over to another computer; work there, import the keys again, or run clew adopt."
        case .disk(let fault): fault.sentence
        }
    }
}
