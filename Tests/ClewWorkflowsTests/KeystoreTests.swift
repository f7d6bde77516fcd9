import ClewCapture
import ClewCore
import ClewCrypto
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
import Testing

@Suite struct KeystoreTests {
    private static let now = Timestamp("2026-05-01T12:00:00Z") ?? Timestamp(seconds: 0)
    private let scratch: ScratchFolder
    private let secrets: SecretsFolder
    private let words = "four words in a row"

    init() throws {
        scratch = try ScratchFolder()
        secrets = SecretsFolder(scratch.path("secrets"))
    }

    private func keystore(open: Bool = true) throws -> Keystore {
        let keystore = Keystore(uuid: "case-1", secrets: secrets, limits: .test)
        if open { try keystore.unlock(passphrase: words, creating: true) }
        return keystore
    }

    static func login(_ password: String = "harbour wind 7") -> SiteLogin {
        SiteLogin(
            page: "http://market.example/login", user: "trainee", password: password, entered: now, by: "tester")
    }

    @Test func `it is none, locked or open, and a passphrase that is too short makes none`() throws {
        let keystore = try keystore(open: false)
        #expect(keystore.state == .none)
        #expect(throws: WorkflowFault.self) { try keystore.unlock(passphrase: "short", creating: true) }
        #expect(throws: SecretFault.missing) { try keystore.unlock(passphrase: words) }
        #expect(keystore.state == .none)
        try keystore.unlock(passphrase: words, creating: true)
        #expect(keystore.state == .open && keystore.origins.isEmpty)
        keystore.lock()
        #expect(keystore.state == .locked)
        #expect(throws: SecretFault.locked) { try keystore.rows() }
        #expect(throws: SecretFault.wrongPassphrase) { try keystore.unlock(passphrase: words + "s", creating: true) }
        #expect(throws: WorkflowFault.self) { try keystore.changePassphrase(from: words, to: "short") }
        try keystore.changePassphrase(from: words, to: "other words in a row")
        #expect(keystore.state == .open)
    }

    @Test func `what it holds comes back in another process, and its sites are known while it is locked`() throws {
        let mine = try keystore()
        var jar = CookieJar(host: try WebHost("market.example"))
        try jar.paste("session=5f2")
        let session = SiteSession(cookies: jar, source: .pasted, obtained: Self.now, by: "tester")
        try mine.update("http://market.example") { $0 = SiteSecret(login: KeystoreTests.login(), session: session) }
        try mine.update("http://other.example") { $0 = SiteSecret(login: KeystoreTests.login()) }
        let other = try keystore(open: false)
        #expect(other.state == .locked)
        #expect(other.origins == ["http://market.example", "http://other.example"])
        try other.unlock(passphrase: words)
        #expect(try other.secret(of: "http://market.example")?.session == session)
        #expect(try other.secret(of: "http://market.example")?.login == KeystoreTests.login())
        let rows = try other.rows()
        #expect(rows.map(\.origin) == other.origins && rows.map(\.state) == [.session, .login])
        #expect(rows.map(\.user) == ["t…", "t…"] && rows[0].cookies == 1 && rows[0].source == "pasted")
        try other.update("http://other.example") { $0 = nil }
        #expect(mine.origins == ["http://market.example"])
        #expect(try mine.secret(of: "http://other.example") == nil)
    }

    @Test func `no file beside the keys holds a name, a password or a cookie in clear, and nothing prints them`() throws
    {
        let mine = try keystore()
        var jar = CookieJar(host: try WebHost("market.example"))
        try jar.paste("session=5f2c0ffee")
        let secret = SiteSecret(
            login: KeystoreTests.login(),
            session: SiteSession(cookies: jar, source: .login, obtained: Self.now, by: "tester"))
        try mine.update("http://market.example") { $0 = secret }
        let names = try Files.paths(below: scratch.path)
        #expect(names.count >= 3)
        for name in names {
            let bytes = try scratch.bytes(name)
            for word in ["trainee", "harbour wind", "5f2c0ffee"] {
                #expect(bytes.firstRange(of: Array(word.utf8)) == nil, "\(name)")
            }
        }
        var dumped = "\(secret)"
        dump(secret, to: &dumped)
        #expect(!dumped.contains("harbour wind") && !dumped.contains("5f2c0ffee") && !dumped.contains("trainee"))
    }

    @Test func `two processes that keep sessions of different sites lose none`() async throws {
        let (one, other) = (try keystore(), try keystore())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (name, keystore) in [("one", one), ("other", other)] {
                group.addTask {
                    for number in 0..<20 {
                        try keystore.update("http://\(name)-\(number).example") {
                            $0 = SiteSecret(login: KeystoreTests.login())
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try one.rows().count == 40)
        #expect(one.origins.count == 40)
    }

    @Test(arguments: [("ab", "…"), ("trainee", "t…"), ("", "…")])
    func `a name is shown masked`(name: String, shown: String) throws {
        let mine = try keystore()
        var login = KeystoreTests.login()
        login.user = name
        let kept = login
        try mine.update("http://market.example") { $0 = SiteSecret(login: kept) }
        #expect(try mine.rows().first?.user == shown)
    }
}
