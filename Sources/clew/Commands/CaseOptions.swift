import ArgumentParser
import ClewCore
import ClewWorkflows

/// Which case, under which authority and why: what every command takes that works on a case.
struct CaseOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The case folder; else CLEW_WORKSPACE, else the nearest one upwards.", valueName: "dir"))
    var workspace: String?

    @Option(
        help: ArgumentHelp("The authority to act under; else CLEW_AUTHORITY, else the case's own.", valueName: "id"))
    var authority: String?

    @Option(help: "Why you are looking; goes into the audit.")
    var purpose: String = ""

    /// The folder of the case.
    func folder() throws -> String {
        try Workspace.locate(workspace ?? Environment["CLEW_WORKSPACE"])
    }

    /// Opens the case and gives the permit under which the command works.
    ///
    /// - Parameter tellsUnstated: whether it is said that nobody has stated an authority.
    func open(forRebuild: Bool = false, tellsUnstated: Bool = true) throws -> (Workspace, Permit) {
        let opened = try forRebuild ? Workspace.openForRebuild(folder()) : Workspace.open(folder())
        opened.notices.forEach { Console.say("clew: \($0)") }
        let permit = try opened.permit(
            forOperatorWith: authority ?? Environment["CLEW_AUTHORITY"], purpose: purpose)
        if permit.authority.isUnstated, tellsUnstated {
            Console.say("clew: the authority of this case is unstated; state one with 'clew authority add --default'.")
        }
        return (opened, permit)
    }
}

/// How a list is written, and how much of it.
struct ListOptions: ParsableArguments {
    @Option(help: "How to write the list: table, json, jsonl or csv.")
    var format: Sheet.Format = .table

    @Option(help: ArgumentHelp("How many rows at the most.", valueName: "rows"))
    var limit: Int = 100

    @Option(help: ArgumentHelp("How many rows to pass over first.", valueName: "rows"))
    var offset: Int = 0

    mutating func validate() throws {
        guard limit > 0, offset >= 0 else { throw ValidationError("--limit is at least 1 and --offset at least 0.") }
    }
}

extension Sheet.Format: ExpressibleByArgument {}
