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

    @OptionGroup(title: "How to ask") var site: SiteOptions
    @Option(help: "How many requests at most.") var limit: Int?
    @OptionGroup var keystore: KeystoreOptions

    mutating func validate() throws {
        guard (limit ?? 1) > 0 else { throw ValidationError("--limit is at least 1.") }
    }

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        try keystore.unlock(workspace, under: permit)
        let line = ProgressLine()
        let report = try workspace.captureLive(
            site.capture(addresses, limit: limit), under: permit, observer: Interruption.observer(line))
        line.finish()
        report.sentences.forEach { Console.say($0) }
        if let ending = report.ending { Console.say("It ended early: \(ending)") }
        if report.wasCancelled {
            Console.say("Interrupted; the same command goes on where it stopped.")
            throw ExitStatus.interrupted
        }
        if !report.denied.isEmpty || report.hasRunOut { throw ExitStatus.denied }
        let isWhole =
            report.failed == 0 && report.ending == nil && report.parked.isEmpty && report.got + report.unchanged > 0
        if !isWhole || report.findings > 0 || report.stopped > 0 { throw ExitStatus.findings }
    }
}

extension LiveCaptureReport {
    /// What was done, for a person.
    var sentences: [String] {
        var sentences = [
            "Asked \(requests.grouped) times: \(got.grouped) pages, \(unchanged.grouped) unchanged, "
                + "\(refused.grouped) refused by the site, \(failed.grouped) without an answer"
                + (withheld > 0 ? ", \(withheld.grouped) not taken because they may not be; " : "; ")
                + "\(outOfScope.grouped) links led out of the scope. \(findings.grouped) findings."
        ]
        if stopped > 0 {
            sentences.append(
                "\(stopped.grouped) pages are protected material: sealed for the unit, not read, not asked for again.")
        }
        sentences += troubles.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5).map { trouble, count in
            let words = trouble.prefix(1).uppercased() + trouble.dropFirst()
            return count == 1 ? words : "\(count.grouped) times: \(words)"
        }
        sentences += denied.prefix(5).map { "Not fetched: \($0)" }
        sentences += missingWays.map(LiveCaptureReport.option(for:))
        sentences.append(timeStamp.sentence)
        return sentences + parked
    }

    /// What to write for a way.
    private static func option(for way: String) -> String {
        switch way {
        case "clearnet": "For the way clearnet write --clearnet; it is in sight of everybody on the way."
        case "i2p": "For the way i2p write --i2p-port with the port of an I2P router's HTTP proxy, such as 4444."
        default: "For the way tor write --tor-port with the port of a tor daemon, such as 9050."
        }
    }
}
