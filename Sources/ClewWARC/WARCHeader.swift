public import ClewCore

/// The head of a record: version and named fields (ISO 28500:2017, section 5).
///
/// Fields keep their order, their case and their repetitions; the accessors read and write the well-known ones.
///
///     var header = WARCHeader(type: .response, id: id, date: now)
///     header.targetURI = "http://example.onion/"
///     header.contentType = "application/http;msgtype=response"
public struct WARCHeader: Hashable, Sendable {
    /// The version in the first line.
    public var version: WARCVersion
    /// All fields.
    public var fields: HeaderFields

    /// A head as it was read.
    public init(version: WARCVersion, fields: HeaderFields) {
        self.version = version
        self.fields = fields
    }

    /// The head of a new record with the three fields that each must have; the encoder adds `Content-Length`.
    public init(type: WARCRecordType, id: WARCRecordID, date: Timestamp, version: WARCVersion = .v1p1) {
        self.version = version
        fields = HeaderFields([
            HeaderFields.Field(name: "WARC-Type", value: type.rawValue),
            HeaderFields.Field(name: "WARC-Record-ID", value: id.description),
            HeaderFields.Field(name: "WARC-Date", value: WARCHeader.date(date, version: version)),
        ])
    }

    /// The value of the first field of a name, in any letter case.
    public subscript(_ name: String) -> String? {
        get { fields[name] }
        set { fields[name] = newValue }
    }

    /// `WARC-Type`; empty when it is missing.
    public var type: WARCRecordType {
        get { WARCRecordType(rawValue: fields["WARC-Type"] ?? "") }
        set { fields["WARC-Type"] = newValue.rawValue }
    }

    /// `WARC-Record-ID`.
    public var recordID: WARCRecordID? {
        get { id("WARC-Record-ID") }
        set { fields["WARC-Record-ID"] = newValue?.description }
    }

    /// `WARC-Date`: the moment of the capture; `nil` when it is missing or no date.
    ///
    /// WARC 1.0 knows whole seconds only, so writing rounds down there.
    public var date: Timestamp? {
        get { fields["WARC-Date"].flatMap { Timestamp($0) } }
        set { fields["WARC-Date"] = newValue.map { WARCHeader.date($0, version: version) } }
    }

    /// `WARC-Target-URI`, without the angle brackets that WARC 1.0 allowed and some tools write.
    public var targetURI: String? {
        get {
            guard let value = fields["WARC-Target-URI"] else { return nil }
            return value.hasPrefix("<") && value.hasSuffix(">") ? String(value.dropFirst().dropLast()) : value
        }
        set { fields["WARC-Target-URI"] = newValue }
    }

    /// `Content-Type` of the block.
    public var contentType: String? {
        get { fields["Content-Type"] }
        set { fields["Content-Type"] = newValue }
    }

    /// `Content-Length` of the block in bytes; `nil` when it is missing or no number. The encoder sets it.
    public var contentLength: Int64? {
        guard let value = fields["Content-Length"] else { return nil }
        return HeaderParser.decimal(value.utf8)
    }

    /// `WARC-Block-Digest`, when it can be read.
    public var blockDigest: WARCDigest? {
        get { fields["WARC-Block-Digest"].flatMap { WARCDigest($0) } }
        set { fields["WARC-Block-Digest"] = newValue?.description }
    }

    /// `WARC-Payload-Digest`, when it can be read.
    public var payloadDigest: WARCDigest? {
        get { fields["WARC-Payload-Digest"].flatMap { WARCDigest($0) } }
        set { fields["WARC-Payload-Digest"] = newValue?.description }
    }

    /// `WARC-Concurrent-To`: records of the same capture; may stand several times.
    public var concurrentTo: [WARCRecordID] { fields.values(of: "WARC-Concurrent-To").map { WARCRecordID($0) } }

    /// `WARC-Refers-To`: the record that this one is about or that holds the content of a revisit.
    public var refersTo: WARCRecordID? {
        get { id("WARC-Refers-To") }
        set { fields["WARC-Refers-To"] = newValue?.description }
    }

    /// `WARC-Refers-To-Target-URI` of a revisit.
    public var refersToTargetURI: String? {
        get { fields["WARC-Refers-To-Target-URI"] }
        set { fields["WARC-Refers-To-Target-URI"] = newValue }
    }

    /// `WARC-Refers-To-Date` of a revisit.
    public var refersToDate: Timestamp? {
        get { fields["WARC-Refers-To-Date"].flatMap { Timestamp($0) } }
        set { fields["WARC-Refers-To-Date"] = newValue.map { WARCHeader.date($0, version: version) } }
    }

    /// `WARC-Profile`: which kind of revisit.
    public var profile: String? {
        get { fields["WARC-Profile"] }
        set { fields["WARC-Profile"] = newValue }
    }

    /// `WARC-Warcinfo-ID`: the record that tells how this one was made.
    public var warcinfoID: WARCRecordID? {
        get { id("WARC-Warcinfo-ID") }
        set { fields["WARC-Warcinfo-ID"] = newValue?.description }
    }

    /// `WARC-IP-Address` of the server.
    public var ipAddress: String? { fields["WARC-IP-Address"] }
    /// `WARC-Truncated`: why the block ends early.
    public var truncated: String? { fields["WARC-Truncated"] }
    /// `WARC-Filename` of a warcinfo record.
    public var filename: String? { fields["WARC-Filename"] }
    /// `WARC-Identified-Payload-Type`: what the payload was found to be, whatever its head says.
    public var identifiedPayloadType: String? { fields["WARC-Identified-Payload-Type"] }
    /// `WARC-Segment-Number`, from 1; later segments are `continuation` records.
    public var segmentNumber: Int64? { fields["WARC-Segment-Number"].flatMap { HeaderParser.decimal($0.utf8) } }
    /// `WARC-Segment-Origin-ID`: the first segment.
    public var segmentOriginID: WARCRecordID? { id("WARC-Segment-Origin-ID") }

    /// Whether the block is an HTTP message with a head of its own.
    public var isHTTP: Bool {
        guard type == .response || type == .request || type == .revisit else { return false }
        guard let contentType else { return true }
        return contentType.lowercased().hasPrefix("application/http")
    }

    /// The profile of a revisit whose payload is the same (ISO 28500:2017, section 6.7.2).
    public static let identicalPayload = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"

    private func id(_ name: String) -> WARCRecordID? { fields[name].map { WARCRecordID($0) } }

    private static func date(_ date: Timestamp, version: WARCVersion) -> String {
        guard version == .v1p0 else { return date.description }
        let seconds = date.milliseconds >= 0 ? date.milliseconds / 1000 : (date.milliseconds - 999) / 1000
        return Timestamp(seconds: seconds).description
    }
}
