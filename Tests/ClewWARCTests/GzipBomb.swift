import ClewCompression

/// A gzip member that holds a record with far more zeros than it has bytes.
struct GzipBomb {
    var bytes: [UInt8] = []

    init(record length: Int) throws {
        let compressor = try GzipStreamCompressor(level: 9)
        let head = "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:x:1>\r\nContent-Length: \(length)\r\n\r\n"
        Array(head.utf8).withUnsafeBytes { compressor.write($0) { bytes.append(contentsOf: $0) } }
        // Enough to pass every limit of the test; the rest is never reached.
        let zeros = [UInt8](repeating: 0, count: 1 << 20)
        for _ in 0..<128 { zeros.withUnsafeBytes { compressor.write($0) { bytes.append(contentsOf: $0) } } }
        compressor.finish { bytes.append(contentsOf: $0) }
    }
}
