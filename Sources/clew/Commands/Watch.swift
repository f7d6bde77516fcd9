import ArgumentParser
import ClewCore
import ClewStore
import ClewVault
import ClewWorkflows

struct Watch: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fetch pages of sites again and again, as they are due.",
        discussion: """
            Sites are added once and fetched while this command or the desk runs: lists of offers every hour, offers and \
            sellers every day, posts every week, or as the profile of the site says. What is not answered is asked for \
            again after longer and longer times. A site that needs a person waits, and says why.

            Examples:
              clew watch add http://….onion/ --authority A-1a2b3c4d --depth 2
              clew watch
              clew watch list
              clew watch pause http://….onion
            """,
        subcommands: [
            WatchRun.self, WatchAdd.self, WatchList.self, WatchStart.self, WatchPause.self, WatchStop.self,
        ], defaultSubcommand: WatchRun.self)
}

struct WatchRun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Fetch what is due, until Ctrl-C.")

    @OptionGroup var options: CaseOptions
    @OptionGroup var keystore: KeystoreOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        try keystore.unlock(workspace, under: permit)
        try workspace.goOnWithKeystore(under: permit)
        let sites = try workspace.sites(under: permit)
        let running = sites.count { $0.plan.state == .running }
        Console.say(
            "Watching \(running) of \(sites.count) sites; 'clew watch add' adds one, also while this runs. Ctrl-C ends it."
        )
        let line = ProgressLine()
        let report = try workspace.watch(observer: Interruption.observer(line))
        line.finish()
        report.sentences.forEach { Console.say($0) }
    }
}

/// Whether the keystore of logins and sessions is unlocked for what is fetched.
struct KeystoreOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Unlock the keystore with the passphrase in the first line of a file.", valueName: "file"))
    var passphraseFile: String?
    @Flag(help: "Unlock the keystore; the passphrase is asked for.") var unlock = false

    /// Unlocks the keystore where that was asked for.
    func unlock(_ workspace: Workspace, under permit: Permit) throws {
        guard unlock || passphraseFile != nil, workspace.keystore.state != .none else { return }
        var secret = PassphraseOptions()
        secret.passphraseFile = passphraseFile
        try workspace.openKeystore(passphrase: try secret.read(confirming: false), under: permit)
    }
}

/// How sites are asked for pages.
struct SiteOptions: ParsableArguments {
    @Option(help: "How many links to follow from the addresses.") var depth = 0
    @Option(
        help: "How long to wait between two requests to a site, in milliseconds: a random time up to twice as long.")
    var pause = 1000
    @Option(help: "How many connections to a site at once; the pause is kept between any two requests.")
    var connections = 1
    @Option(help: "The SOCKS5 port of the tor daemon on this machine; 9050 where no other way is named.")
    var torPort: UInt16?
    @Option(help: "Go through the HTTP proxy of an I2P router on this port of this machine.") var i2pPort: UInt16?
    @Flag(help: "Go over the Internet, in sight of everybody on the way.") var clearnet = false
    @Option(
        help: ArgumentHelp(
            "With --clearnet: go through this proxy, such as http://127.0.0.1:3128 or socks5://127.0.0.1:1080; it "
                + "resolves the names.", valueName: "address"))
    var proxy: String?

    mutating func validate() throws {
        guard depth >= 0, (0...600_000).contains(pause), (1...16).contains(connections) else {
            throw ValidationError("--depth is not below 0, --pause at most 600000, --connections 1 to 16.")
        }
        guard (clearnet ? 1 : 0) + (i2pPort == nil ? 0 : 1) + (torPort == nil ? 0 : 1) <= 1 else {
            throw ValidationError("--tor-port, --i2p-port and --clearnet are different ways; give one.")
        }
        if let proxy {
            guard clearnet else { throw ValidationError("--proxy wants --clearnet.") }
            guard case .proxy? = LiveCaptureOptions.Way(proxy) else {
                throw ValidationError("--proxy is http:// or socks5:// with an IP address and a port.")
            }
        }
    }

    /// The way.
    private var way: LiveCaptureOptions.Way {
        if let proxy, let way = LiveCaptureOptions.Way(proxy) { return way }
        if clearnet { return .clearnet }
        return i2pPort.map { .i2p(port: $0) } ?? .tor(port: torPort ?? 9050)
    }

    /// The options for addresses.
    func capture(_ addresses: [String], limit: Int? = nil) -> LiveCaptureOptions {
        LiveCaptureOptions(
            addresses: addresses, way: way, depth: depth, limit: limit, pause: pause...pause * 2,
            connections: connections)
    }
}

struct WatchAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Watch sites from now on.",
        discussion: """
            To a site that is watched already the addresses are added; of two depths the larger one holds, and way, \
            authority, pause and connections are those given last. Stop a site first to begin anew.

            Example:
              clew watch add http://….onion/ --authority A-1a2b3c4d --depth 2 --pause 2000
            """)

    @Argument(help: ArgumentHelp("Addresses to begin with.", valueName: "url"))
    var addresses: [String]
    @OptionGroup var options: CaseOptions
    @OptionGroup(title: "How to ask") var site: SiteOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        for plan in try workspace.watchSites(site.capture(addresses), under: permit) {
            Console.write(plan.site + "\n")
            let starts = plan.starts.count == 1 ? "1 address" : "\(plan.starts.count) addresses"
            Console.say("From \(starts), depth \(plan.depth), \(plan.way), under \(plan.authority).")
        }
    }
}

struct WatchList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the sites that are watched.")

    @OptionGroup var options: CaseOptions
    @Option(help: "How to write the list: table, json, jsonl or csv.") var format: Sheet.Format = .table

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        var sheet = Sheet(
            columns: [
                "site", "state", "reason", "due", "known", "nextVisit", "lastAttempt", "lastOutcome", "way",
                "authority",
            ])
        sheet.rows = try workspace.sites(under: permit).map { status in
            [
                .string(status.plan.site), .string(status.plan.state.rawValue), .string(status.plan.reason),
                .integer(status.queue.due), .integer(status.queue.known),
                .string(orNull: status.queue.next?.description), .string(orNull: status.last?.time.description),
                .string(orNull: status.last?.outcome.rawValue), .string(status.plan.way),
                .string(status.plan.authority),
            ]
        }
        Console.write(sheet.text(format))
        if !sheet.rows.isEmpty, try !workspace.isWatched() {
            Console.say("No program watches them now; 'clew watch' does, and the desk while it is served.")
        }
    }
}

/// Changes how sites stand.
protocol SiteChange: ParsableCommand {
    static var state: SitePlan.State { get }
    var sites: [String] { get }
    var options: CaseOptions { get }
}

extension SiteChange {
    mutating func run() throws {
        let (workspace, permit) = try options.open()
        for site in sites {
            let site = site.hasSuffix("/") ? String(site.dropLast()) : site
            try workspace.setSite(site, to: Self.state, under: permit)
            Console.say(Harmless.terminal("\(site) is \(Self.state.rawValue) now."))
        }
    }
}

struct WatchStart: SiteChange {
    static let state = SitePlan.State.running
    static let configuration = CommandConfiguration(
        commandName: "start", abstract: "Go on with sites that were paused or waited; begin anew with stopped ones.")

    @Argument(help: ArgumentHelp("Sites as 'clew watch list' names them.", valueName: "site")) var sites: [String]
    @OptionGroup var options: CaseOptions
}

struct WatchPause: SiteChange {
    static let state = SitePlan.State.paused
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Fetch nothing of sites for now; what is due waits.")

    @Argument(help: ArgumentHelp("Sites as 'clew watch list' names them.", valueName: "site")) var sites: [String]
    @OptionGroup var options: CaseOptions
}

struct WatchStop: SiteChange {
    static let state = SitePlan.State.stopped
    static let configuration = CommandConfiguration(
        commandName: "stop",
        abstract: "Fetch nothing of sites any more; started again all that is known of them is due.")

    @Argument(help: ArgumentHelp("Sites as 'clew watch list' names them.", valueName: "site")) var sites: [String]
    @OptionGroup var options: CaseOptions
}
