/// Reads the head of a record that lies in memory.
struct HeadReader {
    /// How a head came out.
    enum Outcome {
        /// A head, its length with the empty line, and findings.
        case head(WARCHeader, length: Int, findings: [WARCFinding.Kind])
        /// The bytes end before the head does.
        case clipped
        /// Another record begins before the head ends.
        case cut
        /// It is longer, or has more fields, than the limits allow.
        case tooLong
    }

    let limits: WARCLimits

    /// Reads the head that begins at the first byte, which begins a version line.
    func read(_ bytes: UnsafeRawBufferPointer) -> Outcome {
        let bytes = UnsafeRawBufferPointer(rebasing: bytes.prefix(limits.head))
        guard let line = RecordStart.version(bytes, at: 0) else { return .clipped }
        let fields = HeaderParser.fields(in: bytes, from: line.next, most: limits.fields, stopsAtRecord: true)
        if fields.hasTooMany { return .tooLong }
        if fields.isCut { return .cut }
        guard fields.isComplete else { return bytes.count >= limits.head ? .tooLong : .clipped }
        let header = WARCHeader(version: line.version, fields: HeaderFields(fields.fields))
        var findings: [WARCFinding.Kind] = fields.badLines > 0 ? [.badHeaderLine] : []
        if line.version.major > 1 || line.version.major == 1 && line.version.minor > 1 {
            findings.append(.unknownVersion)
        }
        if header.fields["WARC-Type"] == nil { findings.append(.missingType) }
        if header.fields["WARC-Record-ID"] == nil { findings.append(.missingID) }
        if header.date == nil { findings.append(.badDate) }
        if header.contentLength == nil { findings.append(.missingLength) }
        return .head(header, length: line.next + fields.length, findings: findings)
    }
}
