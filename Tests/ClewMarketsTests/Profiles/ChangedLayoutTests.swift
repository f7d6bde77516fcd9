import ClewCore
import ClewMarkets
import ClewMarkup
import ClewTestSupport
import Testing

/// A market changes its pages one day. Of each field that a profile must find, its node is renamed or taken away on a
/// page that the profile knows: it has to say so, and may not read nothing in silence.
@Suite struct ChangedLayoutTests {
    /// A change of a made-up page: a field of a record on a kind of page, what stood there and what stands there now.
    struct Change: CustomTestStringConvertible, Sendable {
        var field: String
        var before: [String]
        var after: String

        init(_ field: String, _ before: String..., to after: String = "") {
            self.field = field
            self.before = before
            self.after = after
        }

        var testDescription: String { field }
    }

    static let changes: [Change] = [
        // Agora.
        Change("agora offer listing title", "Green   tea &amp; honey 50g"),
        Change("agora offer listing price", "0.08609651 BTC", to: "ask"),
        Change("agora offer listing seller", "gen-user-link\" href", to: "member\" href"),
        Change("agora offer account name", "gen-user-link\" href", to: "member\" href"),
        Change("agora offer reviews rating", "<strong>5/5</strong>"),
        Change("agora offer reviews written", "3 days ago"),
        Change("agora seller account name", "fa-user"),
        Change("agora seller listings id", "/p/Ab12Cd34Ef\">", to: "\">"),
        Change("agora seller listings title", "column-name", to: "name"),
        Change("agora seller listings price", "0.08609651 BTC"),
        Change("agora seller reviews rating", "<strong>3/5</strong>"),
        Change("agora seller reviews written", "<td>12 days ago</td>", to: "<td>a while</td>"),
        Change("agora list listings id", "<a href=\"/p/Gh56Ij78Kl\">", to: "<a>"),
        Change("agora list listings title", "column-name", to: "name"),
        Change("agora list listings price", "1.2 BTC"),
        Change("agora list listings seller", "gen-user-link", to: "member"),
        Change("agora list accounts name", "gen-user-link", to: "member"),
        Change("agora front listings id", "<a href=\"/p/St34Uv56Wx\"><img", to: "<a><img"),
        Change("agora front listings title", "product-index-floater-caption", to: "caption"),
        Change("agora front listings price", "product-index-floater-price", to: "price"),
        // Empire.
        Change("empire offer listing title", "<h2 style=\"margin:0px;\">Green tea, 1,000 bags</h2>"),
        Change("empire offer listing price", "Purchase price:", to: "Price:"),
        Change("empire offer listing seller", "Sold by", to: "From"),
        Change("empire offer account name", "/u/HillCat", to: "/user/HillCat"),
        Change("empire seller account name", "HillCat <i>| User Profile</i>", to: "<i>| User Profile</i>"),
        Change("empire seller reviews rating", "feedback1.png", to: "star.png"),
        Change("empire seller reviews author", "<font style=\"color:#dc6831;\">b***s</font>", "<font>M***a</font>"),
        Change("empire seller reviews written", "Sep 27, 2019 20:49", to: "27/9"),
        Change("empire list listings id", "/product/35791/105/186765", to: "/35791"),
        Change("empire list listings title", "class=\"head\"", to: "class=\"top\""),
        Change("empire list listings price", "bold padp", to: "padp"),
        Change("empire list listings seller", "/u/HillCat", to: "/user/HillCat"),
        Change("empire list accounts name", "/u/HillCat", to: "/user/HillCat"),
        // Cryptonia.
        Change("cryptonia offer listing title", "<h2>Green tea \"Hill\" 112g</h2>"),
        Change("cryptonia offer listing price", "<label>Price:</label>", to: "<label>Costs:</label>"),
        Change("cryptonia offer listing seller", "<label>Sold by:</label>", to: "<label>By:</label>"),
        Change("cryptonia offer account name", "<a href=/user/HillCat>HillCat</a>"),
        Change("cryptonia offer reviews rating", "icono-checkCircle", to: "yes"),
        Change("cryptonia offer reviews author", "<span class=\"smtext rating_date\">g***s</span>"),
        Change("cryptonia offer reviews written", "2019-10-26"),
        Change("cryptonia seller account name", "icono-user", to: "user"),
        Change("cryptonia seller account joined", "<label>Member since:</label>", to: "<label>Since:</label>"),
        Change("cryptonia seller reviews rating", "icono-checkCircle", to: "yes"),
        Change("cryptonia seller reviews author", "<span class=\"smtext rating_date\">g***s</span>"),
        Change("cryptonia seller reviews written", "2019-10-26"),
        Change("cryptonia list listings id", "<a class=growlink href=/product/19928603>", to: "<a class=growlink>"),
        Change("cryptonia list listings title", ">Green tea 448g<", to: "><"),
        Change("cryptonia list listings price", "<span class=listprice>1795.00 USD/1LB</span>"),
        Change("cryptonia list listings seller", "/user/HillCat", to: "/u/HillCat"),
        Change("cryptonia list accounts name", "/user/HillCat", to: "/u/HillCat"),
        // Cypher.
        Change("cypher list listings id", "http://c.example/product/", to: "http://c.example/item/"),
        Change("cypher list listings title", "Green tea (Clone)"),
        Change("cypher list listings price", "card-subtitle", to: "card-line"),
        Change("cypher list listings seller", "/vendor/", to: "/v/"),
        Change("cypher list accounts name", "card-text", to: "card-words"),
        // The forum.
        Change("silk-road-forum thread posts author", "<strong>Green Hill</strong>", to: "<strong></strong>"),
        Change("silk-road-forum thread posts time", "August 15, 2013, 08:59 pm", to: "today"),
        Change("silk-road-forum thread accounts name", "<strong>fjordman</strong>", to: "<strong></strong>"),
    ]

    @Test(arguments: changes) func `a field that went away is a finding that names it`(change: Change) throws {
        let words = change.field.split(separator: " ").map(String.init)
        let pages = KnownPages.all.filter { $0.profile == words[0] && $0.kind == words[1] }
        let known = try #require(pages.first { page in change.before.allSatisfy { page.html.contains($0) } })
        let html = change.before.reduce(known.html) { $0.replacing($1, with: change.after) }
        let page = Reading.page(html)
        let match = try #require(ProfileSet.builtIn.match(page))
        let findings = ProfileSet.builtIn.read(page, as: match).findings
        #expect(match.profile.name == words[0] && match.page?.name == words[1])
        #expect(findings.allSatisfy { $0.kind == "page-layout" })
        // An account whose name is gone may be told as the account that is gone.
        let told = findings.map(\.sentence).filter {
            $0.contains("finds no \(words[3]) ") || $0.contains("finds no account ")
        }
        #expect(!told.isEmpty, "\(findings.map(\.sentence))")
    }

    @Test func `every field that a profile must find is changed here`() throws {
        let changed = Set(Self.changes.map(\.field))
        #expect(changed.count == Self.changes.count)
        for name in ["agora", "cryptonia", "cypher", "empire", "silk-road-forum"] {
            let yaml = try RepositoryFile.bytes("Sources/ClewMarkets/Profiles/Sites/\(name).yaml")
            let required = Self.required(String(decoding: yaml, as: UTF8.self)).map { "\(name) \($0)" }
            #expect(required.count >= 3)
            #expect(Set(required) == changed.filter { $0.hasPrefix("\(name) ") })
        }
    }

    /// The fields that a profile asks for, and the names and titles without which there is no account and no listing.
    private static func required(_ yaml: String) -> [String] {
        var fields: Set<String> = []
        var (page, record) = ("", "")
        for line in yaml.split(separator: "\n") {
            let depth = line.prefix { $0 == " " }.count
            let words = line.dropFirst(depth).split(separator: ":", maxSplits: 1)
            guard let key = words.first.map(String.init) else { continue }
            switch (depth, key) {
            case (2, _): page = key
            case (4, _):
                record = key
                if key.hasPrefix("account") { fields.insert("\(page) \(key) name") }
                if key.hasPrefix("listing") { fields.insert("\(page) \(key) title") }
            case (6, "required"):
                let names = (words.last ?? "").filter { !"[] ".contains($0) }.split(separator: ",")
                fields.formUnion(names.map { "\(page) \(record) \($0)" })
            default: break
            }
        }
        return Array(fields)
    }
}
