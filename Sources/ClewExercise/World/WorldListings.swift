/// Makes offers and their prices.
extension World {
    mutating func makeListings() {
        var random = SplitMix64(seed: seed, .listings)
        listingsOfSite = SiteName.allCases.map { _ in [] }
        for site in SiteName.markets {
            let sellers = accountsOfSite[site.rawValue]
            guard !sellers.isEmpty else { continue }
            let specialities = sellers.map { _ in random.chance(50) ? World.drawDrug(&random) : nil }
            var number = random.int(20000...40000)
            for index in 0..<size.listings(on: site) {
                // Everybody has some; beyond that a few sellers have many.
                let place =
                    index < sellers.count ? index : min(random.below(sellers.count), random.below(sellers.count))
                number += random.int(1...9)
                let isSpecial = random.chance(70)
                let goods = (isSpecial ? specialities[place] : nil) ?? World.drawGoods(&random)
                add(goods: goods, by: sellers[place], number: number, random: &random)
            }
        }
        copyAdverts(&random)
    }

    private static let goodsByWeight: [Int] = Goods.all.indices.flatMap { index in
        Array(repeating: index, count: Goods.all[index].weight)
    }

    private static func drawGoods(_ random: inout SplitMix64) -> Int { random.pick(goodsByWeight, else: 0) }

    /// What a seller is known for: no custom listing.
    private static func drawDrug(_ random: inout SplitMix64) -> Int? {
        let goods = drawGoods(&random)
        return Goods.all[goods].substance == nil ? nil : goods
    }

    private mutating func add(goods: Int, by account: Int, number: Int, random: inout SplitMix64) {
        let seller = accounts[account]
        let country = NameWords.countries[seller.country]
        let native = identities[seller.identity].voice.language
        let title = OfferTitle(
            goods: goods, language: random.chance(75) ? native : .english, country: country.name, random: &random)
        let days = lifetime(of: Goods.all[goods], seller: seller, random: &random)
        let soldOutFrom = random.int(0...max(1, size.days))
        let soldOut = random.chance(18) ? soldOutFrom..<(soldOutFrom + random.int(1...6)) : 0..<0
        let currencies = seller.site.currencies
        let coin = random.chance(70) ? currencies.first : random.pick(currencies, else: .euro)
        var listing = Listing(
            account: account, site: seller.site, siteID: World.siteID(number, on: seller.site), title: title.text,
            language: title.language, truth: title.truth, coin: coin ?? .euro,
            destination: random.below(NameWords.destinations.count), days: days, prices: [], soldOut: soldOut,
            holds: random.chance(35), stock: random.chance(60) ? random.int(3...120) : nil,
            soldBefore: random.chance(30) ? random.int(0...300) : random.int(0...20), textSeed: random.next())
        listing.prices = prices(of: listing, random: &random)
        accounts[account].listings.append(listings.count)
        listingsOfSite[seller.site.rawValue].append(listings.count)
        listings.append(listing)
    }

    /// The days on which an offer can be seen; most are there all the time.
    private func lifetime(of goods: Goods, seller: Account, random: inout SplitMix64) -> Range<Int> {
        let days = size.days
        var from = -random.int(1...80)
        var until = days
        switch random.below(10) {
        case 0, 1: from = random.below(days)
        case 2, 3: until = 1 + random.below(days)
        default: break
        }
        if goods.appears > 0 { from = max(from, days * goods.appears / 100) }
        from = max(from, seller.joined)
        until = min(until, seller.leaves)
        return from..<max(from, until)
    }

    /// The id that a site gives: a number, a hexadecimal word, or a number behind words.
    private static func siteID(_ number: Int, on site: SiteName) -> String {
        guard site == .kontorNord else { return "\(number)" }
        let word = String(SplitMix64.mixed(UInt64(number), 77) >> 24, radix: 16)
        return String(repeating: "0", count: max(0, 10 - word.count)) + word
    }

    /// What an amount costs: less for each gram the more grams, more or less by seller, and moving from day to day.
    private func prices(of listing: Listing, random: inout SplitMix64) -> [Int32] {
        let truth = listing.truth
        let count = max(1, truth.decigrams ?? (truth.units ?? 1) * 10)
        var cents = listing.goods.cents * count / 10
        var amount = count
        while amount >= 20 {
            cents = cents * 88 / 100
            amount /= 2
        }
        cents = max(100, cents * random.int(75...135) / 100)
        let first = calendar.price(euroCents: cents, in: listing.coin, on: 0).minor
        var minor = World.rounded(first, coin: listing.coin)
        return (0..<size.days).map { day in
            if day > 0, random.chance(12) {
                minor = World.rounded(max(1, minor * random.int(90...111) / 100), coin: listing.coin)
            }
            return Int32(clamping: minor)
        }
    }

    /// As sellers write prices: whole amounts, some ending in .99.
    private static func rounded(_ minor: Int, coin: Coin) -> Int {
        guard coin.isFiat else { return minor > 1000 ? minor / 100 * 100 : minor }
        guard minor > 1500 else { return max(50, minor / 50 * 50) }
        let whole = minor / 100 * 100
        return minor % 7 == 0 ? whole - 1 : whole
    }

    /// Gives every copier some offers of a seller who had them before.
    private mutating func copyAdverts(_ random: inout SplitMix64) {
        let copiers = accounts.indices.filter { [.copier, .imitator].contains(identities[accounts[$0].identity].plan) }
        let originals = listings.indices.filter { index in
            let plan = identities[accounts[listings[index].account].identity].plan
            return plan != .copier && plan != .imitator && listings[index].days.lowerBound < -10
        }
        guard !originals.isEmpty else { return }
        for account in copiers {
            for copy in accounts[account].listings where random.chance(65) {
                let original = random.pick(originals, else: copy)
                guard listings[original].account != account, original != copy else { continue }
                copyAdvert(of: original, to: copy, random: &random)
            }
        }
    }

    private mutating func copyAdvert(of original: Int, to copy: Int, random: inout SplitMix64) {
        let model = listings[original]
        listings[copy].copyOf = original
        listings[copy].title = random.chance(70) ? model.title : model.title + " !"
        listings[copy].language = model.language
        listings[copy].truth = model.truth
        let days = listings[copy].days
        // The copy comes later than the original.
        let from = max(days.lowerBound, -9)
        listings[copy].days = from..<max(from, days.upperBound)
        listings[copy].prices = prices(of: listings[copy], random: &random)
    }
}
