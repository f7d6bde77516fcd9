public import ClewCore

/// A decision with its number, for people to read.
public struct NumberedDecision: Sendable, Hashable {
    /// The number in the decisions log, from 0: what `clew verify` and the findings call a decision by.
    public let number: Int
    /// When.
    public let time: Timestamp?
    /// Who decided; `nil` for a statement of the log itself, such as that it goes on under a new name.
    public let by: String?
    /// What was decided: `authority`, `authority-end`, `default-authority`, `user`, `erasure`, `protection-unit`,
    /// `protection-list`, `courier`, `courier-removal`.
    public let kind: String
    /// Whom or what it is about: the id of an authority, a user with the role, how many evidences and files were erased.
    public let subject: String
    /// Why, where grounds were given.
    public let grounds: String
    /// The id of the authority under which it was decided; empty where that is not known.
    public let authority: String

    init(_ number: Int, _ decision: Decision?) {
        self.number = number
        time = decision?.time
        by = decision?.by
        kind = decision?.kind.rawValue ?? "statement of the log"
        grounds = decision?.grounds ?? ""
        authority = decision?.under ?? ""
        subject =
            switch decision?.kind {
            case .authority, .authorityEnd, .defaultAuthority: decision?.authority?.id ?? ""
            case .user: [decision?.user ?? "", decision?.role?.rawValue ?? ""].joined(separator: " as ")
            case .protectionUnit:
                [decision?.name ?? "", decision?.unitKey ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
            case .protectionList:
                "\(decision?.list?.name ?? ""): \(decision?.list?.count ?? 0) hashes, SHA-256 of the list "
                    + (decision?.list?.digest.hex ?? "")
            case .erasure:
                "\(decision?.marks?.count ?? 0) evidences or files"
                    + (decision?.repeats.map { ", as decision \($0)" } ?? "")
            case .courier, .courierRemoval:
                decision?.courier.map { "\($0.id) for \($0.purpose.rawValue) to \($0.host)" } ?? ""
            case nil: ""
            }
    }
}
