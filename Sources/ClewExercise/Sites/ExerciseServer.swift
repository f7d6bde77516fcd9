internal import Foundation
internal import Synchronization

/// Serves the sites of an exercise on 127.0.0.2, and on no other address, for tests of tools that capture.
///
/// A site answers to its onion host in the field `Host`, or under a prefix: `http://127.0.0.2:8081/harbour-lane/`. One
/// site asks for a login. Any address takes `mode=slow|error|unavailable|truncated|reset|expired|failing` in its query.
///
///     let server = try ExerciseServer(folder: "captures")
///     try server.run(port: 8081) { port in print("http://127.0.0.2:\(port)/") }
public struct ExerciseServer: Sendable {
    /// One of the sites.
    public struct Site: Sendable, Hashable {
        /// The name that it gives itself.
        public let name: String
        /// Its host.
        public let host: String
        /// The first segment of its path where the host is not sent.
        public let slug: String
    }

    /// How the server misbehaves.
    public enum Temper: Sendable, Hashable {
        /// It does not.
        case good
        /// Every answer comes late and in pieces.
        case slow
        /// Every third request fails: an error, a body that breaks off, a refusal, a reset, in turn.
        case failing
    }

    /// The largest number of connections at once; more wait.
    private static let connections = 64

    private let sites: ExerciseSites

    /// A server of the exercise in a folder; its sites are made again from the folder's parameters.
    ///
    /// - Parameter day: the day that is shown, from 0; the last one when left out.
    /// - Throws: ``ExerciseFault/noExercise(_:)``, ``ExerciseFault/noDay(_:last:)``.
    public init(folder: String, day: Int? = nil) throws(ExerciseFault) {
        let parameters = try ExerciseParameters(folder: folder)
        let last = ExerciseSize(pages: parameters.pages).days - 1
        if let day, !(0...last).contains(day) { throw .noDay(day, last: last) }
        self.init(seed: parameters.seed, pages: parameters.pages, day: day)
    }

    /// A server of an exercise that need not be written.
    public init(seed: UInt64, pages: Int, day: Int? = nil) {
        let world = World(seed: seed, size: ExerciseSize(pages: min(max(1, pages), ExerciseFolder.maximumPages)))
        sites = ExerciseSites(world: world, day: day ?? world.calendar.last)
    }

    /// The sites that are served.
    public var served: [Site] {
        SiteName.allCases.map { Site(name: $0.title, host: sites.world.host(of: $0), slug: $0.slug) }
    }

    /// Who may enter the site that asks for a login: its slug, user and password.
    public var login: (slug: String, user: String, password: String) {
        (SiteName.kontorNord.slug, sites.world.login.user, sites.world.login.password)
    }

    /// Serves until `isStopped` says so; it is asked five times a second. Blocks the thread.
    ///
    /// - Parameters:
    ///   - port: the port, or 0 for any.
    ///   - gate: what the site that asks for a login does at its door; without one its only session never ends.
    ///   - onReady: called with the port when connections are accepted.
    /// - Throws: ``ExerciseFault/notServed(port:errno:)``.
    public func run(
        port: Int, temper: Temper = .good, gate: ExerciseGate? = nil, onReady: (Int) -> Void,
        isStopped: () -> Bool = { false }
    ) throws(ExerciseFault) {
        let listener = try LoopbackListener(port: port)
        let open = Counter()
        let requests = Counter()
        onReady(listener.port)
        while !isStopped() {
            guard open.value < ExerciseServer.connections else {
                Thread.sleep(forTimeInterval: 0.01)
                continue
            }
            guard let connection = listener.next() else { continue }
            open.add(1)
            let sites = sites
            Thread.detachNewThread {
                Dialogue(connection: connection, sites: sites, temper: temper, gate: gate, requests: requests).run()
                open.add(-1)
            }
        }
    }

    /// A number that threads share.
    private final class Counter: Sendable {
        private let number = Atomic<Int>(0)

        var value: Int { number.load(ordering: .relaxed) }

        /// Adds and gives what was there before.
        @discardableResult func add(_ step: Int) -> Int { number.add(step, ordering: .relaxed).oldValue }
    }

    /// What happens on one connection.
    private struct Dialogue {
        let connection: LoopbackConnection
        let sites: ExerciseSites
        let temper: Temper
        let gate: ExerciseGate?
        let requests: Counter

        func run() {
            var pending: [UInt8] = []
            while let request = next(&pending) {
                let number = requests.add(1)
                var mode: SiteMode?
                switch temper {
                case .good: mode = nil
                case .slow: mode = .slow
                case .failing: mode = SiteMode.failure(at: number)
                }
                if request.query["mode"] == SiteMode.failing.rawValue { mode = SiteMode.failure(at: number * 3 + 2) }
                let answer =
                    gate?.answer(request, by: sites, mode: mode) ?? sites.answer(request, mode: mode)
                guard send(answer, to: request), request.keepsAlive else { return }
            }
        }

        /// The next request; `nil` at the end, and after an answer to one that cannot be read.
        private func next(_ pending: inout [UInt8]) -> SiteRequest? {
            let end: [UInt8] = [13, 10, 13, 10]
            while pending.count <= SiteRequest.headLimit {
                if let place = pending.firstRange(of: end) {
                    guard var request = SiteRequest(head: Array(pending[..<place.lowerBound])),
                        let length = request.bodyLength
                    else { break }
                    pending.removeSubrange(..<place.upperBound)
                    while pending.count < length {
                        let more = connection.read()
                        if more.isEmpty { return nil }
                        pending += more
                    }
                    request.body = Array(pending.prefix(length))
                    pending.removeFirst(length)
                    return request
                }
                let more = connection.read()
                if more.isEmpty { return nil }
                pending += more
            }
            _ = connection.write(SiteAnswer(status: 400).head(closes: true)[...])
            return nil
        }

        /// Sends an answer; `false` when the connection is to end.
        private func send(_ answer: SiteAnswer, to request: SiteRequest) -> Bool {
            if answer.mode == .reset {
                connection.abort()
                return false
            }
            let isSlow = answer.mode == .slow
            if isSlow { Thread.sleep(forTimeInterval: 0.6) }
            guard connection.write(answer.head(closes: !request.keepsAlive)[...]) else { return false }
            if request.method == "HEAD" { return true }
            if answer.mode == .truncated {
                _ = connection.write(answer.body.prefix(answer.body.count / 2))
                return false
            }
            let piece = isSlow ? max(1, answer.body.count / 4) : max(1, answer.body.count)
            for start in stride(from: 0, to: answer.body.count, by: piece) {
                if isSlow { Thread.sleep(forTimeInterval: 0.2) }
                guard connection.write(answer.body[start..<min(start + piece, answer.body.count)]) else { return false }
            }
            return true
        }
    }
}
