import ClewCore
import ClewServer
import ClewWorkflows

/// The handlers of the desk: each reads what was asked, calls one use case and fills one page.
struct DeskPages: Sendable {
    let workspace: Workspace
    let sessions: SessionStore<Permit>
    let cookie: SessionCookie
    let limiter: LoginLimiter
    let keystoreLimiter: LoginLimiter
    let pages: PageSet
    let report: @Sendable (String) -> Void

    /// Every page of the desk.
    var routes: [Route<Permit>] {
        marketRoutes + takingRoutes + alertRoutes + siteRoutes + keystoreRoutes + [
            Route(.get, "/static/:file", for: .everybody, handler: file),
            Route(.get, "/login", for: .everybody, handler: loginForm),
            Route(.post, "/login", for: .everybody, handler: logIn),
            Route(.post, "/logout", for: .members, handler: logOut),
            Route(.get, "/account", for: .members, handler: account),
            Route(.post, "/account/password", for: .members, handler: changePassword),
            Route(.get, "/help", for: .members, handler: help),
            Route(.get, "/", for: .members, handler: overview),
            Route(.get, "/search", for: .members, handler: search),
            Route(.get, "/indicators", for: .members, handler: indicators),
            Route(.get, "/indicator", for: .members, handler: indicator),
            Route(.get, "/evidence", for: .members, handler: evidenceList),
            Route(.get, "/evidence/:id", for: .members, handler: evidence),
            Route(.get, "/evidence/:id/outline", for: .members, handler: outline),
            Route(.get, "/evidence/:id/raw", for: .members, handler: raw),
            Route(.get, "/evidence/:id/proof", for: .members, handler: proof),
            Route(.get, "/captures", for: .members, handler: captures),
            Route(.get, "/findings", for: .members, handler: findings),
            Route(.get, "/runs", for: .members, handler: runs),
            Route(.get, "/users", for: .members, handler: users),
            Route(.post, "/users", for: .members, handler: addUser),
            Route(.get, "/users/:name", for: .members, handler: user),
            Route(.post, "/users/:name/role", for: .members, handler: changeRole),
            Route(.post, "/users/:name/password", for: .members, handler: resetPassword),
            Route(.get, "/audit", for: .members, handler: audit),
        ]
    }

    /// What stands around a page.
    func frame(_ visit: Visit<Permit>, _ section: Frame.Section?) -> Frame {
        guard let session = visit.session, let permit = session.person else {
            return Frame(caseName: workspace.name, formToken: visit.session?.formToken ?? "")
        }
        return Frame(
            caseName: workspace.name, user: permit.user, role: permit.role, purpose: permit.purpose,
            formToken: session.formToken, isUnstated: permit.authority.isUnstated, section: section,
            made: sessions.clock())
    }

    /// The style sheet and the icon.
    private func file(_ visit: Visit<Permit>) throws -> WebAnswer {
        guard let file = visit["file"].flatMap({ DeskStyle.files[$0] }) else { throw Refusal.notFound }
        return .file(file.text, type: file.type)
    }

    private func help(_ visit: Visit<Permit>) throws -> WebAnswer {
        let kinds = Markup.table(
            caption: "Kinds of indicators with their names in queries",
            columns: [("Kind", ""), ("In a query", ""), ("About", "")],
            rows: IndicatorKind.entries.map { entry in
                [
                    .kind(entry.title, tone: entry.kind.tone), "<code>kind:\(entry.kind.rawValue)</code>",
                    Markup(text: entry.group.heading),
                ]
            })
        let roles = Role.allCases.map { HelpPage.RoleHelp($0.rawValue, rights: $0.rights) }
        return .page(
            try pages.page(
                HelpPage(frame: frame(visit, .help), queryHelp: QueryHelp.markup, kinds: kinds, roles: roles)))
    }

    /// The page that tells of an error; what is not meant for a person at the desk goes to the report alone.
    func failure(_ error: any Error, _ visit: Visit<Permit>?) -> WebAnswer {
        let status = httpStatus(of: error)
        let fault = error as? any Fault
        if fault == nil || status >= 500 { report("a page could not be made: \(fault?.sentence ?? "\(error)")") }
        let frame =
            visit.map { self.frame($0, nil) } ?? Frame(caseName: workspace.name, formToken: "")
        let isKnown = visit?.session?.person != nil
        let page = ErrorPage(
            frame: frame, status: status, headline: DeskPages.headline(of: status),
            sentence: fault.map { DeskPages.capitalised($0.sentence) }
                ?? "Something went wrong inside; the program has written a line about it to its error output.",
            way: isKnown ? Way("Go to the overview", to: "/") : Way("Go to the log-in", to: "/login"))
        // Without a page the answer is plain text; it is the last resort.
        let html = try? pages.page(page)
        return html.map { .page($0, status: status) } ?? .text(page.sentence, status: status)
    }

    static func capitalised(_ sentence: String) -> String { Words.capitalised(sentence) }

    private static func headline(of status: Int) -> String {
        switch status {
        case 400: "This cannot be read"
        case 401: "Log in first"
        case 403: "Not allowed"
        case 404: "Not found"
        case 405: "Not in this way"
        case 409: "This contradicts what is there"
        case 413: "Too much"
        case 421: "Not this site"
        case 429: "Too many attempts"
        case 503: "Not available now"
        default: "Something went wrong"
        }
    }
}
