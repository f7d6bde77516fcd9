import ArgumentParser
import ClewCore
import ClewWorkflows

struct Erase: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Erase evidence for good, under a decision.",
        discussion: """
            An id is the whole SHA-256 of an evidence or the UUID of a capture; a capture stands for the evidence that it \
            got. Every record that holds the evidence is overwritten in the vault, and what was read from it leaves the \
            database. The decision is written down first: who, when, on what grounds, under which authority. \
            'clew verify' then says under which decision a record was erased, and importing the same bytes again is refused.

            Out of reach are copies and backups of the case, exhibits that were handed over, snapshots of the file system, \
            the spare cells of flash memory, and the audit, which keeps what was searched for and looked at. Destroy those \
            by their own means. The grounds stay in the case for good, so let them name nobody.

            Examples:
              clew erase 3f9a…c4 --grounds "§ 489 StPO, no connection with the case, order of 2026-11-03"
              clew erase 0b6e2f5e-… --grounds "court order 7 Qs 12/26" --authority A-1f2e3d4c --yes
            """)

    @Argument(help: ArgumentHelp("Evidence (64 digits) and captures (UUID).", valueName: "id")) var ids: [String]
    @Option(help: "Why; stands in the decisions log for good.") var grounds: String
    @Flag(help: "Do not ask before erasing.") var yes = false
    @OptionGroup var options: CaseOptions

    mutating func run() throws {
        let (workspace, permit) = try options.open()
        let line = ProgressLine()
        let observer = Interruption.observer(line)
        let plan = try workspace.erasurePlan(for: ids, under: permit, observer: observer)
        line.finish()
        tell(plan)
        if !yes { try confirm() }
        let report = try workspace.erase(plan, grounds: grounds, under: permit, observer: observer)
        line.finish()
        Console.say("Erased \(report.records.grouped) records under decision \(report.decision).")
        Console.say(
            "Backups, copies, exhibits, snapshots and flash memory keep what they keep; destroy those by their own means."
        )
        if report.wasCancelled {
            Console.say("Interrupted: the records are gone; the next command on the case clears the database.")
            throw ExitStatus.interrupted
        }
    }

    private func tell(_ plan: ErasurePlan) {
        Console.say(
            "This erases \(plan.entries.count.grouped) records (\(plan.byteCount.asSize) as stored) with "
                + "\(plan.evidence.count.grouped) evidences, for good:")
        for capture in plan.captures.prefix(20) {
            Console.say("  \(capture.id)  \(capture.time.date)  \(capture.path)")
        }
        if plan.captures.count > 20 { Console.say("  and \((plan.captures.count - 20).grouped) more captures") }
        for capture in plan.enclosing {
            Console.say(
                "The damaged archive \(capture.path) was sealed whole and holds it too; erase \(capture.id) as well.")
        }
    }

    private func confirm() throws {
        guard let answer = Console.ask("Type erase to go on") else {
            throw ValidationError("There is no terminal to ask at; give --yes when the erasure is decided.")
        }
        guard answer == "erase" else {
            Console.say("Nothing was erased.")
            throw ExitStatus.refused
        }
    }
}
