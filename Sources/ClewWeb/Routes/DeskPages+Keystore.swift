import ClewCore
import ClewServer
import ClewStore
import ClewVault
import ClewWorkflows

/// What a person does at the desk for a site that wants a login: opens the keystore, brings a session, takes it away.
///
/// Passphrases and sessions come in with POST alone, and no answer repeats them.
extension DeskPages {
    /// The routes of these forms.
    var keystoreRoutes: [Route<Permit>] {
        [
            Route(.post, "/sites/keystore", for: .members, handler: openKeystore),
            Route(.post, "/sites/keystore/lock", for: .members, handler: lockKeystore),
            Route(
                .post, "/site/session", for: .members, bodyLimit: DeskPages.longestPaste, handler: pasteSession),
            Route(.post, "/site/session/remove", for: .members, handler: removeSession),
        ]
    }

    /// What was done, as the page says that comes next.
    enum Deed: String {
        case made, unlocked, locked, kept, removed
        case goesOn = "goes-on"

        /// In a sentence.
        var sentence: String {
            switch self {
            case .made: "The keystore is made and open."
            case .unlocked: "The keystore is open. Sites that waited for it go on."
            case .locked: "The keystore is locked."
            case .kept: "The session is kept."
            case .goesOn: "The session is kept, and the site goes on."
            case .removed: "It is removed from the keystore."
            }
        }
    }

    /// The longest session with each of its bytes percent-encoded, and the rest of the form.
    private static let longestPaste = 3 * PastedSession.longest + (16 << 10)

    private func openKeystore(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let passphrase = visit.form["passphrase"] ?? ""
        // Apart from the log-in: whoever knows a password shall not win guesses at the passphrase by it.
        try keystoreLimiter.admit(permit.user, at: sessions.clock())
        let isNew = workspace.keystore.state == .none
        return try answer(visit) {
            try workspace.openKeystore(
                passphrase: passphrase, isRepeated: visit.form["again"] == passphrase, under: permit)
            keystoreLimiter.forgive(permit.user)
            try workspace.goOnWithKeystore(under: permit)
            return isNew ? .made : .unlocked
        }
    }

    private func lockKeystore(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        return try answer(visit) {
            try workspace.lockKeystore(under: permit)
            return .locked
        }
    }

    private func pasteSession(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        let site = visit.form["site"] ?? ""
        return try answer(visit) {
            let isWaiting = try workspace.isWaiting(site)
            _ = try workspace.pasteSession(Array((visit.form["session"] ?? "").utf8), of: site, under: permit)
            guard isWaiting else { return .kept }
            try workspace.setSite(site, to: .running, under: permit)
            return .goesOn
        }
    }

    private func removeSession(_ visit: Visit<Permit>) throws -> WebAnswer {
        let permit = try visit.person()
        return try answer(visit) {
            try workspace.forgetSession(
                of: visit.form["site"] ?? "", keepingLogin: visit.form["only"] == "session", under: permit)
            return .removed
        }
    }

    /// Does something and leads back to the page of the form, or shows that page with what is wrong.
    private func answer(_ visit: Visit<Permit>, _ deed: () throws -> Deed) throws -> WebAnswer {
        let site = visit.form["site"] ?? ""
        do {
            return .seeOther(link(site.isEmpty ? "/sites" : "/site", [("site", site), ("did", try deed().rawValue)]))
        } catch let fault as any Fault where [.invalidInput, .denied, .notFound].contains(fault.kind) {
            let trouble = DeskPages.capitalised(fault.sentence)
            let status = httpStatus(of: fault)
            return site.isEmpty
                ? try sitesPage(visit, SiteForm(), trouble: trouble, status: status)
                : try sitePage(visit, site, trouble: trouble, status: status)
        }
    }
}
