import ArgumentParser
import ClewCore
import ClewWorkflows

struct AuthorityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "authority", abstract: "State who acts on what legal basis.",
        subcommands: [AuthorityAdd.self, AuthorityList.self], defaultSubcommand: AuthorityList.self)
}

struct AuthorityAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "State an authority.",
        discussion: """
            Example:
              clew authority add --officer "M. Weber" --case "12 Js 345/26" --basis "§ 163 StPO" --until 2027-06-30 --default
            """)

    @OptionGroup var options: CaseOptions
    @Option(help: "Who acts: a name or a service number.") var officer: String
    @Option(name: .customLong("case"), help: "The case or file reference.") var caseReference: String
    @Option(help: "The legal basis: statute and section, or warrant.") var basis: String
    @Option(help: "What it covers, in words.") var scope: String = ""
    @Option(help: "From when it holds.") var from: String?
    @Option(help: "Until when it holds.") var until: String?
    @Flag(name: .customLong("default"), help: "Make it the case's own.") var isDefault = false

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let authority = try workspace.addAuthority(
            AuthorityStatement(
                officer: officer, caseReference: caseReference, legalBasis: basis, scope: scope,
                from: try moment(from, "--from"), until: try moment(until, "--until")),
            asDefault: isDefault, under: permit)
        Console.write(authority.id + "\n")
    }

    private func moment(_ text: String?, _ option: String) throws -> Timestamp? {
        guard let text else { return nil }
        guard let moment = Timestamp(text) else { throw ValidationError("\(option) takes a date such as 2027-06-30.") }
        return moment
    }
}

struct AuthorityList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the authorities of the case.")

    @OptionGroup var options: CaseOptions
    @OptionGroup var list: ListOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        var sheet = Sheet(columns: ["id", "officer", "case", "legalBasis", "scope", "from", "until", "isDefault"])
        sheet.rows = try workspace.authorities(under: permit).map { authority in
            [
                .string(authority.id), .string(authority.officer), .string(authority.caseReference),
                .string(authority.legalBasis), .string(authority.scope), .string(orNull: authority.from?.description),
                .string(orNull: authority.until?.description), .bool(authority.id == workspace.defaultAuthority.id),
            ]
        }
        Console.write(sheet.text(list.format))
    }
}
