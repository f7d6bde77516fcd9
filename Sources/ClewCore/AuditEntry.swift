/// One line of the audit: who did or saw what, when, why and under which authority.
///
/// The actions are those that Article 25 of Directive (EU) 2016/680 asks to be logged, collection included.
public struct AuditEntry: Hashable, Sendable, Codable {
    /// What was done.
    public enum Action: String, Sendable, Hashable, Codable, CaseIterable {
        /// Data came in.
        case collection
        /// Something was looked at or searched for.
        case consultation
        /// Something was changed: a user, an authority, a password, a key.
        case alteration
        /// Something left the case: an exhibit, an export, a backup.
        case disclosure
        /// Data were joined to tell something new: links, matches, a rebuild.
        case combination
        /// Something was erased.
        case erasure
    }

    /// When.
    public var time: Timestamp
    /// Who.
    public var user: String
    /// In which role.
    public var role: Role
    /// What was done.
    public var action: Action
    /// Through which use case, such as `search` or `import`.
    public var operation: String
    /// What it was done to: the query, the id, the path.
    public var object: String
    /// Why; empty when nothing was said.
    public var purpose: String
    /// The id of the authority.
    public var authority: String
    /// What came of it, such as `done`, `denied`, `12 hits`.
    public var outcome: String

    /// An entry.
    public init(
        time: Timestamp, user: String, role: Role, action: Action, operation: String, object: String, purpose: String,
        authority: String, outcome: String
    ) {
        self.time = time
        self.user = user
        self.role = role
        self.action = action
        self.operation = operation
        self.object = object
        self.purpose = purpose
        self.authority = authority
        self.outcome = outcome
    }
}
