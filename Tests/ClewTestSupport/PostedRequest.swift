/// One request with a body, as a server of a test sees it.
package struct PostedRequest: Sendable {
    /// The request line and the fields.
    package let head: String
    /// The body.
    package let body: [UInt8]

    /// A request by its parts.
    package init(head: String, body: [UInt8]) {
        self.head = head
        self.body = body
    }

    /// The value of a field, by its name in any letter case.
    package subscript(_ name: String) -> String? {
        for line in head.split(separator: "\r\n").dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2, parts[0].lowercased() == name.lowercased() {
                return String(parts[1].drop { $0 == " " })
            }
        }
        return nil
    }
}

extension Visitor {
    /// Reads a request with its body; `nil` when the other side has closed.
    package func readPost() -> PostedRequest? {
        let head = readHead()
        if head.isEmpty { return nil }
        let length = PostedRequest(head: head, body: [])["Content-Length"].flatMap { Int($0) } ?? 0
        return PostedRequest(head: head, body: read(exactly: length))
    }

    /// Sends a whole answer.
    package func answer(_ status: String = "200 OK", type: String, _ body: [UInt8]) {
        send("HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n\r\n")
        send(body)
    }
}
