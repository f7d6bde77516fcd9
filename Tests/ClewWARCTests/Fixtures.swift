import ClewCompression
import ClewCore
import ClewTestSupport
import ClewWARC

/// Synthetic archives for the tests.
enum Fixtures {
    static let date = Timestamp(milliseconds: 1_600_000_000_123)

    static func id(_ number: Int) -> WARCRecordID {
        var bytes = [UInt8](repeating: 0x5a, count: 16)
        bytes[6] = 0x4a
        bytes[8] = 0x8a
        bytes[14] = UInt8(number >> 8 & 255)
        bytes[15] = UInt8(number & 255)
        return WARCRecordID(uuid: bytes)
    }

    static func http(_ body: [UInt8], fields: [String] = ["Content-Type: text/html; charset=utf-8"]) -> [UInt8] {
        Array(("HTTP/1.1 200 OK\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n").utf8) + body
    }

    static func response(_ number: Int, version: WARCVersion = .v1p1) -> WARCHeader {
        var header = WARCHeader(type: .response, id: id(number), date: date, version: version)
        header.targetURI = "http://market\(number).onion/listing?id=\(number)"
        header.contentType = "application/http;msgtype=response"
        return header
    }

    struct Sample {
        var header: WARCHeader
        var block: [UInt8]
        var payloadOffset = 0
    }

    /// One record of each kind, and some pages.
    static func samples(pages: Int = 3, size: Int = 900) -> [Sample] {
        var samples: [Sample] = []
        var info = WARCHeader(type: .warcinfo, id: id(1000), date: date)
        info.contentType = "application/warc-fields"
        samples.append(Sample(header: info, block: Array("software: a test\r\nformat: WARC File Format 1.1\r\n".utf8)))
        for number in 0..<pages {
            let block = http(sampleText(size, seed: UInt64(number + 1)))
            samples.append(
                Sample(header: response(number), block: block, payloadOffset: block.count - size))
        }
        var request = response(2000)
        request.type = .request
        request.contentType = "application/http;msgtype=request"
        request.fields.append("WARC-Concurrent-To", id(0).description)
        request.fields.append("WARC-Concurrent-To", id(1).description)
        let asked = Array("GET / HTTP/1.1\r\nHost: market.onion\r\n\r\n".utf8)
        samples.append(Sample(header: request, block: asked, payloadOffset: asked.count))
        var resource = WARCHeader(type: .resource, id: id(2001), date: date)
        resource.targetURI = "file:///list.csv"
        resource.contentType = "text/csv"
        samples.append(Sample(header: resource, block: Array("a,b\n1,2\n".utf8)))
        var revisit = response(2002)
        revisit.type = .revisit
        revisit.profile = WARCHeader.identicalPayload
        revisit.refersTo = id(0)
        revisit.refersToTargetURI = "http://market0.onion/listing?id=0"
        revisit.refersToDate = date
        let again = http([])
        samples.append(Sample(header: revisit, block: again, payloadOffset: again.count))
        var metadata = WARCHeader(type: .metadata, id: id(2003), date: date)
        metadata.contentType = "application/warc-fields"
        metadata.refersTo = id(0)
        samples.append(Sample(header: metadata, block: Array("via: http://index.onion/\r\n".utf8)))
        var conversion = WARCHeader(type: .conversion, id: id(2004), date: date)
        conversion.contentType = "text/plain"
        conversion.targetURI = "http://market0.onion/listing?id=0"
        samples.append(Sample(header: conversion, block: []))
        var other = WARCHeader(type: WARCRecordType(rawValue: "x-clew"), id: id(2005), date: date)
        other.fields.append("X-Note", "unknown types pass through")
        samples.append(Sample(header: other, block: [0, 1, 2, 255]))
        return samples
    }

    static func archive(
        _ samples: [Sample], _ container: WARCEncoder.Container, declares: WARCEncoder.Declared = [.block, .payload]
    ) throws -> [UInt8] {
        let encoder = try WARCEncoder(container: container, declares: declares)
        var output: [UInt8] = []
        for sample in samples {
            try encoder.append(sample.header, block: sample.block, payloadOffset: sample.payloadOffset, to: &output)
        }
        return output
    }

    /// All as one gzip stream.
    static func oneStream(_ plain: [UInt8], level: Int = 6) throws -> [UInt8] {
        let compressor = try GzipStreamCompressor(level: level)
        var output: [UInt8] = []
        plain.withUnsafeBytes { compressor.write($0) { output.append(contentsOf: $0) } }
        compressor.finish { output.append(contentsOf: $0) }
        return output
    }

    /// One gzip member for each piece of that many bytes, wherever records begin: what bgzip makes.
    static func blocks(_ plain: [UInt8], of size: Int) throws -> [UInt8] {
        let compressor = try GzipCompressor(level: 6)
        var output: [UInt8] = []
        for start in stride(from: 0, to: plain.count, by: size) {
            let piece = Array(plain[start..<min(plain.count, start + size)])
            try piece.withUnsafeBytes { _ = try compressor.compress($0, appendingTo: &output) }
        }
        return output
    }
}

/// What a reader gave, and whether the places tile the file.
struct Outcome {
    var items: [WARCItem] = []
    var records: [WARCEntry] = []
    var gaps: [WARCGap] = []
    var streams: [WARCStream] = []
    /// Why the places do not tile the file; `nil` when they do.
    var fault: String?

    init(_ bytes: [UInt8], limits: WARCLimits = WARCLimits(), reading: WARCReading = []) throws {
        try self.init(WARCReader(bytes: bytes, limits: limits, reading: reading))
    }

    init(_ reader: WARCReader) throws {
        var position: Int64 = 0
        var inner: Int64 = 0
        while let item = try reader.next() {
            items.append(item)
            switch item {
            case .record(let entry):
                records.append(entry)
                follow(entry.place, &position, &inner)
            case .gap(let gap):
                gaps.append(gap)
                follow(gap.place, &position, &inner)
            case .stream(let stream):
                streams.append(stream)
                if inner != stream.decodedLength { fault = "a stream is not tiled" }
                follow(.file(stream.extent), &position, &inner)
                inner = 0
            }
        }
        if position != reader.size { fault = fault ?? "the file ends at \(reader.size) and the places at \(position)" }
        if inner != 0 { fault = fault ?? "a stream did not end" }
    }

    private mutating func follow(_ place: WARCPlace, _ position: inout Int64, _ inner: inout Int64) {
        switch place {
        case .file(let extent):
            if extent.offset != position || extent.length <= 0 {
                fault = fault ?? "\(extent) does not follow \(position)"
            }
            position = extent.end
        case .stream(let start, let extent):
            if start != position || extent.offset != inner || extent.length <= 0 {
                fault = fault ?? "\(extent) at \(start) does not follow \(inner) at \(position)"
            }
            inner = extent.end
        }
    }

    /// The kinds of all findings, each once, sorted.
    var findings: [String] {
        let all = records.flatMap(\.findings) + gaps.flatMap(\.findings) + streams.flatMap(\.findings)
        return Set(all.map(\.kind.rawValue)).sorted()
    }
}
