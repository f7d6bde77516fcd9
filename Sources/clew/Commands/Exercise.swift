import ArgumentParser
import ClewCore
import ClewExercise

struct Exercise: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make synthetic captures with known truth, or serve their sites.",
        subcommands: [ExerciseNew.self, ExerciseServe.self])
}

struct ExerciseNew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a folder of captures of three invented markets and a forum.",
        discussion: """
            The same seed and number of pages give the same bytes. The file truth.json says what was planted; move it \
            away before trainees get the folder.

            Example:
              clew exercise new captures --seed 7 --pages 400
            """)

    @Argument(help: ArgumentHelp("A folder that is empty or not there yet.", valueName: "dir"))
    var folder: String

    @Option(help: "Where the randomness starts.") var seed: UInt64 = 7
    @Option(help: "How many pages.") var pages: Int = 400

    mutating func validate() throws {
        guard (1...ExerciseFolder.maximumPages).contains(pages) else {
            throw ValidationError("--pages is between 1 and \(ExerciseFolder.maximumPages).")
        }
    }

    mutating func run() async throws {
        let started = ContinuousClock.now
        var shown = started
        _ = Interruption.observer(ProgressLine())
        do {
            try await ExerciseFolder(seed: seed, pages: pages).write(to: folder) { made, all in
                let now = ContinuousClock.now
                if now - shown >= (Console.hasProgressLine ? .milliseconds(100) : .seconds(60)) {
                    shown = now
                    let line = "writing \(made.grouped) of \(all.grouped) pages"
                    if Console.hasProgressLine { Console.redraw(line) } else { Console.say(line) }
                }
                return !Interruption.isRequested
            }
        } catch is CancellationError {
            if Console.hasProgressLine { Console.redraw("") }
            Console.say("Interrupted; \(folder) is not whole. Remove it and begin again.")
            throw ExitStatus.interrupted
        }
        if Console.hasProgressLine { Console.redraw("") }
        Console.say("Made the exercise in \(folder); what was planted stands in truth.json.")
    }
}

struct ExerciseServe: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the sites of an exercise on 127.0.0.2, for tests of captures.",
        discussion: """
            The sites are made again from the folder's exercise.json. Each answers to its own host name and under its \
            own prefix. Any address takes ?mode=slow, error, unavailable, truncated, reset, expired or failing.

            Example:
              clew exercise serve captures --port 8081
            """)

    @Argument(help: ArgumentHelp("A folder that 'clew exercise new' made.", valueName: "dir"))
    var folder: String

    @Option(help: "The port on 127.0.0.2.") var port = 8081
    @Option(help: "Which day is shown, from 0; the last one when left out.") var day: Int?
    @Flag(help: "Let every answer come late and in pieces.") var slow = false
    @Flag(help: "Let every third request fail, each time in another way.") var failing = false

    mutating func validate() throws {
        guard (1...65535).contains(port) else { throw ValidationError("--port is between 1 and 65535.") }
        guard !(slow && failing) else { throw ValidationError("Choose one of --slow and --failing.") }
    }

    mutating func run() throws {
        let server = try ExerciseServer(folder: folder, day: day)
        try server.run(port: port, temper: slow ? .slow : failing ? .failing : .good) { port in
            for site in server.served {
                Console.say("\(site.name): http://127.0.0.2:\(port)/\(site.slug)/ or Host: \(site.host)")
            }
            let login = server.login
            Console.say("\(login.slug) asks for a login: user \(login.user), password \(login.password)")
            Console.say("Ctrl-C ends it.")
        }
    }
}
