import ClewCompression
import ClewTestSupport
import Testing

@Suite struct GzipStreamReaderTests {
    /// One member made piece by piece: many DEFLATE blocks, as whole-file archives have.
    private static func oneMember(_ bytes: [UInt8]) throws -> [UInt8] {
        let compressor = try GzipStreamCompressor(level: 6)
        var output: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 70_000) {
            let piece = Array(bytes[start..<min(bytes.count, start + 70_000)])
            piece.withUnsafeBytes { compressor.write($0) { output.append(contentsOf: $0) } }
        }
        compressor.finish { output.append(contentsOf: $0) }
        return output
    }

    @Test(arguments: [1, 1000, 65536, 1 << 20])
    func `a stream comes out whole, whatever the size of the pieces`(piece: Int) throws {
        let text = sampleText(200_000)
        let stream = try Self.oneMember(text)
        let reader = try GzipStreamReader(source: source([9, 9, 9] + stream), offset: 3)
        #expect(drained(reader, piece: piece) == text)
        #expect(reader.state == .memberEnd)
        #expect(reader.fileOffset == Int64(3 + stream.count))
        #expect(reader.decodedOffset == Int64(text.count))
    }

    @Test func `any place is read by access points as from the start`() throws {
        let text = sampleText(3 << 20)
        let tail = sampleText(300_000, seed: 5)
        let stream = try Self.oneMember(text) + Self.oneMember(tail)
        let first = try GzipStreamReader(source: source(stream), offset: 0, span: 100_000)
        #expect(drained(first) == text + tail)
        #expect(first.index.points.count > 10)
        let index = try GzipIndex(serialized: first.index.serialized())
        #expect(index == first.index)
        var random = SplitMix64(seed: 7)
        var room = [UInt8](repeating: 0, count: 500)
        for _ in 0..<100 {
            let place = Int.random(in: 0..<text.count + tail.count - 500, using: &random)
            let reader = try GzipStreamReader(source: source(stream), offset: 0, index: index)
            try reader.seek(to: Int64(place))
            var count = 0
            while count < 500 {
                let done = room.withUnsafeMutableBytes {
                    reader.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[count...]))
                }
                count += done
                if done == 0, !reader.startNextMember() { break }
            }
            #expect(room == Array((text + tail)[place..<place + 500]))
        }
    }

    @Test func `an access point saves the work before it`() throws {
        let stream = try Self.oneMember(sampleText(2 << 20))
        let first = try GzipStreamReader(source: source(stream), offset: 0, span: 100_000)
        _ = drained(first)
        var least = Int64.max
        let reader = try GzipStreamReader(
            source: { offset, room in
                least = min(least, offset)
                return source(stream)(offset, room)
            }, offset: 0, index: first.index)
        try reader.seek(to: 2_000_000)
        #expect(least > Int64(stream.count * 3 / 4))
    }

    @Test func `going back to a mark keeps the checksum right`() throws {
        let text = sampleText(300_000)
        let reader = try GzipStreamReader(source: source(try Self.oneMember(text)), offset: 0)
        var room = [UInt8](repeating: 0, count: 50_000)
        _ = room.withUnsafeMutableBytes { reader.read(into: $0) }
        let mark = try #require(reader.mark())
        _ = room.withUnsafeMutableBytes { reader.read(into: $0) }
        let once = room
        #expect(reader.rewind(to: mark))
        _ = room.withUnsafeMutableBytes { reader.read(into: $0) }
        #expect(room == once)
        _ = drained(reader)
        #expect(reader.state == .memberEnd)
    }

    @Test func `a clipped or damaged stream keeps what came before`() throws {
        let text = sampleText(200_000)
        let stream = try Self.oneMember(text)
        let clipped = try GzipStreamReader(source: source(Array(stream[..<(stream.count / 2)])), offset: 0)
        let some = drained(clipped)
        #expect(clipped.state == .failed(.clipped))
        #expect(some.count > 50_000 && some == Array(text[..<some.count]))
        var changed = stream
        changed[changed.count - 6] ^= 1
        let damaged = try GzipStreamReader(source: source(changed), offset: 0)
        #expect(drained(damaged) == text)
        #expect(damaged.state == .failed(.damaged))
    }

    @Test func `a stream stops at its limits`() throws {
        let stream = try Self.oneMember([UInt8](repeating: 0, count: 4 << 20))
        let byOutput = try GzipStreamReader(
            source: source(stream), offset: 0, limits: .init(output: 1 << 20))
        #expect(drained(byOutput).count < 3 << 20)
        let byRatio = try GzipStreamReader(
            source: source(stream), offset: 0, limits: .init(ratio: 100, ratioFrom: 1 << 20))
        #expect(drained(byRatio).count < 3 << 20)
        guard case .failed(.limitExceeded) = byRatio.state else {
            Issue.record("the ratio was not noticed")
            return
        }
    }

    @Test func `a mutated index is refused or harmless`() throws {
        let stream = try Self.oneMember(sampleText(500_000))
        let first = try GzipStreamReader(source: source(stream), offset: 0, span: 70_000)
        _ = drained(first)
        let bytes = try first.index.serialized()
        var random = SplitMix64(seed: 9)
        for _ in 0..<300 {
            let changed = random.mutated(bytes)
            guard let index = try? GzipIndex(serialized: changed) else { continue }
            let reader = try GzipStreamReader(source: source(stream), offset: 0, index: index)
            _ = try? reader.seek(to: 400_000)
        }
        #expect(throws: CompressionError.badIndex) { try GzipIndex(serialized: []) }
    }

    @Test func `a clipped stream gives the same bytes whatever the size of the pieces`() throws {
        // Long matches: what a few compressed bytes stand for may be more than there is room for.
        let text = [UInt8](repeating: 7, count: 700) + sampleText(300) + [UInt8](repeating: 9, count: 900)
        let stream = try Self.oneMember(text)
        for end in 11..<stream.count {
            let clipped = Array(stream[..<end])
            var results: Set<[UInt8]> = []
            for piece in [1, 7, 64, 4096] {
                let reader = try GzipStreamReader(source: source(clipped), offset: 0)
                results.insert(drained(reader, piece: piece))
                #expect(reader.state == .failed(.clipped))
            }
            #expect(results.count == 1, "clipped at \(end): \(results.map(\.count))")
            #expect(results.first.map(text.starts(with:)) == true)
        }
    }
}
