public import ClewCore

/// Why a ``SecretFile`` could not be used.
public enum SecretFault: Fault, Hashable {
    /// There is none yet.
    case missing
    /// There is one already.
    case exists
    /// Nobody has said the passphrase.
    case locked
    /// The passphrase is wrong, or the file was changed by something else than this program.
    case wrongPassphrase
    /// Others can read the file, or it belongs to somebody else.
    case readableByOthers
    /// The file is none of this program, or holds what this version does not understand.
    case damaged
    /// There is more to keep than there may be.
    case tooLarge
    /// The disk refused, or there was not enough memory.
    case disk(DiskFault)

    /// What kind of thing went wrong.
    public var kind: FaultKind {
        switch self {
        case .missing: .notFound
        case .exists: .conflict
        case .locked, .readableByOthers: .denied
        case .wrongPassphrase, .tooLarge: .invalidInput
        case .damaged: .corrupted
        case .disk(let fault): fault.kind
        }
    }

    /// One sentence: what is wrong, what to do.
    public var sentence: String {
        switch self {
        case .missing: "There is no keystore for this case yet; 'clew session login' or 'clew session paste' makes one."
        case .exists: "There is a keystore for this case already; nothing was changed."
        case .locked: "The keystore is locked, or its passphrase was changed meanwhile; give the passphrase again."
        case .wrongPassphrase: "The passphrase is wrong, or the file of the keystore was changed; try again."
        case .readableByOthers:
            "The keystore can be read by other users; run chmod -R go= on the folder of the secrets, and change what it holds."
        case .damaged:
            "The file of the keystore is damaged or of a newer version; restore it, or remove it and enter the logins again."
        case .tooLarge: "The keystore is full; remove sites that are not captured any more."
        case .disk(let fault): fault.sentence
        }
    }
}
