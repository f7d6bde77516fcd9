public import ClewCore

extension ProfileReport {
    /// The report as objects: one for each value that was read or missed, one for each finding and each note, and one for
    /// a page that is not recognised. Values are whole.
    public var objects: [JSONValue] {
        let head: [(String, JSONValue)] = [
            ("page", .string(page)), ("profile", .string(orNull: profile)), ("kind", .string(orNull: kind)),
        ]
        var objects: [JSONValue] = []
        if kind == nil {
            let known = profile == nil ? "no profile knows the page" : "the profile knows the site, but not this page"
            objects.append(.object(head + [("problem", .string(known))]))
        }
        for record in records {
            for field in record.fields {
                objects.append(
                    .object(
                        head + [
                            ("record", .string(record.title)), ("field", .string(field.name)),
                            ("value", .string(orNull: field.value)), ("written", .string(orNull: field.written)),
                            ("place", .string(orNull: field.place)),
                            ("start", .integer(orNull: field.payload?.lowerBound)),
                            ("end", .integer(orNull: field.payload?.upperBound)),
                            ("role", .string(orNull: field.role?.rawValue)), ("required", .bool(field.isRequired)),
                            ("problem", .string(orNull: field.problem)),
                        ]))
            }
        }
        objects += findings.map { .object(head + [("finding", .string($0))]) }
        objects += notes.map { .object(head + [("note", .string($0.sentence)), ("detail", .string($0.detail))]) }
        return objects
    }
}
