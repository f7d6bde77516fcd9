public import ClewCore
public import ClewMarkup
internal import ClewStore
internal import ClewTable
internal import ClewVault
internal import ClewWARC

/// A stretch of a decoded payload, for showing as text.
public struct RawPart: Sendable, Hashable {
    /// The first byte.
    public let offset: Int
    /// The bytes.
    public let bytes: [UInt8]
    /// The number of bytes of the whole payload.
    public let total: Int
    /// The heads of the record that brought it, as text: that of WARC as it was read, that of HTTP byte for byte.
    public let heads: [UInt8]
}

extension Workspace {
    /// A part of the decoded payload of an evidence, as it was sealed.
    public func rawSource(_ id: EvidenceID, from offset: Int, count: Int, under permit: Permit) throws -> RawPart {
        try requireContent(for: "read the raw source", id.description, under: permit)
        let evidence = try store.show(id, clearance: permit.clearance).evidence
        try requireUnmask(evidence, for: "read the raw source", under: permit)
        let leaf = Int(clamping: try store.show(id, clearance: permit.clearance).leaf)
        let reader = vault.reader()
        let record = try reader.record(at: leaf)
        let payload = try RecordContent(record, in: vault, reader)?.payload.bytes ?? []
        let start = min(max(0, offset), payload.count)
        let end = start + min(max(0, count), payload.count - start)
        try log(.consultation, "read the raw source", "\(id) from byte \(start)", under: permit)
        return RawPart(
            offset: start, bytes: Array(payload[start..<end]), total: payload.count, heads: record.heads)
    }

    /// The sanitised outline of a page.
    public func outline(of id: EvidenceID, under permit: Permit) throws -> Outline {
        try requireContent(for: "read the outline", id.description, under: permit)
        let evidence = try store.show(id, clearance: permit.clearance).evidence
        try requireUnmask(evidence, for: "read the outline", under: permit)
        let payload = try payload(of: id, under: permit)
        let encoding = CharacterEncoding(label: evidence.encoding) ?? .utf8
        let outline = Outline(html: DecodedText(payload, encoding).bytes)
        try log(.consultation, "read the outline", id.description, under: permit)
        return outline
    }

    /// The decoded payload of an evidence, or as much of it as is held in memory.
    func payload(of id: EvidenceID, under permit: Permit) throws -> [UInt8] {
        let leaf = Int(clamping: try store.show(id, clearance: permit.clearance).leaf)
        let reader = vault.reader()
        return try RecordContent(reader.record(at: leaf), in: vault, reader)?.payload.bytes ?? []
    }
}

extension VaultRecord {
    /// The longest head of HTTP that is shown, in bytes.
    private static let longestHead = 64 << 10

    /// The head of WARC, without the salt of its entry, and that of HTTP where there is one.
    fileprivate var heads: [UInt8] {
        let fields = header.fields.all.filter { $0.name != VaultField.salt }
        let lines = fields.map { "\($0.name): \($0.value)\n" }.joined()
        guard let block = entry.block, header.isHTTP else { return Array(lines.utf8) }
        return Array((lines + "\n").utf8) + block.prefix(min(entry.payloadOffset, VaultRecord.longestHead))
    }
}
