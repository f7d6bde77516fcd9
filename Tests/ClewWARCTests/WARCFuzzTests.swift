import ClewTestSupport
import ClewWARC
import Testing

@Suite struct WARCFuzzTests {
    @Test(.timeLimit(.minutes(5)))
    func `20,000 mutated archives are read to the end and tiled`() throws {
        let samples = Fixtures.samples(pages: 2, size: 400)
        let plain = try Fixtures.archive(samples, .plain)
        let members = try Fixtures.archive(samples, .gzip())
        let seeds = [
            plain, members, try Fixtures.oneStream(plain), try Fixtures.blocks(plain, of: 300),
            try Fixtures.oneStream(plain, level: 0), plain + members,
        ]
        var random = SplitMix64(seed: 40)
        for round in 0..<20_000 {
            let bytes = random.mutated(seeds[round % seeds.count])
            let limits = WARCLimits(head: 4096, fields: 40, block: round % 2 == 0 ? 200 : 100_000, payload: 10_000)
            let outcome = try Outcome(
                bytes, limits: limits, reading: [.storedDigests, .declaredDigests, .payloadDigests])
            #expect(outcome.fault == nil, "round \(round)")
            for entry in outcome.records where entry.block != nil { _ = entry.payload(limits: limits) }
        }
    }
}
