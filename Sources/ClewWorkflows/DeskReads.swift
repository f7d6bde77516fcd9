public import ClewCore
internal import ClewLedger
internal import ClewMarkup
public import ClewStore
internal import ClewTable
internal import ClewVault
internal import ClewWARC
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
}

/// One cell of a row of a table: the name of its column, and its place in the text of the row.
public struct TableCell: Sendable, Hashable {
    /// The name of the column; empty where the table gives it none.
    public let column: String
    /// The bytes of the row's text, half-open.
    public let text: Range<Int>
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
        let seals = try captures.prefix(3).map { capture in
            let entry = try reader.entry(at: capture.leaf, in: checkpoint.size)
            let proof = try reader.inclusionProof(of: capture.leaf, in: checkpoint.size)
            let leafHash = MerkleTree.leafHash(of: entry)
            return Seal(
                capture: capture.id, leaf: capture.leaf, entry: String(decoding: entry, as: UTF8.self),
                leafHash: leafHash, path: proof.hashes, treeSize: checkpoint.size, root: checkpoint.root,
                origin: checkpoint.checkpoint.origin.text,
                isProved: proof.isValid(leaf: leafHash, root: checkpoint.root))
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

/// Telling the cells of a table's rows apart again, for showing them under the names of their columns.
extension Workspace {
    /// The cells of rows that follow each other in a table; `nil` for a row where they cannot be told apart for certain.
    ///
    /// The store keeps the text of a row with each cell on lines of its own. A row with one line for each column needs
    /// nothing else. Rows with line breaks in a cell, and rows of JSON, which need not have all columns, are read again
    /// from the sealed bytes, and count only when they give the very text that is kept.
    package func cells(of rows: [PassageView], in view: EvidenceView, under permit: Permit) throws -> [[TableCell]?] {
        let columns = view.evidence.columns
        let runs = try Set(view.captures.rows.prefix(10).compactMap(\.run)).map {
            try RunContext(payload: Array(store.run($0, clearance: permit.clearance).run.options.utf8))
        }
        let order = try rereadings().entries[Int(clamping: view.leaf)]
        let newest = try order.flatMap { try runContext($0.run) }
        // A mapping counted where it was meant for this table; otherwise there was none.
        let mappings = ([newest].compactMap { $0 } + runs).compactMap(\.mapping) + [Mapping()]
        let isEven = try hasEvenRows(view, mappings)
        let cut = rows.map { isEven ? TableCell.lines(of: $0.passage.text, columns) : nil }
        guard cut.contains(where: { $0 == nil }), let first = rows.first, let last = rows.last,
            let start = try store.passages(of: view.evidence.id, limit: 1, clearance: permit.clearance).first
        else { return cut }
        let head = 0..<start.passage.range.lowerBound
        let body = first.passage.range.lowerBound..<last.passage.range.upperBound
        guard head.upperBound <= body.lowerBound, body.upperBound <= view.evidence.byteCount else { return cut }
        let parts = try bytes(of: view, at: [0..<TableCell.headSize, head, body])
        for mapping in mappings {
            let read = try? TableCell.read(
                parts[1] + parts[2], head: parts[0], mapping, rows.map(\.passage.text), columns)
            guard let read, read.contains(where: { $0 != nil }) else { continue }
            return zip(cut, read).map { $0 ?? $1 }
        }
        return cut
    }

    /// Whether each row of a table has all of its columns: in every format but JSON. Remembered, because the bytes of an
    /// evidence never change.
    private func hasEvenRows(_ view: EvidenceView, _ mappings: [Mapping]) throws -> Bool {
        if let known = TableCell.evenTables.withLock({ $0[view.evidence.id] }) { return known }
        let encoding = CharacterEncoding(label: view.evidence.encoding) ?? .utf8
        var head = try bytes(of: view, at: [0..<TableCell.headSize])[0]
        if !encoding.isASCIICompatible { head = DecodedText(head, encoding).bytes }
        let formats = mappings.map { try? TableReader($0, head: head).format }
        let isEven = formats.allSatisfy { $0 != nil && $0 != .json && $0 != .jsonl }
        TableCell.evenTables.withLock { known in
            if known.count >= 10_000 { known.removeAll() }
            known[view.evidence.id] = isEven
        }
        return isEven
    }

    /// Stretches of a decoded payload, as far as it goes.
    private func bytes(of view: EvidenceView, at ranges: [Range<Int>]) throws -> [[UInt8]] {
        let reader = vault.reader()
        let record = try reader.record(at: Int(clamping: view.leaf))
        if let payload = record.payload?.bytes {
            return ranges.map { Array(payload[$0.clamped(to: 0..<payload.count)]) }
        }
        return try ranges.map { range in
            let start = Int64(record.entry.payloadOffset + range.lowerBound)
            let end = min(record.entry.blockLength, start + Int64(range.count))
            var bytes: [UInt8] = []
            try reader.readBlock(of: record, range: start..<max(start, end)) { piece in
                bytes.append(contentsOf: piece)
                return true
            }
            return bytes
        }
    }
}

extension TableCell {
    /// So many bytes of a table tell how it is written.
    fileprivate static let headSize = 1 << 16
    /// Whether the rows of a table have all of its columns, by the evidence.
    fileprivate static let evenTables = Mutex<[EvidenceID: Bool]>([:])

    /// The lines of a text as cells; `nil` unless there is one for each column.
    fileprivate static func lines(of text: String, _ columns: [String]) -> [TableCell]? {
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        return lines.count == columns.count ? cells(columns, lines.map(\.count)) : nil
    }

    private static func cells(_ columns: [String], _ lengths: [Int]) -> [TableCell] {
        var start = 0
        return zip(columns, lengths).map { column, length in
            defer { start += length + 1 }
            return TableCell(column: column, text: start..<start + length)
        }
    }

    /// Reads rows again and keeps of each what gives its text.
    fileprivate static func read(
        _ bytes: [UInt8], head: [UInt8], _ mapping: Mapping, _ texts: [String], _ columns: [String]
    ) throws -> [[TableCell]?] {
        var reader = try TableReader(mapping, head: head, decodeEntities: { CharacterReference.decode($0) })
        reader.append(bytes)
        reader.finish()
        var found: [[TableCell]?] = Array(repeating: nil, count: texts.count)
        var row = TableRow()
        var next = 0
        while next < texts.count, try reader.next(into: &row) {
            if row.isRefused { continue }
            let shown = reader.columns.filter { $0.role != .ignore }
            // In JSON the columns come in the order in which they are met, which is another one from here on.
            let named = columns.map { name in shown.first { $0.name == name }.map { row.string($0.index) } ?? "" }
            let placed = shown.map { row.string($0.index) }
            found[next] =
                fitting(shown.count == columns.count ? placed : named, columns, texts[next])
                ?? fitting(named, columns, texts[next])
            next += 1
        }
        return found
    }

    /// The first so many values that give a text, each on lines of its own.
    private static func fitting(_ values: [String], _ columns: [String], _ text: String) -> [TableCell]? {
        var rest = text.utf8[...]
        for (index, value) in values.enumerated() {
            guard rest.starts(with: value.utf8) else { return nil }
            rest = rest.dropFirst(value.utf8.count)
            if rest.isEmpty {
                return cells(Array(columns.prefix(index + 1)), values.prefix(index + 1).map(\.utf8.count))
            }
            guard rest.first == 0x0A else { return nil }
            rest = rest.dropFirst()
        }
        return nil
    }
}
