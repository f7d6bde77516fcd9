internal import ClewCompression
internal import ClewCore
internal import ClewCrypto
internal import ClewWARC
internal import Synchronization

/// Reads what leaves are about. One object serves one task at a time; make one for each worker, they share nothing.
///
/// Reading leaf after leaf goes forward through the files; a gzip stream is not inflated again for each record.
///
///     let reader = vault.reader()
///     for leaf in 0..<vault.size {
///         if case .record(let record) = try reader.item(at: leaf) { print(record.header.targetURI ?? "-") }
///     }
public final class VaultReader {
    private let vault: Vault
    private var files: [(path: String, reader: WARCReader)] = []
    private var cursor: StreamCursor?
    /// The entries of the log that were read last.
    private var bundle: (first: Int, entries: [[UInt8]]) = (0, [])

    init(_ vault: Vault) {
        self.vault = vault
    }

    /// What a leaf is about. A record whose stored bytes are not those that its entry commits to is damaged.
    ///
    /// - Throws: ``VaultFault/noSuchLeaf(_:)``, ``VaultFault/disk(_:)``, ``VaultFault/log(_:_:)``. Damage is no error here.
    public func item(at leaf: Int) throws(VaultFault) -> VaultItem {
        let row = try vault.row(at: leaf)
        guard let address = row.address(at: leaf) else {
            guard let entry = try vault.log.entries(in: leaf..<leaf + 1).first else { throw .noSuchLeaf(leaf) }
            return .statement(EvidenceStatement(entry) ?? .unknown)
        }
        if let erasure = vault.erasure(of: leaf) { return .erased(address, decision: erasure.decision) }
        guard row.isRecord else { return .bytes(address) }
        do throws(VaultFault) {
            let found = try examine(address)
            guard let entry = found.entry, let digest = found.stored, try isSealed(found, row, leaf) else {
                return .damaged(address)
            }
            let id = row.id == .none ? found.id(in: address.file) : row.id
            return .record(VaultRecord(id: id ?? .none, address: address, entry: entry, storedDigest: digest))
        } catch .damaged {
            return .damaged(address)
        }
    }

    /// Whether the stored bytes are those that the log commits to: what was changed since is not told as if it were
    /// evidence.
    private func isSealed(_ found: Examined, _ row: IndexRow, _ leaf: Int) throws(VaultFault) -> Bool {
        guard case .extent(let extent)? = statement(at: leaf), let stored = found.stored,
            let salt = try vault.salt(of: row, header: found.entry?.header)
        else { return false }
        return salt.storedCommitment(to: stored) == extent.stored
    }

    /// What the log says of a leaf; a bundle of entries is read at a time. `nil` where it cannot be read.
    private func statement(at leaf: Int) -> EvidenceStatement? {
        let width = 256
        if !bundle.entries.indices.contains(leaf - bundle.first) {
            let first = leaf - leaf % width
            guard let entries = try? vault.log.entries(in: first..<min(vault.size, first + width)) else { return nil }
            bundle = (first, entries)
        }
        let place = leaf - bundle.first
        return bundle.entries.indices.contains(place) ? EvidenceStatement(bundle.entries[place]) : nil
    }

    /// A sealed record.
    ///
    /// - Throws: also ``VaultFault/erased(leaf:decision:)`` and ``VaultFault/damaged(file:offset:leaf:)``.
    public func record(at leaf: Int) throws(VaultFault) -> VaultRecord {
        switch try item(at: leaf) {
        case .record(let record): return record
        case .erased(_, let decision): throw .erased(leaf: leaf, decision: decision)
        case .damaged(let address): throw .damaged(file: address.file.name, offset: address.offset, leaf: leaf)
        case .bytes, .statement: throw .noSuchLeaf(leaf)
        }
    }

    /// Hands over a part of a record's block in pieces, whatever its size; `false` from the body ends the reading.
    public func readBlock(
        of record: VaultRecord, range: Range<Int64>? = nil, _ body: (UnsafeRawBufferPointer) -> Bool
    ) throws(VaultFault) {
        let address = record.address
        do throws(WARCError) {
            var entry = record.entry
            var index = GzipIndex()
            var path = vault.path(of: address.file)
            if let stream = address.stream {
                if vault.isUnfolded(address.file, stream: stream) {
                    path = vault.unfoldedPath(of: address.file, stream: stream)
                    entry.place = .file(ByteExtent(offset: Int64(address.offset), length: Int64(address.length)))
                } else {
                    index = vault.accessPoints(of: address.file, stream: stream)
                }
            }
            try reader(path, through: 0).readBlock(of: entry, range: range, index: index, body)
        } catch {
            throw Self.fault(error, address)
        }
    }

    /// Hands over the stored bytes of a leaf in pieces: of a gzip member as they are, of a record in a stream inflated.
    public func readStored(
        at address: RecordAddress, _ body: (UnsafeRawBufferPointer) throws(VaultFault) -> Void
    ) throws(VaultFault) {
        if let stream = address.stream, !vault.isUnfolded(address.file, stream: stream) {
            try streamCursor(address.file, stream).read(address, body)
            return
        }
        let path = vault.storagePath(address)
        let file = try onDisk { () throws(DiskFault) in try vault.cache.file(path) }
        var place = address.offset
        let end = address.offset + address.length
        while place < end {
            let piece = try onDisk { () throws(DiskFault) in
                try file.bytes(at: place, count: min(256 << 10, end - place))
            }
            guard !piece.isEmpty else {
                throw .damaged(file: address.file.name, offset: place, leaf: address.leaf)
            }
            try piece.withBytes { (bytes) throws(VaultFault) in try body(bytes) }
            place += piece.count
        }
    }

    /// What the bytes at an address are.
    struct Examined {
        var stored: Digest?
        var payload: Digest?
        /// The record, where the bytes are one and it has exactly this length.
        var entry: WARCEntry?

        /// The id that the bytes give.
        func id(in file: VaultFile) -> RecordID? {
            if file.series == .imported { return stored.map { .imported($0) } }
            guard let entry, entry.header[VaultField.salt] != nil else { return nil }
            return entry.header.recordID.flatMap { RecordID($0.uri) }
        }
    }

    /// Reads a record and computes its two digests.
    func examine(_ address: RecordAddress) throws(VaultFault) -> Examined {
        if let stream = address.stream, !vault.isUnfolded(address.file, stream: stream) {
            return try examineInStream(address, stream)
        }
        do throws(WARCError) {
            let place = WARCPlace.file(ByteExtent(offset: Int64(address.offset), length: Int64(address.length)))
            let reader = try reader(vault.storagePath(address), through: address.offset + address.length)
            let entry = try reader.record(at: place)
            guard entry.place == place else { throw WARCError.noRecord }
            let payload = try PayloadRule.digest(of: entry) { (body) throws(WARCError) in
                try reader.readBlock(of: entry, range: 0..<Int64(HTTPMessage.longestHead), body)
            }
            return Examined(stored: entry.storedDigest, payload: payload, entry: entry)
        } catch .noRecord {
            return try examineAlone(
                address, place: .file(ByteExtent(offset: Int64(address.offset), length: Int64(address.length))))
        } catch {
            throw Self.fault(error, address)
        }
    }

    /// The digest of the stored bytes alone, for what is no record.
    func storedDigest(_ address: RecordAddress) throws(VaultFault) -> Digest {
        var stream = SHA256Stream()
        try readStored(at: address) { bytes in stream.update(bytes) }
        return Digest(words: stream.finish())
    }

    private func examineInStream(_ address: RecordAddress, _ stream: Int) throws(VaultFault) -> Examined {
        guard address.length <= LoneRecord.limit else { return try examineLarge(address, stream) }
        let place = WARCPlace.stream(
            at: Int64(stream), ByteExtent(offset: Int64(address.offset), length: Int64(address.length)))
        return try examineAlone(address, place: place)
    }

    /// Reads a record by its own bytes, whatever stands before and behind it.
    private func examineAlone(_ address: RecordAddress, place: WARCPlace) throws(VaultFault) -> Examined {
        guard address.length <= LoneRecord.limit else { return Examined(stored: try storedDigest(address)) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(address.length)
        try readStored(at: address) { bytes.append(contentsOf: $0) }
        var found = Examined(stored: Digest(words: sha256(bytes)))
        guard var record = LoneRecord(bytes) else { return found }
        record.entry.place = place
        found.payload = record.payload
        found.entry = record.entry
        return found
    }

    private func examineLarge(_ address: RecordAddress, _ stream: Int) throws(VaultFault) -> Examined {
        let stored: Digest = try storedDigest(address)
        do throws(WARCError) {
            let index = vault.accessPoints(of: address.file, stream: stream)
            let place = WARCPlace.stream(
                at: Int64(stream), ByteExtent(offset: Int64(address.offset), length: Int64(address.length)))
            let reader = try reader(vault.path(of: address.file), through: 0)
            let entry = try reader.record(at: place, index: index)
            guard entry.place == place else { return Examined(stored: stored) }
            let payload = try PayloadRule.digest(of: entry) { (body) throws(WARCError) in
                try reader.readBlock(of: entry, range: 0..<Int64(HTTPMessage.longestHead), index: index, body)
            }
            return Examined(stored: stored, payload: payload, entry: entry)
        } catch .noRecord {
            return Examined(stored: stored)
        } catch {
            throw Self.fault(error, address)
        }
    }

    private func streamCursor(_ file: VaultFile, _ stream: Int) throws(VaultFault) -> StreamCursor {
        if let cursor, cursor.file == file, cursor.stream == stream { return cursor }
        let made = try StreamCursor(
            file, stream, path: vault.path(of: file), index: vault.accessPoints(of: file, stream: stream))
        cursor = made
        return made
    }

    /// A reader of a file that sees it as far as a place.
    private func reader(_ path: String, through end: Int) throws(WARCError) -> WARCReader {
        if let index = files.firstIndex(where: { $0.path == path }) {
            if files[index].reader.size >= Int64(end) { return files[index].reader }
            files.remove(at: index)
        }
        let isImported = path.hasPrefix(vault.folder.vault + "/imported/")
        let reader = try WARCReader(
            path: path, limits: isImported ? PayloadRule.limits : PayloadRule.segmentLimits,
            reading: [.storedDigests, .payloadDigests])
        if files.count >= 4 { files.removeFirst() }
        files.append((path, reader))
        return reader
    }

    private static func fault(_ error: WARCError, _ address: RecordAddress) -> VaultFault {
        switch error {
        case .unreadable(let code): .disk(DiskFault("read", address.file.name, code: code))
        case .noRecord: .damaged(file: address.file.name, offset: address.offset, leaf: address.leaf)
        default: .log(error.kind, error.sentence)
        }
    }
}
