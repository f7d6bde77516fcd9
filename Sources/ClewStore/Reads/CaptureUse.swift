public import ClewCore
internal import GRDB

extension Store {
    /// What was fetched under an authority: the captures whose path begins so, and the bytes of what they got.
    public func captureUse(under authority: String, path: String) throws(StoreFault) -> CaptureUse {
        try read { db in
            try db.first(
                """
                SELECT count(*), coalesce(sum(evidence.byte_count), 0) FROM capture
                LEFT JOIN evidence ON evidence.id = capture.evidence_id
                WHERE capture.authority = ?1 AND substr(capture.path, 1, length(?2)) = ?2
                """, [.text(authority), .text(path)]
            ) { CaptureUse(requests: $0.int(0), bytes: $0.int(1)) } ?? CaptureUse()
        }
    }
}
