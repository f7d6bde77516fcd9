public import ClewCore
internal import ClewCrypto
internal import Foundation

/// One entry of the decisions log: what a person decided.
///
/// Decisions are never changed; a later one about the same thing takes the place of the earlier.
struct Decision: Codable, Hashable {
    /// What was decided.
    enum Kind: String, Codable {
        /// An authority was stated.
        case authority
        /// An authority holds no longer.
        case authorityEnd = "authority-end"
        /// An authority became the case's own.
        case defaultAuthority = "default-authority"
        /// Somebody may use the case in a role.
        case user
        /// Evidence was erased; the evidence log names the entries.
        case erasure
        /// A unit was designated for which protected material is sealed.
        case protectionUnit = "protection-unit"
        /// A list of hashes of protected material was loaded.
        case protectionList = "protection-list"
        /// Something may be posted to an address.
        case courier
        /// Nothing may be posted to an address any more.
        case courierRemoval = "courier-removal"
    }

    var kind: Kind
    var time: Timestamp
    /// Who decided.
    var by: String
    /// The authority that was stated, or became the case's own.
    var authority: Authority?
    var user: String?
    var role: Role?
    /// Why something was erased, or an authority ended.
    var grounds: String?
    /// The marks by which what was erased is recognised: see ``ErasureMarks``.
    var marks: [String]?
    /// The number of the decision to erase that this one only carries out again, on what came back.
    var repeats: Int?
    /// The public key of the unit that was designated.
    var unitKey: String?
    /// What the unit is called.
    var name: String?
    /// The list that was loaded.
    var list: ProtectedList?
    /// The id of the authority under which it was decided, where the decision does not state one.
    var under: String?
    /// The address that may be posted to, or may not any more.
    var courier: ConfiguredCourier?

    /// The entry as it stands in the log: JSON with sorted keys.
    var entry: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(self))
        }
    }

    /// Reads an entry; `nil` for a kind that this program does not know.
    init?(entry: [UInt8]) {
        guard let decision = try? JSONDecoder().decode(Decision.self, from: Data(entry)) else { return nil }
        self = decision
    }

    init(
        _ kind: Kind, time: Timestamp, by: String, authority: Authority? = nil, user: String? = nil, role: Role? = nil
    ) {
        self.kind = kind
        self.time = time
        self.by = by
        self.authority = authority
        self.user = user
        self.role = role
    }
}

/// What a person states of an authority; its id follows from it.
public struct AuthorityStatement: Sendable, Hashable {
    /// Who acts: a name or a service number.
    public var officer: String
    /// The case or file reference.
    public var caseReference: String
    /// The legal basis, such as a statute and section or a warrant.
    public var legalBasis: String
    /// What it covers, in words.
    public var scope: String
    /// From when it holds.
    public var from: Timestamp?
    /// Until when it holds.
    public var until: Timestamp?
    /// What live capture may fetch under it.
    public var capture: CaptureScope?

    /// A statement.
    public init(
        officer: String, caseReference: String, legalBasis: String, scope: String = "", from: Timestamp? = nil,
        until: Timestamp? = nil, capture: CaptureScope? = nil
    ) {
        self.officer = officer
        self.caseReference = caseReference
        self.legalBasis = legalBasis
        self.scope = scope
        self.from = from
        self.until = until
        self.capture = capture
    }
}

/// A user of the desk.
public struct User: Sendable, Hashable {
    /// The name to log in with.
    public var name: String
    /// What the user may do.
    public var role: Role
    /// Since when in this role.
    public var since: Timestamp
}

/// What the decisions log says now: the authorities, the case's own, the users.
struct DecisionState: Sendable {
    /// How many entries of the log it says.
    var size = 0
    private(set) var authorities: [Authority] = []
    private(set) var defaultAuthority = Authority.unstated
    private(set) var users: [User] = []
    /// The unit for which protected material is sealed.
    private(set) var unit: ProtectedUnit?
    /// The lists of protected material, in the order in which they were loaded.
    private(set) var lists: [ProtectedList] = []
    /// The number of the decision for each mark of what was erased.
    private(set) var marks: [String: Int] = [:]
    /// The addresses that may be posted to.
    private(set) var couriers: [ConfiguredCourier] = []

    /// Takes the next decision into account.
    mutating func apply(_ decision: Decision, number: Int) {
        switch decision.kind {
        case .authority:
            if let authority = decision.authority { add(authority) }
        case .defaultAuthority:
            if let authority = decision.authority {
                add(authority)
                defaultAuthority = authority
            }
        case .authorityEnd:
            if let authority = decision.authority { add(authority) }
        case .user:
            guard let name = decision.user, let role = decision.role else { return }
            users.removeAll { $0.name == name }
            users.append(User(name: name, role: role, since: decision.time))
        case .protectionUnit:
            guard let key = decision.unitKey.flatMap({ RecipientKey(line: $0) }) else { return }
            unit = ProtectedUnit(name: decision.name ?? "", key: key)
        case .protectionList:
            if let list = decision.list, !lists.contains(where: { $0.digest == list.digest }) { lists.append(list) }
        case .erasure:
            for mark in decision.marks ?? [] { marks[mark] = decision.repeats ?? number }
        case .courier, .courierRemoval:
            couriers.removeAll { $0.id == decision.courier?.id }
            if decision.kind == .courier, let courier = decision.courier { couriers.append(courier) }
        }
    }

    private mutating func add(_ authority: Authority) {
        if let known = authorities.firstIndex(where: { $0.id == authority.id }) {
            authorities[known] = authority
        } else {
            authorities.append(authority)
        }
        if defaultAuthority.id == authority.id { defaultAuthority = authority }
    }
}
