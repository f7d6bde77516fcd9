/// One of the four invented sites: three markets and a forum.
enum SiteName: Int, CaseIterable, Sendable, Hashable {
    case harbourLane, kontorNord, tallowRow, quaysideTalk

    /// The markets.
    static let markets: [SiteName] = [.harbourLane, .kontorNord, .tallowRow]

    /// The name as the site writes it.
    var title: String {
        switch self {
        case .harbourLane: "Harbour Lane"
        case .kontorNord: "Kontor Nord"
        case .tallowRow: "Tallow Row"
        case .quaysideTalk: "Quayside Talk"
        }
    }

    /// The name in addresses and in the truth.
    var slug: String {
        switch self {
        case .harbourLane: "harbour-lane"
        case .kontorNord: "kontor-nord"
        case .tallowRow: "tallow-row"
        case .quaysideTalk: "quayside-talk"
        }
    }

    var isMarket: Bool { self != .quaysideTalk }

    /// Of a hundred pages, how many are of this site.
    var weight: Int {
        switch self {
        case .harbourLane: 42
        case .kontorNord: 24
        case .tallowRow: 20
        case .quaysideTalk: 14
        }
    }

    /// In which currencies its sellers ask their prices, the usual one first.
    var currencies: [Coin] {
        switch self {
        case .harbourLane: [.dollar, .euro, .bitcoin]
        case .kontorNord: [.euro, .monero]
        case .tallowRow: [.dollar, .euro, .pound, .australianDollar, .bitcoin]
        case .quaysideTalk: []
        }
    }

    /// The hour of the day at which its capture begins.
    var hour: Int {
        switch self {
        case .harbourLane: 1
        case .kontorNord: 7
        case .tallowRow: 12
        case .quaysideTalk: 18
        }
    }

    /// How it fails when it is down: an answer that says so, or no answer at all.
    var failsWithAnswer: Bool { self != .kontorNord }
}
