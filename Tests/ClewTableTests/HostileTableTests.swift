import ClewTable
import ClewTestSupport
import Testing

@Suite struct HostileTableTests {
    #if DEBUG
        private static let scale = 10
    #else
        private static let scale = 1
    #endif

    // Linear reading takes well under a second; quadratic would take hours.
    private func isQuick(_ work: () -> Void) -> Bool { ContinuousClock().measure(work) < .seconds(30) }

    @Test(arguments: [
        ("\"", 2_000_000), (",\"x", 500_000), ("\"\n", 500_000), ("\"a\n,", 400_000), ("\n", 2_000_000),
        ("\r", 1_000_000),
        (",", 2_000_000), ("x", 3_000_000), ("\"\"", 1_000_000), ("\"a\"b,", 300_000), ("\u{0}", 1_000_000),
    ])
    func `endless repetition in a table is read in linear time`(part: String, times: Int) {
        let bytes = Array(("a,b\n" + String(repeating: part, count: times / HostileTableTests.scale)).utf8)
        #expect(isQuick { _ = Tables.rows(bytes, piece: 1 << 16).count })
        #expect(isQuick { _ = try? TableReader(head: bytes) })  // Only the time counts.
        #expect(
            isQuick {
                guard var reader = try? TableReader(Mapping(yaml: Array("header: true".utf8)), head: bytes) else {
                    return
                }
                _ = try? Tables.read(&reader, bytes).count  // Only the time counts.
            })
    }

    @Test(arguments: [
        ("{", 1_000_000), ("[", 1_000_000), ("\"", 1_000_000), ("{\"a\":", 300_000), ("[{\"a\":1},", 200_000),
        ("{}", 500_000),
        ("{\"a\":[1]}", 100_000), ("\\", 1_000_000), ("{\"a\":\"\\u00", 200_000), ("}{", 500_000), ("{\n}", 300_000),
        ("x\n", 300_000),
    ])
    func `endless repetition in JSON is read in linear time`(part: String, times: Int) {
        let bytes = Array(String(repeating: part, count: times / HostileTableTests.scale).utf8)
        #expect(isQuick { _ = Tables.json(bytes, piece: 1 << 16) })
        #expect(isQuick { _ = Tables.json(Array("[".utf8) + bytes, piece: 1 << 16) })
    }

    @Test(.timeLimit(.minutes(5)))
    func `20,000 mutated tables are read without a trap, and every place is inside of the file`() {
        var dice = SplitMix64(seed: 0x5441_424C)
        let seeds =
            DelimitedReaderTests.cases.map(\.text) + [
                "name;price\n\"a; b\";1,5\r\n\"c\"\"d\";2\n",
                "[{\"a\":{\"b\":[1,{\"c\":2}]},\"d\":\"\\u00e9\\n\"},{\"a\":null}]",
                "{\"a\":1}\n{\"b\":\"x\"}\n{\"a\":[1,2]}\n", "{\"items\":[{\"a\":1},{\"a\":true}],\"n\":2}",
            ]
        let parts = [
            "\"", ",", "\n", "\r", ";", "\t", "{", "}", "[", "]", ":", "\\", "\\u", "\"\"", "\u{0}", "\u{FEFF}", "1e5",
            "null",
        ]
        .map { Array($0.utf8) }
        let mapping = try? Mapping(yaml: Array("captured-at: {column: 1, format: iso}\nrequire: [1]".utf8))
        for round in 0..<20_000 {
            let seed = Array((seeds[dice.below(seeds.count)] + seeds[dice.below(seeds.count)]).utf8)
            let bytes = dice.mutated(seed, with: parts)
            let piece = dice.below(40) + 1
            var rows = Tables.rows(bytes, piece: piece)
            rows += Tables.json(bytes, piece: piece).0
            for row in rows {
                let isInside =
                    row.source.upperBound <= bytes.count
                    && (0..<row.count).allSatisfy { (row.source(ofCell: $0)?.upperBound ?? 0) <= bytes.count }
                if !isInside {
                    Issue.record("round \(round): a place outside of the file")
                    return
                }
            }
            if var reader = try? TableReader(mapping ?? Mapping(), head: bytes) {  // Refusing is as good as reading.
                _ = try? Tables.read(&reader, bytes)  // As above.
            }
            guard round.isMultiple(of: 4) else { continue }
            _ = EncodingDetection(bytes)
            _ = DecodedText(bytes, .utf16LittleEndian).bytes.count
        }
    }
}
