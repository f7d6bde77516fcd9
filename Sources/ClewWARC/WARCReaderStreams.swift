internal import ClewCompression

extension WARCReader {
    /// A gzip stream that is being read record by record.
    struct OpenStream {
        let reader: GzipStreamReader
        let records: RecordReader
        /// The first item, held back until it is known whether it has the stream to itself.
        var first: RecordReader.Outcome?
        var count = 0
        var decoded: Int64 = 0
    }

    func stepStream() throws(WARCError) {
        guard var open = stream else { return }
        let offset = open.decoded
        let outcome = open.records.next()
        switch outcome {
        case .end:
            stream = nil
            close(open)
            return
        case .record(_, let length), .gap(let length, _): open.decoded += length
        }
        open.count += 1
        if open.count == 1 {
            open.first = outcome
        } else {
            if let first = open.first { emit(first, at: 0, of: open) }
            open.first = nil
            emit(outcome, at: offset, of: open)
        }
        stream = open
    }

    private func emit(_ outcome: RecordReader.Outcome, at offset: Int64, of open: OpenStream) {
        let start = open.reader.start
        switch outcome {
        case .end: return
        case .record(var entry, let length):
            entry.place = .stream(at: start, ByteExtent(offset: offset, length: length))
            entry.findings = entry.findings.map { WARCFinding($0.kind, at: start) }
            ready.append(.record(entry))
        case .gap(let length, let kinds):
            ready.append(
                .gap(
                    WARCGap(
                        place: .stream(at: start, ByteExtent(offset: offset, length: length)), storedDigest: nil,
                        findings: kinds.map { WARCFinding($0, at: start) })))
        }
    }

    /// Ends a stream: what had it to itself gets its bytes of the file, and reading goes on behind it.
    private func close(_ open: OpenStream) {
        let start = open.reader.start
        var end = open.reader.fileOffset
        var damage: [WARCFinding.Kind] = []
        if case .failed(let error) = open.reader.state {
            switch error {
            case .clipped: damage = [.clippedGzip]
            case .limitExceeded: damage = [.streamTooLarge]
            default: damage = [.damagedGzip]
            }
            end = endOfDamage(start, reached: end, decoded: open.decoded)
        }
        let length = end - start
        feed.seek(to: end)
        let digest = storedDigest(start, length)
        let findings = damage.map { WARCFinding($0, at: start) }
        switch open.first {
        case .record(var entry, _) where open.count == 1:
            entry.place = .file(ByteExtent(offset: start, length: length))
            entry.storedDigest = digest
            entry.findings = entry.findings.map { WARCFinding($0.kind, at: start) } + findings
            ready.append(.record(entry))
        case .gap(_, let kinds) where open.count == 1:
            appendGap(start, length, kinds + damage)
        default:
            if open.count == 0 {
                appendGap(start, length, damage.isEmpty ? [.emptyMember] : damage)
                return
            }
            ready.append(
                .stream(
                    WARCStream(
                        extent: ByteExtent(offset: start, length: length), decodedLength: open.decoded,
                        index: open.reader.index, storedDigest: digest, findings: findings)))
        }
    }

    /// Where a damaged stream ends: where the next record begins. Looking begins right behind its first byte, because
    /// a decoder that lost its way may have run over the beginning of the next member; how much is decoded twice for
    /// that is limited.
    private func endOfDamage(_ start: Int64, reached: Int64, decoded: Int64) -> Int64 {
        let from = budget > 0 ? start + 1 : max(start + 1, reached)
        let end = sync.next(from: from, before: file.size)
        budget -= max(0, reached - end) + decoded / 64
        return end
    }
}
