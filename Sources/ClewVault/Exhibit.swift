internal import ClewCore
internal import ClewLedger
internal import ClewWARC

/// All that a receiver needs to check one record without Clew: what the files of an exhibit hold.
public struct Exhibit: Sendable {
    /// Where the record lies.
    public let address: RecordAddress
    /// `stored.bin`: the bytes as stored: the gzip member, or the plain record.
    public let stored: [UInt8]
    /// `payload.bin`: the decoded payload; `nil` when the entry commits to none.
    public let payload: [UInt8]?
    /// `salt.hex`: 64 digits and a line end.
    public let salt: [UInt8]
    /// `entry.json`: the exact bytes of the log entry.
    public let entry: [UInt8]
    /// `proof.json`: `{"leafIndex":n,"treeSize":n,"hashes":["…"]}`, the hashes in hexadecimal digits.
    public let proof: [UInt8]
    /// `checkpoint`: the signed note of the tree that the proof is for: the first one with a time stamp, else the newest.
    public let checkpoint: [UInt8]
    /// The time stamp of ``checkpoint``; `nil` where no time stamp covers the record.
    public let timeStamp: KeptTimeStamp?
    /// `checkpoint.body`, `checkpoint.signature` and `key.pem`, for the check of the signature by another tool.
    public let signatureFiles: [(name: String, bytes: [UInt8])]
    /// The name and the text of a program that checks all of it with the standard library of Python.
    public let script: (name: String, text: String)
}

extension Vault {
    /// The largest record that an exhibit holds in memory.
    private static let exhibitLimit = 256 << 20

    /// What proves one record; the payload is that of the payload rule.
    ///
    /// - Throws: ``VaultFault/noSuchLeaf(_:)``, ``VaultFault/erased(leaf:decision:)``, ``VaultFault/damaged(file:offset:leaf:)``,
    ///   ``VaultFault/badRequest(_:)`` for a record of more than 256 MiB.
    public func exhibit(_ leaf: Int) throws(VaultFault) -> Exhibit {
        try refresh()
        let reader = reader()
        let record = try reader.record(at: leaf)
        let address = record.address
        guard address.length <= Vault.exhibitLimit, record.entry.blockLength <= Int64(Vault.exhibitLimit) else {
            throw .badRequest(
                "The record has more than \(Vault.exhibitLimit) bytes; copy its file from the vault instead.")
        }
        let damaged = VaultFault.damaged(file: address.file.name, offset: address.offset, leaf: leaf)
        guard let salt = try salt(of: row(at: leaf), header: record.header) else { throw damaged }
        var stored: [UInt8] = []
        try reader.readStored(at: address) { stored.append(contentsOf: $0) }
        guard let entry = try log.entries(in: leaf..<leaf + 1).first,
            case .extent(let extent)? = EvidenceStatement(entry)
        else { throw .noSuchLeaf(leaf) }
        var payload: [UInt8]?
        if extent.payload != nil { payload = try self.payload(of: record, reader) }
        let stamped = try timeStamp(covering: leaf)
        guard let signed = stamped.flatMap({ signedCheckpoint($0.note)?.checkpoint }) ?? log.checkpoint else {
            throw .noSuchLeaf(leaf)
        }
        let proof: InclusionProof
        do throws(LogFault) {
            proof = try log.reader.inclusionProof(of: UInt64(leaf), in: signed.size)
        } catch {
            throw VaultFault(log: error)
        }
        let hashes = proof.hashes.map { JSONValue.string($0.hex) }
        let proofText = JSONValue.object([
            ("leafIndex", .integer(leaf)), ("treeSize", .integer(Int(clamping: signed.size))),
            ("hashes", .array(hashes)),
        ])
        let signature = signedCheckpoint(signed.note.bytes).flatMap {
            ExhibitScript.signatureFiles(of: signed.note, by: $0.verifier)
        }
        return Exhibit(
            address: address, stored: stored, payload: payload, salt: Array((salt.hex + "\n").utf8), entry: entry,
            proof: proofText.bytes, checkpoint: signed.note.bytes, timeStamp: stamped,
            signatureFiles: signature ?? [], script: (ExhibitScript.fileName, ExhibitScript.text))
    }

    /// The payload that the payload rule names.
    private func payload(of record: VaultRecord, _ reader: VaultReader) throws(VaultFault) -> [UInt8] {
        if let payload = record.payload, record.entry.block != nil, payload.bytes.count <= PayloadRule.decodedLimit {
            let count = Int(clamping: record.entry.blockLength)
            let rule = (record.entry.block ?? []).withUnsafeBytes {
                PayloadRule(record.header, start: $0, blockCount: count)
            }
            if rule.isCoded { return payload.bytes }
            return Array((record.entry.block ?? []).dropFirst(rule.offset))
        }
        var bytes: [UInt8] = []
        let start = Int64(record.entry.payloadOffset)
        try reader.readBlock(of: record, range: start..<max(start, record.entry.blockLength)) { piece in
            bytes.append(contentsOf: piece)
            return true
        }
        return bytes
    }
}
