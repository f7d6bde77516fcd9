import ArgumentParser
import ClewCore
import ClewWorkflows

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check that nothing has changed since it was sealed.",
        discussion: """
            Checks the three logs, their signatures and the index; with --deep every stored byte as well. Needs no \
            secret, so it works on any copy.
            """)

    @OptionGroup var options: CaseOptions

    @Flag(help: "Check every stored byte.")
    var deep = false

    @Option(help: "How to write the damages: table, json, jsonl or csv.")
    var format: Sheet.Format = .table

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let line = ProgressLine()
        let report = try workspace.verify(deep: deep, under: permit, observer: Interruption.observer(line))
        line.finish()
        if report.wasCancelled { throw ExitStatus.interrupted }
        for note in report.notes { Console.say(note) }
        guard report.damages.isEmpty else {
            var sheet = Sheet(columns: ["file", "offset", "length", "leaf", "record", "damage"])
            sheet.rows = report.damages.map { damage in
                [
                    .string(damage.file), .integer(orNull: damage.offset), .integer(orNull: damage.length),
                    .integer(orNull: damage.leaf), .string(orNull: damage.record), .string(damage.sentence),
                ]
            }
            Console.write(sheet.text(format))
            Console.say("Damaged: \(report.damages.count.grouped) places.")
            throw ExitStatus.findings
        }
        Console.say(
            "Whole: \(report.entries.grouped) log entries"
                + (deep ? ", \(report.records.grouped) records, \(report.bytes.asSize)." : "; --deep checks every stored byte."))
    }
}
