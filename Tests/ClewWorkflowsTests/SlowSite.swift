import ClewTestSupport
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A site of a test that can be cut in the middle of a page, and that has many pages of one size.
final class SlowSite: Sendable {
    /// The bytes of a page of the many.
    static let pageSize = 20_000
    /// The bytes of a wide page.
    static let widePage = 400_000
    /// The bytes of the page that may be cut.
    static let longPage = 400_000
    /// The bytes of the large file.
    static let largeFile = 8 << 20

    private let server: ScriptedServer
    private let cut = Cut()
    private let arrivals = Arrivals()

    /// What is done in the middle of the long page, once.
    private final class Cut: Sendable {
        let action = Mutex<(@Sendable () -> Void)?>(nil)
    }

    /// When pages of the many were asked for.
    private final class Arrivals: Sendable {
        let moments = Mutex<[ContinuousClock.Instant]>([])
    }

    var port: UInt16 { server.port }

    init() throws {
        let (cut, arrivals) = (cut, arrivals)
        server = try ScriptedServer { visitor in
            while true {
                let target = visitor.readHead().split(separator: " ").dropFirst().first.map(String.init) ?? ""
                switch target {
                case "": return
                case "/long":
                    visitor.send(SlowSite.head(SlowSite.longPage))
                    let half = [UInt8](repeating: 0x61, count: SlowSite.longPage / 2)
                    visitor.send(half)
                    let action = cut.action.withLock { action in
                        defer { action = nil }
                        return action
                    }
                    if let action {
                        // What was sent must be on its way through three relays before they are gone.
                        usleep(700_000)
                        action()
                        _ = visitor.waitForClose(20_000)
                        return
                    }
                    visitor.send(half)
                case "/large":
                    visitor.send(SlowSite.head(SlowSite.largeFile))
                    visitor.send([UInt8](repeating: 0x62, count: SlowSite.largeFile))
                default:
                    if target.hasPrefix("/many/") { arrivals.moments.withLock { $0.append(.now) } }
                    var bytes = Array(SlowSite.page(target).utf8)
                    let size = target.hasPrefix("/wide/") ? SlowSite.widePage : SlowSite.pageSize
                    bytes += [UInt8](repeating: 0x20, count: max(0, size - bytes.count))
                    // In one piece: two would wait for each other's acknowledgement on every page.
                    visitor.send(Array(SlowSite.head(bytes.count).utf8) + bytes)
                }
            }
        }
    }

    /// Does something in the middle of the next long page, and sends no more of it.
    func cutNext(_ action: @escaping @Sendable () -> Void) {
        cut.action.withLock { $0 = action }
    }

    /// How many of the last so many pages of the many were asked for in a second.
    func rate(ofLast count: Int) -> Double? {
        let moments = arrivals.moments.withLock { $0.suffix(count) }
        guard let first = moments.first, let last = moments.last, moments.count > 1 else { return nil }
        return Double(moments.count - 1) / (first.duration(to: last) / .seconds(1))
    }

    func stop() { server.stop() }

    /// `/many?61-90` has links to the pages from the 61st to the 90th of the many, `/wide?1-9` to wide ones.
    private static func page(_ target: String) -> String {
        let parts = target.split(separator: "?")
        let bounds = parts.count == 2 ? parts[1].split(separator: "-").compactMap { Int($0) } : []
        guard bounds.count == 2, bounds[0] <= bounds[1] else { return "<p>page \(target)" }
        return (bounds[0]...bounds[1]).map { "<a href='\(parts[0])/\($0)'>\($0)</a> " }.joined()
    }

    private static func head(_ count: Int) -> String {
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(count)\r\n\r\n"
    }
}
