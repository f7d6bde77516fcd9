/// One page that was fetched, or was tried to be.
struct Visit: Sendable {
    var site: SiteName
    var day: Int16
    /// Milliseconds since the beginning of the day.
    var milliseconds: Int32
    var page: PageName
}

/// Which pages were captured when: the order of the records.
struct Schedule: Sendable {
    /// What the first agency's tool fetched, site by site and day by day.
    private(set) var visits: [Visit] = []
    /// Visits that got no answer at all: there is no record of them.
    private(set) var failures: [Visit] = []
    /// What the second agency fetched of Harbour Lane on the last day.
    private(set) var second: [Visit] = []

    init(world: World) {
        var random = SplitMix64(seed: world.seed, .schedule)
        visits.reserveCapacity(world.size.firstPages)
        for day in 0..<world.calendar.days {
            let pages = world.size.pages(on: day)
            var rest = pages
            let open = SiteName.allCases.filter { !world.calendar.isDown($0, on: day) }
            let weight = max(1, open.reduce(0) { $0 + $1.weight })
            for site in SiteName.allCases {
                guard open.contains(site) else {
                    addDown(site, day: day, rest: &rest)
                    continue
                }
                let count = site == open.last ? rest : min(rest, max(1, pages * site.weight / weight))
                rest -= count
                addDay(DayView(world: world, site: site, day: day), count: count, random: &random)
            }
        }
        addSecond(world, random: &random)
    }

    /// A day on which a site is down: three tries, an hour apart.
    private mutating func addDown(_ site: SiteName, day: Int, rest: inout Int) {
        for hour in 0..<3 {
            let visit = Visit(
                site: site, day: Int16(day), milliseconds: Int32((site.hour + hour) * 3_600_000), page: .front)
            if site.failsWithAnswer, rest > 1 {
                visits.append(visit)
                rest -= 1
            } else {
                failures.append(visit)
            }
        }
    }

    private mutating func addDay(_ view: DayView, count: Int, random: inout SplitMix64) {
        guard count > 0 else { return }
        let plan = view.site.isMarket ? DayPlan(market: view, count: count, random: &random) : DayPlan(forum: view)
        // Five hours for a site, at most a page every twelve seconds.
        let step = max(1, min(12000, 18_000_000 / count))
        for (index, page) in plan.pages(count).enumerated() {
            let time = view.site.hour * 3_600_000 + index * step + random.below(step)
            visits.append(
                Visit(site: view.site, day: Int16(view.day), milliseconds: Int32(time), page: page))
        }
    }

    private mutating func addSecond(_ world: World, random: inout SplitMix64) {
        let day = world.calendar.last
        let same = visits.filter { Int($0.day) == day && $0.site == .harbourLane }
        guard !same.isEmpty else { return }
        for index in 0..<world.size.secondPages {
            var visit = same[index % same.count]
            visit.milliseconds += Int32(2_400_000 + index / same.count * 1000 + random.below(900))
            second.append(visit)
        }
        second.sort { $0.milliseconds < $1.milliseconds }
    }
}

/// The pages of one site that are wanted on one day, the most wanted first.
struct DayPlan {
    private var wanted: [PageName]
    private let spare: [PageName]

    /// A market: the front, lists, some sellers and their feedback, what has gone, and offers with all that is left.
    init(market view: DayView, count: Int, random: inout SplitMix64) {
        let world = view.world
        let isFirst = view.day == 0
        let lists = view.byCategory.indices.flatMap { category in
            (0..<DayView.pages(view.byCategory[category].count, DayView.offersOnList)).filter { _ in
                !view.byCategory[category].isEmpty
            }.map { PageName.list(category: category, page: $0 + 1) }
        }
        let sellers = DayPlan.turned(view.sellers, by: view.day * max(1, count / 7))
        let feedback = sellers.flatMap { seller in
            (1...view.feedbackPages(seller)).map { PageName.feedback(seller, page: $0) }
        }
        let offers = random.shuffled(view.byCategory.flatMap { $0 }).map { PageName.offer($0) }
        let gone = world.listingsOfSite[view.site.rawValue].filter {
            let days = world.listings[$0].days
            return days.upperBound == view.day && days.lowerBound < view.day
        }
        let listQuota = min(lists.count, max(1, count * 6 / 100))
        let sellerQuota = min(sellers.count, isFirst ? max(4, count * 30 / 100) : max(1, count * 14 / 100))
        let feedbackQuota = min(feedback.count, count * 8 / 100)
        wanted = [.front]
        if isFirst, view.site == .kontorNord, count > 6 { wanted.append(.login) }
        wanted += sellers.prefix(sellerQuota).map { .seller($0) }
        wanted += DayPlan.turned(lists, by: view.day * listQuota).prefix(listQuota)
        wanted += gone.prefix(max(0, count / 60)).map { .offer($0) }
        wanted += feedback.prefix(feedbackQuota)
        wanted += offers
        spare = lists + sellers.dropFirst(sellerQuota).map { .seller($0) } + feedback.dropFirst(feedbackQuota)
    }

    /// A forum: the front, boards, threads page by page, members.
    init(forum view: DayView) {
        let boards = Board.titles.indices.flatMap { board -> [PageName] in
            let pages = DayView.pages(view.threads(of: board).count, DayView.threadsOnBoard)
            return (1...pages).map { .board(board, page: $0) }
        }
        let threads = Board.titles.indices.flatMap { view.threads(of: $0) }.sorted(by: >)
        let posts = threads.flatMap { thread in
            (1...DayView.pages(view.postCount(thread), DayView.postsOnThread)).map { PageName.thread(thread, page: $0) }
        }
        let members = view.world.members.indices.map { PageName.member($0) }
        wanted = [.front] + boards.prefix(max(1, posts.count / 10))
        wanted += DayPlan.turned(posts, by: view.day * posts.count / 3)
        spare = boards + DayPlan.turned(members, by: view.day * 7)
    }

    /// So many pages; when there are no more, the round begins again.
    func pages(_ count: Int) -> [PageName] {
        let all = wanted + spare
        return (0..<count).map { all[$0 % all.count] }
    }

    private static func turned<Element>(_ list: [Element], by places: Int) -> [Element] {
        guard !list.isEmpty else { return [] }
        let first = places % list.count
        return Array(list[first...] + list[..<first])
    }
}
