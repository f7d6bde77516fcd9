import ClewCore
import ClewExercise
import ClewMarkets
import ClewMarkup
import ClewWARC
import Testing

/// A site of the exercise changes its pages one day: what a profile must find is wiped off the page, or the page loses the
/// marks by which the profile knows its kind. An import has to hear of both.
@Suite struct ExerciseLayoutTests {
    static let profiles = ["harbour-lane", "kontor-nord", "tallow-row", "quayside-talk"]

    /// A page that is read without a fault.
    struct Known {
        var kind: String
        var html: [UInt8]
        var report: ProfileReport
    }

    @Test(arguments: profiles) func `a field that is wiped off the page is a finding that names it`(name: String) throws
    {
        var wiped = 0
        for page in try Self.known(to: name) {
            for (field, places) in Self.required(page.report) {
                let (html, gone) = Self.wiping(places, from: page.html)
                let report = Self.report(html)
                let isTold = report.findings.contains {
                    $0.contains("finds no \(field.name) ") || $0.contains("finds no \(field.record) ")
                }
                // A field may stand on the page a second time, where the profile looks next.
                let isElsewhere = Self.places(of: field, in: report).allSatisfy { place in
                    place.map { place in !gone.contains { $0.overlaps(place) } } ?? false
                }
                #expect(isTold || isElsewhere, "\(page.kind): \(field.record) \(field.name): \(report.findings)")
                wiped += isTold ? 1 : 0
            }
        }
        #expect(wiped >= 8)
    }

    @Test(arguments: profiles) func `a page without the marks of its kind is a finding`(name: String) throws {
        let pages = try Self.known(to: name)
        #expect(pages.count >= 2)
        for page in pages {
            let html = String(decoding: page.html, as: UTF8.self).replacing(#/(class|id)="/#) { "data-\($0.1)=\"" }
                // By this one a profile knows the site.
                .replacing("data-id=\"hdr\"", with: "id=\"hdr\"").replacing("<th>", with: "<th>The ").replacing(
                    "<h2>", with: "<h2>The ")
            let match = try #require(ProfileSet.builtIn.match(Self.page(Array(html.utf8))), "\(page.kind)")
            let read = ProfileSet.builtIn.read(Self.page(Array(html.utf8)), as: match)
            #expect(!read.findings.isEmpty, "\(page.kind) is taken for \(match.page?.name ?? "none")")
        }
    }

    /// A page of each kind of a profile that has records, as an exercise captures it.
    private static func known(to name: String) throws -> [Known] {
        var known: [String: Known] = [:]
        for html in try pages.get() {
            let report = report(html)
            guard let kind = report.kind, report.profile?.hasPrefix(name + "@") == true, known[kind] == nil,
                report.isClean, !report.records.isEmpty
            else { continue }
            known[kind] = Known(kind: kind, html: html, report: report)
        }
        return known.values.sorted { $0.kind < $1.kind }
    }

    /// A field of the records of a kind.
    struct Field: Hashable {
        var record: String
        var name: String
    }

    /// Where the fields stand that a record must have, over all records of a page.
    private static func required(_ report: ProfileReport) -> [Field: [Range<Int>]] {
        var places: [Field: [Range<Int>]] = [:]
        for record in report.records {
            let kind = String(record.title.prefix { $0 != " " })
            let named = ["account": "name", "listing": "title"][kind]
            for field in record.fields where field.isRequired || field.name == named {
                if let place = field.payload {
                    places[Field(record: kind, name: field.name), default: []].append(place)
                }
            }
        }
        return places
    }

    /// Where a field stands in each record of a page; `nil` where it is missing.
    private static func places(of field: Field, in report: ProfileReport) -> [Range<Int>?] {
        report.records.filter { $0.title.hasPrefix(field.record + " ") || $0.title == field.record }
            .map { record in record.fields.first { $0.name == field.name }?.payload }
    }

    /// A page with blanks in place of the texts and attributes in which values stand, and where these are.
    private static func wiping(
        _ places: [Range<Int>], from page: [UInt8]
    ) -> (html: [UInt8], gone: [Range<Int>]) {
        let ends = Set("\"<>".utf8)
        var html = page
        let gone = places.map { place in
            let start = page[..<place.lowerBound].lastIndex { ends.contains($0) }.map { $0 + 1 } ?? 0
            return start..<(page[place.upperBound...].firstIndex { ends.contains($0) } ?? page.count)
        }
        for place in gone { html.replaceSubrange(place, with: repeatElement(0x20, count: place.count)) }
        return (html, gone)
    }

    private static func report(_ html: [UInt8]) -> ProfileReport {
        ProfileReport(page(html), named: "page", by: .builtIn)
    }

    private static func page(_ html: [UInt8]) -> SitePage {
        SitePage(PageTree(html: html), address: nil, captureTime: Timestamp("2026-01-01T12:00:00Z"))
    }

    /// The captured pages of a small exercise.
    private static let pages = Result<[[UInt8]], any Error> {
        var pages: [[UInt8]] = []
        for file in try ExerciseFolder(seed: 7, pages: 400).files() where file.path.hasSuffix(".warc.gz") {
            let reader = WARCReader(bytes: file.bytes, reading: .declaredDigests)
            while let item = try reader.next() {
                guard case .record(let entry) = item, entry.header.type == .response, let block = entry.block else {
                    continue
                }
                pages.append(Array(block[entry.payloadOffset...]))
            }
        }
        return pages
    }
}
