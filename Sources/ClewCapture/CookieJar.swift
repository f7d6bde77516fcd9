public import ClewCore

/// The cookies of one host: few, small, and never sent anywhere else.
///
///     var jar = CookieJar(host: address.host)
///     try jar.paste("session=5f2; theme=dark")          // what an analyst copied out of a browser
///     jar.header(for: address, at: now)                  // "session=5f2; theme=dark"
///
/// It is `Codable`, so that a session can be kept, encrypted, and continued. A full jar takes nothing new: a page that
/// sets thousands of cookies cannot push out the session.
public struct CookieJar: Hashable, Sendable, Codable {
    /// The most bytes of name and value of a cookie.
    public static let longestCookie = 4096
    /// The most cookies.
    public static let mostCookies = 50
    /// The most bytes of all names and values.
    public static let mostBytes = 16384

    /// The host as it stands in an address.
    public let host: String
    /// The cookies in the order in which they came.
    public private(set) var cookies: [Cookie]

    /// An empty jar for a host.
    public init(host: WebHost) {
        self.host = host.description
        cookies = []
    }

    /// Takes a cookie; one of the same name and path is replaced, one that has ended is removed.
    public mutating func take(_ cookie: Cookie, at time: Timestamp) throws(Cookie.Flaw) {
        cookies.removeAll { old in old.expires.map { $0 <= time } ?? false }
        let place = cookies.firstIndex { $0.name == cookie.name && $0.path == cookie.path }
        if let expires = cookie.expires, expires <= time {
            if let place { cookies.remove(at: place) }
            return
        }
        let size = { (cookie: Cookie) in cookie.name.utf8.count + cookie.value.utf8.count }
        let bytes = cookies.reduce(0) { $0 + size($1) } - (place.map { size(cookies[$0]) } ?? 0) + size(cookie)
        guard bytes <= CookieJar.mostBytes, place != nil || cookies.count < CookieJar.mostCookies else {
            throw .jarIsFull
        }
        if let place {
            cookies[place] = cookie
        } else {
            cookies.append(cookie)
        }
    }

    /// Takes a `Set-Cookie` field of an answer to a request for an address of the host.
    public mutating func take(setCookie text: String, from address: WebAddress, at time: Timestamp) throws(Cookie.Flaw)
    {
        guard address.host.description == host else { throw .foreign }
        try take(Cookie(setCookie: text, from: address, at: time), at: time)
    }

    /// Takes the value of a `Cookie` field as somebody copied it out of a browser: `name=value; name=value`.
    public mutating func paste(_ text: String) throws(Cookie.Flaw) {
        var pasted: [Cookie] = []
        for part in text.split(separator: ";") {
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(halves[0].drop { $0 == " " })
            guard halves.count == 2 else { throw .malformed }
            pasted.append(try Cookie(name: name, value: String(halves[1])))
        }
        for cookie in pasted { try take(cookie, at: Timestamp(milliseconds: .min)) }
    }

    /// The value of the `Cookie` field for a request, longer paths first (RFC 6265, section 5.4); `nil` without cookies.
    public func header(for address: WebAddress, at time: Timestamp) -> String? {
        guard address.host.description == host else { return nil }
        let fitting = cookies.enumerated().filter { $0.element.fits(address, at: time) }.sorted { left, right in
            let (one, other) = (left.element.path.utf8.count, right.element.path.utf8.count)
            return one == other ? left.offset < right.offset : one > other
        }
        return fitting.isEmpty
            ? nil : fitting.map { "\($0.element.name)=\($0.element.value)" }.joined(separator: "; ")
    }
}
