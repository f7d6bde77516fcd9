import ClewCore
import ClewCrypto
import ClewVault
import ClewWARC

/// The decoded payload of a record, whatever its size: in memory, or as a stream with its beginning in memory.
struct RecordContent {
    /// The payload; of a record that is too large for memory as much as is read of a page.
    var payload: WARCPayload
    /// The number of bytes of the whole payload.
    var byteCount: Int
    /// The digest of the whole payload: the id of the evidence.
    var digest: Digest
    /// Hands over the whole payload piece by piece, where it is not in memory.
    var stream: (@Sendable ((UnsafeRawBufferPointer) -> Bool) throws -> Void)?
    /// What is wrong with the message.
    var findings: [HTTPFinding] = []

    /// The content of a record; `nil` for a revisit, whose content lies elsewhere.
    init?(_ record: VaultRecord, in vault: Vault, _ reader: VaultReader) throws {
        guard record.header.type != .revisit else { return nil }
        if let payload = record.payload {
            self.init(payload, of: record)
        } else if let body = try CodedBody(record, in: vault, reader) {
            try self.init(body)
        } else {
            try self.init(large: record, in: vault, reader)
        }
    }

    /// A record that lies in memory.
    private init(_ payload: WARCPayload, of record: VaultRecord) {
        self.payload = payload
        byteCount = payload.bytes.count
        findings = payload.findings
        // The reader knows the digest already where there was nothing to decode.
        let known = payload.message == nil ? record.entry.payloadDigest : nil
        digest = known ?? Digest(words: sha256(payload.bytes))
    }

    /// A record that is too large for memory and has no codings.
    private init(large record: VaultRecord, in vault: Vault, _ reader: VaultReader) throws {
        var start: [UInt8] = []
        let limit = DocumentReader.pageLimit
        try reader.readBlock(of: record, range: 0..<min(record.entry.blockLength, Int64(limit))) { piece in
            start.append(contentsOf: piece)
            return true
        }
        payload = WARCPayload(header: record.header, block: start, limits: WARCLimits(block: limit, payload: limit))
        byteCount = Int(clamping: record.entry.blockLength) - record.entry.payloadOffset
        digest = record.entry.payloadDigest ?? Digest(words: sha256(payload.bytes))
        let range = Int64(record.entry.payloadOffset)..<record.entry.blockLength
        stream = { try vault.reader().readBlock(of: record, range: range, $0) }
    }

    /// A body that is too large for memory and has codings: it is gone through once, because the id of the evidence and
    /// its size are wanted before the first row.
    private init(_ body: CodedBody) throws {
        var start: [UInt8] = []
        var count = 0
        var hash = SHA256Stream()
        let found = try body.read { piece in
            count += piece.count
            hash.update(piece)
            start.append(contentsOf: piece.prefix(DocumentReader.pageLimit - start.count))
            return true
        }
        payload = WARCPayload(header: body.record.header, block: body.head)
        payload.bytes = start
        payload.findings = body.message.findings + found
        findings = payload.findings
        byteCount = count
        digest = Digest(words: hash.finish())
        stream = { take in _ = try body.read(take) }
    }
}

/// An HTTP body with codings in a block that is too large for memory.
private struct CodedBody: Sendable {
    let vault: Vault
    let record: VaultRecord
    let message: HTTPMessage
    /// The bytes of the head.
    let head: [UInt8]

    /// The body of a record; `nil` when it is no HTTP message, or has no codings.
    init?(_ record: VaultRecord, in vault: Vault, _ reader: VaultReader) throws {
        guard record.header.isHTTP else { return nil }
        var start: [UInt8] = []
        try reader.readBlock(of: record, range: 0..<min(record.entry.blockLength, Int64(HTTPMessage.longestHead))) {
            start.append(contentsOf: $0)
            return true
        }
        guard let message = HTTPMessage(start), HTTPBodyStream.isCoded(message) else { return nil }
        self.vault = vault
        self.record = record
        self.message = message
        head = Array(start.prefix(message.headLength))
    }

    /// Hands over the decoded bytes, until `false` comes back, and tells what is wrong with them.
    ///
    /// What is read of a smaller body at the most may unfold to any size; beyond it a body that gives 200 bytes for each
    /// of its own is a bomb.
    func read(_ take: (UnsafeRawBufferPointer) -> Bool) throws -> [HTTPFinding] {
        let body = HTTPBodyStream(message, limits: WARCLimits(payload: DocumentReader.pageLimit))
        let first = min(Int64(message.headLength), record.entry.blockLength)
        try vault.reader().readBlock(of: record, range: first..<record.entry.blockLength) { body.push($0, take) }
        body.finish(take)
        return body.findings
    }
}
