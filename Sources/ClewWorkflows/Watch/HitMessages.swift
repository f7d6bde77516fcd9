public import ClewCore
internal import ClewStore
internal import ClewVault
internal import Foundation

/// What is to be posted to the configured address about one hit.
public struct HitMessage: Sendable, Hashable {
    /// The hit.
    public var id: HitID
    /// A JSON object (RFC 8259), the same each time.
    public var body: [UInt8]
}

/// Telling others of hits. Nothing is sent here: whoever posts takes the messages and says which of them arrived.
extension Workspace {
    /// Messages about the hits of rules with `send: yes` that were not yet noted as sent, the oldest first.
    ///
    /// What leaves the case is a disclosure, and is written to the audit before it is handed over.
    public func unsentHits(limit: Int = 100, under permit: Permit) throws -> [HitMessage] {
        try require([.analyst, .supervisor], for: "send hits", under: permit)
        let rules = try sealedConfiguration().configuration.ruleFiles().map(\.file.rule).filter(\.isSent)
        guard !rules.isEmpty else { return [] }
        let sent = try sentHits()
        var unsent: [WatchHit] = []
        for rule in rules {
            var offset = 0
            while true {
                let part = try store.hits(
                    rule: rule.name, page: Page(offset: offset, limit: 1000), clearance: permit.clearance)
                unsent += part.rows.filter { !sent.contains($0.id) }
                offset += part.rows.count
                if part.rows.isEmpty || !part.hasMore { break }
            }
        }
        let due = unsent.sorted { ($0.time, $0.id) < ($1.time, $1.id) }.prefix(max(0, limit))
        guard !due.isEmpty else { return [] }
        try log(.disclosure, "send hits", "", outcome: "\(due.count) hits", under: permit)
        return due.map { HitMessage(id: $0.id, body: $0.message(case: uuid).bytes) }
    }

    /// Notes that messages arrived, so that they are not sent again.
    public func noteSent(_ ids: [HitID], under permit: Permit) throws {
        try require([.analyst, .supervisor], for: "send hits", under: permit)
        try requireKeys()
        guard !ids.isEmpty else { return }
        let lines = ids.map { "\($0)\n" }.joined()
        do {
            if !FileManager.default.fileExists(atPath: sentPath) {
                try Data().write(to: URL(fileURLWithPath: sentPath), options: .atomic)
                try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: sentPath)
            }
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: sentPath))
            // A line that was cut off by a crash must not run into the next one; an empty line says nothing.
            try file.seekToEnd()
            try file.write(contentsOf: Data(("\n" + lines).utf8))
            try file.synchronize()
            try file.close()
        } catch {
            throw WorkflowFault.system(
                sentence: "state/sent-hits cannot be written; look at the rights of the case's folder and at its disk.")
        }
    }

    private var sentPath: String { folder.state + "/sent-hits" }

    private func sentHits() throws -> Set<HitID> {
        guard let data = FileManager.default.contents(atPath: sentPath) else { return [] }
        return Set(String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { HitID($0) })
    }
}

extension WatchHit {
    /// The hit as a JSON object for another system; what it rests on is named, not shown.
    func message(case uuid: String) -> JSONValue {
        .object([
            ("type", .string("clew-hit")), ("version", .integer(1)), ("case", .string(uuid)),
            ("id", .string(id.description)),
            (
                "rule",
                .object([("name", .string(rule)), ("kind", .string(kind.rawValue)), ("sha256", .string(digest.hex))])
            ), ("time", .string(time.description)), ("source", .string(source)), ("subject", .string(subject.name)),
            ("says", .string(sentence)), ("capture", .string(capture.description)),
            ("entry", .integer(Int(clamping: leaf))), ("evidence", .string(orNull: evidence?.description)),
            ("passage", .integer(orNull: passage)),
        ])
    }
}
