import ClewCapture
import ClewCore
import ClewStore
import Foundation
import Synchronization

/// One session of `clew capture`: visits sites side by side until nothing is due any more, the authority allows no more,
/// or a person ends it.
final class CaptureSession: Sendable {
    private let house: SiteVisitor.House
    private let run: RunContext
    private let options: LiveCaptureOptions
    private let schedule: @Sendable (String) -> Schedule
    private let door: @Sendable (String) throws -> SiteDoor
    private let lock: @Sendable (String) throws -> FileLock?
    private let met: Met
    private let visitors = Mutex<[String: SiteVisitor]>([:])
    private let locks = Mutex<[FileLock]>([])

    /// Other sites to which links and redirects led.
    final class Met: Sendable {
        private let sites = Mutex<Set<String>>([])

        func add(_ site: String) {
            sites.withLock { _ = $0.insert(site) }
        }

        /// Those that came since it was asked last.
        func take() -> Set<String> {
            sites.withLock { sites in
                defer { sites = [] }
                return sites
            }
        }
    }

    /// So many sites are visited at once.
    private static let mostSites = 16

    /// - Parameters:
    ///   - met: where the house puts the sites that it meets.
    ///   - schedule: when the pages of a site are fetched again.
    ///   - lock: takes a site for this program; `nil` when another one visits it.
    ///   - door: makes the door of a site.
    init(
        house: SiteVisitor.House, met: Met, run: RunContext, options: LiveCaptureOptions,
        schedule: @escaping @Sendable (String) -> Schedule,
        lock: @escaping @Sendable (String) throws -> FileLock?, door: @escaping @Sendable (String) throws -> SiteDoor
    ) {
        self.lock = lock
        self.door = door
        self.schedule = schedule
        self.house = house
        self.met = met
        self.run = run
        self.options = options
    }

    /// Fetches what is due of the sites, and of those that they lead to.
    func fetch(_ sites: [String]) throws {
        defer { locks.withLock { $0.forEach { $0.release() } } }
        var open = sites
        while !open.isEmpty, !isOver {
            let turn = Array(open.prefix(CaptureSession.mostSites))
            let fault = Mutex<(any Error)?>(nil)
            Threads.run(turn.count) { number in
                do {
                    try visit(turn[number])
                } catch {
                    fault.withLock { $0 = error }
                    house.tally.end("a site could not be visited.")
                }
            }
            if let fault = fault.withLock({ $0 }) { throw fault }
            open.removeFirst(turn.count)
            open += met.take().subtracting(open).sorted()
        }
    }

    private var isOver: Bool { house.observer.isCancelled() || house.tally.report.ending != nil }

    /// Fetches what is due of one site.
    private func visit(_ site: String) throws {
        guard let visitor = try visitor(of: site) else { return }
        while !isOver {
            switch try visitor.step() {
            case .went: break
            case .idle: return
            case .resting(let rest) where rest > .seconds(SitePace.longestWait):
                house.tally.park(
                    site,
                    "it asks to be left alone for \((rest.components.seconds + 59) / 60) minutes; go on after that.")
                return
            case .resting(let rest): usleep(UInt32(min(.milliseconds(100), rest) / .microseconds(1)))
            case .ended(let reason): house.tally.end(reason)
            case .parked(let reason):
                house.tally.park(site, reason)
                return
            }
        }
    }

    private func visitor(of site: String) throws -> SiteVisitor? {
        try visitors.withLock { visitors in
            if let known = visitors[site] { return known }
            guard let address = try? WebAddress(site + "/") else { return nil }  // It was made of an address.
            guard let lock = try lock(site) else {
                house.tally.park(
                    site, "another program is visiting it; the same command goes on when that one has ended.")
                return nil
            }
            locks.withLock { $0.append(lock) }
            let visitor = SiteVisitor(
                address, house: house, run: run, options: options, schedule: schedule(site), door: try door(site))
            visitors[site] = visitor
            return visitor
        }
    }
}
