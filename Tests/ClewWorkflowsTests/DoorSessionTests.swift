import ClewCore
import ClewExercise
import ClewStore
import ClewTestSupport
import ClewVault
import ClewWorkflows
import Foundation
import Testing

/// A whole session of capture at a site that wants a login: the market of an exercise behind its gate.
@Suite(.serialized, .timeLimit(.minutes(5))) struct DoorSessionTests {
    private static let passphrase = "four words in a row"

    private static let scope = CaptureScope(
        places: ["127.0.0.2/kontor-nord"], classes: [.text, .accountAreas],
        accountPaths: ["/kontor-nord/index.php?page=home", "/kontor-nord/index.php?page=browse&cat=*&p=*"],
        requestLimit: 200)

    /// A case with the login of the market in its keystore, and the workspace opened.
    private func live(_ market: GuardedMarket, password: String? = nil) throws -> LiveCase {
        let live = try LiveCase(Self.scope)
        try live.workspace.openKeystore(passphrase: Self.passphrase, under: live.permit)
        try live.workspace.keepLogin(market.login(password), of: market.origin, under: live.permit)
        return live
    }

    private func capture(_ live: LiveCase, _ market: GuardedMarket, _ workspace: Workspace? = nil) throws
        -> LiveCaptureReport
    {
        try (workspace ?? live.workspace).captureLive(
            LiveCase.options([market.address("?page=home")], depth: 2), under: live.permit)
    }

    @Test func `it logs in, notices that sessions end, sees every page, and seals no password`() throws {
        let market = try GuardedMarket(pagesOfSession: 6)
        defer { market.stop() }
        let live = try live(market)
        let report = try capture(live, market)
        #expect(report.parked == [] && report.failed == 0 && report.got > 12)
        #expect(market.gate.sessions > 1 && market.gate.attempts == market.gate.sessions)
        let captures = try live.captures()
        #expect(captures.contains { $0.address?.contains("page=browse") == true })
        // Only what the authority lists was fetched inside, and what leads to the door.
        let allowed = ["page=home", "page=browse", "page=login"]
        #expect(
            captures.allSatisfy { capture in
                allowed.contains { capture.address?.contains($0) == true }
            }, "\(Set(captures.compactMap(\.address)).prefix(20))")
        let sealed = try ProgramRun(
            "sh",
            [
                "-c", "zcat -q \"$0\"/vault/*.warc.gz | grep -c -a -F \"$1\"; true", live.workspace.path,
                market.server.login.password,
            ])
        #expect(sealed.output.split(separator: "\n").last == "0")
        let heads = try ProgramRun(
            "sh", ["-c", "zcat -q \"$0\"/vault/*.warc.gz | grep -a -o 'kn_session=.......'", live.workspace.path])
        #expect(Set(heads.output.split(separator: "\n")) == ["kn_session=sha256:"])
        #expect(try live.workspace.verify(deep: true, under: live.workspace.permit()).isClean)
        let dump = try live.workspace.dumped()
        _ = try live.workspace.rebuild(under: live.workspace.permit())
        #expect(try live.workspace.dumped() == dump)
    }

    @Test func `a wrong password is posted once in all sessions, and the site waits for a person`() throws {
        let market = try GuardedMarket()
        defer { market.stop() }
        let live = try live(market, password: "wrong")
        for _ in 0..<3 {
            let report = try capture(live, market)
            #expect(report.parked.count == 1 && report.parked[0].contains("refused the name or the password"))
        }
        #expect(market.gate.attempts == 1)
        #expect(try live.captures().contains { $0.outcome == .parked && $0.evidence == nil })
    }

    @Test func `a captcha parks the site, and a locked keystore parks it before anything is asked`() throws {
        let market = try GuardedMarket()
        defer { market.stop() }
        let live = try live(market)
        market.gate.wall = .captcha
        #expect(try capture(live, market).parked.first?.contains("captcha") == true)
        market.gate.wall = nil
        // Another process, in which nobody has said the passphrase.
        let locked = try Workspace.open(live.workspace.path, secrets: live.fixture.secrets)
        let report = try capture(live, market, locked)
        #expect(report.requests == 0 && report.parked.first?.contains("keystore") == true)
        // Unlocked it goes on.
        #expect(try capture(live, market).got > 1)
    }

    @Test func `a watched site waits while the keystore is locked, and goes on when a person unlocks it`() throws {
        let market = try GuardedMarket()
        defer { market.stop() }
        let live = try live(market)
        let workspace = live.workspace
        func wait(_ holds: (SiteStatus) -> Bool) throws -> Bool {
            for _ in 0..<600 {
                if try workspace.sites(under: live.permit).first.map(holds) == true { return true }
                Thread.sleep(forTimeInterval: 0.1)
            }
            return false
        }
        try workspace.watchSites(LiveCase.options([market.address("?page=home")], depth: 1), under: live.permit)
        try workspace.lockKeystore(under: live.permit)
        let watch = BackgroundWatch(workspace) { Issue.record("\($0)") }
        defer { watch.end() }
        let hasWaited = try wait { $0.waitsForKeystore }
        #expect(hasWaited && market.gate.sessions == 0)
        // Locked there is nothing to go on with.
        try workspace.goOnWithKeystore(under: live.permit)
        #expect(try workspace.sites(under: live.permit).first?.plan.state == .waiting)
        #expect(throws: SecretFault.wrongPassphrase) {
            try workspace.openKeystore(passphrase: "other words in a row", under: live.permit)
        }
        try workspace.openKeystore(passphrase: Self.passphrase, under: live.permit)
        try workspace.goOnWithKeystore(under: live.permit)
        let isDone = try wait { $0.plan.state == .running && $0.queue.known > 1 && $0.queue.due == 0 }
        #expect(isDone && market.gate.sessions == 1)
    }
}
