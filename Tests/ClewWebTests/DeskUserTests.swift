import ClewCore
import ClewServer
import ClewStore
import ClewWeb
import ClewWorkflows
import Testing

@Suite struct DeskUserTests {
    /// The password on a page that shows one.
    private func password(on page: WebAnswer) throws -> String {
        let start = try #require(page.text.firstRange(of: "<code class=\"secret\">")).upperBound
        return String(page.text[start...].prefix { $0 != "<" })
    }

    private func logIn(_ own: DeskCase, _ name: String, _ password: String) -> Int {
        let browser = Browser(own)
        _ = browser.get("/login")
        return browser.post("/login", ["name": name, "password": password]).status
    }

    /// The last entries of the audit: what was done to what.
    private func audit(_ own: DeskCase, _ count: Int) throws -> [String] {
        let permit = try own.workspace.permit(forOperatorWith: nil, purpose: "test")
        return try own.workspace.audit(page: Page(limit: count), under: permit).rows.compactMap { row in
            row.entry.map { "\($0.user) \($0.operation) \($0.object): \($0.outcome)" }
        }
    }

    @Test func `A supervisor adds a user, and the password is shown once`() throws {
        let own = try DeskCase()
        let browser = own.browser(as: .supervisor)
        let page = browser.get("/users")
        #expect(page.status == 200 && page.text.contains("Add a user"))
        #expect(page.links.contains("/users/auditor"))
        let added = browser.post("/users", ["name": "m.weber", "role": "auditor"])
        #expect(added.status == 200 && added.value(of: "Cache-Control") == "no-store")
        let password = try password(on: added)
        #expect(password.count == 19)
        #expect(logIn(own, "m.weber", password) == 303)
        let again = browser.get("/users").text
        #expect(again.contains("/users/m.weber") && !again.contains(password))
        #expect(!browser.get("/users/m.weber").text.contains(password))
        #expect(try audit(own, 20).contains("supervisor add a user m.weber as auditor: done"))
    }

    @Test(arguments: [
        ("analyst", 409, "already"), ("Analyst", 409, "already"), ("", 400, "1 to 64"), ("a b", 400, "1 to 64"),
        ("../x", 400, "1 to 64"), ("<script>", 400, "1 to 64"),
    ])
    func `A name that is taken or makes no name is told in the form`(name: String, status: Int, word: String) throws {
        let own = try DeskCase()
        let browser = own.browser(as: .supervisor)
        _ = browser.get("/users")
        let answer = browser.post("/users", ["name": name, "role": "supervisor"])
        #expect(answer.status == status && answer.text.contains("role=\"alert\"") && answer.text.contains(word))
        #expect(answer.text.contains("value=\"\(Harmless.html(name))\""))
        #expect(answer.text.contains("<option selected>supervisor</option>"))
        #expect(!answer.text.contains("class=\"secret\""))
        #expect(logIn(own, "analyst", own.passwords[.analyst] ?? "") == 303)
    }

    @Test func `A new role ends the sessions of the user and keeps the password`() throws {
        let own = try DeskCase()
        let (chief, other) = (own.browser(as: .supervisor), own.browser(as: .analyst))
        #expect(other.get("/").status == 200)
        #expect(chief.get("/users/analyst").text.contains("<option selected>analyst</option>"))
        let done = chief.post("/users/analyst/role", ["role": "auditor"])
        #expect(done.status == 200 && done.text.contains("analyst is auditor now"))
        #expect(other.get("/").status == 303)
        #expect(logIn(own, "analyst", own.passwords[.analyst] ?? "") == 303)
        #expect(chief.post("/users/analyst/role", ["role": "auditor"]).status == 409)
        #expect(chief.post("/users/analyst/role", ["role": "king"]).status == 400)
        #expect(chief.post("/users/nobody/role", ["role": "auditor"]).status == 404)
        #expect(try audit(own, 20).contains("supervisor change a role analyst from analyst to auditor: done"))
    }

    @Test func `A new password takes the place of the old one at once`() throws {
        let own = try DeskCase()
        let (chief, other) = (own.browser(as: .supervisor), own.browser(as: .analyst))
        _ = chief.get("/users/analyst")
        let answer = chief.post("/users/analyst/password", [:])
        let fresh = try password(on: answer)
        #expect(other.get("/").status == 303)
        #expect(logIn(own, "analyst", own.passwords[.analyst] ?? "") == 403)
        #expect(logIn(own, "analyst", fresh) == 303)
        #expect(chief.post("/users/nobody/password", [:]).status == 404)
        #expect(try audit(own, 20).contains("supervisor reset a password analyst: done"))
    }

    @Test func `Nobody changes their own role`() throws {
        let own = try DeskCase()
        let browser = own.browser(as: .supervisor)
        let page = browser.get("/users/supervisor").text
        #expect(page.contains("This is you") && !page.contains("/users/supervisor/role"))
        #expect(browser.post("/users/supervisor/role", ["role": "analyst"]).status == 409)
        #expect(browser.get("/users").status == 200)
    }

    @Test(arguments: [Role.analyst, .auditor])
    func `Only a supervisor changes users, and who tries is written down`(role: Role) throws {
        let own = try DeskCase()
        let browser = own.browser(as: role)
        let list = browser.get("/users")
        #expect(list.status == (role == .auditor ? 200 : 403))
        #expect(!list.text.contains("Add a user"))
        _ = browser.get("/account")
        let name = role.rawValue
        #expect(browser.post("/users", ["name": "x", "role": "supervisor"]).status == 403)
        #expect(browser.post("/users/\(name)/role", ["role": "supervisor"]).status == 403)
        #expect(browser.post("/users/supervisor/password", [:]).status == 403)
        let entries = try audit(own, 20)
        for line in ["add a user : denied", "change a role \(name): denied", "reset a password supervisor: denied"] {
            #expect(entries.contains("\(name) \(line)"))
        }
        #expect(logIn(own, "supervisor", own.passwords[.supervisor] ?? "") == 303)
    }

    @Test func `Forms about users without the token of the session are refused`() throws {
        let own = try DeskCase()
        let browser = own.browser(as: .supervisor)
        _ = browser.get("/users")
        for (target, fields) in [
            ("/users", ["name": "x", "role": "supervisor"]), ("/users/analyst/role", ["role": "auditor"]),
            ("/users/analyst/password", [:]),
        ] {
            #expect(browser.post(target, fields, withToken: false).status == 403, "\(target)")
        }
        #expect(!browser.get("/users").text.contains("/users/x"))
    }
}
