import ClewTestSupport
import Foundation
import Testing

/// What a page carries within itself is found in every way of writing that a browser reads.
@Suite(.serialized) struct EmbeddedDataTests {
    /// A way to write an image into a page: around its base64, and what the base64 itself becomes.
    struct Way: Sendable, CustomTestStringConvertible {
        var name: String
        var before: String
        var after: String
        var write: @Sendable (String) -> String

        init(
            _ name: String, _ before: String, _ after: String = "'>",
            _ write: @escaping @Sendable (String) -> String = { $0 }
        ) {
            (self.name, self.before, self.after, self.write) = (name, before, after, write)
        }

        var testDescription: String { name }
    }

    private static func replacing(_ signs: [Character: String]) -> @Sendable (String) -> String {
        { text in text.map { signs[$0] ?? String($0) }.joined() }
    }

    static let ways: [Way] = [
        Way("capitals", "<img src='data:image/png;BASE64,"), Way("mixed", "<img src='DATA:image/png;Base64,"),
        Way("blanks", "<img src='data:image/png; base64 ,"),
        Way("a parameter before", "<img src='data:image/png;name=x; base64,"),
        Way("a broken mark", "<img src='data:image/png;ba\n\tse64\n,"),
        Way("an entity for the comma", "<img src='data:image/png;base64&#44;"),
        Way("names for the marks", "<img src='data&colon;image&sol;png&semi;base64&comma;"),
        Way("entities in the mark", "<img src='data:image/png;&#98;&#x61;se64,"),
        Way(
            "entities", "<img src='data:image/png;base64,", "'>",
            replacing(["+": "&#43;", "/": "&#x2F;", "=": "&#61;"])),
        Way(
            "names", "<img src='data:image/png;base64,", "'>",
            replacing(["+": "&plus;", "/": "&sol;", "=": "&equals;"])),
        Way("letters as entities", "<img src='data:image/png;base64,", "'>", replacing(["A": "&#65;", "b": "&#98;"])),
        Way(
            "broken lines as entities", "<img src='data:image/png;base64,", "'>",
            replacing(["A": "A&#10;", "b": "b&Tab;"])),
        Way(
            "percent", "<img src='data:image/png;base64,", "'>",
            replacing(["+": "%2B", "/": "%2f", "=": "%3D", "A": "%41"])),
        Way("a style sheet", "<style>p { background: url( data:image/png;base64,", ") }</style>"),
        Way(
            "a style sheet in quotes", "<style>p { background: url(\"data:image/png;BASE64,", "\") }</style>",
            replacing(["A": "A\\\n"])),
        Way(
            "a style sheet with percent", "<style>p{background:url(data:image/png;base64,", ")}</style>",
            replacing(["+": "%2B", "/": "%2F"])),
        Way(
            "a style sheet with escapes", "<style>p{background:url(data:image/png\\;base64\\,", ")}</style>",
            replacing(["+": "\\2b ", "/": "\\00002F", "=": "\\="])),
        Way("a style in an attribute", "<p style='background:url(&quot;data:image/png;base64,", "&quot;)'>"),
        Way(
            "JSON", "<script>x = {\"a\":\"data:image\\/png;base64,", "\"}</script>",
            replacing(["+": "\\u002b", "/": "\\/", "=": "\\u003D", "A": "A\\n"])),
        Way("a script", "<script>x = 'data:image/png;base64,", "'</script>", replacing(["+": "\\x2b", "/": "\\x2F"])),
    ]

    @Test(arguments: ways) func `an image in a page is found however it is written`(way: Way) throws {
        let held = try ProtectedCase()
        try held.load()
        let page = Array(
            "<p>see \(way.before)\(way.write(Data(held.material).base64EncodedString()))\(way.after) here".utf8)
        let path = try held.fixture.write("in/zanzibar.html", page)
        _ = try held.workspace.importing(path)
        let finding = try #require(try held.referrals().first)
        #expect(try held.opened(finding).sealed == page)
        #expect(try held.traces() == [])
    }

    @Test func `a page full of marks and of signs costs no more than its length`() throws {
        let held = try ProtectedCase()
        try held.load()
        let page = Array(String(repeating: ";base64 &#44; ; base64 \\;&amp", count: 40_000).utf8)
        let path = try held.fixture.write("in/marks.html", page)
        let start = ContinuousClock.now
        _ = try held.workspace.importing(path)
        #expect(ContinuousClock.now - start < .seconds(120))
        #expect(try held.referrals().isEmpty)
    }
}
