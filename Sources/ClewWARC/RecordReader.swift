internal import ClewCompression

/// Reads one record or gap after the other from a feed: the part of reading that plain files and gzip streams share.
///
/// Where lengths are wrong it looks for the next version line; what has to be read twice for that is limited, so the
/// work stays linear whatever the bytes are.
final class RecordReader {
    enum Outcome {
        case record(WARCEntry, length: Int64)
        case gap(length: Int64, [WARCFinding.Kind])
        case end
    }

    /// Records up to this size are settled in the window.
    private static let small = 256 << 10

    private let feed: ByteFeed
    /// The file and the search in it, where the feed is the file itself; `nil` inside a gzip stream.
    private let plain: (file: FileBytes, sync: SyncSearch)?
    private let limits: WARCLimits
    private let reading: WARCReading
    /// Bytes that may still be decoded twice.
    private var budget: Int64 = 64 << 20

    init(_ feed: ByteFeed, plain: (FileBytes, SyncSearch)?, limits: WARCLimits, reading: WARCReading) {
        self.feed = feed
        self.plain = plain
        self.limits = limits
        self.reading = reading
    }

    /// The next record or gap; the feed then stands behind it.
    func next() -> Outcome {
        guard feed.fill(1) else { return .end }
        // A version line may straddle two members; anything else that is so short stands by itself.
        if !feed.fill(RecordStart.length), feed.available[0] == 0x57 {
            _ = feed.fill(RecordStart.length, crossing: true)
        }
        guard RecordStart.isVersionLine(feed.available, at: 0) else { return gap([.bytesBetweenRecords]) }
        _ = feed.fill(2048)
        var head = HeadReader(limits: limits).read(feed.available)
        if case .clipped = head {
            _ = feed.fill(limits.head, crossing: true)
            head = HeadReader(limits: limits).read(feed.available)
        }
        switch head {
        case .tooLong: return gap([.headTooLong])
        case .clipped, .cut: return gap([.clippedRecord])
        case .head(let header, let length, let findings):
            return record(header, headLength: length, findings: findings)
        }
    }

    /// Passes over bytes up to the next place where a record begins.
    private func gap(_ findings: [WARCFinding.Kind]) -> Outcome {
        let start = feed.position
        if let plain {
            feed.seek(to: plain.sync.next(from: start + 1, before: plain.file.size))
            return .gap(length: feed.position - start, findings)
        }
        // The first byte is passed by itself, so that the search cannot stop where it began.
        var isFirst = true
        while true {
            _ = feed.fill(RecordStart.length * 2)
            let bytes = feed.available
            if bytes.isEmpty { break }
            var position = isFirst ? 1 : 0
            isFirst = false
            while let found = ByteSearch.first(0x57, in: bytes, from: position) {
                let beginsLine = found > 0 ? bytes[found - 1] == 0x0a : lastByte == 0x0a
                if beginsLine, RecordStart.isVersionLine(bytes, at: found) {
                    feed.advance(found)
                    return .gap(length: feed.position - start, findings)
                }
                position = found + 1
            }
            // A version line may have begun in the last bytes: they stay, unless they are the last of all.
            let kept = feed.fill(bytes.count + 1) ? RecordStart.length : 0
            let passed = max(1, bytes.count - kept)
            lastByte = feed.available[passed - 1]
            feed.advance(passed)
        }
        return .gap(length: feed.position - start, findings)
    }

    private var lastByte: UInt8 = 0

    private func record(_ header: WARCHeader, headLength: Int, findings: [WARCFinding.Kind]) -> Outcome {
        let start = feed.position
        let blockReader = BlockReader(header: header, reading: reading, limits: limits)
        var findings = findings
        let facts: BlockFacts
        if let declared = header.contentLength, declared <= Int64(RecordReader.small) {
            facts = smallBlock(blockReader, headLength: headLength, declared: Int(declared), findings: &findings)
        } else if plain != nil {
            let length = settledLength(start + Int64(headLength), header.contentLength, findings: &findings)
            feed.advance(headLength)
            facts = takeBlock(blockReader, length: length)
        } else {
            guard let taken = streamBlock(blockReader, headLength, header.contentLength, findings: &findings) else {
                return gap(findings)
            }
            facts = taken
        }
        _ = feed.fill(RecordStart.length)
        var trailer = RecordStart.trailer(feed.available, at: 0)
        if !trailer.isProper, trailer.length == feed.available.count, feed.fill(4, crossing: true) {
            trailer = RecordStart.trailer(feed.available, at: 0)
        }
        feed.advance(trailer.length)
        let isCut = findings.contains(.clippedRecord) || findings.contains(.wrongLength)
        if !trailer.isProper, !isCut, header.contentLength != nil { findings.append(.missingTrailer) }
        var entry = WARCEntry(
            place: .file(ByteExtent(offset: start, length: feed.position - start)), header: header,
            headLength: headLength, blockLength: facts.length, block: facts.block, payloadOffset: facts.payloadOffset,
            storedDigest: nil, payloadDigest: facts.payloadDigest, findings: [])
        // A cut block has another digest for certain; saying so twice helps nobody.
        let told = findings + facts.findings.filter { !isCut || $0 == .uncheckedDigest }
        entry.findings = told.map { WARCFinding($0, at: start) }
        return .record(entry, length: feed.position - start)
    }

    /// Whether after a block something begins that shows that its length is right.
    private func isBoundary(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
        let trailer = RecordStart.trailer(bytes, at: start)
        if trailer.isProper { return true }
        let next = start + trailer.length
        if next >= bytes.count { return true }
        return RecordStart.isVersionLine(bytes, at: next) || (plain != nil && RecordStart.isGzip(bytes, at: next))
    }

    /// A block that fits into the window with its head: everything is decided there.
    private func smallBlock(
        _ blockReader: BlockReader, headLength: Int, declared: Int, findings: inout [WARCFinding.Kind]
    ) -> BlockFacts {
        let whole = feed.fill(headLength + declared, crossing: true)
        if whole { _ = feed.fill(headLength + declared + RecordStart.length * 2) }
        let bytes = feed.available
        var end = min(headLength + declared, bytes.count)
        if !whole || !isBoundary(bytes, at: end) {
            var watcher = SyncWatcher()
            // From one byte before: the line end of the head's empty line may be the one before a version line.
            watcher.watch(UnsafeRawBufferPointer(rebasing: bytes[headLength - 1..<end]))
            if let found = watcher.found {
                end = max(headLength, headLength - 1 + Int(found) - watcher.trailerLength)
                findings.append(.wrongLength)
            } else if whole {
                findings.append(.wrongLength)
            } else if feed.endsSoundly {
                // The member is whole, so it is the length that lies, and the line ends are no part of the block.
                end = max(headLength, end - RecordStart.trailerLength(bytes, before: end))
                findings.append(.wrongLength)
            } else {
                findings.append(.clippedRecord)
            }
        }
        let facts = blockReader.facts(UnsafeRawBufferPointer(rebasing: bytes[headLength..<end]))
        feed.advance(end)
        return facts
    }

    /// Takes a block whose length is settled.
    private func takeBlock(_ blockReader: BlockReader, length: Int64) -> BlockFacts {
        takeBlock(blockReader, length: length) { _ in }
    }

    private func takeBlock(
        _ blockReader: BlockReader, length: Int64, watch: (UnsafeRawBufferPointer) -> Void
    ) -> BlockFacts {
        _ = feed.fill(Int(min(length, Int64(RecordReader.small))), crossing: true)
        return blockReader.facts(head: feed.available, length: length, keeps: length <= Int64(limits.block)) { sink in
            feed.take(length) { piece in
                watch(piece)
                sink(piece)
            }
        }
    }

    /// The length of a large or unsaid block of a plain file, which can be looked at ahead.
    private func settledLength(_ start: Int64, _ declared: Int64?, findings: inout [WARCFinding.Kind]) -> Int64 {
        guard let plain else { return 0 }
        let size = plain.file.size
        if let declared, declared <= size - start {
            let ahead = withUnsafeTemporaryAllocation(byteCount: RecordStart.length * 2, alignment: 1) { room in
                let count = plain.file.read(at: start + declared, into: UnsafeMutableRawBufferPointer(room))
                let bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<max(0, count)])
                return isBoundary(bytes, at: 0)
            }
            if ahead { return declared }
        }
        let end = declared.map { $0 <= size - start ? start + $0 : size } ?? size
        let found = plain.sync.next(from: start, before: end)
        if found == end {
            guard let declared else { return end - start - trailerLength(before: end, from: start) }
            findings.append(declared <= size - start ? .wrongLength : .clippedRecord)
            return end - start
        }
        if declared != nil { findings.append(.wrongLength) }
        return found - start - trailerLength(before: found, from: start)
    }

    private func trailerLength(before end: Int64, from start: Int64) -> Int64 {
        guard let plain, end > start else { return 0 }
        let count = Int(min(4, end - start))
        return withUnsafeTemporaryAllocation(byteCount: 4, alignment: 1) { room in
            let tail = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[..<count])
            guard plain.file.read(at: end - Int64(count), into: tail) == count else { return 0 }
            return Int64(RecordStart.trailerLength(UnsafeRawBufferPointer(tail), before: count))
        }
    }

    /// A large or unsaid block inside a gzip stream: it is taken while watching for a version line, and taken again
    /// where its length turns out to be wrong. `nil` when that cannot be afforded any more.
    private func streamBlock(
        _ blockReader: BlockReader, _ headLength: Int, _ declared: Int64?, findings: inout [WARCFinding.Kind]
    ) -> BlockFacts? {
        let mark = budget > 0 ? feed.mark() : nil
        var watcher = SyncWatcher()
        guard let declared else {
            guard let mark else { return nil }
            feed.advance(headLength)
            let (length, passed) = unsaidLength(&watcher)
            guard feed.rewind(to: mark) else { return BlockFacts(length: passed) }
            feed.advance(headLength)
            return takeBlock(blockReader, length: length)
        }
        feed.advance(headLength)
        let facts = takeBlock(blockReader, length: declared) { watcher.watch($0) }
        _ = feed.fill(RecordStart.length * 2)
        if facts.length == declared, isBoundary(feed.available, at: 0) { return facts }
        let isWrong = watcher.found != nil || facts.length == declared || feed.endsSoundly
        findings.append(isWrong ? .wrongLength : .clippedRecord)
        var length = facts.length
        if let found = watcher.found {
            length = max(0, found - Int64(watcher.trailerLength))
        } else if facts.length < declared, feed.endsSoundly {
            // The member is whole, so it is the length that lies, and the line ends are no part of the block.
            length -= Int64(watcher.endTrailerLength)
        }
        guard length < facts.length, let mark else { return facts }
        budget -= facts.length
        guard feed.rewind(to: mark) else { return facts }
        feed.advance(headLength)
        return takeBlock(blockReader, length: length)
    }

    /// The length of a block up to the next version line, or to the end of the stream, and what was passed to find out.
    private func unsaidLength(_ watcher: inout SyncWatcher) -> (length: Int64, passed: Int64) {
        var length: Int64 = 0
        while watcher.found == nil {
            let count = feed.take(64 << 10) { watcher.watch($0) }
            length += count
            if count == 0 { break }
        }
        budget -= length
        if let found = watcher.found { return (max(0, found - Int64(watcher.trailerLength)), length) }
        return (length - Int64(watcher.endTrailerLength), length)
    }
}
