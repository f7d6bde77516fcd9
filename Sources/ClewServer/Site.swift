import ClewCrypto

/// A site: one pure way from a request to an answer, with every check on it.
///
/// In this order: is the request meant for this site and sent by it (``HomeAddress``); is there such a page; whose
/// session is it; does a request that changes something carry the session's form token; may this visitor come. Then
/// the route answers. Whatever happens, the answer carries the ``SafetyHeaders``.
///
///     let site = Site(home: home, cookie: cookie, sessions: sessions, loginPath: "/login", routes: routes) { … }
///     site.answer(WebRequest(.get, "/", headers: [("Host", "127.0.0.1:8080")]))
public struct Site<Person: Sendable>: Sendable {
    /// Makes the page that tells of an error.
    public typealias ErrorPage = @Sendable (any Error, Visit<Person>?) -> WebAnswer

    /// The name of the field that carries the form token.
    public static var formTokenField: String { "token" }

    /// The address under which the site is served.
    public let home: HomeAddress
    private let cookie: SessionCookie
    private let sessions: SessionStore<Person>
    private let loginPath: String
    private let routes: [Route<Person>]
    private let admits: @Sendable (Person) -> Bool
    private let errorPage: ErrorPage

    /// A site.
    ///
    /// - Parameters:
    ///   - home: the address under which it is served.
    ///   - cookie: the cookie of its sessions.
    ///   - sessions: its sessions.
    ///   - loginPath: where a visitor is sent who is not logged in.
    ///   - routes: its pages; the first that fits answers.
    ///   - admits: whether a person who logged in earlier may still come; asked with every request.
    ///   - errorPage: makes the page that tells of an error.
    public init(
        home: HomeAddress, cookie: SessionCookie, sessions: SessionStore<Person>, loginPath: String,
        routes: [Route<Person>], admits: @escaping @Sendable (Person) -> Bool = { _ in true },
        errorPage: @escaping ErrorPage
    ) {
        self.home = home
        self.cookie = cookie
        self.sessions = sessions
        self.loginPath = loginPath
        self.routes = routes
        self.admits = admits
        self.errorPage = errorPage
    }

    /// Answers a request; never fails and never sends anything without the safety headers.
    public func answer(_ request: WebRequest) -> WebAnswer {
        let began = ContinuousClock.now
        var visit: Visit<Person>?
        var answer: WebAnswer
        do {
            answer = try route(request, visit: &visit)
        } catch {
            answer = failure(error, visit)
        }
        let spent = (ContinuousClock.now - began).components
        let microseconds = spent.seconds * 1_000_000 + spent.attoseconds / 1_000_000_000_000
        if visit?.session?.person != nil {
            answer.headers.append(("Server-Timing", "page;dur=\(microseconds / 1000).\(microseconds % 1000 / 100)"))
        }
        return protected(answer)
    }

    /// The largest body that is to be read for a request; `nil` for what the server reads of any form.
    func bodyLimit(of request: WebRequest) -> Int? {
        routes.first { $0.method == request.method && $0.parameters(of: request.path) != nil }?.bodyLimit
    }

    /// The page for an error that happened before there was a request to answer, such as a body that is too large.
    public func answer(to error: any Error) -> WebAnswer {
        protected(failure(error, nil))
    }

    private func route(_ request: WebRequest, visit: inout Visit<Person>?) throws -> WebAnswer {
        if let refusal = home.refusal(of: request) { throw refusal }
        var session = request.cookie(cookie.name).flatMap { sessions.session(named: $0) }
        if let known = session, let person = known.person, !admits(person) {
            sessions.end(known.id)
            session = nil
        }
        visit = Visit(request, session: session, parameters: [:])
        let method = request.method == .head ? .get : request.method
        var isKnown = false
        for route in routes {
            guard let parameters = route.parameters(of: request.path) else { continue }
            isKnown = true
            guard route.method == method else { continue }
            let current = Visit(request, session: session, parameters: parameters)
            visit = current
            if !request.method.isSafe { try checkFormToken(current) }
            if route.access == .members, session?.person == nil {
                guard request.method.isSafe else { throw Refusal.notLoggedIn }
                let next = request.target == "/" ? "" : "?next=\(Percent.encoded(request.target))"
                return .seeOther(loginPath + next)
            }
            return try route.handler(current)
        }
        throw isKnown ? Refusal.wrongMethod : Refusal.notFound
    }

    private func checkFormToken(_ visit: Visit<Person>) throws(Refusal) {
        guard let session = visit.session, let token = visit.form[Site.formTokenField],
            areEqualInConstantTime(Array(token.utf8), Array(session.formToken.utf8))
        else { throw .forged }
    }

    private func failure(_ error: any Error, _ visit: Visit<Person>?) -> WebAnswer {
        var answer = errorPage(error, visit)
        answer.status = httpStatus(of: error)
        answer.storage = .never
        if case .tooMany(let seconds) = error as? Refusal { answer.headers.append(("Retry-After", "\(seconds)")) }
        return answer
    }

    private func protected(_ answer: WebAnswer) -> WebAnswer {
        var answer = answer
        let fields = SafetyHeaders.fields(for: answer.storage)
        let names = Set(fields.map { $0.name.lowercased() })
        // A handler cannot weaken them: its own field of the same name is dropped, and so is one with a line end.
        answer.headers.removeAll { field in
            names.contains(field.name.lowercased()) || field.value.utf8.contains { $0 < 0x20 || $0 == 0x7F }
        }
        answer.headers += fields
        return answer
    }
}
