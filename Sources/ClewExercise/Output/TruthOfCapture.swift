internal import ClewCore

/// What the truth says of one capture: what the page is and what can be read on it.
struct TruthOfCapture {
    let world: World
    let visit: Visit
    let content: PageContent
    let view: DayView

    func json(number: Int, time: Timestamp, url: String, bytes: Int, file: String?) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("n", .integer(number)), .init("time", .string(time.description)), .init("address", .string(url)),
            .init("site", .string(visit.site.slug)), .init("page", .string(visit.page.kind)),
            .init("status", .integer(content.status)), .init("bytes", .integer(bytes)),
        ]
        if let file { members.append(.init("file", .string(file))) }
        switch content {
        case .front(let cards), .list(_, _, _, let cards): members.append(.init("listings", sightings(cards)))
        case .offer(let card, let reviews, _):
            members.append(.init("listings", sightings([card])))
            members.append(.init("reviews", numbers(reviews)))
        case .seller(let seller, let cards, let reviews):
            members.append(.init("account", account(seller)))
            members.append(.init("listings", sightings(cards)))
            members.append(.init("reviews", numbers(reviews)))
        case .feedback(let seller, _, _, let reviews):
            members.append(.init("account", TruthNames(world).account(seller.account)))
            members.append(.init("reviews", numbers(reviews)))
        case .thread(let thread, _, _, let posts):
            members.append(.init("thread", .integer(world.threads[thread].number)))
            members.append(.init("posts", numbers(posts.map { $0 + TruthNames.firstPost })))
        case .member(let member): members.append(.init("member", .string(world.members[member].name)))
        case .login, .forum, .board, .gone, .down: break
        }
        return .object(members)
    }

    private func sightings(_ cards: [OfferCard]) -> JSONValue {
        .array(
            cards.map { card in
                .object([
                    ("id", .string(world.listings[card.listing].siteID)), ("seller", .string(card.seller)),
                    ("price", .string(card.price.amount)), ("currency", .string(card.price.coin.code)),
                    ("written", .string(card.price.written(on: visit.site))), ("stock", .integer(orNull: card.stock)),
                    ("sold", .integer(card.sold)),
                ])
            })
    }

    private func account(_ seller: SellerCard) -> JSONValue {
        let account = world.accounts[seller.account]
        return .object([
            ("id", TruthNames(world).account(seller.account)), ("name", .string(seller.name)),
            ("sales", .integer(seller.sales)), ("rating", .string(Price.decimal(seller.rating, digits: 1))),
            ("joined", .string(ExerciseCalendar.date(account.joined))),
            ("lastSeen", .string(ExerciseCalendar.date(seller.lastSeen))),
            ("key", .string(seller.key.fingerprint)), ("wallet", .string(seller.wallet)),
            ("monero", .string(orNull: seller.monero)),
        ])
    }

    private func numbers(_ list: [Int]) -> JSONValue { .array(list.map(JSONValue.integer)) }
}

/// How the truth names things.
struct TruthNames {
    /// The number that the forum gives its first post.
    static let firstPost = 10000

    private let world: World

    init(_ world: World) { self.world = world }

    func account(_ index: Int) -> JSONValue { .string(accountName(index)) }

    /// `site/number`.
    func accountName(_ index: Int) -> String {
        "\(world.accounts[index].site.slug)/\(world.accounts[index].number)"
    }

    /// `site/id`.
    func listing(_ index: Int) -> JSONValue {
        .string("\(world.listings[index].site.slug)/\(world.listings[index].siteID)")
    }

    func day(_ day: Int) -> JSONValue { .string(ExerciseCalendar.date(day)) }

    /// The number of a capture; null where there is none.
    func capture(_ number: Int32) -> JSONValue { number < 0 ? .null : .integer(Int(number)) }
}
