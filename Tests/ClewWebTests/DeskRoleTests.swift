import ClewCore
import ClewServer
import ClewStore
import ClewWeb
import ClewWorkflows
import Testing

@Suite struct DeskRoleTests {
    static let shared = Result { try DeskCase() }

    var deskCase: DeskCase { get throws { try DeskRoleTests.shared.get() } }

    @Test func `An analyst reads content and not the audit`() throws {
        let browser = try deskCase.browser(as: .analyst)
        let page = browser.get("/")
        #expect(!page.links.contains("/audit"))
        let audit = browser.get("/audit")
        #expect(audit.status == 403 && audit.text.contains("Not allowed"))
        #expect(browser.get("/search?q=seller").status == 200)
    }

    @Test func `A supervisor reads the audit and finds there who looked at what and why`() throws {
        _ = try deskCase.browser(as: .analyst, purpose: "file 4711").get("/search?q=seller")
        let browser = try deskCase.browser(as: .supervisor)
        let audit = browser.get("/audit")
        #expect(audit.status == 200)
        #expect(audit.text.contains("file 4711") && audit.text.contains("seller") && audit.text.contains("analyst"))
    }

    @Test func `An auditor reads the audit, and content for a stated purpose only`() throws {
        let silent = try deskCase.browser(as: .auditor, purpose: "")
        for target in ["/", "/audit", "/findings", "/runs", "/captures", "/evidence"] {
            #expect(silent.get(target).status == 200, "\(target)")
        }
        let evidence = try #require(silent.get("/evidence").links.first { $0.hasPrefix("/evidence/") })
        for target in ["/search?q=seller", "/indicators", evidence, evidence + "/raw"] {
            let answer = silent.get(target)
            #expect(answer.status == 403, "\(target)")
            #expect(answer.text.contains("stated purpose") && !answer.text.contains("tormail"))
        }
        let stated = try deskCase.browser(as: .auditor, purpose: "complaint 12/26")
        #expect(stated.get("/search?q=seller").status == 200)
        #expect(stated.get(evidence).status == 200)
    }

    @Test func `Logging out ends the session`() throws {
        let browser = try deskCase.browser(as: .analyst)
        _ = browser.get("/")
        let cookie = browser.cookie
        let out = browser.post("/logout", [:])
        #expect(out.status == 303 && out.value(of: "Set-Cookie")?.contains("Max-Age=0") == true)
        browser.cookie = cookie
        #expect(browser.get("/").status == 303)
        #expect(browser.get("/login?out=1").text.contains("You are logged out."))
    }

    @Test func `A new password ends the other sessions and only it opens the desk`() throws {
        let own = try DeskCase()
        let (here, there) = (own.browser(as: .analyst), own.browser(as: .analyst))
        _ = here.get("/account")
        let old = try #require(own.passwords[.analyst])
        let fresh = "four words that rhyme"
        let unequal = here.post("/account/password", ["current": old, "fresh": fresh, "again": "other"])
        #expect(unequal.status == 400 && unequal.text.contains("not the same"))
        let wrong = here.post("/account/password", ["current": "guess", "fresh": fresh, "again": fresh])
        #expect(wrong.status == 403)
        let short = here.post("/account/password", ["current": old, "fresh": "short", "again": "short"])
        #expect(short.status == 400)
        let done = here.post("/account/password", ["current": old, "fresh": fresh, "again": fresh])
        #expect(done.status == 200 && done.text.contains("The password is changed"))
        #expect(here.get("/").status == 200)
        #expect(there.get("/").status == 303)
        let again = Browser(own)
        _ = again.get("/login")
        #expect(again.post("/login", ["name": "analyst", "password": old]).status == 403)
        #expect(again.post("/login", ["name": "analyst", "password": fresh]).status == 303)
    }
}

extension DeskRoleTests {
    @Test func `A session ends when the role of its user changes`() throws {
        let own = try DeskCase()
        let browser = own.browser(as: .analyst)
        #expect(browser.get("/").status == 200)
        let permit = try own.workspace.permit(forOperatorWith: nil, purpose: "test")
        _ = try own.workspace.addUser("analyst", role: .auditor, under: permit)
        #expect(browser.get("/").status == 303)
    }

    @Test func `One look at the desk is one entry of the audit`() throws {
        let own = try DeskCase()
        let browser = own.browser(as: .supervisor)
        let permit = try own.workspace.permit(forOperatorWith: nil, purpose: "test")
        let evidence = try #require(browser.get("/evidence").links.first { $0.hasPrefix("/evidence/") })
        let indicator = try #require(browser.get("/indicators").links.first { $0.hasPrefix("/indicator?") })
        for target in ["/", "/search?q=seller", "/indicators", indicator, evidence, evidence + "/raw", "/captures"] {
            let before = try own.workspace.audit(page: Page(limit: 1), under: permit).total
            #expect(browser.get(target).status == 200)
            let after = try own.workspace.audit(page: Page(limit: 1), under: permit).total
            // One for the look, one for the question about the number itself.
            #expect(after - before == 2, "\(target)")
        }
    }
}
