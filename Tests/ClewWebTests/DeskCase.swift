import ClewCore
import ClewServer
import ClewTestSupport
import ClewWeb
import ClewWorkflows
import Foundation

/// A small case with hostile and with plain captures, in a folder that goes away with it, and a browser without a window.
final class DeskCase: Sendable {
    static let wallet = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"
    static let hostileTitle = "</title><script>alert('title')</script>"

    private let scratch: ScratchFolder
    let workspace: Workspace
    let desk: Desk
    /// Names and passwords.
    let passwords: [Role: String]

    init(
        isStated: Bool = true, clock: @escaping @Sendable () -> Timestamp = { Timestamp(seconds: 1_790_000_000) }
    ) throws {
        scratch = try ScratchFolder()
        let folder = scratch.path
        for (name, text) in DeskCase.captures { try scratch.write(Array(text.utf8), "in/" + name) }
        let authority =
            isStated
            ? AuthorityStatement(officer: "M. Weber", caseReference: "62 Js 1/26", legalBasis: "§ 163 StPO")
            : AuthorityStatement(officer: "", caseReference: "", legalBasis: "")
        workspace = try Workspace.create(
            at: folder + "/case", keysIn: folder + "/keys", name: "Ariadne <b>", authority: authority, clock: clock)
        let permit = try workspace.permit(forOperatorWith: nil, purpose: "test")
        for (name, text) in [("harbour", MarketPages.market), ("pier", MarketPages.forum)] {
            try scratch.write(Array(text.utf8), "profiles/\(name).yaml")
            _ = try workspace.addProfile(from: folder + "/profiles/\(name).yaml", under: permit)
        }
        try DeskCase.writeMarket(scratch, day: "2019-11-06", price: 12, hasThird: false)
        try DeskCase.writeMarket(scratch, day: "2019-11-09", price: 15, hasThird: false)
        _ = try workspace.importInputs(
            ImportOptions(paths: [folder + "/in"], market: "hostile <i>market"), under: permit)
        _ = try workspace.importInputs(ImportOptions(paths: [folder + "/market"]), under: permit)
        var passwords: [Role: String] = [:]
        for role in Role.allCases {
            passwords[role] = try workspace.addUser(role.rawValue, role: role, under: permit)
        }
        self.passwords = passwords
        desk = try Desk(workspace: workspace, port: LoopbackPort.free() ?? 8080, clock: clock)
    }

    /// Writes the pages of the market as they were on a day, which the time of the files tells.
    private static func writeMarket(_ scratch: ScratchFolder, day: String, price: Int, hasThird: Bool) throws {
        let noon = Double((Timestamp(day + "T12:00:00Z")?.milliseconds ?? 0) / 1000)
        for (name, text) in MarketPages.pages(price: price, hasThird: hasThird) {
            let file = try scratch.write(Array("<!-- \(day) -->\(text)".utf8), "market/\(price)-\(name)")
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: noon)], ofItemAtPath: file)
        }
    }

    /// Brings in the pages of a later day, with a listing that was not there before.
    func importLaterDay() throws {
        try DeskCase.writeMarket(scratch, day: "2019-11-12", price: 16, hasThird: true)
        let permit = try workspace.permit(forOperatorWith: nil, purpose: "test")
        _ = try workspace.importInputs(ImportOptions(paths: [scratch.path + "/market"]), under: permit)
    }

    /// A browser that is logged in.
    func browser(as role: Role, purpose: String = "test & purpose") -> Browser {
        let browser = Browser(self)
        _ = browser.get("/login")
        _ = browser.post(
            "/login", ["name": role.rawValue, "password": passwords[role] ?? "", "purpose": purpose, "next": "/"])
        return browser
    }

    private static let captures: [String: String] = [
        "hostile.html": """
        <!doctype html><html><head><title>&lt;/title&gt;&lt;script&gt;alert('title')&lt;/script&gt;</title>
        <base href="http://evil.example/"><script>alert('script \(wallet)')</script>
        <style>body{background:url(http://evil.example/a)}</style></head>
        <body onload="alert('load')"><h1>Shop &lt;img src=x onerror=alert(1)&gt;</h1>
        <p>Pay to \(wallet) or write to seller@tormail.example.
        <a href="javascript:alert('link')">click</a> <a href="http://evil.example/x">shop</a></p>
        <img src="http://evil.example/pixel.gif" onerror="alert('img')"><iframe src="http://evil.example"></iframe>
        <p>turned \u{202E}txet\u{202C} round, \u{2066}isolated\u{2069}, nul \u{0} and esc \u{1B}[2J.</p>
        <form action="http://evil.example/steal"><input name="pw" value="&quot;&gt;&lt;script&gt;"></form>
        <!-- also 1BoatSLRHtKNngkdXEeobR76b53LETtpyT --><table><tr><td>{{frame.formToken}}</td></tr></table>
        </body></html>
        """,
        "note \"><img src=x>.txt": """
        Plain text of <b>somebody</b>: seller@tormail.example, \u{202E}\(wallet)
        and <script>alert('text')</script> javascript:alert(1)
        """,
        "table.csv": """
        title,price,contact
        =HYPERLINK("http://evil.example"),0.5,seller@tormail.example
        <script>alert('cell')</script>,0.7,\(wallet)
        """,
        "notes.csv": """
        title,text,
        "two lines","first, line
        and <b>second</b>",\(wallet)
        plain,one line,x
        """,
        "rows.jsonl": """
        {"name":"whole","remark":"one"}
        {"remark":"a\\nb","contact":"seller@tormail.example"}
        {"name":"later"}
        """,
    ]
}

/// Asks a desk as a browser would: keeps the cookie, sends the fields of Fetch Metadata, follows nothing by itself.
final class Browser {
    let site: Site<Permit>
    var cookie: String?
    private(set) var token = ""

    init(_ deskCase: DeskCase) { site = deskCase.desk.site }

    init(_ desk: Desk) { site = desk.site }

    var host: String { "127.0.0.1:\(site.home.port)" }

    func get(_ target: String, headers: [(String, String)] = []) -> WebAnswer {
        send(.get, target, headers: headers, body: nil)
    }

    func post(
        _ target: String, _ fields: [String: String], withToken: Bool = true, headers: [(String, String)] = []
    ) -> WebAnswer {
        var fields = fields
        if withToken { fields["token"] = token }
        let body = fields.map { "\(Percent.encoded($0.key))=\(Percent.encoded($0.value))" }.joined(separator: "&")
        return send(.post, target, headers: headers, body: body)
    }

    private func send(
        _ method: WebRequest.Method, _ target: String, headers: [(String, String)], body: String?
    ) -> WebAnswer {
        var all = headers
        let names = Set(headers.map { $0.0.lowercased() })
        func add(_ name: String, _ value: String) {
            if !names.contains(name.lowercased()) { all.append((name, value)) }
        }
        add("Host", host)
        add("Sec-Fetch-Site", "same-origin")
        if let cookie { add("Cookie", cookie) }
        if body != nil {
            add("Origin", "null")
            add("Content-Type", "application/x-www-form-urlencoded")
        }
        let answer = site.answer(WebRequest(method, target, headers: all, body: Array((body ?? "").utf8)))
        if let given = answer.value(of: "Set-Cookie") { cookie = given.split(separator: ";").first.map(String.init) }
        if let found = answer.text.firstRange(of: "name=\"token\" value=\"") {
            token = String(answer.text[found.upperBound...].prefix(64))
        }
        return answer
    }
}

extension WebAnswer {
    /// The body as text.
    var text: String { String(decoding: body, as: UTF8.self) }

    /// The addresses that the page leads to.
    var links: [String] {
        text.split(separator: "href=\"").dropFirst().compactMap { part in
            part.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false).first.map {
                String($0).replacing("&amp;", with: "&")
            }
        }
    }
}
