import ClewCore
import ClewMarkets
import ClewMarkup
import ClewTestSupport
import Foundation
import Testing

@Suite struct ProfileSetTests {
    private static let harbour = Reading.profile("price: //b")

    @Test func `profiles of a case come before those of the program and replace one of their name`() throws {
        let set = try ProfileSet(adding: [
            ProfileFile("harbour.yaml", Array(Self.harbour.utf8)),
            ProfileFile("mine.yaml", Array(Self.harbour.replacing("profile: harbour", with: "profile: agora").utf8)),
        ])
        let others = ProfileSet.builtIn.profiles.map(\.name).filter { $0 != "agora" }
        #expect(set.profiles.map(\.name) == ["harbour", "agora"] + others)
        #expect(set.profiles[1].site == "Harbour")
    }

    @Test func `a faulty file is named with its line, and so is a name that stands twice`() {
        func sentence(_ files: [(String, String)]) -> String? {
            do {
                _ = try ProfileSet(adding: files.map { ProfileFile($0.0, Array($0.1.utf8)) })
                return nil
            } catch {
                return error.sentence
            }
        }
        #expect(sentence([("a.yaml", "profile: a")]) == "a.yaml: line 1: \"pages\" is missing")
        #expect(
            sentence([("a.yaml", Self.harbour), ("b.yaml", Self.harbour)])
                == "b.yaml: another file has the profile \"harbour\" already; rename one of them")
    }

    @Test func `an unknown page of a known site says so`() throws {
        let yaml = "profile: harbour\nmarket: A\nrecognise: {contains: harbour}\npages: {offer: {when: //h1}}"
        let set = ProfileSet([try SiteProfile(yaml: Array(yaml.utf8))])
        let page = Reading.page("<p>harbour")
        let match = try #require(set.match(page))
        #expect(match.page == nil)
        let read = set.read(page, as: match)
        #expect(read.reading.profile == "harbour@1" && read.reading.page.isEmpty)
        #expect(read.findings.map(\.severity) == [.notice])
    }

    @Test func `pages of nobody are known by nobody`() {
        #expect(ProfileSet.builtIn.match(Reading.page("<h1>Hello</h1>")) == nil)
        #expect(ProfileSet.builtIn.match(Reading.page("")) == nil)
        #expect(ProfileSet([]).match(Reading.page("<h1>harbour")) == nil)
    }

    @Test func `the name that an import gives takes the place of the profile's`() throws {
        let page = Reading.page(AgoraPages.offer())
        let match = try #require(ProfileSet.builtIn.match(page))
        let read = ProfileSet.builtIn.read(page, as: match, market: "Agora 2").reading
        #expect(read.sightings.first?.listing.market == "Agora 2" && read.reviews.first?.market == "Agora 2")
    }

    @Test func `places lead through the maps of the page`() throws {
        let html = AgoraPages.offer()
        let page = SitePage(
            PageTree(html: Array(html.utf8)), source: { $0.lowerBound + 1000..<$0.upperBound + 1000 },
            text: { _ in 7..<9 })
        let match = try #require(ProfileSet.builtIn.match(page))
        let offer = try #require(ProfileSet.builtIn.read(page, as: match).reading.sightings.first)
        let plain = try #require(Reading.known(html)?.reading.sightings.first)
        let start = try #require(plain.seller).location.payload.lowerBound
        #expect(offer.seller?.location.payload.lowerBound == start + 1000)
        #expect(offer.seller?.location.text == 7..<9 && plain.seller?.location.text == nil)
    }

    @Test func `a listing without an id is known by seller and title`() throws {
        let read = try Reading.read("<!--harbour--><h1>Green   TEA</h1>", by: Self.harbour)
        let id = try #require(read?.reading.sightings.first).listing.siteID
        #expect(id == ListingID.made(seller: nil, title: "green tea") && id.hasPrefix("~") && id.count == 17)
        #expect(id != ListingID.made(seller: "a", title: "green tea"))
    }

    @Test func `a name that is a part of its text is masked at its own place, or at none`() throws {
        let yaml = """
            profile: harbour
            market: Harbour
            recognise: {contains: harbour}
            pages:
              page:
                mask:
                  xpath: //p
                  after: by
                  role: buyer
            """
        let html = "<!--harbour--><p>by <a href='/u/Mia_M'>Mia_M</a></p><p>by M&#105;a_N"
        let masked = try #require(try Reading.read(html, by: yaml)).reading.masked
        #expect(masked.map(\.name) == ["Mia_M", "Mia_N"])
        let bytes = Array(html.utf8)
        #expect(String(decoding: bytes[masked[0].payload], as: UTF8.self) == "Mia_M")
        #expect(bytes[masked[0].payload.lowerBound - 1] == 0x3E)
        #expect(masked[1].payload.isEmpty)
    }

    @Test func `a page of more records than are read says so`() throws {
        let yaml = Self.harbour.replacing("listing:", with: "listings:\n      each: //li").replacing("//h1", with: ".")
            .replacing("//b", with: "./b")
        let html = "<!--harbour-->" + String(repeating: "<li>x", count: 5001)
        let read = try #require(try Reading.read(html, by: yaml))
        #expect(read.reading.sightings.count == 5000 && read.findings.count == 1)
        let nested =
            "<!--harbour-->" + String(repeating: "<div><ul><li>", count: 400)
            + String(repeating: "tea ", count: 100_000)
        #expect(try Reading.read(nested, by: yaml)?.findings.isEmpty == false)
    }

    // The figures are of the pages of Agora, where the captures are there.
    @Test(.enabled(if: Stopwatch.isWanted, Stopwatch.absence), .realCaptures("agora-pages"))
    func `speed of recognition and reading`() throws {
        let extra = try (0..<25).map { number in
            let yaml = Self.harbour.replacing("harbour", with: "harbour-\(number)")
            return try SiteProfile(yaml: Array(yaml.utf8))
        }
        let set = ProfileSet(extra + ProfileSet.builtIn.profiles)
        for folder in ["p", "cat", "vendor"] {
            let files = try RealCaptures.files(below: "agora-pages/agora/2014-04-06/\(folder)", limit: 2000)
            var best = (total: Double.infinity, tree: 0.0)
            let bytes = files.reduce(0) { $0 + $1.bytes.count }
            for _ in 0..<5 {
                var tree = 0.0
                let start = Stopwatch.threadSeconds()
                for file in files {
                    let begin = Stopwatch.threadSeconds()
                    let page = SitePage(PageTree(html: file.bytes), address: file.path, captureTime: Reading.time)
                    tree += Stopwatch.threadSeconds() - begin
                    if let match = set.match(page) { _ = set.read(page, as: match) }
                }
                let total = Stopwatch.threadSeconds() - start
                if total < best.total { best = (total, tree) }
            }
            print(
                "{\"tool\": \"ClewMarkets profiles\", \"pages\": \"\(folder)\", \"count\": \(files.count), \"bytes\": \(bytes), "
                    + "\"seconds_cpu\": \(best.total), \"of_which_tree\": \(best.tree)}")
        }
    }
}
