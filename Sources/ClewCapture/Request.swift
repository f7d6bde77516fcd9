/// A request before it is written out.
struct Request {
    var method: String
    var address: WebAddress
    var fields: RequestFields
    var body: [UInt8] = []
    var referer: WebAddress?

    init(method: String, address: WebAddress, fields: RequestFields) {
        self.method = method
        self.address = address
        self.fields = fields
    }

    /// The head as it goes over the wire (RFC 9112, sections 3 and 5), in the order of the browser that it looks like.
    ///
    /// - Parameter isForProxy: whether it goes to an HTTP proxy, which wants the whole address (section 3.2.2).
    func head(cookie: String?, isForProxy: Bool) -> [UInt8] {
        var lines = ["\(method) \(isForProxy ? address.description : address.target) HTTP/1.1"]
        lines.append("Host: \(address.authority)")
        let before = ownFields.map { "\($0.name): \($0.value)" }
        let after = cookie.map { ["Cookie: \($0)"] } ?? []
        var isDone = false
        for field in fields.all {
            let isPlace = field.name.lowercased() == "connection"
            if isPlace { lines += before }
            lines.append("\(field.name): \(field.value)")
            if isPlace {
                lines += after
                isDone = true
            }
        }
        if !isDone { lines += before + after }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    /// What a form brings with it.
    private var ownFields: [(name: String, value: String)] {
        var own: [(name: String, value: String)] = []
        if let referer { own.append(("Referer", referer.description)) }
        if method == "POST" {
            own.append(("Content-Type", "application/x-www-form-urlencoded"))
            own.append(("Content-Length", String(body.count)))
            own.append(("Origin", (referer ?? address).origin))
        }
        return own
    }
}
