public import ClewCore
internal import ClewCrypto
internal import ClewMarkets
internal import ClewVault
internal import ClewWARC
internal import Foundation
internal import Synchronization

extension ImportReport {
    /// Adds what another step of the same import read.
    fileprivate mutating func add(_ step: ImportReport) {
        read += step.read
        findings += step.findings
        damaged += step.damaged
        readAnew += step.readAnew
        wasRebuilt = wasRebuilt || step.wasRebuilt
        wasReconfigured = wasReconfigured || step.wasReconfigured
        hits += step.hits
        returned.merge(step.returned) { $1 }
    }
}

extension Workspace {
    /// Seals files, folders and archives and reads them.
    ///
    /// Bytes that are in the vault already are not sealed again, so an import that was interrupted goes on where it
    /// stopped, and importing twice changes nothing but the audit. What cannot be read becomes a finding.
    public func importInputs(
        _ options: ImportOptions, under permit: Permit, observer: Observer = .none
    ) throws -> ImportReport {
        let named = options.paths.joined(separator: " ")
        try require([.analyst, .supervisor], for: "import", named, under: permit)
        try requireKeys()
        let configuration = try settledConfiguration(under: permit)
        let run = try runContext(options, configuration, permit.authority)
        let spools = folder.vault + "/torn"
        var intake = try beginIntake()
        defer { intake.release() }
        let protection = try self.protection(under: permit)
        SpoolFile.removeLeftovers(in: spools, isWiped: protection != nil)
        let walker = try InputWalker(paths: options.paths, temporaryFolder: spools, protection: protection)
        try log(.collection, "import", named, outcome: "begun", under: permit)
        let importer = Importer(
            vault: vault, run: run, walker: walker, marks: erasureMarks(), protection: protection, observer: observer)
        var report = ImportReport()
        let found = try look(behind: &intake, under: permit, observer)
        let first = try vault.refresh()
        try seal(configuration)
        let count = try importer.sealAll()
        report.sealed = count.sealed
        report.known = count.known
        report.passedOver = count.passedOver
        report.referrals = count.referrals + found
        if !walker.report.isEmpty, !observer.isCancelled() {
            try run.seal(in: vault)
            _ = try vault.seal([try walker.report.request(of: run)])
        }
        try settle(intake)
        // A list that came meanwhile was not looked at; nothing has been read yet.
        let isBehind = try listDigests() != intake.lists
        report.referrals += try screen(under: permit, isBehind ? .none : observer) ?? 0
        if !observer.isCancelled() { report.add(try readOn(observer, under: permit)) }
        if !observer.isCancelled(), try order(count.named, from: first, under: run) {
            report.add(try readOn(observer, under: permit))
        }
        try eraseReturned(report.returned, under: permit, observer: observer)
        report.wasCancelled = observer.isCancelled()
        try log(
            .collection, "import", named,
            outcome: "\(report.sealed) sealed, \(report.known) known, \(report.findings) findings"
                + (report.readAnew > 0 ? ", \(report.readAnew) read anew" : "")
                + (report.wasReconfigured ? ", all read with another configuration" : "")
                + (report.passedOver.isEmpty ? "" : ", \(report.passedOver.count) erased before")
                + (report.referrals > 0 ? ", \(report.referrals) sealed for the unit" : "")
                + (report.wasCancelled ? ", interrupted" : ""),
            under: permit)
        return report
    }

    func requireKeys() throws {
        guard isWritable else { throw WorkflowFault.denied(reason: keyless.refusal) }
    }

    private func runContext(
        _ options: ImportOptions, _ configuration: SiteConfiguration, _ authority: Authority
    ) throws -> RunContext {
        if let time = options.capturedAt, time > clock() {
            throw WorkflowFault.badInput(sentence: "the time of capture, \(time), lies in the future.")
        }
        if let base = options.baseAddress, !["http://", "https://"].contains(where: base.lowercased().hasPrefix) {
            throw WorkflowFault.badInput(
                sentence: "the base address '\(base)' is none: write one such as http://example.onion/.")
        }
        var mapping: String?
        if let name = options.mappingFile, let bytes = BuiltInMappings.bytes(name) {
            mapping = String(decoding: bytes, as: UTF8.self)
        } else if let file = options.mappingFile {
            guard let data = FileManager.default.contents(atPath: file), data.count <= 1 << 20 else {
                throw WorkflowFault.badInput(sentence: "the mapping \(file) cannot be read, or is larger than 1 MiB.")
            }
            mapping = String(decoding: data, as: UTF8.self)
        }
        let inputs = options.paths.map { URL(fileURLWithPath: $0).standardizedFileURL.lastPathComponent }
        let profiles = try configuration.stated()
        return try RunContext(
            RunContext.Options(
                tool: "clew " + Version.text, inputs: inputs, market: options.market, capturedAt: options.capturedAt,
                baseAddress: options.baseAddress, mapping: mapping, profiles: profiles.isEmpty ? nil : profiles,
                rates: configuration.rates.map { Digest(words: sha256(Array($0.utf8))) }, authority: authority))
    }

    /// The run whose options are sealed under this id; `nil` when they are not there or cannot be read.
    func runContext(_ id: RunID) throws -> RunContext? {
        if let known = runs.withLock({ $0[id] }) { return known }
        guard let address = try vault.find(id.record),
            let payload = try vault.record(at: address.leaf).payload?.bytes,
            let context = try? RunContext(payload: payload)  // A run of a newer version is read without its options.
        else { return nil }
        runs.withLock { $0[id] = context }
        return context
    }
}
