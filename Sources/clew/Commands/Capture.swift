import ArgumentParser
import ClewCore
import ClewWorkflows

struct Capture: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fetch pages of sites that the authority covers.",
        discussion: """
            It only asks for pages: nothing is bought, posted or run. Every request is put before the authority, those \
            after a redirect too; what it does not cover is not fetched. Onion services are asked through a tor daemon, \
            each site over a circuit of its own.

            Examples:
              clew authority add --officer "M. Weber" --case "12 Js 345/26" --basis "§ 163 StPO" --host market.example
              clew capture https://market.example/shop --authority A-1a2b3c4d --clearnet --depth 2
              clew capture http://….onion/ --authority A-1a2b3c4d --tor-port 9050
            """)

    @Argument(help: ArgumentHelp("Addresses to begin with.", valueName: "url"))
    var addresses: [String]

    @OptionGroup var options: CaseOptions

    @Option(help: "How many links to follow from them.") var depth = 0
    @Option(help: "How many requests at most.") var limit: Int?
    @Option(
        help: "How long to wait between two requests to a site, in milliseconds: a random time up to twice as long.")
    var pause = 1000
    @Option(help: "The SOCKS5 port of the tor daemon on this machine.") var torPort: UInt16 = 9050
    @Option(help: "Go through the HTTP proxy of an I2P router on this port of this machine.") var i2pPort: UInt16?
    @Flag(help: "Go over the Internet, in sight of everybody on the way.") var clearnet = false

    mutating func validate() throws {
        guard depth >= 0, (limit ?? 1) > 0, (0...600_000).contains(pause) else {
            throw ValidationError("--depth is not below 0, --limit at least 1, --pause at most 600000.")
        }
        if clearnet, i2pPort != nil { throw ValidationError("--clearnet and --i2p-port are two ways; give one.") }
    }

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let way: LiveCaptureOptions.Way =
            if clearnet { .clearnet } else if let i2pPort { .i2p(port: i2pPort) } else { .tor(port: torPort) }
        let line = ProgressLine()
        let report = try workspace.captureLive(
            LiveCaptureOptions(
                addresses: addresses, way: way, depth: depth, limit: limit, pause: pause...pause * 2),
            under: permit, observer: Interruption.observer(line))
        line.finish()
        Console.say(
            "Asked \(report.requests.grouped) times: \(report.got.grouped) pages, \(report.unchanged.grouped) unchanged, "
                + "\(report.refused.grouped) refused, \(report.failed.grouped) without an answer; "
                + "\(report.outOfScope.grouped) links led out of the scope. \(report.findings.grouped) findings.")
        if let ending = report.ending { Console.say("It ended early: \(ending)") }
        if report.wasCancelled {
            Console.say("Interrupted; the same command goes on where it stopped.")
            throw ExitStatus.interrupted
        }
        if report.failed > 0 || report.findings > 0 || report.ending != nil { throw ExitStatus.findings }
    }
}
