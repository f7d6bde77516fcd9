public import ClewCore

/// What the server remembers of one browser: a random name, a token for its forms, and who is logged in.
public struct Session<Person: Sendable>: Sendable {
    /// The name in the cookie: 256 random bits as 64 hexadecimal digits.
    public let id: String
    /// The token that every form carries: 256 random bits, another number than the id.
    public let formToken: String
    /// Who is logged in; `nil` on the way to the login.
    public let person: Person?
    /// When it began.
    public let began: Timestamp
    /// When it was used last.
    public internal(set) var used: Timestamp
}

/// How long a session lives.
public struct SessionLife: Sendable, Hashable {
    /// Milliseconds without a request after which it ends.
    public let idle: Int64
    /// Milliseconds after which it ends in any case.
    public let whole: Int64
    /// How many sessions there may be; the one that was used longest ago gives way, those without a person first.
    public let most: Int

    /// A life; half an hour without a request, twelve hours in all unless said otherwise.
    public init(idle: Int64 = 30 * 60_000, whole: Int64 = 12 * 3_600_000, most: Int = 2_000) {
        self.idle = idle
        self.whole = whole
        self.most = max(1, most)
    }
}
