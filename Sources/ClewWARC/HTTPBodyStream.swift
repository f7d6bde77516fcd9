internal import ClewCompression

/// Takes transfer and content codings off an HTTP body that comes in pieces, for bodies too large for memory.
///
/// It reads what a ``WARCPayload`` reads of a smaller body, with the same findings. A body that unfolds to more than its
/// stored size lets expect is stopped as a bomb.
///
///     let stream = HTTPBodyStream(message)
///     stream.push(piece) { part in take(part) }
///     stream.finish { part in take(part) }
public final class HTTPBodyStream {
    /// What is wrong so far.
    public private(set) var findings: [HTTPFinding] = []

    private var chunks: ChunkedStream?
    private let layers: [StreamDecoder]
    private let length: Int64?
    private let limits: WARCLimits
    private var taken: Int64 = 0
    /// How many bytes came out of each layer.
    private var given: [Int64]
    private var isStopped = false
    /// Whether the coded data ended before the last byte that was handed over.
    private var isDone = false

    /// A stream for the body of a message.
    ///
    /// - Parameter limits: more bytes than ``WARCLimits/payload`` come out only at less than ``WARCLimits/ratio`` for each
    ///   stored one.
    public init(_ message: HTTPMessage, limits: WARCLimits = WARCLimits()) {
        self.limits = limits
        let transfer = message.transferCodings
        let isChunked = transfer.last == "chunked"
        if isChunked { chunks = ChunkedStream() }
        length = isChunked ? nil : message.fields["Content-Length"].flatMap { HeaderParser.decimal($0.utf8) }
        let codings = message.contentCodings + (isChunked ? transfer.dropLast() : transfer.filter { $0 != "chunked" })
        var layers: [StreamDecoder] = []
        if codings.count > ContentCoding.deepestStack {
            findings.append(.unknownCoding)
        } else {
            for name in codings.reversed() {
                guard let coding = ContentCoding(name: name) else {
                    findings.append(.unknownCoding)
                    break
                }
                if coding != .identity { layers.append(StreamDecoder(coding)) }
            }
        }
        self.layers = layers
        given = Array(repeating: 0, count: layers.count)
    }

    /// Whether a message has codings that must be taken off.
    public static func isCoded(_ message: HTTPMessage) -> Bool {
        (message.contentCodings + message.transferCodings).contains { $0 != "identity" }
    }

    /// Takes the next bytes of the body.
    ///
    /// - Parameter body: takes what comes out; `false` ends the reading.
    /// - Returns: whether more bytes are of use.
    public func push(_ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        guard !isStopped else { return false }
        taken += Int64(bytes.count)
        let goesOn =
            chunks == nil
            ? pass(bytes, through: 0, body) : chunks?.push(bytes) { pass($0, through: 0, body) } ?? false
        isDone = !goesOn
        return goesOn
    }

    /// Says that the body ends here.
    public func finish(_ body: (UnsafeRawBufferPointer) -> Bool) {
        if !isStopped {
            chunks?.finish { pass($0, through: 0, body) }
            for index in layers.indices where !isStopped {
                layers[index].finish { count($0, from: index) && pass($0, through: index + 1, body) }
            }
            // An empty body says nothing about lengths.
            if !isStopped, taken > 0, let length, taken > length || taken < length && !isDone {
                findings.append(.lengthMismatch)
            }
        }
        if let finding = chunks?.finding { findings.append(finding) }
        // What one layer lost is missing in all that come after it.
        if let error = layers.lazy.compactMap(\.error).first { findings.append(HTTPBody.finding(of: error)) }
    }

    private func pass(
        _ bytes: UnsafeRawBufferPointer, through index: Int, _ body: (UnsafeRawBufferPointer) -> Bool
    ) -> Bool {
        guard index < layers.count else {
            let goesOn = body(bytes)
            if !goesOn { isStopped = true }
            return goesOn
        }
        return layers[index].push(bytes) { count($0, from: index) && pass($0, through: index + 1, body) }
    }

    /// Counts what came out of a layer; `false` when it is a bomb.
    private func count(_ bytes: UnsafeRawBufferPointer, from index: Int) -> Bool {
        given[index] += Int64(bytes.count)
        guard given[index] > Int64(limits.payload), given[index] / limits.ratio >= taken else { return true }
        findings.append(.tooLarge)
        isStopped = true
        return false
    }
}

extension HTTPBody {
    /// What it means for a body that a coding could not be taken off.
    static func finding(of error: CompressionError) -> HTTPFinding {
        switch error {
        case .notCompressed: .notCoded
        case .unknownCoding: .unknownCoding
        case .clipped: .clippedCoding
        case .limitExceeded: .tooLarge
        default: .damagedCoding
        }
    }
}
