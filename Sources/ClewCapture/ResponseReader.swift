internal import ClewWARC

/// Reads one answer of HTTP/1 (RFC 9112) out of a stream of bytes and tells where it ends; it keeps every byte.
///
///     var reader = ResponseReader(.standard)
///     reader.push(bytes)   // .more, .whole, .stopped(…), .broken(…)
///     reader.close()       // what it means that the server closes here
///
/// It has no clock and no socket, so that everything a server may do can be tried without one.
package struct ResponseReader {
    /// What a reading led to.
    package enum Step: Hashable, Sendable {
        /// More must come.
        case more
        /// The answer is whole.
        case whole
        /// A limit is reached.
        case stopped(ExchangeOutcome.Limit)
        /// It is no answer, or a damaged one.
        case broken(ExchangeOutcome.Breakage)
    }

    /// All heads, interim ones first.
    package private(set) var head: [UInt8] = []
    /// Where the final head begins.
    package private(set) var finalHead = 0
    /// The body with its codings.
    package private(set) var body: [UInt8] = []
    /// What came behind the end.
    package private(set) var surplus: [UInt8] = []
    /// The status of the final head.
    package private(set) var status: Int?
    /// Whether another answer may follow on the same connection.
    package private(set) var keepsConnection = false
    /// The final head.
    private(set) var message: HTTPMessage?

    private enum Framing {
        case head, length(Int), chunked(ChunkScanner), untilClose, done
    }

    private let limits: ExchangeLimits
    private var framing = Framing.head
    private var fieldCount = 0
    private var lineLength = 0
    private var isStartLine = true

    package init(_ limits: ExchangeLimits) {
        self.limits = limits
    }

    /// Takes the next bytes.
    package mutating func push(_ bytes: UnsafeRawBufferPointer) -> Step {
        var rest = bytes
        if case .head = framing {
            var index = 0
            while index < bytes.count, case .head = framing {
                if let step = readHead(bytes[index]) {
                    let rest = bytes[(index + 1)...]
                    if step == .broken(.notHTTP) { turnIntoBody(rest) }
                    // The body that is announced is too long; what came of it is kept.
                    if step == .stopped(.bodyBytes) { body.append(contentsOf: rest.prefix(bodyLimit)) }
                    return step
                }
                index += 1
            }
            rest = UnsafeRawBufferPointer(rebasing: bytes[index...])
        }
        return readBody(rest)
    }

    /// Says that the server has closed.
    package mutating func close() -> Step {
        switch framing {
        case .done: .whole
        case .head: .broken(head.isEmpty ? .noAnswer : .clippedHead)
        case .untilClose: .whole
        case .length(let left): .broken(.clippedBody(expected: body.count + left, got: body.count))
        case .chunked: .broken(.clippedChunks)
        }
    }

    // MARK: The head

    private mutating func readHead(_ byte: UInt8) -> Step? {
        guard head.count < min(limits.headBytes, limits.answerBytes) else { return .stopped(.headBytes) }
        head.append(byte)
        if isStartLine, lineLength < 5, byte != ResponseReader.start[lineLength] { return .broken(.notHTTP) }
        guard byte == 0x0A else {
            lineLength += 1
            return nil
        }
        let isEmpty = lineLength == 0 || lineLength == 1 && head[head.count - 2] == 0x0D
        lineLength = 0
        if isEmpty, !isStartLine { return endHead() }
        if !isStartLine {
            fieldCount += 1
            if fieldCount > limits.headFields { return .stopped(.headFields) }
        }
        isStartLine = false
        return nil
    }

    private static let start = Array("HTTP/".utf8)

    private mutating func endHead() -> Step? {
        guard let message = HTTPMessage(Array(head[finalHead...])),
            case .response(let version, let status, _) = message.start, version.hasPrefix("HTTP/1."), status >= 100
        else { return .broken(.notHTTP) }
        if status < 200, status != 101 {
            finalHead = head.count
            isStartLine = true
            return nil
        }
        self.message = message
        self.status = status
        let options = ResponseReader.items(message.fields.values(of: "Connection")).map { $0.lowercased() }
        keepsConnection =
            version == "HTTP/1.0"
            ? options.contains("keep-alive") : !options.contains("close") && status != 101
        let codings = message.transferCodings
        if [101, 204, 304].contains(status) {
            framing = .done
        } else if !codings.isEmpty {
            framing = codings.last == "chunked" ? .chunked(ChunkScanner()) : .untilClose
        } else if let length = ResponseReader.length(message.fields.values(of: "Content-Length")) {
            guard length <= bodyLimit else { return .stopped(.bodyBytes) }
            framing = length == 0 ? .done : .length(length)
        } else {
            framing = .untilClose
        }
        if case .untilClose = framing { keepsConnection = false }
        return nil
    }

    /// The one length that the fields agree on; `nil` where there is none, or they contradict each other.
    private static func length(_ values: [String]) -> Int? {
        let texts = items(values)
        guard let first = texts.first, first.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        // A number beyond every limit is as good as one.
        let lengths = texts.map { $0.utf8.count > 18 ? Int.max : Int($0) }
        return lengths.allSatisfy { $0 == lengths[0] } ? lengths[0] : nil
    }

    /// The items of fields that are lists (RFC 9110, section 5.6.1), without blanks.
    private static func items(_ values: [String]) -> [String] {
        values.flatMap { (value: String) -> [String] in
            value.split(separator: ",", omittingEmptySubsequences: false).map { item in
                String(item.filter { $0 != " " && $0 != "\t" })
            }
        }
    }

    /// What is no HTTP is kept as the body.
    private mutating func turnIntoBody(_ rest: Slice<UnsafeRawBufferPointer>) {
        body = Array(head[finalHead...]) + rest.prefix(max(0, bodyLimit - head.count))
        head.removeSubrange(finalHead...)
    }

    // MARK: The body

    /// The most bytes of the body, after what the heads took.
    private var bodyLimit: Int { min(limits.bodyBytes, max(0, limits.answerBytes - head.count)) }

    private mutating func readBody(_ bytes: UnsafeRawBufferPointer) -> Step {
        let room = bodyLimit - body.count
        switch framing {
        case .head: return .more
        case .done:
            surplus.append(contentsOf: bytes)
            return .whole
        case .untilClose:
            body.append(contentsOf: bytes.prefix(room))
            return bytes.count > room ? .stopped(.bodyBytes) : .more
        case .length(let left):
            body.append(contentsOf: bytes.prefix(left))
            guard bytes.count >= left else {
                framing = .length(left - bytes.count)
                return .more
            }
            surplus.append(contentsOf: bytes.dropFirst(left))
            framing = .done
            return .whole
        case .chunked(var scanner):
            let count = scanner.push(bytes)
            framing = .chunked(scanner)
            if scanner.state == .damaged {
                body.append(contentsOf: bytes.prefix(room))
                return .broken(.damagedChunk)
            }
            body.append(contentsOf: bytes.prefix(min(count, room)))
            guard count <= room else { return .stopped(.bodyBytes) }
            guard scanner.state == .whole else { return .more }
            surplus.append(contentsOf: bytes.dropFirst(count))
            framing = .done
            return .whole
        }
    }
}
