/// The invented world of an exercise: a market, a forum, sellers with their keys, wallets and offers.
///
/// Everything follows from the seed; nothing is taken from a real page.
struct World {
    struct Seller {
        var name: String
        var country: String
        var key: InventedKey
        var wallet: String
        var contact: String
        var bio: String
        var offers: [Offer]
    }

    struct Offer {
        var number: Int
        var title: String
        var price: String
        var category: String
        var text: String
    }

    let marketName = "Harbour Lane"
    let marketHost: String
    let forumHost: String
    var sellers: [Seller]
    /// The day of the capture, as `YYYY-MM-DD`.
    let day = "2025-03-14"

    init(seed: UInt64, offers: Int) {
        var random = SplitMix64(seed: seed)
        marketHost = InventedAddress.onion(&random)
        forumHost = InventedAddress.onion(&random)
        sellers = []
        var number = 1000
        var left = max(1, offers)
        while left > 0 {
            let count = min(left, Int.random(in: 2...14, using: &random))
            left -= count
            sellers.append(World.seller(index: sellers.count, offers: count, from: &number, random: &random))
        }
    }

    private static func seller(index: Int, offers: Int, from number: inout Int, random: inout SplitMix64) -> Seller {
        let first = random.pick(firstWords, else: "north")
        let second = random.pick(secondWords, else: "gate")
        let name = "\(first)\(second)\(index + 1)"
        let country = random.pick(countries, else: "Germany")
        var made: [Offer] = []
        for _ in 0..<offers {
            number += 1
            made.append(offer(number: number, country: country, random: &random))
        }
        let contact = random.pick(
            [
                "Wickr: \(first)\(second)\(index)", "Telegram: @\(first)_\(second)_\(index)",
                "\(first).\(second)\(index)@mail.example.net", "Jabber: \(first)\(index)@chat.example.net",
            ], else: "")
        return Seller(
            name: name, country: country,
            key: InventedKey(userID: "\(name) <\(name)@mail.example.net>", random: &random),
            wallet: InventedAddress.bitcoin(&random), contact: contact,
            bio: "\(random.pick(greetings, else: "Welcome.")) We send from \(country) on working days.", offers: made)
    }

    private static func offer(number: Int, country: String, random: inout SplitMix64) -> Offer {
        let goods = random.pick(World.goods, else: World.goods[0])
        let amount = random.pick(goods.amounts, else: "1 g")
        let quality = random.pick(["", "high quality ", "sealed ", "fresh ", "tested "], else: "")
        let cents = Int.random(in: 500...90000, using: &random)
        return Offer(
            number: number, title: "\(amount) \(quality)\(goods.name)",
            price: "0.\(String(repeating: "0", count: max(0, 5 - String(cents).count)))\(cents)",
            category: goods.category,
            text: "\(random.pick(World.sentences, else: "")) \(random.pick(World.sentences, else: "")) "
                + "Ships from \(country).")
    }

    private static let firstWords = [
        "north", "amber", "quiet", "river", "silver", "copper", "linden", "harbour", "maple", "winter", "cobalt",
        "fjord",
    ]
    private static let secondWords = [
        "gate", "lantern", "post", "mill", "anchor", "tailor", "garden", "bridge", "parcel", "compass", "barrel",
        "field",
    ]
    private static let countries = [
        "Germany", "Netherlands", "Belgium", "Spain", "Sweden", "Portugal", "Czechia", "Italy",
    ]
    private static let greetings = ["Welcome to our shop.", "Hello and thank you for looking.", "Old name, new house."]
    private static let sentences = [
        "Every order leaves within two working days.", "Ask before you order more than three.",
        "Read our terms first.", "Part of a new batch.", "We answer within a day.", "No orders over the holidays.",
        "Tracked on request.", "Prices hold until the end of the month.",
    ]
    private static let goods: [(name: String, category: String, amounts: [String])] = [
        ("cannabis flower", "Cannabis", ["1 g", "3.5 g", "10 g", "28 g", "100 g"]),
        ("hashish", "Cannabis", ["5 g", "10 g", "50 g"]),
        ("MDMA crystals", "Ecstasy", ["1 g", "5 g", "25 g"]),
        ("ecstasy pills 180mg", "Ecstasy", ["10 x", "50 x", "100 x"]),
        ("amphetamine paste", "Stimulants", ["10 g", "50 g", "250 g"]),
        ("cocaine", "Stimulants", ["0.5 g", "1 g", "5 g"]),
        ("LSD blotter 110ug", "Psychedelics", ["5 x", "25 x", "100 x"]),
        ("alprazolam 2mg", "Prescription", ["30 x", "90 x"]),
        ("ketamine", "Dissociatives", ["1 g", "10 g"]),
        ("guide to private messaging", "Guides", ["1 x"]),
        ("tobacco, imported", "Other", ["200 g"]),
    ]
}
