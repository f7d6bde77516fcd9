/// Why bytes could not be packed or unpacked.
///
/// The module stands alone on the lowest floor of formats, so this is a plain enum; modules above turn it into their
/// own findings and faults.
public enum CompressionError: Error, Hashable, Sendable {
    /// The system gave no memory.
    case outOfMemory
    /// The bytes do not begin like the format that was asked for.
    case notCompressed
    /// The bytes break the rules of the format, or its checksum or length does not agree with what was unpacked.
    case damaged
    /// The bytes end before the format does.
    case clipped
    /// More came out than the limit (in bytes) allows: an unpacking bomb, or a limit that is too small.
    case limitExceeded(Int)
    /// A content coding that this program does not know.
    case unknownCoding(String)
    /// The source of the bytes could not be read.
    case unreadable
    /// A serialised index is not one, or belongs to other bytes.
    case badIndex
}

extension CompressionError: CustomStringConvertible {
    /// One sentence: what is wrong.
    public var description: String {
        switch self {
        case .outOfMemory: "There is not enough memory to unpack the data."
        case .notCompressed: "The data is not compressed in the form that its name or header says."
        case .damaged: "The compressed data is damaged: it breaks its format or fails its checksum."
        case .clipped: "The compressed data ends too early."
        case .limitExceeded(let limit): "The data unpacks to more than the limit of \(limit) bytes."
        case .unknownCoding: "The content coding is not known; the bytes are kept as they are."
        case .unreadable: "The file that holds the compressed data cannot be read."
        case .badIndex: "The index of access points does not belong to this file."
        }
    }
}
