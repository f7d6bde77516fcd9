package import ClewCore

/// What stands around every page: the case, the person, the ways to go.
package struct Frame: Sendable {
    /// One entry of the navigation.
    package struct Way: Sendable {
        package var href: String
        package var label: String
        /// `page` for the page that is shown, as `aria-current` wants it; empty otherwise.
        package var current: String
    }

    /// The sections of the desk.
    package enum Section: String, CaseIterable, Sendable {
        case overview, search, indicators, evidence, captures, findings, runs, audit, help, account
    }

    package var caseName: String
    package var user: String
    package var role: String
    package var purpose: String
    package var hasPurpose: Bool
    package var ways: [Way]
    package var formToken: String
    package var isUnstated: Bool
    package var isKnown: Bool
    package var query: String
    package var styleHref = DeskStyle.href
    package var iconHref = DeskStyle.iconHref

    /// A frame for somebody who is logged in.
    package init(
        caseName: String, user: String, role: Role, purpose: String, formToken: String, isUnstated: Bool,
        section: Section?, query: String = ""
    ) {
        self.caseName = caseName
        self.user = user
        self.role = role.rawValue
        self.purpose = purpose
        self.formToken = formToken
        self.isUnstated = isUnstated
        self.query = query
        hasPurpose = !purpose.isEmpty
        isKnown = true
        ways = Frame.ways(for: role).map { way in
            Way(href: way.href, label: way.label, current: way.section == section ? "page" : "false")
        }
    }

    /// A frame for a visitor who is not logged in.
    package init(caseName: String, formToken: String) {
        self.caseName = caseName
        self.formToken = formToken
        user = ""
        role = ""
        purpose = ""
        hasPurpose = false
        ways = []
        isUnstated = false
        isKnown = false
        query = ""
    }

    private static func ways(for role: Role) -> [(section: Section, href: String, label: String)] {
        var ways: [(section: Section, href: String, label: String)] = [
            (.overview, "/", "Overview"), (.search, "/search", "Search"), (.indicators, "/indicators", "Indicators"),
            (.evidence, "/evidence", "Evidence"), (.captures, "/captures", "Captures"),
            (.findings, "/findings", "Findings"), (.runs, "/runs", "Runs"),
        ]
        if role.readsAudit { ways.append((.audit, "/audit", "Audit")) }
        return ways
    }
}

extension Role {
    /// Whether the role reads the audit.
    var readsAudit: Bool { self != .analyst }
}
