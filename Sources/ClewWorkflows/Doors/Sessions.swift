internal import ClewCapture
public import ClewCore
internal import ClewMarkets
internal import ClewVault

extension Workspace {
    /// What may be told of the logins and sessions in the keystore, which has to be open.
    public func siteSecrets(under permit: Permit) throws -> [SiteSecretRow] {
        try require([.analyst, .supervisor], for: "list sessions", under: permit)
        try log(.consultation, "list sessions", "", under: permit)
        return try keystore.rows()
    }

    /// Opens the keystore for this process; makes one where there is none. A wrong passphrase is in the audit as well.
    ///
    /// - Parameter isRepeated: whether a person said the passphrase twice; one that was said once makes no keystore.
    /// - Throws: ``ClewVault/SecretFault``; ``WorkflowFault/badInput(sentence:)`` for a new passphrase that is too short, or
    ///   was not said twice.
    public func openKeystore(passphrase: String, isRepeated: Bool = true, under permit: Permit) throws {
        try require([.analyst, .supervisor], for: "open the keystore", under: permit)
        try requireKeys()
        let isNew = keystore.state == .none
        guard isRepeated || !isNew else {
            throw WorkflowFault.badInput(sentence: "the two passphrases are not the same; type them again.")
        }
        do {
            try keystore.unlock(passphrase: passphrase, creating: true)
        } catch SecretFault.wrongPassphrase {
            try log(.consultation, "open the keystore", "", outcome: "denied", under: permit)
            throw SecretFault.wrongPassphrase
        }
        do {
            try log(
                isNew ? .alteration : .consultation, isNew ? "make a keystore" : "open the keystore", "", under: permit)
        } catch {
            // What is in no audit did not happen.
            keystore.lock()
            throw error
        }
    }

    /// Forgets the key of the keystore in this process: sites that need it wait from their next visit on.
    public func lockKeystore(under permit: Permit) throws {
        try require([.analyst, .supervisor], for: "lock the keystore", under: permit)
        try log(.consultation, "lock the keystore", "", under: permit)
        keystore.lock()
    }

    /// Keeps a login for a site; it takes the place of an earlier one, also of one that the site refused.
    ///
    /// - Parameters:
    ///   - site: an address on the site, or its host where that is an onion service or one of I2P.
    ///   - entry: the login; its page has to lie on the site.
    /// - Returns: scheme, host and port of the site.
    /// - Throws: ``WorkflowFault/badInput(sentence:)``, ``ClewVault/SecretFault``.
    @discardableResult
    public func keepLogin(_ entry: SiteLogin, of site: String, under permit: Permit) throws -> String {
        try require([.analyst, .supervisor], for: "keep a login", under: permit)
        try requireKeys()
        let origin = try Workspace.site(site)
        let page = try Workspace.address(entry.page)
        guard page.host == origin.host else {
            throw WorkflowFault.badInput(sentence: "the login page lies on another site; name one on \(origin.origin).")
        }
        guard !entry.user.isEmpty, !entry.password.isEmpty, entry.user.utf8.count <= 1024,
            entry.password.utf8.count <= 1024
        else { throw WorkflowFault.badInput(sentence: "a login has a name and a password of at most 1024 bytes each.") }
        var login = entry
        login.page = page.description
        let kept = login
        // A locked keystore is an error of the person, not an alteration.
        _ = try keystore.rows()
        try log(.alteration, "keep a login", origin.origin, under: permit)
        try keystore.update(origin.origin) { secret in
            var changed = secret ?? SiteSecret()
            changed.login = kept
            if changed.session?.source == .login { changed.session = nil }
            secret = changed
        }
        return origin.origin
    }

    /// Keeps a session that was copied out of a browser; it takes the place of an earlier one.
    ///
    /// - Throws: ``PasteFault``, ``WorkflowFault/badInput(sentence:)``, ``ClewVault/SecretFault``.
    public func pasteSession(
        _ bytes: [UInt8], of site: String, under permit: Permit
    ) throws -> (origin: String, session: PastedSession) {
        try require([.analyst, .supervisor], for: "paste a session", under: permit)
        try requireKeys()
        let origin = try Workspace.site(site)
        let pasted = try PastedSession(bytes, for: origin.host, at: clock())
        _ = try keystore.rows()
        try log(.alteration, "paste a session", origin.origin, under: permit)
        let session = SiteSession(cookies: pasted.jar, source: .pasted, obtained: clock(), by: permit.user)
        try keystore.update(origin.origin) { secret in
            var changed = secret ?? SiteSecret()
            changed.session = session
            changed.login?.unsettled = []
            secret = changed
        }
        return (origin.origin, pasted)
    }

    /// Forgets what the keystore has for a site, or its session alone.
    ///
    /// - Returns: scheme, host and port of the site.
    /// - Throws: ``WorkflowFault/unknown(what:name:)`` when there is nothing.
    @discardableResult
    public func forgetSession(of site: String, keepingLogin: Bool = false, under permit: Permit) throws -> String {
        try require([.analyst, .supervisor], for: "remove a session", under: permit)
        let origin = try Workspace.site(site).origin
        guard try keystore.secret(of: origin) != nil else {
            throw WorkflowFault.unknown(what: "login or session of", name: origin)
        }
        try log(
            .alteration, "remove a session", origin, outcome: keepingLogin ? "the session alone" : "done", under: permit
        )
        try keystore.update(origin) { secret in
            secret?.session = nil
            if !keepingLogin { secret = nil }
        }
        return origin
    }

    /// Puts the keystore under another passphrase.
    public func changeKeystorePassphrase(from old: String, to new: String, under permit: Permit) throws {
        try require([.analyst, .supervisor], for: "change the passphrase of the keystore", under: permit)
        // A wrong passphrase is an error of the person, not an alteration.
        try keystore.unlock(passphrase: old)
        try log(.alteration, "change the passphrase of the keystore", "", under: permit)
        try keystore.changePassphrase(from: old, to: new)
    }

    /// The door of a site for a session of capture under a permit; what it posts is written into the audit.
    func door(to origin: String, walls: WallReader, under permit: Permit) -> SiteDoor {
        SiteDoor(
            origin: origin, keystore: keystore, authority: permit.authority, walls: walls, user: permit.user,
            clock: clock
        ) { [self] outcome in
            try log(.collection, "log in to a site", origin, outcome: outcome, under: permit)
        }
    }

    private static func address(_ text: String) throws -> WebAddress {
        do throws(AddressFault) {
            return try WebAddress(text)
        } catch {
            throw WorkflowFault.badInput(sentence: "'\(Harmless.terminal(text.prefix(200)))': \(error.sentence)")
        }
    }

    private static func site(_ text: String) throws -> WebAddress {
        let isBare = !text.contains("://") && [".onion", ".i2p"].contains { text.hasSuffix($0) }
        return try address(isBare ? "http://" + text : text)
    }
}
