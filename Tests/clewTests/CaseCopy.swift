import ClewCore
import ClewVault
import ClewWorkflows
import Foundation

/// A case that was copied, with its keys, before anything came into it: all copies have the same UUID, authority and
/// pseudonyms, so that what is made of the same captures can be compared line by line.
struct CaseCopy {
    let program: Program
    let name: String

    /// Makes the case of which copies are made.
    static func prepare(_ program: Program) throws {
        try program.run("init", "fresh", "--officer", "a", "--case", "b", "--basis", "c")
        // Where the place of a case is empty, it has moved: every copy is at home where it lies.
        try FileManager.default.moveItem(atPath: program.folder + "/fresh", toPath: program.folder + "/template")
    }

    /// Copies the fresh case and its keys.
    init(_ name: String, _ program: Program) throws {
        self.program = program.with(secrets: "secrets-" + name)
        self.name = name
        for (from, to) in [("template", name), ("secrets", "secrets-" + name)] {
            try FileManager.default.copyItem(atPath: program.folder + "/" + from, toPath: program.folder + "/" + to)
        }
    }

    /// Runs a command on the case.
    @discardableResult
    func run(_ arguments: String...) throws -> Program.Outcome {
        try program.run(arguments + ["--workspace", name])
    }

    /// Starts an import into the case.
    func startImport(_ inputs: [String]) throws -> (process: Process, output: Pipe, messages: Pipe) {
        try program.start(["import"] + inputs + ["--workspace", name])
    }

    /// How many entries of the evidence log are durable: what its checkpoint states. 0 before the first.
    func sealedCount() throws -> Int {
        let path = "\(program.folder)/\(name)/logs/evidence/checkpoint"
        guard let text = FileManager.default.contents(atPath: path) else { return 0 }
        // A checkpoint has the origin, the size and the root in its first lines (C2SP tlog-checkpoint).
        return Int(String(decoding: text, as: UTF8.self).split(separator: "\n").dropFirst().first ?? "") ?? 0
    }

    /// The dump of the whole database.
    func dump() throws -> [String] {
        let workspace = try Workspace.open(
            program.folder + "/" + name, secrets: SecretsFolder("\(program.folder)/\(program.secrets)/clew"))
        let permit = try workspace.permit(forOperatorWith: nil, purpose: "test")
        var bytes: [UInt8] = []
        try workspace.dump(under: permit) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// The dump without what tells how the log grew: the numbers of entries, how far the database had read, and when the
    /// runs began.
    ///
    /// - Parameter isOrderTold: whether it says too which of several captures came first: the run that brought it, and the
    ///   page from which a review or a post was read that several pages show.
    func content(isOrderTold: Bool = true) throws -> [String] {
        try dump().filter { !$0.hasPrefix(#"{"meta":"#) }.map { line in
            var line = line.replacing(#/"leaf":\d+/#, with: #""leaf":0"#)
            if line.hasPrefix(#"{"run":"#) { line = line.replacing(#/"time":\d+/#, with: #""time":0"#) }
            guard !isOrderTold else { return line }
            if line.hasPrefix(#"{"review":"#) || line.hasPrefix(#"{"post":"#) {
                line = line.replacing(#/"of":"[0-9a-f]+","passage":\d+(,"ordinal":\d+)?/#, with: "").replacing(
                    #/"places":"[0-9a-f]+"/#, with: "")
            }
            if line.hasPrefix(#"{"capture":"#) { line = line.replacing(#/"run":"[0-9a-f]+"/#, with: "") }
            return line
        }
    }

    /// The lists that a person sees, without numbers of entries.
    func lists() throws -> [String: [String]] {
        var lists: [String: [String]] = [:]
        for subject in [
            "captures", "evidence", "indicators", "findings", "sources", "markets", "listings", "accounts", "reviews",
            "posts",
        ] {
            let text = try run("list", subject, "--all", "--format", "jsonl").output
            lists[subject] = text.split(separator: "\n").map {
                String($0).replacing(#/,"leaf":\d+/#, with: "")
            }.sorted()
        }
        return lists
    }
}
