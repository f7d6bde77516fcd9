package import ClewServer
import ClewVault
package import ClewWorkflows

/// The forms with which a person helps a site that wants a login: the keystore's, and those of one site.
///
/// Nothing that was typed into them comes back.
package struct KeystoreForms: Sendable {
    /// The token of the session's forms.
    package var formToken: String
    /// The site on whose page they stand; empty on the page of all sites.
    package var site = ""

    /// Forms for a page.
    package init(formToken: String, site: String = "") {
        self.formToken = formToken
        self.site = site
    }

    /// What can be done with the keystore as it stands.
    package func keystore(_ state: Keystore.State) -> Markup {
        switch state {
        case .none: making
        case .locked: unlocking
        case .open: locking
        }
    }

    private var making: Markup {
        """
        <p>There is no keystore for this case yet: a passphrase makes one, outside of the case.</p>\
        <form action="/sites/keystore" method="post" class="stack">\(hidden)\
        <label for="passphrase">New passphrase</label>\
        <input id="passphrase" name="passphrase" type="password" required minlength="\(Keystore.shortestPassphrase)" \
        autocomplete="new-password" aria-describedby="passphrase-hint">\
        <p class="hint" id="passphrase-hint">At least \(Keystore.shortestPassphrase) characters; a few words are best. \
        Nobody can open the keystore without it.</p>\
        <label for="again">The same again</label>\
        <input id="again" name="again" type="password" required autocomplete="new-password">\
        <button type="submit">Make a keystore</button></form>
        """
    }

    private var unlocking: Markup {
        """
        <form action="/sites/keystore" method="post" class="stack">\(hidden)\
        <label for="passphrase">Passphrase of the keystore</label>\
        <input id="passphrase" name="passphrase" type="password" required autocomplete="off" \
        aria-describedby="passphrase-hint">\
        <p class="hint" id="passphrase-hint">It is open to what this program fetches until somebody locks it or the \
        program ends. Sites that wait for it go on.</p>\
        <button type="submit">Unlock the keystore</button></form>
        """
    }

    private var locking: Markup {
        """
        <p>It is open to what this program fetches. Locked, sites with a login or a session wait from their next visit on.\
        </p><form action="/sites/keystore/lock" method="post">\(hidden)\
        <button type="submit" class="quiet">Lock the keystore</button></form>
        """
    }

    /// What a person can do about the login of the site.
    ///
    /// - Parameter isWaiting: whether it waits for a person.
    package func session(_ keeping: SiteKeeping, isWaiting: Bool, authority: String) -> Markup {
        if let problem = keeping.problem { return "<p>\(problem)</p>" }
        let removing = keeping.row.map { self.removing($0) } ?? ""
        guard let paths = keeping.accountPaths, !paths.isEmpty else {
            return "\(uncovered(authority, coversAreas: keeping.accountPaths != nil))\(removing)"
        }
        guard keeping.state == .open else { return keystore(keeping.state) }
        return "\(pasting(isWaiting: isWaiting, paths))\(removing)"
    }

    private func uncovered(_ authority: String, coversAreas: Bool) -> Markup {
        let host = (site.firstRange(of: "://").map { site[$0.upperBound...] } ?? site[...]).prefix { $0 != ":" }
        let what: Markup =
            coversAreas ? "covers account areas, but names no path in them" : "does not cover account areas"
        return """
            <p>The authority <code>\(authority)</code> \(what), so no session can be used here. A supervisor states one \
            that does, with <code>clew authority add … --host \(host) --class text --class account-areas --account-path \
            '/…'</code>; then <a href="/sites#watch">watch the site</a> anew under it.</p>
            """
    }

    private func pasting(isWaiting: Bool, _ paths: [String]) -> Markup {
        let inside = Markup.joined(paths.map { "<code>\($0)</code>" }, separator: ", ")
        return """
            <form action="/site/session" method="post" class="stack wide">\(hidden)\
            <label for="session">Session from a browser</label>\
            <textarea id="session" name="session" rows="6" required autocomplete="off" autocapitalize="none" \
            spellcheck="false" aria-describedby="session-hint session-paths"></textarea>\
            <p class="hint" id="session-hint">Log in with a browser on the same way, then paste here the value of the \
            <code>Cookie</code> field as the browser's tools show it, a <code>cookies.txt</code>, or the JSON of a cookie \
            extension. Cookies of other sites, and those that have ended, are left out. It takes the place of an earlier \
            session and is shown to nobody.</p>\
            <p class="hint" id="session-paths">Inside, the authority lets be fetched: \(inside)</p>\
            <button type="submit">\(isWaiting ? "Keep and go on" as Markup : "Keep the session")</button></form>
            """
    }

    private func removing(_ row: SiteSecretRow) -> Markup {
        let hasBoth = row.user != nil && row.source != nil
        let session: Markup =
            hasBoth
            ? "<button type=\"submit\" class=\"quiet\" name=\"only\" value=\"session\">Remove the session</button>" : ""
        let all: Markup =
            hasBoth ? "Remove the login and the session" : row.user == nil ? "Remove the session" : "Remove the login"
        return """
            <form action="/site/session/remove" method="post" class="moves">\(hidden)\(session)\
            <button type="submit" class="quiet">\(all)</button></form>
            """
    }

    private var hidden: Markup {
        """
        <input type="hidden" name="token" value="\(formToken)"><input type="hidden" name="site" value="\(site)">
        """
    }
}

extension SiteKeeping {
    /// What is kept, in words: never a name in full, never a cookie.
    package var words: String {
        guard let row else {
            return isKept && state == .locked ? "something, in the keystore that is locked" : "nothing"
        }
        return [row.sessionWords, row.loginWords].compactMap { $0 }.joined(separator: "; ")
    }
}

extension SiteSecretRow {
    fileprivate var sessionWords: String? {
        guard let source, let since else { return nil }
        let number = Words.count(cookies, "cookie")
        let end = ended.map { ", ended \(Words.exact($0))" } ?? ", not ended"
        let what = source == "pasted" ? "a session that \(by) pasted" : "a session that the login gave under \(by)"
        return "\(what) at \(Words.exact(since)), \(number)\(end)"
    }

    fileprivate var loginWords: String? {
        guard let user else { return nil }
        return switch state {
        case .refused: "a login as \(user), which the site refused"
        case .unclear: "a login as \(user), of which nobody knows what came"
        case .session, .login, .ended: "a login as \(user)"
        }
    }
}
