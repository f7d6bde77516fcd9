package import ClewServer

/// The way in.
package struct LoginPage: Sendable {
    package var frame: Frame
    package var name = ""
    package var purpose = ""
    /// Where the visitor wanted to go.
    package var next = "/"
    package var trouble: String?
    package var note: String?

    /// An empty form.
    package init(frame: Frame) { self.frame = frame }
}

/// The person's own page.
package struct AccountPage: Sendable {
    package var frame: Frame
    package var facts: [Fact] = []
    package var rights: [String] = []
    package var trouble: String?
    package var done: String?

    /// A page with nothing in it yet.
    package init(frame: Frame) { self.frame = frame }
}

/// A page that tells what went wrong and what to do.
package struct ErrorPage: Sendable {
    package var frame: Frame
    package var status: Int
    package var headline: String
    package var sentence: String
    package var way: Way

    /// What went wrong, what to do and where to go.
    package init(frame: Frame, status: Int, headline: String, sentence: String, way: Way) {
        self.frame = frame
        self.status = status
        self.headline = headline
        self.sentence = sentence
        self.way = way
    }
}

/// How to ask, what the words, marks and grades mean.
package struct HelpPage: Sendable {
    package var frame: Frame
    package var queryHelp: Markup
    /// The kinds of indicators, as a table.
    package var kinds: Markup
    /// What each role may do.
    package var roles: [RoleHelp]

    /// What one role may do.
    package struct RoleHelp: Sendable {
        package var roleName: String
        package var rights: [String]

        /// A role and what it may do.
        package init(_ name: String, rights: [String]) {
            roleName = name
            self.rights = rights
        }
    }

    /// The help.
    package init(frame: Frame, queryHelp: Markup, kinds: Markup, roles: [RoleHelp]) {
        self.frame = frame
        self.queryHelp = queryHelp
        self.kinds = kinds
        self.roles = roles
    }
}
