import ClewCore
import ClewServer
import Synchronization
import Testing

@Suite struct SessionStoreTests {
    /// A clock that a test moves.
    final class Clock: Sendable {
        let now = Mutex<Int64>(1_700_000_000_000)
        var read: @Sendable () -> Timestamp { { Timestamp(milliseconds: self.now.withLock { $0 }) } }
        func pass(_ milliseconds: Int64) { now.withLock { $0 += milliseconds } }
    }

    let clock = Clock()

    @Test func `Names and tokens are 256 random bits and differ`() {
        let store = SessionStore<String>(clock: clock.read)
        var seen = Set<String>()
        for _ in 0..<100 {
            let session = store.begin("weber")
            #expect(session.id.count == 64 && session.formToken.count == 64)
            seen.formUnion([session.id, session.formToken])
        }
        #expect(seen.count == 200)
    }

    @Test func `A session ends after half an hour without a request`() {
        let store = SessionStore<String>(clock: clock.read)
        let session = store.begin("weber")
        clock.pass(29 * 60_000)
        #expect(store.session(named: session.id)?.person == "weber")
        clock.pass(29 * 60_000)
        #expect(store.session(named: session.id) != nil)
        clock.pass(30 * 60_000)
        #expect(store.session(named: session.id) == nil)
        #expect(store.count == 0)
    }

    @Test func `A session ends after twelve hours however busy it was`() {
        let store = SessionStore<String>(clock: clock.read)
        let session = store.begin("weber")
        for _ in 0..<(12 * 3 - 1) {
            clock.pass(20 * 60_000)
            #expect(store.session(named: session.id) != nil)
        }
        clock.pass(20 * 60_000)
        #expect(store.session(named: session.id) == nil)
    }

    @Test func `A login gives a new name and the old one is worth nothing`() {
        let store = SessionStore<String>(clock: clock.read)
        let before = store.begin(nil)
        let after = store.begin("weber", instead: before.id)
        #expect(before.id != after.id && before.formToken != after.formToken)
        #expect(store.session(named: before.id) == nil)
        #expect(store.session(named: after.id)?.person == "weber")
    }

    @Test func `A flood of visitors does not push out who is logged in`() {
        let store = SessionStore<String>(life: SessionLife(most: 10), clock: clock.read)
        let session = store.begin("weber")
        for _ in 0..<100 {
            clock.pass(1)
            _ = store.begin(nil)
        }
        #expect(store.count == 10)
        #expect(store.session(named: session.id) != nil)
    }

    @Test func `Ending all sessions of a person keeps the one in use`() {
        let store = SessionStore<String>(clock: clock.read)
        let (here, there, other) = (store.begin("weber"), store.begin("weber"), store.begin("novak"))
        store.endAll(but: here.id) { $0 == "weber" }
        #expect(store.session(named: here.id) != nil)
        #expect(store.session(named: there.id) == nil)
        #expect(store.session(named: other.id) != nil)
        store.end(other.id)
        #expect(store.session(named: other.id) == nil)
    }

    @Test func `The cookie is out of reach of scripts and of other sites`() {
        let cookie = SessionCookie(suffix: "3f2a;\r\n-e1b9")
        #expect(cookie.name == "clew-3f2ae1b9")
        let field = cookie.giving("abc").value
        #expect(field == "clew-3f2ae1b9=abc; Path=/; HttpOnly; SameSite=Strict")
        #expect(cookie.takingBack.value.hasSuffix("Max-Age=0"))
    }
}
