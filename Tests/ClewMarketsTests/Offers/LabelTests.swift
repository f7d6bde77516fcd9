import ClewCore
import ClewCrypto
import ClewMarkets
import ClewMarkup
import ClewTable
import ClewTestSupport
import Foundation
import Testing

/// The parser against titles that a person labelled. Real titles stay outside of the repository: the labels of `Labels`
/// know them by their digests and find them in the captures.
///
/// To see the errors, `CLEW_LABELS` names a JSON Lines file with the keys of `clew parse-title`; a test prints them.
///
///     CLEW_LABELS=../labels/development.jsonl swift test … --filter LabelTests
@Suite struct LabelTests {
    private static let path = ProcessInfo.processInfo.environment["CLEW_LABELS"]

    @Test(.enabled(if: path != nil, "name a file of labelled titles in CLEW_LABELS"))
    func `labelled titles are read as the labels say`() throws {
        let text = try String(contentsOfFile: try #require(LabelTests.path), encoding: .utf8)
        let parser = TitleParser()
        var score = LabelScore()
        for line in text.split(separator: "\n") {
            let json = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let title = try #require(json["title"] as? String)
            var label = Offer(
                substance: json["substance"] as? String, substanceClass: try #require(json["substanceClass"] as? String)
            )
            label.form = json["form"] as? String
            label.quantityGrams = json["quantityGrams"] as? Double
            label.units = json["units"] as? Double
            label.unitDoseMg = json["unitDoseMg"] as? Double
            label.purityPercent = json["purityPercent"] as? Double
            score.add(title, label: label, read: parser.parse(title))
        }
        print(score.summary)
        for error in score.errors { print("  " + error) }
        for field in LabelScore.fields {
            let count = try #require(score.counts[field])
            #expect(count.precision > 0.5 && count.recall > 0.5)
        }
    }

    /// Precision and recall in a hundred, as `Benchmarks/titles.md` has them.
    private static let figures: [String: [String: (precision: Double, recall: Double)]] = [
        "development": [
            "substance": (100, 100), "substanceClass": (99.7, 99.7), "form": (100, 100), "quantityGrams": (100, 100),
            "units": (100, 98.6), "unitDoseMg": (100, 100), "purityPercent": (100, 100),
        ],
        "holdout": [
            "substance": (96.7, 93.3), "substanceClass": (95.1, 95.1), "form": (98.7, 94),
            "quantityGrams": (97.6, 98.4), "units": (97.3, 91.3), "unitDoseMg": (97.8, 95.7),
            "purityPercent": (100, 100),
        ],
    ]

    /// The titles of all offers in the captures whose labels are in the repository, by their digests.
    private static func titles() throws -> [String: String] {
        var titles: [String: String] = [:]
        func add(_ title: String) { titles[Digest(words: sha256(Array(title.utf8))).hex] = title }
        for folder in ["agora-pages/agora/2014-04-06", "cypher", "empire-cryptonia"] {
            for file in try RealCaptures.files(below: folder) {
                let page = SitePage(PageTree(html: file.bytes), address: file.path)
                guard let match = ProfileSet.builtIn.match(page) else { continue }
                ProfileSet.builtIn.read(page, as: match).reading.sightings.forEach { add($0.title.value) }
            }
        }
        let mapping = try #require(try BuiltInMappings.mapping("grams"))
        for name in ["grams_data_BB.csv", "grams_data_1776.csv"] {
            let text = try RealCaptures.bytes("grams/dnm_grams_sample/\(name)")
            var reader = try TableReader(
                mapping, head: Array(text.prefix(1 << 16)), decodeEntities: { CharacterReference.decode($0) })
            reader.append(text)
            reader.finish()
            var row = TableRow()
            while try reader.next(into: &row) {
                let cells = reader.columns.filter { $0.role == .title }.map { row.string($0.index) }
                cells.forEach { add($0.split(whereSeparator: \.isWhitespace).joined(separator: " ")) }
            }
        }
        return titles
    }

    // The figures are those of `Benchmarks/titles.md`; half a point less is let pass.
    @Test(.realCaptures("agora-pages", "cypher", "empire-cryptonia", "grams"))
    func `titles of the captures are read as well as the results say`() throws {
        let titles = try LabelTests.titles()
        let parser = TitleParser()
        for (half, figures) in LabelTests.figures.sorted(by: { $0.key < $1.key }) {
            let table = try RepositoryFile.bytes("Tests/ClewMarketsTests/Labels/\(half).tsv")
            let rows = String(decoding: table, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
                .map { $0.split(separator: "\t").map { $0 == "-" ? nil : String($0) } }
            var score = LabelScore()
            for row in rows {
                try #require(row.count == 10)
                // A title that is not found is told by the count below.
                guard let digest = row[2], let title = titles[digest] else { continue }
                var label = Offer(substance: row[3], substanceClass: try #require(row[4]))
                label.form = row[5]
                label.quantityGrams = row[6].flatMap(Double.init)
                label.units = row[7].flatMap(Double.init)
                label.unitDoseMg = row[8].flatMap(Double.init)
                label.purityPercent = row[9].flatMap(Double.init)
                score.add(digest, label: label, read: parser.parse(title))
            }
            print("\(half): \(score.titles) of \(rows.count) titles found\n\(score.summary)")
            #expect(rows.count >= 344 && score.titles == rows.count)
            for (field, figure) in figures {
                let count = try #require(score.counts[field])
                #expect(count.precision * 100 >= figure.precision - 0.5, "\(half) \(field)")
                #expect(count.recall * 100 >= figure.recall - 0.5, "\(half) \(field)")
            }
        }
    }

    @Test func `a score counts what is read, labelled and right`() throws {
        var label = Offer(substance: "cocaine", substanceClass: "stimulant")
        label.quantityGrams = 100
        var read = label
        read.quantityGrams = 101.9
        read.form = "rock"
        var score = LabelScore()
        score.add("one", label: label, read: read)
        score.add("two", label: label, read: .noDrug)
        score.add("three", label: .noDrug, read: .noDrug)
        let grams = try #require(score.counts["quantityGrams"])
        #expect(grams.right == 1 && grams.read == 1 && grams.labelled == 2 && grams.recall == 0.5)
        let form = try #require(score.counts["form"])
        #expect(form.precision == 0 && form.labelled == 0)
        #expect(score.counts["substanceClass"]?.right == 2)
        #expect(score.titles == 3 && score.exact == 1 && score.errors.count == 2)
    }
}
