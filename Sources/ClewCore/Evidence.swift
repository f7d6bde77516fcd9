/// Bytes, named by their SHA-256, and what reading them found out about them as a whole.
public struct Evidence: Hashable, Sendable {
    /// How the bytes are read.
    public enum Form: String, Sendable, Hashable, Codable, CaseIterable {
        /// A page of HTML.
        case page
        /// Plain text.
        case text
        /// Rows and columns.
        case table
        /// Sealed and not read: an image, a program, an archive that could not be opened.
        case opaque
    }

    /// The name.
    public var id: EvidenceID
    /// The size of the decoded payload in bytes.
    public var byteCount: Int
    /// How it was read.
    public var form: Form
    /// The character encoding that was used, as the WHATWG names it; empty for opaque bytes.
    public var encoding: String
    /// The title of the page or the name of the table; empty when it has none.
    public var title: String
    /// The names of the columns of a table; empty otherwise.
    public var columns: [String]
    /// The version of the reader that made text of it.
    public var readerVersion: Int
    /// Whether names of buyers or reviewers were replaced on reading; then the bytes as they came are shown for the
    /// purpose `unmask` alone.
    public var isMasked = false

    /// An evidence.
    public init(
        id: EvidenceID, byteCount: Int, form: Form, encoding: String = "", title: String = "", columns: [String] = [],
        readerVersion: Int
    ) {
        self.id = id
        self.byteCount = byteCount
        self.form = form
        self.encoding = encoding
        self.title = title
        self.columns = columns
        self.readerVersion = readerVersion
    }
}

/// A piece of evidence that is searched and shown as one: the text of a page, or one row of a table.
public struct Passage: Hashable, Sendable {
    /// The position among the passages of the evidence, from 0.
    public var ordinal: Int
    /// The bytes of the decoded payload that it was read from, half-open.
    public var range: Range<Int>
    /// The title: that of the page, or the title column of the row.
    public var title: String
    /// The reader's text; the cells of a row stand on lines of their own.
    public var text: String
    /// When what it tells of was seen, where the row itself says so; otherwise the capture's time counts.
    public var time: Timestamp?
    /// The market or site that the row itself names; otherwise the capture's source counts.
    public var source: String?

    /// A passage.
    public init(
        ordinal: Int, range: Range<Int>, title: String, text: String, time: Timestamp? = nil, source: String? = nil
    ) {
        self.ordinal = ordinal
        self.range = range
        self.title = title
        self.text = text
        self.time = time
        self.source = source
    }
}

/// Where in an evidence something stands.
public struct Location: Hashable, Sendable {
    /// Which part of the page or table it was read from.
    public enum Place: Hashable, Sendable {
        /// The text that a reader sees.
        case text
        /// An attribute of an element, such as `href`.
        case attribute(String)
        /// A comment in the markup.
        case comment
        /// A script or a style sheet.
        case script
        /// Text that the page hides.
        case hidden
        /// A cell of a table: the number of the column from 0.
        case cell(Int)
        /// The address under which the page was captured.
        case address

        /// For people: `text`, `href`, `comment`, `column 3`.
        public var label: String {
            switch self {
            case .text: "text"
            case .attribute(let name): name.isEmpty ? "attribute" : name
            case .comment: "comment"
            case .script: "script"
            case .hidden: "hidden"
            case .cell(let column): "column \(column + 1)"
            case .address: "address"
            }
        }
    }

    /// Which part.
    public var place: Place
    /// The bytes of the decoded payload, half-open; empty for an address, which is no part of the payload.
    public var payload: Range<Int>
    /// The bytes of the passage's text, half-open; `nil` when it is not part of the text that a reader sees.
    public var text: Range<Int>?

    /// A location.
    public init(place: Place, payload: Range<Int>, text: Range<Int>?) {
        self.place = place
        self.payload = payload
        self.text = text
    }
}

/// A mention with its place in the evidence.
public struct PlacedMention: Hashable, Sendable {
    /// The position of the passage in the evidence.
    public var passage: Int
    /// What stands there.
    public var mention: Mention
    /// Where it stands.
    public var location: Location

    /// A mention at a place.
    public init(passage: Int, mention: Mention, location: Location) {
        self.passage = passage
        self.mention = mention
        self.location = location
    }
}
