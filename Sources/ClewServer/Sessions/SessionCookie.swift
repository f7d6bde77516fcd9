/// The cookie that carries the name of a session (RFC 6265).
///
/// Cookies ignore ports, so the name has a suffix of its own for each case: two desks on one machine do not log each
/// other out.
public struct SessionCookie: Sendable, Hashable {
    /// The name.
    public let name: String

    /// A cookie for one case; of the suffix the letters and digits count, 16 at most.
    public init(suffix: String) {
        let kept = suffix.utf8.filter { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        name = "clew-" + String(decoding: kept.prefix(16), as: UTF8.self)
    }

    /// The field that gives the browser a session: out of reach of scripts, never sent with a request that another
    /// site began, gone when the browser closes.
    public func giving(_ id: String) -> (name: String, value: String) {
        ("Set-Cookie", "\(name)=\(id); Path=/; HttpOnly; SameSite=Strict")
    }

    /// The field that takes it back.
    public var takingBack: (name: String, value: String) {
        ("Set-Cookie", "\(name)=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0")
    }
}
