/// How an answer misbehaves, for tests of tools that capture.
enum SiteMode: String, Sendable, Hashable, CaseIterable {
    /// Comes late and in pieces.
    case slow
    /// Status 500.
    case error
    /// Status 503 with `Retry-After`.
    case unavailable
    /// Ends in the middle of the body that was announced.
    case truncated
    /// The connection is reset before an answer.
    case reset
    /// As if the session had ended: sent to the login, where the site has one.
    case expired
    /// Every third answer fails, each time in another way.
    case failing

    /// What fails at the n-th request of a server that fails; `nil` where it does not.
    static func failure(at number: Int) -> SiteMode? {
        guard number % 3 == 2 else { return nil }
        return [.error, .truncated, .unavailable, .reset][number / 3 % 4]
    }
}
