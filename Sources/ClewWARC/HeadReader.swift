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
        if !hasDate(header) { findings.append(.badDate) }
        if header.contentLength == nil { findings.append(.missingLength) }
        return .head(header, length: line.next + fields.length, findings: findings)
    }

    /// Whether `WARC-Date` can be read; the usual form, whole seconds in UTC, is seen at a glance.
    private func hasDate(_ header: WARCHeader) -> Bool {
        guard var value = header.fields["WARC-Date"] else { return false }
        return value.withUTF8 { isUsualDate($0) } || header.date != nil
    }

    private func isUsualDate(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == 20, bytes[4] == 0x2d, bytes[7] == 0x2d, bytes[10] == 0x54, bytes[13] == 0x3a,
            bytes[16] == 0x3a, bytes[19] == 0x5a
        else { return false }
        func number(_ place: Int) -> Int {
            let high = Int(bytes[place]) - 0x30
            let low = Int(bytes[place + 1]) - 0x30
            return (0...9).contains(high) && (0...9).contains(low) ? high * 10 + low : 99
        }
        // The last days of a month are left to the calendar.
        return number(0) < 99 && number(2) < 99 && (1...12).contains(number(5)) && (1...28).contains(number(8))
            && number(11) < 24 && number(14) < 60 && number(17) < 60
    }
}
