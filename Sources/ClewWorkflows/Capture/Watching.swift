internal import ClewCapture
public import ClewCore
public import ClewStore

/// How a site that is watched stands.
public struct SiteStatus: Sendable, Hashable {
    /// The plan.
    public var plan: SitePlan
    /// What is yet to be fetched.
    public var queue: SiteQueue
    /// The last attempt; `nil` when there was none.
    public var last: SiteAttempt?
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
            try frontier.keep(plan)
            plans.append(plan)
        }
        return plans
    }

    /// Starts, pauses or stops a site.
    ///
    /// A site that was stopped begins anew from its addresses; one that was paused, or waited for a person, goes on.
    public func setSite(_ site: String, to state: SitePlan.State, under permit: Permit) throws {
        try require([.analyst, .supervisor], for: "watch", site, under: permit)
        try requireKeys()
        let frontier = try openFrontier()
        guard let plan = try frontier.plan(of: site) else {
            throw WorkflowFault.unknown(what: "watched site", name: site)
        }
        let word = state == .running ? "started" : state.rawValue
        try log(.collection, "watch", site, outcome: word, under: permit)
        if state == .running, plan.state == .stopped {
            try frontier.forgetDue(of: site, until: FrontierPage.never)
            try frontier.recall(plan.starts, at: clock())
        }
        try frontier.set(site, to: state, at: clock())
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

    /// One site, and what was got of it hour by hour.
    ///
    /// - Parameter days: so many days back from now.
    public func site(
        _ site: String, days: Int, under permit: Permit
    ) throws -> (status: SiteStatus, calendar: SiteCalendar) {
        let frontier = try openFrontier()
        guard let plan = try frontier.plan(of: site) else {
            throw WorkflowFault.unknown(what: "watched site", name: site)
        }
        let calendar = try store.calendar(
            of: site, host: SitePlan.host(of: site), days: days, until: clock(), clearance: permit.clearance)
        let status = try status(of: plan, in: frontier)
        try log(.consultation, "show a site", site, under: permit)
        return (status, calendar)
    }

    private func status(of plan: SitePlan, in frontier: Frontier) throws -> SiteStatus {
        SiteStatus(
            plan: plan, queue: try frontier.queue(of: plan.site, at: clock()),
            last: try store.lastAttempt(at: plan.site, host: SitePlan.host(of: plan.site)))
    }

    /// The authorities with what was fetched live under each.
    public func authorityUse(under permit: Permit) throws -> [(authority: Authority, used: CaptureUse)] {
        try authorities(under: permit).map { ($0, try captureUse(of: $0)) }
    }
}

extension SitePlan {
    /// The host of a site, which is the source of what was captured of it.
    static func host(of site: String) -> String { Capture.host(site) ?? site }
}
