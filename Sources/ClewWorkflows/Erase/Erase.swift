public import ClewCore
internal import ClewStore
internal import ClewVault

/// What an erasure did.
public struct ErasureReport: Sendable, Hashable {
    /// The number of the decision in the decisions log.
    public var decision: Int
    /// How many records were erased.
    public var records: Int
    /// Whether the database still has to be put in order; whoever opens the case next does it.
    public var wasCancelled = false
}

extension Workspace {
    /// Erases what a plan names, for good: the decision is written down, then the records are overwritten in the vault,
    /// then all that was derived from them leaves the database, its free pages included.
    ///
    /// What is erased is recognised when it is imported again, and not brought in. Out of reach are copies, backups, the
    /// file system's own traces, and what the audit says of looks before; decision record 101 lists them.
    ///
    /// - Parameter grounds: why; stands in the decisions log for good, so it is to name nobody.
    public func erase(
        _ plan: ErasurePlan, grounds: String, under permit: Permit, observer: Observer = .none
    ) throws -> ErasureReport {
        let object = Workspace.words(plan.entries)
        try require([.supervisor], for: "erase", object, under: permit)
        try requireKeys()
        let grounds = String(grounds.drop { $0.isWhitespace })
        guard !grounds.isEmpty, grounds.utf8.count <= 4096 else {
            throw WorkflowFault.badInput(
                sentence: "an erasure wants its grounds, in at most 4096 bytes; they stay in the case for good.")
        }
        return try eraseUnasked(plan, grounds: grounds, under: permit, observer: observer)
    }

    /// The same for whoever carries out a decision of the case, such as that on a list of protected material.
    func eraseUnasked(
        _ plan: ErasurePlan, grounds: String, under permit: Permit, observer: Observer
    ) throws -> ErasureReport {
        let object = Workspace.words(plan.entries)
        guard !plan.entries.isEmpty else {
            throw WorkflowFault.conflict(sentence: "nothing is left to be erased; 'clew verify' tells what was.")
        }
        guard plan.digests.count <= 1000 else {
            throw WorkflowFault.badInput(sentence: "one decision erases at most 1000 evidences; name fewer at once.")
        }
        let report = try whileReading(observer) {
            try log(.erasure, "erase", object, outcome: "begun", under: permit)
            let marks = erasureMarks()
            let number = try decide(
                .erasure, grounds: grounds, marks: plan.digests.compactMap { marks.mark(of: $0) }, by: permit)
            try vault.erase(plan.entries, decision: number) { done in
                observer.progress(
                    Progress(
                        phase: .erasing, items: done, noun: "records", bytes: done, totalBytes: plan.entries.count))
            }
            let read = try catchUp(observer)
            try log(
                .erasure, "erase", object, outcome: "\(plan.entries.count) records under decision \(number)",
                under: permit)
            return ErasureReport(
                decision: number, records: plan.entries.count, wasCancelled: read.wasCancelled)
        }
        guard let report else {
            throw WorkflowFault.conflict(sentence: "the erasure was ended before it began; nothing was erased.")
        }
        return report
    }

    /// Erases again what came back inside of something else, such as a WARC that holds it among other records.
    func eraseReturned(_ returned: [Int: Int], under permit: Permit, observer: Observer) throws {
        guard !returned.isEmpty else { return }
        let companions = ErasureCompanions(vault: vault)
        _ = try whileReading(.none) {
            for decision in Set(returned.values).sorted() {
                let entries = returned.keys.filter { returned[$0] == decision }
                let all = Set(try entries.flatMap { [$0] + (try companions.beside($0)) }).sorted()
                let files = Set(try all.compactMap { try vault.address(at: $0)?.file })
                let digests = try files.filter { $0.series == .imported }.compactMap { try companions.digest(of: $0) }
                if !digests.isEmpty {
                    // The file is not to be brought in a third time either.
                    let marks = erasureMarks()
                    try decide(
                        .erasure, grounds: "It came back in another file.",
                        marks: digests.compactMap { marks.mark(of: $0) },
                        repeating: decision, by: permit)
                }
                try log(
                    .erasure, "erase again", Workspace.words(all), outcome: "under decision \(decision)", under: permit)
                try vault.erase(all, decision: decision)
            }
            return try catchUp(observer)
        }
    }

    /// Whether an erasure is in the vault and not yet, or not wholly, in the database.
    func isErasureUnfinished() throws -> Bool {
        if try store.isPurgeDue() { return true }
        return try vault.newestErasure.map { UInt64($0) >= (try store.appliedLeaf()) } ?? false
    }
}
