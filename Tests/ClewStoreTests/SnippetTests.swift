import ClewCore
import ClewStore
import ClewTestSupport
import Testing

@Suite struct SnippetTests {
    private func snippet(_ text: String, _ line: String) throws -> Snippet {
        let scratch = try ScratchFolder()
        let store = try Store(path: scratch.file())
        try store.apply([Made.page(0, text)])
        let hit = try #require(try store.search(line, clearance: .all).hits.first)
        return hit.snippet
    }

    private func marked(_ snippet: Snippet) -> [String] { snippet.pieces.filter(\.isMarked).map(\.text) }

    @Test(
        arguments: [
            ("the White Widow and a widow", "white widow", ["White", "Widow", "widow"]),
            ("a white horse, a white widow", "\"white widow\"", ["white widow"]),
            ("white white-widow", "\"white widow\"", ["white-widow"]),
            ("Amphétamine amphe", "amphetam*", ["Amphétamine"]),
            ("CAFÉ cafe\u{301} cafeteria", "café", ["CAFÉ", "cafe\u{301}"]),
            ("мет Мет", "МЕТ", ["мет", "Мет"]),
            ("to john@example.org now", "john@example.org", ["john@example.org"]),
            ("mdma not seeds", "mdma -kush", ["mdma"]),
            ("a b a b a c", "\"a b a c\"", ["a b a c"]),
        ] as [(String, String, [String])])
    func `what was looked for is marked`(text: String, line: String, expected: [String]) throws {
        #expect(try marked(snippet(text, line)) == expected)
    }

    @Test func `the stretch with most of the query is shown`() throws {
        let filler = String(repeating: "filler words ", count: 60)
        let result = try snippet("white " + filler + "white widow " + filler, "white widow")
        #expect(marked(result) == ["white", "widow"])
        #expect(result.isCutBefore && result.isCutAfter)
        #expect(result.text.utf8.count < 400)
        #expect(result.text.hasPrefix("…"))
    }

    @Test func `pieces stand on one line and cut no character`() throws {
        let result = try snippet(
            String(repeating: "ü", count: 500) + "\n\r\tmdma\u{7}" + String(repeating: "😀", count: 300), "mdma")
        #expect(!result.text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0xFFFD })
        #expect(marked(result) == ["mdma"])
    }

    @Test func `without words the beginning is shown`() throws {
        let result = try snippet("first words of a page", "form:page")
        #expect(result.pieces.map(\.text) == ["first words of a page"])
        #expect(!result.isCutBefore && !result.isCutAfter)
    }
}
