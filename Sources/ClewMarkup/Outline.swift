/// What a page looks like in outline: headings, paragraphs, list items, rows of tables, and nothing that acts.
///
/// Made for showing a hostile page: only these values leave the page, never its markup. Addresses of links are plain text
/// beside the link's words, images are their `alt`, form fields their labels. Whoever shows an outline escapes it like
/// any other text.
///
///     let outline = Outline(html: Array("<h1>Shop</h1><p>Ask <a href='http://x.onion/'>me</a>".utf8))
///     outline.blocks[1].plainText  // "Ask me"
public struct Outline: Hashable, Sendable {
    /// The blocks in the order of the page.
    public let blocks: [Block]
    /// Whether a limit cut something off.
    public let isClipped: Bool

    /// How much of a page is outlined.
    public struct Limits: Hashable, Sendable {
        /// Blocks.
        public var blocks = 20_000
        /// Cells of one row.
        public var cells = 256
        /// Spans of one block.
        public var spans = 2_000
        /// Bytes of text in all.
        public var text = 2 << 20
        /// Bytes of one address.
        public var address = 512

        /// The usual limits: 20,000 blocks, 2 MiB of text.
        public init() {}
    }

    /// One block: something that stands on lines of its own.
    public struct Block: Hashable, Sendable {
        /// What it is.
        public enum Kind: Hashable, Sendable {
            /// A heading of level 1 to 6.
            case heading(Int)
            /// Running text.
            case paragraph
            /// An item of a list, 1 for the outermost list, at most 8.
            case listItem(Int)
            /// A row of a table; the only block with more than one cell.
            case tableRow
            /// Text whose lines and spaces count.
            case preformatted
        }

        /// What it is.
        public let kind: Kind
        /// Its cells, each a list of spans; one cell for all but rows of tables.
        public let cells: [[Span]]

        /// The text without marks, cells parted by tabs.
        public var plainText: String {
            cells.map { $0.map(\.text).joined() }.joined(separator: "\t")
        }
    }

    /// A part of a line.
    public struct Span: Hashable, Sendable {
        /// What it is.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// Words.
            case text
            /// The words of a link.
            case link
            /// `[image: …]`.
            case image
            /// `[field: …]`, `[button: …]`, `[choice]`.
            case field
        }

        /// What it is.
        public let kind: Kind
        /// What to show.
        public let text: String
        /// The address of a link as written, as inert text; `nil` for the others.
        public let address: String?
    }

    /// Outlines a page of HTML in UTF-8.
    public init(html source: [UInt8], limits: Limits = Limits()) {
        self = source.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return Outline(blocks: [], isClipped: false) }
            var reader = OutlineReader(base, count: buffer.count, limits: limits)
            return reader.read()
        }
    }

    init(blocks: [Block], isClipped: Bool) {
        self.blocks = blocks
        self.isClipped = isClipped
    }
}
