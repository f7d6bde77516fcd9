/// The fields that every request of a client carries, in order, besides `Host`, `Cookie` and what the body needs.
///
///     RequestFields.torBrowser["Accept-Language"]  // "en-US,en;q=0.5"
public struct RequestFields: Hashable, Sendable {
    /// One field.
    public struct Field: Hashable, Sendable {
        /// The name.
        public var name: String
        /// The value.
        public var value: String
    }

    /// The fields in order.
    public private(set) var all: [Field]

    /// Fields in order.
    public init(_ all: KeyValuePairs<String, String>) {
        self.all = all.map { Field(name: $0.key, value: $0.value) }
    }

    /// What Tor Browser 14 (Firefox 128) sends when somebody types an address: the same from every machine, so that it says
    /// nothing of the officer's. `zstd`, which it also accepts, is left out because readers of the capture may lack it.
    public static let torBrowser = RequestFields([
        "User-Agent": "Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0",
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "Accept-Language": "en-US,en;q=0.5",
        "Accept-Encoding": "gzip, deflate, br",
        "Connection": "keep-alive",
        "Upgrade-Insecure-Requests": "1",
        "Sec-Fetch-Dest": "document",
        "Sec-Fetch-Mode": "navigate",
        "Sec-Fetch-Site": "none",
        "Sec-Fetch-User": "?1",
        "Priority": "u=0, i",
    ])

    /// The value of the first field of that name, in either case.
    public subscript(_ name: String) -> String? {
        all.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// With a field replaced where it stands, or added at the end.
    public func setting(_ name: String, _ value: String) -> RequestFields {
        var copy = self
        if let index = all.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) {
            copy.all[index].value = value
        } else {
            copy.all.append(Field(name: name, value: value))
        }
        return copy
    }

    /// Fields that decide where a message ends or whom it is for: only the client sets them.
    private static let own: Set<String> = [
        "host", "cookie", "connection", "content-length", "content-type", "transfer-encoding", "te", "trailer",
        "upgrade", "expect", "proxy-authorization", "proxy-connection", "keep-alive", "authorization",
    ]

    /// Whether a caller may add the field to one request: a token as its name (RFC 9110, section 5.6.2), a value without
    /// control characters, and none that the client sets itself.
    public static func mayAdd(_ name: String, _ value: String) -> Bool {
        isField(name, value) && !own.contains(name.lowercased())
    }

    /// Whether name and value can stand in a head without ending it.
    static func isField(_ name: String, _ value: String) -> Bool {
        let isToken = name.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
        }
        return isToken && !name.isEmpty && name.utf8.count <= 128 && value.utf8.count <= 8192
            && value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
    }
}
