public import ClewCore
public import ClewWARC

/// Asks one site for pages: it only GETs, and posts nothing but a login form.
///
///     let address = try WebAddress("http://pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion/")
///     let route = Route.tor(socks: .loopback(9050), isolation: "site-7f3a")
///     let client = SiteClient(site: address.host, route: route) { clock() }
///     let exchange = client.get(address)
///     print(exchange.outcome.sentence)
///
/// It follows no redirect, runs no script and fetches nothing that was not asked for; whether an address is in scope is
/// its caller's question. It keeps its connection and its cookies from one exchange to the next. Whatever a server does,
/// an exchange ends within ``ExchangeLimits/totalTime`` with an outcome; nothing is thrown. Not for several threads at once.
public final class SiteClient {
    /// The host that it asks; addresses on other hosts are refused.
    public let site: WebHost
    /// The way to it.
    public let route: Route
    /// The cookies; set them to continue a session.
    public var cookies: CookieJar
    /// How much a server may send and how long it may take; set it to bound the next exchange alone.
    public var limits: ExchangeLimits

    /// Looks at the final head of each answer and at its body as far as it has come, coded as it is, and says whether it is
    /// wanted; `nil` while more must come to tell. If it is not, the connection is closed, no more of the body is read, and
    /// none of it is kept. One that ends before that is wanted.
    public var admits: (HTTPMessage, _ body: [UInt8]) -> Bool? = { _, _ in true }

    /// What the host's name means in tests, which ask no name server.
    package var resolution: IPAddress?

    private let fields: RequestFields
    private let check: CertificateCheck
    private let exercise: IPAddress?
    private let now: () -> Timestamp
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    private var connection: Connection?
    private var connectionCount = 0
    /// Whether the site was asked once more for certificates that are not good: once is enough.
    private var knowsChain = false

    /// A client for a site; it connects at the first exchange.
    ///
    /// - Parameters:
    ///   - fields: what every request carries.
    ///   - certificates: how those of an https site are looked at; onion services are not checked.
    ///   - allowsLoopback: the one loopback address that may be asked, where it is written out as the host, for exercises.
    ///   - now: the clock of the record.
    public init(
        site: WebHost, route: Route, fields: RequestFields = .torBrowser, limits: ExchangeLimits = .standard,
        certificates: CertificateCheck = .authorities, allowsLoopback: IPAddress? = nil,
        now: @escaping () -> Timestamp
    ) {
        self.site = site
        self.route = route
        self.fields = fields
        self.limits = limits
        check = certificates
        exercise = allowsLoopback
        self.now = now
        cookies = CookieJar(host: site)
    }

    deinit {
        buffer.deallocate()
    }

    /// Asks for a page.
    ///
    /// - Parameter fields: fields of this request alone, such as `If-None-Match` or `Referer`; one of the same name takes the
    ///   place of the client's. What the client sets itself is refused.
    public func get(_ address: WebAddress, fields: [(String, String)] = []) -> Exchange {
        var request = Request(method: "GET", address: address, fields: self.fields)
        for (name, value) in fields {
            guard RequestFields.mayAdd(name, value) else {
                return refused(address, .badField(Harmless.terminal(name.prefix(64))))
            }
            request.fields = request.fields.setting(name, value)
        }
        return exchange(request)
    }

    /// Posts a login form, over a connection of its own, so that it is never sent twice.
    public func logIn(_ form: LoginForm) -> Exchange {
        var request = Request(method: "POST", address: form.action, fields: fields)
        request.body = form.body
        if let page = form.page {
            let isSame = page.origin == form.action.origin
            request.referer = page
            request.fields = request.fields.setting("Sec-Fetch-Site", isSame ? "same-origin" : "cross-site")
        }
        return exchange(request)
    }

    /// Closes the connection; the next exchange makes a new one. Through Tor a new isolation token makes a new circuit.
    public func disconnect() {
        connection = nil
    }

    // MARK: One exchange

    private func refused(_ address: WebAddress, _ refusal: Refusal) -> Exchange {
        var exchange = Exchange(address: address, route: route, started: now())
        exchange.outcome = .refused(refusal)
        return exchange
    }

    private func refusal(of request: Request) -> Refusal? {
        if request.address.host != site { return .otherSite }
        if let refusal = route.refusal(of: site, exercise: exercise) { return refusal }
        return request.fields.all.first { !RequestFields.isField($0.name, $0.value) }
            .map { .badField(Harmless.terminal($0.name.prefix(64))) }
    }

    private func exchange(_ request: Request) -> Exchange {
        if let refusal = refusal(of: request) { return refused(request.address, refusal) }
        var exchange = Exchange(address: request.address, route: route, started: now())
        let cookie = cookies.header(for: request.address, at: exchange.started)
        let head = request.head(cookie: cookie, isForProxy: route.isHTTPProxy && request.address.scheme == .http)
        let stopwatch = Stopwatch()
        if let kept = keptConnection(for: request) {
            // Where the server closes just now nothing comes. That is told: a second request is for the caller to allow.
            carry(head + request.body, over: kept, stopwatch, into: &exchange)
        } else {
            do {
                connectionCount += 1
                let fresh = try Connection(
                    to: request.address, by: route, number: connectionCount,
                    within: min(limits.connectTime, limits.totalTime - stopwatch.elapsed), check: check,
                    exercise: exercise, resolution: resolution, asksAgain: !knowsChain)
                carry(head + request.body, over: fresh, stopwatch, into: &exchange)
            } catch {
                exchange.take(error)
                if exchange.connection?.isAskedAgain == true { knowsChain = true }
            }
        }
        exchange.requestHeadLength = min(head.count, exchange.request.count)
        exchange.holdsCredentials = exchange.request.count > head.count
        exchange.ended = now()
        takeCookies(of: &exchange)
        return exchange
    }

    private func keptConnection(for request: Request) -> Connection? {
        guard let kept = connection else { return nil }
        connection = nil
        let fits = kept.scheme == request.address.scheme && kept.port == request.address.port
        return fits && request.body.isEmpty && kept.isQuiet ? kept : nil
    }

    /// Sends a request and reads the answer; keeps the connection where another exchange may follow.
    private func carry(
        _ request: [UInt8], over connection: Connection, _ stopwatch: Stopwatch, into exchange: inout Exchange
    ) {
        let carried = connection.carry(
            request, within: limits, since: stopwatch, through: buffer, admits: admits)
        exchange.take(carried, of: request, over: connection)
        if carried.mayBeFollowed, carried.sent == request.count {
            connection.facts.earlierExchanges += 1
            self.connection = connection
        }
    }

    private func takeCookies(of exchange: inout Exchange) {
        for text in exchange.fields.values(of: "Set-Cookie") {
            do {
                try cookies.take(setCookie: text, from: exchange.address, at: exchange.ended)
            } catch {
                exchange.refusedCookies += 1
            }
        }
    }
}
