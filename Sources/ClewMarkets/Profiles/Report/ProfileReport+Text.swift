import ClewCore

extension ProfileReport {
    /// The report as plain text, in lines for a person. What stands on the page is folded to one line; it is for the
    /// caller to make it harmless for a terminal.
    ///
    /// - Parameter isFull: whether values are written as a whole, however long they are.
    public func text(isFull: Bool = false) -> String {
        var lines = [page]
        switch (profile, kind) {
        case (let profile?, let kind?): lines.append("  \(profile) knows it as \"\(kind)\"")
        case (let profile?, nil): lines.append("  \(profile) knows the site, but not this page")
        default: lines.append("  no profile knows it")
        }
        lines += reasons.map { "    \($0)" }
        for record in records {
            lines.append("  \(record.title)")
            let width = record.fields.map(\.name.count).max() ?? 0
            for field in record.fields {
                let name = field.name + String(repeating: " ", count: width - field.name.count)
                lines.append("    \(name)  \(line(of: field, limit: isFull ? nil : 60))")
            }
        }
        lines += empty.map { "  no \($0) on this page" }
        lines += findings.map { "  finding: \($0)" }
        lines += notes.map { "  note: \($0.sentence) (\($0.detail))" }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(of field: Field, limit: Int?) -> String {
        if let value = field.value {
            let written =
                field.written.flatMap { $0 == value ? nil : ", written \(FieldMiss.quoted($0, limit: limit))" } ?? ""
            let bytes = field.payload.map { ", bytes \($0.lowerBound)–\($0.upperBound)" } ?? ""
            let role = field.role.map { $0.isMasked ? ", \($0.rawValue): replaced on import" : "" } ?? ""
            return "\(FieldMiss.quoted(value, limit: limit))\(written) [\(field.place ?? "")\(bytes)]\(role)"
        }
        guard let problem = field.problem else { return "none, says the profile" }
        return field.isRequired ? "REQUIRED and \(problem)" : problem
    }
}
