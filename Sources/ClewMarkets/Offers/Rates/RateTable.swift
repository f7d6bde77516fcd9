public import ClewCore

/// What one unit of a currency was worth in euros, by day.
///
///     let rates = try RateTable(csv: Array("date,currency,eur\n2024-05-01,USD,0.93\n".utf8))
///     rates.euros(Money(DecimalNumber("10")!, .dollar), at: time)   // 9.3
///
/// A day without a row has the rate of the last row before it, if that is not older than ``validDays``.
public struct RateTable: Sendable {
    /// How many days a row holds at the most.
    public let validDays: Int
    private let rows: [Currency: [Row]]
    /// Where this table has no rate the next one is asked.
    private var others: [RateTable] = []

    private struct Row: Sendable {
        var day: Int
        var euros: Double
    }

    /// The rates that the program brings: see ``BuiltInRates``.
    public static let builtIn = RateTable(rows: BuiltInRates.rows, validDays: 366)

    /// Reads a table: a line for each day and currency, `date,currency,eur`, with these names in the first line. Lines
    /// that begin with `#` are comments; `# valid-days: 40` says how long a row holds, else it is 7 days.
    ///
    /// - Throws: ``RateFault`` with the line on which something is wrong.
    public init(csv bytes: [UInt8]) throws(RateFault) {
        var rows: [(day: Int, currency: Currency, euros: Double)] = []
        var validDays = 7
        var hasHead = false
        let lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }
        for (index, line) in lines.enumerated() {
            let text = line.filter { $0 != " " && $0 != "\"" && $0 != "\u{FEFF}" }
            if text.isEmpty { continue }
            if text.hasPrefix("#") {
                if text.hasPrefix("#valid-days:"), let days = Int(text.dropFirst(12)), days > 0 { validDays = days }
                continue
            }
            if !hasHead {
                guard text.lowercased() == "date,currency,eur" else { throw .noHead(line: index + 1) }
                hasHead = true
                continue
            }
            let cells = text.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count == 3, let time = Timestamp(String(cells[0]) + "T00:00:00Z"),
                let currency = Currency(cells[1]), let euros = DecimalNumber(cells[2])?.approximate, euros > 0
            else { throw .badLine(index + 1) }
            rows.append((RateTable.day(time), currency, euros))
        }
        guard hasHead else { throw .noHead(line: 1) }
        self.init(rows: rows, validDays: validDays)
    }

    init(rows: [(day: Int, currency: Currency, euros: Double)], validDays: Int) {
        self.validDays = validDays
        self.rows = Dictionary(grouping: rows, by: \.currency).mapValues { found in
            found.sorted { $0.day < $1.day }.map { Row(day: $0.day, euros: $0.euros) }
        }
    }

    /// This table, and another one where it has no rate.
    public func backed(by other: RateTable) -> RateTable {
        var table = self
        table.others.append(other)
        return table
    }

    /// What one unit was worth; `nil` without a rate. A euro is a euro.
    public func rate(of currency: Currency, at time: Timestamp) -> Double? {
        if currency == .euro { return 1 }
        if let own = ownRate(of: currency, at: time) { return own }
        return others.lazy.compactMap { $0.rate(of: currency, at: time) }.first
    }

    private func ownRate(of currency: Currency, at time: Timestamp) -> Double? {
        guard let rows = rows[currency] else { return nil }
        let day = RateTable.day(time)
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].day <= day { low = middle + 1 } else { high = middle }
        }
        guard low > 0, day - rows[low - 1].day <= validDays else { return nil }
        return rows[low - 1].euros
    }

    /// The amount in euros; `nil` without a rate.
    public func euros(_ money: Money, at time: Timestamp) -> Double? {
        rate(of: money.currency, at: time).map { $0 * money.amount.approximate }
    }

    static func day(_ time: Timestamp) -> Int { Int(time.milliseconds / 86_400_000) }
}

/// What is wrong with a table of rates.
public enum RateFault: Fault, Hashable {
    /// The first line does not name the columns.
    case noHead(line: Int)
    /// A line is no date, currency and number.
    case badLine(Int)

    /// The kind.
    public var kind: FaultKind { .invalidInput }

    /// One sentence.
    public var sentence: String {
        switch self {
        case .noHead(let line): "line \(line) of the rates must be 'date,currency,eur'."
        case .badLine(let line): "line \(line) of the rates is no '2024-05-01,USD,0.93'."
        }
    }
}
