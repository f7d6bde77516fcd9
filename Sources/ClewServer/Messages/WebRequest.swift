/// A request as a handler sees it: a plain value, so that a whole site can be tested without a socket.
///
///     let request = WebRequest(.get, "/search?q=mdma", headers: [("Host", "127.0.0.1:8080")])
///     request.path          // ["search"]
///     request.query["q"]    // "mdma"
public struct WebRequest: Sendable {
    /// What is asked for.
    public enum Method: Hashable, Sendable {
        /// Show.
        case get
        /// Show the head alone.
        case head
        /// Do.
        case post
        /// Something else; no route answers to it.
        case other(String)

        /// Reads the word of the request line.
        public init(_ word: String) {
            switch word {
            case "GET": self = .get
            case "HEAD": self = .head
            case "POST": self = .post
            default: self = .other(word)
            }
        }

        /// Whether the method is safe in the sense of RFC 9110, section 9.2.1.
        public var isSafe: Bool { self == .get || self == .head }
    }

    /// What is asked for.
    public let method: Method
    /// Path and query as they came.
    public let target: String
    /// The segments of the path, percent-decoded; empty for `/`.
    public let path: [String]
    /// The fields of the query.
    public let query: FormFields
    /// Names, in any case, and values of the header.
    public let headers: [(name: String, value: String)]
    /// The body.
    public let body: [UInt8]

    /// A request.
    public init(_ method: Method, _ target: String, headers: [(String, String)] = [], body: [UInt8] = []) {
        self.method = method
        self.target = target
        let cut = target.firstIndex(of: "?")
        path = target[..<(cut ?? target.endIndex)].split(separator: "/").map { Percent.decoded($0, plusIsSpace: false) }
        query = FormFields(cut.map { target[target.index(after: $0)...] } ?? "")
        self.headers = headers.map { (name: $0.0, value: $0.1) }
        self.body = body
    }

    /// All values of a header field, whatever the case of its name.
    public func values(of name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    /// The value of a header field that may come once only; `nil` when it is absent or came several times.
    public func value(of name: String) -> String? {
        let all = values(of: name)
        return all.count == 1 ? all.first : nil
    }

    /// The value of a cookie; `nil` when it is absent or came several times with different values.
    public func cookie(_ name: String) -> String? {
        let pairs = values(of: "cookie").flatMap { $0.split(separator: ";") }
        let values = pairs.compactMap { pair -> String? in
            guard let cut = pair.firstIndex(of: "=") else { return nil }
            guard pair[..<cut].drop(while: { $0 == " " }) == name[...] else { return nil }
            return String(pair[pair.index(after: cut)...])
        }
        return Set(values).count == 1 ? values.first : nil
    }

    /// The fields of a body that is a URL-encoded form; none for any other body.
    public var form: FormFields {
        let type = value(of: "content-type")?.split(separator: ";").first.map(String.init) ?? ""
        guard type.lowercased() == "application/x-www-form-urlencoded" else { return FormFields("") }
        return FormFields(String(decoding: body, as: UTF8.self))
    }
}
