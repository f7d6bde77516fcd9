package import ClewCore
import ClewServer
package import ClewStore

extension Markup {
    /// Reviews as a table.
    ///
    /// - Parameters:
    ///   - isOfOne: whether they are all of one listing.
    ///   - since: the log entry from which on evidence is new, with what stands behind each.
    static func reviews(
        _ reviews: [ReviewEntry], isOfOne: Bool = false, since leaf: UInt64? = nil,
        marks: [EvidenceID: EvidenceMark] = [:]
    ) -> Markup {
        table(
            caption: "Reviews with their rating and when they may have been written",
            columns: [
                ("Written", "when"), ("Rating", "short"), ("Text", "words"), ("By", "short"),
                (isOfOne ? "Seller" : "Seller, listing", "name"), ("Times seen", "number"), ("Evidence", "hash short"),
            ],
            rows: reviews.map { review in
                let seller = review.seller.map { AccountKey(market: review.market, name: $0) }
                let title = review.title ?? review.listing
                let listing = review.listing.map { ListingKey(market: review.market, siteID: $0) }
                let what: Markup =
                    isOfOne
                    ? ""
                    : listing.map { key in
                        // A listing of which only its reviews were captured has no page.
                        let words = Words.cut(title ?? key.siteID, to: 80)
                        let name: Markup =
                            review.title == nil ? "<bdi>\(words)</bdi>" : .link(words, to: listingLink(key))
                        return "<span class=\"under\">\(name)</span>"
                    } ?? ""
                let isNew = leaf.flatMap { leaf in marks[review.evidence].map { $0.leaf >= leaf } } ?? false
                return [
                    "\(new(isNew))\(review.written.map { Words.span($0.lowerBound, $0.upperBound) } ?? "not told")",
                    "<bdi>\(review.rating ?? "")</bdi>", "<bdi>\(Words.cut(review.text ?? "", to: 600))</bdi>",
                    "<bdi>\(review.author ?? "")</bdi>",
                    "\(seller.map { .link(Words.cut($0.name, to: 60), to: accountLink($0)) } ?? Markup())\(what)",
                    .number(review.sightingCount),
                    .link(
                        Words.short(review.evidence.description),
                        to: evidenceLink(review.evidence, passage: review.passage)),
                ]
            }, isWide: true)
    }

    /// Posts as a table.
    static func posts(
        _ posts: [PostEntry], since leaf: UInt64? = nil, marks: [EvidenceID: EvidenceMark] = [:]
    ) -> Markup {
        table(
            caption: "Posts of forums with their author and thread",
            columns: [
                ("Time (UTC)", "when"), ("Author", "name"), ("Thread", "name"), ("Text", "words"),
                ("Times seen", "number"), ("Evidence", "hash short"),
            ],
            rows: posts.map { post in
                let author = post.author.map { AccountKey(market: post.forum, name: $0) }
                let words = Words.cut(post.title ?? post.thread ?? "", to: 100)
                let thread: Markup =
                    post.thread.map { id in
                        .link(
                            words.isEmpty ? id : words,
                            to: threadLink(post.forum, id))
                    } ?? "<bdi>\(words)</bdi>"
                let isNew = leaf.flatMap { leaf in marks[post.evidence].map { $0.leaf >= leaf } } ?? false
                return [
                    "\(new(isNew))\(post.time.map { Words.moment($0) } ?? "not told")",
                    author.map { .link(Words.cut($0.name, to: 60), to: accountLink($0)) } ?? "",
                    "\(thread)<span class=\"under\">\(Markup.link(post.forum, to: marketLink(post.forum)))</span>",
                    "<bdi>\(Words.cut(post.text ?? "", to: 600))</bdi>", .number(post.sightingCount),
                    .link(
                        Words.short(post.evidence.description), to: evidenceLink(post.evidence, passage: post.passage)),
                ]
            }, isWide: true)
    }

    /// The mark of what came in since the last visit.
    static func new(_ isNew: Bool) -> Markup { isNew ? "<span class=\"state good\">new</span> " : "" }
}

extension ListPage {
    /// The reviews.
    package static func reviews(
        frame: Frame, list: Listing<ReviewEntry>, fields: QueryFields, page: Int,
        marks: [EvidenceID: EvidenceMark]
    ) -> ListPage {
        var result = ListPage(
            frame: frame, title: "Reviews",
            lead: "What buyers wrote. Their names are replaced by pseudonyms, the same name by the same one.",
            emptyTitle: "No review here", emptyText: "<a href=\"/reviews\">All reviews</a>")
        result.choices = [MarketLists.choices(on: .reviews)] + taken(fields, ["seller", "listing"], all: "All reviews")
        result.table = .reviews(list.rows, since: fields.since, marks: marks)
        result.paging = Paging(
            page: page, size: size, total: list.total, shown: list.rows.count, noun: "review", link: fields.page)
        result.tools = .tools(frame, fields, name: fields.proposal("Reviews"), total: list.total)
        return result
    }

    /// The posts.
    package static func posts(
        frame: Frame, list: Listing<PostEntry>, fields: QueryFields, page: Int,
        marks: [EvidenceID: EvidenceMark]
    ) -> ListPage {
        var result = ListPage(
            frame: frame, title: "Posts", lead: "What members of forums wrote.",
            emptyTitle: "No post here", emptyText: "<a href=\"/posts\">All posts</a>")
        result.choices = [MarketLists.choices(on: .posts)] + taken(fields, ["member", "thread"], all: "All posts")
        result.table = .posts(list.rows, since: fields.since, marks: marks)
        result.paging = Paging(
            page: page, size: size, total: list.total, shown: list.rows.count, noun: "post", link: fields.page)
        result.tools = .tools(frame, fields, name: fields.proposal("Posts"), total: list.total)
        return result
    }

    /// What a list is narrowed to, with the way back to all.
    private static func taken(_ fields: QueryFields, _ names: [String], all: String) -> [Choices] {
        guard let market = fields["market"], let value = names.lazy.compactMap({ fields[$0] }).first else { return [] }
        return [
            Choices(
                "Narrowed to", [Way(all, to: fields.path), Way("\(value), \(market)", to: fields.href, isOn: true)])
        ]
    }
}
