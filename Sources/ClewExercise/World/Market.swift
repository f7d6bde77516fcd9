/// Something that holds from a day on.
struct Dated<Value: Sendable>: Sendable {
    /// The first day.
    var from: Int
    var value: Value
}

extension Array {
    /// What holds on a day; what comes first where nothing does yet.
    func value<Value>(on day: Int) -> Value? where Element == Dated<Value> {
        (last { $0.from <= day } ?? first)?.value
    }
}

/// A person behind accounts.
struct Identity: Sendable {
    var voice: Voice
    /// The index in ``NameWords/countries``.
    var country: Int
    /// What the person does that an analyst should find out.
    var plan: Plan
    var accounts: [Int] = []
    var contacts: [String]
}

/// What a person does.
enum Plan: String, Sendable, Hashable, CaseIterable {
    /// One account and nothing to find.
    case plain
    /// Accounts of one name, key and wallet on several markets.
    case everywhere
    /// Two names on two markets, one key.
    case sharedKey = "shared-key"
    /// Two names and two keys on two markets, one wallet.
    case sharedWallet = "shared-wallet"
    /// Leaves one market and begins on another.
    case mover
    /// Changes the name of the account.
    case renamer
    /// Takes a new key.
    case keyRotation = "key-rotation"
    /// Takes new wallets again and again.
    case walletRotation = "wallet-rotation"
    /// Pretends to be somebody else: a name that looks alike, the profile and the key copied, a wallet of its own.
    case imitator
    /// Copies somebody else's adverts.
    case copier
    /// Another person than the one before, with whom the wallet is shared.
    case partner
}

/// A seller's account on one market.
struct Account: Sendable {
    var site: SiteName
    /// The number that the site gives it.
    var number: Int
    var identity: Int
    var names: [Dated<String>]
    /// Indices in ``World/keys``.
    var keys: [Dated<Int>]
    /// Indices in ``World/wallets``: where to pay in bitcoin.
    var wallets: [Dated<Int>]
    /// Where to pay in monero, on the market that takes it.
    var monero: Int?
    /// The index of the country that it says it sends from.
    var country: Int
    /// The day on which it was made; before the exercise it is negative.
    var joined: Int
    /// The first day on which it is gone; the number of days when it stays.
    var leaves: Int
    var bio: [String]
    var contacts: [String]
    /// Percent of good feedback that it earns.
    var quality: Int
    var listings: [Int] = []
    /// Its feedback, oldest first: indices in ``World/reviews``.
    var reviews: [Int32] = []

    func name(on day: Int) -> String { names.value(on: day) ?? "" }
    func key(on day: Int) -> Int { keys.value(on: day) ?? 0 }
    func wallet(on day: Int) -> Int { wallets.value(on: day) ?? 0 }
    func isActive(on day: Int) -> Bool { joined <= day && day < leaves }
}

/// An offer on a market.
struct Listing: Sendable {
    var account: Int
    var site: SiteName
    /// The id that the site gives it.
    var siteID: String
    var title: String
    var language: Language
    var truth: OfferTruth
    var coin: Coin
    var destination: Int
    /// The days on which it can be seen, from and until.
    var days: Range<Int>
    /// What it costs on each day of the exercise, in the smallest units of its currency.
    var prices: [Int32]
    /// The days on which it is sold out.
    var soldOut: Range<Int>
    /// Whether it asks an absurd price while it is sold out, so that nobody orders.
    var holds: Bool
    /// How many there are; `nil` where the seller does not say.
    var stock: Int?
    /// How many were sold before the first feedback that is known.
    var soldBefore: Int
    var textSeed: UInt64
    /// The offer of somebody else that it was copied from.
    var copyOf: Int?
    /// Its feedback, oldest first: a range in ``World/reviews``.
    var reviews: Range<Int> = 0..<0

    var goods: Goods { Goods.all[truth.goods] }
    func isActive(on day: Int) -> Bool { days.contains(day) }
    func isSoldOut(on day: Int) -> Bool { soldOut.contains(day) }

    /// What it costs on a day.
    func price(on day: Int) -> Price {
        let minor = prices.isEmpty ? 1 : Int(prices[Swift.min(Swift.max(0, day), prices.count - 1)])
        return Price(minor: holds && isSoldOut(on: day) ? minor * 40 : minor, coin: coin)
    }
}

/// A buyer's feedback.
struct Feedback: Sendable {
    var listing: Int32
    /// The number of the buyer in ``World/buyers``.
    var buyer: Int32
    var day: Int16
    var minute: Int16
    /// One to five.
    var stars: UInt8
    var textSeed: UInt32
}
