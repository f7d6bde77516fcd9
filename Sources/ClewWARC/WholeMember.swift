/// A whole gzip member in memory: the usual cases, decided without a stream.
struct WholeMember {
    /// What the content is.
    enum Outcome {
        /// Exactly one record of the right length.
        case record(WARCEntry)
        /// No record, nor the beginning of one.
        case nothing(WARCFinding.Kind)
        /// Anything else: to be read as a stream.
        case other
    }

    let limits: WARCLimits
    let reading: WARCReading

    /// Reads the content of a member that lies at `start` in the file.
    func read(_ content: UnsafeRawBufferPointer, at start: Int64, consumed: Int) -> Outcome {
        if content.isEmpty { return .nothing(.emptyMember) }
        guard RecordStart.isVersionLine(content, at: 0) else {
            return ByteSearch.first("WARC/", in: content, from: 0) == nil ? .nothing(.bytesBetweenRecords) : .other
        }
        guard case .head(let header, let headLength, let findings) = HeadReader(limits: limits).read(content),
            let declared = header.contentLength, declared <= Int64(content.count - headLength)
        else { return .other }
        let end = headLength + Int(declared)
        let trailer = RecordStart.trailer(content, at: end)
        guard trailer.isProper, end + trailer.length == content.count else { return .other }
        let facts = BlockReader(header: header, reading: reading, limits: limits)
            .facts(UnsafeRawBufferPointer(rebasing: content[headLength..<end]))
        return .record(
            WARCEntry(
                place: .file(ByteExtent(offset: start, length: Int64(consumed))), header: header,
                headLength: headLength, blockLength: facts.length, block: facts.block,
                payloadOffset: facts.payloadOffset, storedDigest: nil, payloadDigest: facts.payloadDigest,
                findings: (findings + facts.findings).map { WARCFinding($0, at: start) }))
    }
}
