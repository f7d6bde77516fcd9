public import ClewCore
internal import ClewCrypto
public import ClewStore
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
        if let problem = statement.capture?.problem { throw WorkflowFault.badInput(sentence: problem) }
        var authority = Authority(
            id: "", officer: statement.officer, caseReference: statement.caseReference,
            legalBasis: statement.legalBasis, scope: statement.scope, from: statement.from, until: statement.until,
            capture: statement.capture)
        let content = JSONValue.array(
            ([
                statement.officer, statement.caseReference, statement.legalBasis, statement.scope,
                statement.from?.description ?? "", statement.until?.description ?? "",
            ] + (statement.capture?.parts ?? [])).map(JSONValue.string))
        authority.id = "A-" + Digest(words: sha256(content.bytes)).hex.prefix(8)
        try log(.alteration, "state an authority", authority.id, under: permit)
        try decide(isDefault ? .defaultAuthority : .authority, authority: authority, by: permit)
        return authority
    }

    /// Ends an authority before its time: nothing is done under it any more, and what was done stays.
    ///
    /// - Parameter grounds: why.
    /// - Throws: ``WorkflowFault/unknown(what:name:)``, and a fault for one that holds no longer.
    @discardableResult
    public func endAuthority(_ id: String, grounds: String, under permit: Permit) throws -> Authority {
        try require([.supervisor], for: "end an authority", id, under: permit)
        guard !grounds.isEmpty else {
            throw WorkflowFault.badInput(sentence: "say with --grounds why the authority ends.")
        }
        var ended = try authority(id)
        ended.until = clock()
        try log(.alteration, "end an authority", ended.id, under: permit)
        var decision = Decision(.authorityEnd, time: clock(), by: permit.user, authority: ended)
        decision.grounds = grounds
        try append(decision)
        return ended
    }

    /// Appends a decision and takes it into account.
    func decide(
        _ kind: Decision.Kind, authority: Authority? = nil, user: String? = nil, role: Role? = nil, by permit: Permit
    ) throws {
        try append(
            Decision(kind, time: clock(), by: permit.user, authority: authority, user: user, role: role))
    }

    /// Appends a decision on an address that may be posted to.
    func decide(_ kind: Decision.Kind, _ courier: ConfiguredCourier, by permit: Permit) throws {
        var decision = Decision(kind, time: clock(), by: permit.user)
        decision.courier = courier
        decision.under = permit.authority.id
        try append(decision)
    }

    /// Appends the decision to erase and gives its number.
    @discardableResult
    func decide(
        _ kind: Decision.Kind, grounds: String, marks: [String], repeating number: Int? = nil, by permit: Permit
    ) throws -> Int {
        var decision = Decision(kind, time: clock(), by: permit.user)
        decision.grounds = grounds
        decision.marks = marks
        decision.repeats = number
        decision.under = permit.authority.id
        return try append(decision)
    }

    /// Appends a decision, takes it into account, and gives its number.
    @discardableResult
    func append(_ decision: Decision) throws -> Int {
        let number = try decisionLog.append([try decision.entry]).lowerBound
        try readDecisions()
        return number
    }

    /// A page of the decisions, newest first.
    public func decisions(page: Page, under permit: Permit) throws -> Listing<NumberedDecision> {
        try require([.supervisor, .auditor], for: "list decisions", under: permit)
        try log(.consultation, "list decisions", "", under: permit)
        return try decisionPage(page)
    }

    /// A page of the decisions, newest first, whose reading somebody else writes down.
    func decisionPage(_ page: Page) throws -> Listing<NumberedDecision> {
        let size = try decisionLog.refresh()
        let end = max(0, size - page.offset)
        let start = max(0, end - page.limit)
        let rows = try decisionLog.entries(in: start..<end).enumerated().map { index, entry in
            NumberedDecision(start + index, Decision(entry: entry))
        }
        return Listing(rows: rows.reversed(), offset: page.offset, total: size)
    }

    /// Reads the decisions log from its beginning when it has grown; it has a few hundred entries at most.
    func readDecisions() throws {
        let size = Int(try decisionLog.refresh())
        guard decided.withLock({ $0.size }) != size else { return }
        var state = DecisionState()
        state.size = size
        for (number, entry) in try decisionLog.entries(in: 0..<size).enumerated() {
            if let decision = Decision(entry: entry) { state.apply(decision, number: number) }
        }
        // Another thread may have read more meanwhile.
        decided.withLock { if $0.size <= state.size { $0 = state } }
    }
}

extension CaptureScope {
    /// What it states, part by part: an authority with another scope is another authority.
    fileprivate var parts: [String] {
        places + ["classes"] + classes.map(\.rawValue).sorted() + ["account paths"] + accountPaths
            + [depthLimit, requestLimit, byteLimit].map { $0.map { "\($0)" } ?? "" }
    }
}
