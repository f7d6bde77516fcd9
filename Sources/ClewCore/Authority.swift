/// Who acts, for which case, on what legal basis, within which scope and dates.
///
/// Every use case takes one, inside a ``Permit``. A case that was made without one works under an authority that is
/// *unstated*, is shown as such wherever it counts, and is refused by live capture.
public struct Authority: Hashable, Sendable, Codable {
    /// The id: `A-` and eight hexadecimal digits that follow from what it states.
    public var id: String
    /// Who acts: a name or a service number.
    public var officer: String
    /// The case or file reference.
    public var caseReference: String
    /// The legal basis, such as a statute and section or a warrant.
    public var legalBasis: String
    /// What it covers, in words.
    public var scope: String
    /// From when it holds; `nil` when not stated.
    public var from: Timestamp?
    /// Until when it holds; `nil` when not stated.
    public var until: Timestamp?
    /// What live capture may fetch under it; `nil` when nothing.
    public var capture: CaptureScope?

    /// An authority.
    public init(
        id: String, officer: String, caseReference: String, legalBasis: String, scope: String = "",
        from: Timestamp? = nil, until: Timestamp? = nil, capture: CaptureScope? = nil
    ) {
        self.id = id
        self.officer = officer
        self.caseReference = caseReference
        self.legalBasis = legalBasis
        self.scope = scope
        self.from = from
        self.until = until
        self.capture = capture
    }

    /// Whether it names no officer, no case or no legal basis.
    public var isUnstated: Bool { officer.isEmpty || caseReference.isEmpty || legalBasis.isEmpty }

    /// Whether it holds at a moment.
    public func isInForce(at moment: Timestamp) -> Bool {
        if let from, moment < from { return false }
        if let until, moment > until { return false }
        return true
    }

    /// The case's authority when nobody has stated one.
    public static let unstated = Authority(id: "A-unstated", officer: "", caseReference: "", legalBasis: "")
}

/// What a user of the case may do.
public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    /// Imports, searches, reads.
    case analyst
    /// What an analyst may, and users, authorities, the audit and erasure.
    case supervisor
    /// Reads the audit and the findings; content only for a stated purpose.
    case auditor
}

/// The right to carry out one use case: a person in a role, acting under an authority, for a purpose.
///
///     let permit = Permit(user: "m.weber", role: .analyst, authority: authority, purpose: "triage")
public struct Permit: Hashable, Sendable {
    /// The name of the user.
    public var user: String
    /// In which role.
    public var role: Role
    /// Under which authority.
    public var authority: Authority
    /// Why; empty when nothing was said.
    public var purpose: String
    /// What may be seen.
    public var clearance: Clearance

    /// A permit.
    public init(user: String, role: Role, authority: Authority, purpose: String = "", clearance: Clearance = .all) {
        self.user = user
        self.role = role
        self.authority = authority
        self.purpose = purpose
        self.clearance = clearance
    }
}
