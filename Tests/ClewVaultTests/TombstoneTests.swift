import ClewCompression
import ClewCore
import ClewVault
import Testing

@Suite struct TombstoneTests {
    private func tombstone(_ length: Int, isPlain: Bool, kind: EvidenceExtent.Kind = .record) -> Tombstone {
        Tombstone(
            leaf: 12, kind: kind, file: VaultFile(.segment, 1), offset: 77, length: length, decision: 3,
            time: Timestamp(seconds: 1_700_000_000), isPlain: isPlain)
    }

    @Test func `a tombstone has exactly the length of what it replaces, whatever that is`() {
        let lengths = Array(0...1500) + Array(9_900...10_400) + Array(65_400...66_300) + Array(131_000...131_400)
        for length in lengths {
            for isPlain in [true, false] {
                #expect(tombstone(length, isPlain: isPlain).bytes.joined.count == length)
            }
        }
        #expect(tombstone(3 << 20, isPlain: false).bytes.joined.count == 3 << 20)
        #expect(tombstone(3 << 20, isPlain: true).bytes.joined.count == 3 << 20)
        #expect(tombstone(99, isPlain: false, kind: .gap).bytes.joined == [UInt8](repeating: 0, count: 99))
    }

    @Test func `a tombstone in a compressed file is one whole gzip member`() throws {
        let decompressor = try GzipDecompressor()
        for length in Array(20...600) + [1000, 10_000, 65_570, 65_575, 131_190, 2 << 20] {
            let bytes = tombstone(length, isPlain: false).bytes.joined
            var output = OutputBuffer()
            let member = try bytes.withUnsafeBytes { try decompressor.decompress($0, limit: 4 << 20, into: &output) }
            #expect(member.consumed == length)
        }
    }

    @Test func `a long tombstone is a WARC record that says under which decision`() throws {
        var output = OutputBuffer()
        let bytes = tombstone(600, isPlain: false).bytes.joined
        _ = try bytes.withUnsafeBytes { try GzipDecompressor().decompress($0, limit: 4096, into: &output) }
        let text = output.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
        #expect(text.hasPrefix("WARC/1.1\r\nWARC-Type: metadata\r\n"))
        #expect(text.contains("clew-erased-under-decision: 3\r\n"))
        #expect(text.hasSuffix("\r\n\r\n"))
    }
}
