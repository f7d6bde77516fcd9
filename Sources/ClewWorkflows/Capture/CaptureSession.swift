import ClewCapture
import ClewCore
import ClewStore
import Synchronization

/// One session of `clew capture`: visits sites side by side until nothing is due any more, the authority allows no more,
/// or a person ends it.
final class CaptureSession: Sendable {
    private let house: SiteVisitor.House
    private let run: RunContext
    private let options: LiveCaptureOptions
    private let door: @Sendable (String) throws -> SiteDoor
    private let visitors = Mutex<[String: SiteVisitor]>([:])

    /// So many sites are visited at once.
    private static let mostSites = 16

    /// - Parameter door: makes the door of a site.
    init(
        house: SiteVisitor.House, run: RunContext, options: LiveCaptureOptions,
        door: @escaping @Sendable (String) throws -> SiteDoor
    ) {
        self.door = door
        self.house = house
        self.run = run
        self.options = options
    }

    /// Fetches what is due of the sites, and of those that they lead to.
    func fetch(_ sites: [String]) throws {
        var open = sites
        while !open.isEmpty, !isOver {
            let turn = Array(open.prefix(CaptureSession.mostSites))
            let met = Mutex<(sites: [String], fault: (any Error)?)>(([], nil))
            Threads.run(turn.count) { number in
                do {
                    let others = try visit(turn[number])
                    met.withLock { $0.sites += others }
                } catch {
                    met.withLock { $0.fault = error }
                    house.tally.end("a site could not be visited.")
                }
            }
            let (others, fault) = met.withLock { $0 }
            if let fault { throw fault }
            open.removeFirst(turn.count)
            open += Set(others).subtracting(open).sorted()
        }
    }

    private var isOver: Bool { house.observer.isCancelled() || house.tally.report.ending != nil }

    /// Fetches what is due of one site.
    ///
    /// - Returns: other sites that were met.
    private func visit(_ site: String) throws -> [String] {
        guard let visitor = try visitor(of: site) else { return [] }
        var met: Set<String> = []
        while !isOver {
            switch try visitor.step() {
            case .went(let others): met.formUnion(others)
            case .idle: return met.sorted()
            case .ended(let reason): house.tally.end(reason)
            case .parked(let reason):
                house.tally.park(site, reason)
                return met.sorted()
            }
        }
        return met.sorted()
    }

    private func visitor(of site: String) throws -> SiteVisitor? {
        try visitors.withLock { visitors in
            if let known = visitors[site] { return known }
            guard let address = try? WebAddress(site + "/") else { return nil }  // It was made of an address.
            let visitor = SiteVisitor(
                address, house: house, run: run, options: options, schedule: .once, door: try door(site))
            visitors[site] = visitor
            return visitor
        }
    }
}
