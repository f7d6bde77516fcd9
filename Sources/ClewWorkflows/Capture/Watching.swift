internal import ClewCapture
public import ClewCore
public import ClewStore
internal import ClewVault
internal import Synchronization

/// How a site that is watched stands.
public struct SiteStatus: Sendable, Hashable {
    /// The plan.
    public var plan: SitePlan
    /// What is yet to be fetched.
    public var queue: SiteQueue
    /// The last attempt; `nil` when there was none.
    public var last: SiteAttempt?

    /// Whether it waits for nothing but that somebody unlocks the keystore.
    public var waitsForKeystore: Bool { plan.waitsForKeystore }
}

/// Sites that are watched: what is due of them is fetched by ``watch(observer:)`` again and again.
extension Workspace {
    /// Watches sites from now on.
    ///
    /// To a site that is watched already the addresses are added, and of two depths the larger one holds; all else is as it
    /// was said last. One that was stopped begins anew.
    ///
    /// - Throws: ``WorkflowFault/denied(reason:)`` when the authority does not cover an address that was named.
    /// - Returns: the sites.
    @discardableResult
    public func watchSites(_ options: LiveCaptureOptions, under permit: Permit) throws -> [SitePlan] {
        let addresses = try covered(options.addresses, for: "watch", under: permit)
        let frontier = try openFrontier()
        var plans: [SitePlan] = []
        for (site, starts) in Dictionary(grouping: addresses, by: \.origin).sorted(by: { $0.key < $1.key }) {
            let texts = starts.map(\.description)
            let known = try frontier.plan(of: site).flatMap { $0.state == .stopped ? nil : $0 }
            let plan = SitePlan(
                site: site, starts: (known?.starts ?? []) + texts.filter { known?.starts.contains($0) != true },
                way: options.way.text, authority: permit.authority.id, user: permit.user, role: permit.role,
                depth: max(known?.depth ?? 0, options.depth), pause: options.pause, connections: options.connections,
                changed: clock())
            try log(.collection, "watch", site, outcome: "planned", under: permit)
            try frontier.add(texts.map { FrontierPage(address: $0, site: site, depth: 0, due: clock()) })
            try frontier.recall(texts, at: clock())
            // What was captured once has no turn of its own yet.
            if known == nil { try frontier.recallAll(of: site, within: plan.depth, at: clock()) }
            try frontier.recallRest(of: site, within: plan.depth, failed: true, at: clock())
            try frontier.keep(plan)
            plans.append(plan)
        }
        return plans
    }

    /// Starts, pauses or stops a site.
    ///
    /// A site that was stopped begins anew with all pages that are known of it; one that was paused, or waited for a
    /// person, goes on.
    public func setSite(_ site: String, to state: SitePlan.State, under permit: Permit) throws {
        try require([.analyst, .supervisor], for: "watch", site, under: permit)
        try requireKeys()
        let frontier = try openFrontier()
        let plan = try plan(of: site, in: frontier)
        let site = plan.site
        if state == .running, let lapse = try lapse(of: plan) {
            try log(.collection, "watch", site, outcome: "refused: \(lapse.sentence)", under: permit)
            throw WorkflowFault.denied(reason: lapse.sentence)
        }
        let word = state == .running ? "started" : state.rawValue
        try log(.collection, "watch", site, outcome: word, under: permit)
        if state == .running {
            switch plan.state {
            case .stopped: try frontier.recallAll(of: site, within: plan.depth, at: clock())
            // What stood in the way may be gone.
            case .waiting: try frontier.recall(plan.starts, at: clock())
            case .running, .paused: break
            }
        }
        try frontier.set(site, to: state, at: clock())
    }

    /// Lets the sites go on that wait for the keystore, once it is open in this process.
    public func goOnWithKeystore(under permit: Permit) throws {
        guard keystore.state == .open else { return }
        for plan in try openFrontier().plans() where plan.waitsForKeystore {
            try setSite(plan.site, to: .running, under: permit)
        }
    }

    /// The sites that are watched.
    public func sites(under permit: Permit) throws -> [SiteStatus] {
        let frontier = try openFrontier()
        let sites = try frontier.plans().map { try status(of: $0, in: frontier) }
        try log(.consultation, "list sites", "", under: permit)
        return sites
    }

    /// How many watched sites wait for a person.
    package func waitingSites() throws -> Int {
        try openFrontier().plans().count { $0.state == .waiting }
    }

    /// Whether a site that is watched waits for a person.
    package func isWaiting(_ site: String) throws -> Bool {
        try plan(of: site, in: openFrontier()).state == .waiting
    }

    /// One site, what was got of it hour by hour, and what the keystore holds for it.
    ///
    /// - Parameter days: so many days back from now.
    /// - Returns: `keeping` is `nil` for an auditor.
    public func site(
        _ site: String, days: Int, under permit: Permit
    ) throws -> (status: SiteStatus, calendar: SiteCalendar, keeping: SiteKeeping?) {
        let frontier = try openFrontier()
        let plan = try plan(of: site, in: frontier)
        let calendar = try store.calendar(
            of: plan.site, host: SitePlan.host(of: plan.site), days: days, until: clock(), clearance: permit.clearance)
        let status = try status(of: plan, in: frontier)
        try log(.consultation, "show a site", plan.site, under: permit)
        return (status, calendar, permit.role == .auditor ? nil : keeping(for: plan))
    }

    /// The plan of a site by its name, or by its host alone where only one has it.
    private func plan(of site: String, in frontier: Frontier) throws -> SitePlan {
        if let plan = try frontier.plan(of: site) { return plan }
        let found = try frontier.plans().filter {
            $0.site.hasSuffix("://" + site) || SitePlan.host(of: $0.site) == site
        }
        guard let plan = found.first, found.count == 1 else {
            throw WorkflowFault.unknown(what: "watched site", name: site)
        }
        return plan
    }

    /// Whether a program watches the sites of the case now.
    public func isWatched() throws -> Bool {
        guard let lock = try stateLock("watch") else { return true }
        lock.release()
        return false
    }

    /// Why the authority of a plan covers nothing now; `nil` where it is in force.
    private func lapse(of plan: SitePlan) throws -> CaptureRefusal? {
        try readDecisions()
        let authority = decided.withLock { $0.authorities.first { $0.id == plan.authority } }
        return authority.map { $0.isInForce(at: clock()) } == true ? nil : .notInForce(authority: plan.authority)
    }

    private func status(of plan: SitePlan, in frontier: Frontier) throws -> SiteStatus {
        var plan = plan
        // Whoever watches finds that out at its next turn; nobody may watch just now.
        if plan.state == .running, let lapse = try lapse(of: plan) {
            (plan.state, plan.reason) = (.waiting, lapse.sentence)
        }
        return SiteStatus(
            plan: plan, queue: try frontier.queue(of: plan.site, at: clock()),
            last: try store.lastAttempt(at: plan.site, host: SitePlan.host(of: plan.site)))
    }

    /// The authorities with what was fetched live under each.
    public func authorityUse(under permit: Permit) throws -> [(authority: Authority, used: CaptureUse)] {
        let frontier = try openFrontier()
        return try authorities(under: permit).map { ($0, try captureUse(of: $0, in: frontier)) }
    }
}

extension SitePlan {
    /// The host of a site, which is the source of what was captured of it.
    static func host(of site: String) -> String { Capture.host(site) ?? site }

    /// Whether it waits for nothing but that somebody unlocks the keystore.
    var waitsForKeystore: Bool { state == .waiting && reason == ParkReason(.keystoreLocked).sentence }
}
