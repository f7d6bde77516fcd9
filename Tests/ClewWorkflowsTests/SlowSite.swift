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
    /// The bytes of the page that may be cut.
    static let longPage = 400_000
    /// The bytes of the large file.
    static let largeFile = 8 << 20

    private let server: ScriptedServer
    private let cut = Cut()

    /// What is done in the middle of the long page, once.
    private final class Cut: Sendable {
        let action = Mutex<(@Sendable () -> Void)?>(nil)
    }

    var port: UInt16 { server.port }

    init() throws {
        let cut = cut
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
                    var page = "<p>page \(target)"
                    if target.hasPrefix("/many?") {
                        // `/many?60` has links to the first sixty pages, `/many?61-90` to those from the 61st on.
                        let bounds = target.dropFirst(6).split(separator: "-").compactMap { Int($0) }
                        let first = bounds.count > 1 ? bounds[0] : 1
                        page = (first...max(first, bounds.last ?? 1)).map { "<a href='/many/\($0)'>\($0)</a> " }
                            .joined()
                    }
                    var bytes = Array(page.utf8)
                    bytes += [UInt8](repeating: 0x20, count: max(0, SlowSite.pageSize - bytes.count))
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

    func stop() { server.stop() }

    private static func head(_ count: Int) -> String {
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(count)\r\n\r\n"
    }
}
