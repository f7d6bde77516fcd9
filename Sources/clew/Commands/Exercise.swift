import ArgumentParser
import ClewCore
import ClewExercise
import Foundation

struct Exercise: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make synthetic captures with known truth.", subcommands: [ExerciseNew.self])
}

struct ExerciseNew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a folder of captures of an invented market.",
        discussion: """
            The same seed gives the same bytes. The file truth.json says what was planted.

            Example:
              clew exercise new captures --seed 7 --pages 400
            """)

    @Argument(help: ArgumentHelp("A folder that is empty or not there yet.", valueName: "dir"))
    var folder: String

    @Option(help: "Where the randomness starts.") var seed: UInt64 = 7
    @Option(help: "About how many pages.") var pages: Int = 400

    mutating func validate() throws {
        guard (10...1_000_000).contains(pages) else { throw ValidationError("--pages is between 10 and 1000000.") }
    }

    mutating func run() throws {
        let target = URL(fileURLWithPath: folder)
        let present = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []  // Not there is empty.
        guard present.isEmpty else { throw ValidationError("\(folder) is not empty; name another folder.") }
        for file in try ExerciseFolder(seed: seed, pages: pages).files() {
            let place = target.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: place)
        }
        Console.say("Made the exercise in \(folder); what was planted stands in truth.json.")
    }
}
