import ClewCore
import ClewCrypto
import ClewStore
import ClewVault
import ClewWARC
import Synchronization

/// Turns what lies in the vault into readings for the store: the one reading path of import, catching up and rebuild.
struct RecordReading: Sendable {
    let vault: Vault
    let documents: DocumentReader
    /// The runs of the case, by their ids.
    let runs: @Sendable (RunID) throws -> RunContext?
    /// What is read under another run than it came in with.
    let rereadings: Rereadings
    /// Whether the database was empty when the reading began, so that nothing can be there that must be taken back.
    let isFromStart: Bool
    private let originals = Originals()
    private let lastOrigin = LastOrigin()

    /// The kind of the finding of a record that is not what was sealed.
    static let damaged = "damaged-record"

    /// A record that is to be read alone, its parts applied as they come.
    struct ReadsAlone: Error {}

    /// Reads one entry of the evidence log and delivers it in one part or several.
    ///
    /// - Parameter isAlone: whether nothing else is read meanwhile.
    /// - Throws: ``ReadsAlone`` for a record that is too large for being read beside others.
    func read(
        leaf: Int, with reader: VaultReader, isAlone: Bool, _ deliver: (Reading) throws -> Void
    ) throws {
        let nothing = Reading(leaf: UInt64(leaf))
        switch try reader.item(at: leaf) {
        case .record(let record):
            // Whatever it was packed to: a table of 200 MB may take a few kilobytes.
            if !isAlone, record.entry.block == nil { throw ReadsAlone() }
            try read(record, reader, deliver)
        case .bytes(let address):
            guard case .extent(let extent) = try vault.statement(at: leaf),
                extent.kind == .gap || extent.kind == .innerGap
            else { return try deliver(nothing) }
            var reading = nothing
            let problem = try problem(ofBytesAt: address, reader)
            reading.findings = [
                Finding(
                    kind: problem.name, sentence: WARCFinding(problem, at: 0).sentence,
                    path: try provenance(of: address.file).path,
                    range: address.offset..<address.offset + address.length)
            ]
            try deliver(reading)
        case .damaged(let address):
            var reading = nothing
            reading.findings = [
                Finding(
                    kind: RecordReading.damaged,
                    sentence:
                        "A sealed record is not what was sealed; run clew verify --deep and restore it from a backup.",
                    path: "vault/" + address.file.name, range: address.offset..<address.offset + address.length)
            ]
            try deliver(reading)
        case .statement(.erasure(let entry, let decision, _)):
            try deliver(try erasure(of: entry, decision: decision, at: leaf))
        case .erased, .statement:
            try deliver(nothing)
        }
    }

    /// What is left of a record that was erased: that there was one, and under which decision it went.
    private func erasure(of entry: Int, decision: Int, at leaf: Int) throws -> Reading {
        var reading = Reading(leaf: UInt64(leaf))
        reading.revision = .erased(entry: UInt64(clamping: entry))
        guard let address = try vault.address(at: entry) else { return reading }
        reading.findings = [
            Finding(
                kind: "erased", severity: .notice,
                sentence: "The record of entry \(entry) was erased under decision \(decision).",
                path: "vault/" + address.file.name, range: address.offset..<address.offset + address.length)
        ]
        return reading
    }

    /// Reads records of earlier entries anew, under the run that the entry names.
    private func readAnew(at leaf: Int, _ reader: VaultReader, _ deliver: (Reading) throws -> Void) throws {
        // All records of a file at once are too many to be taken back one by one.
        if !isFromStart, rereadings.files.values.contains(where: { $0.entry == leaf }) {
            throw StoreFault.needsRebuild(leaf: UInt64(leaf))
        }
        for entry in rereadings.due(at: leaf) {
            guard case .record(let record) = try reader.item(at: entry) else { continue }
            var isFirst = true
            try readCapture(record, reader) { part in
                var part = part
                part.leaf = UInt64(leaf)
                part.isLast = false
                part.revision = .renewed(entry: UInt64(entry), isFirst: isFirst)
                isFirst = false
                try deliver(part)
            }
        }
        var end = Reading(leaf: UInt64(leaf))
        end.revision = .settled
        try deliver(end)
    }

    /// What bytes that belong to no record are: the beginning of one that is cut off, or something else.
    private func problem(
        ofBytesAt address: RecordAddress, _ reader: VaultReader
    ) throws -> WARCFinding.Kind {
        var start: [UInt8] = []
        try reader.readStored(at: address) { if start.count < 5 { start.append(contentsOf: $0.prefix(5)) } }
        if start.starts(with: Array("WARC/".utf8)) { return .clippedRecord }
        if start.starts(with: [0x1F, 0x8B]) { return .clippedGzip }
        return .bytesBetweenRecords
    }

    private func read(_ record: VaultRecord, _ reader: VaultReader, _ deliver: (Reading) throws -> Void) throws {
        switch record.header[CaptureField.kind] {
        case CaptureField.runKind where record.address.file.series == .segment:
            try deliver(try runReading(record))
        case CaptureField.reportKind where record.address.file.series == .segment:
            try deliver(try reportReading(record))
        case CaptureField.attemptKind where record.address.file.series == .segment:
            try deliver(try attemptReading(record))
        case CaptureField.protectedKind where record.address.file.series == .segment:
            try deliver(referralReading(record))
        case CaptureField.rereadingKind where record.address.file.series == .segment:
            try readAnew(at: record.leaf, reader, deliver)
        default:
            switch record.header.type {
            case .response, .resource, .revisit, .conversion:
                try readInTurn(record, reader, deliver)
            case .metadata where record.address.file.series == .imported:
                try readInTurn(record, reader, deliver)
            default:
                var reading = Reading(leaf: UInt64(record.leaf))
                reading.findings = try findings(of: record, record.payload?.findings ?? [])
                try deliver(reading)
            }
        }
    }

    private func runReading(_ record: VaultRecord) throws -> Reading {
        var reading = Reading(leaf: UInt64(record.leaf))
        guard let payload = record.payload?.bytes, let context = try? RunContext(payload: payload) else {
            reading.findings = [sealedFormFinding(record)]
            return reading
        }
        reading.run = context.run(sealedAt: record.header.date ?? Timestamp(milliseconds: 0))
        return reading
    }

    private func reportReading(_ record: VaultRecord) throws -> Reading {
        var reading = Reading(leaf: UInt64(record.leaf))
        guard let payload = record.payload?.bytes, let report = try? InputReport(payload: payload) else {
            reading.findings = [sealedFormFinding(record)]
            return reading
        }
        reading.findings = report.findings
        return reading
    }

    /// An attempt of a live capture that got no whole answer is a capture too.
    private func attemptReading(_ record: VaultRecord) throws -> Reading {
        var reading = Reading(leaf: UInt64(record.leaf))
        guard let payload = record.payload?.bytes, let attempt = try? CaptureAttempt(payload: payload) else {
            reading.findings = [sealedFormFinding(record)]
            return reading
        }
        let origin = try origin(of: record)
        reading.capture = Capture(
            id: record.id, leaf: UInt64(record.leaf), run: origin.runID, authority: origin.authority, evidence: nil,
            address: attempt.address, path: origin.path,
            source: origin.run.options.market ?? Capture.host(attempt.address) ?? origin.root, time: attempt.begun,
            timeBasis: .stated, outcome: attempt.outcome)
        return reading
    }

    private func sealedFormFinding(_ record: VaultRecord) -> Finding {
        Finding(
            kind: "newer-form",
            sentence: "A record of a newer version of the program cannot be read; update the program.",
            path: "vault/" + record.address.file.name, capture: record.id)
    }

    // MARK: Captures

    /// Reads a record at its own entry; of one that a later entry has read anew only the capture counts here, so that a
    /// rebuild takes the same steps in the same order.
    private func readInTurn(
        _ record: VaultRecord, _ reader: VaultReader, _ deliver: (Reading) throws -> Void
    ) throws {
        guard rereadings.entries[record.leaf] != nil else { return try readCapture(record, reader, deliver) }
        let content = try RecordContent(record, in: vault, reader)
        let capture = try capture(record, try origin(of: record), content, reader)
        try deliver(reading(of: record, capture))
    }

    /// A reading that tells of a capture alone; its evidence was brought by another entry, or will be.
    private func reading(of record: VaultRecord, _ capture: Capture) -> Reading {
        var reading = Reading(leaf: UInt64(record.leaf), capture: capture)
        reading.evidence = capture.evidence.map {
            Evidence(id: $0, byteCount: 0, form: .opaque, readerVersion: DocumentReader.version)
        }
        return reading
    }

    private func readCapture(
        _ record: VaultRecord, _ reader: VaultReader, _ deliver: (Reading) throws -> Void
    ) throws {
        let origin = try origin(of: record)
        let content = try RecordContent(record, in: vault, reader)
        let findings = try findings(of: record, content?.findings ?? [])
        let capture = try capture(record, origin, content, reader)
        guard let content else {
            var reading = reading(of: record, capture)
            reading.findings = findings
            return try deliver(reading)
        }
        let document = Document(
            capture: capture, payload: content.payload.bytes, byteCount: content.byteCount, stream: content.stream,
            charset: content.payload.mediaType?.charset, run: origin.run)
        var isFirst = true
        try documents.read(document) { part in
            var part = part
            if isFirst { part.findings = findings + part.findings }
            isFirst = false
            try deliver(part)
        }
    }

    /// The evidence that a revisit says to have met again; `nil` when its original is not known.
    private func evidence(metAgainBy record: VaultRecord, _ reader: VaultReader) throws -> EvidenceID? {
        guard record.header.type == .revisit,
            let original = try originals.original(of: record, in: vault, reader)
        else { return nil }
        return try RecordContent(original, in: vault, reader).map { EvidenceID($0.digest) }
    }

    private func capture(
        _ record: VaultRecord, _ origin: Origin, _ content: RecordContent?, _ reader: VaultReader
    ) throws -> Capture {
        let header = record.header
        let payload = content?.payload
        let isOurs = record.address.file.series == .segment
        let address = header.targetURI.flatMap { $0.hasPrefix("urn:clew:") ? nil : $0 }
        let path = isOurs ? origin.path : origin.path + "!/" + String(record.address.offset)
        var basis = Capture.TimeBasis.stated
        if isOurs { basis = header[CaptureField.timeBasis].flatMap { Capture.TimeBasis(rawValue: $0) } ?? .sealed }
        let status = (payload ?? record.payload)?.message?.status
        let outcome: Capture.Outcome =
            switch true {
            case header.type == .revisit: .unchanged
            case payload == nil, isOurs && header.truncated != nil: .damaged
            case (status ?? 200) >= 400, isOurs && header[CaptureField.wall] != nil: .refused
            default: .got
            }
        let evidence = try content.map { EvidenceID($0.digest) } ?? evidence(metAgainBy: record, reader)
        return Capture(
            id: record.id, leaf: UInt64(record.leaf), run: origin.runID, authority: origin.authority,
            evidence: evidence,
            address: address, path: path,
            source: origin.run.options.market ?? address.flatMap(Capture.host) ?? origin.root,
            time: header.date ?? Timestamp(milliseconds: 0), timeBasis: basis, outcome: outcome, status: status,
            mediaType: payload?.mediaType?.essence ?? "")
    }

    private func findings(of record: VaultRecord, _ message: [HTTPFinding]) throws -> [Finding] {
        // What Clew sealed of files is as it was made; what a site sent is as the site wanted it.
        let isImported = record.address.file.series == .imported
        let livePath = record.header[CaptureField.path].flatMap { $0.hasPrefix(ExchangeRecords.root) ? $0 : nil }
        guard isImported || livePath != nil else { return [] }
        let problems = record.entry.findings.map { ($0.kind.name, $0.sentence, $0.isLoss) }
        let message = message.map { ($0.rawValue, $0.sentence, $0.isLoss) }
        guard !problems.isEmpty || !message.isEmpty else { return [] }
        let path = try isImported ? provenance(of: record.address.file).path : livePath ?? ""
        return (problems + message).map { kind, sentence, isLoss in
            Finding(
                kind: kind, severity: isLoss ? .problem : .notice, sentence: sentence, path: path, capture: record.id,
                range: record.address.offset..<record.address.offset + record.address.length)
        }
    }

    // MARK: Where a record came from

    /// Where a record came from, by its own fields or by those of the file that it was imported with.
    struct Origin: Sendable {
        var path: String
        var runID: RunID?
        var run: RunContext
        var authority: String
        /// The first part of the path: what was named on import.
        var root: String { path.split(separator: "/").first.map(String.init) ?? "" }
    }

    private func origin(of record: VaultRecord) throws -> Origin {
        if record.address.file.series == .imported {
            var origin = try provenance(of: record.address.file)
            if let order = rereadings.entries[record.leaf] { origin.run = try runs(order.run) ?? origin.run }
            return origin
        }
        return try origin(record.header, readUnder: rereadings.entries[record.leaf])
    }

    private func provenance(of file: VaultFile) throws -> Origin {
        if let known = lastOrigin.known.withLock({ $0?.file == file ? $0?.origin : nil }) { return known }
        guard let leaf = vault.provenance(of: file) else {
            return Origin(path: "vault/" + file.name, runID: nil, run: .none, authority: Authority.unstated.id)
        }
        let found = try origin(try vault.record(at: leaf).header, readUnder: rereadings.files[file])
        lastOrigin.known.withLock { $0 = (file, found) }
        return found
    }

    /// The origin of the imported file that was read last: thousands of records follow each other.
    private final class LastOrigin: Sendable {
        let known = Mutex<(file: VaultFile, origin: Origin)?>(nil)
    }

    private func origin(_ header: WARCHeader, readUnder order: Rereadings.Order?) throws -> Origin {
        let runID = header[CaptureField.run].flatMap { RecordID($0) }.map { RunID($0) }
        let run = try (order?.run ?? runID).flatMap { try runs($0) } ?? .none
        return Origin(
            path: header[CaptureField.path].map(FieldText.decode) ?? "", runID: runID, run: run,
            authority: header[CaptureField.authority] ?? Authority.unstated.id)
    }
}

extension Capture {
    /// The host of an address, in lower case; `nil` when it has none.
    static func host(_ address: String) -> String? {
        guard let start = address.utf8.firstRange(of: "://".utf8)?.upperBound else { return nil }
        let rest = address[start...]
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let host = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }
        return host.isEmpty ? nil : host.lowercased()
    }
}
