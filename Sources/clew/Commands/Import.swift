import ArgumentParser
import ClewCore
import ClewWorkflows

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Seal captures and read them.",
        discussion: """
            Takes files, folders and archives of WARC, WACZ, saved pages, tables (CSV, TSV, JSON, JSON Lines), text and \
            OpenPGP keys. What cannot be read is sealed all the same and becomes a finding. Importing the same thing \
            twice changes nothing, unless --map or --market says something else than before: then it is read anew. An \
            import that was interrupted goes on where it stopped. What was erased is not brought in again.

            Examples:
              clew import crawl.warc.gz
              clew import pages/ --market agora --base-address http://example.onion/
              clew import prices/ --map prices.yaml --captured-at 2014-04-06
            """)

    @Argument(help: ArgumentHelp("Files, folders and archives.", valueName: "path"))
    var paths: [String]

    @OptionGroup var options: CaseOptions

    @Option(help: "The market or site that the captures are from.")
    var market: String?

    @Option(name: .customLong("map"), help: ArgumentHelp("Which column of a table is what (YAML).", valueName: "file"))
    var mapping: String?

    @Option(help: ArgumentHelp("When the pages were captured, where nothing else says so.", valueName: "time"))
    var capturedAt: String?

    @Option(
        help: ArgumentHelp("The address of the folder's first level, where nothing else says so.", valueName: "url"))
    var baseAddress: String?

    mutating func run() throws {
        let time = try capturedAt.map { text in
            guard let moment = Timestamp(text) else {
                throw ValidationError("--captured-at takes a date or a time such as 2014-04-06T12:00:00Z.")
            }
            return moment
        }
        let (workspace, permit) = try options.open()
        let line = ProgressLine()
        let report = try workspace.importInputs(
            ImportOptions(
                paths: paths, market: market, mappingFile: mapping, capturedAt: time, baseAddress: baseAddress),
            under: permit, observer: Interruption.observer(line))
        line.finish()
        Console.say(
            "Sealed \(report.sealed.grouped) records (\(report.known.grouped) were there already), "
                + "read \(report.read.grouped), \(report.findings.grouped) findings.")
        if report.readAnew > 0 {
            Console.say("Read \(report.readAnew.grouped) of them anew, as --map and --market say.")
        }
        if report.wasRebuilt {
            Console.say("The database was made again, because what changed had been joined with other captures.")
        }
        if report.wasReconfigured {
            Console.say("Read everything again, because the profiles or rates of the case have changed.")
        }
        if report.hits > 0 {
            Console.say("\(report.hits.counted("new hit")) of watch rules; look with 'clew list hits'.")
        }
        if report.referrals > 0 {
            Console.say(
                "\(report.referrals.counted("match", "matches")) of protected material \(report.referrals == 1 ? "was" : "were") "
                    + "sealed for the designated unit, unseen; the findings of the kind 'referral' give their numbers.")
        }
        for input in report.passedOver.prefix(20) {
            Console.say("\(input.path) was erased under decision \(input.decision) and is not brought in again.")
        }
        if report.passedOver.count > 20 {
            Console.say("And \((report.passedOver.count - 20).grouped) more that were erased.")
        }
        if report.wasCancelled {
            Console.say("Interrupted; the same command goes on where it stopped.")
            throw ExitStatus.interrupted
        }
        if report.findings > 0 {
            Console.say("Look at them with 'clew list findings'.")
            throw ExitStatus.findings
        }
        if !report.passedOver.isEmpty { throw ExitStatus.findings }
    }
}
