import ArgumentParser
import ClewCore
import ClewWorkflows

struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Say who may log in to the desk.",
        subcommands: [UserAdd.self, UserList.self], defaultSubcommand: UserList.self)
}

struct UserAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a user, or with --replace give one a new password.",
        discussion: """
            The password is random and shown once; the user changes it on the desk. A user who is there already is left \
            as they are without --replace; with it they get a new password, and the role that is named.

            Examples:
              clew user add m.weber --role analyst
              clew user add m.weber --replace
            """)

    @Argument(help: "The name to log in with.") var name: String
    @Option(help: "analyst, supervisor or auditor; analyst for a new user, else as it was, when left out.")
    var role: Role?
    @Flag(help: "Give a user who is there a new password, and the role that is named.") var replace = false
    @OptionGroup var options: CaseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let added = try replace ? replaced(workspace, permit) : new(workspace, permit)
        Console.say("\(name) may log in as \(added.role.rawValue). The password is shown this once:")
        Console.write(added.password + "\n")
    }

    private func new(_ workspace: Workspace, _ permit: Permit) throws -> (role: Role, password: String) {
        let role = self.role ?? .analyst
        do {
            return (role, try workspace.addUser(name, role: role, mustBeNew: true, under: permit))
        } catch WorkflowFault.conflict {
            throw WorkflowFault.conflict(
                sentence: "there is a user '\(name)' already, in these or other letters; choose another name, or add "
                    + "--replace for a new password, with --role for another role.")
        }
    }

    private func replaced(_ workspace: Workspace, _ permit: Permit) throws -> (role: Role, password: String) {
        let known = try workspace.users(under: permit).first { $0.name == name }
        if let role, let known, known.role != role { try workspace.changeRole(of: name, to: role, under: permit) }
        let password = try workspace.resetPassword(of: name, under: permit)
        return (role ?? known?.role ?? .analyst, password)
    }
}

struct UserList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the users of the case.")

    @OptionGroup var options: CaseOptions
    @OptionGroup var list: ListOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        var sheet = Sheet(columns: ["name", "role", "since"])
        sheet.rows = try workspace.users(under: permit).map {
            [.string($0.name), .string($0.role.rawValue), .string($0.since.description)]
        }
        Console.write(sheet.text(list.format))
    }
}
