import ClewCompression

func packed(_ bytes: [UInt8], level: Int = 6) throws -> [UInt8] {
    var output: [UInt8] = []
    try bytes.withUnsafeBytes { _ = try GzipCompressor(level: level).compress($0, appendingTo: &output) }
    return output
}

func unpacked(
    _ bytes: [UInt8], limit: Int = 1 << 30
) -> Result<(member: GzipDecompressor.Member, bytes: [UInt8]), CompressionError> {
    var output = OutputBuffer()
    do throws(CompressionError) {
        let decompressor = try GzipDecompressor()
        let member = try bytes.withUnsafeBufferPointer { (bytes) throws(CompressionError) in
            try decompressor.decompress(UnsafeRawBufferPointer(bytes), limit: limit, into: &output)
        }
        return .success((member, output.withUnsafeBytes { Array($0) }))
    } catch {
        return .failure(error)
    }
}

/// A source over bytes in memory.
func source(_ bytes: [UInt8]) -> GzipStreamReader.Source {
    { offset, room in
        guard offset >= 0, offset < bytes.count else { return 0 }
        let count = min(room.count, bytes.count - Int(offset))
        room.copyBytes(from: bytes[Int(offset)..<Int(offset) + count])
        return count
    }
}

/// All that a reader gives until it cannot go on, over member ends.
func drained(_ reader: GzipStreamReader, piece: Int = 100_000) -> [UInt8] {
    var output: [UInt8] = []
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: piece, alignment: 16)
    defer { room.deallocate() }
    while true {
        let count = reader.read(into: room)
        output.append(contentsOf: room[..<count])
        if count == 0, !reader.startNextMember() { return output }
    }
}
