import ClewCompression
import ClewTestSupport
import Testing

@Suite struct GzipCompressorTests {
    @Test(arguments: [0, 1, 3, 6, 9, 12], [0, 1, 13_000, 300_000])
    func `a member comes back as it was`(level: Int, size: Int) throws {
        let input = sampleText(size)
        let member = try packed(input, level: level)
        let result = try unpacked(member).get()
        #expect(result.bytes == input)
        #expect(result.member.consumed == member.count)
        #expect(result.member.produced == size)
    }

    @Test func `the output goes behind what is there, and equal input gives equal bytes`() throws {
        let compressor = try GzipCompressor(level: 3)
        let input = sampleText(5000)
        var output: [UInt8] = [1, 2]
        let first = try input.withUnsafeBytes { try compressor.compress($0, appendingTo: &output) }
        let second = try input.withUnsafeBytes { try compressor.compress($0, appendingTo: &output) }
        #expect(output.count == 2 + first + second)
        #expect(output[2..<2 + first] == output[(2 + first)...])
    }

    @Test(arguments: [(-3, 0), (99, 12), (7, 7)])
    func `a level out of range is moved to the nearer end`(asked: Int, given: Int) throws {
        #expect(try GzipCompressor(level: asked).level == given)
    }
}
