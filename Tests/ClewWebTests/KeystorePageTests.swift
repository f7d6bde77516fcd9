import ClewCore
import ClewServer
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWeb
import ClewWorkflows
import Testing

/// What a person does at the desk for a site that wants a login.
@Suite(.serialized) struct KeystorePageTests {
    private static let words = "four words in a row"
    private static let cookie = "5f2c0ffee5ec2e7"
    private static let site = "http://market.example"
    private static let page = "/site?site=http%3A%2F%2Fmarket.example"

    /// A case with a site that waits for a person.
    private func own(
        _ classes: Set<CaptureScope.DataClass> = [.text, .accountAreas], accountPaths: [String] = ["/listing/*"],
        reason: ParkReason.Kind = .captcha
    ) throws -> DeskCase {
        let own = try DeskCase()
        var statement = AuthorityStatement(officer: "M. Weber", caseReference: "62 Js 1/26", legalBasis: "§ 163 StPO")
        statement.capture = CaptureScope(places: ["market.example"], classes: classes, accountPaths: accountPaths)
        var permit = try permit(own)
        permit.authority = try own.workspace.addAuthority(statement, asDefault: false, under: permit)
        try own.workspace.watchSites(
            LiveCaptureOptions(addresses: [Self.site + "/"], way: .tor(port: 9050)), under: permit)
        try park(own, reason)
        return own
    }

    private func permit(_ own: DeskCase) throws -> Permit {
        try own.workspace.permit(forOperatorWith: nil, purpose: "test")
    }

    private func park(_ own: DeskCase, _ reason: ParkReason.Kind) throws {
        let frontier = try Frontier(path: own.workspace.path + "/state/frontier.sqlite")
        let isSet = try frontier.set(
            Self.site, to: .waiting, because: ParkReason(reason).sentence, at: Timestamp(seconds: 1_790_000_000))
        #expect(isSet)
    }

    private func state(_ own: DeskCase) throws -> SitePlan.State? {
        try own.workspace.sites(under: permit(own)).first?.plan.state
    }

    private func browser(_ own: DeskCase, as role: Role = .analyst) -> Browser {
        let browser = own.browser(as: role)
        _ = browser.get(Self.page)
        return browser
    }

    private func unlock(_ browser: Browser, _ words: String, site: String = site) -> WebAnswer {
        browser.post("/sites/keystore", ["passphrase": words, "site": site])
    }

    private func paste(_ browser: Browser, _ text: String) -> WebAnswer {
        browser.post("/site/session", ["session": text, "site": Self.site])
    }

    /// How many files of the case and beside its keys have a word in them, compressed ones unpacked.
    private func files(_ own: DeskCase, with word: String) throws -> Int {
        let folders =
            "for f in $(find \"$0\" \"$1\" -type f); do zcat -f \"$f\" | grep -q -a -F \"$2\" && echo x; done; true"
        let run = try ProgramRun(
            "sh", ["-c", folders, own.workspace.path, own.workspace.keyFolder, word],
            withErrors: false)
        return run.output.split(separator: "\n").count
    }

    @Test func `the keystore is made, locked and unlocked at the desk, and what waited for it goes on`() throws {
        let own = try own(reason: .keystoreLocked)
        let browser = browser(own)
        #expect(browser.get("/sites").text.contains("There is no keystore for this case yet"))
        #expect(browser.get(Self.page).text.contains("Make a keystore"))
        for (first, second) in [(Self.words, "other words in a row"), ("tooshort1", "tooshort1")] {
            let answer = browser.post("/sites/keystore", ["passphrase": first, "again": second])
            #expect(answer.status == 400 && answer.text.contains("role=\"alert\"") && !answer.text.contains(first))
            #expect(own.workspace.keystore.state == .none)
        }
        let made = browser.post("/sites/keystore", ["passphrase": Self.words, "again": Self.words, "site": Self.site])
        #expect(made.status == 303 && made.value(of: "Location") == Self.page + "&did=made")
        #expect(own.workspace.keystore.state == .open)
        let locked = browser.post("/sites/keystore/lock", [:])
        #expect(locked.value(of: "Location") == "/sites?did=locked" && own.workspace.keystore.state == .locked)

        try park(own, .keystoreLocked)
        let list = browser.get("/sites")
        #expect(list.text.contains("1 site waits for that: <a href=\"#keystore\">unlock it</a>"))
        #expect(list.text.contains("id=\"keystore\"") && inertness(of: list.text) == [])
        let page = browser.get(Self.page)
        #expect(page.text.contains("Unlock the keystore") && !page.text.contains("<textarea"))
        let wrong = unlock(browser, "other words in a row")
        #expect(
            wrong.status == 400 && wrong.text.contains("The passphrase is wrong") && !wrong.text.contains("other words")
        )
        #expect(wrong.value(of: "Cache-Control") == "no-store")
        #expect(own.workspace.keystore.state == .locked)
        #expect(try state(own) == .waiting)
        let right = unlock(browser, Self.words)
        #expect(right.status == 303 && right.value(of: "Location") == Self.page + "&did=unlocked")
        #expect(own.workspace.keystore.state == .open)
        #expect(try state(own) == .running)
        #expect(browser.get(Self.page + "&did=unlocked").text.contains("The keystore is open."))

        let audit = try own.workspace.audit(page: Page(limit: 200), under: permit(own)).rows.compactMap(\.entry)
        let entries = audit.filter { $0.user == "analyst" && $0.operation.contains("keystore") }.reversed()
        #expect(
            entries.map { "\($0.operation): \($0.outcome)" } == [
                "make a keystore: done", "lock the keystore: done", "open the keystore: denied",
                "open the keystore: done",
            ])
        #expect(try files(own, with: Self.words) == 0)
        #expect(try files(own, with: own.workspace.uuid) > 0)
    }

    @Test func `wrong passphrases are slowed down for each user`() throws {
        let own = try own()
        try own.workspace.openKeystore(passphrase: Self.words, under: permit(own))
        own.workspace.keystore.lock()
        let browser = browser(own)
        for _ in 0..<5 { #expect(unlock(browser, "guess").status == 400) }
        let late = unlock(browser, Self.words)
        #expect(late.status == 429 && late.value(of: "Retry-After") == "30" && !late.text.contains(Self.words))
        #expect(own.workspace.keystore.state == .locked)
        // To log in anew wins no guesses.
        #expect(unlock(self.browser(own), Self.words).status == 429)
        #expect(unlock(self.browser(own, as: .supervisor), Self.words).status == 303)
    }

    @Test func `a session that is pasted is kept, lets the site go on, and is seen nowhere`() throws {
        let own = try own()
        try own.workspace.openKeystore(passphrase: Self.words, under: permit(own))
        let browser = browser(own)
        let form = browser.get(Self.page).text
        #expect(form.contains("Keep and go on") && form.contains("<code>/listing/*</code>"))
        #expect(form.contains("Kept for it</dt><dd class=\"\"><bdi>nothing"))
        let faults = [
            "", Self.cookie, "[{\"name\": \"\(Self.cookie)\"}]",
            "other.example\tFALSE\t/\tFALSE\t0\tsession\t\(Self.cookie)",
            String(repeating: "x", count: PastedSession.longest) + "=\(Self.cookie)",
        ]
        for text in faults {
            let answer = paste(browser, text)
            #expect(
                answer.status == 400 && answer.text.contains("role=\"alert\"")
                    && answer.text.utf8.count < PastedSession.longest / 2)
            #expect(!answer.text.contains(Self.cookie) && answer.text.contains("<textarea"))
        }
        #expect(try state(own) == .waiting)
        let kept = paste(browser, "Cookie: session=\(Self.cookie); lang=de")
        #expect(kept.status == 303 && kept.value(of: "Location") == Self.page + "&did=goes-on")
        #expect(kept.body.isEmpty)
        #expect(try state(own) == .running)
        let page = browser.get(Self.page + "&did=goes-on").text
        #expect(page.contains("and the site goes on.") && !page.contains(Self.cookie))
        #expect(page.contains("a session that analyst pasted at 2026-09-21 14:13:20 UTC, 2 cookies, not ended"))
        #expect(page.contains(">Keep the session</button>"))
        #expect(paste(browser, "session=\(Self.cookie)").value(of: "Location") == Self.page + "&did=kept")
        #expect(try files(own, with: Self.cookie) == 0)
        #expect(browser.get("/sites").text.contains(Self.cookie) == false)
        #expect(own.browser(as: .supervisor).get("/audit").text.contains("paste a session"))

        // Locked, it is known that there is something.
        own.workspace.keystore.lock()
        #expect(browser.get(Self.page).text.contains("something, in the keystore that is locked"))
        let late = paste(browser, "session=\(Self.cookie)")
        #expect(late.status == 403 && late.text.contains("The keystore is locked") && !late.text.contains(Self.cookie))
        #expect(unlock(browser, Self.words).status == 303)
        let removed = browser.post("/site/session/remove", ["site": Self.site])
        #expect(removed.value(of: "Location") == Self.page + "&did=removed" && own.workspace.keystore.origins == [])
        #expect(browser.get(Self.page).text.contains("Kept for it</dt><dd class=\"\"><bdi>nothing"))
    }

    @Test func `a login and its session are removed one by one, and the name is shown masked`() throws {
        let own = try own()
        try own.workspace.openKeystore(passphrase: Self.words, under: permit(own))
        let login = SiteLogin(
            page: Self.site + "/login", user: "trainee", password: "harbour wind 7",
            entered: Timestamp(seconds: 1_790_000_000), by: "x")
        try own.workspace.keepLogin(login, of: Self.site, under: permit(own))
        let browser = browser(own)
        #expect(paste(browser, "session=\(Self.cookie)").status == 303)
        let both = browser.get(Self.page).text
        #expect(both.contains("2 cookies") == false && both.contains("1 cookie, not ended; a login as t…"))
        #expect(both.contains("Remove the login and the session") && !both.contains("trainee"))
        #expect(browser.post("/site/session/remove", ["site": Self.site, "only": "session"]).status == 303)
        let page = browser.get(Self.page).text
        #expect(
            page.contains("Kept for it</dt><dd class=\"\"><bdi>a login as t…")
                && page.contains(">Remove the login</button>"))
        #expect(browser.post("/site/session/remove", ["site": Self.site]).status == 303)
        #expect(browser.post("/site/session/remove", ["site": Self.site]).status == 404)
    }

    @Test func `an auditor neither opens the keystore nor brings a session nor learns what is kept`() throws {
        let own = try own()
        try own.workspace.openKeystore(passphrase: Self.words, under: permit(own))
        _ = try own.workspace.pasteSession(Array("session=\(Self.cookie)".utf8), of: Self.site, under: permit(own))
        let auditor = browser(own, as: .auditor)
        for target in [Self.page, "/sites"] {
            let page = auditor.get(target).text
            #expect(!page.contains("keystore") && !page.contains("Kept for it") && !page.contains("<textarea"))
        }
        #expect(paste(auditor, "session=other").status == 403)
        #expect(auditor.post("/site/session/remove", ["site": Self.site]).status == 403)
        #expect(auditor.post("/sites/keystore/lock", [:]).status == 403)
        #expect(try own.workspace.siteSecrets(under: permit(own)).first?.cookies == 1)
        #expect(own.workspace.keystore.state == .open)
        own.workspace.keystore.lock()
        #expect(unlock(auditor, Self.words).status == 403 && own.workspace.keystore.state == .locked)
        #expect(try state(own) == .waiting)
    }

    @Test func `without the form's token nothing is done, and nothing by GET`() throws {
        let own = try own()
        try own.workspace.openKeystore(passphrase: Self.words, under: permit(own))
        let browser = browser(own, as: .supervisor)
        let fields = ["site": Self.site, "session": "session=\(Self.cookie)", "passphrase": Self.words]
        for target in ["/sites/keystore/lock", "/site/session", "/site/session/remove", "/sites/keystore"] {
            let answer = browser.post(target, fields, withToken: false)
            #expect(answer.status == 403 && answer.text.contains("The form had expired"), "\(target)")
            #expect(!answer.text.contains(Self.cookie) && !answer.text.contains(Self.words))
            #expect(browser.get(target).status == 405)
        }
        #expect(own.workspace.keystore.state == .open && own.workspace.keystore.origins == [])
        #expect(try state(own) == .waiting)
    }

    @Test(arguments: [(false, "does not cover account areas"), (true, "names no path in them")])
    func `an authority that covers no account area is told instead of the form`(
        namesAreas: Bool, sentence: String
    ) throws {
        let own = try own(namesAreas ? [.text, .accountAreas] : [.text], accountPaths: [])
        let page = browser(own).get(Self.page).text
        #expect(page.contains(sentence) && page.contains("clew authority add … --host market.example --class text"))
        #expect(!page.contains("<textarea") && !page.contains("Make a keystore"))
    }
}
