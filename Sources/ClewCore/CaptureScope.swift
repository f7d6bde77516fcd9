/// What live capture may fetch under an authority: places, classes of data, and how much.
///
/// It is asked before every request, those that follow a redirect included, and says why not in one sentence.
///
///     let scope = CaptureScope(places: ["market.example/shop"], classes: [.text], requestLimit: 5_000)
///     scope.refusal(of: CaptureTarget(host: "market.example", path: "/shop/3"), used: CaptureUse())  // nil
///     scope.refusal(of: CaptureTarget(host: "market.example", path: "/wallet"), used: CaptureUse())?.sentence
public struct CaptureScope: Hashable, Sendable, Codable {
    /// A kind of data that an authority may cover.
    public enum DataClass: String, Sendable, Hashable, Codable, CaseIterable {
        /// Pages and what they say.
        case text
        /// Images and other media.
        case images
        /// Pages that a site shows to an account only.
        case accountAreas = "account-areas"
    }

    /// Hosts, each with a port and the beginning of a path or without: `market.example`, `market.example/shop`,
    /// `*.market.example`, `market.example:8080/shop`, `[2001:db8::1]:8080`.
    ///
    /// One without a port covers 80 and 443, and what a person named to begin with.
    public var places: [String]
    /// What may be fetched.
    public var classes: Set<DataClass>
    /// Inside account areas: the paths, with their queries, that may be fetched; `*` stands for one part of a path or one
    /// value of a query, and ends at `/`, `?`, `&`, `;` and `#`, also at encoded ones: `/item/*`, `/list?cat=*&p=*`.
    ///
    /// A request can act (`?buy=7`, `/logout`), so there nothing is fetched that is not named.
    public var accountPaths: [String]
    /// How many links away from the addresses that a person named; `nil` for any number.
    public var depthLimit: Int?
    /// How many requests in all; `nil` for any number.
    public var requestLimit: Int?
    /// How many bytes in all; `nil` for any number.
    public var byteLimit: Int?

    /// A scope.
    public init(
        places: [String], classes: Set<DataClass> = [.text], accountPaths: [String] = [], depthLimit: Int? = nil,
        requestLimit: Int? = nil, byteLimit: Int? = nil
    ) {
        self.places = places
        self.classes = classes
        self.accountPaths = accountPaths
        self.depthLimit = depthLimit
        self.requestLimit = requestLimit
        self.byteLimit = byteLimit
    }

    /// What is wrong with the scope as it was stated, in one sentence; `nil` when it can be enforced.
    public var problem: String? {
        if places.isEmpty { return "a scope of capture names at least one host." }
        for place in places {
            guard let read = CapturePlace(place) else {
                return "'\(place)' is no place: write a host, a port after a colon where it is another than 80 or 443, "
                    + "and the beginning of a path if only that is covered."
            }
            if read.isTooWide {
                return "'\(place)' covers every host below a whole domain, which is too wide: "
                    + "name each host, or all below one of them as in '*.market.example'."
            }
            if place.contains("?") || place.contains("#") {
                return "'\(place)' is no place: a query cannot be part of it."
            }
        }
        if classes.isEmpty { return "a scope of capture names at least one class of data." }
        if let wrong = accountPaths.first(where: { !$0.hasPrefix("/") }) {
            return "'\(wrong)' is no path of an account area: it begins with a slash."
        }
        if [depthLimit, requestLimit, byteLimit].contains(where: { ($0 ?? 0) < 0 }) {
            return "a limit of capture is not below zero."
        }
        return nil
    }

    /// Why a target may not be fetched; `nil` when it may.
    ///
    /// - Parameter used: what was fetched under the authority before.
    public func refusal(of target: CaptureTarget, used: CaptureUse) -> CaptureRefusal? {
        guard let path = CaptureScope.plain(target.path) else { return .place(target.place) }
        guard places.contains(where: { CapturePlace($0)?.covers(target, path: path) == true }) else {
            return .place(target.place)
        }
        guard classes.contains(target.dataClass) else { return .dataClass(target.dataClass) }
        if target.isLoggedIn {
            guard classes.contains(.accountAreas) else { return .dataClass(.accountAreas) }
            let asked = target.query.isEmpty ? path : path + "?" + target.query
            guard accountPaths.contains(where: { CaptureScope.fits(asked, $0) }) else {
                return .accountPath(target.place)
            }
        }
        if let depthLimit, target.depth > depthLimit { return .depth(depthLimit) }
        if let requestLimit, used.requests >= requestLimit { return .requests(requestLimit) }
        if let byteLimit, used.bytes >= byteLimit { return .bytes(byteLimit) }
        return nil
    }

    /// A path whose encoded letters, digits and points are written out and which climbs nowhere; `nil` for one that does,
    /// or that holds what no path holds.
    private static func plain(_ path: String) -> String? {
        guard path.hasPrefix("/"), !path.contains("\\") else { return nil }
        var bytes: [UInt8] = []
        var rest = Array(path.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = rest.prefix(2)
            guard digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else {
                return nil
            }
            rest = rest.dropFirst(2)
            // A slash that is hidden cuts the path for some servers and not for others.
            if value == UInt8(ascii: "/") || value == UInt8(ascii: "\\") || value < 0x20 { return nil }
            bytes.append(value)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let climbs = text.split(separator: "/").contains { $0 == "." || $0 == ".." || $0.hasPrefix("..;") }
        return climbs ? nil : text
    }

    /// Whether a path with its query fits a pattern in which `*` stands for any characters up to the next mark that parts
    /// a path or a query; in time that grows with the product of both, which are short.
    static func fits(_ text: String, _ pattern: String) -> Bool {
        let (text, pattern) = (Array(text.utf8), Array(pattern.utf8))
        guard text.count <= 4096, pattern.count <= 512 else { return false }
        let parts = text.indices.map { CaptureScope.parts(text, at: $0) }
        var reached = [Bool](repeating: false, count: text.count + 1)
        reached[0] = true
        for sign in pattern {
            var next = [Bool](repeating: false, count: text.count + 1)
            for place in 0...text.count where reached[place] || sign == UInt8(ascii: "*") {
                if sign == UInt8(ascii: "*") {
                    let isCarried = place > 0 && next[place - 1] && !parts[place - 1]
                    next[place] = reached[place] || isCarried
                } else if place < text.count, text[place] == sign {
                    next[place + 1] = true
                }
            }
            reached = next
        }
        return reached[text.count]
    }

    /// Whether a mark stands at a place that parts a path or a query, as it is or encoded. A `%` that is encoded itself
    /// counts: some servers decode twice.
    private static func parts(_ text: [UInt8], at place: Int) -> Bool {
        guard text[place] == UInt8(ascii: "%") else { return isMark(text[place]) }
        let digits = text[(place + 1)...].prefix(2)
        guard digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) else {
            return true
        }
        return isMark(value) || value == UInt8(ascii: "%")
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte < 0x20 || [UInt8(ascii: "/"), 0x3F, 0x26, 0x3B, 0x23, 0x5C].contains(byte)
    }
}

/// What is to be fetched, as far as a scope asks.
public struct CaptureTarget: Hashable, Sendable {
    /// The host, without its port.
    public var host: String
    /// The port.
    public var port: UInt16
    /// Whether a person named this port of the host to begin with.
    public var isPortNamed: Bool
    /// The path as it will be asked for.
    public var path: String
    /// The query without its question mark; empty where there is none.
    public var query: String
    /// What is expected there.
    public var dataClass: CaptureScope.DataClass
    /// How many links away from an address that a person named.
    public var depth: Int
    /// Whether the request carries a session of an account.
    public var isLoggedIn: Bool

    /// A target.
    public init(
        host: String, port: UInt16 = 80, isPortNamed: Bool = false, path: String, query: String = "",
        dataClass: CaptureScope.DataClass = .text, depth: Int = 0, isLoggedIn: Bool = false
    ) {
        self.host = host
        self.port = port
        self.isPortNamed = isPortNamed
        self.path = path
        self.query = query
        self.dataClass = dataClass
        self.depth = depth
        self.isLoggedIn = isLoggedIn
    }

    /// The host with its port, where it is not the usual one, and the path.
    var place: String { (port == 80 || port == 443 ? host : "\(host):\(port)") + path }
}

/// What was fetched under an authority.
public struct CaptureUse: Hashable, Sendable, Codable {
    /// How many requests were made.
    public var requests: Int
    /// How many bytes came.
    public var bytes: Int

    /// Nothing, or so much.
    public init(requests: Int = 0, bytes: Int = 0) {
        self.requests = requests
        self.bytes = bytes
    }

    /// The more of each of two counts of the same.
    public func atLeast(_ other: CaptureUse) -> CaptureUse {
        CaptureUse(requests: max(requests, other.requests), bytes: max(bytes, other.bytes))
    }
}

/// Why live capture may not fetch something.
public enum CaptureRefusal: Fault, Hashable {
    /// The authority names no officer, no case or no legal basis.
    case unstated
    /// The authority says nothing of live capture.
    case noScope(authority: String)
    /// It is not in force at this moment.
    case notInForce(authority: String)
    /// The host or the path is not covered.
    case place(String)
    /// The class of data is not covered.
    case dataClass(CaptureScope.DataClass)
    /// In an account area: the path is not on the list of those that may be fetched.
    case accountPath(String)
    /// Too many links away.
    case depth(Int)
    /// As many requests as it allows were made.
    case requests(Int)
    /// As many bytes as it allows came.
    case bytes(Int)

    /// Always a lack of permission.
    public var kind: FaultKind { .denied }

    /// What is not allowed and what to do.
    public var sentence: String {
        switch self {
        case .unstated:
            "live capture wants an authority with an officer, a case and a legal basis; state one with 'clew authority add'."
        case .noScope(let id):
            "authority \(id) does not cover live capture; state one with 'clew authority add --host HOST'."
        case .notInForce(let id): "authority \(id) is not in force now; name another with --authority."
        case .place(let place): "\(place) is outside the scope of the authority."
        case .dataClass(let name): "the authority does not cover data of the class '\(name.rawValue)'."
        case .accountPath(let place): "\(place) is not on the authority's list of paths in account areas."
        case .depth(let limit): "it lies more than \(limit) links away from what was named."
        case .requests(let limit): "the \(limit) requests that the authority allows were made."
        case .bytes(let limit): "the \(limit) bytes that the authority allows have come."
        }
    }
}

extension Authority {
    /// Why live capture may not fetch a target under this authority at a moment; `nil` when it may.
    public func refusal(of target: CaptureTarget, at moment: Timestamp, used: CaptureUse) -> CaptureRefusal? {
        if isUnstated { return .unstated }
        guard let capture else { return .noScope(authority: id) }
        guard isInForce(at: moment) else { return .notInForce(authority: id) }
        return capture.refusal(of: target, used: used)
    }
}
