package import ClewCore
import ClewServer
package import ClewWorkflows

extension RoleForm {
    /// All roles, one of them chosen at first.
    package init(chosen: Role) {
        self.init(Role.allCases.map(\.rawValue), chosen: chosen.rawValue)
    }
}

extension UsersPage {
    /// The users, by name.
    package init(frame: Frame, users: [User]) {
        self.init(frame: frame)
        self.users = .table(
            caption: "Users of the desk",
            columns: [("Name", ""), ("Role", ""), ("In this role since (UTC)", "when")],
            rows: users.sorted { $0.name < $1.name }.map { user in
                [
                    .link(user.name, to: "/users/\(Percent.encoded(user.name))"), Markup(text: user.role.rawValue),
                    Markup(text: Words.moment(user.since)),
                ]
            })
    }
}

extension UserPage {
    /// One user.
    package init(frame: Frame, user: User) {
        self.init(frame: frame, name: user.name)
        facts = [Fact("Role", user.role.rawValue), Fact("In this role since", Words.exact(user.since))]
    }
}
