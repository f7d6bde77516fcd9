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
    /// A finding.
    case finding(String)
}

extension Workspace {
    /// What an id names: the beginning of an evidence's digest (six digits or more), a capture's UUID, an indicator's
    /// `kind:value`, or the id of a finding.
    ///
    /// - Throws: a fault when it names nothing, or more than one evidence.
    public func subject(named id: String) throws -> Subject {
        if let indicator = IndicatorID(id) { return .indicator(indicator) }
        if let record = RecordID(id) { return .capture(record) }
        let digits = id.lowercased()
        if digits.count >= 6, digits.utf8.allSatisfy({ $0.hexDigit != nil }) {
            let found = try store.evidence(beginningWith: digits, clearance: .all)
            if found.count > 1 {
                throw WorkflowFault.badInput(sentence: "several evidences begin with '\(id)'; write more of it.")
            }
            if let evidence = found.first { return .evidence(evidence) }
        }
        if id.contains(":") { return .finding(id) }
        throw WorkflowFault.unknown(what: "record", name: id)
    }
}
