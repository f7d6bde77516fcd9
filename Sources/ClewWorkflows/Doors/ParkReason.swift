/// Why a site is parked: what stands in the way, and who has to do what.
public struct ParkReason: Hashable, Sendable, Codable {
    /// What stands in the way.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Its session or login lies in a keystore that nobody has unlocked.
        case keystoreLocked = "keystore-locked"
        /// The keystore cannot be used.
        case keystoreUnusable = "keystore-unusable"
        /// The site asks for a login, and the keystore has none for it.
        case noLogin = "no-login"
        /// The site wants an account or the session of a person, and the authority does not cover account areas.
        case notCovered = "not-covered"
        /// The session that a person brought has ended.
        case sessionEnded = "session-ended"
        /// The site refused the name or the password.
        case passwordRefused = "password-refused"
        /// A login was posted, and it cannot be told what came of it.
        case loginUnclear = "login-unclear"
        /// The login form cannot be filled in by a program.
        case loginForm = "login-form"
        /// The site asks for a login again right after one, or too often.
        case loginDoesNotHold = "login-does-not-hold"
        /// A captcha.
        case captcha
        /// A waiting room that did not end.
        case queue
        /// The account, or the visitor, is shut out.
        case banned
        /// A page before the page.
        case interstitial
    }

    /// What stands in the way.
    public var kind: Kind
    /// More about it, in words; empty where there is none.
    public var detail: String

    /// A reason.
    public init(_ kind: Kind, detail: String = "") {
        self.kind = kind
        self.detail = detail
    }

    /// Whether a person has to do something on the site or at the keystore; a waiting room only wants another start.
    public var waitsForPerson: Bool { kind != .queue }

    /// The detail where the keystore holds something that would help.
    static let unusedSecret = "what the keystore holds for it cannot be used under this authority"

    private static let bringing = "on the desk or with 'clew session paste'"

    /// One sentence: what stands in the way, what to do.
    public var sentence: String {
        let sentence =
            switch kind {
            case .keystoreLocked: "Its login lies in the keystore, which is locked: unlock it"
            case .keystoreUnusable: "The keystore cannot be used"
            case .noLogin:
                "Waiting for a person: it asks for a login; give one with 'clew session login', or bring a session \(ParkReason.bringing)"
            case .notCovered:
                "It wants a login or the session of a person, and the authority does not cover account areas; state one that does"
            case .sessionEnded: "Waiting for a person: the session has ended; bring another \(ParkReason.bringing)"
            case .passwordRefused:
                "Waiting for a person: it refused the name or the password, which is not tried again; enter it anew with 'clew session login'"
            case .loginUnclear:
                "Waiting for a person: a login was posted and it cannot be told what came of it; log in by hand and bring the session \(ParkReason.bringing), or enter it anew"
            case .loginForm:
                "Waiting for a person: its login form cannot be filled in here; log in by hand and bring the session \(ParkReason.bringing)"
            case .loginDoesNotHold:
                "Waiting for a person: it asks for the login again right after one; log in by hand and bring the session \(ParkReason.bringing)"
            case .captcha:
                "Waiting for a person: it asks for a captcha; solve it in a browser and bring the session \(ParkReason.bringing)"
            case .queue: "It keeps visitors in a waiting room that does not end; start it again later"
            case .banned: "Waiting for a person: it has shut the visitor or the account out"
            case .interstitial:
                "Waiting for a person: a page stands before its pages; pass it in a browser and bring the session \(ParkReason.bringing)"
            }
        return sentence + (detail.isEmpty ? "." : " (\(detail)).")
    }
}
