import ClewCapture
import ClewCore
import ClewCrypto
import ClewExercise
import ClewMarkets
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Synchronization
import Testing

/// The market of an exercise that asks for a login, with a gate, a keystore of its own and an authority: what a session of
/// capture has at the door of a site.
final class GuardedMarket {
    /// A clock whose every look is a second later.
    final class Ticks: Sendable {
        private let seconds = Mutex<Int64>(1_780_000_000)

        func next() -> Timestamp {
            seconds.withLock { seconds in
                seconds += 1
                return Timestamp(seconds: seconds)
            }
        }

        func pass(_ count: Int64) { seconds.withLock { $0 += count } }
    }

    /// What came of visiting one page.
    struct Visit {
        var state: DoorState
        var exchange: Exchange

        /// Whether the page came that was asked for.
        var isSeen: Bool { state == .goOn && exchange.status == 200 }
    }

    static let words = "four words in a row"

    let gate: ExerciseGate
    let server: ExerciseServer
    let ticks = Ticks()
    private let running: BackgroundServer
    private let scratch: ScratchFolder
    private let log = Mutex<[String]>([])

    init(pagesOfSession: Int = .max) throws {
        let gate = ExerciseGate(pagesOfSession: pagesOfSession)
        let server = ExerciseServer(seed: 7, pages: 400)
        self.gate = gate
        self.server = server
        scratch = try ScratchFolder()
        running = BackgroundServer { try server.run(port: 0, gate: gate, onReady: $0, isStopped: $1) }
    }

    func stop() { running.stop() }

    /// What the door wrote into the audit.
    var logged: [String] { log.withLock { $0 } }

    var origin: String { "http://127.0.0.2:\(running.port)" }
    var loginPage: String { address("?page=login") }
    func address(_ query: String) -> String { origin + "/kontor-nord/index.php" + query }

    /// What another process sees.
    func keystore(open: Bool = true) throws -> Keystore {
        let keystore = Keystore(
            uuid: "case-1", secrets: SecretsFolder(scratch.path("secrets")), limits: .test)
        if open { try keystore.unlock(passphrase: GuardedMarket.words, creating: true) }
        return keystore
    }

    func login(_ password: String? = nil, sign: String? = nil) -> SiteLogin {
        SiteLogin(
            page: loginPage, user: server.login.user, password: password ?? server.login.password, sign: sign,
            entered: ticks.next(), by: "tester")
    }

    func keep(_ login: SiteLogin) throws {
        try keystore().update(origin) { $0 = SiteSecret(login: login, session: $0?.session) }
    }

    static func authority(_ classes: Set<CaptureScope.DataClass> = [.text, .accountAreas]) -> Authority {
        Authority(
            id: "A-1", officer: "M. Example", caseReference: "EX-1", legalBasis: "exercise",
            capture: CaptureScope(
                places: ["127.0.0.2/kontor-nord"], classes: classes,
                accountPaths: ["/kontor-nord/index.php?page=home", "/kontor-nord/index.php?page=browse&cat=*&p=*"]))
    }

    func client() throws -> SiteClient {
        let ticks = ticks
        let host = try WebHost("127.0.0.2")
        var loopback: IPAddress?
        if case .ip(let ip) = host { loopback = ip }
        return SiteClient(site: host, route: .clearnet(proxy: nil), allowsLoopback: loopback) { ticks.next() }
    }

    func door(_ keystore: Keystore, authority: Authority = GuardedMarket.authority()) -> SiteDoor {
        let ticks = ticks
        return SiteDoor(
            origin: origin, keystore: keystore, authority: authority, walls: WallReader(), user: "tester",
            clock: { ticks.next() }, audit: { [self] outcome in log.withLock { $0.append(outcome) } })
    }

    /// Asks for a page as a session of capture does.
    func visit(_ query: String, _ door: SiteDoor, _ client: SiteClient) throws -> Visit {
        let page = try WebAddress(address(query))
        var exchange = client.get(page)
        var state = try door.look(at: exchange, with: client) { $0.perform(with: client) }
        if state == .again {
            exchange = client.get(page)
            state = try door.look(at: exchange, with: client) { $0.perform(with: client) }
        }
        return Visit(state: state, exchange: exchange)
    }
}

extension DoorState {
    /// Why the site is parked; `nil` when it is not.
    var parked: ParkReason.Kind? {
        guard case .park(let reason) = self else { return nil }
        return reason.kind
    }

    /// How long to wait; `nil` when one need not.
    var seconds: Int? {
        guard case .wait(let seconds, _) = self else { return nil }
        return seconds
    }
}
