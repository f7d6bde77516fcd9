public import ClewCore
internal import ClewCrypto

/// A question to a time-stamping authority: that these bytes existed (RFC 3161, section 2.4.1).
///
/// What goes out is the SHA-256 digest of the bytes, a random number and the wish for the authority's certificate: nothing
/// of the bytes, nothing of the case.
///
///     let request = TimeStampRequest(of: checkpoint.note.bytes)
///     let answer = post(request.encoded, TimeStampRequest.contentType)
///     let stamp = try TimeStamp(response: answer)
///     try stamp.check(answers: request)
public struct TimeStampRequest: Hashable, Sendable {
    /// The media type of a request (RFC 3161, section 3.4).
    public static let contentType = "application/timestamp-query"
    /// The media type of an answer.
    public static let answerType = "application/timestamp-reply"

    /// The SHA-256 digest of the bytes.
    public let imprint: Digest
    /// The random number, most significant byte first, without zeros before it: an answer from before cannot hold it.
    public let nonce: [UInt8]
    /// The policy under which the stamp is wanted; `nil` leaves it to the authority.
    public let policy: ObjectID?

    /// A question about bytes.
    ///
    /// - Parameter nonce: the random number; 64 bits, as the standard recommends.
    public init(of bytes: [UInt8], policy: ObjectID? = nil, nonce: [UInt8] = TimeStampRequest.randomNumber()) {
        imprint = Digest(words: sha256(bytes))
        self.nonce = Array(nonce.drop { $0 == 0 })
        self.policy = policy
    }

    /// 64 random bits.
    public static func randomNumber() -> [UInt8] { randomBytes(8) }

    /// The request as it is sent, in DER.
    public var encoded: [UInt8] {
        let algorithm = DERWriter.sequence([
            DERWriter.value(.objectID, ObjectID.sha256.content), DERWriter.value(.null, []),
        ])
        var parts = [
            DERWriter.integer([1]), DERWriter.sequence([algorithm, DERWriter.value(.octetString, imprint.bytes)]),
        ]
        if let policy { parts.append(DERWriter.value(.objectID, policy.content)) }
        parts += [DERWriter.integer(nonce), DERWriter.value(.boolean, [0xFF])]
        return DERWriter.sequence(parts)
    }
}
