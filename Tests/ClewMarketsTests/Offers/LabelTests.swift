import ClewCore
import ClewMarkets
import Foundation
import Testing

/// The parser against titles that a person labelled. Real titles stay outside of the repository: `CLEW_LABELS` names a
/// JSON Lines file with the keys of `clew parse-title`, and the test prints the figures of each field and every error.
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
