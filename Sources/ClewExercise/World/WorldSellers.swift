/// Makes persons, their accounts, keys and wallets.
extension World {
    /// The plans of the first persons, so that even a small exercise has something to find; later ones are drawn.
    private static let firstPlans: [Plan] = [
        .everywhere, .imitator, .renamer, .copier, .mover, .sharedKey, .keyRotation, .partner, .sharedWallet,
        .walletRotation, .plain,
    ]
    private static let laterPlans: [Plan] =
        Array(repeating: .plain, count: 26)
        + [
            .everywhere, .everywhere, .sharedKey, .sharedWallet, .mover, .mover, .renamer, .keyRotation,
            .walletRotation, .imitator, .copier, .copier, .partner,
        ]

    mutating func makeSellers() {
        var random = SplitMix64(seed: seed, .identities)
        var names = Set<String>()
        var room = SiteName.markets.map { size.accounts(on: $0) }
        accountsOfSite = SiteName.allCases.map { _ in [] }
        while room.contains(where: { $0 > 0 }) {
            let number = identities.count
            var plan =
                number < World.firstPlans.count
                ? World.firstPlans[number] : random.pick(World.laterPlans, else: .plain)
            if size.days < 2, plan == .mover || plan == .renamer || plan == .keyRotation { plan = .plain }
            // The first ones fit into the smallest exercise only when they take their places evenly.
            let isFirst = number < World.firstPlans.count
            let sites = World.sites(for: plan, room: room, isEven: isFirst, random: &random)
            if sites.count < 2, plan.needsTwo { plan = .plain }
            let person = makeIdentity(plan, random: &random)
            for site in plan.needsTwo || plan == .everywhere ? sites : Array(sites.prefix(1)) {
                room[site.rawValue] -= 1
                makeAccount(on: site, of: person, names: &names, random: &random)
            }
            if plan == .mover { moveOn(person) }
        }
    }

    /// The markets with room, those with the most room first, and now and then another order.
    private static func sites(
        for plan: Plan, room: [Int], isEven: Bool, random: inout SplitMix64
    ) -> [SiteName] {
        let open = SiteName.markets.filter { room[$0.rawValue] > 0 }
        let sorted = open.sorted { (room[$0.rawValue], $1.rawValue) > (room[$1.rawValue], $0.rawValue) }
        if isEven { return Array(sorted.prefix(2)) }
        let mixed = random.chance(30) ? random.shuffled(sorted) : sorted
        return Array(mixed.prefix(plan == .everywhere && random.chance(40) ? 3 : 2))
    }

    private mutating func makeIdentity(_ plan: Plan, random: inout SplitMix64) -> Int {
        let country =
            random.chance(40)
            ? random.pick(NameWords.otherLanguages, else: 0) : random.below(NameWords.countries.count)
        let native = NameWords.countries[country].language
        let voice = Voice(language: random.chance(45) ? .english : native, random: &random)
        let handle = random.pick(NameWords.first) + random.pick(NameWords.second) + "\(identities.count + 10)"
        let contacts = [
            "Wickr: \(handle)", "Telegram: @\(handle)", "\(handle)@mail.example.net",
            "Jabber: \(handle)@chat.example.net",
        ]
        identities.append(
            Identity(
                voice: voice, country: country, plan: plan,
                contacts: Array(random.shuffled(contacts).prefix(random.int(1...2)))))
        return identities.count - 1
    }

    private mutating func makeAccount(
        on site: SiteName, of person: Int, names: inout Set<String>, random: inout SplitMix64
    ) {
        let identity = identities[person]
        let elder = identity.accounts.first.map { accounts[$0] }
        let model = identity.plan == .imitator ? imitated(by: person, avoiding: site, random: &random) : nil
        let wanted =
            model.map { NameWords.lookalike(of: accounts[$0].name(on: 0), &random) }
            ?? (identity.plan == .everywhere || identity.plan == .mover ? elder?.name(on: 0) : nil)
        let isNew = elder == nil || wanted == nil
        let name = unused(wanted, mayRepeat: !isNew, names: &names, random: &random)
        let joined = random.int(-420 ... -15)
        let days = size.days
        var account = Account(
            site: site, number: 300 + accountsOfSite[site.rawValue].count * 7, identity: person,
            names: [Dated(from: joined, value: name)], keys: [], wallets: [], monero: nil, country: identity.country,
            joined: joined, leaves: days, bio: bio(of: identity, random: &random), contacts: identity.contacts,
            quality: random.int(82...99))
        account.keys = [Dated(from: joined, value: key(for: account, elder: elder, model: model, random: &random))]
        account.wallets = [Dated(from: joined, value: wallet(for: account, elder: elder, random: &random))]
        if site == .kontorNord {
            wallets.append(InventedAddress.monero(&random))
            account.monero = wallets.count - 1
        }
        if let model {
            account.bio = accounts[model].bio
            account.country = accounts[model].country
            account.joined = -random.int(1...12)
            imitations.append((accounts.count, model))
        }
        change(&account, names: &names, random: &random)
        identities[person].accounts.append(accounts.count)
        accountsOfSite[site.rawValue].append(accounts.count)
        accounts.append(account)
    }

    /// Adds what happens to an account while the exercise runs.
    private mutating func change(_ account: inout Account, names: inout Set<String>, random: inout SplitMix64) {
        let days = size.days
        let middle = max(1, days / 2)
        switch identities[account.identity].plan {
        case .renamer where days > 1:
            account.names.append(
                Dated(from: middle, value: unused(nil, mayRepeat: false, names: &names, random: &random)))
        case .keyRotation where days > 1:
            keys.append(InventedKey(userID: "\(account.name(on: 0)) <new@mail.example.net>", random: &random))
            account.keys.append(Dated(from: middle, value: keys.count - 1))
        case .walletRotation:
            for day in stride(from: 1, to: days, by: 3) {
                wallets.append(InventedAddress.bitcoin(&random))
                account.wallets.append(Dated(from: day, value: wallets.count - 1))
            }
        default: break
        }
    }

    /// The first account of a mover ends where the second begins.
    private mutating func moveOn(_ person: Int) {
        guard let first = identities[person].accounts.first, let second = identities[person].accounts.dropFirst().first
        else { return }
        let day = max(1, size.days / 2)
        accounts[first].leaves = day
        accounts[second].joined = day
    }

    /// Whom a person imitates: an account of somebody else, on another market where there is one.
    private func imitated(by person: Int, avoiding site: SiteName, random: inout SplitMix64) -> Int? {
        let others = accounts.indices.filter { index in
            let account = accounts[index]
            return account.identity != person && account.joined < -14 && account.leaves == size.days
                && identities[account.identity].plan != .imitator
        }
        let there = others.filter { accounts[$0].site != site }
        let candidates = there.isEmpty ? others : there
        return candidates.isEmpty ? nil : candidates[random.below(candidates.count)]
    }

    private mutating func key(for account: Account, elder: Account?, model: Int?, random: inout SplitMix64) -> Int {
        let plan = identities[account.identity].plan
        if let model { return accounts[model].key(on: 0) }
        if let elder, plan != .sharedWallet { return elder.key(on: 0) }
        let name = account.name(on: 0)
        keys.append(InventedKey(userID: "\(name) <\(name.lowercased())@mail.example.net>", random: &random))
        return keys.count - 1
    }

    private mutating func wallet(for account: Account, elder: Account?, random: inout SplitMix64) -> Int {
        let plan = identities[account.identity].plan
        if let elder, plan == .everywhere || plan == .sharedWallet { return elder.wallet(on: 0) }
        if plan == .partner, let other = accounts.last { return other.wallet(on: 0) }
        wallets.append(InventedAddress.bitcoin(&random))
        return wallets.count - 1
    }

    private func bio(of identity: Identity, random: inout SplitMix64) -> [String] {
        let country = NameWords.countries[identity.country].name
        let voice = identity.voice
        let sending =
            switch voice.language {
            case .english: "We send from \(country)."
            case .german: "Versand aus: \(country)."
            case .french: "Envoi depuis : \(country)."
            case .russian: "Отправка: \(country)."
            }
        return [voice.greeting, sending] + voice.lines(random.int(5...9), seed: random.next()) + [voice.closing]
    }

    private func unused(
        _ wanted: String?, mayRepeat: Bool, names: inout Set<String>, random: inout SplitMix64
    ) -> String {
        if let wanted, mayRepeat { return wanted }
        var name = wanted ?? NameWords.seller(&random)
        while !names.insert(name).inserted { name += "\(random.below(10))" }
        return name
    }
}

extension Plan {
    /// Whether it takes two accounts.
    var needsTwo: Bool { self == .sharedKey || self == .sharedWallet || self == .mover }
}
