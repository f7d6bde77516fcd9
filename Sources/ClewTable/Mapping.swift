public import ClewCore

/// Says which column of a table is what: the file that `clew import --map` takes.
///
///     market: Harbour
///     format: csv
///     header: true
///     columns:
///       title: {column: name, role: title}
///       price: {column: 3, role: price, currency: XBT}
///       day: {column: date, role: date, format: yyyy-MM-dd}
///     captured-at: {column: date, format: yyyy-MM-dd}
///     require: [name]
///
/// A column is named as in the header, or counted from 1. Columns that are not named are taken as text unless
/// `others: ignore` says otherwise. `Documentation` of the command line lists all names.
public struct Mapping: Hashable, Sendable {
    /// How the file is written; `nil` to find out.
    public internal(set) var format: TableFormat?
    /// The byte between cells; `nil` to find out.
    public internal(set) var delimiter: UInt8?
    /// The byte around cells; `nil` when quotes mean nothing.
    public internal(set) var quote: UInt8? = 0x22
    /// The label of the character set; `nil` to find out.
    public internal(set) var encoding: String?
    /// Whether the first row names the columns; `nil` to find out.
    public internal(set) var header: Bool?
    /// The path of the array that holds the rows in JSON.
    public internal(set) var rows: String?
    /// The form of a line, for `format: lines`.
    public internal(set) var line: LineTemplate?
    /// What the columns are, in the order of the file.
    public internal(set) var columns: [Column] = []
    /// Whether columns without a word in the mapping are left out.
    public internal(set) var ignoresOthers = false
    /// The market that the table is from; a column with the role `market` says it of its row.
    public internal(set) var market: String?
    /// Where the time of capture is to be found.
    public internal(set) var capturedAt: CaptureTime?
    /// Whether cells hold character references of HTML that are to be decoded.
    public internal(set) var decodesEntities = false
    /// The columns that may not be empty.
    public internal(set) var required: [ColumnReference] = []
    /// Whether a row that lacks a required column, or has the wrong number of cells, is left out; else it is kept with
    /// a finding.
    public internal(set) var refusesFaultyRows = false

    /// One column of a mapping.
    public struct Column: Hashable, Sendable {
        /// The name under which its values are kept.
        public internal(set) var name: String
        /// Which column of the table it is.
        public internal(set) var reference: ColumnReference
        /// What it holds.
        public internal(set) var role: ColumnRole
        /// How its dates are written.
        public internal(set) var dateFormat: DateFormat?
        /// The currency of its prices, a code of ISO 4217 or XBT, XMR, ETH.
        public internal(set) var currency: String?
        /// Where in a cell that holds an address the id stands; they are tried in their order, the whole cell counts
        /// where there are none.
        public internal(set) var linkParts: [LinkPart] = []
    }

    /// A part of an address.
    public enum LinkPart: Hashable, Sendable {
        /// A part of the path: 1 for the first, -1 for the last.
        case path(Int)
        /// What stands under a name behind the question mark.
        case query(String)
    }

    /// Where the time of capture is to be found.
    public enum CaptureTime: Hashable, Sendable {
        /// In a column of each row.
        case column(ColumnReference, DateFormat)
        /// In the name of the file.
        case fileName(DateFormat)
    }

    /// A mapping that says nothing: everything is found out.
    public init() {}

    /// Reads a mapping file.
    ///
    /// - Throws: ``ConfigFault`` with the line on which something is wrong.
    public init(yaml bytes: [UInt8]) throws(ConfigFault) {
        self = try MappingReader.read(try ConfigDocument.read(bytes))
    }

    /// The time of capture that a file name tells, where the mapping says to look there.
    public func captureTime(ofFile name: some StringProtocol) -> Timestamp? {
        guard case .fileName(let format) = capturedAt else { return nil }
        return format.find(in: name)
    }
}

/// How a column of a table is pointed at.
public enum ColumnReference: Hashable, Sendable, CustomStringConvertible {
    /// By its name in the header, or its path in JSON.
    case name(String)
    /// By its place, 1 for the first.
    case position(Int)

    /// The name, or the place as a number.
    public var description: String {
        switch self {
        case .name(let name): name
        case .position(let place): String(place)
        }
    }
}

/// What a column holds.
public enum ColumnRole: String, Hashable, Sendable, CaseIterable {
    /// The title of an offer or a page.
    case title
    /// Any text.
    case text
    /// The name of a seller or member.
    case vendor
    /// A price; a number.
    case price
    /// The currency of the price.
    case currency
    /// The market's own category.
    case category
    /// Where it is shipped from.
    case from
    /// Where it is shipped to.
    case to
    /// A date.
    case date
    /// An address of the web.
    case address
    /// The number that the site gives to the row's subject.
    case id
    /// The market that the row is from.
    case market
    /// The text of an offer.
    case description
    /// How many are in stock.
    case stock
    /// How many were sold.
    case sold
    /// Nothing to keep.
    case ignore

    /// What a column's name says it is; text when it says nothing.
    public static func guess(_ name: some StringProtocol) -> ColumnRole {
        let word = name.lowercased().filter { $0.isLetter || $0.isNumber }
        switch word {
        case "title", "name", "product", "productname", "item", "listing", "subject": return .title
        case "vendor", "vendorname", "seller", "sellername", "author", "user", "username": return .vendor
        case "price", "amount", "cost": return .price
        case "currency": return .currency
        case "category", "cat", "categoryname": return .category
        case "from", "shipfrom", "shipsfrom", "origin": return .from
        case "to", "shipto", "shipsto", "destination": return .to
        case "date", "time", "timestamp", "datetime", "addtime", "created", "createdat", "capturedat",
            "datetimerecorded":
            return .date
        case "url", "link", "address", "href", "itemlink", "producturl": return .address
        case "id", "hash", "itemid", "listingid": return .id
        case "market", "marketname": return .market
        case "description", "productdescription": return .description
        case "stock", "instock", "quantityleft": return .stock
        case "sold", "itemssold": return .sold
        default: return .text
        }
    }
}

/// How a table is written.
public enum TableFormat: String, Hashable, Sendable, CaseIterable {
    /// Cells parted by one character.
    case csv
    /// Cells parted by tabs.
    case tsv
    /// An array of objects in JSON.
    case json
    /// An object of JSON on each line.
    case jsonl
    /// Lines of a form that the mapping gives.
    case lines

    /// What the start of a file looks like; `nil` when it looks like no table.
    public static func detect(in head: some Collection<UInt8>) -> TableFormat? {
        let text = (head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : Array(head)).prefix(1 << 16)
        switch text.first(where: { $0 > 0x20 }) {
        case 0x7B:
            let lines = text.split(separator: 0x0A, maxSplits: 1).first ?? []
            let last = lines.last { $0 > 0x20 }
            return last == 0x7D && lines.contains(0x3A) && text.contains(0x0A) ? .jsonl : .json
        case 0x5B: return .json
        default: break
        }
        return DelimitedFormat.detect(in: text).map { $0.delimiter == 0x09 ? .tsv : .csv }
    }
}
