import ClewCapture
import ClewCore
import ClewMarkets
import ClewMarkup
import ClewWorkflows
import Testing

@Suite struct LoginReadingTests {
    private static let now = Timestamp("2026-05-01T12:00:00Z") ?? Timestamp(seconds: 0)

    private func reading(
        _ html: String, at address: String = "https://market.example/login", userField: String? = nil,
        passwordField: String? = nil
    ) throws -> LoginReading {
        let login = SiteLogin(
            page: address, user: "trainee", password: "a&b=c", userField: userField, passwordField: passwordField,
            entered: Self.now, by: "tester")
        return LoginReading(
            page: SitePage(PageTree(html: Array(html.utf8))), address: try WebAddress(address), login: login)
    }

    private func fields(_ form: LoginForm) -> [String] { form.fields.map { "\($0.name)=\($0.value)" } }

    @Test func `the form is filled in as a browser sends it, hidden fields and the button included`() throws {
        let form = try reading(
            """
            <form action="/index/login?x=1" method="post"><input type=hidden name=token value=17><input name=user>
            <input type=password name=pass><input type=checkbox name=stay><input type=checkbox name=ok checked>
            <input name=trap style="display:none"><select name=lang><option value=en><option value=de selected></select>
            <input type=hidden name=e665 value=Login><input type=submit name=go value=Enter><input type=submit name=other></form>
            """
        ).form { _ in nil }
        #expect(form.action.description == "https://market.example/index/login?x=1")
        #expect(form.page?.description == "https://market.example/login")
        #expect(
            fields(form) == [
                "token=17", "user=trainee", "pass=a&b=c", "ok=on", "trap=", "lang=de", "e665=Login", "go=Enter",
            ])
    }

    @Test func `the name is the line before the password, or the one that was named`() throws {
        let html =
            "<form method=post><input name=search value=tea><input name=who><input type=password name=word><input name=pin value=1></form>"
        #expect(try fields(reading(html).form { _ in nil }) == ["search=tea", "who=trainee", "word=a&b=c", "pin=1"])
        let named =
            "<form method=post><input name=a><input name=b value=x><input name=c type=password><input type=password name=d value=y>"
        let form = try reading(named, userField: "a", passwordField: "c").form { _ in nil }
        #expect(fields(form) == ["a=trainee", "b=x", "c=a&b=c", "d=y"])
    }

    @Test func `a form without an action is sent to its page, and one on a page with a base to where that points`()
        throws
    {
        let bare = "<form method=post><input name=u><input type=password name=p></form>"
        #expect(try reading(bare).form { _ in nil }.action.description == "https://market.example/login")
        let based = "<base href='/in/'><form method=post action=go><input name=u><input type=password name=p></form>"
        #expect(try reading(based).form { _ in nil }.action.description == "https://market.example/in/go")
    }

    private static let u = "<input name=u><input type=password name=p>"

    private static let refused: [(String, LoginObstacle)] = [
        ("<p>no form", LoginObstacle.noForm), ("<form method=post><input name=u></form>", .noForm),
        ("<form method=post>\(u)<input type=password name=q></form>", .noForm),
        ("<form>\(u)</form>", .sentByGet), ("<form method=get action=/x>\(u)</form>", .sentByGet),
        ("<form method=post action=http://other.example/>\(u)</form>", .leavesSite),
        ("<form method=post action='ftp://market.example/'>\(u)</form>", .leavesSite),
        ("<form method=post action=http://market.example/login>\(u)</form>", .unencrypted),
        ("<form method=post>\(u)<img src=/captcha.php><input name=captcha></form>", .captcha),
        ("<form method=post>\(u)<input name=pin></form>", .wantsMore("pin")),
        ("<form method=post>\(u)<textarea name=signed></textarea></form>", .wantsMore("signed")),
        ("<form method=post><input type=password name=p></form>", .wantsMore("name")),
    ]

    @Test(arguments: LoginReadingTests.refused) func `a form that a program may not or cannot fill in is left alone`(
        html: String, obstacle: LoginObstacle
    )
        throws
    {
        let reading = try reading(html)
        #expect(throws: obstacle) { try reading.form { _ in nil } }
        #expect(!obstacle.words.isEmpty)
    }

    @Test(arguments: [
        ("http://market.example/login", false), ("http://203.0.113.9/login", false),
        ("https://market.example/login", true),
        ("http://market.i2p/login", true), ("http://127.0.0.2:81/login", true),
        ("http://pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion/login", true),
    ]) func `a password goes over encrypted ways alone`(address: String, isSent: Bool) throws {
        let reading = try reading("<form method=post>\(Self.u)</form>", at: address)
        if isSent {
            #expect(try reading.form { _ in nil }.action.description == address)
        } else {
            #expect(throws: LoginObstacle.unencrypted) { try reading.form { _ in nil } }
        }
    }

    @Test func `a form whose place the authority does not cover is not sent`() throws {
        let reading = try reading("<form method=post action=/elsewhere>\(Self.u)</form>")
        let refusal = CaptureRefusal.place("market.example/elsewhere")
        #expect(throws: LoginObstacle.notCovered(refusal.sentence)) {
            try reading.form { $0.path == "/elsewhere" ? refusal : nil }
        }
    }
}
