import ClewCore
import ClewExtract
import ClewTestSupport
import Testing

/// What holds for every kind.
@Suite struct IndicatorFormatsTests {
    static let rows: [(IndicatorKind, Example)] = IndicatorFormats.all.flatMap { format in
        format.examples.map { (format.kind, $0) }
    }

    static func format(of kind: IndicatorKind) -> (any IndicatorFormat.Type)? {
        IndicatorFormats.all.first { $0.kind == kind }
    }

    @Test(arguments: rows)
    func `an example is judged as it says`(kind: IndicatorKind, example: Example) throws {
        let format = try #require(Self.format(of: kind))
        if let expected = example.expected {
            #expect(example.text.contains(expected.written))
            let found = format.judge(expected.written)
            #expect(found == Verdict(canonical: expected.canonical, grade: expected.grade))
        } else if example.lacksContext {
            let judged = format.judge(example.text)
            let verdict = try #require(judged)
            let bytes = Array(example.text.utf8)
            #expect(bytes.withUnsafeBufferPointer { format.needsContext($0, verdict) })
        } else {
            let found = format.judge(example.text)
            #expect(found == nil)
        }
        #expect(!example.source.isEmpty)
    }

    @Test func `every kind but the key block has its check, once`() {
        let kinds = IndicatorFormats.all.map { $0.kind }
        #expect(Set(kinds).count == kinds.count)
        #expect(Set(kinds) == Set(IndicatorKind.entries.map(\.kind)).subtracting([.openPGPKey]))
    }

    @Test(arguments: IndicatorFormats.all.map { $0.kind })
    func `a kind has accepted and refused examples`(kind: IndicatorKind) throws {
        let format = try #require(Self.format(of: kind))
        #expect(format.examples.contains { $0.expected != nil })
        #expect(format.examples.contains { $0.expected == nil && !$0.lacksContext })
    }

    @Test(arguments: rows)
    func `a value found without context around it needs none`(kind: IndicatorKind, example: Example) throws {
        let format = try #require(Self.format(of: kind))
        guard let expected = example.expected, expected.written == example.text else { return }
        let judged = format.judge(expected.written)
        let verdict = try #require(judged)
        let bytes = Array(expected.written.utf8)
        #expect(!bytes.withUnsafeBufferPointer { format.needsContext($0, verdict) })
    }

    @Test(arguments: rows)
    func `the canonical form is its own canonical form`(kind: IndicatorKind, example: Example) throws {
        let format = try #require(Self.format(of: kind))
        guard let expected = example.expected, expected.grade != .corrupt else { return }
        // An invitation and a national number lose what told their form.
        guard !(kind == .telegram && expected.canonical.hasPrefix("+")) else { return }
        let found = format.judge(expected.canonical)
        #expect(found?.canonical == expected.canonical)
        // The canonical form of an Ethereum address has the checksum that a form in one case lacks.
        #expect(found?.grade == expected.grade || kind == .ethereumAddress)
    }

    /// 40 kinds, 1,000 inputs each: examples with bytes changed, cut, doubled and put in.
    @Test(arguments: IndicatorFormats.all.map { $0.kind })
    func `no bytes make a check trap`(kind: IndicatorKind) throws {
        let format = try #require(Self.format(of: kind))
        var dice = SplitMix64(seed: 0xc1e3)
        let seeds = Self.rows.map { Array(($0.1.expected?.written ?? $0.1.text).utf8) }
        for round in 0..<1000 {
            // Its own examples half of the time.
            let own = format.examples[Int(dice.next() % UInt64(format.examples.count))]
            var bytes =
                round % 2 == 0
                ? Array((own.expected?.written ?? own.text).utf8) : seeds[Int(dice.next() % UInt64(seeds.count))]
            for _ in 0..<(1 + dice.next() % 4) {
                let place = bytes.isEmpty ? 0 : Int(dice.next() % UInt64(bytes.count))
                switch dice.next() % 5 {
                case 0 where !bytes.isEmpty: bytes[place] = UInt8(truncatingIfNeeded: dice.next())
                case 1 where !bytes.isEmpty: bytes.removeSubrange(place...)
                case 2: bytes.insert(contentsOf: bytes.prefix(300), at: place)
                case 3: bytes.insert(Array("[.]:/@+- 09azAZ\u{0}".utf8)[Int(dice.next() % 16)], at: place)
                default: bytes.reverse()
                }
            }
            bytes.withUnsafeBufferPointer { candidate in
                if let verdict = format.judge(candidate) {
                    #expect(verdict.canonical.utf8.count <= candidate.count + 12)
                    _ = format.needsContext(candidate, verdict)
                }
            }
        }
    }
}
