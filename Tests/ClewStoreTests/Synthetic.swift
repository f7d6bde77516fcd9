import ClewCore
import ClewStore
import ClewTestSupport
import Foundation

extension ScratchFolder {
    func file(_ name: String = "clew.sqlite") -> String { path(name) }
}

/// Made-up records.
enum Made {
    static func digest(_ seed: UInt64) -> Digest {
        var random = SplitMix64(seed: seed)
        return Digest(words: (random.next(), random.next(), random.next(), random.next()))
    }

    static func evidence(_ seed: UInt64, form: Evidence.Form = .page, title: String = "") -> Evidence {
        Evidence(
            id: EvidenceID(digest(seed)), byteCount: 4000, form: form, encoding: "utf-8", title: title,
            columns: form == .table ? ["name", "price"] : [], readerVersion: 3)
    }

    static func capture(
        _ leaf: UInt64, of evidence: Evidence?, on date: String = "2014-04-06", source: String = "agora",
        level: Handling.Confidentiality = .restricted, address: String? = nil
    ) -> Capture {
        Capture(
            id: RecordID(digest: digest(leaf &+ 1_000_000)), leaf: leaf, run: RunID(RecordID(digest: digest(77))),
            authority: "A-unstated", evidence: evidence?.id, address: address ?? "http://\(source).example/p/\(leaf)",
            path: "pages/\(leaf).html", source: source, time: Timestamp(date) ?? Timestamp(seconds: 0),
            timeBasis: .stated, outcome: evidence == nil ? .unreachable : .got, status: evidence == nil ? nil : 200,
            mediaType: "text/html", handling: Handling(confidentiality: level))
    }

    static func mention(
        _ kind: IndicatorKind, _ value: String, grade: Grade = .valid, in passage: Int = 0, at start: Int = 0,
        place: Location.Place = .text, written: String? = nil
    ) -> PlacedMention {
        let range = start..<start + (written ?? value).utf8.count
        let isText = [.text, .cell(0)].contains(place)
        return PlacedMention(
            passage: passage,
            mention: Mention(
                kind: kind, written: written ?? value, canonical: value, grade: grade, range: range),
            location: Location(place: place, payload: start + 100..<range.upperBound + 100, text: isText ? range : nil))
    }

    /// A page as one reading.
    static func page(
        _ leaf: UInt64, _ text: String, title: String = "", on date: String = "2014-04-06", source: String = "agora",
        level: Handling.Confidentiality = .restricted, mentions: [PlacedMention] = [], form: Evidence.Form = .page
    ) -> Reading {
        let evidence = evidence(leaf, form: form, title: title)
        return Reading(
            leaf: leaf, capture: capture(leaf, of: evidence, on: date, source: source, level: level),
            evidence: evidence,
            passages: [Passage(ordinal: 0, range: 0..<text.utf8.count, title: title, text: text)], mentions: mentions)
    }

    /// A log of readings in whole records: pages, tables in several parts, failures, runs, second captures.
    static func log(of records: Int, seed: UInt64) -> [[Reading]] {
        var random = SplitMix64(seed: seed)
        var pages: [Reading] = []
        return (0..<UInt64(records)).map { leaf in
            switch Int.random(in: 0..<10, using: &random) {
            case 0:
                let run = Run(
                    id: RunID(RecordID(digest: digest(leaf))), time: Timestamp(seconds: 1_400_000_000), tool: "1.0",
                    authority: "A-unstated", options: "{}")
                return [Reading(leaf: leaf, run: run)]
            case 1:
                let finding = Finding(
                    kind: "bad-row", sentence: "Row \(leaf) is short.", path: "file.csv", range: 0..<Int(leaf),
                    line: Int(leaf), item: 2)
                return [Reading(leaf: leaf, capture: capture(leaf, of: nil), findings: [finding, finding])]
            case 2, 3: return table(leaf, using: &random)
            case 4, 5:
                guard var again = pages.randomElement(using: &random), let evidence = again.evidence else {
                    return [Reading(leaf: leaf)]
                }
                again.leaf = leaf
                again.capture = capture(
                    leaf, of: evidence, on: "2015-01-02", source: random.pick(["mirror", "agora", "evolution"]),
                    level: random.pick([.open, .restricted, .secret]))
                return [again]
            default:
                let page = randomPage(leaf, using: &random)
                pages.append(page)
                return [page]
            }
        }
    }

    static func words(_ count: Int, using random: inout SplitMix64) -> String {
        let words = [
            "pure", "white", "widow", "mdma", "5g", "ünïcode", "e\u{301}t\u{E9}", "kush", "free", "\u{202E}rtl",
        ]
        return (0..<count).map { _ in random.pick(words) }.joined(separator: " ")
    }

    private static func randomMentions(_ passage: Int, using random: inout SplitMix64) -> [PlacedMention] {
        (0..<Int.random(in: 0..<4, using: &random)).map { _ in
            let kind: IndicatorKind = random.pick([.email, .bitcoinAddress, IndicatorKind(rawValue: "new-kind")])
            return mention(
                kind, random.pick(["a@b.org", "caf\u{E9}", "cafe\u{301}", "1Boat"]), grade: random.pick(Grade.allCases),
                in: passage, at: Int.random(in: 0..<5, using: &random),
                place: random.pick([.text, .attribute("href"), .comment, .cell(3)]),
                written: random.pick([nil, "A@B.org"]))
        }
    }

    private static func randomPage(_ leaf: UInt64, using random: inout SplitMix64) -> Reading {
        page(
            leaf, words(30, using: &random), title: words(3, using: &random),
            on: random.pick(["2014-04-06", "2013-01-01T10:00:00Z", "2014-02-28"]),
            source: random.pick(["agora", "evolution"]), level: random.pick([.restricted, .confidential]),
            mentions: randomMentions(0, using: &random))
    }

    private static func table(_ leaf: UInt64, using random: inout SplitMix64) -> [Reading] {
        let evidence = evidence(leaf, form: .table, title: "table \(leaf)")
        let capture = capture(leaf, of: evidence)
        var parts: [Reading] = []
        var ordinal = 0
        for part in 0..<3 {
            var reading = Reading(leaf: leaf, capture: capture, evidence: evidence, isLast: part == 2)
            for _ in 0..<Int.random(in: 0..<5, using: &random) {
                reading.passages.append(
                    Passage(
                        ordinal: ordinal, range: ordinal * 10..<ordinal * 10 + 9, title: words(2, using: &random),
                        text: words(6, using: &random), time: random.pick([nil, Timestamp("2012-05-06")]),
                        source: random.pick([nil, "pandora"])))
                reading.mentions += randomMentions(ordinal, using: &random)
                ordinal += 1
            }
            reading.findings =
                part == 1 ? [Finding(kind: "odd", severity: .notice, sentence: "Odd.", path: "t.csv")] : []
            parts.append(reading)
        }
        return parts
    }
}

extension Store {
    /// The dump as one text.
    func dumpText() throws -> String {
        var bytes: [UInt8] = []
        try dump { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The ordinals or titles are enough to tell what was found.
    func found(_ line: String, clearance: Clearance = .all) throws -> [String] {
        try search(line, clearance: clearance).hits.map(\.title.text)
    }
}
