import ClewTable
import ClewTestSupport
import Testing

@Suite struct ConfigDocumentTests {
    @Test func `values keep their lines`() throws {
        let node = try ConfigDocument.read(Array("a: 1\nb:\n  - x\n  - y: true\n".utf8))
        #expect(node["a"]?.number == 1)
        #expect(node["b"]?.list?.count == 2)
        #expect(node["b"]?.list?.last?["y"]?.flag == true)
        #expect(node["b"]?.list?.last?.map?.first?.line == 4)
        #expect(node["zzz"] == nil)
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 50_000),
        String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000),
        (0..<400).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        (0..<60).map { "a\($0): &a\($0) [*a\(max(0, $0 - 1)), *a\(max(0, $0 - 1))]\n" }.joined(),
    ])
    func `a file that nests or multiplies without end is refused`(yaml: String) {
        #expect(throws: ConfigFault.tooDeep) { try ConfigDocument.read(Array(yaml.utf8)) }
    }

    @Test func `a file that is too long, binary or no YAML is refused`() {
        #expect(throws: ConfigFault.tooLong(limit: 262_144)) {
            try ConfigDocument.read([UInt8](repeating: 0x61, count: 300_000))
        }
        #expect(throws: ConfigFault.self) { try ConfigDocument.read([0xFF, 0xFE, 0x00]) }
        #expect(throws: ConfigFault.self) { try ConfigDocument.read(Array("a: 'open".utf8)) }
        #expect(throws: ConfigFault.self) { try ConfigDocument.read(Array("? [a, b]\n: c".utf8)) }
    }

    @Test(.timeLimit(.minutes(5)))
    func `20,000 mutated files are read or refused without a trap`() {
        var dice = SplitMix64(seed: 0x5941_4D4C)
        let seed = """
            market: Harbour
            columns:
              title: {column: name, role: title}
              price: {column: 3, role: price, currency: XBT}
            list: &l [a, 'b', "c\\n", {d: 1}]
            more: *l
            text: |
              lines
               more
            ? key
            : value
            require: [name]  # done

            """
        let parts = [
            "[", "]", "{", "}", ": ", "- ", "? ", "&a ", "*a", "'", "\"", "|\n", ">\n", "#", "\t", "\n", "---\n", "%",
            "!!",
        ]
        .map { Array($0.utf8) }
        var read = 0
        for round in 0..<20_000 {
            let bytes = dice.mutated(Array(seed.utf8), with: parts)
            if (try? ConfigDocument.read(bytes)) != nil { read += 1 }  // Refusing is as good as reading here.
            if round.isMultiple(of: 4) { _ = try? Mapping(yaml: bytes) }  // As above.
        }
        #expect(read > 2000)
    }
}
