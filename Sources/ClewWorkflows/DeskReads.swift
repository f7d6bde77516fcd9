public import ClewCore
internal import ClewLedger
public import ClewStore
internal import ClewVault
internal import Synchronization

/// The last checkpoint of one log.
public struct LogState: Sendable, Hashable {
    /// The name: evidence, decisions, audit.
    public let name: String
    /// The number of entries that the checkpoint covers.
    public let size: UInt64
    /// The root of the tree; `nil` for a log that nobody has begun or that cannot be read.
    public let root: Digest?
    /// Why the checkpoint cannot be trusted; `nil` when its signature is right.
    public let trouble: String?
}

/// What proves that one record is covered by the evidence log: the entry, the path, the root that was signed.
public struct Seal: Sendable, Hashable {
    /// The capture.
    public let capture: RecordID
    /// The number of the entry.
    public let leaf: UInt64
    /// The entry: a statement in JSON with salted commitments to the stored bytes and to the payload.
    public let entry: String
    /// The hash of the entry (RFC 6962, section 2.1).
    public let leafHash: Digest
    /// The sibling hashes from the leaf up to the root.
    public let path: [Digest]
    /// The number of entries of the tree.
    public let treeSize: UInt64
    /// The root that the checkpoint states.
    public let root: Digest
    /// The name under which the checkpoint was signed.
    public let origin: String
    /// Whether the path leads from the entry to the root.
    public let isProved: Bool
    /// Whether the bytes in the vault are those that the entry commits to.
    public let isStored: Bool
}

extension Workspace {
    /// Makes a case whose keys lie below a folder of one's own choice: for tests, which must not touch a person's keys.
    package static func create(
        at path: String, keysIn folder: String, name: String, authority: AuthorityStatement,
        clock: @escaping @Sendable () -> Timestamp
    ) throws -> Workspace {
        try create(at: path, name: name, authority: authority, secrets: SecretsFolder(folder), clock: clock)
    }

    /// The role that a user has now, as far as other processes have decided too; `nil` when there is no such user.
    package func role(of user: String) throws -> Role? {
        try readDecisions()
        return decided.withLock { $0.users.first { $0.name == user }?.role }
    }

    /// The last checkpoint of each log, its signature checked. Tells nothing of the content of the case.
    public func logStates() -> [LogState] {
        LogName.allCases.map { name in
            guard let reader = reader(of: name) else {
                return LogState(name: name.rawValue, size: 0, root: nil, trouble: "the case names no key for it.")
            }
            do throws(LogFault) {
                let checkpoint = try reader.checkpoint()
                return LogState(name: name.rawValue, size: checkpoint.size, root: checkpoint.root, trouble: nil)
            } catch .noLog {
                return LogState(name: name.rawValue, size: 0, root: nil, trouble: nil)
            } catch {
                return LogState(name: name.rawValue, size: 0, root: nil, trouble: error.sentence)
            }
        }
    }

    /// The proofs for the first captures of an evidence, three at most.
    public func seals(of id: EvidenceID, under permit: Permit) throws -> [Seal] {
        let captures = try store.show(id, clearance: permit.clearance).captures.rows
        guard let reader = reader(of: .evidence) else { return [] }
        let checkpoint = try reader.checkpoint()
        let records = vault.reader()
        let seals = try captures.prefix(3).map { capture in
            let entry = try reader.entry(at: capture.leaf, in: checkpoint.size)
            let proof = try reader.inclusionProof(of: capture.leaf, in: checkpoint.size)
            let leafHash = MerkleTree.leafHash(of: entry)
            return Seal(
                capture: capture.id, leaf: capture.leaf, entry: String(decoding: entry, as: UTF8.self),
                leafHash: leafHash, path: proof.hashes, treeSize: checkpoint.size, root: checkpoint.root,
                origin: checkpoint.checkpoint.origin.text,
                isProved: proof.isValid(leaf: leafHash, root: checkpoint.root),
                isStored: (try? records.record(at: Int(clamping: capture.leaf))) != nil)
        }
        try log(.consultation, "show a proof", id.description, under: permit)
        return seals
    }

    /// What the first page of the desk shows, under one audit entry: the case in numbers, its sources, its last runs.
    public func firstPage(
        under permit: Permit
    ) throws -> (overview: Overview, sources: Listing<SourceSummary>, runs: [RunEntry]) {
        let overview = try store.overview(clearance: permit.clearance)
        let sources = try store.sources(page: Page(limit: 1000), clearance: permit.clearance)
        let last = Page(offset: max(0, overview.runs - 5), limit: 5)
        let runs = try store.runs(page: last, clearance: permit.clearance).rows
        try log(.consultation, "overview", "", under: permit)
        return (overview, sources, runs.reversed())
    }

    /// One indicator with some of its places, under one audit entry.
    public func sheet(
        of id: IndicatorID, page: Page, under permit: Permit
    ) throws -> (view: IndicatorView, places: Listing<IndicatorPlace>) {
        try requireContent(for: "show an indicator", id.description, under: permit)
        let view = try store.indicator(id, clearance: permit.clearance)
        let places = try store.places(of: id, page: page, clearance: permit.clearance)
        try log(
            .consultation, "show an indicator", id.description, outcome: "\(places.total) places", under: permit)
        return (view, places)
    }

    /// One evidence with some of its passages, under one audit entry.
    ///
    /// - Parameter first: chooses the first passage and how many are wanted, given what the evidence is.
    public func reading(
        of id: EvidenceID, under permit: Permit, first: (EvidenceView) -> (ordinal: Int, limit: Int)
    ) throws -> (view: EvidenceView, passages: [PassageView]) {
        try requireContent(for: "read an evidence", id.description, under: permit)
        let view = try store.show(id, clearance: permit.clearance)
        let (ordinal, limit) = first(view)
        let passages = try store.passages(of: id, from: ordinal, limit: limit, clearance: permit.clearance)
        try log(.consultation, "read an evidence", "\(id) from passage \(ordinal)", under: permit)
        return (view, passages)
    }

    /// The facts about an evidence, to stand beside content whose reading was written to the audit just before.
    package func facts(of id: EvidenceID, under permit: Permit) throws -> EvidenceView {
        try store.show(id, clearance: permit.clearance)
    }

    /// The number of indicators of each kind, to stand above a list whose reading was written to the audit just before.
    package func indicatorCounts(under permit: Permit) throws -> [Overview.IndicatorCount] {
        try store.overview(clearance: permit.clearance).indicators
    }

    /// The findings of one severity, or all, in the order of the evidence log; and what their captures have got.
    public func findings(
        severity: Finding.Severity?, page: Page, under permit: Permit
    ) throws -> (list: Listing<FindingEntry>, evidence: [RecordID: EvidenceID]) {
        let list = try store.findings(severity: severity, page: page, clearance: permit.clearance)
        var evidence: [RecordID: EvidenceID] = [:]
        for case let id? in Set(list.rows.map(\.finding.capture)) {
            // A finding may name a capture that was never applied; then there is nothing to lead to.
            evidence[id] = try? store.capture(id, clearance: permit.clearance).evidence
        }
        try log(.consultation, "list findings", severity?.rawValue ?? "", under: permit)
        return (list, evidence)
    }

    /// The first capture of each of these, to stand beside a list whose reading was written to the audit just before.
    package func firstCaptures(of ids: [EvidenceID], under permit: Permit) throws -> [EvidenceID: Capture] {
        var found: [EvidenceID: Capture] = [:]
        for id in ids {
            found[id] = try store.captures(of: id, page: Page(limit: 1), clearance: permit.clearance).rows.first
        }
        return found
    }

    /// A reader under the name and key that the case states.
    private func reader(of name: LogName) -> LogReader? {
        guard let log = folder.manifest[name], let origin = KeyName(log.origin),
            let verifier = NoteVerifier(text: log.verifier)
        else { return nil }
        return LogReader(folder: folder.log(name), origin: origin, verifiers: [verifier])
    }
}
