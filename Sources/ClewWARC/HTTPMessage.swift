/// The head of an HTTP/1 message as archives hold it (RFC 9112), read leniently: LF alone, folded lines, bad lines.
///
///     let message = HTTPMessage(block)
///     message?.status       // 200
///     message?.headLength   // where the body begins
public struct HTTPMessage: Hashable, Sendable {
    /// The first line.
    public enum Start: Hashable, Sendable {
        /// Of an answer: version as written (`HTTP/1.1`), status code, reason.
        case response(version: String, status: Int, reason: String)
        /// Of a question: method, target, version (empty in HTTP/0.9).
        case request(method: String, target: String, version: String)
    }

    /// The first line.
    public var start: Start
    /// The fields.
    public var fields: HeaderFields
    /// The number of bytes of the head, its empty line included: where the body begins.
    public var headLength: Int
    /// What is wrong with the head.
    public var findings: [HTTPFinding]

    /// The longest head that is read, in bytes.
    public static let longestHead = 256 << 10
    /// The most fields that are read.
    public static let mostFields = 1000

    /// Reads the head at the beginning of a block; `nil` when it is no HTTP message.
    public init?(_ block: UnsafeRawBufferPointer) {
        let bytes = UnsafeRawBufferPointer(rebasing: block.prefix(HTTPMessage.longestHead))
        let end = ByteSearch.first(0x0a, in: bytes, from: 0) ?? bytes.count
        guard end < 64 << 10, let start = HTTPMessage.startLine(HeaderParser.text(bytes, 0..<end)) else { return nil }
        self.start = start
        let head = HeaderParser.fields(in: bytes, from: min(end + 1, bytes.count), most: HTTPMessage.mostFields)
        fields = HeaderFields(head.fields)
        headLength = min(end + 1, bytes.count) + head.length
        findings = head.badLines > 0 ? [.badHeaderLine] : []
        if head.hasTooMany {
            findings.append(.tooManyFields)
            headLength = HTTPMessage.headLength(bytes) ?? bytes.count
        } else if !head.isComplete {
            findings.append(.clippedHead)
        }
    }

    /// Reads the head at the beginning of a block.
    public init?(_ block: [UInt8]) {
        guard let message = block.withUnsafeBytes({ HTTPMessage($0) }) else { return nil }
        self = message
    }

    /// The status code of an answer.
    public var status: Int? {
        guard case .response(_, let status, _) = start else { return nil }
        return status
    }

    /// `Content-Type`.
    public var mediaType: MediaType? { fields["Content-Type"].map { MediaType($0) } }

    /// The names in `Transfer-Encoding`, in lower case.
    public var transferCodings: [String] { HTTPMessage.list(fields.values(of: "Transfer-Encoding")) }

    /// The names in `Content-Encoding`, in lower case.
    public var contentCodings: [String] { HTTPMessage.list(fields.values(of: "Content-Encoding")) }

    /// The length of the head alone, without reading its fields: what sealing needs. `nil` when the block does not
    /// begin with an HTTP head that ends.
    public static func headLength(_ block: UnsafeRawBufferPointer) -> Int? {
        let bytes = UnsafeRawBufferPointer(rebasing: block.prefix(longestHead))
        guard let first = bytes.first, (0x41...0x5a).contains(first & 0xdf),
            let line = HeaderParser.nextLine(in: bytes, from: 0), line.next <= 64 << 10,
            startLine(HeaderParser.text(bytes, line.range)) != nil
        else { return nil }
        var position = line.next
        while let feed = ByteSearch.first(0x0a, in: bytes, from: position) {
            let isEmpty = feed == position || (feed == position + 1 && bytes[position] == 0x0d)
            position = feed + 1
            if isEmpty { return position }
        }
        return nil
    }

    private static func list(_ values: [String]) -> [String] {
        values.flatMap { $0.split(separator: ",") }.map { $0.lowercased().filter { $0 != " " && $0 != "\t" } }
            .filter { !$0.isEmpty }
    }

    private static func startLine(_ line: String) -> Start? {
        let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true).map(String.init)
        guard let first = words.first else { return nil }
        if first.utf8.count >= 5, first.prefix(5).uppercased() == "HTTP/" {
            let status = words.count > 1 ? HeaderParser.decimal(words[1].utf8) : nil
            guard let status, status < 1000 else { return nil }
            return .response(version: first, status: Int(status), reason: words.count > 2 ? words[2] : "")
        }
        guard first.utf8.count <= 32, first.utf8.allSatisfy({ (0x41...0x5a).contains($0) || $0 == 0x2d }),
            words.count >= 2
        else { return nil }
        // A target with blanks in it belongs together; the version is the last word.
        var rest = words[1...].joined(separator: " ")
        var version = ""
        if let blank = rest.lastIndex(of: " "), rest[blank...].hasPrefix(" HTTP/") {
            version = String(rest[rest.index(after: blank)...])
            rest = String(rest[..<blank])
        }
        return .request(method: first, target: rest, version: version)
    }
}
