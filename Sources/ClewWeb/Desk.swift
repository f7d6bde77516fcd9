public import ClewCore
package import ClewServer
public import ClewWorkflows

/// The desk: the web pages of one case, served on this machine alone.
///
///     let desk = try Desk(workspace: workspace, port: 8080)
///     try await desk.serve { address in print("The desk is at \(address)") }
public struct Desk: Sendable {
    /// The site, for tests without a socket.
    package let site: Site<Permit>

    /// The address to type into a browser.
    public var address: String { site.home.url }

    /// A desk for a case.
    ///
    /// - Parameters:
    ///   - workspace: the opened case.
    ///   - address: an address of 127.0.0.0/8.
    ///   - port: the port.
    ///   - clock: tells the time, for sessions and for the limit of log-ins.
    ///   - report: takes a line about an error that a person at the desk is told nothing of but that it happened.
    /// - Throws: a fault of the templates, which is a fault of the program.
    public init(
        workspace: Workspace, address: String = "127.0.0.1", port: Int, clock: @escaping @Sendable () -> Timestamp,
        report: @escaping @Sendable (String) -> Void = { _ in }
    ) throws {
        let sessions = SessionStore<Permit>(clock: clock)
        let cookie = SessionCookie(suffix: String(workspace.uuid.prefix(8)))
        let pages = DeskPages(
            workspace: workspace, sessions: sessions, cookie: cookie, limiter: LoginLimiter(),
            keystoreLimiter: LoginLimiter(), pages: try PageSet(), report: report)
        site = Site(
            home: HomeAddress(address: address, port: port), cookie: cookie, sessions: sessions, loginPath: "/login",
            routes: pages.routes, admits: pages.isStillUser, errorPage: pages.failure)
    }

    /// Serves until the task is cancelled or the process gets SIGINT or SIGTERM.
    ///
    /// - Parameter onReady: called with the address when connections are accepted.
    /// - Throws: a fault: the port is taken, the address is not of this machine.
    public func serve(onReady: @escaping @Sendable (String) -> Void) async throws {
        try await WebServer(site: site).run { onReady($0.url) }
    }

    /// A port that nobody listens on at this moment; `nil` when the machine has none to give.
    public static func freePort() -> Int? { LoopbackPort.free() }
}
