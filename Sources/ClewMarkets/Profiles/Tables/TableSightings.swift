public import ClewCore
public import ClewTable

/// Makes a sighting of a row of a table, by the roles of its columns.
///
///     let sightings = TableSightings(reader.columns, market: "Agora")
///     let sighting = sightings.sighting(passage: 0) { column in (row.string(column), location(column)) }
///
/// Rows without a title give none. The id is that of the id column; without one it stands for seller and title.
public struct TableSightings: Sendable {
    private let columns: [ColumnRole: [TableReader.Column]]
    private let market: String
    private let decimalMark: DecimalMark
    private let isGuess: Bool

    /// What reads a cell: its text and its place; `nil` for a cell that the row does not have.
    public typealias Cell = (Int) -> (text: String, location: Location)?

    private static let maximumText = 256 << 10

    /// How to read the rows of a table.
    ///
    /// - Parameters:
    ///   - columns: the columns, as ``TableReader`` has bound them.
    ///   - market: the market of rows that name none.
    ///   - decimalMark: how prices are written where a number alone does not tell.
    ///   - isGuess: whether no mapping says what the columns are, so that their names alone were believed.
    public init(
        _ columns: [TableReader.Column], market: String, decimalMark: DecimalMark = .point, isGuess: Bool = false
    ) {
        self.columns = Dictionary(grouping: columns.filter { $0.role != .ignore && $0.role != .text }, by: \.role)
        self.market = market
        self.decimalMark = decimalMark
        self.isGuess = isGuess
    }

    /// Whether rows can give anything: the table has a column for titles.
    public var isUseful: Bool { columns[.title] != nil }

    /// The sighting that a row tells of; `nil` for a row without a title.
    ///
    /// - Parameters:
    ///   - passage: the number of the row among the passages of the evidence.
    ///   - time: when the row says that it was captured.
    public func sighting(passage: Int, time: Timestamp? = nil, cell: Cell) -> Sighting? {
        guard let title = text(.title, cell) else { return nil }
        let seller = text(.vendor, cell)
        let market = text(.market, cell)?.value ?? market
        let id = id(cell) ?? ListingID.made(seller: seller?.value, title: title.value)
        var sighting = Sighting(
            ListingKey(market: market, siteID: id), title: title, passage: passage, isGuess: isGuess)
        sighting.time = time
        sighting.seller = seller
        sighting.price = price(cell)
        sighting.category = text(.category, cell)
        sighting.shipsFrom = text(.from, cell)
        sighting.shipsTo = text(.to, cell)
        sighting.stock = count(.stock, cell)
        sighting.sold = count(.sold, cell)
        sighting.text = text(.description, cell)
        return sighting
    }

    /// The first cell of a role that is not empty, in one line.
    private func text(_ role: ColumnRole, _ cell: Cell) -> Located<String>? {
        for column in columns[role] ?? [] {
            guard let read = cell(column.index) else { continue }
            let text =
                role == .description
                ? FieldReader.clipped(Substring(read.text).trimmed, TableSightings.maximumText)
                : FieldReader.line(Substring(read.text))
            if !text.isEmpty { return Located(text, written: text, at: read.location) }
        }
        return nil
    }

    private func id(_ cell: Cell) -> String? {
        for column in columns[.id] ?? [] {
            guard let read = cell(column.index) else { continue }
            let text = FieldReader.line(Substring(read.text))
            guard !text.isEmpty else { continue }
            if column.linkParts.isEmpty { return text }
            for part in column.linkParts {
                let found =
                    switch part {
                    case .path(let number): LinkParts.pathPart(number, of: text)
                    case .query(let name): LinkParts.query(name, of: text)
                    }
                if let found, !found.isEmpty { return found }
            }
        }
        return nil
    }

    private func price(_ cell: Cell) -> Located<Money>? {
        guard let column = columns[.price]?.first, let written = text(.price, cell) else {
            return nil
        }
        let stated = text(.currency, cell).flatMap { Currency($0.value) }
        let assumed = stated ?? column.currency.flatMap { Currency($0) }
        guard case .money(let money) = MoneyText.read(written.value, assumed: assumed, mark: decimalMark) else {
            return nil
        }
        return written.map { _ in money }
    }

    private func count(_ role: ColumnRole, _ cell: Cell) -> Located<Int>? {
        guard let written = text(role, cell), let count = CountText.read(written.value, mark: decimalMark) else {
            return nil
        }
        return written.map { _ in count }
    }
}
