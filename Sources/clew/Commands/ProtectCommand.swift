import ArgumentParser
import ClewCore
import ClewWorkflows
import Foundation

struct ProtectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "protect", abstract: "Hold back material that only a designated unit may see.",
        discussion: """
            Lists of hashes say what is protected. A match is never shown, read, indexed or exported: it is sealed under the \
            public key of the unit, and a finding says that it is to be referred. The unit alone can open it.

            Examples:
              clew protect keys unit.key                       on the unit's own machine
              clew protect unit clewunit1:8520f0… --name "BKA SO 43"
              clew protect import list.json --category 1 --category 2
              clew protect hand-over 1234 referral-1234.sealed
              clew protect open referral-1234.sealed --key unit.key -o referral-1234    on the unit's own machine
            """,
        subcommands: [
            ProtectImport.self, ProtectUnit.self, ProtectList.self, ProtectHandOver.self, ProtectKeys.self,
            ProtectOpen.self,
        ])
}

struct ProtectKeys: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "For the unit: make a key pair on the unit's own machine.",
        discussion:
            "The secret key goes to the file, under a passphrase; the public one is printed and goes to FILE.pub.")

    @Argument(help: "The file to write.") var file: String
    @OptionGroup var secret: PassphraseOptions

    mutating func run() throws {
        let line = try UnitWork.makeKeys(at: file, passphrase: try secret.read(confirming: true))
        Console.write(line + "\n")
        Console.say("Keep \(file) and its passphrase in two places: without them nobody opens what is sealed.")
    }
}

struct ProtectUnit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unit", abstract: "Designate the unit for which protected material is sealed.",
        discussion: """
            Compare the last eight digits of the key with the unit over another way. What was sealed before stays sealed to \
            the unit before.
            """)

    @Argument(help: ArgumentHelp("The line that 'clew protect keys' prints.", valueName: "public-key"))
    var key: String
    @Option(help: "What the unit is called.") var name: String = ""
    @OptionGroup var options: CaseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let unit = try workspace.designateUnit(key, name: name, under: permit)
        Console.say(
            "Protected material is sealed for \(unit.label) from now on; the key ends in \(unit.publicKey.suffix(8)).")
    }
}

struct ProtectImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Load a list of hashes, and look through the whole vault for it.",
        discussion: """
            Takes MD5, SHA-1 and SHA-256: one hash a line, the output of sha256sum, CSV with or without a head, and JSON of \
            Project VIC. What lies in the vault already is sealed for the unit and then erased. A list that was loaded \
            before is looked for again.
            """)

    @Argument(help: ArgumentHelp("The list.", valueName: "list")) var file: String
    @Option(help: "What the list is called; else the name of the file.") var name: String?
    @Option(
        help: ArgumentHelp(
            "Of a list with categories only those; give it once for each. Else all count, those of no concern too.",
            valueName: "number"))
    var category: [Int] = []
    @OptionGroup var options: CaseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let line = ProgressLine()
        let report = try workspace.importHashList(
            file, name: name, categories: category.isEmpty ? nil : Set(category), under: permit,
            observer: Interruption.observer(line))
        line.finish()
        tell(report)
        if report.wasCancelled {
            Console.say("Interrupted before the vault was looked through; the same command does it.")
            throw ExitStatus.interrupted
        }
        if report.badCount > 0 || report.referrals > 0 { throw ExitStatus.findings }
    }

    private func tell(_ report: HashListReport) {
        let list = report.list
        Console.say(
            "\(report.isNew ? "Loaded" : "Was loaded already:") \(list.count.grouped) hashes of '\(list.name)': "
                + "\(list.md5.grouped) MD5, \(list.sha1.grouped) SHA-1, \(list.sha256.grouped) SHA-256.")
        if report.otherCategories > 0 {
            Console.say("\(report.otherCategories.grouped) hashes of other categories were left out.")
        }
        if report.heldTheHashOfNothing {
            Console.say("The hash of an empty file was left out: every empty file would be a match.")
        }
        if report.badCount > 0 {
            let places = report.badPlaces.map(String.init).joined(separator: ", ")
            let more = report.badCount > report.badPlaces.count ? " and others" : ""
            Console.say(
                "\(report.badCount.grouped) lines or objects hold no hash where one should be: \(places)\(more).")
        }
        if report.referrals > 0 {
            Console.say(
                "\(report.referrals.counted("match", "matches")) lay in the vault: sealed for the unit and erased; the findings of the "
                    + "kind 'referral' give their numbers. Backups and exhibits of before keep what they keep.")
        }
    }
}

struct ProtectList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the lists that are loaded, and the unit; never what is in them.")

    @OptionGroup var options: CaseOptions
    @OptionGroup var list: ListOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        var sheet = Sheet(columns: ["name", "md5", "sha1", "sha256", "categories", "digest"])
        sheet.rows = try workspace.hashLists(under: permit).map { list in
            [
                .string(list.name), .integer(list.md5), .integer(list.sha1), .integer(list.sha256),
                .string(list.categories.map { $0.map(String.init).joined(separator: ", ") } ?? ""),
                .string(list.digest.hex),
            ]
        }
        Console.write(sheet.text(list.format))
        if let unit = workspace.protectedUnit {
            Console.say("Matches are sealed for \(unit.label), \(unit.publicKey).")
        } else {
            Console.say("No unit is designated; see 'clew protect unit --help'.")
        }
    }
}

struct ProtectHandOver: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand-over", abstract: "Write what was sealed for the unit to a file, still sealed.")

    @Argument(help: ArgumentHelp("The number that the finding names.", valueName: "number")) var reference: Int
    @Argument(help: "The file to write.") var file: String
    @OptionGroup var options: CaseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        // Looked at first: the audit is not to tell of a disclosure that did not take place.
        guard !FileManager.default.fileExists(atPath: file) else {
            throw WorkflowFault.conflict(sentence: "\(file) is there already; name another file.")
        }
        try workspace.handOver(reference, to: file, under: permit)
        Console.say("Wrote number \(reference) to \(file), sealed; the unit opens it with 'clew protect open'.")
    }
}

struct ProtectOpen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "For the unit: open what was handed over.",
        discussion: """
            What is known of it is printed as JSON. Of WARC records the payload of the match goes to OUT.payload as well.
            """)

    @Argument(help: ArgumentHelp("What 'clew protect hand-over' wrote.", valueName: "sealed")) var file: String
    @Option(help: ArgumentHelp("The file that 'clew protect keys' wrote.", valueName: "file")) var key: String
    @Option(
        name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("The file to write.", valueName: "out"))
    var output: String
    @OptionGroup var secret: PassphraseOptions

    mutating func run() throws {
        let facts = try UnitWork.open(
            file, keyFile: key, passphrase: try secret.read(confirming: false), to: output)
        Console.write(facts.text + "\n")
    }
}
