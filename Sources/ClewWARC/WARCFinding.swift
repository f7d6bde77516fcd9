/// Something in a foreign file that is not as it should be; reading goes on.
public struct WARCFinding: Hashable, Sendable {
    /// What is wrong. The raw values are kept in databases, so they do not change.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The version is none that this program knows; the record was read like one of version 1.1.
        case unknownVersion
        /// A line of the head is no field; it was passed over.
        case badHeaderLine
        /// The head is longer, or has more fields, than the limit; the bytes were passed over.
        case headTooLong
        /// `WARC-Type` is missing.
        case missingType
        /// `WARC-Record-ID` is missing.
        case missingID
        /// `WARC-Date` is missing or no date.
        case badDate
        /// `Content-Length` is missing or no number; the block goes on to the next record.
        case missingLength
        /// `Content-Length` does not agree with where the next record begins; the block was cut or kept accordingly.
        case wrongLength
        /// The file or the gzip member ends within the record.
        case clippedRecord
        /// The compressed data ends within a member.
        case clippedGzip
        /// The compressed data is damaged or fails its checksum.
        case damagedGzip
        /// The two line ends after the block are missing.
        case missingTrailer
        /// Bytes that belong to no record.
        case bytesBetweenRecords
        /// A gzip member without content.
        case emptyMember
        /// A declared digest of the block is not that of the block.
        case blockDigestMismatch
        /// A declared digest of the payload is not that of the payload in any usual form.
        case payloadDigestMismatch
        /// A digest is declared in a form that this program cannot check.
        case uncheckedDigest
        /// More came out of a gzip stream than the limit allows; the rest was not read.
        case streamTooLarge

        /// The name as findings are shown and listed, in the spelling of all other kinds: `clipped-record`.
        public var name: String {
            var name = ""
            var wasCapital = false
            for character in rawValue {
                if character.isUppercase, !wasCapital { name += "-" }
                wasCapital = character.isUppercase
                name += character.lowercased()
            }
            return name
        }
    }

    /// What is wrong.
    public let kind: Kind
    /// Where in the file it was noticed, in bytes; inside a shared gzip stream the offset of the stream.
    public let offset: Int64

    /// A finding.
    public init(_ kind: Kind, at offset: Int64) {
        self.kind = kind
        self.offset = offset
    }

    /// Whether bytes of evidence are missing or changed, and not only the form is odd.
    public var isLoss: Bool {
        switch kind {
        case .clippedRecord, .clippedGzip, .damagedGzip, .blockDigestMismatch, .payloadDigestMismatch, .streamTooLarge,
            .headTooLong, .wrongLength:
            true
        default: false
        }
    }

    /// One sentence: what is wrong.
    public var sentence: String {
        switch kind {
        case .unknownVersion: "The record has an unknown WARC version and was read like version 1.1."
        case .badHeaderLine: "A line of the record head is no field and was passed over."
        case .headTooLong: "The record head is longer than allowed; the bytes are kept but not read."
        case .missingType: "The record does not say its type."
        case .missingID: "The record has no id."
        case .badDate: "The record has no date that can be read."
        case .missingLength: "The record does not say its length; it was taken to end where the next one begins."
        case .wrongLength: "The record's length does not agree with where the next record begins."
        case .clippedRecord: "The record is cut off."
        case .clippedGzip: "The compressed data is cut off."
        case .damagedGzip: "The compressed data is damaged."
        case .missingTrailer: "The record does not end with two line ends."
        case .bytesBetweenRecords: "There are bytes that belong to no record; they are kept but not read."
        case .emptyMember: "There is an empty gzip member."
        case .blockDigestMismatch: "The record's content does not have the digest that the record declares."
        case .payloadDigestMismatch: "The record's payload does not have the digest that the record declares."
        case .uncheckedDigest: "The record declares a digest in a form that cannot be checked."
        case .streamTooLarge: "The compressed stream unpacks to more than the limit; the rest was not read."
        }
    }
}
