internal import ClewCapture
public import ClewCore
internal import ClewStore
internal import ClewVault

extension Workspace {
    /// Fetches pages of sites, seals what went over the wire, and reads it.
    ///
    /// The authority of the permit is asked before every request. An address that it does not cover is refused before
    /// anything is sent; a link or a redirect that it does not cover is passed over.
    ///
    /// - Throws: ``WorkflowFault/denied(reason:)`` when the authority does not cover an address that was named,
    ///   ``WorkflowFault/badInput(sentence:)`` for what is no address.
    public func captureLive(
        _ options: LiveCaptureOptions, under permit: Permit, observer: Observer = .none
    ) throws -> LiveCaptureReport {
        let named = options.addresses.joined(separator: " ")
        try require([.analyst, .supervisor], for: "capture", named, under: permit)
        try requireKeys()
        let addresses = try options.addresses.map { text throws -> WebAddress in
            do throws(AddressFault) {
                return try WebAddress(text)
            } catch {
                throw WorkflowFault.badInput(sentence: "'\(Harmless.terminal(text.prefix(200)))': \(error.sentence)")
            }
        }
        let used = try store.captureUse(under: permit.authority.id, path: ExchangeRecords.root)
        for address in addresses {
            if let refusal = permit.authority.refusal(of: CaptureTarget(address), at: clock(), used: used) {
                try log(
                    .collection, "capture", address.description, outcome: "refused: \(refusal.sentence)", under: permit)
                throw WorkflowFault.denied(reason: refusal.sentence)
            }
        }
        try log(.collection, "capture", named, outcome: "begun", under: permit)
        let configuration = try settledConfiguration(under: permit)
        let run = try RunContext(
            RunContext.Options(
                tool: "clew " + Version.text, inputs: addresses.map(\.description), authority: permit.authority,
                begun: clock()))
        try vault.refresh()
        try seal(configuration)
        try run.seal(in: vault)
        let frontier = try Frontier(path: folder.state + "/frontier.sqlite")
        try frontier.add(
            addresses.map {
                FrontierPage(address: $0.description, site: $0.origin, depth: 0, due: clock())
            })
        try frontier.recall(addresses.map(\.description), at: clock())
        let session = CaptureSession(
            vault: vault, frontier: frontier, run: run, options: options, used: used, clock: clock, observer: observer)
        var sites: [String] = []
        for address in addresses where !sites.contains(address.origin) { sites.append(address.origin) }
        try session.fetch(sites)
        var report = session.report
        if !report.wasCancelled { report.findings = try readOn(observer).findings }
        try log(
            .collection, "capture", named,
            outcome: "\(report.requests) requests, \(report.got) pages, \(report.failed) failed"
                + (report.ending.map { ", ended: \($0)" } ?? "") + (report.wasCancelled ? ", interrupted" : ""),
            under: permit)
        return report
    }
}
