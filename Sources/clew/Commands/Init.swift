import ArgumentParser
import ClewCore
import ClewWorkflows

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a case.",
        discussion: """
            The signing keys are kept apart from the folder, readable by you alone. Without --officer, --case and \
            --basis the case's authority is recorded as unstated and shown so wherever it counts.

            Example:
              clew init case --officer "M. Weber" --case "12 Js 345/26" --basis "§ 163 StPO"
            """)

    @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"))
    var folder: String

    @Option(help: "The name of the case; the folder's name when left out.")
    var name: String?

    @Option(help: "Who acts: a name or a service number.")
    var officer: String = ""

    @Option(name: .customLong("case"), help: "The case or file reference.")
    var caseReference: String = ""

    @Option(help: "The legal basis: statute and section, or warrant.")
    var basis: String = ""

    mutating func run() throws {
        let workspace = try Workspace.create(
            at: folder, name: name,
            authority: AuthorityStatement(officer: officer, caseReference: caseReference, legalBasis: basis))
        Console.say("Made the case '\(workspace.name)' in \(folder).")
        Console.say("Its keys are in \(workspace.keyFolder); keep a copy: clew key export FILE --workspace \(folder)")
        if workspace.defaultAuthority.isUnstated {
            let missing = [("--officer", officer), ("--case", caseReference), ("--basis", basis)]
                .filter { $0.1.isEmpty }.map { $0.0 }
            Console.say(
                "Its authority is unstated, as \(missing.joined(separator: ", ")) \(missing.count == 1 ? "is" : "are") "
                    + "missing; state one with 'clew authority add --default'.")
        }
    }
}
