public import ClewCore

/// A cookie of one host (RFC 6265).
public struct Cookie: Hashable, Sendable, Codable {
    /// The name.
    public let name: String
    /// The value as the server wrote it.
    public let value: String
    /// Only paths at or below this one get it.
    public let path: String
    /// Whether it travels over an encrypted way alone: https, or an onion service.
    public let isSecure: Bool
    /// When it ends; `nil` for the end of the session.
    public let expires: Timestamp?

    /// Why a cookie was not taken.
    public enum Flaw: Error, Hashable, Sendable {
        /// It has no name, or holds a control character.
        case malformed
        /// Name and value are longer than ``CookieJar/longestCookie``.
        case tooLarge
        /// It is meant for another host, or for all hosts of a domain above this one's.
        case foreign
        /// The jar is full.
        case jarIsFull
    }

    /// A cookie; blanks and control characters in name and value are refused.
    public init(
        name: String, value: String, path: String = "/", isSecure: Bool = false, expires: Timestamp? = nil
    ) throws(Flaw) {
        guard name.utf8.count + value.utf8.count <= CookieJar.longestCookie, path.utf8.count <= 1024 else {
            throw .tooLarge
        }
        guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x3B && $0 != 0x3D && $0 != 0x7F }),
            value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x3B && $0 != 0x7F })
        else { throw .malformed }
        self.name = name
        self.value = value
        self.path = path
        self.isSecure = isSecure
        self.expires = expires
    }

    /// Reads what was kept, and looks at it as at a new one.
    public init(from decoder: any Decoder) throws {
        let kept = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            name: kept.decode(String.self, forKey: .name), value: kept.decode(String.self, forKey: .value),
            path: kept.decode(String.self, forKey: .path), isSecure: kept.decode(Bool.self, forKey: .isSecure),
            expires: kept.decodeIfPresent(Timestamp.self, forKey: .expires))
    }

    /// Reads a `Set-Cookie` field (RFC 6265, section 5.2) of an answer to a request for this address.
    ///
    /// `Domain` must be the host itself: a cookie is never widened to other hosts.
    init(setCookie text: String, from address: WebAddress, at time: Timestamp) throws(Flaw) {
        guard text.utf8.count <= 2 * CookieJar.longestCookie else { throw .tooLarge }
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        guard let pair = parts.first, let equals = pair.firstIndex(of: "=") else { throw .malformed }
        var path = Cookie.defaultPath(of: address)
        var isSecure = false
        var expires: Timestamp?
        var maximumAge: Int64?
        for part in parts.dropFirst() {
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = halves.count > 1 ? Cookie.trimmed(halves[1]) : ""
            switch Cookie.trimmed(halves[0]).lowercased() {
            case "secure": isSecure = true
            case "path": path = value.hasPrefix("/") ? value : Cookie.defaultPath(of: address)
            case "expires": expires = HTTPDate.read(value)
            case "max-age": maximumAge = Int64(value).map { max(-1, min($0, 400 * 86400)) } ?? maximumAge
            case "domain":
                let domain = (value.hasPrefix(".") ? String(value.dropFirst()) : value).lowercased()
                guard domain.isEmpty || domain == address.host.description else { throw .foreign }
            default: break
            }
        }
        if let maximumAge { expires = Timestamp(milliseconds: time.milliseconds + maximumAge * 1000) }
        try self.init(
            name: Cookie.trimmed(pair[..<equals]), value: Cookie.trimmed(pair[pair.index(after: equals)...]),
            path: path, isSecure: isSecure, expires: expires)
    }

    /// Whether it goes with a request for this address.
    func fits(_ address: WebAddress, at time: Timestamp) -> Bool {
        if let expires, expires <= time { return false }
        if isSecure, address.scheme == .http {
            guard case .onion = address.host else { return false }
        }
        guard address.path.hasPrefix(path) else { return false }
        return path.hasSuffix("/") || address.path.utf8.count == path.utf8.count
            || address.path.dropFirst(path.count).hasPrefix("/")
    }

    /// The folder of the request's path (RFC 6265, section 5.1.4).
    private static func defaultPath(of address: WebAddress) -> String {
        guard let slash = address.path.lastIndex(of: "/"), slash > address.path.startIndex else { return "/" }
        return String(address.path[..<slash])
    }

    private static func trimmed(_ text: Substring) -> String {
        let bytes = Array(text.utf8.drop { $0 == 0x20 || $0 == 0x09 })
        guard let last = bytes.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return "" }
        return String(decoding: bytes[...last], as: UTF8.self)
    }
}
