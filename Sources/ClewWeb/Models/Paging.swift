import ClewServer

/// Where in a long list a page stands, and the ways to the pages before and after it.
package struct Paging: Sendable {
    package var summary: String
    package var previous: String?
    package var next: String?
    /// How many there are in all; `nil` where nobody has counted.
    package var total: Int?

    /// No list.
    package static let none = Paging(page: 0, size: 1, total: 0, shown: 0, noun: "entry") { _ in "/" }

    /// The position of a page.
    ///
    /// - Parameters:
    ///   - page: the number of the page, from 0.
    ///   - size: how many things stand on one page.
    ///   - total: how many there are in all; `nil` where nobody has counted.
    ///   - shown: how many stand on this page.
    ///   - link: the address of a page by its number.
    package init(
        page: Int, size: Int, total: Int?, shown: Int, noun: String, many: String? = nil, link: (Int) -> String
    ) {
        self.total = total
        let first = page * size
        let hasNext = total.map { first + shown < $0 } ?? (shown == size)
        previous = page > 0 ? link(page - 1) : nil
        next = hasNext && shown > 0 ? link(page + 1) : nil
        if shown == 0 {
            summary = total.map { Words.count($0, noun, many) } ?? "no \(many ?? noun + "s")"
        } else if let total, total == shown {
            summary = Words.count(total, noun, many)
        } else {
            let range = "\(Words.number(first + 1))–\(Words.number(first + shown))"
            summary = total.map { "\(range) of \(Words.count($0, noun, many))" } ?? "\(noun)s \(range)"
        }
    }
}

/// The number of a page in a query: from 1 for people, from 0 inside; the first where it is missing or makes no sense.
package func pageIndex(_ text: String?) -> Int {
    guard let text, let number = Int(text), number > 1, number < 1_000_000 else { return 0 }
    return number - 1
}

/// An address of the desk: a path and fields, empty ones left out.
package func link(_ path: String, _ fields: [(String, String)] = [], at anchor: String? = nil) -> String {
    let query = fields.filter { !$0.1.isEmpty }.map { "\($0.0)=\(Percent.encoded($0.1))" }.joined(separator: "&")
    return path + (query.isEmpty ? "" : "?" + query) + (anchor.map { "#" + $0 } ?? "")
}
