public import ClewCore
public import ClewMarkup

/// A page as it was captured, ready to be read by profiles.
///
///     let page = SitePage(PageTree(html: bytes), address: "http://harbour.example/p/17", captureTime: time)
public struct SitePage {
    /// The page.
    public let tree: PageTree
    /// The address under which it was captured, or the path of the file; `nil` when neither is known.
    public var address: String?
    /// The title of the page.
    public var title: String
    /// When it was captured; without it `3 days ago` tells nothing.
    public var captureTime: Timestamp?
    /// Where that time comes from, where it is known; a profile's test says when it is only the file's date.
    public var timeBasis: Capture.TimeBasis?
    /// From bytes of the page as decoded to bytes of the payload.
    public var source: (Range<Int>) -> Range<Int>
    /// From bytes of the page as decoded to bytes of the reader's text; `nil` where they are no part of it.
    public var text: (Range<Int>) -> Range<Int>?

    /// A page.
    ///
    /// - Parameters:
    ///   - title: the title where it is known already; it is looked up otherwise.
    ///   - source: for pages that were decoded; places stay as they are without it.
    ///   - text: for places in the reader's text; there are none without it.
    public init(
        _ tree: PageTree, address: String? = nil, title: String? = nil, captureTime: Timestamp? = nil,
        source: @escaping (Range<Int>) -> Range<Int> = { $0 },
        text: @escaping (Range<Int>) -> Range<Int>? = { _ in nil }
    ) {
        self.tree = tree
        self.address = address
        self.title = title ?? SitePage.title(of: tree)
        self.captureTime = captureTime
        self.source = source
        self.text = text
    }

    private static let titlePath = try? XPath("//title")  // Nobody writes it but we: it is an XPath.

    private static func title(of tree: PageTree) -> String {
        guard let node = try? titlePath?.nodes(in: tree, at: tree.root).first else { return "" }  // Too much: no title.
        return tree.shownText(of: node)
    }

    /// Where something stands that was read from a node.
    func location(_ place: Location.Place, _ range: Range<Int>) -> Location {
        var shown: Range<Int>?
        if case .text = place { shown = text(range) }
        return Location(place: place, payload: source(range), text: shown)
    }
}
