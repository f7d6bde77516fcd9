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
        commandName: "add", abstract: "Add a user, or give one a new role and password.",
        discussion: """
            The password is random and shown once; the user changes it on the desk.

            Example:
              clew user add m.weber --role analyst
            """)

    @Argument(help: "The name to log in with.") var name: String
    @Option(help: "analyst, supervisor or auditor.") var role: Role = .analyst
    @OptionGroup var options: CaseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let password = try workspace.addUser(name, role: role, under: permit)
        Console.say("\(name) may log in as \(role.rawValue). The password is shown this once:")
        Console.write(password + "\n")
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
