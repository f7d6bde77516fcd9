/// A way in which bytes stand for characters, after the WHATWG Encoding Standard, so that a page is read as a browser
/// reads it: `iso-8859-1` and `ascii` mean windows-1252.
///
///     CharacterEncoding(label: "Latin1")?.name  // "windows-1252"
public struct CharacterEncoding: Hashable, Sendable, CustomStringConvertible {
    /// The name of the standard in lower case: `utf-8`, `windows-1252`, `koi8-r`.
    public let name: String
    let kind: Kind

    enum Kind: Hashable, Sendable {
        case utf8
        case utf16LittleEndian
        case utf16BigEndian
        /// An index into ``SingleByteTable/all``.
        case singleByte(Int)
        /// One byte for ASCII and two to four for the others; the name that the system's converter knows.
        case multiByte(String)
    }

    /// UTF-8.
    public static let utf8 = CharacterEncoding(name: "utf-8", kind: .utf8)
    /// UTF-16, low byte first.
    public static let utf16LittleEndian = CharacterEncoding(name: "utf-16le", kind: .utf16LittleEndian)
    /// UTF-16, high byte first.
    public static let utf16BigEndian = CharacterEncoding(name: "utf-16be", kind: .utf16BigEndian)
    /// Western European Windows, which stands for Latin-1 and ASCII too.
    public static let windows1252 = CharacterEncoding(singleByte: "windows-1252")
    /// Cyrillic Windows.
    public static let windows1251 = CharacterEncoding(singleByte: "windows-1251")
    /// Central European Windows.
    public static let windows1250 = CharacterEncoding(singleByte: "windows-1250")
    /// Central European, ISO.
    public static let iso8859part2 = CharacterEncoding(singleByte: "iso-8859-2")
    /// Cyrillic, ISO.
    public static let iso8859part5 = CharacterEncoding(singleByte: "iso-8859-5")
    /// Greek, ISO.
    public static let iso8859part7 = CharacterEncoding(singleByte: "iso-8859-7")
    /// Western European, ISO, with the euro sign.
    public static let iso8859part15 = CharacterEncoding(singleByte: "iso-8859-15")
    /// Greek Windows.
    public static let windows1253 = CharacterEncoding(singleByte: "windows-1253")
    /// Turkish Windows, which stands for ISO 8859-9 too.
    public static let windows1254 = CharacterEncoding(singleByte: "windows-1254")
    /// Russian on old Unix systems.
    public static let koi8R = CharacterEncoding(singleByte: "koi8-r")
    /// Cyrillic DOS.
    public static let ibm866 = CharacterEncoding(singleByte: "ibm866")

    /// The encoding that a label names, in any case and with spaces around it; `nil` for one that is not known here.
    public init?(label: some StringProtocol) {
        let label = label.lowercased().drop { $0.isWhitespace }.prefix { !$0.isWhitespace }
        guard label.utf8.count <= 32, let found = CharacterEncoding.byLabel[String(label)] else { return nil }
        self = found
    }

    /// The name.
    public var description: String { name }

    /// Whether ASCII bytes always stand for themselves, so that a table may be cut before it is decoded.
    public var isASCIICompatible: Bool {
        switch kind {
        case .utf8, .singleByte, .multiByte: true
        case .utf16LittleEndian, .utf16BigEndian: false
        }
    }

    private init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }

    private init(singleByte name: String) {
        self.init(name: name, kind: .singleByte(SingleByteTable.index(of: name) ?? 0))
    }

    private static let byLabel: [String: CharacterEncoding] = {
        var found: [String: CharacterEncoding] = [:]
        var current: CharacterEncoding?
        for word in labelTable.split(whereSeparator: \.isWhitespace) {
            if word.hasSuffix(":") {
                current = named(String(word.dropLast()))
            } else {
                found[String(word)] = current
            }
        }
        return found
    }()

    private static func named(_ name: String) -> CharacterEncoding? {
        switch name {
        case "utf-8": return .utf8
        case "utf-16le": return .utf16LittleEndian
        case "utf-16be": return .utf16BigEndian
        case "gbk", "gb18030": return CharacterEncoding(name: name, kind: .multiByte("GB18030"))
        case "big5": return CharacterEncoding(name: name, kind: .multiByte("BIG5-HKSCS"))
        case "euc-jp": return CharacterEncoding(name: name, kind: .multiByte("EUC-JP"))
        case "shift_jis": return CharacterEncoding(name: name, kind: .multiByte("CP932"))
        case "euc-kr": return CharacterEncoding(name: name, kind: .multiByte("UHC"))
        // ISO-2022-JP switches its alphabet as it goes, and attacks hide in that; it is not read.
        case "iso-2022-jp": return nil
        default: return SingleByteTable.index(of: name).map { CharacterEncoding(name: name, kind: .singleByte($0)) }
        }
    }
}
