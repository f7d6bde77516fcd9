/// What kind of thing went wrong; decides the exit status and the HTTP status, each in one table at the edge.
public enum FaultKind: String, Sendable, Hashable, CaseIterable, Codable {
    /// What came in does not have the form that it should have.
    case invalidInput
    /// There is no such thing.
    case notFound
    /// The authority, the role or the scope does not allow it.
    case denied
    /// It contradicts what is there already.
    case conflict
    /// Something outside (a disk, a lock, a service) does not answer.
    case unavailable
    /// What was stored is not what was stored.
    case corrupted
}

/// An error that can be told to a person: what is wrong and what to do, in one sentence, without personal data.
public protocol Fault: Error, CustomStringConvertible {
    /// What kind of thing went wrong.
    var kind: FaultKind { get }
    /// One sentence: what is wrong, what to do.
    var sentence: String { get }
}

extension Fault {
    /// The sentence.
    public var description: String { sentence }
}
