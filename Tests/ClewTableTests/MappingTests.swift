import ClewCore
import ClewTable
import Testing

@Suite struct MappingTests {
    private func fault(_ yaml: String) -> String? {
        do {
            _ = try Mapping(yaml: Array(yaml.utf8))
            return nil
        } catch {
            return error.sentence
        }
    }

    @Test(arguments: [
        ("colums: {}", "line 1: \"colums\" means nothing here; did you mean \"columns\"?"),
        ("market: A\n\nzebra: 1", "line 3: \"zebra\" means nothing here; take it out or check its spelling"),
        ("columns:\n  a: {column: x, rol: title}", "line 2: \"rol\" means nothing here; did you mean \"role\"?"),
        (
            "columns:\n  a: {role: titel}",
            "line 2: \"role\" wants one of title, text, vendor, price, currency, category, from, to, date, address, id, market, description, stock, sold, ignore"
        ),
        ("header: maybe", "line 1: \"header\" wants true or false"),
        ("format: xls", "line 1: \"format\" wants one of csv, tsv, json, jsonl, lines"),
        ("delimiter: ab", "line 1: \"delimiter\" wants one character of ASCII, or comma, semicolon, tab, pipe, space"),
        ("encoding: klingon", "line 1: \"encoding\" wants a character set such as utf-8 or windows-1252"),
        (
            "captured-at: {file: QQ}",
            "line 1: \"file\" wants a date form such as yyyy-MM-dd, \"MMM d, yyyy\", iso, unix or unix-milliseconds"
        ),
        (
            "captured-at: {column: a, file: yyyy}",
            "line 1: \"captured-at\" wants either {column: …, format: …} or {file: …}"
        ),
        ("columns:\n  a: {column: 0}", "line 2: \"column\" wants a number from 1, the first column"),
        ("columns:\n  a: {column: x, role: title, format: yyyy}", "line 2: \"a\" wants the role date to have a format"),
        (
            "columns:\n  a: {column: x, currency: Euro}",
            "line 2: \"currency\" wants a code of three capitals such as EUR or XBT"
        ),
        (
            "columns:\n  a: {column: x, role: id, path-part: 0}",
            "line 2: \"path-part\" wants 1 for the first part of the path, -1 for the last"
        ),
        (
            "columns:\n  a: {column: x, role: title, query: id}",
            "line 2: \"a\" wants the role id to take a part of an address"
        ),
        ("format: lines", "line 1: \"line\" is missing"),
        (
            "line: '{a}{b}'",
            "line 1: \"line\" wants a form such as \"{name};{first}-{last}\", with a word between any two fields"
        ),
        ("- a\n- b", "line 1: \"mapping\" wants names with values"),
        ("a: [1", "line 2: not YAML (did not find expected ',' or ']'); check indentation and quotes"),
        ("market: A\nmarket: B", "line 1: not YAML (a name stands twice); check indentation and quotes"),
    ])
    func `a bad mapping is refused with its line and what to do`(yaml: String, sentence: String) {
        #expect(fault(yaml) == sentence)
    }

    @Test func `an empty mapping says nothing and is one`() throws {
        #expect(try Mapping(yaml: []) == Mapping())
        #expect(try Mapping(yaml: Array("# only a comment\n".utf8)) == Mapping())
    }

    @Test func `the time of capture may stand in the file's name`() throws {
        let mapping = try Mapping(yaml: Array("captured-at: {file: yyyy-MM-dd}".utf8))
        #expect(mapping.captureTime(ofFile: "2014-04-06_list.csv")?.date == "2014-04-06")
        #expect(mapping.captureTime(ofFile: "list.csv") == nil)
        #expect(Mapping().captureTime(ofFile: "2014-04-06_list.csv") == nil)
    }

    @Test func `an id may be a part of an address, and a column may name the market`() throws {
        let yaml = "columns:\n  id: {column: link, path-part: -1, query: item}\n  shop: {column: shop, role: market}"
        let mapping = try Mapping(yaml: Array(yaml.utf8))
        #expect(mapping.columns[0].linkParts == [.path(-1), .query("item")])
        #expect(mapping.columns[1].role == .market)
        #expect(ColumnRole.guess("market_name") == .market)
    }
}
