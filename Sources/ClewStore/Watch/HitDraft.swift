internal import ClewCore
internal import ClewCrypto

/// What a rule found, before it is kept: row numbers, and the natural key that its id follows from.
struct HitDraft {
    /// What was hit, in words that do not change: unique within a rule.
    var subject: [String]
    var time: Int64
    var source: String
    var capture: Int64
    var passage: Int64?
    var listing: Int64?
    var account: Int64?
    var indicator: Int64?
    var term: String?
    var place: String?
    var price: (measure: PriceMeasure, usual: Double, now: Double)?
    /// When the time began over which it was compared, and how much there was to compare with.
    var basis: (from: Int64, count: Int)?

    init(_ subject: [String], at time: Int64, source: String, capture: Int64) {
        self.subject = subject
        self.time = time
        self.source = source
        self.capture = capture
    }

    /// The id: the SHA-256 of the parts, each with its length before it.
    func id(rule: String) -> HitID {
        var stream = SHA256Stream()
        for part in ["clew hit", rule] + subject {
            stream.update(Array("\(part.utf8.count):".utf8))
            stream.update(Array(part.utf8))
        }
        return HitID(Digest(words: stream.finish()))
    }
}
