public import ClewCore
internal import ClewStore
internal import ClewVault
internal import ClewWARC

/// What an erasure takes, for a person to look at before deciding.
public struct ErasurePlan: Sendable {
    /// The evidence that goes.
    public internal(set) var evidence: [EvidenceID] = []
    /// The captures that go: all that hold the evidence.
    public internal(set) var captures: [Capture] = []
    /// The entries of the evidence log whose records are erased: the captures, what else holds the same record, and the
    /// requests and metadata that stand beside it in a WARC.
    public internal(set) var entries: [Int] = []
    /// The stored size of the records in bytes.
    public internal(set) var byteCount = 0
    /// Archives that were damaged and therefore sealed whole beside their members: they hold the bytes as well and are
    /// erased by themselves.
    public internal(set) var enclosing: [Capture] = []
    /// Digests by which what goes is recognised when it comes in again.
    var digests: [Digest] = []
}

extension Workspace {
    /// Looks at what erasing these ids would take: evidence by its whole SHA-256, captures by their UUID. A capture
    /// stands for the evidence that it got, so all that hold the evidence go.
    public func erasurePlan(
        for ids: [String], under permit: Permit, observer: Observer = .none
    ) throws -> ErasurePlan {
        try require([.supervisor], for: "erase", under: permit)
        try requireKeys()
        _ = try readOn(observer, under: permit)
        var plan = ErasurePlan()
        var lone: [Capture] = []
        for id in ids {
            if let digest = Digest(hex: id) {
                plan.evidence.append(EvidenceID(digest))
            } else if let record = RecordID(id) {
                let capture = try store.capture(record, clearance: permit.clearance)
                if let evidence = capture.evidence { plan.evidence.append(evidence) } else { lone.append(capture) }
            } else {
                throw WorkflowFault.badInput(
                    sentence: "'\(id)' is no evidence of 64 digits and no capture; 'clew show' tells the whole id.")
            }
        }
        plan.evidence = Set(plan.evidence).sorted()
        var captures = lone
        for id in plan.evidence { captures += try allCaptures(of: id, under: permit) }
        plan.captures = Dictionary(captures.map { ($0.id, $0) }) { first, _ in first }.values.sorted {
            $0.leaf < $1.leaf
        }
        try complete(&plan, under: permit)
        try log(.consultation, "look at what an erasure takes", Workspace.words(plan.entries), under: permit)
        return plan
    }

    private func allCaptures(of id: EvidenceID, under permit: Permit) throws -> [Capture] {
        _ = try store.show(id, clearance: permit.clearance)
        var captures: [Capture] = []
        while true {
            let page = Page(offset: captures.count, limit: 1000)
            let part = try store.captures(of: id, page: page, clearance: permit.clearance)
            captures += part.rows
            if part.rows.isEmpty || captures.count >= part.total { return captures }
        }
    }

    /// Finds all records that go, and what stays elsewhere.
    private func complete(_ plan: inout ErasurePlan, under permit: Permit) throws {
        var entries = Set(try vault.leaves(of: Set(plan.captures.map(\.id))))
        let companions = ErasureCompanions(vault: vault)
        for entry in entries { entries.formUnion(try companions.beside(entry)) }
        for capture in plan.captures {
            guard capture.evidence != nil, let address = companions.sealed(capture).address else { continue }
            let others = try store.captures(
                ofAddress: address, page: Page(limit: 1000), clearance: permit.clearance
            ).rows.filter { $0.outcome == .unchanged }
            for other in others where try companions.refers(Int(clamping: other.leaf), to: Int(clamping: capture.leaf))
            {
                for entry in try vault.leaves(of: [other.id]) {
                    entries.formUnion([entry] + (try companions.beside(entry)))
                }
            }
        }
        plan.entries = entries.sorted()
        plan.digests = plan.evidence.map(\.digest)
        var files: Set<VaultFile> = []
        for entry in plan.entries {
            guard let address = try vault.address(at: entry) else { continue }
            plan.byteCount += address.length
            if address.file.series == .imported { files.insert(address.file) }
        }
        for file in files {
            if let digest = try companions.digest(of: file) { plan.digests.append(digest) }
        }
        let known = Set(plan.captures.map(\.id))
        let archives = Set(plan.captures.flatMap { Workspace.archives(in: companions.sealed($0).path) })
        plan.enclosing = try store.captures(atPaths: archives.sorted(), clearance: permit.clearance)
            .filter { $0.evidence != nil && !known.contains($0.id) }
    }

    /// The archives in a path: `a.zip` and `a.zip!/b.tar` of `a.zip!/b.tar!/c.html`.
    static func archives(in path: String) -> [String] {
        var found: [String] = []
        var start = path.utf8.startIndex
        while let mark = path.utf8[start...].firstRange(of: "!/".utf8) {
            found.append(String(path[..<mark.lowerBound]))
            start = mark.upperBound
        }
        return found
    }

    /// Entries in words: the first hundred, and how many more.
    static func words(_ entries: [Int]) -> String {
        let more = entries.count > 100 ? " and \(entries.count - 100) more" : ""
        return "entries " + entries.prefix(100).map(String.init).joined(separator: ", ") + more
    }
}

/// Finds the records of a WARC, foreign or of a live capture, that tell of another record: its request, its metadata, a
/// revisit.
struct ErasureCompanions {
    let vault: Vault

    /// Crawlers write what belongs together one after the other.
    private static let reach = 8

    /// Address and path of a capture as they were sealed: in the database the names of buyers are replaced in them.
    func sealed(_ capture: Capture) -> (address: String?, path: String) {
        guard case .record(let record)? = try? vault.reader().item(at: Int(clamping: capture.leaf)) else {
            return (capture.address, capture.path)
        }
        let address = record.header.targetURI.flatMap { $0.hasPrefix("urn:clew:") ? nil : $0 } ?? capture.address
        if record.address.file.series == .segment {
            return (address, record.header[CaptureField.path].map(FieldText.decode) ?? capture.path)
        }
        guard let leaf = vault.provenance(of: record.address.file), let file = try? vault.record(at: leaf),
            let path = file.header[CaptureField.path].map(FieldText.decode)
        else { return (address, capture.path) }
        return (address, "\(path)!/\(record.address.offset)")
    }

    /// The entries of requests and metadata that were written together with a record.
    func beside(_ entry: Int) throws -> [Int] {
        guard let address = try vault.address(at: entry) else { return [] }
        let reader = vault.reader()
        guard case .record(let record) = try reader.item(at: entry) else { return [] }
        var found: [Int] = []
        for other in max(0, entry - Self.reach)...min(vault.size - 1, entry + Self.reach) where other != entry {
            guard let file = try vault.address(at: other)?.file,
                // The vault may begin a new segment between records that were sealed together.
                address.file.series == .imported ? file == address.file : file.series == address.file.series,
                case .record(let neighbour) = try reader.item(at: other),
                [.request, .metadata].contains(neighbour.header.type),
                Self.names(neighbour.header, record.header) || Self.names(record.header, neighbour.header)
            else { continue }
            found.append(other)
        }
        return found
    }

    /// Whether a revisit is one of this record: it names it, or states the same payload digest.
    func refers(_ entry: Int, to original: Int) throws -> Bool {
        let reader = vault.reader()
        guard case .record(let revisit) = try reader.item(at: entry),
            case .record(let record) = try reader.item(at: original)
        else { return false }
        if Self.names(revisit.header, record.header) { return true }
        guard let digest = record.header["WARC-Payload-Digest"] else { return false }
        return revisit.header["WARC-Payload-Digest"] == digest
    }

    /// The digest under which an imported file is recognised as a whole; `nil` after an erasure in it.
    func digest(of file: VaultFile) throws -> Digest? {
        guard let leaf = vault.provenance(of: file), case .record(let record) = try vault.reader().item(at: leaf) else {
            return nil
        }
        let lines = String(decoding: record.payload?.bytes ?? [], as: UTF8.self).split(separator: "\r\n")
        let line = lines.first { $0.hasPrefix("sha256: ") }
        return line.flatMap { Digest(hex: $0.dropFirst(8)) }
    }

    /// Whether a head names another record as one that belongs to it.
    private static func names(_ header: WARCHeader, _ other: WARCHeader) -> Bool {
        guard let id = other["WARC-Record-ID"] else { return false }
        return header.fields.all.contains { field in
            ["warc-concurrent-to", "warc-refers-to"].contains(field.name.lowercased()) && field.value == id
        }
    }
}
