package import ClewServer

/// The fields of a list's address, in a fixed order: what is asked for now, and the addresses of what might be next.
package struct QueryFields: Sendable {
    /// The page of the list.
    package let path: String
    private var pairs: [(name: String, value: String)]
    /// The log entry from which on things are new for the reader; it is handed on to the other pages of the list only.
    package var since: UInt64?

    /// The fields of an address that a page knows; others are left out, and so is the number of the page.
    package init(_ path: String, _ names: [String], query: (String) -> String?) {
        self.path = path
        pairs = names.map { ($0, query($0) ?? "") }
    }

    /// The value of a field; `nil` for an empty one.
    package subscript(_ name: String) -> String? {
        pairs.first { $0.name == name && !$0.value.isEmpty }?.value
    }

    /// The same with another value of one field; without it where there is none.
    package func with(_ name: String, _ value: String?) -> QueryFields {
        var other = self
        other.pairs = pairs.map { $0.name == name ? (name, value ?? "") : $0 }
        return other
    }

    /// The address.
    package var href: String { link(path, fields) }

    /// Names and values, empty ones left out.
    package var fields: [(String, String)] { pairs.filter { !$0.value.isEmpty }.map { ($0.name, $0.value) } }

    /// The address of a page of it, from 0.
    package func page(_ number: Int) -> String {
        link(path, fields + [("page", number > 0 ? "\(number + 1)" : ""), ("since", since.map { "\($0)" } ?? "")])
    }

    /// The address of the list as a file.
    func export(_ format: String, part: Int) -> String {
        link("/export" + path, fields + [("format", format), ("part", part > 0 ? "\(part + 1)" : "")])
    }

    /// Every field but some as hidden fields of a form.
    package func hidden(but names: [String]) -> Markup {
        .joined(
            fields.filter { !names.contains($0.0) }.map { name, value in
                "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
            })
    }
}
