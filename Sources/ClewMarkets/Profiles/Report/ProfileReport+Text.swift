import ClewCore

extension ProfileReport {
    /// The report as plain text, in lines for a person. What stands on the page is shortened to one line; it is for the
    /// caller to make it harmless for a terminal.
    public var text: String {
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
                lines.append("    \(name)  \(line(of: field))")
            }
        }
        lines += empty.map { "  no \($0) on this page" }
        lines += findings.map { "  finding: \($0)" }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(of field: Field) -> String {
        if let value = field.value {
            let written = field.written.flatMap { $0 == value ? nil : ", written \(short($0))" } ?? ""
            let role = field.role.map { $0.isMasked ? ", \($0.rawValue): replaced on import" : "" } ?? ""
            return "\(short(value))\(written) [\(field.place ?? "")]\(role)"
        }
        guard let problem = field.problem else { return "none, says the profile" }
        return field.isRequired ? "REQUIRED and \(problem)" : problem
    }

    private func short(_ text: String) -> String { FieldMiss.quoted(text) }
}
