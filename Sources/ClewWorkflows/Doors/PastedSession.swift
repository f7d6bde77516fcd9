package import ClewCapture
public import ClewCore
internal import Foundation

/// Why what was pasted is no session.
public enum PasteFault: Fault, Hashable {
    /// There is nothing.
    case empty
    /// It is longer than ``PastedSession/longest``, or has more cookies than ``PastedSession/mostCookies``.
    case tooLong
    /// A line, or an entry of a list from 1, is none that a browser writes.
    case unreadable(number: Int)
    /// It has cookies, and none for this site; how many for others, and how many that have ended.
    case noneForSite(others: Int, ended: Int)
    /// More, or larger ones, than a site may set.
    case tooMany

    /// Always input.
    public var kind: FaultKind { .invalidInput }

    /// What is wrong and what to do.
    public var sentence: String {
        switch self {
        case .empty: "nothing was pasted; copy the value of the Cookie field, or export the cookies of the site."
        case .tooLong: "what was pasted is longer than a session ever is; export the cookies of this site alone."
        case .unreadable(let number):
            "line or entry \(number) is no cookie; paste 'name=value; name=value', a cookies.txt, or the JSON of a browser's extension."
        case .noneForSite(let others, let ended):
            "none of the cookies is for this site (\(others) are for others, \(ended) have ended); export them while the site is open."
        case .tooMany:
            "there are more or larger cookies than a site may set; leave out those that are not of the session."
        }
    }
}

/// A session as an analyst copies it out of a browser, in one of three forms:
///
/// - the value of a `Cookie` field, `name=value; name=value`, with or without the name of the field, or within a whole head
///   of a request;
/// - `cookies.txt`, lines of seven columns with tabs between them (the form of Netscape, with `#HttpOnly_` as curl writes
///   it);
/// - the JSON of browser extensions and of test tools: an array of objects with `name`, `value`, `domain`, `path`,
///   `secure`, `expirationDate` or `expires`, or an object that has such an array under `cookies`.
///
/// Cookies of other sites and those that have ended are left out and counted.
public struct PastedSession: Hashable, Sendable {
    /// In which form it came.
    public enum Form: String, Hashable, Sendable, CaseIterable {
        /// The value of a `Cookie` field.
        case header
        /// Lines with tabs.
        case netscape
        /// JSON.
        case json
    }

    /// The most bytes that are read.
    public static let longest = 256 << 10
    /// The most cookies, those of other sites included.
    public static let mostCookies = 2000

    /// In which form it came.
    public let form: Form
    /// How many cookies of other sites were left out.
    public private(set) var others = 0
    /// How many have ended and were left out.
    public private(set) var ended = 0
    /// How many there are for the site.
    public var count: Int { jar.cookies.count }
    /// The cookies.
    package private(set) var jar: CookieJar

    private let host: String
    private let now: Timestamp

    /// Reads what was pasted for a site.
    package init(_ bytes: [UInt8], for site: WebHost, at now: Timestamp) throws(PasteFault) {
        guard bytes.count <= PastedSession.longest else { throw .tooLong }
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline).map { PastedSession.trimmed($0) }.filter { !$0.isEmpty }
        guard let first = lines.first else { throw .empty }
        jar = CookieJar(host: site)
        host = site.description
        self.now = now
        if first.hasPrefix("[") || first.hasPrefix("{") {
            form = .json
            try readJSON(bytes)
        } else if lines.contains(where: { $0.count { $0 == "\t" } >= 5 }) {
            form = .netscape
            try readLines(lines)
        } else {
            form = .header
            try readHeader(lines)
        }
        if jar.cookies.isEmpty { throw .noneForSite(others: others, ended: ended) }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let blank: Set<Character> = [" ", "\t", "\r", "\u{FEFF}"]
        var rest = text.drop { blank.contains($0) }[...]
        // The last column of a cookies.txt may be empty; its tab stays.
        while let last = rest.last, last == " " || last == "\r" { rest = rest.dropLast() }
        return String(rest)
    }

    // MARK: The three forms

    private mutating func readHeader(_ lines: [String]) throws(PasteFault) {
        let named = lines.firstIndex { $0.lowercased().hasPrefix("cookie:") }
        // Without the name of the field one line alone can be it.
        guard named != nil || lines.count == 1 else { throw .unreadable(number: 2) }
        let line = named.map { lines[$0].dropFirst("cookie:".count) } ?? lines[0][...]
        let pairs = line.split(separator: ";").map { PastedSession.trimmed($0) }.filter { !$0.isEmpty }
        guard pairs.count <= PastedSession.mostCookies else { throw .tooLong }
        for (index, pair) in pairs.enumerated() {
            guard let equals = pair.firstIndex(of: "=") else { throw .unreadable(number: index + 1) }
            try take(
                name: String(pair[..<equals]), value: String(pair[pair.index(after: equals)...]), number: index + 1)
        }
    }

    private mutating func readLines(_ lines: [String]) throws(PasteFault) {
        guard lines.count <= 2 * PastedSession.mostCookies else { throw .tooLong }
        for (index, line) in lines.enumerated() {
            var line = line[...]
            if line.hasPrefix("#HttpOnly_") { line = line.dropFirst("#HttpOnly_".count) }
            if line.hasPrefix("#") { continue }
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count == 7 || columns.count == 6, let expires = Double(columns[4]) else {
                throw .unreadable(number: index + 1)
            }
            guard isOwn(String(columns[0]), includesBelow: columns[1].uppercased() == "TRUE") else {
                others += 1
                continue
            }
            try take(
                name: String(columns[5]), value: columns.count == 7 ? String(columns[6]) : "", path: String(columns[2]),
                isSecure: columns[3].uppercased() == "TRUE", expires: expires > 0 ? expires : nil, number: index + 1)
        }
    }

    private mutating func readJSON(_ bytes: [UInt8]) throws(PasteFault) {
        let value: Any
        do {
            value = try JSONSerialization.jsonObject(with: Data(bytes))
        } catch {
            throw .unreadable(number: 1)
        }
        let list = value as? [Any] ?? (value as? [String: Any])?["cookies"] as? [Any]
        guard let list else { throw .unreadable(number: 1) }
        guard list.count <= PastedSession.mostCookies else { throw .tooLong }
        for (index, item) in list.enumerated() {
            guard let item = item as? [String: Any], let name = item["name"] as? String,
                let value = item["value"] as? String
            else { throw .unreadable(number: index + 1) }
            let domain = item["domain"] as? String
            let isOfHost = item["hostOnly"] as? Bool ?? !(domain?.hasPrefix(".") ?? false)
            if let domain, !isOwn(domain, includesBelow: !isOfHost) {
                others += 1
                continue
            }
            let expires = PastedSession.number(item["expirationDate"] ?? item["expires"])
            try take(
                name: name, value: value, path: item["path"] as? String ?? "/",
                isSecure: item["secure"] as? Bool ?? false, expires: expires.flatMap { $0 > 0 ? $0 : nil },
                number: index + 1)
        }
    }

    private static func number(_ value: Any?) -> Double? {
        value as? Double ?? (value as? Int).map(Double.init) ?? (value as? NSNumber)?.doubleValue
    }

    // MARK: One cookie

    /// Whether a cookie of a domain goes to the site: the domain is its host, or above it where it says so.
    private func isOwn(_ domain: String, includesBelow: Bool) -> Bool {
        let name = (domain.hasPrefix(".") ? domain.dropFirst() : domain[...]).lowercased()
        return name == host || includesBelow && !name.isEmpty && host.hasSuffix("." + name)
    }

    private mutating func take(
        name: String, value: String, path: String = "/", isSecure: Bool = false, expires: Double? = nil, number: Int
    ) throws(PasteFault) {
        // What lies beyond any calendar does not end.
        let end = expires.flatMap { $0 < 253_402_300_799 ? Timestamp(milliseconds: Int64($0 * 1000)) : nil }
        if let end, end <= now {
            ended += 1
            return
        }
        do {
            let cookie = try Cookie(
                name: name, value: value, path: path.hasPrefix("/") ? path : "/", isSecure: isSecure, expires: end)
            try jar.take(cookie, at: now)
        } catch Cookie.Flaw.jarIsFull {
            throw .tooMany
        } catch {
            throw .unreadable(number: number)
        }
    }
}

extension PastedSession: CustomStringConvertible, CustomReflectable {
    /// A fixed word, so that no log and no message can print a secret.
    public var description: String { "PastedSession(secret)" }
    /// Shows nothing, for the same reason.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
