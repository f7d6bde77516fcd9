import ClewCore
import ClewServer
import ClewWorkflows

/// In, out, and the person's own page.
extension DeskPages {
    func loginForm(_ visit: Visit<Permit>) throws -> WebAnswer {
        let next = visit.query("next") ?? "/"
        if visit.session?.person != nil { return .seeOther(next) }
        var note = next == "/" ? nil : "Log in to see the page that you asked for."
        if visit.query("out") != nil { note = "You are logged out." }
        return try door(visit, name: "", purpose: "", next: next, note: note, trouble: nil, status: 200)
    }

    /// The log-in form; a visitor without a session is given one, because the form needs its token.
    private func door(
        _ visit: Visit<Permit>, name: String, purpose: String, next: String, note: String?, trouble: String?,
        status: Int
    ) throws -> WebAnswer {
        let session = visit.session ?? sessions.begin(nil)
        var model = LoginPage(frame: Frame(caseName: workspace.name, formToken: session.formToken))
        model.name = name
        model.purpose = purpose
        model.next = WebAnswer.isLocal(next) ? next : "/"
        model.trouble = trouble
        model.note = note
        var answer = WebAnswer.page(try pages.page(model), status: status)
        if visit.session == nil { answer.headers.append(cookie.giving(session.id)) }
        return answer
    }

    func logIn(_ visit: Visit<Permit>) throws -> WebAnswer {
        let name = String((visit.form["name"] ?? "").prefix(128))
        let purpose = String((visit.form["purpose"] ?? "").filter { !$0.isNewline }.prefix(200))
        let next = visit.form["next"] ?? "/"
        try limiter.admit(name, at: sessions.clock())
        _ = try workspace.role(of: name)  // Reads what other processes have decided, such as a user added just now.
        let permit: Permit
        do {
            permit = try workspace.logIn(name: name, password: visit.form["password"] ?? "", purpose: purpose)
        } catch WorkflowFault.denied(let reason) {
            return try door(
                visit, name: name, purpose: purpose, next: next, note: nil,
                trouble: DeskPages.capitalised(reason), status: 403)
        }
        limiter.forgive(name)
        let session = sessions.begin(permit, instead: visit.session?.id)
        var answer = WebAnswer.seeOther(next)
        answer.headers.append(cookie.giving(session.id))
        return answer
    }

    /// Whether a user who logged in earlier is one still, in the same role; nobody is when that cannot be read.
    func isStillUser(_ permit: Permit) -> Bool {
        (try? workspace.role(of: permit.user)) == permit.role
    }

    func logOut(_ visit: Visit<Permit>) throws -> WebAnswer {
        if let session = visit.session { sessions.end(session.id) }
        var answer = WebAnswer.seeOther("/login?out=1")
        answer.headers.append(cookie.takingBack)
        return answer
    }

    func account(_ visit: Visit<Permit>) throws -> WebAnswer {
        try accountPage(visit, trouble: nil, done: nil, status: 200)
    }

    private func accountPage(
        _ visit: Visit<Permit>, trouble: String?, done: String?, status: Int
    ) throws -> WebAnswer {
        let permit = try visit.person()
        var model = AccountPage(frame: frame(visit, .account))
        model.facts = [
            Fact("Role", permit.role.rawValue),
            Fact("Logged in since", visit.session.map { Words.exact($0.began) } ?? ""),
            Fact("Reason for this session", permit.purpose.isEmpty ? "none stated" : permit.purpose),
        ]
        model.rights = permit.role.rights
        model.trouble = trouble
        model.done = done
        return .page(try pages.page(model), status: status)
    }

    func changePassword(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let fresh = visit.form["fresh"] ?? ""
        guard fresh == visit.form["again"] else {
            return try accountPage(
                visit, trouble: "The two new passwords are not the same; type them again.", done: nil, status: 400)
        }
        try limiter.admit(permit.user, at: sessions.clock())
        do {
            try workspace.changePassword(from: visit.form["current"] ?? "", to: fresh, under: permit)
        } catch let fault as WorkflowFault {
            return try accountPage(
                visit, trouble: DeskPages.capitalised(fault.sentence), done: nil, status: httpStatus(of: fault))
        }
        limiter.forgive(permit.user)
        sessions.endAll(but: visit.session?.id) { $0.user == permit.user }
        return try accountPage(
            visit, trouble: nil, done: "The password is changed. Other sessions of yours have ended.", status: 200)
    }
}
