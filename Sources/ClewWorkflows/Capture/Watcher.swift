internal import ClewCapture
internal import ClewCore
internal import ClewMarkets
internal import ClewStore
internal import ClewVault
internal import Foundation
internal import Synchronization

extension Workspace {
    /// Fetches what is due of the sites that are watched, each on a thread of its own, and reads what came, until the
    /// observer ends it. One program at a time does this for a case.
    ///
    /// - Returns: what was fetched.
    /// - Throws: ``WorkflowFault/conflict(sentence:)`` when another program watches already.
    @discardableResult
    public func watch(observer: Observer) throws -> LiveCaptureReport {
        try requireKeys()
        let path = folder.state + "/watch.lock"
        let lock = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else {
            throw WorkflowFault.system(sentence: "\(path) cannot be written; look at the rights of the case's folder.")
        }
        defer { close(lock) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            throw WorkflowFault.conflict(sentence: "the sites of this case are watched by another program already.")
        }
        return try Watcher(self, observer: observer).run()
    }
}

/// Watches the sites of a case: starts a thread for each that runs, ends those that do not any more, reads what came.
private final class Watcher: Sendable {
    private let workspace: Workspace
    private let frontier: Frontier
    private let tally = CaptureTally()
    private let observer: Observer
    /// The plans as they stood when they were looked at last.
    private let plans = Mutex<[String: SitePlan]>([:])
    /// The sites that have a thread.
    private let visited = Mutex<Set<String>>([])

    /// Counted up when all sites are to be visited anew.
    private let generation = Atomic<Int>(0)

    /// How long to wait before the plans are looked at again, in microseconds.
    private static let beat: UInt32 = 200_000
    /// After how many beats what came is read, at the earliest.
    private static let beatsToRead = 10

    init(_ workspace: Workspace, observer: Observer) throws {
        self.workspace = workspace
        self.observer = observer
        frontier = try workspace.openFrontier()
    }

    func run() throws -> LiveCaptureReport {
        var lists = try workspace.listDigests()
        let first = try workspace.vault.refresh()
        var readRequests = 0
        var beats = 0
        defer { waitForThreads() }
        while !observer.isCancelled() {
            let current = try frontier.plans()
            plans.withLock { $0 = Dictionary(current.map { ($0.site, $0) }, uniquingKeysWith: { $1 }) }
            for plan in current where plan.state == .running { start(plan) }
            beats += 1
            let requests = tally.report.requests
            if beats >= Watcher.beatsToRead {
                beats = 0
                try lookThrough(&lists, from: first)
                if requests > readRequests {
                    readRequests = requests
                    _ = try workspace.readOn(observer)
                    try workspace.deliverHits(under: try permit())
                }
            }
            usleep(Watcher.beat)
        }
        waitForThreads()
        try lookThrough(&lists, from: first)
        var report = tally.report
        report.findings = try workspace.readOn(.none).findings
        report.timeStamp = workspace.timeStampIfConfigured(asking: report.requests > 0, under: try permit())
        return report
    }

    /// Looks again through what was fetched, and visits all sites anew, when a list of protected material came meanwhile:
    /// the threads that run do not know it.
    private func lookThrough(_ lists: inout Set<Digest>, from first: Int) throws {
        let now = try workspace.listDigests()
        guard now != lists else { return }
        lists = now
        generation.add(1, ordering: .relaxed)
        waitForThreads()
        _ = try workspace.sweep(from: first, under: try permit(), .none)
    }

    private func permit() throws -> Permit {
        try workspace.permit(forOperatorWith: nil, purpose: "watch")
    }

    private func waitForThreads() {
        while !visited.withLock({ $0.isEmpty }) { usleep(20_000) }
    }

    private func start(_ plan: SitePlan) {
        guard visited.withLock({ $0.insert(plan.site).inserted }) else { return }
        Thread.detachNewThread {
            do {
                try self.visit(plan)
            } catch {
                let sentence = (error as? any Fault)?.sentence ?? "the site cannot be visited: \(error)"
                self.park(plan, sentence)
            }
            self.visited.withLock { _ = $0.remove(plan.site) }
        }
    }

    /// Whether a plan is still the one that counts.
    private func isWanted(_ plan: SitePlan, since number: Int) -> Bool {
        !observer.isCancelled() && generation.load(ordering: .relaxed) == number
            && plans.withLock { $0[plan.site] == plan }
    }

    /// Leaves a site alone until a person has done something.
    private func park(_ plan: SitePlan, _ reason: String) {
        // When even that cannot be written down, the next look at the plans fails too, and ends the watch with a fault.
        _ = try? frontier.set(plan.site, to: .waiting, from: [.running], because: reason, at: workspace.clock())
    }

    // MARK: One site

    private func visit(_ plan: SitePlan) throws {
        let number = generation.load(ordering: .relaxed)
        let goesOn: @Sendable () -> Bool = { [self] in isWanted(plan, since: number) }
        let permit = Permit(
            user: plan.user, role: plan.role, authority: try workspace.authority(plan.authority), purpose: "watch")
        guard let way = LiveCaptureOptions.Way(plan.way) else {
            return park(plan, "the way '\(plan.way)' is not known; plan the site anew.")
        }
        let addresses = plan.starts.compactMap { try? WebAddress($0) }  // What is no address was never planned.
        guard let address = try? WebAddress(plan.site + "/") else { return park(plan, "the site is no address.") }
        try workspace.log(.collection, "watch", plan.site, outcome: "begun", under: permit)
        let run = try workspace.beginLiveRun(addresses, under: permit)
        tally.begin(permit.authority, used: try workspace.captureUse(of: permit.authority))
        let profiles = try workspace.sealedConfiguration().configuration.profileSet()
        let ended = Observer(
            progress: observer.progress, isCancelled: { !goesOn() })
        let visitor = SiteVisitor(
            address,
            house: SiteVisitor.House(
                vault: workspace.vault, frontier: frontier, tally: tally,
                protection: try workspace.liveProtection(under: permit), clock: workspace.clock, observer: ended),
            run: run,
            options: LiveCaptureOptions(
                addresses: plan.starts, way: way, depth: plan.depth, pause: plan.pause, connections: plan.connections),
            schedule: .byProfiles(profiles),
            door: workspace.door(to: plan.site, walls: WallReader(profiles: profiles), under: permit))
        while goesOn() {
            switch try visitor.step() {
            case .went(let met): try met.forEach { try follow($0, from: plan) }
            case .idle(let next): wait(until: next, while: goesOn)
            case .parked(let reason):
                try workspace.log(.collection, "watch", plan.site, outcome: "waits: \(reason)", under: permit)
                return park(plan, reason)
            case .ended(let reason):
                try workspace.log(.collection, "watch", plan.site, outcome: "ended: \(reason)", under: permit)
                return park(plan, reason)
            }
        }
        try workspace.log(.collection, "watch", plan.site, outcome: "interrupted", under: permit)
    }

    /// Watches a site that another one led to, as that one is watched.
    private func follow(_ site: String, from plan: SitePlan) throws {
        guard try frontier.plan(of: site) == nil else { return }
        var met = plan
        met.site = site
        met.starts = []
        met.changed = workspace.clock()
        try frontier.keep(met)
    }

    private func wait(until next: Timestamp?, while goesOn: () -> Bool) {
        repeat {
            usleep(Watcher.beat)
        } while goesOn() && (next.map { $0 > workspace.clock() } ?? true)
    }
}
