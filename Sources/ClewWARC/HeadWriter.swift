internal import ClewCore

/// Writes the head of a record as bytes.
struct HeadWriter {
    /// What ends a record.
    static let end: [UInt8] = [13, 10, 13, 10]

    var blockDigest: ClewCore.Digest?
    var payloadDigest: ClewCore.Digest?

    /// Appends version line, fields, digests, `Content-Length` and the empty line.
    func write(_ header: WARCHeader, length: Int, to output: inout [UInt8]) throws(WARCError) {
        output.reserveCapacity(output.count + 1024)
        output.append(contentsOf: "WARC/".utf8)
        append(Int(header.version.major), to: &output)
        output.append(0x2e)
        append(Int(header.version.minor), to: &output)
        output.append(13)
        output.append(10)
        for field in header.fields.all {
            guard !isOurs(field.name) else { continue }
            try check(field)
            append(field.name, field.value.utf8, to: &output)
        }
        if let blockDigest { append("WARC-Block-Digest", "sha256:", blockDigest, to: &output) }
        if let payloadDigest { append("WARC-Payload-Digest", "sha256:", payloadDigest, to: &output) }
        output.append(contentsOf: "Content-Length: ".utf8)
        append(length, to: &output)
        output.append(contentsOf: HeadWriter.end)
    }

    private func isOurs(_ name: String) -> Bool {
        switch name.utf8.count {
        case 14: HeaderFields.isSame(name, "Content-Length")
        case 17: blockDigest != nil && HeaderFields.isSame(name, "WARC-Block-Digest")
        case 19: payloadDigest != nil && HeaderFields.isSame(name, "WARC-Payload-Digest")
        default: false
        }
    }

    /// A line break in a value would make fields of its own: what a hostile address could try.
    private func check(_ field: HeaderFields.Field) throws(WARCError) {
        guard !field.name.isEmpty else { throw .badField }
        for byte in field.name.utf8 where byte <= 0x20 || byte >= 0x7f || byte == 0x3a { throw .badField }
        for byte in field.value.utf8 where byte == 10 || byte == 13 || byte == 0 { throw .badField }
    }

    private func append(_ name: String, _ value: String.UTF8View, to output: inout [UInt8]) {
        output.append(contentsOf: name.utf8)
        output.append(0x3a)
        output.append(0x20)
        output.append(contentsOf: value)
        output.append(13)
        output.append(10)
    }

    private func append(_ name: String, _ prefix: String, _ digest: ClewCore.Digest, to output: inout [UInt8]) {
        output.append(contentsOf: name.utf8)
        output.append(0x3a)
        output.append(0x20)
        output.append(contentsOf: prefix.utf8)
        output.append(contentsOf: Base32.encode(digest.bytes))
        output.append(13)
        output.append(10)
    }

    private func append(_ number: Int, to output: inout [UInt8]) {
        output.append(contentsOf: String(number).utf8)
    }
}
