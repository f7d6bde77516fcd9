import ArgumentParser
import ClewCore
import ClewWorkflows

struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the database again from the vault and the logs.")

    @OptionGroup var options: CaseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open(forRebuild: true)
        let line = ProgressLine()
        let report = try workspace.rebuild(under: permit, observer: Interruption.observer(line))
        line.finish()
        if report.wasCancelled {
            Console.say("Interrupted; the database is as it was.")
            throw ExitStatus.interrupted
        }
        Console.say("Read \(report.read.grouped) records, \(report.findings.grouped) findings.")
        if report.damaged > 0 {
            Console.say(
                "\(report.damaged.grouped) records are not what was sealed; run 'clew verify --deep' and restore them.")
            throw ExitStatus.findings
        }
    }
}

struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy the case, also while others work on it.",
        discussion: "The copy verifies anywhere; to go on working in it, bring the keys or use 'clew adopt'.")

    @Argument(help: ArgumentHelp("A folder that is not there yet.", valueName: "dir"))
    var folder: String

    @OptionGroup var options: CaseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        try workspace.backup(to: folder, under: permit)
        Console.say("Copied the case to \(folder).")
    }
}

struct Key: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Keep a copy of the case's keys, or bring them to another machine.",
        subcommands: [KeyExport.self, KeyImport.self])
}

struct KeyExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the keys to a file under a passphrase.",
        discussion: """
            Without --hand-over it is a safety copy: a case restored from it goes on after 'clew adopt'. With it, the right \
            to sign goes along, and this computer signs no more until the keys come back.
            """)

    @Argument(help: "The file to write.") var file: String
    @Flag(help: "Give the right to sign away with the file.") var handOver = false
    @OptionGroup var options: CaseOptions
    @OptionGroup var secret: PassphraseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let passphrase = try secret.read(confirming: true)
        try workspace.exportKeys(to: file, passphrase: passphrase, handingOver: handOver, under: permit)
        Console.say(
            handOver
                ? "Handed the right to sign over with \(file); this computer signs no more until 'clew key import'."
                : "Wrote a safety copy of the keys to \(file); keep it and the passphrase in two places.")
    }
}

struct KeyImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring the keys of a case to this machine.")

    @Argument(help: "The file that 'clew key export' wrote.") var file: String
    @OptionGroup var options: CaseOptions
    @OptionGroup var secret: PassphraseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let isContinued = try workspace.importKeys(
            from: file, passphrase: try secret.read(confirming: false), under: permit)
        Console.say(
            isContinued
                ? "The keys are here; the case can be continued."
                : "It was a safety copy: the names of before stay the same, and 'clew adopt' lets the case be continued."
        )
    }
}

/// Where a passphrase comes from.
struct PassphraseOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A file whose first line is the passphrase; else you are asked.", valueName: "file"))
    var passphraseFile: String?

    func read(confirming: Bool, asking: String = "Passphrase") throws -> String {
        if let passphraseFile { return try Passphrase.read(from: passphraseFile) }
        guard let first = Console.askSecret(asking) else {
            throw ValidationError("There is no terminal to ask at; give --passphrase-file.")
        }
        if confirming, Console.askSecret("Once more") != first { throw ValidationError("The two were not the same.") }
        return first
    }
}

struct Adopt: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Continue a copied case under new keys.",
        discussion: """
            Starts new logs whose first entry names the old checkpoint, so that two copies can never sign two \
            histories under one name.
            """)

    @OptionGroup var options: CaseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        try workspace.adopt(under: permit)
        Console.say("The case goes on here under new keys; keep a copy with 'clew key export'.")
    }
}
