import ClewCapture
import ClewCore
import ClewStore
import ClewVault
import ClewWARC
import Foundation

/// One session of live capture: takes pages off the frontier, asks for them, seals what came, and puts the links of what it
/// got on the frontier. Every request is put before the authority first.
///
/// Pages are taken in small groups. What came of a group is sealed before the frontier learns of it: a session that is
/// killed in between asks for the group again, and the vault knows each visit by its id and takes it once.
final class CaptureSession {
    private let vault: Vault
    private let frontier: Frontier
    private let run: RunContext
    private let options: LiveCaptureOptions
    private let clock: @Sendable () -> Timestamp
    private let observer: Observer
    private let reader: VaultReader
    private var clients: [String: SiteClient] = [:]
    /// From when on a site may be asked again.
    private var ready: [String: Timestamp] = [:]
    private var used: CaptureUse
    private var random = SystemRandomNumberGenerator()
    private(set) var report = LiveCaptureReport()

    /// How many pages make a group.
    private static let group = 32
    /// How often a page is tried that fails.
    private static let tries = 3
    /// The longest time that a site can ask for before it is asked again, in milliseconds.
    private static let longestWait: Int64 = 600_000
    /// A page that is not due again by itself.
    private static let never = Timestamp(seconds: 253_402_300_799)

    init(
        vault: Vault, frontier: Frontier, run: RunContext, options: LiveCaptureOptions, used: CaptureUse,
        clock: @escaping @Sendable () -> Timestamp, observer: Observer
    ) {
        self.vault = vault
        self.frontier = frontier
        self.run = run
        self.options = options
        self.used = used
        self.clock = clock
        self.observer = observer
        reader = vault.reader()
    }

    /// Fetches until nothing of the sites is due any more, the authority allows no more, or a person ends it.
    func fetch(_ sites: [String]) throws {
        var open = sites
        while !open.isEmpty, report.ending == nil, !observer.isCancelled() {
            let site = open.removeFirst()
            let pages = try frontier.due(of: site, at: clock(), most: CaptureSession.group)
            if pages.isEmpty { continue }
            let met = try fetch(pages, of: site)
            open += ([site] + met).filter { !open.contains($0) }
        }
        report.wasCancelled = observer.isCancelled()
    }

    /// What came of one page.
    private struct Visit {
        var page: FrontierPage
        var exchange: Exchange
        var records: ExchangeRecords
    }

    /// Fetches a group of one site, seals it, and tells the frontier.
    ///
    /// - Returns: other sites that redirects led to.
    private func fetch(_ pages: [FrontierPage], of site: String) throws -> [String] {
        var visits: [Visit] = []
        for page in pages {
            guard !observer.isCancelled(), report.ending == nil else { break }
            guard let address = try? WebAddress(page.address) else {
                try frontier.remove(page)
                continue
            }
            if let refusal = run.options.authority.refusal(
                of: CaptureTarget(address, depth: page.depth), at: clock(), used: used)
            {
                if refusal.endsTheSession { report.ending = refusal.sentence } else { try drop(page) }
                continue
            }
            if let limit = options.limit, report.requests >= limit {
                report.ending = "the \(limit) requests of --limit were made."
                break
            }
            guard wait(for: site) else { break }
            let visit = ask(page, at: address)
            visits.append(visit)
            if isRefusedForNow(visit.exchange) { break }
        }
        try seal(visits)
        return try settle(visits)
    }

    private func drop(_ page: FrontierPage) throws {
        report.outOfScope += 1
        try frontier.remove(page)
    }

    // MARK: Asking

    /// Waits until a site may be asked; `false` when a person ended it meanwhile.
    private func wait(for site: String) -> Bool {
        while let moment = ready[site], moment > clock() {
            if observer.isCancelled() { return false }
            usleep(UInt32(clamping: min(100, moment.milliseconds - clock().milliseconds) * 1000))
        }
        return true
    }

    private func ask(_ page: FrontierPage, at address: WebAddress) -> Visit {
        let client = clients[page.site] ?? client(for: address)
        clients[page.site] = client
        var fields: [(String, String)] = []
        if let tag = page.entityTag { fields.append(("If-None-Match", tag)) }
        if let date = page.lastModified { fields.append(("If-Modified-Since", date)) }
        let mayHaveImages = run.options.authority.capture?.classes.contains(.images) ?? false
        let exchange = client.get(address, fields: fields) { fields in
            mayHaveImages || !MediaTypes.isMedia(fields["Content-Type"] ?? "")
        }
        let pause = options.pause.isEmpty ? 0 : Int64(Int.random(in: options.pause, using: &random))
        ready[page.site] = Timestamp(milliseconds: clock().milliseconds + max(pause, wanted(by: exchange)))
        report.requests += 1
        report.bytes += exchange.bytesDown
        used.requests += 1
        used.bytes += exchange.bytesDown
        observer.progress(
            Progress(
                phase: .capturing, items: report.requests, noun: "requests", bytes: report.bytes, totalBytes: nil))
        return Visit(
            page: page, exchange: exchange, records: ExchangeRecords(exchange: exchange, run: run, visit: page.visits))
    }

    private func client(for address: WebAddress) -> SiteClient {
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

    /// Whether the site asked to be left alone for a while.
    private func isRefusedForNow(_ exchange: Exchange) -> Bool { exchange.status == 429 || exchange.status == 503 }

    /// How long a site wants to be left alone, in milliseconds: what it says, or half a minute.
    private func wanted(by exchange: Exchange) -> Int64 {
        guard isRefusedForNow(exchange) else { return 0 }
        let said = exchange.fields["Retry-After"].flatMap { Int64($0) }.map { max(0, min($0, 600)) * 1000 }
        return min(CaptureSession.longestWait, said ?? 30_000)
    }

    // MARK: Sealing

    private func seal(_ visits: [Visit]) throws {
        var requests: [SealRequest] = []
        for visit in visits { requests += try visit.records.requests() }
        guard !requests.isEmpty else { return }
        _ = try vault.seal(requests)
        for visit in visits {
            switch visit.records.outcome {
            case .got: report.got += 1
            case .unchanged: report.unchanged += 1
            case .refused: report.refused += 1
            default: report.failed += 1
            }
        }
    }

    // MARK: What comes next

    /// Tells the frontier what came of a group.
    ///
    /// - Returns: other sites that were met.
    private func settle(_ visits: [Visit]) throws -> [String] {
        var pages: [FrontierPage] = []
        var found: [FrontierPage] = []
        for visit in visits {
            var page = visit.page
            page.visits += 1
            let isFailed = isRefusedForNow(visit.exchange) || visit.records.outcome == .unreachable
            page.failures = isFailed ? page.failures + 1 : 0
            page.due = isFailed && page.failures < CaptureSession.tries ? clock() : CaptureSession.never
            if visit.exchange.status == 200 {
                page.entityTag = visit.exchange.fields["ETag"]
                page.lastModified = visit.exchange.fields["Last-Modified"]
            }
            pages.append(page)
            for address in next(after: visit) where isCovered(address) {
                let isRedirect = (300...399).contains(visit.exchange.status ?? 0)
                found.append(
                    FrontierPage(
                        address: address.description, site: address.origin,
                        depth: isRedirect ? page.depth : page.depth + 1, due: clock()))
            }
        }
        try frontier.settle(pages, adding: found)
        let sites = Set(found.map(\.site)).subtracting(visits.map(\.page.site))
        return sites.sorted()
    }

    /// Where a page leads: to what it redirects to, or along its links as far as was asked.
    private func next(after visit: Visit) -> [WebAddress] {
        let exchange = visit.exchange
        if (300...399).contains(exchange.status ?? 0), let place = exchange.fields["Location"] {
            return (try? exchange.address.resolving(place)).map { [$0] } ?? []
        }
        guard exchange.outcome == .got, exchange.status == 200, visit.page.depth < options.depth,
            let type = exchange.fields["Content-Type"].map({ MediaType($0).essence }), type.contains("html")
        else { return [] }
        var header = WARCHeader(type: .response, id: WARCRecordID(""), date: exchange.started)
        header.fields.append("Content-Type", "application/http; msgtype=response")
        let payload = WARCPayload(
            header: header, block: Array(exchange.responseHead[exchange.finalHead...]) + exchange.body)
        return LinkReader.links(of: payload.bytes, at: exchange.address)
    }

    /// Whether the authority covers an address at all; how deep it lies and how much is left is asked when its turn comes.
    private func isCovered(_ address: WebAddress) -> Bool {
        let refusal = run.options.authority.refusal(of: CaptureTarget(address), at: clock(), used: CaptureUse())
        if refusal != nil { report.outOfScope += 1 }
        return refusal == nil
    }
}

extension CaptureRefusal {
    /// Whether nothing more may be fetched at all.
    fileprivate var endsTheSession: Bool {
        switch self {
        case .unstated, .noScope, .notInForce, .requests, .bytes: true
        case .place, .dataClass, .accountPath, .depth: false
        }
    }
}

extension CaptureTarget {
    /// An address as a scope is asked about it.
    init(_ address: WebAddress, depth: Int = 0) {
        self.init(
            host: address.host.description, path: address.path, query: address.query ?? "",
            dataClass: MediaTypes.isMediaPath(address.path) ? .images : .text, depth: depth)
    }
}
