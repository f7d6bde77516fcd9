package import ClewCapture
package import ClewCore
package import ClewMarkets
internal import ClewMarkup
package import ClewVault

/// The door of one site in one session of capture: puts kept cookies in, notices walls, logs in where that is allowed, and
/// says when a person is wanted.
///
///     let door = workspace.door(to: origin, under: permit)
///     guard case .goOn = door.prepare(client) else { … park … }
///     let exchange = client.get(address)
///     switch try door.look(at: exchange, with: client, perform: { … }) {
///     case .goOn: seal and go on
///     case .again: ask for the same page again
///     case .wait(let seconds, _): leave the site alone so long
///     case .park(let reason): leave the page due and the site alone; reason.sentence goes to the desk
///     }
///     try door.keep(client)
///
/// What it asks the site for goes through `perform`, so that its caller puts it before the authority, waits as the site
/// wants, and seals it. A login is posted when the authority covers account areas and the place of the form, and is written
/// down in the keystore before: one that the site refuses is never posted again until a person enters it anew.
///
/// Not for several threads at once.
package final class SiteDoor {
    /// Scheme, host and port of the site.
    package let origin: String
    /// Whether requests carry the session of an account: targets of the authority say so.
    package private(set) var isLoggedIn = false

    let keystore: Keystore
    let authority: Authority
    let clock: @Sendable () -> Timestamp
    private let walls: WallReader
    private let user: String
    private let audit: (_ outcome: String) throws -> Void
    /// The session that is in use, as it was taken or kept last.
    private var session: SiteSession?
    private var logins = 0
    /// Ordinary pages in this session, and since the last login.
    private var pages = 0
    private var pagesSinceLogin = 0
    /// Walls since the last ordinary page.
    private var wallsInARow = 0
    /// How often a waiting room was met since the last ordinary page, and since when.
    private var waits: (count: Int, since: Timestamp)?

    /// How often it logs in in one session.
    private static let mostLogins = 24
    /// So many pages in a row that want a login are a site that wants one, also where others were open.
    private static let fewWalls = 5
    /// How long an unfinished login is left alone, in seconds.
    private static let pause = 60
    /// How long a waiting room is left alone that does not say when to come back, in seconds.
    private static let queuePause = 30
    /// How often in a row, and for how many milliseconds, a waiting room is waited in.
    private static let patience: (waits: Int, time: Int64) = (20, 3_600_000)

    /// A door.
    ///
    /// - Parameters:
    ///   - user: under whom the capture runs; a session that a login gives is kept under that name.
    ///   - audit: writes into the audit that a login is posted and what came of it; what it throws is thrown.
    package init(
        origin: String, keystore: Keystore, authority: Authority, walls: WallReader, user: String,
        clock: @escaping @Sendable () -> Timestamp, audit: @escaping (_ outcome: String) throws -> Void
    ) {
        self.origin = origin
        self.keystore = keystore
        self.authority = authority
        self.walls = walls
        self.user = user
        self.clock = clock
        self.audit = audit
    }

    // MARK: Before and after

    /// Puts the kept session of the site into a client, before its first request and before each group of pages: one that
    /// was removed meanwhile leaves the client.
    ///
    /// - Returns: `goOn` or `park`: a site whose secrets are locked up is not visited as a stranger.
    package func prepare(_ client: SiteClient) -> DoorState {
        guard coversAccounts else { return .goOn }
        var secret: SiteSecret?
        switch keystore.state {
        case .none: break
        case .locked: if keystore.origins.contains(origin) { return .park(ParkReason(.keystoreLocked)) }
        case .open:
            do throws(SecretFault) {
                secret = try keystore.secret(of: origin)
            } catch {
                return .park(SiteDoor.reason(error))
            }
        }
        if secret == nil || session != nil && secret?.session == nil { leave(client) }
        guard let secret else { return .goOn }
        if let kept = secret.session, kept.ended == nil {
            take(kept, into: client)
            return .goOn
        }
        guard let login = secret.login else { return .park(ParkReason(.sessionEnded)) }
        if login.refused != nil { return .park(ParkReason(.passwordRefused)) }
        return login.unsettled.count >= Keystore.mostUnsettled ? .park(ParkReason(.loginUnclear)) : .goOn
    }

    /// Keeps the cookies of the session as they are now; cheap, so it is called after each group of pages.
    ///
    /// A session that a person brought meanwhile stays.
    package func keep(_ client: SiteClient) throws(SecretFault) {
        guard isLoggedIn, var mine = session, client.cookies != mine.cookies else { return }
        mine.cookies = client.cookies
        let kept = mine
        try keystore.update(origin) { secret in
            if kept.isSame(as: secret?.session) { secret?.session?.cookies = kept.cookies }
        }
        session = kept
    }

    private func take(_ kept: SiteSession, into client: SiteClient) {
        guard kept.cookies.host == client.site.description else { return }
        if !kept.isSame(as: session) { pagesSinceLogin = 0 }
        client.cookies = kept.cookies
        session = kept
        isLoggedIn = true
    }

    /// Takes the cookies of a session out of a client, which is a stranger from then on.
    private func leave(_ client: SiteClient) {
        guard isLoggedIn else { return }
        client.cookies = CookieJar(host: client.site)
        session = nil
        isLoggedIn = false
        // What an account was shown says nothing of what a stranger is.
        pages = 0
    }

    // MARK: After each exchange

    /// Looks at what came of a request.
    ///
    /// - Parameter perform: does what the door asks for and gives the exchange; `nil` when it may not, or a person ended it.
    package func look(
        at exchange: Exchange, with client: SiteClient, perform: (DoorRequest) throws -> Exchange?
    ) throws -> DoorState {
        try look(at: exchange, page: exchange.page, with: client, perform: perform)
    }

    /// Looks at what came of a request, of which the page has been read already.
    package func look(
        at exchange: Exchange, page: SitePage?, with client: SiteClient,
        perform: (DoorRequest) throws -> Exchange?
    ) throws -> DoorState {
        let state = try pass(exchange, page, client, perform)
        guard case .wait(_, let reason) = state, reason.kind == .queue else { return state }
        let now = clock()
        let (count, since) = waits ?? (0, now)
        let isPatient =
            count < SiteDoor.patience.waits && now.milliseconds - since.milliseconds < SiteDoor.patience.time
        waits = isPatient ? (count + 1, since) : nil
        return isPatient ? state : .park(reason)
    }

    /// Gets past what stands in the way, or says what is to be done.
    private func pass(
        _ exchange: Exchange, _ page: SitePage?, _ client: SiteClient, _ perform: (DoorRequest) throws -> Exchange?
    ) throws -> DoorState {
        guard let wall = wall(exchange.wallAnswer(page)) else {
            if exchange.status == 200 {
                pages += 1
                pagesSinceLogin += 1
                wallsInARow = 0
            }
            if exchange.status == 200 || exchange.status == 304 { waits = nil }
            return .goOn
        }
        switch wall.kind {
        case .login:
            wallsInARow += 1
            guard isDemanded(exchange.address) else { return .goOn }
            return try enter(from: exchange, page, wall, client, perform)
        case .queue: return .wait(seconds: wall.wait ?? SiteDoor.queuePause, reason: ParkReason(.queue))
        default: return .park(unusedSecret(before: wall) ?? SiteDoor.reason(wall))
        }
    }

    /// What stands in place of the page in an answer; `nil` where nothing does.
    func wall(_ answer: WallAnswer) -> Wall? {
        if let wall = walls.wall(of: answer) { return wall }
        // A page with a login box, without the text that is on all pages of who is logged in.
        guard let page = answer.page, let sign = login?.sign, answer.status == 200, !SiteDoor.shows(sign, on: page),
            LoginReading.hasBox(page)
        else { return nil }
        return Wall(.login, marks: ["it has a login box and lacks the text of who is logged in"])
    }

    /// The login, where it can be read.
    private var login: SiteLogin? {
        guard coversAccounts, keystore.state == .open else { return nil }
        // Where it cannot be read there is none; what needs it says why.
        return (try? keystore.secret(of: origin))?.login
    }

    /// Whether a login page stands in place of what was asked for, and not merely because somebody links to it.
    private func isDemanded(_ address: WebAddress) -> Bool {
        if wallsInARow >= SiteDoor.fewWalls { return true }
        let isLoginPage = WallReader.isCalledLogin(address.target) || address.description == login?.page
        // Many sites show the form to who is logged in as well.
        if isLoginPage { return pages == 0 && !isLoggedIn }
        return pages == 0 || isLoggedIn || login != nil
    }

    /// A wall that wants a login: another session, the kept login, or a person.
    private func enter(
        from exchange: Exchange, _ page: SitePage?, _ wall: Wall, _ client: SiteClient,
        _ perform: (DoorRequest) throws -> Exchange?
    ) throws -> DoorState {
        guard coversAccounts else { return .park(unusedSecret(before: wall) ?? ParkReason(.notCovered)) }
        switch keystore.state {
        case .none: return .park(ParkReason(.noLogin))
        case .locked: return .park(ParkReason(.keystoreLocked))
        case .open: break
        }
        do throws(SecretFault) {
            guard let secret = try keystore.secret(of: origin) else { return .park(ParkReason(.noLogin)) }
            if let kept = secret.session, kept.ended == nil, !kept.isSame(as: session) {
                take(kept, into: client)
                return isLoggedIn ? .again : .park(ParkReason(.noLogin))
            }
            try endSession()
            guard let login = secret.login else { return .park(ParkReason(.sessionEnded)) }
            if login.refused != nil { return .park(ParkReason(.passwordRefused)) }
            if wall.hasCaptcha { return .park(ParkReason(.captcha, detail: "in the login form")) }
            let isUseless = logins > 0 && pagesSinceLogin == 0
            if isUseless || logins >= SiteDoor.mostLogins { return .park(ParkReason(.loginDoesNotHold)) }
        } catch {
            return .park(SiteDoor.reason(error))
        }
        return try logIn(from: exchange, page, client, perform)
    }

    /// Writes down that the session has ended, unless somebody has brought another one.
    private func endSession() throws(SecretFault) {
        guard let mine = session else { return }
        let now = clock()
        try keystore.update(origin) { secret in
            if mine.isSame(as: secret?.session) { secret?.session?.ended = now }
        }
    }

    // MARK: Logging in

    private func logIn(
        from exchange: Exchange, _ page: SitePage?, _ client: SiteClient, _ perform: (DoorRequest) throws -> Exchange?
    ) throws -> DoorState {
        guard let login else { return .park(ParkReason(.noLogin)) }
        let attempt = LoginAttempt(door: self, login: login, wanted: exchange.address)
        // On the way to the form nothing goes along of a session that the site may still know; a form that was shown within
        // it is fetched anew.
        let met = isLoggedIn ? nil : page
        leave(client)
        let form: LoginForm
        switch try attempt.form(from: exchange, met, wall: { wall($0.wallAnswer($1)) }, perform) {
        case .ready(let found): form = found
        case .ended(let state): return state
        }
        do throws(SecretFault) {
            switch try keystore.leave(toLogInTo: origin, at: clock()) {
            case .given: break
            case .refused: return .park(ParkReason(.passwordRefused))
            case .unclear: return .park(ParkReason(.loginUnclear))
            case .gone: return .park(ParkReason(.noLogin))
            case .later(let seconds):
                return .wait(
                    seconds: seconds, reason: ParkReason(.loginUnclear, detail: "another process is logging in"))
            }
        } catch {
            return .park(SiteDoor.reason(error))
        }
        try audit("begun")
        // Whatever comes of it: from here on the client may hold the cookie of an account.
        isLoggedIn = true
        session = nil
        let outcome = try attempt.post(
            form, client, wall: { walls.wall(of: $0.wallAnswer($1)) }, perform)
        if !outcome.mayBeInside { leave(client) }
        try audit(outcome.words)
        do throws(SecretFault) {
            switch outcome {
            case .succeeded:
                let fresh = SiteSession(cookies: client.cookies, source: .login, obtained: clock(), by: user)
                try keystore.keep(fresh, of: origin)
                session = fresh
                logins += 1
                pagesSinceLogin = 0
                wallsInARow = 0
                return .again
            case .refused:
                try keystore.refuse(origin, entered: login.entered, at: clock())
                return .park(ParkReason(.passwordRefused))
            case .unfinished:
                return .wait(seconds: SiteDoor.pause, reason: ParkReason(.loginUnclear, detail: outcome.words))
            case .unclear: return .park(ParkReason(.loginUnclear, detail: outcome.words))
            case .met(let wall):
                return wall.kind == .queue
                    ? .wait(seconds: wall.wait ?? SiteDoor.queuePause, reason: ParkReason(.queue))
                    : .park(SiteDoor.reason(wall))
            }
        } catch {
            return .park(SiteDoor.reason(error))
        }
    }

    // MARK: Words

    private var coversAccounts: Bool { authority.capture?.classes.contains(.accountAreas) ?? false }

    /// That what the keystore holds for the site may not be used before a wall that a session opens; `nil` where it may, or
    /// where there is nothing.
    private func unusedSecret(before wall: Wall) -> ParkReason? {
        guard !coversAccounts, [.login, .captcha, .interstitial].contains(wall.kind), keystore.origins.contains(origin)
        else { return nil }
        return ParkReason(.notCovered, detail: ParkReason.unusedSecret)
    }

    static func shows(_ sign: String, on page: SitePage) -> Bool {
        page.tree.shownText(of: page.tree.root).contains(sign)
    }

    static func reason(_ fault: SecretFault) -> ParkReason {
        fault == .locked ? ParkReason(.keystoreLocked) : ParkReason(.keystoreUnusable, detail: fault.sentence)
    }

    /// The reason that a wall is, where a person has to see to it.
    static func reason(_ wall: Wall) -> ParkReason {
        let kind: ParkReason.Kind =
            switch wall.kind {
            case .login: .noLogin
            case .captcha: .captcha
            case .queue: .queue
            case .banned: .banned
            case .interstitial: .interstitial
            }
        return ParkReason(kind, detail: wall.marks.first ?? "")
    }
}
