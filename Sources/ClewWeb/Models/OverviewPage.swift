package import ClewServer

/// The first page: what the case holds and in what state it is.
package struct OverviewPage: Sendable {
    /// One of the large numbers.
    package struct Figure: Sendable {
        package var number: String
        package var label: String
        package var href: String

        package init(
            number: String, label: String, href: String
        ) {
            self.number = number
            self.label = label
            self.href = href
        }
    }
    /// A group of kinds of indicators.
    package struct KindGroup: Sendable {
        package var groupName: String
        package var kinds: [KindRow]

        package init(
            groupName: String, kinds: [KindRow]
        ) {
            self.groupName = groupName
            self.kinds = kinds
        }
    }
    /// One kind of indicator.
    package struct KindRow: Sendable {
        package var kindTitle: String
        package var href: String
        package var values: String
        package var valid: String
        package var corrupt: String
        package var bar: Markup

        package init(
            kindTitle: String, href: String, values: String, valid: String, corrupt: String, bar: Markup
        ) {
            self.kindTitle = kindTitle
            self.href = href
            self.values = values
            self.valid = valid
            self.corrupt = corrupt
            self.bar = bar
        }
    }
    /// One market or site.
    package struct SourceRow: Sendable {
        package var sourceName: String
        package var href: String
        package var captures: String
        package var seen: String
        package var bar: Markup

        package init(
            sourceName: String, href: String, captures: String, seen: String, bar: Markup
        ) {
            self.sourceName = sourceName
            self.href = href
            self.captures = captures
            self.seen = seen
            self.bar = bar
        }
    }
    /// One import or capture session.
    package struct RunRow: Sendable {
        package var when: String
        package var tool: String
        package var what: String
        package var href: String

        package init(
            when: String, tool: String, what: String, href: String
        ) {
            self.when = when
            self.tool = tool
            self.what = what
            self.href = href
        }
    }
    /// The state of one log.
    package struct LogRow: Sendable {
        package var logName: String
        package var size: String
        package var root: String
        package var state: String
        /// `good` or `bad`.
        package var tone: String

        package init(
            logName: String, size: String, root: String, state: String, tone: String
        ) {
            self.logName = logName
            self.size = size
            self.root = root
            self.state = state
            self.tone = tone
        }
    }

    package var frame: Frame
    package var authority: AuthorityNote
    package var figures: [Figure]
    package var groups: [KindGroup]
    package var sources: [SourceRow]
    package var runs: [RunRow]
    package var logs: [LogRow]
    package var isEmpty: Bool

    package init(
        frame: Frame, authority: AuthorityNote, figures: [Figure], groups: [KindGroup], sources: [SourceRow],
        runs: [RunRow], logs: [LogRow], isEmpty: Bool
    ) {
        self.frame = frame
        self.authority = authority
        self.figures = figures
        self.groups = groups
        self.sources = sources
        self.runs = runs
        self.logs = logs
        self.isEmpty = isEmpty
    }
}

/// Who acts on what basis, and a warning where nobody has said so.
package struct AuthorityNote: Sendable {
    package var isStated: Bool
    package var officer: String
    package var reference: String
    package var basis: String
    package var scope: String
    package var term: String?

    package init(
        isStated: Bool, officer: String, reference: String, basis: String, scope: String, term: String?
    ) {
        self.isStated = isStated
        self.officer = officer
        self.reference = reference
        self.basis = basis
        self.scope = scope
        self.term = term
    }
}
