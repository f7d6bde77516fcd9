import ClewCompression
import ClewTestSupport
import Testing

@Suite struct GzipDecompressorTests {
    @Test func `only the first of several members is taken`() throws {
        let first = try packed(sampleText(4000))
        let second = try packed(sampleText(100, seed: 2))
        let result = try unpacked(first + second).get()
        #expect(result.member.consumed == first.count)
        #expect(result.bytes.count == 4000)
    }

    @Test func `what is larger than the first room comes out whole`() throws {
        let input = sampleText(5 << 20)
        #expect(try unpacked(packed(input)).get().bytes == input)
    }

    @Test(arguments: [100, 9999, 1 << 20, 3 << 20])
    func `the limit is kept to the byte`(size: Int) throws {
        let member = try packed(sampleText(size))
        #expect(throws: CompressionError.limitExceeded(size - 1)) { try unpacked(member, limit: size - 1).get() }
        #expect(try unpacked(member, limit: size).get().bytes.count == size)
    }

    @Test func `every truncation is told as such`() throws {
        let member = try packed(sampleText(3000))
        for count in 0..<member.count {
            #expect(throws: CompressionError.clipped) { try unpacked(Array(member[..<count])).get() }
        }
    }

    @Test func `no flipped bit gives other bytes`() throws {
        let input = sampleText(2000)
        let member = try packed(input)
        for bit in 0..<member.count * 8 {
            var changed = member
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            // Header bytes that carry no content (time, system) may change; the content may not.
            if case .success(let result) = unpacked(changed) { #expect(result.bytes == input) }
        }
    }

    @Test func `what is no gzip is said to be none`() {
        #expect(throws: CompressionError.notCompressed) { try unpacked(Array("WARC/1.0\r\n".utf8)).get() }
        #expect(throws: CompressionError.clipped) { try unpacked([]).get() }
    }

    @Test func `a bomb stops at the limit`() throws {
        let compressor = try GzipStreamCompressor(level: 9)
        var bomb: [UInt8] = []
        let zeros = [UInt8](repeating: 0, count: 1 << 20)
        for _ in 0..<256 { zeros.withUnsafeBytes { compressor.write($0) { bomb.append(contentsOf: $0) } } }
        compressor.finish { bomb.append(contentsOf: $0) }
        #expect(bomb.count < 300_000)
        #expect(throws: CompressionError.limitExceeded(8 << 20)) { try unpacked(bomb, limit: 8 << 20).get() }
    }

    @Test func `mutated members neither crash nor hang`() throws {
        var random = SplitMix64(seed: 20)
        let members = [try packed(sampleText(2000)), try packed(sampleText(700, seed: 3), level: 0), try packed([])]
        for round in 0..<3000 {
            let input = random.mutated(members[round % 3])
            if case .success(let result) = unpacked(input, limit: 1 << 20) {
                #expect(result.member.consumed <= input.count)
            }
        }
    }
}
