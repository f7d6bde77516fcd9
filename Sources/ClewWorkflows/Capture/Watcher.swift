internal import ClewCapture
internal import ClewCore
internal import ClewMarkets
internal import ClewStore
internal import ClewVault
internal import Foundation
internal import Synchronization

extension Workspace {
    /// Fetches what is due of the sites that are watched, some of them at once, each on a thread of its own, and reads what
    /// came, until the observer ends it. One program at a time does this for a case.
    ///
    /// - Returns: what was fetched.
    /// - Throws: ``WorkflowFault/conflict(sentence:)`` when another program watches already.
    @discardableResult
    public func watch(observer: Observer) throws -> LiveCaptureReport {
        try watch(stampedEvery: .seconds(3600), observer: observer)
    }

    /// The same with another time between time stamps, for tests.
    @discardableResult
    package func watch(stampedEvery time: Duration, observer: Observer) throws -> LiveCaptureReport {
        try requireKeys()
        guard let lock = try stateLock("watch") else {
            throw WorkflowFault.conflict(sentence: "the sites of this case are watched by another program already.")
        }
        defer { lock.release() }
        return try Watcher(self, stampedEvery: time, observer: observer).run()
    }
}

/// Watches the sites of a case: starts a thread for each that runs and has something due, ends those that do not any more,
/// reads what came.
private final class Watcher: Sendable {
    private let workspace: Workspace
    private let frontier: Frontier
    private let tally: CaptureTally
    private let observer: Observer
    /// The plans as they stood when they were looked at last.
    private let plans = Mutex<[String: SitePlan]>([:])
    /// The sites that have a thread.
    private let visited = Mutex<Set<String>>([])
    /// What is kept of a site from one turn to the next: its run, connections and pace.
    private let kept = Mutex<[String: Kept]>([:])
    /// Whether sites wait for others to end their turn.
    private let isCrowded = Atomic<Bool>(false)

    /// A site as it is visited by a plan.
    private struct Kept: Sendable {
        let plan: SitePlan
        let generation: Int
        let permit: Permit
        let visitor: SiteVisitor
    }

    /// So many sites are visited at once.
    private static let mostSites = 16
    /// How long a turn of a site is while others wait for theirs.
    private static let turn = Duration.seconds(10)

    /// Counted up when all sites are to be visited anew.
    private let generation = Atomic<Int>(0)
    /// Whether no site may be begun just now.
    private let isHeld = Atomic<Bool>(false)
    /// Whether the work is over, and why the plans could not be looked at.
    private let end = Mutex<(isOver: Bool, isPlanning: Bool, fault: (any Error)?)>((false, false, nil))

    /// So long what comes lies without a time stamp of its checkpoint, where an authority is configured.
    private let timeBetweenStamps: Duration

    /// How long to wait before the plans are looked at again, in microseconds.
    private static let beat: UInt32 = 200_000
    /// After how many beats what came is read, at the earliest.
    private static let beatsToRead = 10

    init(_ workspace: Workspace, stampedEvery time: Duration, observer: Observer) throws {
        timeBetweenStamps = time
        self.workspace = workspace
        self.observer = observer
        frontier = try workspace.openFrontier()
        tally = CaptureTally(frontier)
    }

    func run() throws -> LiveCaptureReport {
        var intake = try workspace.beginIntake()
        var (readRequests, stampedRequests) = (0, 0)
        var stamped = ContinuousClock.now
        defer {
            finish()
            intake.release()
        }
        // Reading what came can take long; a site that a person pauses meanwhile stops at once.
        end.withLock { $0.isPlanning = true }
        Thread.detachNewThread { self.keepPlans() }
        _ = try workspace.look(behind: &intake, under: try permit(), observer)
        while !isOver {
            for _ in 0..<Watcher.beatsToRead where !isOver { usleep(Watcher.beat) }
            if isOver { break }
            try renew(&intake)
            let requests = tally.report.requests
            if requests > readRequests {
                readRequests = requests
                try workspace.settle(intake)
                _ = try workspace.readOn(observer, under: try permit())
                try workspace.deliverHits(under: try permit())
            }
            if requests > stampedRequests, ContinuousClock.now - stamped >= timeBetweenStamps {
                // One that does not come is asked for again after as long, and told at the end.
                _ = workspace.timeStampIfConfigured(under: try permit())
                (stamped, stampedRequests) = (.now, requests)
            }
        }
        finish()
        if let fault = end.withLock({ $0.fault }) { throw fault }
        try leaveUnwanted()
        try workspace.settle(intake)
        var report = tally.report
        report.findings = try workspace.readOn(.none, under: try permit()).findings
        try workspace.deliverHits(under: try permit())
        report.timeStamp = workspace.timeStampIfConfigured(asking: report.requests > 0, under: try permit())
        return report
    }

    private var isOver: Bool { observer.isCancelled() || end.withLock { $0.isOver } }

    /// Looks at the plans again and again: begins the sites that are to run, and lets the others see that they are not.
    private func keepPlans() {
        var authorities: [Authority] = []
        var turns: [String: Int] = [:]
        do {
            while !isOver {
                try workspace.readDecisions()
                let stated = workspace.decided.withLock { $0.authorities }
                // One that was ended covers nothing any more.
                if !authorities.isEmpty, stated != authorities { generation.add(1, ordering: .relaxed) }
                authorities = stated
                let current = try frontier.plans()
                plans.withLock { $0 = Dictionary(current.map { ($0.site, $0) }, uniquingKeysWith: { $1 }) }
                if !isHeld.load(ordering: .acquiring) {
                    try leaveUnwanted()
                    try startDue(current, &turns)
                }
                usleep(Watcher.beat)
            }
            end.withLock { $0 = (true, false, nil) }
        } catch {
            end.withLock { $0 = (true, false, error) }
        }
    }

    /// Ends the visits.
    private func finish() {
        end.withLock { $0.isOver = true }
        while end.withLock({ $0.isPlanning }) { usleep(20_000) }
        waitForThreads()
    }

    /// Visits all sites anew, and looks again through what was fetched, when a list of protected material came meanwhile:
    /// the threads that run do not know it.
    private func renew(_ intake: inout Intake) throws {
        guard try workspace.listDigests() != intake.lists else { return }
        try hold {
            generation.add(1, ordering: .relaxed)
            waitForThreads()
            intake.release()
            intake = try workspace.beginIntake()
        }
        _ = try workspace.look(behind: &intake, under: try permit(), observer)
    }

    /// Does something while no site is begun.
    private func hold(_ body: () throws -> Void) rethrows {
        isHeld.store(true, ordering: .releasing)
        defer { isHeld.store(false, ordering: .releasing) }
        try body()
    }

    private func permit() throws -> Permit {
        try workspace.permit(forOperatorWith: nil, purpose: "watch")
    }

    private func waitForThreads() {
        while !visited.withLock({ $0.isEmpty }) { usleep(20_000) }
    }

    /// Starts sites that have something due, those first that were started longest ago.
    private func startDue(_ current: [SitePlan], _ turns: inout [String: Int]) throws {
        let (busy, now) = (visited.withLock { $0 }, workspace.clock())
        var due: [SitePlan] = []
        for plan in current where plan.state == .running && !busy.contains(plan.site) {
            let isResting = kept.withLock { $0[plan.site]?.visitor.pace.rest } != nil
            if !isResting, let next = try frontier.next(of: plan.site, depth: plan.depth), next <= now {
                due.append(plan)
            }
        }
        due.sort { (turns[$0.site] ?? 0, $0.site) < (turns[$1.site] ?? 0, $1.site) }
        let free = max(0, Watcher.mostSites - busy.count)
        isCrowded.store(due.count > free, ordering: .relaxed)
        var last = turns.values.max() ?? 0
        for plan in due.prefix(free) {
            last += 1
            turns[plan.site] = last
            start(plan)
        }
    }

    private func start(_ plan: SitePlan) {
        guard visited.withLock({ $0.insert(plan.site).inserted }) else { return }
        Thread.detachNewThread {
            do {
                try self.visit(plan)
            } catch {
                let sentence =
                    (error as? SecretFault).map { SiteDoor.reason($0).sentence } ?? (error as? any Fault)?.sentence
                    ?? "the site cannot be visited: \(error)"
                self.park(plan, sentence)
            }
            self.visited.withLock { _ = $0.remove(plan.site) }
        }
    }

    /// Whether a plan is still the one that counts.
    private func isWanted(_ plan: SitePlan, since number: Int) -> Bool {
        !isOver && generation.load(ordering: .relaxed) == number
            && plans.withLock { $0[plan.site] == plan }
    }

    /// Leaves a site alone until a person has done something.
    private func park(_ plan: SitePlan, _ reason: String) {
        // When even that cannot be written down, the next look at the plans fails too, and ends the watch with a fault.
        tally.park(plan.site, reason)
        let isSet = try? frontier.set(
            plan.site, to: .waiting, from: [.running], because: reason, at: workspace.clock())
        if isSet == true { observer.says("\(plan.site) waits: \(reason)") }
    }

    // MARK: One site

    /// Fetches what is due of a site, unless another program does.
    private func visit(_ plan: SitePlan) throws {
        guard let lock = try workspace.siteLock(plan.site) else { return }
        defer { lock.release() }
        let number = generation.load(ordering: .relaxed)
        guard let site = try site(of: plan, since: number) else { return }
        let end = ContinuousClock.now + Watcher.turn
        while isWanted(plan, since: number), !isCrowded.load(ordering: .relaxed) || ContinuousClock.now < end {
            switch try site.visitor.step() {
            case .went: break
            case .idle, .resting: return
            case .parked(let reason): return try leave(site, "waits: \(reason)", reason)
            case .ended(let reason): return try leave(site, "ended: \(reason)", reason)
            }
        }
    }

    /// Ends to visit a site, because a person has to do something.
    private func leave(_ site: Kept, _ outcome: String, _ reason: String) throws {
        try workspace.log(.collection, "watch", site.plan.site, outcome: outcome, under: site.permit)
        kept.withLock { $0[site.plan.site] = nil }
        park(site.plan, reason)
    }

    /// Ends to visit the sites whose plans do not hold any more.
    private func leaveUnwanted() throws {
        let busy = visited.withLock { $0 }
        for (name, site) in kept.withLock({ $0 })
        where !busy.contains(name) && !isWanted(site.plan, since: site.generation) {
            kept.withLock { $0[name] = nil }
            try workspace.log(.collection, "watch", name, outcome: "interrupted", under: site.permit)
        }
    }

    /// A site as it was left at the end of its last turn, or as it is begun; `nil` when it is parked.
    private func site(of plan: SitePlan, since number: Int) throws -> Kept? {
        if let known = kept.withLock({ $0[plan.site] }), known.plan == plan, known.generation == number { return known }
        let goesOn: @Sendable () -> Bool = { [self] in isWanted(plan, since: number) }
        let permit = Permit(
            user: plan.user, role: plan.role, authority: try workspace.authority(plan.authority), purpose: "watch")
        guard let way = LiveCaptureOptions.Way(plan.way) else {
            park(plan, "the way '\(plan.way)' is not known; plan the site anew.")
            return nil
        }
        let addresses = plan.starts.compactMap { try? WebAddress($0) }  // What is no address was never planned.
        guard let address = try? WebAddress(plan.site + "/") else {
            park(plan, "the site is no address.")
            return nil
        }
        try workspace.log(.collection, "watch", plan.site, outcome: "begun", under: permit)
        let run = try workspace.beginLiveRun(addresses, under: permit)
        tally.begin(permit.authority, used: try workspace.captureUse(of: permit.authority, in: frontier))
        let profiles = try workspace.sealedConfiguration().configuration.profileSet()
        let ended = Observer(
            progress: observer.progress, isCancelled: { !goesOn() })
        let visitor = SiteVisitor(
            address,
            house: SiteVisitor.House(
                vault: workspace.vault, frontier: frontier, tally: tally,
                current: CurrentProtection([], try workspace.liveProtection(under: permit)), clock: workspace.clock,
                observer: ended,
                // What is decided meanwhile ends the visit, and another one begins.
                renew: {}, isWatch: true,
                refused: { [workspace] address, reason in
                    try workspace.log(.collection, "watch", address, outcome: "refused: \(reason)", under: permit)
                },
                met: { [self] in try follow($0, from: plan) }),
            run: run,
            options: LiveCaptureOptions(
                addresses: plan.starts, way: way, depth: plan.depth, pause: plan.pause, connections: plan.connections),
            schedule: .byProfiles(profiles),
            door: workspace.door(to: plan.site, walls: WallReader(profiles: profiles), under: permit))
        let site = Kept(plan: plan, generation: number, permit: permit, visitor: visitor)
        kept.withLock { $0[plan.site] = site }
        return site
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
}
