public import ClewCore

/// Why a use case was not carried out.
public enum WorkflowFault: Fault, Hashable {
    /// There is no case where one was looked for.
    case noCase(place: String)
    /// The thing that was named is not in the case.
    case unknown(what: String, name: String)
    /// The folder of the case cannot be written, so nothing that is looked at can be logged.
    case readOnly(place: String)
    /// The role or the authority does not allow it.
    case denied(reason: String)
    /// What came in does not have the form that it should have.
    case badInput(sentence: String)
    /// It contradicts what is there already.
    case conflict(sentence: String)
    /// The disk or the system did not do what was asked.
    case system(sentence: String)
    /// What was stored is not what was stored.
    case damaged(sentence: String)

    /// What kind of thing went wrong.
    public var kind: FaultKind {
        switch self {
        case .noCase, .unknown: .notFound
        case .denied, .readOnly: .denied
        case .badInput: .invalidInput
        case .conflict: .conflict
        case .system: .unavailable
        case .damaged: .corrupted
        }
    }

    /// One sentence: what is wrong, what to do.
    public var sentence: String {
        switch self {
        case .noCase(let place): "there is no case at \(place); make one with 'clew init' or name one with --workspace."
        case .unknown(let what, let name): "the case has no \(what) '\(name)'."
        case .readOnly(let place):
            "the folder \(place) cannot be written; mend its rights or copy it elsewhere ('clew verify' works all the same)."
        case .denied(let reason): reason
        case .badInput(let sentence), .conflict(let sentence), .system(let sentence), .damaged(let sentence): sentence
        }
    }
}
