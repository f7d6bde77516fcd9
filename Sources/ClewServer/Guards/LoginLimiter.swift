public import ClewCore
import Synchronization

/// Slows guessing down: attempts are counted for each account and for all together.
///
/// An account that nobody has is counted like one that exists, so the limiter tells nothing about names.
public final class LoginLimiter: Sendable {
    private struct State {
        var everybody: TokenBucket
        var accounts: [String: TokenBucket] = [:]
    }

    private let state: Mutex<State>
    private let account: TokenBucket
    private let most: Int

    /// A limiter.
    ///
    /// - Parameters:
    ///   - account: for one account; five at once, then one in half a minute.
    ///   - everybody: for all accounts together; thirty at once, then one a second.
    ///   - most: how many accounts are remembered at most.
    public init(
        account: TokenBucket = TokenBucket(capacity: 5, refill: 30_000),
        everybody: TokenBucket = TokenBucket(capacity: 30, refill: 1_000), most: Int = 10_000
    ) {
        self.account = account
        self.most = most
        state = Mutex(State(everybody: everybody))
    }

    /// Counts one attempt.
    ///
    /// - Throws: ``Refusal/tooMany(seconds:)``.
    public func admit(_ name: String, at now: Timestamp) throws(Refusal) {
        let wait = state.withLock { state -> Int64? in
            if let wait = state.everybody.take(at: now) { return wait }
            let key = LoginLimiter.key(of: name)
            if state.accounts.count >= most, state.accounts[key] == nil {
                state.accounts = state.accounts.filter {
                    var bucket = $0.value
                    return !bucket.isFull(at: now)
                }
                // Still full: whoever fills it pays with the waiting time, nobody is let in uncounted.
                if state.accounts.count >= most { return account.refill }
            }
            return state.accounts[key, default: account].take(at: now)
        }
        if let wait { throw .tooMany(seconds: Int((wait + 999) / 1000)) }
    }

    /// Forgets the attempts of an account whose password was right.
    public func forgive(_ name: String) {
        state.withLock { state in _ = state.accounts.removeValue(forKey: LoginLimiter.key(of: name)) }
    }

    private static func key(of name: String) -> String {
        String(decoding: name.lowercased().utf8.prefix(128), as: UTF8.self)
    }
}
