import ArgumentParser
import ClewCore
import ClewMarkets
import ClewWorkflows

struct ProfileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "Site profiles: how pages of a market are read.",
        discussion: "Documentation/Profiles.md teaches how to write one.",
        subcommands: [ProfileTest.self, ProfileList.self, ProfileAdd.self])
}

struct ProfileTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Show field by field what a profile reads on pages, and what it misses.",
        discussion: """
            Needs no case and keeps nothing. PROFILE is a file, or the name of one that the program brings; pages are \
            saved HTML files. At the end stands a table: for each kind of page and each field in how many records it was \
            read and in how many it is missing. Exit status 1 says that a page was not recognised or lacks a required \
            field.

            With --format json each value, finding and note is an object on a line of its own; with --quiet each row of \
            the table is.

            Examples:
              clew profile test harbour.yaml saved/*.html
              clew profile test harbour.yaml saved/*.html --quiet
              clew profile test agora page.html --address http://example.onion/p/123 --full
            """)

    /// How the reports are written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Argument(help: "A profile file, or the name of a profile.") var profile: String
    @Argument(help: "Saved pages.") var pages: [String]
    @Option(help: "The address of the pages, where the profile asks for it.") var address: String?
    @Option(help: "When the pages were captured, as 2024-05-01T12:00:00Z; 'yesterday' on a page is counted from it.")
    var capturedAt: String?
    @Flag(help: "Show the table at the end alone.") var quiet = false
    @Flag(help: "Show values as a whole, however long they are.") var full = false
    @Option(help: "How to write the reports: text or json (JSON Lines).") var format: Format = .text

    mutating func run() throws {
        var time: Timestamp?
        if let capturedAt {
            guard let read = Timestamp(capturedAt) else {
                throw ValidationError("--captured-at is a time such as 2024-05-01T12:00:00Z.")
            }
            time = read
        }
        let reports = try ProfileTrial(profile).reports(on: pages, address: address, capturedAt: time)
        switch format {
        case .text: writeText(reports)
        case .json:
            let objects = quiet ? ProfileSummary(reports).objects : reports.flatMap(\.objects)
            for object in objects { Console.write(object.text + "\n") }
        }
        if !reports.allSatisfy(\.isClean) { throw ExitStatus.findings }
    }

    private func writeText(_ reports: [ProfileReport]) {
        if !quiet {
            for report in reports { Console.write(Harmless.terminalBlock(report.text(isFull: full)) + "\n") }
        }
        Console.write(Harmless.terminalBlock(ProfileSummary(reports).text))
    }
}

struct ProfileList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the profiles that the program brings, and those of a case.",
        discussion: """
            Example:
              clew profile list --workspace case
            """)

    @Option(help: ArgumentHelp("The case folder; else CLEW_WORKSPACE, else the nearest one upwards.", valueName: "dir"))
    var workspace: String?
    @Option(help: "How to write the list: table, json, jsonl or csv.") var format: Sheet.Format = .table

    mutating func run() throws {
        // Without a case: the built-in ones.
        let folder = try? Workspace.locate(workspace ?? Environment["CLEW_WORKSPACE"])
        if workspace != nil, folder == nil { _ = try Workspace.locate(workspace) }
        var sheet = Sheet(columns: ["name", "version", "kind", "site", "pages", "origin"])
        sheet.rows = try ProfileTrial.list(caseFolder: folder).map { entry in
            [
                .string(entry.name), .string(entry.version), .string(entry.kind), .string(entry.site),
                .string(entry.pages.joined(separator: " ")), .string(entry.isOfCase ? "case" : "program"),
            ]
        }
        Console.write(sheet.text(format))
    }
}

struct ProfileAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Put a profile into the case; the next import or 'clew rebuild' reads everything with it.",
        discussion: """
            The import and the rebuild seal the profiles of the case, and make the database again when they have \
            changed.

            Example:
              clew profile add harbour.yaml --workspace case && clew rebuild --workspace case
            """)

    @Argument(help: "A profile file.") var file: String
    @OptionGroup var options: CaseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let name = try workspace.addProfile(from: file, under: permit)
        Console.say(
            "The profile '\(name)' is in the case; the next import or 'clew rebuild' makes the database again with it.")
    }
}
