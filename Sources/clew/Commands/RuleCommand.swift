import ArgumentParser
import ClewCore
import ClewStore
import ClewWorkflows

struct RuleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rule",
        abstract: "Watch rules: what the case tells of when it comes in.",
        discussion: """
            A rule waits for a new listing, a new seller, an indicator, a term, a price jump or a market that is gone. \
            Documentation/Rules.md teaches how to write one. 'clew list hits' lists what rules have hit.
            """,
        subcommands: [RuleList.self, RuleCheck.self, RuleTry.self, RuleAdd.self, RuleRemove.self, RuleSeen.self])
}

struct RuleList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the rules of the case with what they have hit.",
        discussion: """
            'new' is what you have not marked as seen, on the desk or with 'clew rule seen'; 'sends' says whether the rule \
            wants its hits posted to the webhooks of the case ('send: yes').

            Example:
              clew rule list --workspace case
            """)

    @OptionGroup var options: CaseOptions
    @Option(help: "How to write the list: table, json, jsonl or csv.") var format: Sheet.Format = .table

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let rules = try workspace.rules(under: permit)
        Console.write(Sheet(columns: HitRow.ruleColumns, rows: rules.map(HitRow.rule)).text(format))
        if rules.contains(where: \.rule.isSent) { try warnWithoutWebhook(workspace, permit) }
    }
}

/// Says that hits go nowhere, where the case has no webhook.
private func warnWithoutWebhook(_ workspace: Workspace, _ permit: Permit) throws {
    guard try !workspace.couriers(under: permit).contains(where: { $0.purpose == .webhook }) else { return }
    Console.say("No webhook is configured, so hits are sent nowhere; 'clew courier add webhook URL' adds one.")
}

struct RuleCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read rules and say in words what they mean.",
        discussion: """
            Needs no case and keeps nothing. What is wrong in a file is told with its line; the other files are read too.

            Example:
              clew rule check fentanyl.yaml
            """)

    @Argument(help: ArgumentHelp("Files of rules.", valueName: "file")) var files: [String]

    mutating func run() throws {
        var status: ExitStatus?
        for file in files {
            do {
                let rule = try RuleFile(file).rule
                Console.write(Harmless.terminal("\(rule.name): \(rule.meaning)") + "\n")
            } catch let fault as any Fault {
                Console.say("clew: " + fault.sentence)
                status = status ?? ExitStatus(fault.kind)
            }
        }
        if let status { throw status }
    }
}

struct RuleTry: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "try",
        abstract: "Look back over the case and print what a rule would hit; nothing is kept.",
        discussion: """
            Example:
              clew rule try fentanyl.yaml --workspace case --limit 20
            """)

    @Argument(help: ArgumentHelp("A file of a rule.", valueName: "file")) var file: String
    @OptionGroup var options: CaseOptions
    @Option(help: "How to write the list: table, json, jsonl or csv.") var format: Sheet.Format = .table
    @Option(help: ArgumentHelp("How many hits at the most.", valueName: "rows")) var limit: Int = 100

    mutating func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit is at least 1.") }
    }

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let (rule, hits) = try workspace.tryRule(from: file, limit: limit, under: permit)
        Console.write(Sheet(columns: ListSubject.hits.columns, rows: hits.rows.map(HitRow.hit)).text(format))
        Console.say(Harmless.terminal(rule.meaning))
        Console.say("\(hits.total.counted("hit")) in what was read so far; nothing was kept.")
    }
}

struct RuleAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Put rules into the case, seal them and look back over all that was read.",
        discussion: """
            A rule takes the place of one of the same name. Pages are not read again.

            Example:
              clew rule add fentanyl.yaml --workspace case
            """)

    @Argument(help: ArgumentHelp("Files of rules.", valueName: "file")) var files: [String]
    @OptionGroup var options: CaseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let line = ProgressLine()
        var isSending = false
        for file in files {
            let (rule, hits) = try workspace.addRule(from: file, under: permit, observer: Interruption.observer(line))
            line.finish()
            Console.say(
                Harmless.terminal("The rule '\(rule.name)' is in the case and has \(hits.counted("hit")) so far."))
            isSending = isSending || rule.isSent
        }
        if isSending { try warnWithoutWebhook(workspace, permit) }
    }
}

struct RuleRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Take a rule out of the case; its hits go with it.",
        discussion: """
            Example:
              clew rule remove "Fentanyl from NL" --workspace case
            """)

    @Argument(help: "The name of the rule.") var name: String
    @OptionGroup var options: CaseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let line = ProgressLine()
        try workspace.removeRule(name, under: permit, observer: Interruption.observer(line))
        line.finish()
        Console.say(Harmless.terminal("The rule '\(name)' is not in the case any more."))
    }
}

struct RuleSeen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seen",
        abstract: "Mark hits as seen: all, those of one rule, or single ones.",
        discussion: """
            Examples:
              clew rule seen --workspace case
              clew rule seen --rule "Fentanyl from NL"
              clew rule seen hit:00112233445566778899aabbccddeeff
            """)

    @Argument(help: "Ids of hits; without any all of them.") var ids: [String] = []
    @Option(help: "Only the hits of this rule.") var rule: String?
    @OptionGroup var options: CaseOptions

    mutating func validate() throws {
        guard ids.isEmpty || rule == nil else { throw ValidationError("name hits or --rule, not both.") }
        for id in ids where HitID(id) == nil {
            throw ValidationError("'\(id)' is no hit; it is 'hit:' and 32 digits, as 'clew list hits' shows it.")
        }
    }

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        for id in ids.compactMap({ HitID($0) }) { try workspace.markSeen(id, under: permit) }
        guard ids.isEmpty else {
            Console.say(ids.count == 1 ? "The hit is seen." : "\(ids.count.grouped) hits are seen.")
            return
        }
        try workspace.markSeen(rule: rule, under: permit)
        Console.say(rule.map { Harmless.terminal("All hits of the rule '\($0)' are seen.") } ?? "All hits are seen.")
    }
}
