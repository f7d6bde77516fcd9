internal import ClewCapture
public import ClewCore
internal import ClewMarkets
internal import ClewStore
internal import ClewVault
internal import Synchronization

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
        let addresses = try covered(options.addresses, for: "capture", under: permit)
        var intake = try beginIntake()
        defer { intake.release() }
        let protection = CurrentProtection(intake.lists, try liveProtection(under: permit))
        let found = try look(behind: &intake, under: permit, observer)
        try log(.collection, "capture", named, outcome: "begun", under: permit)
        let run = try beginLiveRun(addresses, under: permit)
        let frontier = try openFrontier()
        try frontier.add(
            addresses.map {
                FrontierPage(address: $0.description, site: $0.origin, depth: 0, due: clock())
            })
        try frontier.recall(addresses.map(\.description), at: clock())
        // A page that is watched keeps its turn.
        let watched = Set(try frontier.plans().filter { $0.state != .stopped }.map(\.site))
        for site in Set(addresses.map(\.origin)) {
            try frontier.recallRest(
                of: site, within: options.depth, failed: !watched.contains(site), at: clock())
        }
        let tally = CaptureTally(frontier, limit: options.limit)
        tally.begin(permit.authority, used: try captureUse(of: permit.authority, in: frontier))
        let met = CaptureSession.Met()
        let house = SiteVisitor.House(
            vault: vault, frontier: frontier, tally: tally, current: protection, clock: clock, observer: observer,
            renew: { [self] in
                try readDecisions()
                let stated = decided.withLock { $0.authorities }
                // One that a supervisor has ended meanwhile covers nothing any more.
                if let authority = stated.first(where: { $0.id == permit.authority.id }) { tally.renew(authority) }
                try protection.renew(listDigests()) { try liveProtection(under: permit) }
            },
            isWatch: false,
            refused: { [self] address, reason in
                try log(.collection, "capture", address, outcome: "refused: \(reason)", under: permit)
            },
            met: { met.add($0) })
        var sites: [String] = []
        for address in addresses where !sites.contains(address.origin) { sites.append(address.origin) }
        let profiles = try sealedConfiguration().configuration.profileSet()
        let walls = WallReader(profiles: profiles)
        let session = CaptureSession(
            house: house, met: met, run: run, options: options,
            schedule: { watched.contains($0) ? .byProfiles(profiles) : .once },
            lock: { [self] site in try siteLock(site) },
            door: { [self] site in door(to: site, walls: walls, under: permit) })
        try session.fetch(sites)
        var report = tally.report
        report.stopped += found
        try settle(intake)
        // What came before a list was not looked at for it; nothing of that has been read yet.
        let isBehind = try listDigests() != intake.lists
        report.stopped += try screen(under: permit, isBehind ? .none : observer) ?? 0
        report.wasCancelled = observer.isCancelled()
        if !report.wasCancelled {
            report.findings = try readOn(observer, under: permit).findings
            try deliverHits(under: permit)
        }
        try log(
            .collection, "capture", named,
            outcome: "\(report.requests) requests, \(report.got) pages, \(report.failed) failed"
                + (report.outOfScope > 0 ? ", \(report.outOfScope) links out of scope" : "")
                + (report.stopped > 0 ? ", \(report.stopped) stopped at protected material" : "")
                + (report.parked.isEmpty ? "" : ", \(report.parked.count) sites wait")
                + (report.ending.map { ", ended: \($0)" } ?? "") + (report.wasCancelled ? ", interrupted" : ""),
            under: permit)
        report.timeStamp = timeStampIfConfigured(asking: !report.wasCancelled, under: permit)
        return report
    }

    /// What stops a capture at protected material; `nil` where no list is loaded.
    func liveProtection(under permit: Permit) throws -> LiveProtection? {
        try protection(under: permit).map { protection in
            LiveProtection(protection: protection, vault: vault) { [self] page, frontier, match in
                try sweep(before: page, in: frontier, matching: match, protection, under: permit)
            }
        }
    }

    /// Reads addresses that a person named, and refuses, and logs the refusal, when the authority does not cover one.
    func covered(_ texts: [String], for operation: String, under permit: Permit) throws -> [WebAddress] {
        try require([.analyst, .supervisor], for: operation, texts.joined(separator: " "), under: permit)
        try requireKeys()
        let addresses = try texts.map { text throws -> WebAddress in
            do throws(AddressFault) {
                return try WebAddress(text)
            } catch {
                throw WorkflowFault.badInput(sentence: "'\(Harmless.terminal(text.prefix(200)))': \(error.sentence)")
            }
        }
        let used = try captureUse(of: permit.authority, in: try openFrontier())
        for address in addresses {
            let target = CaptureTarget(address, isPortNamed: true)
            if let refusal = permit.authority.refusal(of: target, at: clock(), used: used) {
                try log(
                    .collection, operation, address.description, outcome: "refused: \(refusal.sentence)", under: permit)
                throw WorkflowFault.denied(reason: refusal.sentence)
            }
        }
        return addresses
    }

    /// Seals what a live capture is made with, and says that it began.
    func beginLiveRun(_ addresses: [WebAddress], under permit: Permit) throws -> RunContext {
        let configuration = try settledConfiguration(under: permit)
        let run = try RunContext(
            RunContext.Options(
                tool: "clew " + Version.text, inputs: addresses.map(\.description), authority: permit.authority,
                begun: clock()))
        try vault.refresh()
        try seal(configuration)
        try run.seal(in: vault)
        return run
    }

    /// What was fetched live under an authority so far: as it was read from the vault, or, where that is more, as it was
    /// counted before it was asked for.
    func captureUse(of authority: Authority, in frontier: Frontier) throws -> CaptureUse {
        try store.captureUse(under: authority.id, path: ExchangeRecords.root)
            .atLeast(try frontier.use(under: authority.id))
    }

    /// The pages that are yet to be fetched.
    func openFrontier() throws -> Frontier { try Frontier(path: folder.state + "/frontier.sqlite") }
}
