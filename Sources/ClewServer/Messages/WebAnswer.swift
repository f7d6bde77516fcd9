/// An answer: status, header fields and body.
///
/// The fields that protect the reader are added by ``Site`` to every answer, so no handler can forget them.
public struct WebAnswer: Sendable {
    /// How long a browser may keep it.
    public enum Storage: Sendable, Hashable {
        /// Not at all: it shows content of a case.
        case never
        /// For a year: its address changes with its content.
        case forever
    }

    /// The status code (RFC 9110, section 15).
    public var status: Int
    /// Names and values of the header.
    public var headers: [(name: String, value: String)]
    /// The body.
    public var body: [UInt8]
    /// How long a browser may keep it.
    public var storage: Storage

    /// An answer.
    public init(
        status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = [], storage: Storage = .never
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.storage = storage
    }

    /// A page of HTML.
    public static func page(_ html: String, status: Int = 200) -> WebAnswer {
        WebAnswer(status: status, headers: [("Content-Type", "text/html; charset=utf-8")], body: Array(html.utf8))
    }

    /// Plain text.
    public static func text(_ text: String, status: Int = 200) -> WebAnswer {
        WebAnswer(status: status, headers: [("Content-Type", "text/plain; charset=utf-8")], body: Array(text.utf8))
    }

    /// A file of the site itself, under an address that changes with its content.
    public static func file(_ text: String, type: String) -> WebAnswer {
        WebAnswer(status: 200, headers: [("Content-Type", type)], body: Array(text.utf8), storage: .forever)
    }

    /// Sends the browser to another page of this site, to be shown with GET.
    ///
    /// The target must start with one slash and no second one or backslash; anything else leads to the first page, so
    /// that no answer can ever lead away from the site.
    public static func seeOther(_ target: String) -> WebAnswer {
        WebAnswer(status: 303, headers: [("Location", isLocal(target) ? target : "/")])
    }

    /// Whether a target stays on this site.
    public static func isLocal(_ target: String) -> Bool {
        let bytes = Array(target.utf8)
        guard bytes.first == 0x2F, bytes.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x5C }) else { return false }
        return bytes.count == 1 || bytes[1] != 0x2F
    }

    /// The first value of a header field, whatever the case of its name.
    public func value(of name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
