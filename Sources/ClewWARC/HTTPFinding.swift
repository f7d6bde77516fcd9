/// Something in an HTTP message that is not as it should be; what could be read is there nevertheless.
public enum HTTPFinding: String, Sendable, Hashable, CaseIterable {
    /// A line of the head is no field; it was passed over.
    case badHeaderLine = "bad-header-line"
    /// The head does not end; all was taken as head.
    case clippedHead = "clipped-head"
    /// The head has more fields than the limit; the others were passed over.
    case tooManyFields = "too-many-fields"
    /// The head says chunked and the body is not; it was taken as it is.
    case notChunked = "not-chunked"
    /// A chunk is damaged; the body ends before it.
    case damagedChunk = "damaged-chunk"
    /// The body ends before the last chunk.
    case clippedBody = "clipped-body"
    /// The body is shorter or longer than `Content-Length`.
    case lengthMismatch = "length-mismatch"
    /// The head names a content coding and the body does not have it; it was taken as it is.
    case notCoded = "not-coded"
    /// The content coding is unknown; the body was taken with it.
    case unknownCoding = "unknown-coding"
    /// The coded body is damaged; what came before is there.
    case damagedCoding = "damaged-coding"
    /// The coded body is cut off; what came before is there.
    case clippedCoding = "clipped-coding"
    /// The body unpacks to more than the limit; what came before is there.
    case tooLarge = "too-large"

    /// Whether bytes of the payload are missing.
    public var isLoss: Bool {
        switch self {
        case .damagedChunk, .clippedBody, .damagedCoding, .clippedCoding, .tooLarge, .unknownCoding: true
        default: false
        }
    }

    /// One sentence: what is wrong.
    public var sentence: String {
        switch self {
        case .badHeaderLine: "A line of the HTTP head is no field and was passed over."
        case .clippedHead: "The HTTP head does not end."
        case .tooManyFields: "The HTTP head has more fields than are read."
        case .notChunked: "The HTTP head says chunked, but the body is not; it was read as it is."
        case .damagedChunk: "A chunk of the HTTP body is damaged; the rest of the body is missing."
        case .clippedBody: "The HTTP body is cut off."
        case .lengthMismatch: "The HTTP body has another length than its head says."
        case .notCoded: "The HTTP head names a compression that the body does not have; it was read as it is."
        case .unknownCoding: "The HTTP body is compressed in a way that is not known; it was read as it is."
        case .damagedCoding: "The compressed HTTP body is damaged; the rest of the body is missing."
        case .clippedCoding: "The compressed HTTP body is cut off; the rest of the body is missing."
        case .tooLarge: "The HTTP body unpacks to more than the limit; the rest was not read."
        }
    }
}
