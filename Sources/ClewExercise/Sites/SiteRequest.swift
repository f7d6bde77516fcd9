/// A request as the exercise's server reads it.
struct SiteRequest: Sendable, Hashable {
    var method: String
    /// Path and query as they came.
    var target: String
    /// Names in lower case.
    var fields: [String: String] = [:]
    var body: [UInt8] = []
    /// Whether the connection stays open after the answer.
    var keepsAlive = true

    /// The largest head that is read, in bytes.
    static let headLimit = 32 << 10
    /// The largest body that is read, in bytes.
    static let bodyLimit = 64 << 10

    init(method: String, target: String, fields: [String: String] = [:], body: [UInt8] = []) {
        self.method = method
        self.target = target
        self.fields = fields
        self.body = body
    }

    /// Reads a head without its empty line; `nil` when it is none.
    init?(head: [UInt8]) {
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        let words = (lines.first ?? "").split(separator: " ")
        guard words.count == 3, words[2].hasPrefix("HTTP/1."), words[1].hasPrefix("/") else { return nil }
        method = String(words[0])
        target = String(words[1])
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            fields[line[..<colon].lowercased()] = SiteRequest.trimmed(line[line.index(after: colon)...])
        }
        let connection = fields["connection"]?.lowercased() ?? ""
        keepsAlive = words[2] == "HTTP/1.1" ? connection != "close" : connection == "keep-alive"
    }

    /// The length of the body; `nil` when it is too large, no number, or sent in chunks.
    var bodyLength: Int? {
        guard fields["transfer-encoding"] == nil else { return nil }
        guard let text = fields["content-length"] else { return 0 }
        guard let length = Int(text), (0...SiteRequest.bodyLimit).contains(length) else { return nil }
        return length
    }

    /// The segments of the path, decoded.
    var path: [String] {
        target.prefix { $0 != "?" }.split(separator: "/").map { SiteRequest.decoded($0) }
    }

    /// The fields of the query.
    var query: [String: String] {
        guard let mark = target.firstIndex(of: "?") else { return [:] }
        return SiteRequest.form(target[target.index(after: mark)...])
    }

    /// The fields of a form in the body.
    var form: [String: String] { SiteRequest.form(Substring(decoding: body, as: UTF8.self)) }

    /// The host without the port, in lower case.
    var host: String { (fields["host"] ?? "").prefix { $0 != ":" }.lowercased() }

    func cookie(_ name: String) -> String? {
        for pair in (fields["cookie"] ?? "").split(separator: ";") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            if parts.count == 2, SiteRequest.trimmed(parts[0]) == name { return SiteRequest.trimmed(parts[1]) }
        }
        return nil
    }

    private static func form(_ text: Substring) -> [String: String] {
        var fields: [String: String] = [:]
        for pair in text.split(separator: "&").prefix(100) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            fields[decoded(parts.first ?? "")] = parts.count > 1 ? decoded(parts[1]) : ""
        }
        return fields
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop { $0 == " " || $0 == "\t" }
        var end = start[...]
        while let last = end.last, last == " " || last == "\t" { end.removeLast() }
        return String(end)
    }

    /// Percent-encoding undone; a plus is a space.
    private static func decoded(_ text: some StringProtocol) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x25, index + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                result.append(value)
                index += 3
            } else {
                result.append(bytes[index] == 0x2B ? 0x20 : bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// An answer of the exercise's server, and how it is sent.
struct SiteAnswer: Sendable {
    var status: Int
    var fields: [(name: String, value: String)] = []
    var body: [UInt8] = []
    /// How it misbehaves; `nil` for a good answer.
    var mode: SiteMode?

    static func page(_ html: HTML, status: Int = 200) -> SiteAnswer {
        SiteAnswer(status: status, fields: [("Content-Type", "text/html; charset=utf-8")], body: html.bytes)
    }

    /// Sends the client to another page of the same site.
    static func found(_ target: String) -> SiteAnswer { SiteAnswer(status: 302, fields: [("Location", target)]) }

    /// The head as it is sent.
    func head(closes: Bool) -> [UInt8] {
        let reasons = [
            200: "OK", 302: "Found", 400: "Bad Request", 404: "Not Found", 405: "Method Not Allowed",
            500: "Internal Server Error", 503: "Service Unavailable",
        ]
        var head = "HTTP/1.1 \(status) \(reasons[status] ?? "Status")\r\nServer: front\r\n"
        for field in fields { head += "\(field.name): \(field.value)\r\n" }
        head += "Content-Length: \(body.count)\r\nConnection: \(closes ? "close" : "keep-alive")\r\n\r\n"
        return Array(head.utf8)
    }
}
