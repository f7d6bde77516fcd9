internal import ClewCore
internal import ClewWARC

/// Packs and hashes records before they are sealed. One object serves one task at a time; make one for each worker.
///
///     let preparer = try vault.preparer()
///     let prepared = try preparer.prepare(request)
///     try vault.seal(prepared: [prepared])
public final class RecordPreparer {
    private let compression: Vault.Compression
    private let spoolFolder: String
    private let clock: @Sendable () -> Timestamp
    private let encoder: WARCEncoder

    /// Files above this size are never held in memory.
    static let spoolLimit = 8 << 20

    init(
        compression: Vault.Compression, spoolFolder: String, clock: @escaping @Sendable () -> Timestamp
    ) throws(VaultFault) {
        self.compression = compression
        self.spoolFolder = spoolFolder
        self.clock = clock
        do throws(WARCError) {
            let container: WARCEncoder.Container =
                switch compression {
                case .gzip(let level): .gzip(level: level)
                case .none: .plain
                }
            encoder = try WARCEncoder(container: container, declares: .payload)
        } catch {
            throw .log(error.kind, error.sentence)
        }
    }

    /// Makes the record of a request: salt, head, packing, digests, commitments.
    ///
    /// - Throws: ``VaultFault/badRequest(_:)`` for a field that no head can carry and for a large file that is to be an
    ///   HTTP message; ``VaultFault/disk(_:)``.
    public func prepare(_ request: SealRequest) throws(VaultFault) -> PreparedRecord {
        let salt = Salt()
        let header = request.header(salt: salt, sealedAt: clock())
        switch request.content {
        case .bytes(let block):
            return try prepare(request.id, header, salt, block)
        case .file(let path):
            let file = try onDisk { () throws(DiskFault) in try DiskFile(path, .reading) }
            let count = try onDisk { () throws(DiskFault) in try file.size }
            if count <= RecordPreparer.spoolLimit {
                let block = try onDisk { () throws(DiskFault) in try file.bytes(at: 0, count: count) }
                return try prepare(request.id, header, salt, block)
            }
            return try spool(request.id, header, salt, file, count)
        }
    }

    private var isCompressed: Bool { compression != .none }

    private func prepare(
        _ id: RecordID, _ header: WARCHeader, _ salt: Salt, _ block: [UInt8]
    ) throws(VaultFault) -> PreparedRecord {
        var stored: [UInt8] = []
        do throws(WARCError) {
            return try block.withBytes { (bytes) throws(WARCError) in
                let rule = PayloadRule(header, start: bytes, blockCount: bytes.count)
                let record = try encoder.append(header, block: bytes, payloadOffset: rule.offset, to: &stored)
                let payload = rule.digest(header, block: bytes, raw: record.payloadDigest)
                return PreparedRecord(
                    id: id, stored: .memory(stored), storedCommitment: salt.storedCommitment(to: record.storedDigest),
                    payloadCommitment: payload.map { salt.payloadCommitment(to: $0) }, isCompressed: isCompressed,
                    about: header[VaultField.importedFile].flatMap { VaultFile($0) })
            }
        } catch {
            throw .badRequest(error.sentence)
        }
    }

    /// Packs a large file into a file without a name: first its digest, which the head declares, then the record.
    private func spool(
        _ id: RecordID, _ header: WARCHeader, _ salt: Salt, _ file: DiskFile, _ count: Int
    ) throws(VaultFault) -> PreparedRecord {
        guard !header.isHTTP else {
            throw .badRequest(
                "An HTTP message of more than \(RecordPreparer.spoolLimit) bytes must be given in memory.")
        }
        let digest = try onDisk { () throws(DiskFault) in try file.digest(0..<count) }
        let spool = try onDisk { () throws(DiskFault) in try DiskFile.nameless(in: spoolFolder) }
        var header = header
        header.payloadDigest = WARCDigest(digest)
        let record: WARCStreamEncoder.Record
        do throws(WARCError) {
            let encoder = try WARCStreamEncoder(
                header, blockLength: Int64(count), container: isCompressed ? .gzip(level: 6) : .plain,
                descriptor: spool.descriptor)
            var place = 0
            while place < count {
                guard let piece = try? file.bytes(at: place, count: min(1 << 20, count - place)), !piece.isEmpty else {
                    throw .lengthMismatch
                }
                try piece.withBytes { (bytes) throws(WARCError) in try encoder.write(bytes) }
                place += piece.count
            }
            record = try encoder.finish()
        } catch .unwritable(let code) {
            throw .disk(DiskFault("write", spool.path, code: code))
        } catch .lengthMismatch {
            throw RecordPreparer.changed
        } catch {
            throw .badRequest(error.sentence)
        }
        guard record.payloadDigest == digest else { throw RecordPreparer.changed }
        return PreparedRecord(
            id: id, stored: .spool(spool, count: Int(record.length)),
            storedCommitment: salt.storedCommitment(to: record.storedDigest),
            payloadCommitment: salt.payloadCommitment(to: digest), isCompressed: isCompressed,
            about: header[VaultField.importedFile].flatMap { VaultFile($0) })
    }

    private static let changed = VaultFault.badRequest(
        "The file changed while it was read; import it again when nobody writes to it.")
}
