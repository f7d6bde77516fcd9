internal import ClewCore

/// How a site writes its pages on one day. The frame around a page (head, navigation, side columns, foot) is made once.
protocol SiteLayout: Sendable {
    var view: DayView { get }
    var links: PageLinks { get }
    /// All before the page's title.
    var head: HTML { get }
    /// All between title and content.
    func top(of content: PageContent) -> HTML

    /// Title and content of a page.
    func body(of content: PageContent) -> (title: String, markup: HTML)
    /// All after the content.
    func foot(at time: Timestamp) -> HTML
}

extension SiteLayout {
    /// A whole page as the server sends it at a moment.
    func page(_ content: PageContent, at time: Timestamp) -> HTML {
        if case .down = content { return down }
        let (title, markup) = body(of: content)
        var page = HTML()
        page.reserve(32 << 10)
        page += head
        page += HTML(title)
        page += top(of: content)
        page += markup
        page += foot(at: time)
        return page
    }

    var world: World { view.world }

    func listing(_ card: OfferCard) -> Listing { world.listings[card.listing] }

    /// What the front end of a site says when the site behind it does not answer.
    private var down: HTML {
        """
        <!DOCTYPE html>
        <html><head><meta charset="utf-8"><title>503 Service Unavailable</title></head>
        <body><h1>503 Service Unavailable</h1><p>\(view.site.title) is not available at the moment. \
        Please come back later.</p><hr><p>front/2</p></body></html>

        """
    }
}

/// The links of a site, under a prefix where several sites share an address.
struct PageLinks: Sendable {
    let address: PageAddress
    let site: SiteName
    let day: Int
    /// What stands before each path; empty in captures.
    let base: String

    func to(_ page: PageName) -> String { base + address.target(of: page, on: site, day: day) }
}

/// The layouts of the four sites.
enum Layouts {
    /// The layout of a site on a day.
    static func layout(_ view: DayView, base: String = "") -> any SiteLayout {
        let links = PageLinks(address: PageAddress(world: view.world), site: view.site, day: view.day, base: base)
        switch view.site {
        case .harbourLane: return HarbourLayout(view: view, links: links)
        case .kontorNord: return KontorLayout(view: view, links: links)
        case .tallowRow: return TallowLayout(view: view, links: links)
        case .quaysideTalk: return QuaysideLayout(view: view, links: links)
        }
    }
}

/// The numbers of pages that a page links to.
enum SitePager {
    static func near(_ page: Int, of pages: Int) -> ClosedRange<Int> {
        let first = max(1, page - 4)
        return first...max(first, min(pages, page + 4))
    }
}
