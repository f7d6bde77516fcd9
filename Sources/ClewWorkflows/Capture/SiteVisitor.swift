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
        let protection: LiveProtection?
        let clock: @Sendable () -> Timestamp
        let observer: Observer
    }

    /// The site that it visits.
    let site: String

    let house: House
    let run: RunContext
    let pace: SitePace
    private let depth: Int
    private let schedule: Schedule
    private let lanes: [Lane]
    private let door: GuardedDoor
    /// Exchanges that were made beside the pages, such as logins.
    private let asides = Atomic<Int>(0)

    /// A connection of its own and what is kept with it; only one thread at a time uses it.
    private final class Lane: @unchecked Sendable {
        let client: SiteClient

        init(_ client: SiteClient) {
            self.client = client
        }
    }

    /// The most pages of a group, and the longest time until what came is sealed.
    private static let group = (pages: 256, time: Duration.seconds(1))

    init(
        _ address: WebAddress, house: House, run: RunContext, options: LiveCaptureOptions, schedule: Schedule,
        door: SiteDoor
    ) {
        site = address.origin
        self.house = house
        self.run = run
        self.schedule = schedule
        depth = options.depth
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
            }
        // Of the machine's own addresses only one is asked that the authority names as it is, for exercises.
        var exercise: IPAddress?
        if case .ip(let ip) = address.host { exercise = ip }
        return SiteClient(
            site: address.host, route: route, limits: options.limits, allowsLoopback: exercise, now: clock)
    }

    var authority: Authority { run.options.authority }

    // MARK: A group

    /// What came of a group.
    enum Step {
        /// Pages were fetched; the sites are others that redirects and links led to.
        case went(met: [String])
        /// Nothing is due before a moment; `nil` when nothing is due by itself.
        case idle(until: Timestamp?)
        /// Nothing more may be fetched under the authority: why, in one sentence.
        case ended(String)
        /// A person is wanted, or has to unlock something: why, in one sentence.
        case parked(String)
    }

    /// What the lanes of a group share.
    struct Group: Sendable {
        var waiting: ArraySlice<FrontierPage>
        var visits: [Visit] = []
        var dropped: [FrontierPage] = []
        /// Why nothing more is asked for in this group; `nil` while it goes on.
        var end: Step?
        var isOver = false
        var fault: (any Error)?
    }

    /// Fetches what is due, up to a group, seals it and tells the frontier.
    func step() throws -> Step {
        let pages = try house.frontier.due(of: site, at: house.clock(), most: SiteVisitor.group.pages)
        if pages.isEmpty {
            let next = try house.frontier.next(of: site)
            return .idle(until: next == FrontierPage.never ? nil : next)
        }
        if case .park(let reason)? = lanes.first.map({ lane in door.use { $0.prepare(lane.client) } }) {
            try seal(parked: pages[0], reason)
            return .parked(reason.sentence)
        }
        let end = ContinuousClock.now + SiteVisitor.group.time
        let group = Mutex(Group(waiting: pages[...]))
        Threads.run(min(lanes.count, pages.count)) { number in
            fetch(with: lanes[number].client, until: end, of: group)
        }
        let done = group.withLock { $0 }
        // What came is sealed, whatever went wrong besides.
        try seal(done.visits)
        for page in done.dropped { try house.frontier.remove(page) }
        let met = try settle(done.visits)
        if let fault = done.fault { throw fault }
        if let lane = lanes.first { try door.use { try $0.keep(lane.client) } }
        return done.end ?? .went(met: met)
    }

    /// Takes one page after the other until the group is over.
    private func fetch(
        with client: SiteClient, until end: ContinuousClock.Instant, of group: borrowing Mutex<Group>
    ) {
        while !house.observer.isCancelled(), ContinuousClock.now < end,
            let page = group.withLock({ $0.isOver ? nil : $0.waiting.popFirst() })
        {
            do {
                try fetch(page, with: client, until: end, of: group)
            } catch {
                group.withLock { group in
                    group.fault = error
                    group.isOver = true
                }
            }
        }
    }

    private func fetch(
        _ page: FrontierPage, with client: SiteClient, until end: ContinuousClock.Instant,
        of group: borrowing Mutex<Group>
    ) throws {
        let address = try? WebAddress(page.address)  // Nobody can ask for what is no address.
        guard let address, try house.protection?.wasStopped(at: address) != true else {
            if address != nil { house.tally.countStop() }
            return group.withLock { $0.dropped.append(page) }
        }
        let held = HeldPage(of: page, in: house.frontier.id, house.vault)
        if let known = knownVisit(page, at: address, held: held) { return group.withLock { $0.visits.append(known) } }
        guard pace.wait(until: end, observer: house.observer) else { return group.withLock { $0.isOver = true } }
        let target = CaptureTarget(address, depth: page.depth, isLoggedIn: door.isLoggedIn)
        switch house.tally.refusal(of: target, under: authority, at: house.clock()) {
        case .target: return group.withLock { $0.dropped.append(page) }
        case .everything(let reason):
            return group.withLock { group in
                group.end = .ended(reason)
                group.isOver = true
            }
        case nil: break
        }
        let exchange = ask(page, at: address, with: client, isHeld: held != nil)
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
        visit.sequel = Visit.Sequel(after: state)
        group.withLock { group in
            group.visits += [visit] + asides
            if visit.answer.isRefusedForNow { group.isOver = true }
            switch state {
            // It stays due, and is the first of the next group.
            case .goOn, .again: break
            case .wait(let seconds, _):
                pace.hold(.seconds(seconds))
                group.isOver = true
            case .park(let reason):
                group.end = .parked(reason.sentence)
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
            return Answer(record, of: address, held: held).map { Visit(page: page, answer: $0) }
        }
        return nil
    }

    /// - Parameter isHeld: whether the vault holds the page, so that the site may say that it has not changed.
    private func ask(
        _ page: FrontierPage, at address: WebAddress, with client: SiteClient, isHeld: Bool
    ) -> Exchange {
        var fields: [(String, String)] = []
        if isHeld, let tag = page.entityTag { fields.append(("If-None-Match", tag)) }
        if isHeld, let date = page.lastModified { fields.append(("If-Modified-Since", date)) }
        let mayHaveImages = authority.capture?.classes.contains(.images) ?? false
        let exchange = client.get(address, fields: fields) { fields in
            mayHaveImages || !MediaTypes.isMedia(fields["Content-Type"] ?? "")
        }
        count(exchange)
        return exchange
    }

    /// Does what the door wants beside the pages; `nil` where the authority does not cover it or a person ended the work.
    private func aside(
        _ request: DoorRequest, with client: SiteClient
    ) throws -> (exchange: Exchange, visit: Visit)? {
        var isLoggedIn = false
        if case .get(_, let carries) = request { isLoggedIn = carries }
        guard pace.wait(until: .now + .seconds(600), observer: house.observer),
            house.tally.refusal(
                of: CaptureTarget(request.address, isLoggedIn: isLoggedIn), under: authority, at: house.clock()) == nil
        else { return nil }
        let exchange = request.perform(with: client)
        count(exchange)
        let page = FrontierPage(address: request.address.description, site: site, depth: 0, due: exchange.started)
        let number = asides.add(1, ordering: .relaxed).newValue
        var visit = try visit(exchange, page, exchange.page, VisitIDs(aside: number, in: run.id))
        visit.sequel = .aside
        return (exchange, visit)
    }

    private func count(_ exchange: Exchange) {
        let (requests, bytes) = house.tally.count(bytes: exchange.bytesDown, under: authority)
        house.observer.progress(
            Progress(phase: .capturing, items: requests, noun: "requests", bytes: bytes, totalBytes: nil))
    }

    private func visit(
        _ exchange: Exchange, _ page: FrontierPage, _ sitePage: SitePage?, _ ids: VisitIDs, held: HeldPage? = nil
    ) throws -> Visit {
        let records = ExchangeRecords(exchange: exchange, run: run, ids: ids, held: held)
        var visit = Visit(
            page: page, answer: Answer(exchange, records.outcome, page: sitePage, held: held), records: records)
        visit.stop = try house.protection?.stop(records)
        return visit
    }

    // MARK: What came

    private func seal(_ visits: [Visit]) throws {
        let requests = try visits.flatMap { try $0.requests() }
        guard !requests.isEmpty else { return }
        _ = try house.vault.seal(requests)
        for visit in visits {
            if visit.stop != nil {
                house.tally.countStop()
            } else if let records = visit.records {
                house.tally.count(records.outcome)
            }
        }
    }

    /// Seals that a page was not asked for, or not got, because a person is wanted: a gap with its reason.
    private func seal(parked page: FrontierPage, _ reason: ParkReason) throws {
        guard let address = try? WebAddress(page.address) else { return }  // It was made of one.
        let number = asides.add(1, ordering: .relaxed).newValue
        _ = try house.vault.seal([
            try ExchangeRecords.parked(
                address, because: reason.sentence, run: run, ids: VisitIDs(aside: number, in: run.id),
                at: house.clock())
        ])
    }

    /// Tells the frontier what came of a group.
    ///
    /// - Returns: other sites that were met.
    private func settle(_ visits: [Visit]) throws -> [String] {
        let isLoggedIn = door.isLoggedIn
        var pages: [FrontierPage] = []
        var found: [FrontierPage] = []
        for visit in visits {
            if visit.stop != nil, visit.sequel != .aside {
                try house.frontier.remove(visit.page)
                continue
            }
            switch visit.sequel {
            case .seen:
                pages.append(schedule.settled(visit))
                found += visit.next(followsLinks: visit.page.depth < depth) { address in
                    house.tally.covers(
                        CaptureTarget(address, isLoggedIn: isLoggedIn), under: authority, at: house.clock())
                }
            case .unseen:
                var page = visit.page
                page.visits += 1
                pages.append(page)
            case .aside: break
            }
        }
        try house.frontier.settle(pages, adding: found)
        return Set(found.map(\.site)).subtracting([site]).sorted()
    }
}

/// The door of a site for the threads that visit it, one at a time.
private final class GuardedDoor: @unchecked Sendable {
    private let door: SiteDoor
    private let lock = NSLock()

    init(_ door: SiteDoor) {
        self.door = door
    }

    var isLoggedIn: Bool { use { $0.isLoggedIn } }

    func use<Result>(_ body: (SiteDoor) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(door)
    }
}

extension Visit.Sequel {
    /// What becomes of a page after the door has looked at what came in its place.
    fileprivate init(after state: DoorState) {
        switch state {
        case .goOn: self = .seen
        case .again, .wait, .park: self = .unseen
        }
    }
}

extension CaptureTarget {
    /// An address as a scope is asked about it.
    init(_ address: WebAddress, depth: Int = 0, isLoggedIn: Bool = false) {
        self.init(
            host: address.host.description, path: address.path, query: address.query ?? "",
            dataClass: MediaTypes.isMediaPath(address.path) ? .images : .text, depth: depth, isLoggedIn: isLoggedIn)
    }
}
