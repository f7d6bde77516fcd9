import ClewCore
import ClewServer
import ClewWeb

/// Every page of the desk, filled with one text in each place that a captured page can reach.
struct PageFixtures {
    /// What stands in each such place.
    var text: String
    /// Whether lists have rows.
    var isFull = true

    var frame: Frame {
        Frame(
            caseName: text, user: text, role: .supervisor, purpose: text, formToken: "0f", isUnstated: true,
            section: .overview, made: Timestamp(seconds: 1_790_000_000))
    }

    var way: Way { Way(text, to: link("/search", [("q", text)]), count: 12, tone: "money", isOn: !isFull) }

    var facts: [Fact] {
        [Fact(text, text), Fact("Run", markup: .link(text, to: link("/runs", [("q", text)])), style: "hash")]
    }

    /// A table with the text in its caption, its columns and its cells.
    var table: Markup {
        .table(
            caption: text, columns: [(Markup(text: text), "words"), ("Number", "number"), ("Grade", "")],
            groups: [
                (
                    text,
                    isFull
                        ? [["\(text)", .number(1), .grade("valid")], [.link(text, to: "/"), .kind(text, tone: "x")]]
                        : []
                )
            ], isWide: true, style: "rows")
    }

    var paging: Paging {
        Paging(page: 1, size: 3, total: isFull ? 9 : 0, shown: isFull ? 3 : 0, noun: "page") {
            link("/search", [("q", text), ("page", "\($0)")])
        }
    }

    var hits: [Hit] {
        guard isFull else { return [] }
        let snippet: Markup = "before <mark>\(text)</mark> after"
        return [Hit(heading: text, href: "/evidence/0#b1", snippet: snippet, tag: text, meta: [text, "", text])]
    }

    var overview: OverviewPage {
        var page = OverviewPage(frame: frame)
        page.authority = facts
        page.figures = [way]
        page.kinds = table
        page.sources = table
        page.runs = table
        page.logs = table
        page.isEmpty = !isFull
        return page
    }

    var search: SearchPage {
        var page = SearchPage(frame: frame)
        page.query = text
        page.isAsked = true
        page.hits = hits
        page.facets = [SearchPage.Facet(text, [way])]
        page.basis = text
        page.paging = paging
        page.order = text
        page.orders = [way]
        page.trouble = isFull ? nil : text
        page.notices = [text]
        page.indicators = table
        page.timeline = Bars.columns([1, 2, 3], label: text)
        page.timelineNote = text
        return page
    }

    var indicator: IndicatorPage {
        var page = IndicatorPage(frame: frame)
        page.kind = way
        page.value = text
        page.kindTone = "money"
        page.grade = .grade("valid")
        page.gradeWords = Grade.valid.words
        page.facts = facts
        page.writings = table
        page.hits = hits
        page.paging = paging
        page.indicators = table
        page.searchHref = way.href
        return page
    }

    var list: ListPage {
        var page = ListPage(
            frame: frame, title: text, lead: text, emptyTitle: text, emptyText: "\(text) <a href=\"/\">all</a>")
        page.choices = [ListPage.Choices(text, [way])]
        page.table = table
        page.paging = paging
        page.sift =
            "<form class=\"sift\" action=\"/accounts\" method=\"get\"><label for=\"name\">\(text)</label></form>"
        page.facets = [SearchPage.Facet(text, [way])]
        if let fields = ListTarget.fields(of: "listings", query: { _ in text }) {
            page.tools = .tools(frame, fields, name: text, total: isFull ? 200_000 : 0)
        }
        return page
    }

    var sections: SectionPage {
        var page = SectionPage(frame: frame, crumbs: [way], title: text)
        page.lead = "\(text)"
        page.facts = facts
        page.choices = [ListPage.Choices(text, [way])]
        page.trouble = Markup(text: text)
        page.done = text
        page.sections = [SectionPage.Section("x", text, hint: text, table, nothing: text)]
        return page
    }

    var bodies: [EvidenceBody] {
        let mention = PlacedMention(
            passage: 0,
            mention: Mention(
                kind: .email, written: text, canonical: text, grade: .unverified, range: 0..<text.utf8.count),
            location: Location(place: .text, payload: 0..<1, text: 3..<3 + text.utf8.count))
        let line = "ab \(text) cd"
        var bodies = Array(repeating: EvidenceBody(), count: 6)
        bodies[0].text = MarkedText(line, mentions: [mention]).markup
        bodies[1].outline = "<ul><li>\(text)</li></ul>"
        bodies[2].raw = RawView(
            lines: SourceLines(Array(text.utf8), at: 0, marked: 1..<4).markup, range: text, steps: [way],
            action: "/evidence/0/raw")
        bodies[3].rows = RowsView(table: table, paging: paging)
        bodies[4].cells = MarkedText.cells(line, mentions: [mention], at: [0..<2, 2..<line.utf8.count]).map {
            Fact(text, markup: $0, style: "cell")
        }
        bodies[5].proof = ProofView([ProofView.Seal(caption: text, facts: facts, path: [text])])
        return bodies
    }

    func evidence(_ body: EvidenceBody) -> EvidencePage {
        var page = EvidencePage(frame: frame, body: body)
        page.heading = text
        page.digest = String(repeating: "ab", count: 32)
        page.facts = facts
        page.tabs = [way]
        page.legend = [way]
        page.mentions = table
        page.captures = [FactList(facts)]
        page.more = text
        page.steps = [way]
        page.position = text
        page.note = text
        page.unmask = UnmaskForm(ways: [way])
        return page
    }

    var login: LoginPage {
        var page = LoginPage(frame: Frame(caseName: text, formToken: "0f"))
        page.name = text
        page.purpose = text
        page.next = text
        page.trouble = text
        page.note = text
        return page
    }

    var account: AccountPage {
        var page = AccountPage(frame: frame)
        page.facts = facts
        page.rights = [text]
        page.trouble = text
        page.done = text
        return page
    }

    var users: UsersPage {
        var page = UsersPage(frame: frame)
        page.users = table
        page.form = RoleForm([text, "analyst"], chosen: "analyst")
        page.name = text
        page.trouble = text
        return page
    }

    var user: UserPage {
        var page = UserPage(frame: frame, name: text)
        page.facts = facts
        page.form = RoleForm([text, "analyst"], chosen: text)
        page.isOwn = true
        page.trouble = text
        page.done = text
        return page
    }

    /// Every page by name.
    func all() throws -> [(name: String, html: String)] {
        let set = try PageSet()
        var pages = [
            ("overview", try set.page(overview)), ("search", try set.page(search)),
            ("indicator", try set.page(indicator)), ("sections", try set.page(sections)), ("list", try set.page(list)),
            ("login", try set.page(login)),
            ("account", try set.page(account)), ("users", try set.page(users)), ("user", try set.page(user)),
            (
                "password",
                try set.page(
                    PasswordPage(frame: frame, name: text, role: text, password: text, headline: text))
            ),
            (
                "error",
                try set.page(ErrorPage(frame: frame, status: 404, headline: text, sentence: text, way: way))
            ),
            (
                "help",
                try set.page(
                    HelpPage(
                        frame: frame, queryHelp: "", kinds: table,
                        roles: [HelpPage.RoleHelp(text, rights: [text])]))
            ),
        ]
        for (number, body) in bodies.enumerated() { pages.append(("evidence\(number)", try set.page(evidence(body)))) }
        return pages
    }
}
