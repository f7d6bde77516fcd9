public import ClewCompression
internal import ClewCore
internal import ClewCrypto

/// Reads a WARC file in order: gzip per record, one gzip stream over all, plain, or a mixture with junk between.
///
/// Memory is bounded whatever the file holds, and the time is linear in it. Each byte of the file is accounted for: see
/// ``WARCPlace``. Damage comes as findings; after it reading goes on where the next record begins. One reader serves
/// one task at a time.
///
///     let reader = try WARCReader(path: "pages.warc.gz", reading: [.storedDigests, .payloadDigests])
///     while let item = try reader.next() {
///         if case .record(let entry) = item { print(entry.header.targetURI ?? "-", entry.blockLength) }
///     }
public final class WARCReader {
    /// How much is taken into memory.
    public let limits: WARCLimits
    /// The length of the file in bytes.
    public var size: Int64 { file.size }

    private static let lowWater = 160 << 10

    let reading: WARCReading
    let file: FileBytes
    let feed: ByteFeed
    let sync: SyncSearch
    private let records: RecordReader
    private var decompressor: GzipDecompressor?
    private var scratch = OutputBuffer()
    var stream: OpenStream?
    var ready: [WARCItem] = []
    /// Compressed bytes that may still be decoded a second time after damage.
    var budget: Int64

    /// A reader of a file.
    public convenience init(
        path: String, limits: WARCLimits = WARCLimits(), reading: WARCReading = []
    ) throws(WARCError) {
        self.init(try FileBytes(path: path), limits: limits, reading: reading)
    }

    /// A reader of bytes in memory, such as one record as stored.
    public convenience init(bytes: [UInt8], limits: WARCLimits = WARCLimits(), reading: WARCReading = []) {
        self.init(FileBytes(bytes), limits: limits, reading: reading)
    }

    private init(_ file: FileBytes, limits: WARCLimits, reading: WARCReading) {
        self.file = file
        self.limits = limits
        self.reading = reading
        feed = ByteFeed(.file(file))
        sync = SyncSearch(file)
        records = RecordReader(feed, plain: (file, sync), limits: limits, reading: reading)
        budget = file.size &* 4 &+ 64 << 20
    }

    /// The next record, gap or end of a stream; `nil` at the end of the file.
    ///
    /// - Throws: ``WARCError/unreadable(errno:)`` when the disk fails; damage in the file is no error.
    public func next() throws(WARCError) -> WARCItem? {
        while true {
            if !ready.isEmpty { return ready.removeFirst() }
            let goesOn = try step()
            if file.failure != 0 { throw .unreadable(errno: file.failure) }
            guard goesOn || !ready.isEmpty else { return nil }
        }
    }

    /// Reads the record at a place that a reader gave before.
    ///
    /// - Parameter index: the index of the stream, where the record shares one; without it decoding begins at the
    ///   beginning of the stream.
    /// - Throws: ``WARCError/noRecord`` when there is none at the place.
    public func record(at place: WARCPlace, index: GzipIndex = GzipIndex()) throws(WARCError) -> WARCEntry {
        switch place {
        case .file(let extent):
            stream = nil
            ready = []
            feed.seek(to: extent.offset)
            guard case .record(let entry)? = try next(), entry.place.fileOffset == extent.offset else {
                throw .noRecord
            }
            return entry
        case .stream(let offset, let extent):
            let inner = try openStream(at: offset, index: index)
            do throws(CompressionError) {
                try inner.seek(to: extent.offset)
            } catch {
                throw file.failure == 0 ? .noRecord : .unreadable(errno: file.failure)
            }
            let feed = makeFeed(inner, at: extent.offset)
            let records = RecordReader(feed, plain: nil, limits: limits, reading: reading)
            guard case .record(var entry, let length) = records.next() else { throw .noRecord }
            entry.place = .stream(at: offset, ByteExtent(offset: extent.offset, length: length))
            return entry
        }
    }

    /// Hands over a part of a record's block in pieces, whatever its size.
    ///
    /// - Parameters:
    ///   - entry: the record, as this reader or another one of the same file gave it.
    ///   - range: the bytes of the block; `nil` for all.
    ///   - index: the index of the stream, where the record shares one.
    ///   - body: takes a piece; `false` ends the reading.
    /// - Throws: ``WARCError/noRecord`` when the bytes are not there any more.
    public func readBlock(
        of entry: WARCEntry, range: Range<Int64>? = nil, index: GzipIndex = GzipIndex(),
        _ body: (UnsafeRawBufferPointer) -> Bool
    ) throws(WARCError) {
        let range = (range ?? 0..<entry.blockLength).clamped(to: 0..<entry.blockLength)
        let extent = entry.place.extent
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 16)
        defer { room.deallocate() }
        var head: [UInt8] = [0, 0, 0, 0]
        _ = head.withUnsafeMutableBytes { file.read(at: entry.place.fileOffset, into: $0) }
        var read: (Int64, UnsafeMutableRawBufferPointer) -> Int = { [file] in file.read(at: $0, into: $1) }
        var start = extent.offset + Int64(entry.headLength) + range.lowerBound
        if case .stream = entry.place {
            read = try streamSource(at: entry.place.fileOffset, from: start, index: index)
        } else if head.withUnsafeBytes({ RecordStart.isGzip($0, at: 0) }) {
            start = Int64(entry.headLength) + range.lowerBound
            read = try streamSource(at: extent.offset, from: start, index: index)
        }
        var left = Int64(range.count)
        while left > 0 {
            let piece = UnsafeMutableRawBufferPointer(rebasing: room[..<Int(min(left, Int64(room.count)))])
            let count = read(start, piece)
            guard count > 0 else { throw file.failure == 0 ? .noRecord : .unreadable(errno: file.failure) }
            start += Int64(count)
            left -= Int64(count)
            guard body(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(piece)[..<count])) else { return }
        }
    }

    private func streamSource(
        at offset: Int64, from start: Int64, index: GzipIndex
    ) throws(WARCError) -> (Int64, UnsafeMutableRawBufferPointer) -> Int {
        let reader = try openStream(at: offset, index: index)
        do throws(CompressionError) {
            try reader.seek(to: start)
        } catch {
            throw file.failure == 0 ? .noRecord : .unreadable(errno: file.failure)
        }
        return { _, room in
            while true {
                let count = reader.read(into: room)
                if count > 0 || !reader.startNextMember() { return count }
            }
        }
    }
}

extension WARCReader {
    /// Does one step in the file; `false` at its end.
    private func step() throws(WARCError) -> Bool {
        if stream != nil {
            try stepStream()
            return true
        }
        _ = feed.fill(WARCReader.lowWater)
        guard !feed.available.isEmpty else { return false }
        if RecordStart.isGzip(feed.available, at: 0) {
            if try wholeMember() { return true }
            let start = feed.position
            let opened = try openStream(at: start, index: GzipIndex())
            let inner = makeFeed(opened, at: 0)
            stream = OpenStream(
                reader: opened, records: RecordReader(inner, plain: nil, limits: limits, reading: reading))
            return true
        }
        let start = feed.position
        switch records.next() {
        case .end: return false
        case .record(var entry, let length):
            entry.storedDigest = storedDigest(start, length)
            ready.append(.record(entry))
        case .gap(let length, let kinds):
            appendGap(start, length, kinds)
        }
        return true
    }

    /// The fast way: a gzip member in the window that holds exactly one sound record.
    private func wholeMember() throws(WARCError) -> Bool {
        do throws(CompressionError) {
            if decompressor == nil { decompressor = try GzipDecompressor() }
            guard let decompressor else { return false }
            let most = min(limits.block + limits.head + RecordStart.length, 8 << 20)
            guard let member = try decompressor.decompressWhole(feed.available, limit: most, into: &scratch) else {
                return false
            }
            let start = feed.position
            let whole = WholeMember(limits: limits, reading: reading)
            let outcome = scratch.withUnsafeBytes { whole.read($0, at: start, consumed: member.consumed) }
            if case .nothing(let kind) = outcome {
                feed.advance(member.consumed)
                appendGap(start, Int64(member.consumed), [kind])
                return true
            }
            guard case .record(var entry) = outcome else { return false }
            feed.advance(member.consumed)
            entry.storedDigest = storedDigest(start, Int64(member.consumed))
            ready.append(.record(entry))
            return true
        } catch {
            throw .outOfMemory
        }
    }

    func storedDigest(_ start: Int64, _ length: Int64) -> ClewCore.Digest? {
        guard reading.contains(.storedDigests) else { return nil }
        if feed.position == start + length, let bytes = feed.passed(Int(length)) {
            return ClewCore.Digest(words: sha256(bytes))
        }
        var digest = SHA256Stream()
        var position = start
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 16)
        defer { room.deallocate() }
        while position < start + length {
            let size = Int(min(Int64(room.count), start + length - position))
            let count = file.read(at: position, into: UnsafeMutableRawBufferPointer(rebasing: room[..<size]))
            guard count > 0 else { return nil }
            digest.update(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<count]))
            position += Int64(count)
        }
        return ClewCore.Digest(words: digest.finish())
    }

    func appendGap(_ start: Int64, _ length: Int64, _ kinds: [WARCFinding.Kind]) {
        guard length > 0 else { return }
        ready.append(
            .gap(
                WARCGap(
                    place: .file(ByteExtent(offset: start, length: length)), storedDigest: storedDigest(start, length),
                    findings: kinds.map { WARCFinding($0, at: start) })))
    }

    func openStream(at offset: Int64, index: GzipIndex) throws(WARCError) -> GzipStreamReader {
        do throws(CompressionError) {
            return try GzipStreamReader(
                source: { [file] in file.read(at: $0, into: $1) }, offset: offset, index: index,
                span: limits.accessPointSpan,
                limits: GzipStreamReader.StreamLimits(
                    output: limits.stream, ratio: limits.ratio, ratioFrom: Int64(limits.payload)))
        } catch {
            throw .outOfMemory
        }
    }

    func makeFeed(_ reader: GzipStreamReader, at offset: Int64) -> ByteFeed {
        let inner = ByteFeed(.stream(reader), at: offset)
        inner.mayCross = { [sync] in sync.holdsContinuation(at: $0.fileOffset) }
        return inner
    }
}
