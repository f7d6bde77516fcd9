import ClewCore
import ClewMarkets
import ClewMarkup
import ClewTestSupport
import Foundation
import Testing

/// Nothing may trap on whatever is a profile or a page; what is read stays within its page.
@Suite struct ProfileMutationTests {
    private static let words = [
        "xpath:", "each:", "listings:", "reviews:", "mask:", "after: \"\"", "split: \" \"\n        part: 999",
        "from: page", "//", "[", "]",
        ".//*", "ancestor::*", "count(", "role: buyer", "date: unix", "\n      ", "'", "\"", "&a", "*a", "{", "}", ": ",
        "none", "-1",
        "path-part: -7", "query: \"\"", "number: -1", "line: 1000", "unescape: yes", "join: x", "required: [title]",
        "\u{202E}", "£", "\0",
    ].map { Array($0.utf8) }

    private static let pieces =
        [
            "<td>", "</table>", "<!--", "-->", "<script>", "</script>", "<dl id=posts>", "<div class=\"card\">",
            "&amp;", "&#0;", "&#x110000;", "3 days ago",
            "999999999999999999999 days ago", "1,2,3,4 BTC", "0.000000000000000000000001 BTC", "$", "฿", "<", ">", "\"",
            "\u{0}", "\u{FEFF}", "\u{202E}", "é",
            "<h4 class=card-title>", "href=\"%zz%\"", "2019-99-99", "99:99:99 pm", "today at 99:99",
            "<table class=\"products-list\"><tr class=products-list-item>",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xF0, 0x9F], [0xE2, 0x86]]

    @Test func `no mutated profile traps, as it is read or as it reads`() throws {
        var random = SplitMix64(seed: 93)
        let pages = KnownPages.all.map { Reading.page($0.html, address: "http://a.example/p/1?x=2") }
        let sources = try ProfileSet.builtIn.profiles.map(\.name).map {
            try RepositoryFile.bytes("Sources/ClewMarkets/Profiles/Sites/\($0).yaml")
        }
        var usable = 0
        for number in 0..<6000 {
            let source = sources[number % sources.count]
            let bytes =
                number.isMultiple(of: 2) ? random.mutated(source, with: Self.words) : Self.shuffled(source, &random)
            // Whatever is no profile is told by a fault and nothing else.
            guard let profile = try? SiteProfile(yaml: bytes) else { continue }
            usable += 1
            let set = ProfileSet([profile])
            for _ in 0..<3 {
                let page = pages[random.below(pages.count)]
                guard let match = set.match(page) else { continue }
                Self.check(set.read(page, as: match).reading, page)
            }
            if number.isMultiple(of: 20) {
                _ = ProfileReport(pages[random.below(pages.count)], named: "x", by: set).text
            }
        }
        #expect(usable > 1000)
    }

    /// A profile in which values, or whole lines, stand where others stood: mostly a profile still.
    private static func shuffled(_ source: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var lines = String(decoding: source, as: UTF8.self).components(separatedBy: "\n")
        for _ in 0..<random.below(3) + 1 {
            let (here, there) = (random.below(lines.count), random.below(lines.count))
            let parts = lines[here].components(separatedBy: ": ")
            let others = lines[there].components(separatedBy: ": ")
            if random.below(4) == 0 {
                lines.remove(at: here)
            } else if parts.count == 2, others.count == 2 {
                lines[here] = parts[0] + ": " + others[1]
            }
        }
        return Array(lines.joined(separator: "\n").utf8)
    }

    @Test(arguments: 0..<KnownPages.all.count)
    func `no mutated page traps`(number: Int) throws {
        let known = KnownPages.all[number]
        var random = SplitMix64(seed: UInt64(number))
        let source = Array(known.html.utf8)
        for round in 0..<800 {
            let html = random.mutated(source, with: Self.pieces)
            let page = SitePage(PageTree(html: html), address: "http://a.example/p/\(round)", captureTime: Reading.time)
            if let match = ProfileSet.builtIn.match(page) {
                Self.check(ProfileSet.builtIn.read(page, as: match).reading, page)
            }
            _ = GuessedListing.sighting(on: page, market: "x")
            if round.isMultiple(of: 50) { _ = ProfileReport(page, named: "x", by: .builtIn).text }
        }
    }

    private static func check(_ reading: SiteReading, _ page: SitePage) {
        let whole = 0..<page.tree.source.count
        func isInside(_ place: Range<Int>) -> Bool {
            whole.lowerBound <= place.lowerBound && place.upperBound <= max(whole.upperBound, 0)
        }
        #expect(reading.sightings.allSatisfy { isInside($0.title.location.payload) && !$0.title.value.isEmpty })
        #expect(reading.accounts.allSatisfy { isInside($0.name.location.payload) && !$0.role.isMasked })
        #expect(reading.masked.allSatisfy { isInside($0.payload) && $0.role.isMasked })
        #expect(reading.posts.allSatisfy { ($0.text.map { isInside($0.location.payload) }) ?? true })
        #expect(reading.reviews.allSatisfy { ($0.author == nil) || !reading.masked.isEmpty })
    }
}

/// Files of the repository itself.
enum RepositoryFile {
    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: Repository.root.appending(path: path)))
    }
}
