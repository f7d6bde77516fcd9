import ArgumentParser
import ClewCore
import ClewWorkflows

struct TimeStampCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timestamp", abstract: "Have an authority stamp the newest checkpoint with its time.",
        discussion: """
            The authority is one that 'clew courier add time-stamps URL' has named. It gets the digest of the signed \
            checkpoint and a random number, nothing of the case; its answer (RFC 3161) is kept beside the logs and goes with \
            exhibits. Clew compares the answer with the question; the authority's signature is checked with 'openssl ts'.

            Example:
              clew timestamp --workspace case
            """)

    @OptionGroup var options: CaseOptions
    @Option(help: "How to write the stamp: table, json, jsonl or csv.") var format: Sheet.Format = .table

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let (stamp, difference) = try workspace.requestTimeStamp(under: permit)
        var sheet = Sheet(columns: ["time", "authority", "policy", "serialNumber", "entries", "digest"])
        sheet.rows = [
            [
                .string(stamp.time.description), .string(orNull: stamp.authority), .string(stamp.policy),
                .string(stamp.serialNumber), .integer(stamp.entries), .string(stamp.digest),
            ]
        ]
        Console.write(sheet.text(format))
        Console.say(TimeStampOutcome.present(stamp).sentence)
        if let difference {
            let seconds = abs(difference) / 1000
            Console.say(
                "The clock of the authority is \(Int(clamping: seconds).grouped) seconds \(difference > 0 ? "ahead of" : "behind") "
                    + "the clock of this machine; look at which is right.")
        }
    }
}
