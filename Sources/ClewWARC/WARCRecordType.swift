/// The type of a record (ISO 28500:2017, section 6). Unknown ones are kept under their name and passed through.
public struct WARCRecordType: RawRepresentable, Hashable, Sendable {
    /// The name, as written in `WARC-Type`, in lower case.
    public let rawValue: String

    /// A type by its name.
    public init(rawValue: String) {
        self.rawValue = rawValue.lowercased()
    }

    /// About the records that follow.
    public static let warcinfo = WARCRecordType(rawValue: "warcinfo")
    /// What was asked, with its head.
    public static let request = WARCRecordType(rawValue: "request")
    /// What was answered, with its head.
    public static let response = WARCRecordType(rawValue: "response")
    /// Bytes without a protocol head, such as a file.
    public static let resource = WARCRecordType(rawValue: "resource")
    /// The content that another record holds already.
    public static let revisit = WARCRecordType(rawValue: "revisit")
    /// About another record.
    public static let metadata = WARCRecordType(rawValue: "metadata")
    /// Another record's content in another format.
    public static let conversion = WARCRecordType(rawValue: "conversion")
    /// The next segment of a record that was split.
    public static let continuation = WARCRecordType(rawValue: "continuation")
}

/// The version in the first line of a record.
public struct WARCVersion: Hashable, Sendable, CustomStringConvertible {
    /// The number before the dot.
    public let major: UInt8
    /// The number after the dot.
    public let minor: UInt8

    /// A version.
    public init(major: UInt8, minor: UInt8) {
        self.major = major
        self.minor = minor
    }

    /// ISO 28500:2009.
    public static let v1p0 = WARCVersion(major: 1, minor: 0)
    /// ISO 28500:2017.
    public static let v1p1 = WARCVersion(major: 1, minor: 1)

    /// As it stands in the line, `WARC/1.1`.
    public var description: String { "WARC/\(major).\(minor)" }
}

/// The globally unique name of a record: a URI, written in angle brackets (ISO 28500:2017, section 5.2).
///
///     WARCRecordID(uuid: bytes).description  // "<urn:uuid:…>"
public struct WARCRecordID: Hashable, Sendable, CustomStringConvertible {
    /// The URI, without the brackets.
    public let uri: String

    /// An id; brackets and blanks round it are taken off.
    public init(_ text: some StringProtocol) {
        var rest = Substring(text)
        while let last = rest.utf8.last, last == 0x20 || last == 0x3e { rest = rest.dropLast() }
        while let first = rest.utf8.first, first == 0x20 || first == 0x3c { rest = rest.dropFirst() }
        uri = String(rest)
    }

    /// A `urn:uuid:` made of 16 bytes as they are: the caller has set version and variant (RFC 9562).
    public init(uuid bytes: [UInt8]) {
        var text = "urn:uuid:"
        text.reserveCapacity(45)
        for (index, byte) in bytes.prefix(16).enumerated() {
            if index == 4 || index == 6 || index == 8 || index == 10 { text += "-" }
            let digits = String(byte, radix: 16)
            text += digits.count == 1 ? "0" + digits : digits
        }
        uri = text
    }

    /// With brackets, as it stands in a head.
    public var description: String { "<\(uri)>" }
}
