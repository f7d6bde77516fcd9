import ArgumentParser
import ClewCore
import ClewWorkflows
import Glibc

/// The program: parses words, calls one workflow, prints.
@main
struct Clew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clew",
        abstract: "From captured pages to a sealed, searchable case.",
        discussion: """
            A case is one folder. What comes in is sealed first and never changed; everything else is read from it \
            and can be made again.

            Examples:
              clew init case --officer "M. Weber" --case "12 Js 345/26" --basis "§ 163 StPO"
              clew import captures/ --workspace case
              clew search 'mdma kind:bitcoin-address' --workspace case
              clew serve --workspace case

            Exit status: 0 done, 1 done with findings that need a person, 2 wrong use, 3 input refused,
            4 not permitted, 5 internal fault, 130 interrupted.
            """,
        version: Version.text,
        groupedSubcommands: [
            CommandGroup(
                name: "A case",
                subcommands: [Init.self, Import.self, Capture.self, Watch.self, SessionCommand.self, Serve.self]),
            CommandGroup(name: "Looking", subcommands: [Search.self, List.self, Show.self, Why.self]),
            CommandGroup(name: "Proving", subcommands: [Verify.self, TimeStampCommand.self, ExportExhibit.self]),
            CommandGroup(name: "Markets", subcommands: [ProfileCommand.self, RuleCommand.self, ParseTitle.self]),
            CommandGroup(name: "Protecting", subcommands: [ProtectCommand.self]),
            CommandGroup(name: "Keeping", subcommands: [Rebuild.self, Backup.self, Key.self, Adopt.self]),
            CommandGroup(
                name: "Answering for it",
                subcommands: [AuthorityCommand.self, UserCommand.self, CourierCommand.self, Erase.self]),
            CommandGroup(name: "Without a case", subcommands: [Extract.self, Exercise.self]),
        ]
    )

    static func main() async {
        signal(SIGPIPE, SIG_IGN)
        do {
            try requireCommand(CommandLine.arguments.dropFirst().first)
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            Glibc.exit(ending(after: error).rawValue)
        }
    }

    /// Refuses a first word that is no command by its name; the library would complain of the words after it.
    private static func requireCommand(_ word: String?) throws {
        guard let word, !word.hasPrefix("-"), word != "help" else { return }
        let names = configuration.subcommands + configuration.groupedSubcommands.flatMap(\.subcommands)
        guard !names.contains(where: { $0._commandName == word }) else { return }
        throw ValidationError("there is no command '\(word)'; see 'clew --help'.")
    }

    /// Says what went wrong and decides the exit status.
    private static func ending(after error: any Error) -> ExitStatus {
        if let status = error as? ExitStatus { return status }
        if let fault = error as? any Fault {
            Console.say("clew: " + fault.sentence)
            return ExitStatus(fault.kind)
        }
        switch exitCode(for: error) {
        case .success:
            Console.write(fullMessage(for: error) + "\n")
            return .done
        // Of what was found while working the usage says nothing.
        case .validationFailure where error is ValidationError:
            Console.say("clew: \((error as? ValidationError)?.message ?? "")")
            return .wrongUse
        case .validationFailure:
            Console.say("clew: " + WrongUse(message: message(for: error), whole: fullMessage(for: error)).sentence)
            return .wrongUse
        default:
            Console.say("clew: \(error)")
            return .internalFault
        }
    }
}

/// What the argument library says of wrong use, as one sentence with what to do.
struct WrongUse {
    /// What is wrong.
    let message: String
    /// The same with help and usage on lines of their own; the last one names the command to ask.
    let whole: String

    /// `unknown option '--x'; see 'clew list --help'.`
    var sentence: String {
        var lines = message.split(separator: "\n").map(String.init)
        let choices = lines.filter { $0.hasPrefix("  - ") }.map { $0.dropFirst(4) }
        lines.removeAll { $0.hasPrefix("  - ") }
        var text = lines.joined(separator: " ")
        if !choices.isEmpty {
            text = text.replacing("one of the following:", with: "one of ") + choices.joined(separator: ", ")
        }
        text = text.replacing(". Please provide ", with: "; give ").replacing(". Did you mean ", with: "; or is it ")
        while let last = text.last, ".?\n ".contains(last) { text.removeLast() }
        return text.prefix(1).lowercased() + text.dropFirst() + "; see '\(help)'."
    }

    /// The command that says how it is used.
    private var help: Substring {
        let parts = whole.split(separator: "See '").last?.split(separator: "'") ?? []
        return parts.first.flatMap { $0.hasSuffix("--help") ? $0 : nil } ?? "clew --help"
    }
}
