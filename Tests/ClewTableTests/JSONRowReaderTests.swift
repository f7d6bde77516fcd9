import ClewTable
import Testing

@Suite struct JSONRowReaderTests {
    private func read(_ text: String, rows path: String? = nil, piece: Int = 1 << 20) -> [String] {
        let (rows, columns) = Tables.json(Array(text.utf8), rows: path, piece: piece)
        return rows.map { row in
            if row.isRefused { return "refused: " + row.findings.map(\.sentence).joined() }
            let cells = (0..<row.count).filter(row.has).map { "\(columns[$0])=\(row.string($0))" }
            return cells.sorted().joined(separator: " ")
        }
    }

    @Test(arguments: [
        ("", []),
        ("[{\"a\":1,\"b\":\"x\"},{\"a\":2}]", ["a=1 b=x", "a=2"]),
        ("{\"a\":1}\n{\"a\":2}\n", ["a=1", "a=2"]),
        ("{\"a\":1}{\"a\":2}", ["a=1", "a=2"]),
        ("{\"meta\":{\"n\":2},\"tags\":[1,2],\"items\":[{\"a\":1},{\"a\":2}],\"x\":[{\"a\":9}]}", ["a=1", "a=2"]),
        ("[{\"a\":{\"b\":{\"c\":1}},\"d\":[1,\"two\",[3]]}]", ["a.b.c=1 d=1\ntwo\n3"]),
        ("[{\"a\":\"q\\\"\\\\\\/\\n\\u00e9\\ud83d\\ude00\"}]", ["a=q\"\\/\né😀"]),
        ("[{\"a\":\"\\ud800x\"}]", ["a=\u{FFFD}x"]),
        ("[{\"a\":null,\"b\":true,\"c\":-1.5e3,\"d\":\"\"}]", ["a= b=true c=-1.5e3 d="]),
        ("[{},{\"a\":[]},{\"a\":{}}]", ["", "a=", ""]),
        ("[ 1, \"x\", {\"a\":1} ]", ["a=1"]),
        ("\u{FEFF}[{\"a\":1}]", ["a=1"]),
        ("{\"a\":1}\nnot json\n{\"a\":2}\n", ["a=1", "refused: line 2: not JSON: the line is no object", "a=2"]),
        ("{\"a\":1}\n{\"a\":\n{\"a\":2}\n", ["a=1", "refused: line 2: not JSON: it ends too early", "a=2"]),
        (
            "[{\"a\":1},{\"a\":tru},{\"a\":3}]",
            ["a=1", "refused: line 1: not JSON: a value is not written as JSON", "a=3"]
        ),
        (
            "[{\"a\":1},\n{\"a\" 2},{\"a\":3}]",
            ["a=1", "refused: line 2: not JSON: a name in quotes is missing", "a=3"]
        ),
        ("[{\"a\":1},{\"a\":2", ["a=1", "refused: line 1: not JSON: the file ends inside of the row"]),
        ("[{\"a\":\"{[\\\"}\"}]", ["a={[\"}"]),
    ])
    func `rows are read out of JSON, whatever the pieces it comes in`(text: String, expected: [String]) {
        for piece in [1, 2, 7, 1 << 20] { #expect(read(text, piece: piece) == expected) }
    }

    @Test func `the array of rows may be named`() {
        let text = "{\"skip\":[{\"a\":0}],\"data\":{\"list\":[{\"a\":1}],\"other\":[{\"a\":5}]}}"
        #expect(read(text, rows: "data.list") == ["a=1"])
        #expect(read(text, rows: "skip") == ["a=0"])
        #expect(read(text, rows: "nothing") == [])
    }

    @Test func `values lead to their bytes in the file`() {
        let text = Array(
            "[\n {\"title\": \"a\\u00e9b\", \"price\": 1.5,\n \"tags\": [\"x\", \"y\"]},\n {\"title\":\"z\"}]".utf8)
        let (rows, columns) = Tables.json(text, piece: 3)
        #expect(columns == ["title", "price", "tags"])
        let places = (0..<3).map { rows[0].source(ofCell: $0).map { String(decoding: text[$0], as: UTF8.self) } }
        #expect(places == ["a\\u00e9b", "1.5", "[\"x\", \"y\"]"])
        #expect(rows.map(\.line) == [2, 4])
        #expect(String(decoding: text[rows[1].source], as: UTF8.self) == "{\"title\":\"z\"}")
    }

    @Test func `deep nesting is refused and does not stop the reading`() {
        let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        #expect(
            read("[{\"a\":\(deep)},{\"a\":1}]") == ["refused: line 1: not JSON: nested deeper than 64 levels", "a=1"])
    }
}
