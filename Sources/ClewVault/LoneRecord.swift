internal import ClewCore
internal import ClewWARC

/// A record that is read by its own bytes alone, whatever stands before and behind it: how the records of a gzip stream
/// are read that holds several.
struct LoneRecord {
    /// The record; its place is in the bytes.
    var entry: WARCEntry
    /// The digest of its payload: see ``PayloadRule``.
    let payload: Digest?

    /// The largest record that is read by itself, in bytes.
    static let limit = PayloadRule.codedLimit + (64 << 10)

    /// Reads bytes that are one record from the first to the last; `nil` when they are anything else.
    init?(_ bytes: [UInt8]) {
        let reader = WARCReader(bytes: bytes, limits: PayloadRule.limits, reading: .payloadDigests)
        do throws(WARCError) {
            guard case .record(let entry)? = try reader.next(),
                entry.place == .file(ByteExtent(offset: 0, length: Int64(bytes.count)))
            else { return nil }
            self.entry = entry
            payload = try PayloadRule.digest(of: entry) { (body) throws(WARCError) in
                try reader.readBlock(of: entry, range: 0..<Int64(HTTPMessage.longestHead), body)
            }
        } catch {
            return nil
        }
    }
}
