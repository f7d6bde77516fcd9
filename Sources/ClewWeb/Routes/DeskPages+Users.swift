import ClewCore
import ClewServer
import ClewWorkflows

/// Who may log in, in which role; what is changed is decided, and written down, by the use cases.
extension DeskPages {
    func users(_ visit: Visit<Permit>) throws -> WebAnswer {
        try usersPage(visit, name: "", role: .analyst, trouble: nil, status: 200)
    }

    private func usersPage(
        _ visit: Visit<Permit>, name: String, role: Role, trouble: String?, status: Int
    ) throws -> WebAnswer {
        let permit = try visit.person()
        var model = UsersPage(frame: frame(visit, .users), users: try workspace.users(under: permit))
        if permit.role == .supervisor { model.form = RoleForm(chosen: role) }
        model.name = name
        model.trouble = trouble
        return .page(try pages.page(model), status: status)
    }

    func addUser(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let name = String((visit.form["name"] ?? "").trimmed.prefix(128))
        let role = try role(visit)
        do {
            let password = try workspace.addUser(name, role: role, mustBeNew: true, under: permit)
            return try passwordPage(visit, name, role, password, headline: "\(name) may log in")
        } catch let fault as WorkflowFault where fault.isForForm {
            return try usersPage(
                visit, name: name, role: role, trouble: DeskPages.capitalised(fault.sentence),
                status: httpStatus(of: fault))
        }
    }

    func user(_ visit: Visit<Permit>) throws -> WebAnswer {
        try userPage(visit, trouble: nil, done: nil, status: 200)
    }

    private func userPage(_ visit: Visit<Permit>, trouble: String?, done: String?, status: Int) throws -> WebAnswer {
        let permit = try visit.person()
        let user = try named(visit, under: permit)
        var model = UserPage(frame: frame(visit, .users), user: user)
        model.isOwn = user.name == permit.user
        if permit.role == .supervisor, !model.isOwn { model.form = RoleForm(chosen: user.role) }
        model.trouble = trouble
        model.done = done
        return .page(try pages.page(model), status: status)
    }

    func changeRole(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let name = visit["name"] ?? ""
        let role = try role(visit)
        do {
            try workspace.changeRole(of: name, to: role, under: permit)
        } catch let fault as WorkflowFault where fault.isForForm {
            return try userPage(
                visit, trouble: DeskPages.capitalised(fault.sentence), done: nil, status: httpStatus(of: fault))
        }
        sessions.endAll { $0.user == name }
        return try userPage(
            visit, trouble: nil, done: "\(name) is \(role.rawValue) now, and has to log in again.", status: 200)
    }

    func resetPassword(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let name = visit["name"] ?? ""
        let password = try workspace.resetPassword(of: name, under: permit)
        sessions.endAll(but: visit.session?.id) { $0.user == name }
        limiter.forgive(name)
        let role = try workspace.role(of: name) ?? .analyst
        return try passwordPage(visit, name, role, password, headline: "\(name) has a new password")
    }

    private func passwordPage(
        _ visit: Visit<Permit>, _ name: String, _ role: Role, _ password: String, headline: String
    ) throws -> WebAnswer {
        .page(
            try pages.page(
                PasswordPage(
                    frame: frame(visit, .users), name: name, role: role.rawValue, password: password,
                    headline: headline)))
    }

    private func role(_ visit: Visit<Permit>) throws -> Role {
        guard let role = Role(rawValue: visit.form["role"] ?? "") else {
            throw WorkflowFault.badInput(sentence: "a user is an analyst, a supervisor or an auditor; choose one.")
        }
        return role
    }

    private func named(_ visit: Visit<Permit>, under permit: Permit) throws -> User {
        guard let user = try workspace.users(under: permit).first(where: { $0.name == visit["name"] }) else {
            throw Refusal.notFound
        }
        return user
    }
}

extension WorkflowFault {
    /// Whether it is about what was filled in, so that the form is shown again with what is wrong.
    fileprivate var isForForm: Bool { kind == .invalidInput || kind == .conflict }
}
