internal import ClewCompression

/// What a record is about: the bytes in which mentions are located.
///
/// For an HTTP message the body without transfer and content codings; for every other record the block.
public struct WARCPayload: Hashable, Sendable {
    /// The bytes; with findings that are a loss, what came before.
    public var bytes: [UInt8]
    /// The head, where the record is an HTTP message.
    public var message: HTTPMessage?
    /// The media type: of the message, else of the record.
    public var mediaType: MediaType?
    /// What is wrong.
    public var findings: [HTTPFinding]

    /// The payload of a block.
    public init(header: WARCHeader, block: UnsafeRawBufferPointer, limits: WARCLimits = WARCLimits()) {
        guard header.isHTTP, let message = HTTPMessage(block) else {
            bytes = Array(block.prefix(limits.payload))
            mediaType = header.contentType.map { MediaType($0) }
            findings = block.count > limits.payload ? [.tooLarge] : []
            return
        }
        self.message = message
        mediaType = message.mediaType
        let body = UnsafeRawBufferPointer(rebasing: block[min(message.headLength, block.count)...])
        let decoded = HTTPBody(body, of: message, limit: limits.payload)
        bytes = decoded.bytes
        findings = message.findings + decoded.findings
    }

    /// The payload of a block.
    public init(header: WARCHeader, block: [UInt8], limits: WARCLimits = WARCLimits()) {
        self = block.withUnsafeBytes { WARCPayload(header: header, block: $0, limits: limits) }
    }
}

extension WARCEntry {
    /// The decoded payload; `nil` when the block is not in memory.
    public func payload(limits: WARCLimits = WARCLimits()) -> WARCPayload? {
        block.map { WARCPayload(header: header, block: $0, limits: limits) }
    }
}

/// A body without its codings.
struct HTTPBody {
    var bytes: [UInt8]
    var findings: [HTTPFinding] = []

    init(_ body: UnsafeRawBufferPointer, of message: HTTPMessage, limit: Int) {
        // An empty body says nothing about lengths: answers to HEAD and 304 carry the head of what they do not send.
        guard !body.isEmpty else {
            bytes = []
            return
        }
        var codings = message.contentCodings
        var transfer = message.transferCodings
        if transfer.last == "chunked" {
            transfer.removeLast()
            let decoded = ChunkedBody.decode(body, limit: limit)
            if let finding = decoded.finding { findings.append(finding) }
            codings += transfer
            bytes = decoded.bytes
            decode(codings, limit: limit)
            return
        }
        codings += transfer.filter { $0 != "chunked" }
        if let length = message.fields["Content-Length"].flatMap({ HeaderParser.decimal($0.utf8) }),
            length != Int64(body.count)
        {
            findings.append(.lengthMismatch)
        }
        if codings.allSatisfy({ $0 == "identity" }) {
            bytes = Array(body.prefix(limit))
            if body.count > limit { findings.append(.tooLarge) }
        } else {
            bytes = Array(body)
            decode(codings, limit: limit)
        }
    }

    private mutating func decode(_ codings: [String], limit: Int) {
        guard !codings.isEmpty, !bytes.isEmpty else { return }
        let decoded = ContentCoding.decode(bytes, codings: codings, limits: DecompressionLimits(output: limit))
        switch decoded.error {
        case nil: bytes = decoded.bytes
        case .damaged where decoded.bytes.isEmpty, .notCompressed:
            // Proxies and capture tools often decode a body and leave the head as it was.
            findings.append(.notCoded)
        case .unknownCoding:
            bytes = decoded.bytes
            findings.append(.unknownCoding)
        case .clipped:
            bytes = decoded.bytes
            findings.append(.clippedCoding)
        case .limitExceeded:
            bytes = decoded.bytes
            findings.append(.tooLarge)
        default:
            bytes = decoded.bytes
            findings.append(.damagedCoding)
        }
    }
}
