public import ClewCore
public import ClewStore
internal import ClewVault
internal import Foundation

extension Workspace {
    /// Writes an audit entry; it is durable when this returns, so it is called before an answer is given.
    ///
    /// On a copy without keys nothing can be signed; ``notices`` has said so.
    func log(
        _ action: AuditEntry.Action, _ operation: String, _ object: String, outcome: String = "done",
        under permit: Permit
    ) throws {
        guard isWritable else { return }
        let entry = AuditEntry(
            time: clock(), user: permit.user, role: permit.role, action: action, operation: operation, object: object,
            purpose: permit.purpose, authority: permit.authority.id, outcome: outcome)
        try auditLog.append([try entry.line])
    }

    /// Refuses, and logs the refusal, unless the role is one of those that may.
    func require(_ roles: Set<Role>, for operation: String, _ object: String = "", under permit: Permit) throws {
        guard !roles.contains(permit.role) else { return }
        try log(.consultation, operation, object, outcome: "denied", under: permit)
        let article = permit.role == .supervisor ? "a" : "an"
        throw WorkflowFault.denied(
            reason: "\(article) \(permit.role.rawValue) may not \(operation); ask a supervisor of the case.")
    }

    /// Refuses content to an auditor who has not said why.
    func requireContent(for operation: String, _ object: String, under permit: Permit) throws {
        guard permit.role == .auditor, permit.purpose.isEmpty else { return }
        try log(.consultation, operation, object, outcome: "denied", under: permit)
        throw WorkflowFault.denied(
            reason: "an auditor sees captured content only for a stated purpose; log in again and state one.")
    }

    /// Refuses the bytes of an evidence as they came where names of buyers or reviewers were replaced on reading, unless
    /// the purpose says `unmask`; the refusal is logged, and so is what follows.
    func requireUnmask(_ evidence: Evidence, for operation: String, under permit: Permit) throws {
        guard evidence.isMasked, !permit.unmasks else { return }
        try log(.consultation, operation, evidence.id.description, outcome: "denied", under: permit)
        throw WorkflowFault.denied(
            reason: """
                this evidence names buyers or reviewers, whose names are replaced everywhere else; who must see the bytes \
                as they came says so with the purpose 'unmask', which is logged.
                """)
    }

    /// A page of the audit, newest first.
    public func audit(page: Page, under permit: Permit) throws -> Listing<NumberedAuditEntry> {
        try require([.supervisor, .auditor], for: "read the audit", under: permit)
        try log(.consultation, "read the audit", "", under: permit)
        return try auditPage(page)
    }

    /// A page of the audit, newest first, whose reading somebody else writes down.
    func auditPage(_ page: Page) throws -> Listing<NumberedAuditEntry> {
        let size = try auditLog.refresh()
        let end = max(0, size - page.offset)
        let start = max(0, end - page.limit)
        let entries = try auditLog.entries(in: start..<end).enumerated().map { index, bytes in
            NumberedAuditEntry(number: start + index, entry: AuditEntry(line: bytes))
        }
        return Listing(rows: entries.reversed(), offset: page.offset, total: size)
    }
}

extension Permit {
    /// Whether the purpose says `unmask`, so that pages are shown as they came.
    package var unmasks: Bool { purpose.lowercased().split { !$0.isLetter }.contains("unmask") }

    /// The same permit for one look at a page as it came.
    ///
    /// - Parameter reason: why; it stands in the audit before the purpose of the session.
    package func unmasking(because reason: String) -> Permit {
        var permit = self
        permit.purpose = "unmask: \(reason)" + (purpose.isEmpty ? "" : " (\(purpose))")
        return permit
    }
}

/// An entry of the audit log with its number.
public struct NumberedAuditEntry: Sendable, Hashable {
    /// The number of the entry in the log, from 0.
    public let number: Int
    /// The entry; `nil` for a statement of the log itself, such as that it goes on under a new name.
    public let entry: AuditEntry?
}

extension AuditEntry {
    /// The entry as it stands in the log: JSON with sorted keys.
    var line: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(self))
        }
    }

    /// Reads an entry; `nil` for a statement of the log itself.
    init?(line: [UInt8]) {
        guard let entry = try? JSONDecoder().decode(AuditEntry.self, from: Data(line)) else { return nil }
        self = entry
    }
}
