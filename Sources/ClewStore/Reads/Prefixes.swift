public import ClewCore
internal import GRDB

/// Ids by their beginnings, as people copy them from a list.
extension Store {
    /// The evidence whose name begins with these hexadecimal digits, at most `limit` of them.
    public func evidence(beginningWith digits: String, limit: Int = 2, clearance: Clearance) throws(StoreFault)
        -> [EvidenceID]
    {
        try read { db in
            guard let bounds = DigitBounds(digits, width: 64) else { return [] }
            return try db.all(
                """
                SELECT evidence.digest FROM evidence JOIN handling ON handling.id = evidence.handling_id
                WHERE evidence.digest BETWEEN ?1 AND ?2 AND handling.confidentiality <= ?3
                ORDER BY evidence.digest LIMIT ?4
                """,
                [
                    .bytes(bounds.low), .bytes(bounds.high), .integer(clearance.confidentiality.rawValue),
                    .integer(limit),
                ]
            ) { EvidenceID(bytes: $0.bytes(0)) }.compactMap { $0 }
        }
    }
}

/// The lowest and the highest bytes that begin with some hexadecimal digits.
struct DigitBounds {
    let low: [UInt8]
    let high: [UInt8]

    init?(_ digits: String, width: Int) {
        guard !digits.isEmpty, digits.utf8.count <= width else { return nil }
        let open = width - digits.utf8.count
        guard let low = [UInt8](hex: digits + String(repeating: "0", count: open)),
            let high = [UInt8](hex: digits + String(repeating: "f", count: open))
        else { return nil }
        self.low = low
        self.high = high
    }
}
