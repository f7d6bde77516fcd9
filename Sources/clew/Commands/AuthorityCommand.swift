import ArgumentParser
import ClewCore
import ClewVault
import ClewWorkflows

struct AuthorityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "authority", abstract: "State who acts on what legal basis.",
        subcommands: [AuthorityAdd.self, AuthorityList.self, AuthorityEnd.self],
        defaultSubcommand: AuthorityList.self)
}

struct AuthorityAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "State an authority.",
        discussion: """
            Live capture wants an authority that names the hosts that it covers.

            Examples:
              clew authority add --officer "M. Weber" --case "12 Js 345/26" --basis "§ 163 StPO" --until 2027-06-30 --default
              clew authority add --officer "M. Weber" --case "12 Js 345/26" --basis "§ 163 StPO" --host market.example/shop --request-limit 5000
            """)

    @OptionGroup var options: CaseOptions
    @Option(help: "Who acts: a name or a service number.") var officer: String
    @Option(name: .customLong("case"), help: "The case or file reference.") var caseReference: String
    @Option(help: "The legal basis: statute and section, or warrant.") var basis: String
    @Option(help: "What it covers, in words.") var scope: String = ""
    @Option(help: "From when it holds.") var from: String?
    @Option(help: "Until when it holds; a date alone holds to its end, in UTC.") var until: String?
    @Flag(name: .customLong("default"), help: "Make it the case's own.") var isDefault = false
    @OptionGroup(title: "Live capture") var capture: CaptureScopeOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open(tellsUnstated: false)
        let authority = try workspace.addAuthority(
            AuthorityStatement(
                officer: officer, caseReference: caseReference, legalBasis: basis, scope: scope,
                from: try moment(from, "--from"), until: try moment(until, "--until"), capture: try capture.scope),
            asDefault: isDefault, under: permit)
        Console.write(authority.id + "\n")
        if let until = authority.until, until < systemTime() {
            Console.say("clew: this authority is over already, since \(until); nothing can be done under it.")
        }
    }

    private func moment(_ text: String?, _ option: String) throws -> Timestamp? {
        guard let text else { return nil }
        guard let moment = Timestamp(text) else { throw ValidationError("\(option) takes a date such as 2027-06-30.") }
        let isLastDay = option == "--until" && !text.contains(":")
        return isLastDay ? Timestamp(milliseconds: moment.milliseconds + 86_399_999) : moment
    }
}

/// What live capture may fetch under an authority.
struct CaptureScopeOptions: ParsableArguments {
    @Option(
        help: """
            A host that may be captured, or the beginning of a path on it, with a port where it is another than 80, 443 or \
            those of the addresses that are named; once for each.
            """)
    var host: [String] = []
    @Option(
        name: .customLong("class"),
        help: ArgumentHelp(
            "What may be fetched: text, images (those that pages show come with them) or account-areas; once for each.",
            valueName: "class"))
    var classes: [CaptureScope.DataClass] = []
    @Option(
        help: """
            A path that may be fetched in an account area, such as '/listing/*' or '/list?cat=*&p=*', in which * is one part \
            of it; once for each.
            """)
    var accountPath: [String] = []
    @Option(help: "How many links away from a named address.") var depthLimit: Int?
    @Option(help: "How many requests in all.") var requestLimit: Int?
    @Option(help: "How many bytes in all.") var byteLimit: Int?

    /// The scope; `nil` when no host is named.
    var scope: CaptureScope? {
        get throws {
            guard !host.isEmpty else {
                guard classes.isEmpty, accountPath.isEmpty, depthLimit == nil, requestLimit == nil, byteLimit == nil
                else { throw ValidationError("what narrows live capture wants a --host.") }
                return nil
            }
            return CaptureScope(
                places: host, classes: classes.isEmpty ? [.text] : Set(classes), accountPaths: accountPath,
                depthLimit: depthLimit, requestLimit: requestLimit, byteLimit: byteLimit)
        }
    }
}

struct AuthorityList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the authorities of the case.")

    @OptionGroup var options: CaseOptions
    @OptionGroup var list: ListOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        var sheet = Sheet(
            columns: [
                "id", "officer", "case", "legalBasis", "scope", "from", "until", "isDefault", "inForce", "captures",
                "classes", "accountPaths", "depthLimit", "requestLimit", "byteLimit",
            ])
        sheet.rows = try workspace.authorities(under: permit).map { authority in
            [
                .string(authority.id), .string(authority.officer), .string(authority.caseReference),
                .string(authority.legalBasis), .string(authority.scope), .string(orNull: authority.from?.description),
                .string(orNull: authority.until?.description),
                .bool(authority.id == workspace.defaultAuthority.id), .bool(authority.isInForce(at: systemTime())),
                .string(authority.capture?.places.joined(separator: ", ") ?? ""),
                .string(authority.capture?.classes.map(\.rawValue).sorted().joined(separator: ", ") ?? ""),
                .string(authority.capture?.accountPaths.joined(separator: ", ") ?? ""),
                .integer(orNull: authority.capture?.depthLimit), .integer(orNull: authority.capture?.requestLimit),
                .integer(orNull: authority.capture?.byteLimit),
            ]
        }
        Console.write(sheet.text(list.format))
    }
}

struct AuthorityEnd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "End an authority before its time.",
        discussion: """
            Nothing is done under it any more; what was done stays as it is. Whoever watches sites under it stops.

            Example:
              clew authority end A-1a2b3c4d --grounds "warrant withdrawn on 2027-02-01"
            """)

    @Argument(help: ArgumentHelp("The authority, or the beginning of its id.", valueName: "id")) var id: String
    @Option(help: "Why it ends.") var grounds: String
    @OptionGroup var options: CaseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        Console.write(try workspace.endAuthority(id, grounds: grounds, under: permit).id + "\n")
    }
}
