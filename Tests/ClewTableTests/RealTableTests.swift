import ClewCore
import ClewTable
import ClewTestSupport
import Foundation
import Testing

@Suite struct RealTableTests {
    private func fixture(_ name: String, for path: String, _ change: (String) -> String = { $0 }) throws -> (
        TableReader, [TableRow]
    ) {
        let text = try RealCaptures.bytes(path)
        let yaml = change(String(decoding: try Tables.fixture(name), as: UTF8.self))
        var reader = try TableReader(Mapping(yaml: Array(yaml.utf8)), head: Array(text.prefix(1 << 16)))
        let rows = try Tables.read(&reader, text)
        return (reader, rows)
    }

    // 110 files with 1,130,183 rows after the headers, every one of nine cells; the first nine of them have 19,017. Slow
    // code reads the first nine. Counted with Python's csv module.
    #if DEBUG
        private static let expected = (files: 9, rows: 19_017)
    #else
        private static let expected = (files: 1000, rows: 1_130_183)
    #endif

    @Test(.realCaptures("agora-daily"))
    func `all rows of the daily tables of Agora are read without a finding`() throws {
        let folder = try #require(RealCaptures.place(of: "agora-daily/cat_csv"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasSuffix("_catProducts.csv") }.prefix(RealTableTests.expected.files)
        let mapping = try Mapping(yaml: Tables.fixture("daily-list.yaml"))
        var rows = 0
        var findings = 0
        var bytes = 0
        var seconds = 0.0
        for name in names {
            let text = try RealCaptures.bytes("agora-daily/cat_csv/\(name)")
            bytes += text.count
            // An empty table has a header only, or nothing.
            var reader = try TableReader(mapping, head: Array(text.prefix(1 << 16)))
            var row = TableRow()
            let start = Stopwatch.threadSeconds()
            defer { seconds += Stopwatch.threadSeconds() - start }
            reader.append(text)
            reader.finish()
            while try reader.next(into: &row) {
                rows += 1
                for finding in row.findings { if case .missing = finding.kind {} else { findings += 1 } }
            }
        }
        print("{\"tool\": \"ClewTable CSV\", \"bytes\": \(bytes), \"rows\": \(rows), \"seconds_cpu\": \(seconds)}")
        #expect(rows == RealTableTests.expected.rows)
        #expect(findings == 0)
    }

    // Python's csv module: 4,408 rows after the header.
    @Test(.realCaptures("cypher"))
    func `the own table of the Cypher capture is read`() throws {
        let path = "cypher/dnm_htweng_html/cypher-market/page-scrapes/2020-09-17.csv"
        let (_, rows) = try fixture("own-table.yaml", for: path)
        #expect(rows.count == 4408)
        #expect(rows.allSatisfy { $0.capturedAt?.date == "2020-09-17" && $0.findings.isEmpty })
    }

    // The data's own notes: 275 listings of one market and 83 of the other, each in three variants.
    @Test(
        .realCaptures("grams"),
        arguments: [
            ("grams_data_BB.789c7.csv", 275, false), ("grams_data_BB.csv", 275, true),
            ("grams_data_1776.a8c36.csv", 83, false),
            ("grams_data_1776.csv", 83, true), ("grams_data_1776.31334.csv", 83, true),
        ])
    func `the dirty exports of Grams are read with and without a header`(name: String, count: Int, header: Bool) throws
    {
        let (_, rows) = try fixture("export-no-header.yaml", for: "grams/dnm_grams_sample/\(name)") { yaml in
            header
                ? yaml.split(separator: "\n").map { $0 == "header: false" ? "header: true" : $0 }.joined(
                    separator: "\n") : yaml
        }
        #expect(rows.count == count)
        #expect(rows.allSatisfy { $0.capturedAt != nil })
    }

    // wc -l: 13,992 lines, the first market's among them.
    @Test(.realCaptures("market-users"))
    func `the names on 17 markets are read line by line`() throws {
        let (_, rows) = try fixture("user-lines.yaml", for: "market-users/dnm_cross_market_users/UserMinMax")
        #expect(rows.count >= 13_991)
        #expect(rows.count { $0.isRefused } <= 1)
    }

    // wc -l: 5,060 lines, none of which goes on in the next.
    @Test(.realCaptures("market-users"))
    func `the offers of Pandora are read, quotes inside of quotes`() throws {
        let (_, rows) = try fixture("texts.yaml", for: "market-users/dnm_cross_market_users/panacea_scrape")
        #expect(rows.count == 5060)
        #expect(rows.count { $0.capturedAt == nil } == 0)
    }
}
