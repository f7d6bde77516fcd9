public import ClewCore
import ClewCrypto
import Synchronization

/// The sessions of a site, in memory alone: they end when the program does.
///
///     let sessions = SessionStore<User>(clock: clock)
///     let session = sessions.begin(user, instead: anonymous.id)
///     sessions.session(named: session.id)?.person
public final class SessionStore<Person: Sendable>: Sendable {
    /// Tells the time.
    public let clock: @Sendable () -> Timestamp
    private let life: SessionLife
    private let sessions = Mutex<[String: Session<Person>]>([:])

    /// A store without sessions.
    public init(life: SessionLife = SessionLife(), clock: @escaping @Sendable () -> Timestamp) {
        self.life = life
        self.clock = clock
    }

    /// Begins a session under a fresh name and ends the one that it takes the place of, so that a name which somebody
    /// knew before the login is worth nothing after it.
    public func begin(_ person: Person?, instead old: String? = nil) -> Session<Person> {
        let now = clock()
        let session = Session(
            id: randomBytes(32).hex, formToken: randomBytes(32).hex, person: person, began: now, used: now)
        sessions.withLock { sessions in
            if let old { sessions[old] = nil }
            if sessions.count >= life.most { sessions = sessions.filter { isAlive($0.value, at: now) } }
            while sessions.count >= life.most, let oldest = SessionStore.firstToGo(among: sessions) {
                sessions[oldest] = nil
            }
            sessions[session.id] = session
        }
        return session
    }

    /// The session of this name, marked as used; `nil` when there is none or its life is over.
    public func session(named id: String) -> Session<Person>? {
        let now = clock()
        return sessions.withLock { sessions in
            guard var session = sessions[id] else { return nil }
            guard isAlive(session, at: now) else {
                sessions[id] = nil
                return nil
            }
            session.used = max(session.used, now)
            sessions[id] = session
            return session
        }
    }

    /// Ends a session.
    public func end(_ id: String) {
        sessions.withLock { sessions in _ = sessions.removeValue(forKey: id) }
    }

    /// Ends every session of the persons for whom this holds, but not the one named.
    public func endAll(but kept: String? = nil, where isMeant: (Person) -> Bool) {
        sessions.withLock { sessions in
            sessions = sessions.filter { id, session in
                guard id != kept, let person = session.person else { return true }
                return !isMeant(person)
            }
        }
    }

    /// How many there are, those included whose end nobody has noticed yet.
    public var count: Int { sessions.withLock { $0.count } }

    private func isAlive(_ session: Session<Person>, at now: Timestamp) -> Bool {
        now.milliseconds - session.used.milliseconds < life.idle
            && now.milliseconds - session.began.milliseconds < life.whole
    }

    private static func firstToGo(among sessions: [String: Session<Person>]) -> String? {
        let oldest = sessions.values.min { left, right in
            if (left.person == nil) != (right.person == nil) { return left.person == nil }
            return left.used < right.used
        }
        return oldest?.id
    }
}
