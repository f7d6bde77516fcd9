import ClewCapture
import ClewCore
import ClewExercise
import ClewMarkets
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Testing

/// The door of a site, before the exercise's market that asks for a login.
@Suite(.serialized) struct SiteDoorTests {
    private let home = "?page=home"

    @Test func `a login is done once, and another process goes on with its session`() throws {
        let market = try GuardedMarket()
        defer { market.stop() }
        try market.keep(market.login())
        let (keystore, client) = (try market.keystore(), try market.client())
        let door = market.door(keystore)
        #expect(door.prepare(client) == .goOn && !door.isLoggedIn)
        #expect(try market.visit(home, door, client).isSeen && door.isLoggedIn)
        #expect(market.gate.attempts == 1 && market.gate.wrongTokens == 0)
        try door.keep(client)
        let another = try market.client()
        let next = market.door(try market.keystore())
        #expect(next.prepare(another) == .goOn && next.isLoggedIn)
        #expect(try market.visit(home, next, another).isSeen)
        #expect(market.gate.attempts == 1)
        #expect(market.logged == ["begun", "logged in"])
        #expect(try keystore.rows().map(\.state) == [.session])
    }

    @Test func `a session that ends is noticed, and every page is seen all the same`() throws {
        let market = try GuardedMarket(pagesOfSession: 5)
        defer { market.stop() }
        try market.keep(market.login())
        let client = try market.client()
        let door = market.door(try market.keystore())
        #expect(door.prepare(client) == .goOn)
        for number in 0..<18 {
            let visit = try market.visit(number.isMultiple(of: 2) ? home : "?page=browse&cat=1&p=1", door, client)
            #expect(visit.isSeen, "\(number): \(visit.state)")
        }
        #expect(market.gate.sessions > 3 && market.gate.attempts == market.gate.sessions)
    }

    @Test func `sessions that end again and again are followed by two dozen logins, and then a person is asked`() throws
    {
        let market = try GuardedMarket(pagesOfSession: 3)
        defer { market.stop() }
        try market.keep(market.login())
        let client = try market.client()
        let door = market.door(try market.keystore())
        #expect(door.prepare(client) == .goOn)
        var last = DoorState.goOn
        for _ in 0..<100 where last == .goOn { last = try market.visit(home, door, client).state }
        #expect(last.parked == .loginDoesNotHold && market.gate.attempts == 24)
        #expect(try market.visit(home, door, client).state.parked == .loginDoesNotHold && market.gate.attempts == 24)
    }

    @Test func `a wrong password is posted once, and again only after a person entered another`() throws {
        let market = try GuardedMarket()
        defer { market.stop() }
        try market.keep(market.login("wrong"))
        for _ in 0..<3 {
            let client = try market.client()
            let door = market.door(try market.keystore())
            let state = door.prepare(client)
            let parked = state == .goOn ? try market.visit(home, door, client).state : state
            #expect(parked.parked == .passwordRefused)
            market.ticks.pass(86_400)
        }
        #expect(market.gate.attempts == 1)
        #expect(try market.keystore().rows().map(\.state) == [.refused])
        #expect(market.logged == ["begun", "refused by the site"])
        try market.keep(market.login())
        let client = try market.client()
        let door = market.door(try market.keystore())
        #expect(door.prepare(client) == .goOn)
        #expect(try market.visit(home, door, client).isSeen)
        #expect(market.gate.attempts == 2)
    }

    @Test(arguments: [
        (ExerciseGate.Wall.captcha, ParkReason.Kind.captcha), (.banned, .banned), (.interstitial, .interstitial),
        (.guardedLogin, .captcha),
    ]) func `a wall that wants a person parks the site, and nothing is posted`(
        wall: ExerciseGate.Wall, kind: ParkReason.Kind
    ) throws {
        let market = try GuardedMarket()
        defer { market.stop() }
        try market.keep(market.login())
        market.gate.wall = wall
        let client = try market.client()
        let door = market.door(try market.keystore())
        #expect(door.prepare(client) == .goOn)
        let state = try market.visit(home, door, client).state
        #expect(state.parked == kind)
        #expect(market.gate.attempts == 0)
        guard case .park(let reason) = state else { return }
        #expect(
            reason.waitsForPerson && reason.sentence.hasPrefix("Waiting for a person: ")
                && reason.sentence.hasSuffix("."))
        // Once the person is through, the site goes on.
        market.gate.wall = nil
        #expect(try market.visit(home, door, client).isSeen)
    }

    @Test func `a waiting room is left alone as long as it says`() throws {
        let market = try GuardedMarket()
        defer { market.stop() }
        market.gate.wall = .queue
        let client = try market.client()
        let door = market.door(try market.keystore())
        #expect(door.prepare(client) == .goOn)
        #expect(try market.visit(home, door, client).state.seconds == 5)
    }

    @Test func `a waiting room that does not end parks the site, after twenty times or an hour`() throws {
        let market = try GuardedMarket()
        defer { market.stop() }
        market.gate.wall = .queue
        let client = try market.client()
        let door = market.door(try market.keystore(), authority: GuardedMarket.authority([.text]))
        /// How often the site is waited for, and why that ends.
        func waits(pausing seconds: Int64) throws -> (count: Int, parked: ParkReason.Kind?) {
            for count in 0..<40 {
                let state = try market.visit(home, door, client).state
                guard state.seconds != nil else { return (count, state.parked) }
                market.ticks.pass(seconds)
            }
            return (40, nil)
        }
        #expect(try waits(pausing: 5) == (20, .queue))
        // Whoever starts it again has as much patience again.
        #expect(try waits(pausing: 5) == (20, .queue))
        #expect(try waits(pausing: 1500) == (3, .queue))
    }

    @Test func `a locked keystore parks the sites that it has something for, and no others`() throws {
        let market = try GuardedMarket()
        defer { market.stop() }
        try market.keep(market.login())
        let locked = try market.keystore(open: false)
        let client = try market.client()
        #expect(market.door(locked).prepare(client).parked == .keystoreLocked)
        // Without account areas it would not be used.
        #expect(market.door(locked, authority: GuardedMarket.authority([.text])).prepare(client) == .goOn)
        try market.keystore().update(market.origin) { $0 = nil }
        let door = market.door(locked)
        #expect(door.prepare(client) == .goOn)
        #expect(try market.visit(home, door, client).state.parked == .keystoreLocked)
        #expect(market.gate.attempts == 0)
    }

    @Test func `without a login, or without an authority for account areas, a person is asked`() throws {
        let market = try GuardedMarket()
        defer { market.stop() }
        let client = try market.client()
        #expect(try market.visit(home, market.door(try market.keystore(open: false)), client).state.parked == .noLogin)
        #expect(try market.visit(home, market.door(try market.keystore()), client).state.parked == .noLogin)
        try market.keep(market.login())
        let door = market.door(try market.keystore(), authority: GuardedMarket.authority([.text]))
        #expect(door.prepare(client) == .goOn)
        #expect(try market.visit(home, door, client).state.parked == .notCovered)
        #expect(market.gate.attempts == 0 && !door.isLoggedIn)
    }

    @Test(arguments: [ExerciseGate.Wall.captcha, .interstitial])
    func `what is kept and not covered is told before a wall, and alone it parks no site`(
        wall: ExerciseGate.Wall
    ) throws {
        let market = try GuardedMarket()
        defer { market.stop() }
        let client = try market.client()
        let empty = market.door(try market.keystore(), authority: GuardedMarket.authority([.text]))
        market.gate.wall = wall
        #expect(try market.visit(home, empty, client).state.parked != .notCovered)
        try market.keep(market.login())
        for isOpen in [true, false] {
            let door = market.door(try market.keystore(open: isOpen), authority: GuardedMarket.authority([.text]))
            #expect(door.prepare(client) == .goOn)
            guard case .park(let reason) = try market.visit(home, door, client).state else {
                Issue.record("nothing is parked")
                continue
            }
            #expect(reason.kind == .notCovered && reason.sentence.contains("what the keystore holds for it cannot"))
        }
    }

    @Test func `a session that a person brings is used, and when it has ended another one is asked for`() throws {
        let market = try GuardedMarket(pagesOfSession: 3)
        defer { market.stop() }
        let keystore = try market.keystore()
        func bring() throws {
            let pasted = try PastedSession(
                Array(market.gate.openSession().utf8), for: try WebHost("127.0.0.2"), at: market.ticks.next())
            let session = SiteSession(
                cookies: pasted.jar, source: .pasted, obtained: market.ticks.next(), by: "tester")
            try keystore.update(market.origin) { $0 = SiteSecret(session: session) }
        }
        try bring()
        let client = try market.client()
        let door = market.door(keystore)
        #expect(door.prepare(client) == .goOn && door.isLoggedIn)
        for _ in 0..<3 { #expect(try market.visit(home, door, client).isSeen) }
        // Somebody brings another one before the door notices.
        try bring()
        #expect(try market.visit(home, door, client).isSeen)
        market.gate.endSession()
        #expect(try market.visit(home, door, client).state.parked == .sessionEnded)
        #expect(try keystore.rows().map(\.state) == [.ended])
        #expect(market.door(keystore).prepare(try market.client()).parked == .sessionEnded)
        #expect(market.gate.attempts == 0)
    }

    @Test func `cookies are kept, but never over a session that somebody brought meanwhile`() throws {
        let market = try GuardedMarket()
        defer { market.stop() }
        try market.keep(market.login())
        let keystore = try market.keystore()
        let client = try market.client()
        let door = market.door(keystore)
        #expect(door.prepare(client) == .goOn)
        #expect(try market.visit(home, door, client).isSeen)
        try client.cookies.take(Cookie(name: "seen", value: "1"), at: market.ticks.next())
        try door.keep(client)
        #expect(try keystore.secret(of: market.origin)?.session?.cookies.cookies.map(\.name) == ["kn_session", "seen"])
        var jar = CookieJar(host: try WebHost("127.0.0.2"))
        try jar.paste("other=1")
        let brought = SiteSession(cookies: jar, source: .pasted, obtained: market.ticks.next(), by: "other")
        try keystore.update(market.origin) { $0?.session = brought }
        try client.cookies.take(Cookie(name: "more", value: "1"), at: market.ticks.next())
        try door.keep(client)
        #expect(try keystore.secret(of: market.origin)?.session == brought)
    }

    @Test func `a session that is removed from the keystore is not used any more`() throws {
        let market = try GuardedMarket()
        defer { market.stop() }
        for keepsLogin in [false, true] {
            try market.keep(market.login())
            let keystore = try market.keystore()
            let client = try market.client()
            let door = market.door(keystore)
            #expect(door.prepare(client) == .goOn)
            #expect(try market.visit(home, door, client).isSeen)
            #expect(door.prepare(client) == .goOn && door.isLoggedIn && !client.cookies.cookies.isEmpty)
            // Another process forgets it, or its session alone.
            try market.keystore().update(market.origin) { secret in
                secret?.session = nil
                if !keepsLogin { secret = nil }
            }
            #expect(door.prepare(client) == .goOn && !door.isLoggedIn && client.cookies.cookies.isEmpty)
            try door.keep(client)
            #expect(try keystore.secret(of: market.origin)?.session == nil)
            let visit = try market.visit(home, door, client)
            #expect(keepsLogin ? visit.isSeen : visit.state.parked == .noLogin)
        }
        #expect(market.gate.attempts == 3)
    }

    @Test func `a session that ends after many groups of pages is followed by another`() throws {
        let market = try GuardedMarket(pagesOfSession: 4)
        defer { market.stop() }
        try market.keep(market.login())
        let client = try market.client()
        let door = market.door(try market.keystore())
        for _ in 0..<12 {
            #expect(door.prepare(client) == .goOn)
            #expect(try market.visit(home, door, client).isSeen)
            try door.keep(client)
        }
        #expect(market.gate.sessions > 2)
    }

    @Test func `a link to the login page, met on the way, parks nothing`() throws {
        let market = try GuardedMarket()
        defer { market.stop() }
        try market.keep(market.login())
        let client = try market.client()
        let door = market.door(try market.keystore())
        #expect(door.prepare(client) == .goOn)
        #expect(try market.visit(home, door, client).isSeen)
        #expect(try market.visit("?page=login", door, client).state == .goOn)
        #expect(try market.visit(home, door, client).isSeen)
        #expect(market.gate.attempts == 1)
    }

    @Test func `the text of who is logged in tells a login that worked`() throws {
        let market = try GuardedMarket()
        defer { market.stop() }
        try market.keep(market.login(sign: "Signed in as"))
        let client = try market.client()
        let door = market.door(try market.keystore())
        #expect(door.prepare(client) == .goOn)
        #expect(try market.visit(home, door, client).isSeen)
        let other = try GuardedMarket()
        defer { other.stop() }
        try other.keep(other.login(sign: "Bienvenue"))
        let another = try other.client()
        let lost = other.door(try other.keystore())
        #expect(lost.prepare(another) == .goOn)
        #expect(try other.visit(home, lost, another).state.parked == .loginUnclear)
        #expect(!lost.isLoggedIn)
    }
}
