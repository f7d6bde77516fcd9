import ClewCapture
import ClewCore
import ClewMarkets
import ClewStore
import ClewVault
import ClewWARC
import Foundation
import Synchronization

/// Fetches the pages of one site: takes them off the frontier in small groups, asks the authority before every request,
/// keeps the pace, seals what came, and puts its links on the frontier.
///
/// What came of a group is sealed before the frontier learns of it: a session that is killed in between asks for the group
/// again, and the vault knows each visit by its id and takes it once.
final class SiteVisitor: Sendable {
    /// What all visitors of a capture share.
    struct House: Sendable {
        let vault: Vault
        let frontier: Frontier
        let tally: CaptureTally
        let current: CurrentProtection
        let clock: @Sendable () -> Timestamp
        let observer: Observer
        /// Asks again, before each group, what was decided meanwhile.
        let renew: @Sendable () throws -> Void
        /// Whether its sites are watched, and no person waits for the end.
        let isWatch: Bool
        /// Writes into the audit that an address was not fetched, and why.
        let refused: @Sendable (_ address: String, _ reason: String) throws -> Void
        /// Learns of another site to which links or redirects led, before the frontier learns of its pages.
        let met: @Sendable (_ site: String) throws -> Void

        /// What stops at protected material; `nil` where no list is loaded.
        var protection: LiveProtection? { current.protection }
    }

    /// The site that it visits.
    let site: String

    let house: House
    let run: RunContext
    let pace: SitePace
    let depth: Int
    private let limits: ExchangeLimits
    private let ports: NamedPorts
    /// The addresses that a person named, written out.
    let named: Set<String>
    let schedule: Schedule
    private let lanes: [Lane]
    let door: GuardedDoor
    /// Exchanges that were made beside the pages, such as logins.
    let asides = Atomic<Int>(0)

    /// A connection of its own and what is kept with it; only one thread at a time uses it.
    private final class Lane: @unchecked Sendable {
        let client: SiteClient

        init(_ client: SiteClient) {
            self.client = client
        }
    }

    /// A site that has not answered so often in a row is not asked for its other pages.
    private static let longestSilence = 8

    init(
        _ address: WebAddress, house: House, run: RunContext, options: LiveCaptureOptions, schedule: Schedule,
        door: SiteDoor
    ) {
        site = address.origin
        self.house = house
        self.run = run
        self.schedule = schedule
        depth = options.depth
        limits = options.limits
        ports = NamedPorts(options.addresses)
        named = Set(options.addresses.compactMap { try? WebAddress($0).description })  // What is none is nobody's.
        pace = SitePace(options.pause)
        // An account that asks over several connections at once is no person.
        let mayLogIn = run.options.authority.capture?.classes.contains(.accountAreas) ?? false
        lanes = (0..<(mayLogIn ? 1 : options.connections)).map { _ in
            Lane(SiteVisitor.client(for: address, run: run, options: options, clock: house.clock))
        }
        self.door = GuardedDoor(door)
    }

    private static func client(
        for address: WebAddress, run: RunContext, options: LiveCaptureOptions,
        clock: @escaping @Sendable () -> Timestamp
    ) -> SiteClient {
        let route: Route =
            switch options.way {
            // A circuit of its own for each site and session, so that no relay sees that one person looks at both.
            case .tor(let port):
                .tor(socks: .loopback(port), isolation: String("\(run.id) \(address.origin)".prefix(255)))
            case .i2p(let port): .i2p(http: .loopback(port))
            case .clearnet: .clearnet(proxy: nil)
            case .proxy(let proxy): .clearnet(proxy: proxy)
            }
        // Of the machine's own addresses only one is asked that the authority names as it is, for exercises.
        var exercise: IPAddress?
        if case .ip(let ip) = address.host { exercise = ip }
        let client = SiteClient(
            site: address.host, route: route, limits: options.limits, allowsLoopback: exercise, now: clock)
        let classes = run.options.authority.capture?.classes ?? []
        client.admits = { AnswerStart.isCovered($0, $1, by: classes) }
        return client
    }

    var authority: Authority { run.options.authority }

    // MARK: Pages

    /// What came of going on for a while.
    enum Step {
        /// Pages were fetched.
        case went
        /// Nothing is due now.
        case idle
        /// Nothing more may be fetched under the authority: why, in one sentence.
        case ended(String)
        /// The site wants to be left alone for so long.
        case resting(Duration)
        /// A person is wanted, or has to unlock something: why, in one sentence.
        case parked(String)
    }

    /// Fetches what is due, for some seconds or until nothing is, seals it and tells the frontier.
    func step() throws -> Step {
        try house.renew()
        let pages = try due(PageGroup.limit.pages)
        if let rest = pace.rest, !pages.isEmpty || rest > .seconds(SitePace.longestWait) { return .resting(rest) }
        if pages.isEmpty {
            return .idle
        }
        if case .park(let reason)? = lanes.first.map({ lane in door.use { $0.prepare(lane.client) } }) {
            try seal(parked: pages[0], reason)
            return .parked(reason.sentence)
        }
        let group = Mutex(PageGroup(pages, lanes: lanes.count, at: .now))
        Threads.run(lanes.count) { number in fetch(with: lanes[number].client, of: group) }
        // What came last is sealed, whatever went wrong besides.
        try keep(group)
        let done = group.withLock { $0 }
        if let fault = done.fault { throw fault }
        if let lane = lanes.first { try door.use { try $0.keep(lane.client) } }
        return done.ending ?? .went
    }

    /// Does what is next until nothing is.
    private func fetch(with client: SiteClient, of group: borrowing Mutex<PageGroup>) {
        while !house.observer.isCancelled() {
            do {
                switch group.withLock({ $0.next(at: .now) }) {
                case .fetch(let page, let end): try fetch(page, with: client, until: end, of: group)
                case .turn: try turn(group)
                case .wait: usleep(5_000)
                case .end: return
                }
            } catch {
                group.withLock { $0.fail(error) }
            }
        }
    }

    /// Lets another group follow.
    private func turn(_ group: borrowing Mutex<PageGroup>) throws {
        try house.renew()
        try keep(group)
        let wanted = group.withLock { $0.wanted }
        let pages = try due(wanted)
        let isOver = house.tally.report.ending != nil
        group.withLock { group in
            group.follow(pages, of: wanted)
            group.isOver = group.isOver || isOver
        }
    }

    /// Seals what came so far, and then tells the frontier.
    private func keep(_ group: borrowing Mutex<PageGroup>) throws {
        let part = group.withLock { $0.handOver() }
        try seal(part.visits)
        for page in part.dropped { try house.frontier.remove(page) }
        try refuse(part.refused)
        try settle(part.visits)
        group.withLock { $0.settle(part) }
    }

    /// The pages that are due now.
    private func due(_ most: Int) throws -> [FrontierPage] {
        try house.frontier.due(of: site, at: house.clock(), depth: depth, most: most)
    }

    private func fetch(
        _ page: FrontierPage, with client: SiteClient, until end: ContinuousClock.Instant,
        of group: borrowing Mutex<PageGroup>
    ) throws {
        let address = try? WebAddress(page.address)  // Nobody can ask for what is no address.
        guard let address, try house.protection?.wasStopped(at: address) != true else {
            if address != nil { house.tally.countStop() }
            return group.withLock { $0.drop(page) }
        }
        let held = HeldPage(of: page, in: house.frontier.id, house.vault)
        if let known = knownVisit(page, at: address, held: held).map({ concluded($0) }) {
            return group.withLock { $0.take([known]) }
        }
        // What is not asked for need not wait for its turn.
        if let reason = house.tally.outside(
            target(address, depth: page.depth, isLoggedIn: door.isLoggedIn), under: authority, at: house.clock())
        {
            return group.withLock { $0.refuse(page, reason) }
        }
        guard pace.wait(until: end, observer: house.observer), !group.withLock({ $0.isOver }) else {
            return group.withLock { $0.giveBack(page) }
        }
        let aside: Int?
        let turn = ContinuousClock.now
        switch try leave(for: target(address, depth: page.depth, isLoggedIn: door.isLoggedIn), until: end) {
        case .given(let bytes): aside = bytes
        case .later: return group.withLock { $0.giveBack(page) }
        case .outside(let reason): return group.withLock { $0.refuse(page, reason) }
        case .over(let reason):
            return group.withLock { group in
                group.giveBack(page)
                group.ending = .ended(reason)
                group.isOver = true
            }
        }
        // Others may have passed meanwhile, and the pause holds between requests.
        if turn.duration(to: .now) > SitePace.lateness,
            !pace.wait(until: .now + .seconds(SitePace.longestWait), observer: house.observer)
        {
            _ = try house.tally.count(bytes: 0, of: aside, under: authority)
            return group.withLock { $0.giveBack(page) }
        }
        let exchange = try ask(page, at: address, with: client, within: aside, isHeld: held != nil)
        let sitePage = exchange.page
        var visit = try visit(exchange, page, sitePage, VisitIDs(of: page, in: house.frontier.id), held: held)
        var asides: [Visit] = []
        let state = try door.use { door in
            try door.look(at: exchange, page: sitePage, with: client) { request in
                guard let aside = try self.aside(request, with: client) else { return nil }
                asides.append(aside.visit)
                return aside.exchange
            }
        }
        pace.note(visit.answer)
        let silence = pace.silence(visit.answer)
        if silence >= SiteVisitor.longestSilence, house.isWatch {
            // What is watched is asked for again, though not each of its pages one after the other.
            pace.hold(min(1800, 30 << min(silence - SiteVisitor.longestSilence, 6)))
        }
        visit.sequel = Visit.Sequel(after: state)
        visit.records?.wall = state.wall
        // A login that did not get past the wall met only what belongs to it.
        for index in asides.indices { asides[index].records?.wall = state.wall }
        visit = concluded(visit)
        group.withLock { group in
            group.take([visit] + asides)
            if visit.answer.isRefusedForNow { group.isOver = true }
            if silence >= SiteVisitor.longestSilence {
                group.isOver = true
                if !house.isWatch {
                    group.ending = .parked(
                        "it did not answer \(silence) times in a row; the same command goes on from here.")
                }
            }
            switch state {
            // It stays due, and is the first of the next group.
            case .goOn, .again: break
            case .wait(let seconds, _):
                pace.hold(min(seconds, SitePace.longestWait))
                group.isOver = true
            case .park(let reason):
                group.ending = .parked(reason.sentence)
                group.isOver = true
            }
        }
        if case .park(let reason) = state { try seal(parked: page, reason) }
    }

    /// A visit that was sealed before the program was killed, and of which the frontier does not know; `nil` where there is
    /// none, as is usual.
    private func knownVisit(_ page: FrontierPage, at address: WebAddress, held: HeldPage?) -> Visit? {
        let ids = VisitIDs(of: page, in: house.frontier.id)
        for id in [ids.response, ids.attempt] {
            // What cannot be found or read now is fetched again.
            guard let place = try? house.vault.find(id), let record = try? house.vault.record(at: place.leaf) else {
                continue
            }
            guard let answer = Answer(record, of: address, held: held) else { return nil }
            var visit = Visit(page: page, answer: answer)
            // A wall is not the page, whoever met it: the page is asked for again.
            if let seen = answer.wallAnswer(record), door.use({ $0.wall(seen) }) != nil { visit.sequel = .unseen }
            return visit
        }
        return nil
    }

    /// - Parameter isHeld: whether the vault holds the page, so that the site may say that it has not changed.
    private func ask(
        _ page: FrontierPage, at address: WebAddress, with client: SiteClient, within aside: Int?, isHeld: Bool
    ) throws -> Exchange {
        var fields: [(String, String)] = []
        if isHeld, let tag = page.entityTag { fields.append(("If-None-Match", tag)) }
        if isHeld, let date = page.lastModified { fields.append(("If-Modified-Since", date)) }
        // What a site sends may be such that it cannot be sent back.
        fields.removeAll { !RequestFields.mayAdd($0.0, $0.1) }
        return try counted(with: client, within: aside) { client.get(address, fields: fields) }
    }

    func target(_ address: WebAddress, depth: Int = 0, isLoggedIn: Bool) -> CaptureTarget {
        CaptureTarget(address, isPortNamed: ports.contain(address), depth: depth, isLoggedIn: isLoggedIn)
    }

    /// Puts a request before the authority; waits while it hangs on answers that are under way.
    private func leave(
        for target: CaptureTarget, until end: ContinuousClock.Instant
    ) throws -> CaptureTally.Leave {
        let most = min(limits.answerBytes, limits.headBytes + limits.bodyBytes)
        while true {
            let leave = try house.tally.leave(for: target, under: authority, at: house.clock(), most: most)
            guard case .later = leave, ContinuousClock.now < end, !house.observer.isCancelled() else { return leave }
            usleep(5_000)
        }
    }

    /// Does what the door wants beside the pages; `nil` where the authority does not cover it or a person ended the work.
    private func aside(
        _ request: DoorRequest, with client: SiteClient
    ) throws -> (exchange: Exchange, visit: Visit)? {
        var isLoggedIn = false
        if case .get(_, let carries) = request { isLoggedIn = carries }
        let end = ContinuousClock.now + .seconds(600)
        guard pace.wait(until: end, observer: house.observer),
            case .given(let aside) = try leave(for: target(request.address, isLoggedIn: isLoggedIn), until: end)
        else { return nil }
        let exchange = try counted(with: client, within: aside) { request.perform(with: client) }
        let page = FrontierPage(address: request.address.description, site: site, depth: 0, due: exchange.started)
        let number = asides.add(1, ordering: .relaxed).newValue
        var visit = try visit(exchange, page, exchange.page, VisitIDs(aside: number, in: run.id))
        visit.sequel = .aside
        return (exchange, concluded(visit))
    }

    /// Makes an exchange of which no more comes than was set aside, and counts what came.
    private func counted(
        with client: SiteClient, within aside: Int?, _ body: () -> Exchange
    ) throws -> Exchange {
        client.limits.answerBytes = min(limits.answerBytes, aside ?? .max)
        let exchange = body()
        let (requests, bytes) = try house.tally.count(bytes: exchange.bytesDown, of: aside, under: authority)
        house.observer.progress(
            Progress(phase: .capturing, items: requests, noun: "requests", bytes: bytes, totalBytes: nil))
        return exchange
    }

    private func visit(
        _ exchange: Exchange, _ page: FrontierPage, _ sitePage: SitePage?, _ ids: VisitIDs, held: HeldPage? = nil
    ) throws -> Visit {
        let records = ExchangeRecords(exchange: exchange, run: run, ids: ids, held: held)
        var visit = Visit(
            page: page, answer: Answer(exchange, records.outcome, page: sitePage, held: held), records: records)
        visit.stop = try house.protection?.stop(records, of: page, in: house.frontier.id)
        return visit
    }
}
