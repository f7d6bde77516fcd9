import ClewTable
import Testing

@Suite struct DelimitedReaderTests {
    static let cases: [(text: String, rows: [[String]])] = [
        ("", []),
        ("a", [["a"]]),
        ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
        ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
        ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
        ("\u{FEFF}a,b", [["a", "b"]]),
        ("a,,\n,,", [["a", "", ""], ["", "", ""]]),
        ("\n\na\n\n\nb\n", [["a"], ["b"]]),
        ("\"a,b\",c", [["a,b", "c"]]),
        ("\"a\nb\",c\nd,e", [["a\nb", "c"], ["d", "e"]]),
        ("\"say \"\"hi\"\"\",x", [["say \"hi\"", "x"]]),
        ("\"\",\"\"\"\"", [["", "\""]]),
        ("a\"b,c", [["a\"b", "c"]]),
        ("\"a\"b\",c", [["a\"b", "c"]]),
        ("\"unclosed,x\nb,c", [["\"unclosed", "x"], ["b", "c"]]),
        ("5\" pipe,x", [["5\" pipe", "x"]]),
        (" a , b ", [[" a ", " b "]]),
        ("\"a\r\nb\",c\r\n", [["a\r\nb", "c"]]),
    ]

    @Test(arguments: cases)
    func `a table is cut into its cells, whatever the pieces it comes in`(text: String, rows: [[String]]) {
        for piece in [1, 2, 3, 5, 1000] {
            #expect(Tables.rows(Array(text.utf8), piece: piece).map(\.strings) == rows)
        }
    }

    @Test func `each cell leads to its bytes in the file and each row to its line`() {
        let text = Array("h1,h2\n\"a \"\"b\"\"\n c\",d\n\ne,f".utf8)
        let rows = Tables.rows(text)
        #expect(rows.map(\.line) == [1, 2, 5])
        #expect(rows.map(\.number) == [1, 2, 3])
        #expect(rows[1].source(ofCell: 0).map { String(decoding: text[$0], as: UTF8.self) } == "a \"\"b\"\"\n c")
        #expect(rows[2].source(ofCell: 1).map { String(decoding: text[$0], as: UTF8.self) } == "f")
        #expect(String(decoding: text[rows[2].source], as: UTF8.self) == "e,f")
        #expect(rows[2].source(ofCell: 9) == nil)
        #expect(rows[2].string(9) == "")
    }

    @Test func `a quote that nobody closes is said and read as a character`() {
        let rows = Tables.rows(Array("a,\"b\nc,d\n".utf8))
        #expect(rows.map(\.strings) == [["a", "\"b"], ["c", "d"]])
        #expect(
            rows[0].findings.map(\.sentence) == [
                "line 1: a quote that is never closed; it was read as a plain character"
            ])
    }

    @Test(
        arguments: [
            ("a;b;c\n1;2,5;3\n", 0x3B), ("a\tb\n1\t2\n", 0x09), ("a|b|c\n1|2|3\n", 0x7C), ("a,b\n\"x;y\",2\n", 0x2C),
            ("name,price\n\"a; b; c\",1\n\"d; e; f\",2\n", 0x2C),
        ] as [(String, UInt8)])
    func `the delimiter is found`(text: String, delimiter: UInt8) {
        #expect(DelimitedFormat.detect(in: Array(text.utf8))?.delimiter == delimiter)
    }

    @Test func `text without columns has no delimiter`() {
        #expect(DelimitedFormat.detect(in: Array("one\ntwo\nthree\n".utf8)) == nil)
    }

    @Test func `a row that is too long is left out and the next one is read`() {
        var limits = TableLimits()
        limits.row = 1000
        var reader = DelimitedReader(DelimitedFormat(), limits: limits)
        var row = TableRow()
        var seen: [String] = []
        let file = Array("a,b\n".utf8) + [UInt8](repeating: 0x78, count: 50_000) + Array("\nc,d\n".utf8)
        for start in stride(from: 0, to: file.count, by: 700) {
            reader.append(file[start..<min(file.count, start + 700)])
            while reader.next(into: &row) { seen.append(row.isRefused ? "refused \(row.line)" : row.strings.joined()) }
        }
        reader.finish()
        while reader.next(into: &row) { seen.append("\(row.strings.joined()) \(row.line)") }
        #expect(seen.prefix(2) == ["ab", "refused 2"])
        #expect(seen.last?.hasPrefix("cd") == true)
    }

    @Test func `more cells than allowed are left out and said`() {
        let rows = Tables.rows(Array(String(repeating: "x,", count: 10_000).utf8))
        #expect(rows[0].count == 4096)
        #expect(rows[0].findings.map(\.kind) == [.tooManyCells(limit: 4096)])
    }
}
