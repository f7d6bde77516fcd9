package import ClewServer

/// Who may log in, and the form that adds somebody.
package struct UsersPage: Sendable {
    package var frame: Frame
    /// The users, as a table.
    package var users = Markup()
    /// The form that adds a user; `nil` for a reader who may not.
    package var form: RoleForm?
    package var name = ""
    package var trouble: String?

    /// A page with nothing in it yet.
    package init(frame: Frame) { self.frame = frame }
}

/// One user, with what a supervisor may change.
package struct UserPage: Sendable {
    package var frame: Frame
    package var name: String
    package var facts: [Fact] = []
    /// The form that changes the role; `nil` for a reader who may not.
    package var form: RoleForm?
    /// Whether it is the reader's own page: nobody changes their own role.
    package var isOwn = false
    package var trouble: String?
    package var done: String?

    /// A page with nothing in it yet.
    package init(frame: Frame, name: String) {
        self.frame = frame
        self.name = name
    }
}

/// A password that was made just now and is shown this once.
package struct PasswordPage: Sendable {
    package var frame: Frame
    package var name: String
    package var role: String
    package var password: String
    /// What was done: added, or given a new password.
    package var headline: String

    /// A password.
    package init(frame: Frame, name: String, role: String, password: String, headline: String) {
        self.frame = frame
        self.name = name
        self.role = role
        self.password = password
        self.headline = headline
    }
}

/// A choice of roles in a form.
package struct RoleForm: Sendable {
    /// The options: names of roles, the chosen one marked.
    package var options: Markup

    /// The names to choose from and the one that is chosen at first.
    package init(_ names: [String], chosen: String) {
        options = Markup.joined(
            names.map { name in
                name == chosen ? "<option selected>\(name)</option>" : "<option>\(name)</option>"
            })
    }
}
