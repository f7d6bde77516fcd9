internal import ClewCompression
internal import ClewCore
internal import ClewCrypto
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
        let head = try head(header, count: count, digest: digest)
        let spool = try onDisk { () throws(DiskFault) in try DiskFile.nameless(in: spoolFolder) }
        var sink = SpoolSink(file: spool)
        var seen = SHA256Stream()
        do {
            if isCompressed {
                let packer = try GzipStreamCompressor(level: 6)
                try feed(head, file, count, into: &seen) { (piece) throws(DiskFault) in
                    try packer.write(piece) { (packed) throws(DiskFault) in try sink.take(packed) }
                }
                try packer.finish { (packed) throws(DiskFault) in try sink.take(packed) }
            } else {
                try feed(head, file, count, into: &seen) { (piece) throws(DiskFault) in try sink.take(piece) }
            }
        } catch let fault as DiskFault {
            throw .disk(fault)
        } catch {
            throw .log(
                .unavailable, "There is not enough memory to pack the record; close other programs and try again.")
        }
        guard Digest(words: seen.finish()) == digest else {
            throw .badRequest("The file changed while it was read; import it again when nobody writes to it.")
        }
        let stored = Digest(words: sink.digest.finish())
        return PreparedRecord(
            id: id, stored: .spool(spool, count: sink.count), storedCommitment: salt.storedCommitment(to: stored),
            payloadCommitment: salt.payloadCommitment(to: digest), isCompressed: isCompressed,
            about: header[VaultField.importedFile].flatMap { VaultFile($0) })
    }

    /// The head as bytes: that of a record without a block, with the true length and digest in their places.
    private func head(_ header: WARCHeader, count: Int, digest: Digest) throws(VaultFault) -> [UInt8] {
        var header = header
        header.payloadDigest = WARCDigest(digest)
        var bytes: [UInt8] = []
        do throws(WARCError) {
            let plain = try WARCEncoder(container: .plain, declares: [])
            try plain.append(header, block: [], to: &bytes)
        } catch {
            throw .badRequest(error.sentence)
        }
        let end = Array("Content-Length: 0\r\n\r\n\r\n\r\n".utf8)
        guard bytes.suffix(end.count).elementsEqual(end) else { throw .badRequest(WARCError.badField.sentence) }
        bytes.removeLast(end.count)
        bytes.append("Content-Length: \(count)\r\n\r\n")
        return bytes
    }

    private func feed(
        _ head: [UInt8], _ file: DiskFile, _ count: Int, into seen: inout SHA256Stream,
        _ take: (UnsafeRawBufferPointer) throws(DiskFault) -> Void
    ) throws(DiskFault) {
        try head.withBytes { (bytes) throws(DiskFault) in try take(bytes) }
        var done = 0
        while done < count {
            let piece = try file.bytes(at: done, count: min(1 << 20, count - done))
            guard !piece.isEmpty else { return }
            seen.update(piece)
            try piece.withBytes { (bytes) throws(DiskFault) in try take(bytes) }
            done += piece.count
        }
        try Array("\r\n\r\n".utf8).withBytes { (bytes) throws(DiskFault) in try take(bytes) }
    }
}

/// Writes and hashes what a compressor gives.
private struct SpoolSink {
    let file: DiskFile
    var count = 0
    var digest = SHA256Stream()

    mutating func take(_ bytes: UnsafeRawBufferPointer) throws(DiskFault) {
        try file.write(bytes, at: count)
        digest.update(bytes)
        count += bytes.count
    }
}
