import ClewMarkets
import ClewMarkup
import ClewTestSupport
import Testing

@Suite struct WallReaderTests {
    private func wall(_ row: WallPages.Row, _ reader: WallReader = WallReader()) -> Wall? {
        let page = SitePage(PageTree(html: Array(row.html.utf8)), address: row.address)
        return reader.wall(
            of: WallAnswer(status: row.status, fields: row.fields.map { ($0.key, $0.value) }, page: page))
    }

    @Test(arguments: WallPages.walls) func `a wall is told`(row: WallPages.Row) {
        let found = wall(row)
        #expect(found?.kind == row.kind)
        #expect(found?.hasCaptcha ?? false == row.hasCaptcha)
        #expect(found?.marks.isEmpty == false)
        #expect(found?.wantsPerson == (row.kind != .queue))
    }

    @Test(arguments: WallPages.ordinary) func `an ordinary page is none`(row: WallPages.Row) {
        #expect(wall(row) == nil)
    }

    @Test func `a queue says when it wants to be asked again`() throws {
        let row = try #require(WallPages.walls.first { $0.description.hasPrefix("a queue that comes back") })
        #expect(wall(row)?.wait == 7)
        let far = "<title>Access queue</title><meta http-equiv=refresh content='99999999999'>"
        #expect(wall(WallPages.Row(description: "", kind: nil, html: far))?.wait == 86_400)
    }

    @Test func `a page that a profile reads offers from is none, whatever stands on it`() throws {
        let yaml = """
            profile: tea
            market: Tea
            recognise: //div[@id='tea']
            pages:
              offer:
                when: //h1
                listing:
                  title: //h1
            """
        let reader = WallReader(profiles: ProfileSet([try SiteProfile(yaml: Array(yaml.utf8))]))
        let box = "<form method=post><input name=u><input type=password name=p></form>"
        #expect(
            wall(WallPages.Row(description: "", kind: nil, html: "<div id=tea></div>\(box)"), reader)?.kind == .login)
        #expect(
            wall(WallPages.Row(description: "", kind: nil, html: "<div id=tea></div><h1>Login</h1>\(box)"), reader)
                == nil)
    }

    @Test func `a profile tells of the walls of its site, before all other marks`() throws {
        let yaml = """
            profile: tea
            market: Tea
            recognise:
              contains: id="tea"
            walls:
              banned: //p[. = 'Gone fishing']
              captcha:
                - contains: "tea-leaves"
                - title: "Tea - guess *"
              queue:
                title: Tea kettle
            pages:
              offer:
                when: //h1
                listing:
                  title: //h1
            """
        let reader = WallReader(profiles: ProfileSet([try SiteProfile(yaml: Array(yaml.utf8))]))
        func kind(_ html: String) -> Wall.Kind? {
            wall(WallPages.Row(description: "", kind: nil, html: "<div id=\"tea\"></div>" + html), reader)?.kind
        }
        #expect(kind("<p>Gone fishing</p><h1>An offer</h1>") == .banned)
        #expect(kind("<h1>An offer</h1><b class=tea-leaves>") == .captcha)
        #expect(kind("<title>Tea - guess the leaf</title>") == .captcha)
        #expect(kind("<title>Tea kettle</title>") == .queue)
        #expect(kind("<h1>An offer</h1>") == nil)
        let elsewhere = wall(WallPages.Row(description: "", kind: nil, html: "<title>Tea kettle</title>"), reader)
        #expect(elsewhere == nil)
    }

    @Test(arguments: [
        ("walls: login", "kinds of walls"), ("walls: {}", "kinds of walls"), ("walls: {logn: //p}", "login"),
        ("walls: {login: {contain: abcd}}", "contains"), ("walls: {queue: \"//p[\"}", "XPath"),
    ]) func `what a profile says of walls is read strictly`(line: String, said: String) {
        let yaml = "profile: tea\nmarket: Tea\nrecognise: //p\n\(line)\npages:\n  rest:\n    notes: x\n"
        let fault = Reading.fault(yaml)
        #expect(fault?.contains(said) == true, "\(fault ?? "no fault")")
    }

    @Test(arguments: [
        ("http://a.example/login", true), ("/account/Sign-In.php", true), ("/index.php?action=login;x=1", true),
        ("/index.php?login", true), ("/listing/login-data", false), ("http://login.example/", false),
        ("/?q=how+to+login", false),
        ("/u/authority", false), ("", false),
    ]) func `an address is called like a login page`(address: String, isLogin: Bool) {
        #expect(WallReader.isCalledLogin(address) == isLogin)
    }

    @Test func `whatever an answer holds, it is looked at`() {
        let parts = [
            "<form>", "type=password", "captcha", "<h1>Login</h1>", "<meta http-equiv=refresh content=", "\u{00}",
        ]
        .map { Array($0.utf8) }
        let reader = WallReader()
        var random = SplitMix64(seed: 23)
        for row in WallPages.walls + WallPages.ordinary {
            for _ in 0..<40 {
                let bytes = random.mutated(Array(row.html.utf8) + [0x20], with: parts)
                let page = SitePage(PageTree(html: bytes), address: row.address)
                let found = reader.wall(of: WallAnswer(status: row.status, page: page))
                #expect(found?.marks.isEmpty != true)
            }
        }
    }

    @Test func `a page of a hundred thousand elements is looked at in a moment`() {
        let html = String(
            repeating: "<div class=captcha><form><input type=password><a href=/\u{41}>x</a>", count: 15_000)
        let page = SitePage(PageTree(html: Array(html.utf8)))
        let before = Stopwatch.threadSeconds()
        _ = WallReader().wall(of: WallAnswer(status: 200, page: page))
        #expect(Stopwatch.threadSeconds() - before < 5)
    }
}
