public import ClewCore
internal import ClewCrypto
internal import ClewVault
internal import Synchronization

extension Workspace {
    /// The case's own authority.
    public var defaultAuthority: Authority { decided.withLock { $0.defaultAuthority } }

    /// All authorities of the case, in the order in which they were stated.
    public func authorities(under permit: Permit) throws -> [Authority] {
        try log(.consultation, "list authorities", "", under: permit)
        return decided.withLock { $0.authorities }
    }

    /// States an authority.
    @discardableResult
    public func addAuthority(
        _ statement: AuthorityStatement, asDefault isDefault: Bool, under permit: Permit
    ) throws -> Authority {
        try require([.supervisor], for: "state an authority", under: permit)
        if let from = statement.from, let until = statement.until, until < from {
            throw WorkflowFault.badInput(sentence: "the authority ends before it begins; look at --from and --until.")
        }
        var authority = Authority(
            id: "", officer: statement.officer, caseReference: statement.caseReference,
            legalBasis: statement.legalBasis,
            scope: statement.scope, from: statement.from, until: statement.until)
        let content = JSONValue.array(
            [
                statement.officer, statement.caseReference, statement.legalBasis, statement.scope,
                statement.from?.description ?? "", statement.until?.description ?? "",
            ].map(JSONValue.string))
        authority.id = "A-" + Digest(words: sha256(content.bytes)).hex.prefix(8)
        try log(.alteration, "state an authority", authority.id, under: permit)
        try decide(isDefault ? .defaultAuthority : .authority, authority: authority, by: permit)
        return authority
    }

    /// Appends a decision and takes it into account.
    func decide(
        _ kind: Decision.Kind, authority: Authority? = nil, user: String? = nil, role: Role? = nil, by permit: Permit
    ) throws {
        let decision = Decision(
            kind, time: clock(), by: permit.user, authority: authority, user: user, role: role)
        try decisionLog.append([try decision.entry])
        try readDecisions()
    }

    /// Reads the decisions log from its beginning; it has a few hundred entries at most.
    func readDecisions() throws {
        let size = Int(try decisionLog.refresh())
        var state = DecisionState()
        for entry in try decisionLog.entries(in: 0..<size) {
            if let decision = Decision(entry: entry) { state.apply(decision) }
        }
        decided.withLock { $0 = state }
    }
}
