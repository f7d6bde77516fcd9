internal import ClewCapture
internal import ClewCore
internal import ClewMarkets
internal import ClewWARC

/// One way from a wall to a login form, and from the posted form to the page behind it.
struct LoginAttempt {
    /// The form, or why there is none.
    enum Form {
        case ready(LoginForm)
        case ended(DoorState)
    }

    /// What came of posting it.
    enum Outcome: Hashable {
        /// There are cookies, and no wall on the next page.
        case succeeded
        /// The form came again.
        case refused
        /// No whole answer came: nobody knows.
        case unfinished
        /// An answer came that tells neither.
        case unclear(String)
        /// Another wall stands behind it.
        case met(Wall)

        /// Whether the client goes on as whom it logged in: a waiting room comes before the pages, all else is the end.
        var mayBeInside: Bool {
            switch self {
            case .succeeded: true
            case .met(let wall): wall.kind == .queue
            case .refused, .unfinished, .unclear: false
            }
        }

        /// For the audit and the desk.
        var words: String {
            switch self {
            case .succeeded: "logged in"
            case .refused: "refused by the site"
            case .unfinished: "no whole answer came"
            case .unclear(let words): words
            case .met(let wall): "met a wall: \(wall.kind.rawValue)"
            }
        }
    }

    let door: SiteDoor
    let login: SiteLogin
    /// What was asked for when the wall was met.
    let wanted: WebAddress

    private static let mostRedirects = 4

    typealias WallOf = (Exchange, SitePage?) -> Wall?

    /// Finds the login form: on the page that was met, where it is the login page, else there.
    func form(
        from met: Exchange, _ page: SitePage?, wall: WallOf, _ perform: (DoorRequest) throws -> Exchange?
    ) throws -> Form {
        guard var address = try? WebAddress(login.page) else {
            return .ended(.park(ParkReason(.loginForm, detail: "the address of the login page is none")))
        }
        if let page, met.status == 200, met.address == address { return reading(page, at: address) }
        for _ in 0..<LoginAttempt.mostRedirects {
            guard address.host == wanted.host else { return .ended(obstacle(.leavesSite)) }
            if let refusal = refusal(of: address, isLoggedIn: false) {
                return .ended(obstacle(.notCovered(refusal.sentence)))
            }
            guard let shown = try get(address, isLoggedIn: false, perform), let status = shown.status,
                shown.outcome == .got, status != 429, status < 500
            else {
                return .ended(.wait(seconds: 60, reason: ParkReason(.loginForm, detail: "the login page did not come")))
            }
            if (300...399).contains(status), let next = LoginAttempt.target(of: shown) {
                address = next
                continue
            }
            let page = shown.page
            switch wall(shown, page) {
            case .some(let wall) where wall.kind == .queue:
                return .ended(.wait(seconds: wall.wait ?? 30, reason: ParkReason(.queue)))
            case .some(let wall) where wall.kind != .login: return .ended(.park(SiteDoor.reason(wall)))
            default: break
            }
            guard let page else { return .ended(obstacle(.noForm)) }
            return reading(page, at: address)
        }
        return .ended(.park(ParkReason(.loginForm, detail: "the login page leads from one page to the next")))
    }

    private func reading(_ page: SitePage, at address: WebAddress) -> Form {
        do throws(LoginObstacle) {
            let reading = LoginReading(page: page, address: address, login: login)
            return .ready(try reading.form { refusal(of: $0, isLoggedIn: false) })
        } catch {
            return .ended(obstacle(error))
        }
    }

    private func obstacle(_ obstacle: LoginObstacle) -> DoorState {
        switch obstacle {
        case .captcha: .park(ParkReason(.captcha, detail: "in the login form"))
        case .notCovered(let sentence): .park(ParkReason(.notCovered, detail: sentence))
        default: .park(ParkReason(.loginForm, detail: obstacle.words))
        }
    }

    /// Posts the form, follows where the site leads as far as the authority covers it, and looks at what stands there.
    func post(
        _ form: LoginForm, _ client: SiteClient, wall: WallOf, _ perform: (DoorRequest) throws -> Exchange?
    ) throws -> Outcome {
        guard var seen = try perform(.logIn(form)) else { return .unfinished }
        for _ in 0..<LoginAttempt.mostRedirects {
            guard let status = seen.status, (300...399).contains(status), let next = LoginAttempt.target(of: seen),
                next.host == wanted.host
            else { break }
            let leadsBack = LoginAttempt.leadsBack(next, to: form.page)
            guard refusal(of: next, isLoggedIn: !leadsBack) == nil else { break }
            guard let shown = try get(next, isLoggedIn: !leadsBack, perform) else { return .unfinished }
            seen = shown
        }
        if let status = seen.status, (300...399).contains(status) {
            // It leads where nothing may be fetched; the page that was wanted tells as well.
            guard refusal(of: wanted, isLoggedIn: true) == nil else {
                return .unclear("where it leads to is not covered by the authority")
            }
            guard let shown = try get(wanted, isLoggedIn: true, perform) else { return .unfinished }
            seen = shown
        }
        return judge(seen, form, client, wall)
    }

    /// Asks for a page; once more where the site has closed the connection on which it was asked, as many do behind a login,
    /// and may not have seen it.
    private func get(
        _ address: WebAddress, isLoggedIn: Bool, _ perform: (DoorRequest) throws -> Exchange?
    ) throws -> Exchange? {
        let request = DoorRequest.get(address, isLoggedIn: isLoggedIn)
        let shown = try perform(request)
        return shown?.mayBeUnseen == true ? try perform(request) : shown
    }

    /// Whether an address is that of the form's page, as it was or with words of what went wrong: any other query may act.
    private static func leadsBack(_ next: WebAddress, to page: WebAddress?) -> Bool {
        guard let page, next.origin == page.origin, next.path == page.path else { return false }
        func items(_ address: WebAddress) -> Set<Substring> { Set((address.query ?? "").split(separator: "&")) }
        return items(next).subtracting(items(page)).allSatisfy { item in
            wordsOfFailure.contains(item.prefix { $0 != "=" }.lowercased())
        }
    }

    /// The names under which sites put into the address of a login page why it is shown again.
    private static let wordsOfFailure: Set<String> = [
        "error", "err", "errors", "fail", "failed", "failure", "invalid", "incorrect", "wrong", "denied", "login_error",
        "loginerror", "auth_error", "msg", "message", "reason",
    ]

    private func judge(_ seen: Exchange, _ form: LoginForm, _ client: SiteClient, _ wall: WallOf) -> Outcome {
        guard seen.outcome == .got, let status = seen.status, status != 429, status < 500 else { return .unfinished }
        let page = seen.page
        if let page, LoginReading.shows(form, on: page, at: seen.address) { return .refused }
        if let wall = wall(seen, page) { return wall.kind == .login ? .refused : .met(wall) }
        guard status == 200 || status == 404 else { return .unclear("the status is \(status)") }
        guard !client.cookies.cookies.isEmpty else { return .unclear("the site set no cookie") }
        if let sign = login.sign, !(page.map { SiteDoor.shows(sign, on: $0) } ?? false) {
            return .unclear("the page behind it lacks the text of who is logged in")
        }
        return .succeeded
    }

    private func refusal(of address: WebAddress, isLoggedIn: Bool) -> CaptureRefusal? {
        let target = CaptureTarget(
            host: address.host.description, port: address.port, isPortNamed: address.port == wanted.port,
            path: address.path, query: address.query ?? "", isLoggedIn: isLoggedIn)
        return door.authority.refusal(of: target, at: door.clock(), used: CaptureUse())
    }

    private static func target(of exchange: Exchange) -> WebAddress? {
        // What is no address leads nowhere.
        exchange.fields["Location"].flatMap { try? exchange.address.resolving($0) }
    }
}
