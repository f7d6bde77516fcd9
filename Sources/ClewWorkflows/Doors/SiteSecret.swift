package import ClewCapture
public import ClewCore

/// What the keystore holds for one site: the login, and the session that it gave or that a person brought.
package struct SiteSecret: Codable, Hashable, Sendable {
    /// How one logs in; `nil` where only a session was brought.
    package var login: SiteLogin?
    /// The session; `nil` where there is none yet.
    package var session: SiteSession?

    /// A secret.
    package init(login: SiteLogin? = nil, session: SiteSession? = nil) {
        self.login = login
        self.session = session
    }
}

/// A name and a password for one site, and where they are entered.
public struct SiteLogin: Codable, Hashable, Sendable {
    /// The address of the page with the login form.
    public var page: String
    /// The name of the account.
    public var user: String
    /// Its password.
    public var password: String
    /// The name of the field for the name, where it cannot be told from the form.
    public var userField: String?
    /// The name of the field for the password, where it cannot be told from the form.
    public var passwordField: String?
    /// A text that stands on pages that one sees when logged in, and on no other.
    public var sign: String?
    /// When a person entered it.
    public var entered: Timestamp
    /// Who did.
    public var by: String
    /// When the site refused it; it is not tried again until a person enters it anew.
    var refused: Timestamp?
    /// When it was posted and nobody knows what came of it.
    var unsettled: [Timestamp] = []

    /// A login as a person enters it.
    public init(
        page: String, user: String, password: String, userField: String? = nil, passwordField: String? = nil,
        sign: String? = nil, entered: Timestamp, by: String
    ) {
        self.page = page
        self.user = user
        self.password = password
        self.userField = userField
        self.passwordField = passwordField
        self.sign = sign
        self.entered = entered
        self.by = by
    }
}

/// The cookies of somebody who is logged in.
package struct SiteSession: Codable, Hashable, Sendable {
    /// Where it came from.
    package enum Source: String, Codable, Hashable, Sendable {
        /// A person brought it out of a browser.
        case pasted
        /// The login gave it.
        case login
    }

    /// The cookies.
    package var cookies: CookieJar
    /// Where it came from.
    package var source: Source
    /// When it came.
    package var obtained: Timestamp
    /// Who brought it, or under whom the capture ran that logged in.
    package var by: String
    /// When the site asked for a login all the same.
    package var ended: Timestamp?

    /// A session.
    package init(cookies: CookieJar, source: Source, obtained: Timestamp, by: String, ended: Timestamp? = nil) {
        self.cookies = cookies
        self.source = source
        self.obtained = obtained
        self.by = by
        self.ended = ended
    }

    /// Whether it is another state of the same session.
    func isSame(as other: SiteSession?) -> Bool { source == other?.source && obtained == other?.obtained }
}

extension SiteLogin: CustomStringConvertible, CustomReflectable {
    /// A fixed word, so that no log and no message can print a secret.
    public var description: String { "SiteLogin(secret)" }
    /// Shows nothing, for the same reason.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension SiteSession: CustomStringConvertible, CustomReflectable {
    /// A fixed word, so that no log and no message can print a secret.
    package var description: String { "SiteSession(secret)" }
    /// Shows nothing, for the same reason.
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// What may be told of a site's secrets without telling them.
public struct SiteSecretRow: Hashable, Sendable {
    /// What there is of a site, and whether it can be used.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// There is a session that was not refused yet.
        case session
        /// There is a login that was not refused yet, and no session.
        case login
        /// The site refused the login: a person has to enter it anew.
        case refused
        /// It was posted several times and nobody knows what came of it: a person has to look.
        case unclear
        /// The session has ended and there is no login.
        case ended
    }

    /// Scheme, host and port of the site.
    public let origin: String
    /// The name of the account, all but its first letter masked; `nil` without a login.
    public let user: String?
    /// The address of the login page; `nil` without a login.
    public let page: String?
    /// What can be done with it.
    public let state: State
    /// `pasted` or `login`; `nil` without a session.
    public let source: String?
    /// How many cookies the session has.
    public let cookies: Int
    /// When the session came, or the login was entered where there is none.
    public let since: Timestamp?
    /// Who brought it.
    public let by: String
    /// When the site asked for a login in spite of the session; `nil` while it did not, and without a session.
    public let ended: Timestamp?

    init(origin: String, _ secret: SiteSecret) {
        self.origin = origin
        user = secret.login.map { SiteSecretRow.masked($0.user) }
        page = secret.login?.page
        source = secret.session?.source.rawValue
        cookies = secret.session?.cookies.cookies.count ?? 0
        since = secret.session?.obtained ?? secret.login?.entered
        by = secret.session?.by ?? secret.login?.by ?? ""
        ended = secret.session?.ended
        if let session = secret.session, session.ended == nil {
            state = .session
        } else if let login = secret.login {
            let isUnclear = login.unsettled.count >= Keystore.mostUnsettled
            state = login.refused != nil ? .refused : isUnclear ? .unclear : .login
        } else {
            state = .ended
        }
    }

    /// `t…` for `trainee`.
    static func masked(_ name: String) -> String { name.count > 2 ? name.prefix(1) + "…" : "…" }
}
