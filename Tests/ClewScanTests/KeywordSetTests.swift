import ClewScan
import Testing

@Suite struct KeywordSetTests {
    @Test func `words are found in either case with their places`() throws {
        let set = try KeywordSet(["wickr", "tg", "-----BEGIN PGP"])
        let hits = set.hits(in: Array("my WICKR or tg, -----BEGIN PGP PUBLIC".utf8))
        #expect(
            hits == [
                KeywordHit(word: 0, start: 3, end: 8), KeywordHit(word: 1, start: 12, end: 14),
                KeywordHit(word: 2, start: 16, end: 30),
            ])
    }

    @Test func `signs of patterns are only letters here`() throws {
        let set = try KeywordSet(["a.c", "[x]*"])
        #expect(set.hits(in: Array("abc a.c [x]* xx".utf8)).map(\.word) == [0, 1])
    }

    @Test func `an empty text has no hits`() throws {
        #expect(try KeywordSet(["a"]).hits(in: []).isEmpty)
    }

    @Test func `bytes that are no text are searched all the same`() throws {
        let bytes: [UInt8] = [0, 0xFF, 0x80, 0x61, 0, 0x41, 0xFE]
        #expect(try KeywordSet(["a"]).hits(in: bytes).map(\.start) == [3, 5])
    }

    @Test func `no words and empty words are refused`() {
        #expect(throws: KeywordSetError.emptyWord) { try KeywordSet([]) }
        #expect(throws: KeywordSetError.emptyWord) { try KeywordSet(["a", ""]) }
    }

    @Test func `thousands of words are one pass`() throws {
        let set = try KeywordSet((0..<3000).map { "substance\($0)x" })
        #expect(set.hits(in: Array("of substance2999x and substance17x".utf8)).map(\.word) == [2999, 17])
    }

    @Test func `one set serves several tasks at once`() async throws {
        let set = try KeywordSet(["needle"])
        let text = Array(String(repeating: "hay needle ", count: 500).utf8)
        let counts = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 { group.addTask { set.hits(in: text).count } }
            var counts: [Int] = []
            for await count in group { counts.append(count) }
            return counts
        }
        #expect(counts == [Int](repeating: 500, count: 8))
    }
}
