/// A currency in which prices are asked.
enum Coin: Int, Sendable, Hashable, CaseIterable {
    case euro, dollar, pound, australianDollar, bitcoin, monero

    /// The code: ISO 4217, `XBT` or `XMR`.
    var code: String {
        switch self {
        case .euro: "EUR"
        case .dollar: "USD"
        case .pound: "GBP"
        case .australianDollar: "AUD"
        case .bitcoin: "XBT"
        case .monero: "XMR"
        }
    }

    /// How many digits stand behind the point.
    var digits: Int {
        switch self {
        case .bitcoin: 8
        case .monero: 4
        default: 2
        }
    }

    /// Whether it is the money of a state.
    var isFiat: Bool { self != .bitcoin && self != .monero }
}

/// An amount in the smallest unit that is written: cents, satoshi, a ten-thousandth of a monero.
struct Price: Sendable, Hashable {
    var minor: Int
    var coin: Coin

    /// A decimal number with a point, such as `45.00`.
    var amount: String { Price.decimal(minor, digits: coin.digits) }

    /// As a market writes it.
    func written(on site: SiteName) -> String {
        guard coin.isFiat else { return amount + (coin == .bitcoin ? " BTC" : " XMR") }
        switch site {
        case .kontorNord: return Price.decimal(minor, digits: 2, point: ",", group: ".") + " €"
        case .tallowRow:
            let number = Price.decimal(minor, digits: 2, point: ".", group: ",")
            switch coin {
            case .euro: return "€" + number
            case .pound: return "£" + number
            case .australianDollar: return "A$" + number
            default: return "$" + number
            }
        case .harbourLane, .quaysideTalk:
            return coin.code + " " + Price.decimal(minor, digits: 2, point: ".", group: ",")
        }
    }

    /// A whole number of smallest units as a decimal number.
    static func decimal(_ minor: Int, digits: Int, point: String = ".", group: String = "") -> String {
        let text = Array(String(minor.magnitude).utf8)
        let padded = Array(repeating: UInt8(ascii: "0"), count: max(0, digits + 1 - text.count)) + text
        var whole: [UInt8] = []
        let count = padded.count - digits
        for (index, digit) in padded.prefix(count).enumerated() {
            if index > 0, (count - index).isMultiple(of: 3) { whole += group.utf8 }
            whole.append(digit)
        }
        if digits > 0 { whole += Array(point.utf8) + padded.suffix(digits) }
        return (minor < 0 ? "-" : "") + String(decoding: whole, as: UTF8.self)
    }
}
