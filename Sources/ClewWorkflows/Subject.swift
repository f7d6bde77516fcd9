public import ClewCore
internal import ClewStore

/// What an id names.
public enum Subject: Sendable, Hashable {
    /// An evidence.
    case evidence(EvidenceID)
    /// A capture.
    case capture(RecordID)
    /// An indicator.
    case indicator(IndicatorID)
    /// A listing: `listing:market/id`.
    case listing(ListingKey)
    /// An account: `account:market/name`.
    case account(AccountKey)
    /// A finding.
    case finding(String)
    /// A hit of a watch rule: `hit:` and its digits.
    case hit(HitID)
}

extension Workspace {
    /// What an id names: the beginning of an evidence's digest (six digits or more), a capture's UUID, an indicator's
    /// `kind:value`, `listing:market/id`, `account:market/name`, `hit:` and its digits, or the id of a finding.
    ///
    /// - Throws: a fault when it names nothing, or more than one evidence.
    public func subject(named id: String) throws -> Subject {
        if let indicator = IndicatorID(id) { return .indicator(indicator) }
        if let hit = HitID(id) { return .hit(hit) }
        if let (market, rest) = Workspace.parts(of: id, after: "listing:") {
            return .listing(ListingKey(market: market, siteID: rest))
        }
        if let (market, rest) = Workspace.parts(of: id, after: "account:") {
            return .account(AccountKey(market: market, name: rest))
        }
        if let record = RecordID(id) { return .capture(record) }
        let digits = id.lowercased()
        if !digits.isEmpty, digits.utf8.allSatisfy({ $0.hexDigit != nil }) {
            guard digits.count >= 6 else {
                throw WorkflowFault.badInput(sentence: "'\(id)' is too short; write six digits of the SHA-256 or more.")
            }
            let found = try store.evidence(beginningWith: digits, clearance: .all)
            if found.count > 1 {
                throw WorkflowFault.badInput(sentence: "several evidences begin with '\(id)'; write more of it.")
            }
            if let evidence = found.first { return .evidence(evidence) }
        }
        if id.contains(":") { return .finding(id) }
        throw WorkflowFault.unknown(what: "record", name: id)
    }

    /// `market/rest` behind a word; the market's name has no slash.
    private static func parts(of id: String, after word: String) -> (market: String, rest: String)? {
        guard id.hasPrefix(word) else { return nil }
        let rest = id.dropFirst(word.count)
        guard let slash = rest.firstIndex(of: "/"), slash != rest.startIndex else { return nil }
        let name = rest[rest.index(after: slash)...]
        return name.isEmpty ? nil : (String(rest[..<slash]), String(name))
    }
}
