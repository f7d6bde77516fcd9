public import ClewCore
public import ClewStore
internal import ClewVault
internal import Foundation

extension Workspace {
    /// The hits of one rule or of all: those that the person of the permit has not seen first, then the newest first.
    public func hits(rule: String? = nil, page: Page = Page(), under permit: Permit) throws -> Listing<WatchHit> {
        try requireContent(for: "list hits", rule ?? "", under: permit)
        let marks = try hitMarks(of: permit.user)
        let hits = try store.hits(rule: rule, marks: marks, page: page, clearance: permit.clearance)
        try log(.consultation, "list hits", rule ?? "", outcome: "\(hits.total) hits", under: permit)
        return hits
    }

    /// One hit with what it rests on.
    public func hit(_ id: HitID, under permit: Permit) throws -> (hit: WatchHit, reasons: [HitReason]) {
        try requireContent(for: "show a hit", id.description, under: permit)
        let hit = try store.hit(id, marks: try hitMarks(of: permit.user), clearance: permit.clearance)
        let reasons = try store.reasons(of: id, clearance: permit.clearance)
        try log(
            .consultation, "show a hit", id.description, outcome: "\(reasons.count) reasons", under: permit)
        return (hit, reasons)
    }

    /// The rules with what they have hit, to stand beside a page whose reading was written to the audit just before.
    package func watchStates(under permit: Permit) throws -> [WatchState] {
        try store.watchStates(marks: try hitMarks(of: permit.user), clearance: permit.clearance)
    }

    /// The entry of the evidence log that is to be read next: what a person sees now rests on entries before it.
    package func nextEntry() throws -> UInt64 { try store.appliedLeaf() }

    // MARK: What a person has seen

    /// So many hits of one rule can be marked one by one.
    public static let mostMarked = 2000

    /// Marks the hits of one rule, or of all, as seen, as far as they rest on what was read before an entry of the log.
    ///
    /// - Parameter entry: the entry that was to be read next when the person looked; `nil` for all that is there.
    public func markSeen(rule: String? = nil, before entry: UInt64? = nil, under permit: Permit) throws {
        try requireContent(for: "mark hits as seen", rule ?? "", under: permit)
        try requireKeys()
        var marks = try hitMarks(of: permit.user)
        let states = try store.watchStates(clearance: permit.clearance).filter { rule == nil || $0.rule == rule }
        if let rule, states.isEmpty { throw WorkflowFault.unknown(what: "rule", name: rule) }
        let limit = min(entry ?? .max, try store.appliedLeaf())
        try log(.alteration, "mark hits as seen", rule ?? "", outcome: "before entry \(limit)", under: permit)
        for state in states {
            var mark = marks.mark(of: state)
            if limit > mark.leaf { mark.leaf = limit }
            // What was marked by itself may rest on an entry behind the limit, and stays so.
            marks.rules[state.rule] = mark
        }
        try write(marks, of: permit.user)
    }

    /// Marks one hit as seen.
    public func markSeen(_ id: HitID, under permit: Permit) throws {
        try requireContent(for: "mark a hit as seen", id.description, under: permit)
        try requireKeys()
        var marks = try hitMarks(of: permit.user)
        let hit = try store.hit(id, marks: marks, clearance: permit.clearance)
        try log(.alteration, "mark a hit as seen", id.description, under: permit)
        guard hit.isNew else { return }
        var mark = marks.rules[hit.rule] ?? HitMarks.Mark(digest: hit.digest)
        if mark.digest != hit.digest { mark = HitMarks.Mark(digest: hit.digest) }
        guard mark.ids.count < Workspace.mostMarked else {
            throw WorkflowFault.conflict(
                sentence: "\(Workspace.mostMarked) hits of this rule are marked one by one; mark all of them as seen.")
        }
        mark.ids.append(id)
        marks.rules[hit.rule] = mark
        try write(marks, of: permit.user)
    }

    /// What a person has seen.
    func hitMarks(of user: String) throws -> HitMarks {
        guard let data = FileManager.default.contents(atPath: marksPath(of: user)) else { return HitMarks() }
        do {
            return try JSONDecoder().decode(HitMarks.self, from: data)
        } catch {
            throw WorkflowFault.damaged(
                sentence: "what \(user) has seen cannot be read; move state/desk/\(fileName(of: user)) away.")
        }
    }

    private func write(_ marks: HitMarks, of user: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try FileManager.default.createDirectory(atPath: folder.state + "/desk", withIntermediateDirectories: true)
        let path = marksPath(of: user)
        try encoder.encode(marks).write(to: URL(fileURLWithPath: path), options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    private func marksPath(of user: String) -> String { "\(folder.state)/desk/\(fileName(of: user))" }

    /// No dot of a user's name stays one, so the file is nobody's saved searches.
    private func fileName(of user: String) -> String {
        let plain = user.utf8.map { byte in
            let isPlain = byte &- 0x30 < 10 || byte | 0x20 &- 0x61 < 26 || byte == 0x2D || byte == 0x5F
            return isPlain ? String(UnicodeScalar(byte)) : "%" + [byte].hex.uppercased()
        }
        return plain.joined() + ".seen.json"
    }
}

extension HitMarks {
    /// The mark of a rule in its version.
    fileprivate func mark(of state: WatchState) -> Mark {
        guard let mark = rules[state.rule], mark.digest == state.digest else { return Mark(digest: state.digest) }
        return mark
    }
}
