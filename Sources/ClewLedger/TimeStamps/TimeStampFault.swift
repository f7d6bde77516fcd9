public import ClewCore

/// Why an answer of a time-stamping authority is no time stamp of what was asked for.
public enum TimeStampFault: Fault, Hashable {
    /// It is no answer of RFC 3161; why not, in a few words.
    case malformed(String)
    /// The authority refused: its status, and its reasons in words.
    case refused(status: Int, reasons: [String])
    /// It stamps other bytes.
    case otherContent
    /// It answers another question: the random number differs.
    case otherNonce
    /// It stands under another policy.
    case otherPolicy(ObjectID)

    /// Something outside did not do what was asked.
    public var kind: FaultKind { .unavailable }

    /// One sentence: what is wrong, what to do.
    public var sentence: String {
        switch self {
        case .malformed(let words):
            "The answer is no time stamp of RFC 3161: \(words); check the address of the authority."
        case .refused(let status, let reasons):
            "The authority gave no time stamp (status \(status)\(reasons.isEmpty ? "" : ": " + reasons.joined(separator: "; "))); ask it, or configure another."
        case .otherContent: "The time stamp is for other bytes than those that were asked about; it is not kept."
        case .otherNonce:
            "The time stamp does not hold the number of this question, so it is an old one; it is not kept."
        case .otherPolicy(let policy):
            "The time stamp stands under the policy \(policy), which was not asked for; it is not kept."
        }
    }

    init(_ fault: DERFault) {
        self = .malformed(fault.words)
    }

    /// The words for a status that is no stamp (RFC 3161, section 2.4.2).
    static func words(ofStatus status: Int) -> String {
        switch status {
        case 2: "rejected"
        case 3: "waiting"
        case 4: "a revocation of its certificate is near"
        case 5: "its certificate was revoked"
        default: "a status that the standard does not know"
        }
    }

    /// The words for the bits of a failure (RFC 3161, section 2.4.2), by their numbers.
    static let failures: [Int: String] = [
        0: "it does not take the digest algorithm", 2: "it does not support the request",
        5: "it takes the request for malformed", 14: "it has no time at present", 15: "it does not accept the policy",
        16: "it does not support the extension", 17: "it does not have what was asked for besides",
        25: "it has failed",
    ]
}
