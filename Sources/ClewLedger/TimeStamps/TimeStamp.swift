public import ClewCore

/// A time stamp: that some bytes existed at a moment, signed by an authority (RFC 3161, section 2.4.2).
///
/// Reading it tells what it states. That it states it about the right bytes and in answer to the right question is
/// ``check(answers:)``. The signature is *not* checked here: it would take the certificates of the world. Anybody does it with
///
///     openssl ts -verify -data BYTES -in time-stamp.tsr -CAfile AUTHORITY.pem
///
/// and what Clew shows of a stamp says so.
public struct TimeStamp: Hashable, Sendable {
    /// The most bytes of an answer that is read; usual ones have two to eight thousand.
    public static let longest = 64 << 10

    /// The whole answer as it came, in DER: what `openssl ts` calls a response, with its suffix `.tsr`.
    public let response: [UInt8]
    /// The SHA-256 digest of the bytes that were stamped.
    public let imprint: Digest
    /// The moment, by the authority's clock; less than a millisecond is cut off.
    public let time: Timestamp
    /// The policy of the authority.
    public let policy: ObjectID
    /// The number that the authority gave to it, in hexadecimal digits.
    public let serialNumber: String
    /// The random number of the question; `nil` when it holds none.
    public let nonce: [UInt8]?
    /// What the authority calls itself, in the stamp or else in the certificate that came with it; `nil` when neither does.
    public let authority: String?

    /// Reads an answer.
    ///
    /// - Throws: ``TimeStampFault/malformed(_:)``, ``TimeStampFault/refused(status:reasons:)``.
    public init(response: [UInt8]) throws(TimeStampFault) {
        guard response.count <= TimeStamp.longest else {
            throw .malformed("it has more than \(TimeStamp.longest) bytes")
        }
        let answer: TimeStampAnswer
        do throws(DERFault) {
            answer = try TimeStampAnswer(response)
        } catch {
            throw TimeStampFault(error)
        }
        if let refusal = answer.refusal { throw refusal }
        guard let data = answer.data, let info = answer.info else {
            throw .malformed("it grants a stamp and holds none")
        }
        guard let digest = Digest(bytes: info.imprint) else { throw .malformed("its digest is none of SHA-256") }
        self.response = response
        imprint = digest
        (time, policy, serialNumber, nonce) = (info.time, info.policy, info.serialNumber.hex, info.nonce)
        authority = info.authority ?? data.signer
    }

    /// Makes sure that it is the answer to a question: same bytes, same random number, and the policy where one was wanted.
    ///
    /// - Throws: ``TimeStampFault/otherContent``, ``TimeStampFault/otherNonce``, ``TimeStampFault/otherPolicy(_:)``.
    public func check(answers request: TimeStampRequest) throws(TimeStampFault) {
        guard imprint == request.imprint else { throw .otherContent }
        guard nonce == request.nonce else { throw .otherNonce }
        if let wanted = request.policy, wanted != policy { throw .otherPolicy(policy) }
    }
}
