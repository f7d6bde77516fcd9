internal import ClewCompression
internal import ClewCore
internal import ClewCrypto
internal import ClewWARC

/// An extent of an imported file before it is sealed.
struct ExtentDraft {
    var kind: EvidenceExtent.Kind
    var stream: Int?
    var offset: Int
    var length: Int
    var stored: Digest
    var payload: Digest?
}

/// The access points of a stream.
struct GzipPoints {
    var index: GzipIndex
    var isEmpty: Bool { index.points.isEmpty }
}

/// The extents of an imported file in a fixed order: each byte of the file is in exactly one of them, and each inflated
/// byte of a gzip stream that holds several records as well.
final class ExtentSource {
    struct Next {
        var draft: ExtentDraft
        var findings: [WARCFinding] = []
        /// With the first piece of a stream.
        var points: GzipPoints?
    }

    private let file: VaultFile
    private let path: String
    private let disk: DiskFile
    private let reader: WARCReader
    private let pieceLimit: Int
    private var cursor: StreamCursor?
    private var pieces: [Next] = []
    /// How far in the file.
    private(set) var position = 0

    init(_ file: VaultFile, path: String, pieceLimit: Int, size: Int) throws(VaultFault) {
        self.file = file
        self.path = path
        self.pieceLimit = pieceLimit
        disk = try onDisk { () throws(DiskFault) in try DiskFile(path, .reading) }
        var limits = PayloadRule.limits
        // Points cost 32 KiB each and are all in memory; the span keeps their number in the hundreds.
        limits.accessPointSpan = max(1 << 20, size / 64)
        do throws(WARCError) {
            reader = try WARCReader(path: path, limits: limits, reading: [.storedDigests, .payloadDigests])
        } catch {
            throw .log(error.kind, error.sentence)
        }
    }

    /// The next extent; `nil` at the end of the file.
    func next() throws(VaultFault) -> Next? {
        if let piece = pieces.popLast() { return piece }
        let item: WARCItem?
        do throws(WARCError) {
            item = try reader.next()
        } catch {
            throw .log(error.kind, error.sentence)
        }
        switch item {
        case nil: return nil
        case .record(let entry)?: return try record(entry)
        case .gap(let gap)?: return try self.gap(gap)
        case .stream(let stream)?:
            try cut(stream)
            return try next()
        }
    }

    private func record(_ entry: WARCEntry) throws(VaultFault) -> Next {
        let (offset, length) = Self.numbers(entry.place.extent)
        guard case .stream(let stream, _) = entry.place else {
            position = offset + length
            guard let stored = entry.storedDigest else { throw .damaged(file: file.name, offset: offset, leaf: nil) }
            let payload = try payload(of: entry) { (body) throws(WARCError) in
                try reader.readBlock(of: entry, range: 0..<Int64(HTTPMessage.longestHead), body)
            }
            let draft = ExtentDraft(
                kind: .record, stream: nil, offset: offset, length: length, stored: stored, payload: payload)
            return Next(draft: draft, findings: entry.findings)
        }
        // What is read by itself later is read by itself now: in a damaged stream the bytes around a record can change
        // where its block seems to end.
        let isAlone = length <= LoneRecord.limit
        var bytes: [UInt8] = []
        let stored = try innerDigest(stream, offset, length) { piece in
            if isAlone || bytes.count < entry.headLength + HTTPMessage.longestHead { bytes.append(contentsOf: piece) }
        }
        let payload =
            isAlone
            ? LoneRecord(bytes)?.payload
            : try payload(of: entry) { body in
                bytes.withUnsafeBytes { _ = body(UnsafeRawBufferPointer(rebasing: $0.dropFirst(entry.headLength))) }
            }
        let draft = ExtentDraft(
            kind: .inner, stream: Int(clamping: stream), offset: offset, length: length, stored: stored,
            payload: payload)
        return Next(draft: draft, findings: entry.findings)
    }

    private func gap(_ gap: WARCGap) throws(VaultFault) -> Next {
        let (offset, length) = Self.numbers(gap.place.extent)
        if case .stream(let stream, _) = gap.place {
            let stored = try innerDigest(stream, offset, length) { _ in }
            let draft = ExtentDraft(
                kind: .innerGap, stream: Int(clamping: stream), offset: offset, length: length, stored: stored)
            return Next(draft: draft, findings: gap.findings)
        }
        position = offset + length
        guard let stored = gap.storedDigest else { throw .damaged(file: file.name, offset: offset, leaf: nil) }
        let draft = ExtentDraft(kind: .gap, stream: nil, offset: offset, length: length, stored: stored)
        return Next(draft: draft, findings: gap.findings)
    }

    /// The pieces of a stream, the last one first, as they are taken from the end.
    private func cut(_ stream: WARCStream) throws(VaultFault) {
        let (start, length) = Self.numbers(stream.extent)
        position = start + length
        var found: [Next] = []
        for offset in stride(from: start, to: start + length, by: pieceLimit) {
            let count = min(pieceLimit, start + length - offset)
            let stored = try onDisk { () throws(DiskFault) in try disk.digest(offset..<offset + count) }
            found.append(
                Next(draft: ExtentDraft(kind: .piece, stream: nil, offset: offset, length: count, stored: stored)))
        }
        if !found.isEmpty {
            found[0].findings = stream.findings
            found[0].points = GzipPoints(index: stream.index)
        }
        pieces = found.reversed()
    }

    private func innerDigest(
        _ stream: Int64, _ offset: Int, _ length: Int, _ body: (UnsafeRawBufferPointer) -> Void
    ) throws(VaultFault) -> Digest {
        let stream = Int(clamping: stream)
        let cursor: StreamCursor
        if let known = self.cursor, known.stream == stream {
            cursor = known
        } else {
            cursor = try StreamCursor(file, stream, path: path, index: GzipIndex())
            self.cursor = cursor
        }
        var digest = SHA256Stream()
        let address = RecordAddress(leaf: 0, file: file, offset: offset, length: length, stream: stream)
        try cursor.read(address) { bytes in
            digest.update(bytes)
            body(bytes)
        }
        return Digest(words: digest.finish())
    }

    private func payload(
        of entry: WARCEntry, _ readStart: ((UnsafeRawBufferPointer) -> Bool) throws(WARCError) -> Void
    ) throws(VaultFault) -> Digest? {
        do throws(WARCError) {
            return try PayloadRule.digest(of: entry, readStart: readStart)
        } catch {
            throw .log(error.kind, error.sentence)
        }
    }

    private static func numbers(_ extent: ByteExtent) -> (offset: Int, length: Int) {
        (Int(clamping: extent.offset), Int(clamping: extent.length))
    }
}
