import ClewCore
import ClewServer
import ClewStore
import ClewWorkflows

/// Sites that are watched, and the authorities under which they are.
extension DeskPages {
    /// The routes of these pages.
    var siteRoutes: [Route<Permit>] {
        [
            Route(.get, "/sites", for: .members, handler: sites),
            Route(.post, "/sites", for: .members, handler: watchSite),
            Route(.post, "/sites/state", for: .members, handler: changeSite),
            Route(.get, "/site", for: .members, handler: site),
            Route(.get, "/authorities", for: .members, handler: authorities),
        ]
    }

    /// So many days a gap calendar shows.
    private static let calendarDays = 21

    private func sites(_ visit: Visit<Permit>) throws -> WebAnswer {
        try sitesPage(visit, SiteForm(), trouble: nil, status: 200)
    }

    func sitesPage(
        _ visit: Visit<Permit>, _ form: SiteForm, trouble: String?, status: Int
    ) throws -> WebAnswer {
        let permit = try visit.person()
        let frame = frame(visit, .sites)
        let now = sessions.clock()
        var markup: Markup?
        if permit.role.maySendRequests {
            let covering = try workspace.authorities(under: permit).filter {
                $0.capture != nil && $0.isInForce(at: now)
            }
            markup = form.markup(covering, formToken: frame.formToken)
        }
        let keystore = permit.role.maySendRequests ? workspace.keystore.state : nil
        var page = SectionPage(
            sites: frame, try workspace.sites(under: permit), form: markup, keystore: keystore, now: now)
        if let trouble { page.trouble = Markup(text: trouble) }
        page.done = done(visit)
        return .page(try pages.page(page), status: status)
    }

    private func watchSite(_ visit: Visit<Permit>) throws -> WebAnswer {
        var form = SiteForm()
        form.address = String((visit.form["address"] ?? "").trimmed.prefix(2000))
        form.authority = String((visit.form["authority"] ?? "").prefix(64))
        form.way = String((visit.form["way"] ?? "").trimmed.prefix(64))
        form.depth = String((visit.form["depth"] ?? "").prefix(8))
        form.pause = String((visit.form["pause"] ?? "").prefix(8))
        do {
            let permit = try workspace.permit(visit.person(), under: form.authority)
            guard let way = LiveCaptureOptions.Way(form.way) else {
                throw WorkflowFault.badInput(
                    sentence: "a way is tor:PORT, i2p:PORT, clearnet, or a proxy such as socks5://127.0.0.1:1080.")
            }
            guard let depth = Int(form.depth), (0...100).contains(depth), let pause = Int(form.pause),
                (0...600_000).contains(pause)
            else {
                throw WorkflowFault.badInput(sentence: "links are 0 to 100, the pause is 0 to 600000 milliseconds.")
            }
            try workspace.watchSites(
                LiveCaptureOptions(addresses: [form.address], way: way, depth: depth, pause: pause...pause * 2),
                under: permit)
        } catch let fault as WorkflowFault where [.invalidInput, .denied, .notFound].contains(fault.kind) {
            return try sitesPage(
                visit, form, trouble: DeskPages.capitalised(fault.sentence), status: httpStatus(of: fault))
        }
        return .seeOther("/sites")
    }

    private func changeSite(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        guard let state = SitePlan.State(rawValue: visit.form["state"] ?? ""), state != .waiting else {
            throw Refusal.notFound
        }
        let site = visit.form["site"] ?? ""
        try workspace.setSite(site, to: state, under: permit)
        return .seeOther(link("/site", [("site", site)]))
    }

    private func site(_ visit: Visit<Permit>) throws -> WebAnswer {
        try sitePage(visit, visit.query("site") ?? "", trouble: nil, status: 200)
    }

    func sitePage(_ visit: Visit<Permit>, _ site: String, trouble: String?, status: Int) throws -> WebAnswer {
        let permit = try visit.person()
        let found = try workspace.site(site, days: DeskPages.calendarDays, under: permit)
        var page = SectionPage(
            site: frame(visit, .sites), found.status, found.calendar, keeping: found.keeping,
            days: DeskPages.calendarDays, mayChange: permit.role.maySendRequests, now: sessions.clock())
        if let trouble { page.trouble = Markup(text: trouble) }
        page.done = done(visit)
        return .page(try pages.page(page), status: status)
    }

    /// What was done just now; a form that is shown again tells of nothing that was done before.
    private func done(_ visit: Visit<Permit>) -> String? {
        visit.query("did").flatMap { Deed(rawValue: $0) }?.sentence
    }

    private func authorities(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        return .page(
            try pages.page(
                SectionPage(
                    authorities: frame(visit, .sites), try workspace.authorityUse(under: permit),
                    now: sessions.clock())))
    }
}

extension Role {
    /// Whether the role may have sites asked for pages.
    fileprivate var maySendRequests: Bool { self != .auditor }
}
