import ClewCompression
import Testing

@Suite struct GzipCompressorTests {
    @Test func `a member comes back as it was`() throws {
        let compressor = try GzipCompressor(level: 6)
        let input = Array(repeating: UInt8(65), count: 10_000)
        var packed: [UInt8] = [1, 2]
        let length = try input.withUnsafeBytes { try compressor.compress($0, appendingTo: &packed) }
        #expect(packed.count == length + 2)
        let decompressor = try GzipDecompressor()
        var output = OutputBuffer()
        let member = try packed.withUnsafeBytes {
            try decompressor.decompress(UnsafeRawBufferPointer(rebasing: $0[2...]), limit: 1 << 20, into: &output)
        }
        #expect(member.consumed == length)
        #expect(output.withUnsafeBytes { Array($0) } == input)
    }
}
