import ClewCore
import ClewServer
import ClewVault
import ClewWeb
import ClewWorkflows
import Foundation

/// Asks the desk for each of its pages without a socket, from the request to the answer, audit entry included.
enum Desking {
    private static let rounds = 5

    static func measure(workspace path: String) throws {
        let workspace = try Workspace.open(path)
        let permit = try workspace.permit(forOperatorWith: nil, purpose: "measure")
        let name = "measure-\(getpid())"
        let password = try workspace.addUser(name, role: .supervisor, under: permit)
        let desk = try Desk(workspace: workspace, port: 8080, clock: systemTime)
        var visitor = Visitor(site: desk.site)
        try visitor.logIn(name: name, password: password)
        for page in try pages(visitor) {
            var seconds: [Double] = []
            var status = 0
            for _ in 0..<rounds { seconds.append(Measure.seconds { status = visitor.get(page).status }) }
            Measure.say([
                ("page", .string(page)), ("status", .integer(status)),
                ("medianSeconds", Measure.number(seconds.percentile(0.5))),
                ("maxSeconds", Measure.number(seconds.max() ?? 0)),
            ])
        }
    }

    /// What costs most: broad words, far pages, the orders and the facets of long lists.
    private static let broad = [
        "/search?q=drugs", "/search?q=usa&page=50", "/search?q=mdma", "/search?q=canna*", "/listings",
        "/listings?page=100",
        "/listings?sort=new", "/listings?sort=price", "/listings?words=mdma", "/listings?substance=mdma&sort=gram",
        "/listings?class=cannabis&origin=DE", "/accounts", "/accounts?page=20", "/reviews", "/posts", "/markets",
        "/indicators?page=10", "/evidence?page=20", "/findings",
    ]

    /// The pages of the menu, of each kind of page below them the first that is linked, and the broad ones.
    private static func pages(_ visitor: Visitor) throws -> [String] {
        var found: [String] = broad
        var kinds: Set<String> = []
        var open = ["/"]
        while let page = open.popLast(), found.count < 100 {
            found.append(page)
            for link in visitor.get(page).localLinks.reversed() {
                let path = link.prefix { $0 != "?" }.split(separator: "/").map(String.init)
                // `/evidence/3f…/raw` is a page of the kind `evidence/*/raw`, with or without a query.
                let kind =
                    path.map { $0.count > 24 ? "*" : $0 }.joined(separator: "/") + (link.contains("?") ? "?" : "")
                if path.first != "static", path.first != "logout", kinds.insert(kind).inserted { open.append(link) }
            }
        }
        return Set(found).sorted()
    }
}

/// A browser without a window: keeps the cookie and the form's token.
struct Visitor {
    let site: Site<Permit>
    private var cookie = ""

    init(site: Site<Permit>) { self.site = site }

    private var headers: [(String, String)] {
        [("Host", "127.0.0.1:\(site.home.port)"), ("Sec-Fetch-Site", "same-origin"), ("Cookie", cookie)]
    }

    func get(_ target: String) -> WebAnswer { site.answer(WebRequest(.get, target, headers: headers)) }

    mutating func logIn(name: String, password: String) throws {
        let form = get("/login")
        take(form)
        let text = String(decoding: form.body, as: UTF8.self)
        let token = text.firstRange(of: "name=\"token\" value=\"").map { text[$0.upperBound...].prefix(64) } ?? ""
        let fields = [("token", String(token)), ("name", name), ("password", password), ("purpose", "measure")]
        let body = fields.map { "\($0.0)=\(Percent.encoded($0.1))" }.joined(separator: "&")
        // As a browser sends it under the desk's `Referrer-Policy: no-referrer`.
        let sent = headers + [("Origin", "null"), ("Content-Type", "application/x-www-form-urlencoded")]
        let answer = site.answer(WebRequest(.post, "/login", headers: sent, body: Array(body.utf8)))
        guard answer.status == 303 else { throw WorkflowFault.denied(reason: "the desk refused the log-in.") }
        take(answer)
    }

    private mutating func take(_ answer: WebAnswer) {
        let given = answer.headers.first { $0.name.lowercased() == "set-cookie" }?.value
        if let given { cookie = given.split(separator: ";").first.map(String.init) ?? "" }
    }
}

extension WebAnswer {
    /// The addresses on this site that the page leads to.
    var localLinks: [String] {
        String(decoding: body, as: UTF8.self).split(separator: "href=\"").dropFirst().compactMap { part in
            let link = part.prefix { $0 != "\"" }.replacingOccurrences(of: "&amp;", with: "&")
            return link.hasPrefix("/") ? link.split(separator: "#").first.map(String.init) : nil
        }
    }
}
