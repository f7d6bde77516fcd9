import ArgumentParser
import ClewCore
import ClewVault
import ClewWorkflows

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check that nothing has changed since it was sealed.",
        discussion: """
            Checks the three logs, their signatures and the index; with --deep every stored byte as well. Needs no \
            secret, so it works on any copy. It says too whether the newest checkpoint has a time stamp.
            """)

    @OptionGroup var options: CaseOptions

    @Flag(help: "Check every stored byte.")
    var deep = false

    @Option(help: "How to write the damages: table, json, jsonl or csv.")
    var format: Sheet.Format = .table

    mutating func run() throws {
        let line = ProgressLine()
        let (report, timeStamp) = try report(Interruption.observer(line))
        line.finish()
        for (leaf, decision) in report.erased { Console.say("Entry \(leaf) was erased under decision \(decision).") }
        if let timeStamp { Console.say(timeStamp.sentence) }
        guard report.findings.isEmpty else {
            var sheet = Sheet(columns: ["file", "offset", "length", "leaf", "record", "isDamage", "finding"])
            sheet.rows = report.findings.map { finding in
                [
                    .string(finding.file), .integer(orNull: finding.offset), .integer(orNull: finding.length),
                    .integer(orNull: finding.leaf), .string(orNull: finding.id?.description), .bool(finding.isDamage),
                    .string(finding.sentence),
                ]
            }
            Console.write(sheet.text(format))
            let omitted = report.omittedFindings > 0 ? " and \(report.omittedFindings.grouped) more" : ""
            Console.say(
                "\(report.isWhole ? "Whole, but" : "Damaged:") \(report.findings.count.grouped)\(omitted) findings.")
            throw ExitStatus.findings
        }
        let entries = report.entryCounts.values.reduce(0, +).grouped
        Console.say(
            deep
                ? "Whole: \(entries) log entries, \(report.extentCount.grouped) records and \(report.byteCount.asSize) compared."
                : "Whole: \(entries) log entries; --deep compares every stored byte as well.")
    }

    /// Checks the case as it is opened usually; one that is damaged so far that it does not open, without opening it.
    ///
    /// - Returns: what was found, and whether the newest checkpoint has a time stamp where the case opens.
    private func report(_ observer: Observer) throws -> (VerifyReport, TimeStampOutcome?) {
        do {
            let (workspace, permit) = try options.open()
            let report = try workspace.verify(deep: deep, under: permit, observer: observer)
            return (report, try workspace.timeStampOfNewestCheckpoint())
        } catch let fault as any Fault where fault.kind == .corrupted || fault.isReadOnlyCase {
            Console.say("clew: \(fault.sentence) The check goes on without opening the case and is not logged.")
            return (try Workspace.verifyDamaged(try options.folder(), deep: deep, observer: observer), nil)
        }
    }
}

extension Fault {
    /// Whether a case cannot be opened because its folder cannot be written, as on a disk that is read-only.
    fileprivate var isReadOnlyCase: Bool {
        guard case .readOnly? = self as? WorkflowFault else { return false }
        return true
    }
}
