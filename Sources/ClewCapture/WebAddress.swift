/// An absolute address of a web page that can be asked for (RFC 3986, RFC 9110 section 4.2).
///
/// Scheme and host are in lower case; the port is a number; dot segments are gone and what may not stand in a request
/// line is percent-encoded, so that equal addresses are equal and scope can be decided on ``path``. Fragments are
/// dropped. User names, control characters and backslashes are refused, because programs disagree on what they mean.
///
///     let page = try WebAddress("HTTP://Market.Example:80/a/../listing?id=1#top")
///     page.description                                      // "http://market.example/listing?id=1"
///     try page.resolving("../login?next=%2F").description  // "http://market.example/login?next=%2F"
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    /// The two schemes that are captured.
    public enum Scheme: String, Hashable, Sendable {
        /// HTTP in the clear, or inside the encryption of an onion service.
        case http
        /// HTTP over TLS.
        case https

        /// 80 or 443.
        public var defaultPort: UInt16 { self == .http ? 80 : 443 }
    }

    /// The most bytes of an address.
    public static let longest = 8192

    /// `http` or `https`.
    public let scheme: Scheme
    /// The host.
    public let host: WebHost
    /// The port, the default one where none is written.
    public let port: UInt16
    /// The path, `/` at least.
    public let path: String
    /// What follows the first question mark; `nil` where there is none.
    public let query: String?

    /// Reads an absolute address; blanks around it are passed over.
    public init(_ text: String) throws(AddressFault) {
        let parts = try AddressParts(text)
        guard let scheme = parts.scheme else { throw .notAbsolute }
        guard let scheme = Scheme(rawValue: scheme) else { throw .unsupportedScheme }
        guard let authority = parts.authority else { throw .notAbsolute }
        (host, port) = try WebAddress.hostAndPort(authority, defaultPort: scheme.defaultPort)
        self.scheme = scheme
        path = try WebAddress.path(of: parts.path)
        query = parts.query.map { WebAddress.encoded($0) }
        try checkLength()
    }

    private init(_ base: WebAddress, path: String, query: String?) throws(AddressFault) {
        scheme = base.scheme
        host = base.host
        port = base.port
        self.path = path
        self.query = query
        try checkLength()
    }

    /// What a reference on this page, or in the `Location` of its answer, points to (RFC 3986, section 5.2).
    public func resolving(_ reference: String) throws(AddressFault) -> WebAddress {
        let parts = try AddressParts(reference)
        if parts.scheme != nil { return try WebAddress(reference) }
        if parts.authority != nil { return try WebAddress(scheme.rawValue + ":" + AddressParts.trimmed(reference)) }
        let newQuery = parts.query.map { WebAddress.encoded($0) }
        if parts.path.isEmpty { return try WebAddress(self, path: path, query: newQuery ?? query) }
        if parts.path.first == 0x2F {
            return try WebAddress(self, path: try WebAddress.path(of: parts.path), query: newQuery)
        }
        let folder = Array(path.utf8.prefix((Array(path.utf8).lastIndex(of: 0x2F) ?? 0) + 1))
        return try WebAddress(self, path: try WebAddress.path(of: folder + parts.path), query: newQuery)
    }

    /// Path and query: what stands in the request line (origin form, RFC 9112, section 3.2.1).
    public var target: String { query.map { path + "?" + $0 } ?? path }

    /// Host, and the port where it is not the default one: what stands in the field `Host`.
    public var authority: String { port == scheme.defaultPort ? host.description : "\(host):\(port)" }

    /// Scheme, host and port.
    public var origin: String { "\(scheme.rawValue)://\(authority)" }

    /// The whole address.
    public var description: String { origin + target }

    private func checkLength() throws(AddressFault) {
        guard description.utf8.count <= WebAddress.longest else { throw .tooLong }
    }

    private static func hostAndPort(
        _ authority: [UInt8], defaultPort: UInt16
    ) throws(AddressFault) -> (WebHost, UInt16) {
        guard !authority.contains(0x40) else { throw .userInformation }
        var end = authority.count
        var port = defaultPort
        let afterBracket = authority.lastIndex(of: 0x5D) ?? -1
        if let colon = authority.lastIndex(of: 0x3A), colon > afterBracket {
            end = colon
            let digits = authority[(colon + 1)...]
            if !digits.isEmpty {
                guard digits.count <= 5, digits.allSatisfy({ (0x30...0x39).contains($0) }),
                    let number = UInt16(String(decoding: digits, as: UTF8.self)), number > 0
                else { throw .badPort }
                port = number
            }
        }
        return (try WebHost(String(decoding: authority[..<end], as: UTF8.self)), port)
    }

    /// A path without dot segments (RFC 3986, section 5.2.4); `%2e` is a dot.
    private static func path(of bytes: [UInt8]) throws(AddressFault) -> String {
        guard !bytes.contains(0x5C) else { throw .forbiddenCharacter }
        var kept: [String] = []
        let segments = bytes.dropFirst(bytes.first == 0x2F ? 1 : 0)
            .split(separator: 0x2F, omittingEmptySubsequences: false).map { encoded(Array($0)) }
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment.lowercased().replacing("%2e", with: ".") {
            case ".": if isLast { kept.append("") }
            case "..":
                kept = Array(kept.dropLast())
                if isLast { kept.append("") }
            default: kept.append(segment)
            }
        }
        return "/" + kept.joined(separator: "/")
    }

    /// Percent-encodes what may not stand in a path or query: blanks, quotes, brackets of markup, bytes beyond ASCII.
    private static func encoded(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes {
            switch byte {
            case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F...0xFF:
                result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
