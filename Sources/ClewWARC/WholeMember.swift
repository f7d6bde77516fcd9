/// The usual case of a gzip member that holds exactly one sound record.
struct WholeMember {
    let limits: WARCLimits
    let reading: WARCReading

    /// The record, when the content is exactly one and its length is right.
    func record(in content: UnsafeRawBufferPointer, at start: Int64, consumed: Int) -> WARCEntry? {
        guard RecordStart.isVersionLine(content, at: 0),
            case .head(let header, let headLength, let findings) = HeadReader(limits: limits).read(content),
            let declared = header.contentLength, declared <= Int64(content.count - headLength)
        else { return nil }
        let end = headLength + Int(declared)
        let trailer = RecordStart.trailer(content, at: end)
        guard trailer.isProper, end + trailer.length == content.count else { return nil }
        let facts = BlockReader(header: header, reading: reading, limits: limits)
            .facts(UnsafeRawBufferPointer(rebasing: content[headLength..<end]))
        return WARCEntry(
            place: .file(ByteExtent(offset: start, length: Int64(consumed))), header: header, headLength: headLength,
            blockLength: facts.length, block: facts.block, payloadOffset: facts.payloadOffset, storedDigest: nil,
            payloadDigest: facts.payloadDigest, findings: (findings + facts.findings).map { WARCFinding($0, at: start) })
    }
}
