package import ClewCore
package import ClewServer
package import ClewStore
import ClewVault
package import ClewWorkflows

extension SectionPage {
    /// The sites that are watched.
    ///
    /// - Parameters:
    ///   - form: the form that watches a site; `nil` for a reader who may not.
    ///   - keystore: how the keystore stands; `nil` for a reader who may not open it.
    ///   - now: the moment from which waiting is counted.
    package init(
        sites frame: Frame, _ sites: [SiteStatus], form: Markup?, keystore: Keystore.State?, now: Timestamp
    ) {
        self.init(frame: frame, crumbs: [], title: "Sites")
        lead = """
            Sites that are watched: what is due of them is fetched while this desk or <code>clew watch</code> runs. \
            <a href="/authorities">Authorities and what is left of them</a> · <a href="/help#sites">What the states mean</a>
            """
        let waiting = sites.filter { $0.plan.state == .waiting }
        if !waiting.isEmpty {
            let help = form == nil ? "." : ", and open a site to help it."
            let locked = keystore == .locked ? waiting.count { $0.waitsForKeystore } : 0
            let unlock: Markup =
                locked == 0
                ? ""
                : """
                 The keystore is locked, and \(Words.count(locked, "site waits", "sites wait")) for that: \
                <a href="#keystore">unlock it</a>.
                """
            trouble = """
                \(Words.count(waiting.count, "site waits", "sites wait")) for a person: look below for the reason\(help)\(unlock)
                """
        }
        sections = [
            Section(
                "sites", "Watched sites", .sites(sites, formToken: form == nil ? nil : frame.formToken, now: now),
                nothing: "No site is watched yet."
            )
        ]
        if let form { sections.append(Section("watch", "Watch a site", form, nothing: "")) }
        if let keystore {
            sections.append(
                Section(
                    "keystore", "Keystore",
                    hint: "Logins and sessions of the sites, encrypted and outside of the case.",
                    KeystoreForms(formToken: frame.formToken).keystore(keystore), nothing: ""))
        }
    }

    /// One site with its gap calendar.
    ///
    /// - Parameter keeping: what the keystore holds for it; `nil` for a reader who may not know.
    package init(
        site frame: Frame, _ status: SiteStatus, _ calendar: SiteCalendar, keeping: SiteKeeping?, days: Int,
        mayChange: Bool, now: Timestamp
    ) {
        let plan = status.plan
        self.init(frame: frame, crumbs: [Way("Sites", to: "/sites")], title: plan.site)
        if plan.state == .waiting {
            let saysSo = plan.reason.hasPrefix("Waiting for a person")
            trouble = Markup(text: saysSo ? plan.reason : "Waits for a person: \(plan.reason)")
        }
        facts = [
            Fact("State", markup: .siteState(plan)),
            Fact("Changed", Words.exact(plan.changed)), Fact("Watched by", "\(plan.user), \(plan.role.rawValue)"),
            Fact("Authority", plan.authority), Fact("On the way", plan.way),
            Fact("Links followed", Words.number(plan.depth)),
            Fact("Pause", "\(Words.number(plan.pause.lowerBound)) to \(Words.number(plan.pause.upperBound)) ms"),
            Fact("Next visit", SiteStatus.next(status, now: now)),
            Fact("Due now", Words.counted(status.queue.due)), Fact("Pages known", Words.counted(status.queue.known)),
        ]
        if let keeping { facts.append(Fact("Kept for it", keeping.words)) }
        if mayChange { tools = .siteButtons(plan, formToken: frame.formToken) }
        sections = [
            Section(
                "calendar", "Gap calendar", hint: "The last \(days) days, in UTC: a mark an hour.",
                CalendarDrawing(calendar).markup, nothing: "Nothing was asked for yet."),
            Section(
                "failing", "What could not be fetched", .failing(status.queue.failing),
                nothing: "Nothing failed the last time it was asked for."),
            Section(
                "starts", "Where it begins", .starts(plan.starts),
                nothing: "It was met on the way from another site."),
        ]
        guard mayChange, let keeping else { return }
        let isWaiting = plan.state == .waiting
        let forms = KeystoreForms(formToken: frame.formToken, site: plan.site)
        let session = Section(
            "session-forms", "Login and session",
            forms.session(keeping, isWaiting: isWaiting, authority: plan.authority), nothing: "")
        sections.insert(session, at: isWaiting ? 0 : sections.count)
    }

    /// The authorities with what is left of them.
    package init(
        authorities frame: Frame, _ uses: [(authority: Authority, used: CaptureUse)], now: Timestamp
    ) {
        self.init(frame: frame, crumbs: [Way("Sites", to: "/sites")], title: "Authorities")
        lead = "Who acts on what legal basis, what live capture may fetch under it, and how much of that is left."
        sections = [
            Section(
                "authorities", "Authorities", .authorities(uses, now: now),
                nothing: "No authority is stated. A supervisor states one with clew authority add.")
        ]
    }
}

extension SiteStatus {
    /// When the next page is due, in words.
    static func next(_ status: SiteStatus, now: Timestamp) -> String {
        guard status.plan.state == .running else { return "none while it does not run" }
        guard let next = status.queue.next else { return "none is planned" }
        return next <= now ? "now" : Words.exact(next)
    }
}

extension Words {
    /// A number that was counted up to a bound.
    fileprivate static func counted(_ value: Int) -> String {
        value >= SiteQueue.mostCounted ? "over " + number(value) : number(value)
    }
}

extension Markup {
    fileprivate static func siteState(_ plan: SitePlan) -> Markup {
        switch plan.state {
        case .running: "<span class=\"state good\">running</span>"
        case .paused: "<span class=\"state\">paused</span>"
        case .stopped: "<span class=\"state\">stopped</span>"
        case .waiting: "<span class=\"state bad\">waiting for a person</span>"
        }
    }

    fileprivate static func sites(_ sites: [SiteStatus], formToken: String?, now: Timestamp) -> Markup {
        table(
            caption: "Watched sites with how they stand",
            columns: [
                ("Site", "name"), ("State", "words"), ("Next visit", "when"), ("Due", "number"), ("Known", "number"),
                ("Last attempt", "place"), ("Authority", "short"), ("Change", "short"),
            ],
            rows: sites.map { status in
                let plan = status.plan
                let reason: Markup =
                    plan.reason.isEmpty ? "" : "<span class=\"under\"><bdi>\(plan.reason)</bdi></span>"
                let last: Markup =
                    status.last.map { last in
                        let code = last.status.map { ", status \($0)" } ?? ""
                        return "\(Words.moment(last.time)) <span class=\"under\">\(last.outcome.rawValue)\(code)</span>"
                    } ?? "<span class=\"muted\">none</span>"
                return [
                    .link(plan.site, to: ClewWeb.link("/site", [("site", plan.site)])), "\(siteState(plan))\(reason)",
                    Markup(text: SiteStatus.next(status, now: now)), Markup(text: Words.counted(status.queue.due)),
                    Markup(text: Words.counted(status.queue.known)), last, "<code>\(plan.authority)</code>",
                    formToken.map { .siteButtons(plan, formToken: $0) } ?? "",
                ]
            }, isWide: true)
    }

    /// What can be done with a site as it stands.
    fileprivate static func siteButtons(_ plan: SitePlan, formToken: String) -> Markup {
        let moves: [(state: SitePlan.State, word: String)] =
            switch plan.state {
            case .running: [(.paused, "Pause"), (.stopped, "Stop")]
            case .paused: [(.running, "Go on"), (.stopped, "Stop")]
            case .stopped: [(.running, "Start")]
            case .waiting: [(.running, "Go on"), (.stopped, "Stop")]
            }
        let buttons = moves.map { move -> Markup in
            """
            <button type="submit" class="quiet" name="state" value="\(move.state.rawValue)" \
            aria-label="\(move.word): \(plan.site)">\(move.word)</button>
            """
        }
        return """
            <form action="/sites/state" method="post" class="moves">\
            <input type="hidden" name="token" value="\(formToken)">\
            <input type="hidden" name="site" value="\(plan.site)">\(Markup.joined(buttons, separator: " "))</form>
            """
    }

    fileprivate static func failing(_ pages: [SiteQueue.FailingPage]) -> Markup {
        table(
            caption: "Pages that could not be fetched the last time",
            columns: [("Address", "address"), ("Times in a row", "number"), ("Why", "words")],
            rows: pages.map { page in
                ["<bdi>\(page.address)</bdi>", .number(page.failures), "<bdi>\(page.reason)</bdi>"]
            })
    }

    fileprivate static func starts(_ addresses: [String]) -> Markup {
        addresses.isEmpty
            ? "" : "<ul>\(Markup.joined(addresses.map { "<li><code>\($0)</code></li>" }))</ul>"
    }

    fileprivate static func authorities(_ uses: [(authority: Authority, used: CaptureUse)], now: Timestamp) -> Markup {
        table(
            caption: "Authorities with what live capture may fetch under each, and what is left",
            columns: [
                ("Authority", "short"), ("Officer and case", "name"), ("In force", "day"), ("Covers", "address"),
                ("Requests", "place"), ("Bytes", "place"),
            ],
            rows: uses.map { authority, used in
                let scope = authority.capture
                let term = authority.facts.first { $0.label == "In force" }?.value ?? "without a term"
                let isOver = !authority.isInForce(at: now)
                let places: Markup = scope.map { covered($0) } ?? "<span class=\"muted\">no live capture</span>"
                return [
                    "<code>\(authority.id)</code>",
                    "\(authority.officer)<span class=\"under\">\(authority.caseReference), \(authority.legalBasis)</span>",
                    isOver
                        ? "<span class=\"state bad\">not in force</span> <span class=\"under\">\(term)</span>" : term,
                    places,
                    .left(used.requests, of: scope?.requestLimit, isStated: scope != nil) { Words.number($0) },
                    .left(used.bytes, of: scope?.byteLimit, isStated: scope != nil) { Words.size($0) },
                ]
            }, isWide: true)
    }

    /// What a scope covers.
    private static func covered(_ scope: CaptureScope) -> Markup {
        let places = Markup.joined(scope.places.map { "<bdi>\($0)</bdi>" }, separator: "<br>")
        let depth = scope.depthLimit.map { ", \($0) links deep" } ?? ""
        let classes = scope.classes.map(\.rawValue).sorted().joined(separator: ", ")
        return "\(places)<span class=\"under\">\(classes)\(depth)</span>"
    }

    /// How much of something is left: in words and as a bar.
    private static func left(_ used: Int, of limit: Int?, isStated: Bool, _ words: (Int) -> String) -> Markup {
        guard isStated else { return "" }
        guard let limit else { return "\(words(used)) used<span class=\"under\">no limit</span>" }
        let left = max(0, limit - used)
        return """
            \(words(left)) left<span class="under">\(words(used)) of \(words(limit)) used</span>\
            \(Bars.bar(min(used, limit), of: max(1, limit)))
            """
    }
}
