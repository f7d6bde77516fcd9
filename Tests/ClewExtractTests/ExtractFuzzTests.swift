import ClewCore
import ClewExtract
import ClewTestSupport
import Testing

@Suite struct ExtractFuzzTests {
    /// What the mutations begin with: every example, and separators.
    static let seeds: [[UInt8]] = KindExample.all.map { Array($0.example.text.utf8) }

    @Test(.timeLimit(.minutes(5)))
    func `20,000 mutated texts give mentions whose ranges hold what they say`() throws {
        let extractor = try Extractor()
        var random = SplitMix64(seed: 77)
        for _ in 0..<20_000 {
            let bytes = mutated(&random)
            var start = 0
            for mention in extractor.mentions(in: bytes) {
                #expect(mention.range.lowerBound >= start)
                start = mention.range.lowerBound
                guard mention.range.upperBound <= bytes.count, !mention.range.isEmpty else {
                    Issue.record("\(mention.range) of \(bytes.count)")
                    continue
                }
                #expect(mention.written == String(decoding: bytes[mention.range], as: UTF8.self))
                #expect(!mention.canonical.isEmpty)
                #expect(mention.kind.entry != nil)
            }
        }
    }

    @Test func `a stream gives what one pass over the whole gives, wherever pieces and windows end`() throws {
        let extractor = try Extractor()
        var random = SplitMix64(seed: 99)
        var bytes: [UInt8] = []
        while bytes.count < 3_000_000 { bytes += mutated(&random) + [random.next() % 8 == 0 ? 0x0A : 0x20] }
        let whole = extractor.mentions(in: bytes)
        #expect(whole.count > 10_000)
        for window in [4096, 65_536, 100_003, 1_000_000] {
            var stream = StreamExtractor(extractor, windowSize: window)
            var found: [Mention] = []
            var start = 0
            bytes.withUnsafeBufferPointer { text in
                while start < text.count {
                    let end = min(text.count, start + 1 + Int(random.next() % 200_000))
                    stream.append(UnsafeBufferPointer(rebasing: text[start..<end])) { found.append($0) }
                    start = end
                }
            }
            stream.finish { found.append($0) }
            #expect(found.count == whole.count, "window \(window)")
            let difference = zip(found, whole).first { $0 != $1 }
            #expect(difference == nil, "window \(window)")
        }
    }

    private func mutated(_ random: inout SplitMix64) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<(1 + random.next() % 6) {
            bytes += Self.seeds[Int(random.next() % UInt64(Self.seeds.count))]
            bytes += [[0x20], [0x0A], [], [0x2E, 0x20], [0x28], [0xFF]][Int(random.next() % 6)]
        }
        for _ in 0..<(random.next() % 5) where !bytes.isEmpty {
            let place = Int(random.next() % UInt64(bytes.count))
            switch random.next() % 4 {
            case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(UInt8(truncatingIfNeeded: random.next() % 128), at: place)
            default: bytes.removeSubrange(place..<min(bytes.count, place + Int(random.next() % 12)))
            }
        }
        return bytes
    }
}
