import ClewCore
import ClewServer
package import ClewStore
import ClewWorkflows

extension ListPage {
    /// The hits of watch rules, those that the reader has not seen first.
    ///
    /// - Parameter next: the entry of the evidence log that is to be read next; what is marked as seen rests on entries before.
    package static func alerts(
        frame: Frame, hits: Listing<WatchHit>, states: [WatchState], fields: QueryFields, page: Int, next: UInt64
    ) -> ListPage {
        let rule = fields["rule"]
        var result = ListPage(
            frame: frame, title: "Alerts",
            lead: "What the watch rules of this case have hit, the new ones first; each leads to what it rests on.",
            emptyTitle: states.isEmpty ? "No watch rule yet" : "No hit here",
            emptyText: states.isEmpty
                ? "A rule waits for a new listing, an indicator, a term and more; put one in with <code>clew rule add FILE</code>."
                : "The rules look at what comes in, and have looked back over all that was there. <a href=\"/alerts\">All alerts</a>"
        )
        if !states.isEmpty {
            let all = Way("All rules", to: "/alerts", count: states.map(\.hits).reduce(0, +), isOn: rule == nil)
            let ways = states.map { state in
                Way(
                    state.rule, to: fields.with("rule", state.rule).href, count: state.hits, isOn: state.rule == rule)
            }
            result.choices = [Choices("Rule", [all] + ways)]
        }
        let shown = states.filter { rule == nil || $0.rule == rule }
        let fresh = shown.map(\.fresh).reduce(0, +)
        if fresh > 0 { result.sift = .seenForm(frame, rule: rule, fresh: fresh, next: next) }
        result.table = .table(
            caption: "Hits of watch rules with when and where",
            columns: [
                ("What", "words"), ("When (UTC)", "when"), ("Where", "host"), ("Rule", "words"), ("Seen", "short"),
            ], rows: hits.rows.map { ListPage.row($0, frame) }, isWide: true)
        result.paging = Paging(
            page: page, size: size, total: hits.total, shown: hits.rows.count, noun: "hit", link: fields.page)
        result.tools = .tools(frame, fields, name: rule ?? "Alerts", total: hits.total)
        return result
    }

    private static func row(_ hit: WatchHit, _ frame: Frame) -> [Markup] {
        let seen: Markup =
            hit.isNew
            ? """
            <form action="/alerts/seen" method="post"><input type="hidden" name="token" value="\(frame.formToken)">\
            <input type="hidden" name="id" value="\(hit.id.description)">\
            <button type="submit" class="quiet" aria-label="Mark this hit as seen">Mark as seen</button></form>
            """ : "<span class=\"muted\">seen</span>"
        let says: Markup =
            hit.saysMore ? "<span class=\"under\"><bdi>\(Words.cut(hit.sentence, to: 300))</bdi></span>" : ""
        return [
            "\(Markup.new(hit.isNew))\(hit.link) <span class=\"muted\">\(hit.sort)</span>\(says)",
            "<a href=\"\(alertLink(hit.id))\">\(Words.moment(hit.time))</a>",
            "<bdi title=\"\(hit.source)\">\(Words.cut(hit.source, to: 80))</bdi>", "<bdi>\(hit.rule)</bdi>", seen,
        ]
    }
}

extension Markup {
    /// The form that marks all hits that are shown, or those of one rule, as seen.
    fileprivate static func seenForm(_ frame: Frame, rule: String?, fresh: Int, next: UInt64) -> Markup {
        let named: Markup = rule.map { "<input type=\"hidden\" name=\"rule\" value=\"\($0)\">" } ?? ""
        let label = fresh == 1 ? "Mark it as seen" : "Mark all \(Words.number(fresh)) as seen"
        return """
            <form action="/alerts/seen" method="post" class="sift">\
            <input type="hidden" name="token" value="\(frame.formToken)">\
            <input type="hidden" name="before" value="\(next)">\(named)\
            <span class="state good">\(Words.number(fresh)) new</span> \
            <button type="submit" class="quiet">\(label)</button></form>
            """
    }
}

extension WatchHit {
    /// The way to what was hit.
    var link: Markup {
        switch subject {
        case .listing(let key, let title):
            .link(Words.cut(title.isEmpty ? key.siteID : title, to: 140), to: listingLink(key))
        case .seller(let key): .link(Words.cut(key.name, to: 80), to: accountLink(key))
        case .indicator(let id):
            .link(Words.cut(id.canonical, to: 100), to: ClewWeb.link("/indicator", [("id", id.description)]))
        case .term(let term, _):
            evidence.map { .link(term, to: "/evidence/\($0)") } ?? "<bdi>\(term)</bdi>"
        case .market(let name): .link(name, to: ClewWeb.link("/captures", [("source", name)]))
        }
    }

    /// What was hit, in a word or two.
    fileprivate var sort: String {
        if case .indicator(let id) = subject { return id.kind.heading }
        return kind.rawValue
    }

    /// Whether its sentence says more than the columns of the list.
    fileprivate var saysMore: Bool {
        switch subject {
        case .seller, .indicator: false
        case .listing: price != nil
        case .term, .market: true
        }
    }
}

/// The address of a hit.
func alertLink(_ id: HitID) -> String { "/alerts/" + id.description.dropFirst(4) }

extension SectionPage {
    /// One hit with what it rests on.
    package init(hit frame: Frame, _ hit: WatchHit, reasons: [HitReason]) {
        self.init(frame: frame, crumbs: [Way("Alerts", to: "/alerts")], title: Words.capitalised(hit.kind.rawValue))
        lead = Markup(text: hit.sentence)
        facts = [
            Fact("What", markup: hit.link), Fact("When", Words.exact(hit.time)), Fact("Where", hit.source),
            Fact("Rule", markup: .link(hit.rule, to: link("/alerts", [("rule", hit.rule)]))),
            Fact("Version of the rule", Words.short(hit.digest.hex), style: "hash"),
            Fact("Id", hit.id.description, style: "hash"),
        ]
        sections = [
            Section("reasons", "What it rests on", .reasons(reasons), nothing: "What it rests on may not be seen here.")
        ]
    }
}

extension Markup {
    fileprivate static func reasons(_ reasons: [HitReason]) -> Markup {
        table(
            caption: "What the hit rests on, down to the bytes",
            columns: [
                ("What", "words"), ("When (UTC)", "when"), ("Evidence", "hash short"), ("Bytes", "place"),
                ("Log entry", "number"), ("Address or file", "address"),
            ],
            rows: reasons.map { reason in
                let says: Markup = reason.says.isEmpty ? "" : " <bdi>\(Words.cut(reason.says, to: 120))</bdi>"
                let bytes = reason.location.map {
                    "\($0.payload.lowerBound)–\($0.payload.upperBound), \($0.place.label)"
                }
                return [
                    "\(Words.spelled(reason.what))\(says)", Markup(text: Words.moment(reason.time)),
                    reason.evidence.map { .link(Words.short($0.description), to: "/evidence/\($0)") }
                        ?? "<span class=\"muted\">none</span>",
                    Markup(text: bytes ?? ""), .number(reason.leaf), "<bdi>\(Words.cut(reason.place, to: 200))</bdi>",
                ]
            }, isWide: true)
    }
}
