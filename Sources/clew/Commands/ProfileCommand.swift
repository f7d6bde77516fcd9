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
            saved HTML files. Exit status 1 says that a page was not recognised or lacks a required field.

            Examples:
              clew profile test harbour.yaml saved/*.html
              clew profile test agora page.html --address http://example.onion/p/123
            """)

    @Argument(help: "A profile file, or the name of a profile.") var profile: String
    @Argument(help: "Saved pages.") var pages: [String]
    @Option(help: "The address of the pages, where the profile asks for it.") var address: String?
    @Option(help: "When the pages were captured, as 2024-05-01T12:00:00Z; 'yesterday' on a page is counted from it.")
    var capturedAt: String?

    mutating func run() throws {
        var time: Timestamp?
        if let capturedAt {
            guard let read = Timestamp(capturedAt) else {
                throw ValidationError("--captured-at is a time such as 2024-05-01T12:00:00Z.")
            }
            time = read
        }
        let reports = try ProfileTrial(profile).reports(on: pages, address: address, capturedAt: time)
        var isClean = true
        for report in reports {
            Console.write(Harmless.terminalBlock(report.text) + "\n")
            isClean = isClean && report.isClean
        }
        if !isClean { throw ExitStatus.findings }
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
        abstract: "Put a profile into the case; what is there already is read by it after 'clew rebuild'.",
        discussion: """
            Example:
              clew profile add harbour.yaml --workspace case && clew rebuild --workspace case
            """)

    @Argument(help: "A profile file.") var file: String
    @OptionGroup var options: CaseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let name = try workspace.addProfile(from: file, under: permit)
        Console.say("The profile '\(name)' is in the case; 'clew rebuild' reads with it what is there already.")
    }
}
