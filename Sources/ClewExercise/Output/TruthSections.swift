internal import ClewCore

/// The parts of the truth that tell of the world, item by item.
struct TruthSections {
    let world: World
    let schedule: Schedule
    let seen: FirstSeen
    private let names: TruthNames

    init(world: World, schedule: Schedule, seen: FirstSeen) {
        self.world = world
        self.schedule = schedule
        self.seen = seen
        names = TruthNames(world)
    }

    /// Each part: its name, the number of its items, and an item by its number; items that are `nil` are left out.
    var all: [(name: String, count: Int, item: (Int) -> JSONValue?)] {
        [
            ("failures", schedule.failures.count, failure), ("downDays", world.calendar.down.count, downDay),
            ("identities", world.identities.count, identity), ("accounts", world.accounts.count, account),
            ("members", world.members.count, member), ("keys", world.keys.count, key),
            ("wallets", world.wallets.count, wallet), ("listings", world.listings.count, listing),
            ("reviews", world.reviews.count, review), ("threads", world.threads.count, thread),
            ("posts", world.posts.count, post), ("renames", world.accounts.count, rename),
            ("moves", world.identities.count, move), ("keyRotations", world.accounts.count, keyRotation),
            ("walletRotations", world.accounts.count, walletRotation),
            ("copies", world.listings.count, copy), ("imitations", world.imitations.count, imitation),
            ("sellers", world.accounts.count, seller),
        ]
    }

    private func failure(_ index: Int) -> JSONValue? {
        let visit = schedule.failures[index]
        let time = ExerciseCalendar.time(day: Int(visit.day), milliseconds: Int(visit.milliseconds))
        return .object([
            ("time", .string(time.description)),
            (
                "address",
                .string(PageAddress(world: world).url(of: visit.page, on: visit.site, day: Int(visit.day)))
            ),
            ("site", .string(visit.site.slug)), ("outcome", .string("unreachable")),
        ])
    }

    private func downDay(_ index: Int) -> JSONValue? {
        let down = world.calendar.down[index]
        return .object([
            ("site", .string(down.site.slug)), ("day", names.day(down.day)),
            ("outcome", .string(down.site.failsWithAnswer ? "503" : "unreachable")),
        ])
    }

    private func identity(_ index: Int) -> JSONValue? {
        let identity = world.identities[index]
        return .object([
            ("id", .integer(index)), ("plan", .string(identity.plan.rawValue)),
            ("country", .string(NameWords.countries[identity.country].name)),
            ("language", .string(identity.voice.language.code)),
            ("accounts", .array(identity.accounts.map(names.account))),
            ("members", .array(world.members.filter { $0.identity == index }.map { .string($0.name) })),
        ])
    }

    private func account(_ index: Int) -> JSONValue? {
        let account = world.accounts[index]
        let monero = account.monero.map { [dated(account.joined, "wallet", world.wallets[$0])] } ?? []
        return .object([
            ("id", names.account(index)), ("site", .string(account.site.slug)),
            ("identity", .integer(account.identity)),
            ("names", .array(account.names.map { dated($0.from, "name", $0.value) })),
            ("joined", names.day(account.joined)),
            ("leaves", account.leaves < world.size.days ? names.day(account.leaves) : .null),
            ("shipsFrom", .string(NameWords.countries[account.country].name)),
            ("keys", .array(account.keys.map { dated($0.from, "key", world.keys[$0.value].fingerprint) })),
            ("wallets", .array(account.wallets.map { dated($0.from, "wallet", world.wallets[$0.value]) } + monero)),
            ("contacts", .array(account.contacts.map(JSONValue.string))),
            ("text", .array(account.bio.map(JSONValue.string))), ("firstSeen", names.capture(seen.accounts[index])),
            ("profileSeen", names.capture(seen.profiles[index])),
        ])
    }

    private func dated(_ day: Int, _ name: String, _ value: String) -> JSONValue {
        .object([("from", names.day(day)), (name, .string(value))])
    }

    private func member(_ index: Int) -> JSONValue? {
        let member = world.members[index]
        return .object([
            ("site", .string(SiteName.quaysideTalk.slug)), ("name", .string(member.name)),
            ("identity", .integer(orNull: member.identity)), ("joined", names.day(member.joined)),
            ("firstSeen", names.capture(seen.members[index])),
        ])
    }

    private func key(_ index: Int) -> JSONValue? {
        let key = world.keys[index]
        return .object([
            ("fingerprint", .string(key.fingerprint)), ("userId", .string(key.userID)),
            ("accounts", accounts { $0.keys.contains { $0.value == index } }),
            ("firstSeen", names.capture(seen.keys[index])),
        ])
    }

    private func wallet(_ index: Int) -> JSONValue? {
        let address = world.wallets[index]
        return .object([
            ("address", .string(address)), ("currency", .string(address.utf8.count > 60 ? "XMR" : "XBT")),
            ("accounts", accounts { $0.monero == index || $0.wallets.contains { $0.value == index } }),
            ("firstSeen", names.capture(seen.wallets[index])),
        ])
    }

    private func accounts(where holds: (Account) -> Bool) -> JSONValue {
        .array(world.accounts.indices.filter { holds(world.accounts[$0]) }.map(names.account))
    }

    private func listing(_ index: Int) -> JSONValue? {
        let listing = world.listings[index]
        let path = listing.goods.categoryPath(on: listing.site)
        return .object([
            ("id", names.listing(index)), ("siteId", .string(listing.siteID)), ("site", .string(listing.site.slug)),
            ("account", names.account(listing.account)), ("title", .string(listing.title)),
            ("language", .string(listing.language.code)), ("goods", .string(listing.goods.key)),
            ("category", .array([.string(path.general), .string(path.special)])), ("offer", offer(listing)),
            ("currency", .string(listing.coin.code)),
            ("shipsFrom", .string(NameWords.countries[world.accounts[listing.account].country].name)),
            ("shipsTo", .string(NameWords.destinations[listing.destination])),
            ("from", names.day(listing.days.lowerBound)),
            ("until", listing.days.upperBound < world.size.days ? names.day(listing.days.upperBound) : .null),
            (
                "soldOut",
                listing.soldOut.isEmpty
                    ? .null : .array([names.day(listing.soldOut.lowerBound), names.day(listing.soldOut.upperBound)])
            ),
            ("holdsPrice", .bool(listing.holds && !listing.soldOut.isEmpty)),
            ("copyOf", listing.copyOf.map(names.listing) ?? .null),
            ("firstSeen", names.capture(seen.listings[index])),
        ])
    }

    /// What the title says is sold; what it does not state is null.
    private func offer(_ listing: Listing) -> JSONValue {
        let goods = listing.goods
        let isDrug = goods.substanceClass != "none"
        let truth = listing.truth
        return .object([
            ("substance", .string(orNull: goods.substance)), ("class", .string(goods.substanceClass)),
            ("form", .string(orNull: goods.form)),
            ("quantityGrams", isDrug ? decimal(truth.decigrams, 1) : .null),
            ("units", .integer(orNull: isDrug ? truth.units : nil)),
            ("unitDoseMg", decimal(truth.dose, 3)), ("purityPercent", .integer(orNull: truth.purity)),
        ])
    }

    private func decimal(_ number: Int?, _ digits: Int) -> JSONValue {
        number.map { .decimal(Price.decimal($0, digits: digits)) } ?? .null
    }

    private func review(_ index: Int) -> JSONValue? {
        let review = world.reviews[index]
        let listing = Int(review.listing)
        let name = world.buyers[Int(review.buyer)]
        let isMasked = world.listings[listing].site == .kontorNord
        return .object([
            ("n", .integer(index)), ("listing", names.listing(listing)),
            ("account", names.account(world.listings[listing].account)), ("buyer", .string(name)),
            ("shownAs", .string(isMasked ? NameWords.masked(name) : name)), ("stars", .integer(Int(review.stars))),
            ("day", names.day(Int(review.day))), ("text", .string(world.text(of: review))),
            ("firstSeen", names.capture(seen.reviews[index])),
        ])
    }

    private func thread(_ index: Int) -> JSONValue? {
        let thread = world.threads[index]
        return .object([
            ("number", .integer(thread.number)), ("board", .string(Board.titles[thread.board])),
            ("title", .string(world.title(of: thread))), ("day", names.day(thread.day)),
            ("posts", .integer(thread.posts.count)),
        ])
    }

    private func post(_ index: Int) -> JSONValue? {
        let post = world.posts[index]
        let time = ExerciseCalendar.time(day: Int(post.day), milliseconds: Int(post.minute) * 60000)
        return .object([
            ("n", .integer(index + TruthNames.firstPost)),
            ("thread", .integer(world.threads[Int(post.thread)].number)), ("ordinal", .integer(Int(post.ordinal))),
            ("author", .string(world.members[Int(post.author)].name)), ("time", .string(time.description)),
            ("text", .array(world.text(of: post).lines.map(JSONValue.string))),
            ("firstSeen", names.capture(seen.posts[index])),
        ])
    }
}
