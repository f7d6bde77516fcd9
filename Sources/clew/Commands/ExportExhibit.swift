import ArgumentParser
import ClewWorkflows

struct ExportExhibit: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write one record with its proof and an instruction.",
        discussion: """
            The folder holds the bytes as stored and decoded, the capture, the log entry, the inclusion proof, the \
            checkpoint with its time stamp where there is one, and a script that checks them; whoever gets it needs neither \
            Clew nor a key.

            A page that names buyers or reviewers leaves as it came, so it wants the purpose 'unmask' and a word on why.

            Examples:
              clew export-exhibit 3f9a12 exhibit
              clew export-exhibit 3f9a12 exhibit --purpose "unmask: exhibit for the court"
            """)

    @Argument(help: "An evidence or a capture.") var id: String
    @Argument(help: ArgumentHelp("A folder that is not there yet.", valueName: "dir")) var folder: String
    @OptionGroup var options: CaseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        try workspace.exportExhibit(try workspace.subject(named: id), to: folder, under: permit)
        Console.say("Wrote the exhibit to \(folder); READ-ME-FIRST.txt says how to check it.")
    }
}
