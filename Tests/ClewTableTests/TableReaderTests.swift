import ClewCore
import ClewTable
import Testing

@Suite struct TableReaderTests {
    private func open(_ mapping: String, _ table: String) throws -> (TableReader, [TableRow]) {
        let text = try Tables.fixture(table)
        var reader = try TableReader(
            Mapping(yaml: Tables.fixture(mapping)), head: text,
            decodeEntities: { bytes in
                // The workflow hands over the reader's decoder of character references; two stand in for it here.
                let text = String(decoding: bytes, as: UTF8.self)
                return Array(
                    text.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&").utf8)
            })
        let rows = try Tables.read(&reader, text)
        return (reader, rows)
    }

    private func value(_ reader: TableReader, _ row: TableRow, _ name: String) -> String? {
        reader.columns.first { $0.name == name }.map { row.string($0.index) }
    }

    @Test func `the lists of a day are read by their mapping`() throws {
        let (reader, rows) = try open("daily-list.yaml", "daily-list.csv")
        #expect(rows.count == 3)
        #expect(value(reader, rows[0], "title") == "Tea, green & fresh 50g")
        #expect(value(reader, rows[1], "vendor") == "fjordman")
        #expect(reader.columns.first { $0.role == .price }?.currency == "XBT")
        #expect(rows.map(\.number) == [1, 2, 3])
        #expect(rows[0].capturedAt?.date == "2014-10-09")
        #expect(rows[2].findings.map(\.sentence) == ["line 4: the column \"title\" is required and empty"])
        #expect(!rows[2].isRefused)
    }

    @Test func `an export without a header is read by position, quotes and line ends inside`() throws {
        let (reader, rows) = try open("export-no-header.yaml", "export-no-header.csv")
        #expect(rows.count == 2)
        #expect(value(reader, rows[0], "vendor") == "\nMallory")
        #expect(value(reader, rows[0], "description") == "250 x \"finest\" sweets, sealed")
        #expect(value(reader, rows[1], "from") == "SE")
        #expect(rows[1].line == 3)
        #expect(rows[1].capturedAt?.description == "2014-04-06T12:00:01Z")
    }

    @Test func `lines of a form are cut, and a line of another form is refused`() throws {
        let (reader, rows) = try open("user-lines.yaml", "user-lines.txt")
        #expect(rows.map { $0.isRefused ? "-" : value(reader, $0, "name") ?? "" } == ["mallory", "tr=<>ent", "-"])
        #expect(rows[0].capturedAt?.description == "2014-04-06T12:01:40Z")
        #expect(rows[2].findings.map(\.sentence) == ["line 3: the line does not have the form that the mapping says"])
        let text = try Tables.fixture("user-lines.txt")
        #expect(rows[1].source(ofCell: 1).map { String(decoding: text[$0], as: UTF8.self) } == "tr=<>ent")
    }

    @Test func `a table with full addresses and dates of the C library is read`() throws {
        let (reader, rows) = try open("own-table.yaml", "own-table.csv")
        #expect(value(reader, rows[0], "category") == "Guides & Tutorials")
        #expect(rows[0].capturedAt?.description == "2020-09-17T14:55:45Z")
        #expect(reader.columns.map(\.role) == [.title, .address, .vendor, .address, .price, .category, .text, .date])
    }

    @Test func `texts with quotes inside of quotes are read`() throws {
        let (reader, rows) = try open("texts.yaml", "texts.csv")
        #expect(rows.count == 2)
        #expect(value(reader, rows[0], "description") == "Fresh from the coast.The smell of \"salt\" will wake you.")
        #expect(rows.allSatisfy { $0.findings.isEmpty })
    }

    @Test func `a table without a mapping finds its format, header and the columns that speak for themselves`() throws {
        let text = Array(
            "title;URL;when;date\nTea;http://a.example/;x;2014-04-06\nBun;http://b.example/;y;2014-04-07\n".utf8)
        var reader = try TableReader(head: text)
        let rows = try Tables.read(&reader, text)
        #expect(reader.hasHeader)
        #expect(reader.columns.map(\.role) == [.title, .address, .text, .date])
        #expect(rows.map { $0.string(0) } == ["Tea", "Bun"])
    }

    @Test func `a table of numbers has no header`() throws {
        let text = Array("2014,5467,3716\n2014,6055,2684\n".utf8)
        var reader = try TableReader(head: text)
        #expect(try Tables.read(&reader, text).count == 2)
        #expect(!reader.hasHeader)
        #expect(reader.columns.map(\.name) == ["column 1", "column 2", "column 3"])
    }

    @Test func `JSON Lines bring their columns as they come`() throws {
        let text = Array("{\"title\":\"Tea\"}\n{\"title\":\"Bun\",\"url\":\"http://b.example/\"}\n".utf8)
        var reader = try TableReader(Mapping(yaml: Array("require: [url]".utf8)), head: text)
        let rows = try Tables.read(&reader, text)
        #expect(reader.format == .jsonl)
        #expect(reader.columns.map(\.role) == [.title, .address])
        #expect(rows.map(\.findings.count) == [1, 0])
    }

    @Test func `uneven rows are kept with a finding, or left out where the mapping says so`() throws {
        let text = Array("a,b,c\n1,2,3\n1,2\n1,2,3,4\n".utf8)
        var kept = try TableReader(Mapping(yaml: Array("header: true".utf8)), head: text)
        let rows = try Tables.read(&kept, text)
        #expect(rows.map(\.isRefused) == [false, false, false])
        #expect(
            rows.flatMap(\.findings).map(\.sentence) == [
                "line 3: 2 cells where the header has 3", "line 4: 4 cells where the header has 3",
            ])
        var refused = try TableReader(Mapping(yaml: Array("header: true\nfaulty-rows: refuse".utf8)), head: text)
        #expect(try Tables.read(&refused, text).map(\.isRefused) == [false, true, true])
    }

    @Test func `a stray quote does not swallow the rows after it`() throws {
        let text = Array("name,price\n\"5 Lemon,1\nTea,\"2\"\nBun,3\nJam \"x\" y,4\n".utf8)
        var reader = try TableReader(Mapping(yaml: Array("header: true".utf8)), head: text)
        let rows = try Tables.read(&reader, text)
        #expect(rows.map { $0.string(0) } == ["\"5 Lemon", "Tea", "Bun", "Jam \"x\" y"])
        #expect(rows.map(\.findings.count) == [1, 0, 0, 0])
    }

    @Test func `quotes that nobody doubled do not cut a cell where every cell is quoted`() throws {
        let text = Array("\"a\",\"b\"\n\"won the \"Cup\", twice\",\"1\"\n\"the \"Cup\"\",\"2\"\n\"x\",\"y\"\n".utf8)
        var reader = try TableReader(Mapping(yaml: Array("header: true".utf8)), head: text)
        let rows = try Tables.read(&reader, text)
        #expect(rows.map(\.strings) == [["won the \"Cup\", twice", "1"], ["the \"Cup\"", "2"], ["x", "y"]])
        #expect(rows.map { $0.findings.map(\.kind) } == [[.undoubledQuotes], [.undoubledQuotes], []])
    }

    @Test func `a column that the table does not have is told with those that it has`() throws {
        let text = Array("a,b\n1,2\n".utf8)
        var reader = try TableReader(Mapping(yaml: Array("columns: {t: {column: c}}".utf8)), head: text)
        #expect(throws: ConfigFault.noSuchColumn("c", known: ["a", "b"])) { try Tables.read(&reader, text) }
    }

    @Test func `cells in another character set come out as UTF-8 with the places of the file`() throws {
        let text: [UInt8] =
            Array("title,price\nGr".utf8) + [0xFC, 0xDF] + Array("e,1\nK".utf8) + [0xE4] + Array("se,2\n".utf8)
        var reader = try TableReader(Mapping(yaml: Array("encoding: windows-1252\nheader: true".utf8)), head: text)
        let rows = try Tables.read(&reader, text)
        #expect(rows.map { $0.string(0) } == ["Grüße", "Käse"])
        #expect(rows[0].source(ofCell: 0) == 12..<17)
    }
}
