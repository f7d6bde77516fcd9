/// One page of a site: method, path, who may come, and what answers.
///
///     Route(.get, "/evidence/:id", for: .members) { visit in .page("…\(visit["id"] ?? "")") }
public struct Route<Person: Sendable>: Sendable {
    /// Who may come.
    public enum Access: Sendable, Hashable {
        /// Everybody.
        case everybody
        /// Whoever is logged in.
        case members
    }

    /// Answers, or throws an error that the site turns into a page.
    public typealias Handler = @Sendable (Visit<Person>) throws -> WebAnswer

    /// The method; `.get` answers to HEAD too.
    public let method: WebRequest.Method
    /// The path as written.
    public let path: String
    /// Who may come.
    public let access: Access
    /// The largest body that is read for it, in bytes; `nil` for what the server reads of any form.
    public let bodyLimit: Int?
    let handler: Handler
    private let pieces: [Substring]

    /// A route; a segment of the path that starts with a colon stands for any segment and gives it a name.
    public init(
        _ method: WebRequest.Method, _ path: String, for access: Access, bodyLimit: Int? = nil,
        handler: @escaping Handler
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.bodyLimit = bodyLimit
        self.handler = handler
        pieces = path.split(separator: "/")
    }

    /// The named segments of a path that this route answers to; `nil` when it does not.
    func parameters(of path: [String]) -> [String: String]? {
        guard path.count == pieces.count else { return nil }
        var parameters: [String: String] = [:]
        for (piece, segment) in zip(pieces, path) {
            if piece.hasPrefix(":") {
                parameters[String(piece.dropFirst())] = segment
            } else if piece != segment[...] {
                return nil
            }
        }
        return parameters
    }
}

/// One request on its way through a site, with what is known about it.
public struct Visit<Person: Sendable>: Sendable {
    /// The request.
    public let request: WebRequest
    /// The fields of the form that was sent; none with GET.
    public let form: FormFields
    /// The session of the browser, with or without a person.
    public let session: Session<Person>?
    private let parameters: [String: String]

    init(_ request: WebRequest, session: Session<Person>?, parameters: [String: String]) {
        self.request = request
        self.form = request.method.isSafe ? FormFields("") : request.form
        self.session = session
        self.parameters = parameters
    }

    /// A named segment of the path.
    public subscript(_ name: String) -> String? { parameters[name] }

    /// The first value of a field of the query.
    public func query(_ name: String) -> String? { request.query[name] }

    /// Who is logged in.
    ///
    /// - Throws: ``Refusal/notLoggedIn``.
    public func person() throws(Refusal) -> Person {
        guard let person = session?.person else { throw .notLoggedIn }
        return person
    }
}
