package import ClewCore

/// What stands around every page: the case, the person, the ways to go.
package struct Frame: Sendable {
    /// The sections of the desk.
    package enum Section: String, CaseIterable, Sendable {
        case overview, search, saved, alerts, sites, markets, indicators, evidence, captures, findings, runs, users,
            audit, help, account
    }

    package var caseName: String
    package var user: String
    package var role: String
    package var purpose: String
    package var ways: [Way]
    /// The way to the help.
    package var help: [Way]
    package var formToken: String
    package var isUnstated: Bool
    package var isKnown: Bool
    /// Whether the search field of the frame is there; the page of the search has its own.
    package var hasSearch: Bool
    /// When the page was made; it stands on paper.
    package var made: String
    package var styleHref = DeskStyle.href
    package var iconHref = DeskStyle.iconHref

    /// A frame for somebody who is logged in.
    package init(
        caseName: String, user: String, role: Role, purpose: String, formToken: String, isUnstated: Bool,
        section: Section?, made: Timestamp
    ) {
        self.caseName = caseName
        self.user = user
        self.role = role.rawValue
        self.purpose = purpose
        self.formToken = formToken
        self.isUnstated = isUnstated
        self.made = Words.exact(made)
        isKnown = true
        hasSearch = section != .search
        ways = Frame.ways(for: role).map { way in Way(way.label, to: way.href, isOn: way.section == section) }
        help = [Way("Help", to: "/help", isOn: section == .help)]
    }

    /// A frame for a visitor who is not logged in.
    package init(caseName: String, formToken: String) {
        self.caseName = caseName
        self.formToken = formToken
        user = ""
        role = ""
        purpose = ""
        made = ""
        ways = []
        help = []
        isUnstated = false
        isKnown = false
        hasSearch = false
    }

    private static func ways(for role: Role) -> [(section: Section, href: String, label: String)] {
        var ways: [(section: Section, href: String, label: String)] = [
            (.overview, "/", "Overview"), (.search, "/search", "Search"), (.saved, "/saved", "Saved"),
            (.alerts, "/alerts", "Alerts"), (.sites, "/sites", "Sites"), (.markets, "/markets", "Markets"),
            (.indicators, "/indicators", "Indicators"),
            (.evidence, "/evidence", "Evidence"), (.captures, "/captures", "Captures"),
            (.findings, "/findings", "Findings"), (.runs, "/runs", "Runs"),
        ]
        if role.readsAudit { ways += [(.users, "/users", "Users"), (.audit, "/audit", "Audit")] }
        return ways
    }
}

extension Role {
    /// Whether the role reads the audit and the list of users.
    package var readsAudit: Bool { self != .analyst }

    /// What the role may do, a line each.
    package var rights: [String] {
        switch self {
        case .analyst: ["search the case and read captured content", "see findings and runs"]
        case .supervisor:
            [
                "search the case and read captured content", "see findings and runs", "read the audit",
                "add users, change their roles and make new passwords",
                "state authorities, with clew authority add on the command line",
            ]
        case .auditor:
            [
                "read the audit, the findings and the list of users",
                "read captured content, for a stated reason only",
            ]
        }
    }
}
