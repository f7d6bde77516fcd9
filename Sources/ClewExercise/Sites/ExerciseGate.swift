internal import Synchronization

/// What the site of an exercise that asks for a login does at its door, for tests of tools that log in: sessions that end,
/// forms that count, walls on demand. A server without a gate behaves as if there were none.
///
///     let gate = ExerciseGate(pagesOfSession: 20)
///     try server.run(port: 0, gate: gate) { port in … }
///     gate.wall = .captcha       // from now on
///     gate.attempts              // how often a login was posted
///
/// With a gate the login form holds a token that changes with every page and has to come back, the cookie is another one
/// for each session, and the answer to a login leads to the front page.
public final class ExerciseGate: Sendable {
    /// What stands in place of every page.
    public enum Wall: String, Sendable, Hashable, CaseIterable {
        /// A riddle that nobody can solve.
        case captcha
        /// A waiting room that asks for itself again after five seconds.
        case queue
        /// A word that the account is shut out.
        case banned
        /// A question of age.
        case interstitial
        /// A login form with a captcha, in place of the usual one.
        case guardedLogin = "guarded-login"
    }

    private struct State {
        var wall: Wall?
        var attempts = 0
        var wrongTokens = 0
        /// How many sessions there were; the last one holds.
        var sessions = 0
        /// How many pages the last session may still see.
        var left = 0
        var forms = 0
    }

    private let pagesOfSession: Int
    private let state = Mutex(State())

    /// A gate.
    ///
    /// - Parameter pagesOfSession: after how many pages a session ends.
    public init(pagesOfSession: Int = .max) {
        self.pagesOfSession = pagesOfSession
    }

    /// What stands in place of every page at this moment; `nil` for nothing.
    public var wall: Wall? {
        get { state.withLock { $0.wall } }
        set { state.withLock { $0.wall = newValue } }
    }

    /// How often a login was posted.
    public var attempts: Int { state.withLock { $0.attempts } }
    /// How often it came without the token of the form.
    public var wrongTokens: Int { state.withLock { $0.wrongTokens } }
    /// How many logins were right.
    public var sessions: Int { state.withLock { $0.sessions } }

    /// Ends the session that holds.
    public func endSession() { state.withLock { $0.left = 0 } }

    /// A session as a browser would have it, for a person who brings it: the field `Cookie`.
    public func openSession() -> String {
        state.withLock { state in
            state.sessions += 1
            state.left = pagesOfSession
            return cookie(state.sessions)
        }
    }

    private func cookie(_ number: Int) -> String { "\(ExerciseSites.cookie)=gate-\(number); theme=dark" }

    // MARK: Answers

    /// Answers a request for the site behind the gate; others are left as they are.
    func answer(_ request: SiteRequest, by sites: ExerciseSites, mode: SiteMode?) -> SiteAnswer {
        guard sites.site(of: request) == .kontorNord else { return sites.answer(request, mode: mode) }
        let wall = self.wall
        if let wall, wall != .guardedLogin { return page(of: wall) }
        var inner = request
        inner.fields["cookie"] = nil
        if isInside(request) { inner.fields["cookie"] = "\(ExerciseSites.cookie)=\(sites.session)" }
        if request.method == "POST" { return logIn(inner, by: sites, mode: mode) }
        var answer = sites.answer(inner, mode: mode)
        if answer.holds(ExerciseGate.step) {
            let number = state.withLock { state in
                state.forms += 1
                return state.forms
            }
            answer.replace(ExerciseGate.step, by: "name=\"step\" value=\"token-\(number)\"")
            if wall == .guardedLogin {
                answer.replace("<input type=\"submit\"", by: ExerciseGate.riddle + "<input type=\"submit\"")
            }
        }
        return answer
    }

    private static let step = "name=\"step\" value=\"1\""
    private static let riddle =
        "<p><img src=\"img/captcha.png\" alt=\"\"> <input name=\"captcha\" placeholder=\"letters of the picture\"></p>"

    /// Whether the request carries the session that holds; counts the page.
    private func isInside(_ request: SiteRequest) -> Bool {
        state.withLock { state in
            guard state.left > 0, request.cookie(ExerciseSites.cookie) == "gate-\(state.sessions)" else { return false }
            state.left -= 1
            return true
        }
    }

    private func logIn(_ request: SiteRequest, by sites: ExerciseSites, mode: SiteMode?) -> SiteAnswer {
        let isKnown = state.withLock { state in
            state.attempts += 1
            let isKnown = request.form["step"] == "token-\(state.forms)"
            if !isKnown { state.wrongTokens += 1 }
            return isKnown
        }
        var asked = request
        if !isKnown { asked.body = [] }
        var answer = sites.answer(asked, mode: mode)
        guard let place = answer.fields.firstIndex(where: { $0.name == "Set-Cookie" }) else { return answer }
        let number = state.withLock { state in
            state.sessions += 1
            state.left = pagesOfSession
            return state.sessions
        }
        answer.fields[place].value = answer.fields[place].value.replacing(sites.session, with: "gate-\(number)")
        return answer
    }

    private func page(of wall: Wall) -> SiteAnswer {
        let (title, body): (String, String) =
            switch wall {
            case .captcha, .guardedLogin:
                (
                    "Kontor Nord",
                    """
                    <h2>One moment</h2><form method="post" action="#"><img src="img/riddle.png" alt="captcha">
                    <input name="captcha"><input type="hidden" name="sid" value="17"><input type="submit" value="Go on">
                    </form>
                    """
                )
            case .queue:
                (
                    "Access queue",
                    """
                    <h2>You are in a queue</h2><p>Estimated entry time: a minute. The page asks for itself again.</p>
                    """
                )
            case .banned: ("Kontor Nord", "<h2>Your account has been suspended</h2><p>Ask the team.</p>")
            case .interstitial:
                (
                    "Kontor Nord",
                    """
                    <p>You must be 18 years or older to come in.</p><form method="post"><input type="hidden" name="age"
                    value="1"><button>Enter</button></form>
                    """
                )
            }
        let refresh = wall == .queue ? "<meta http-equiv=\"refresh\" content=\"5\">" : ""
        let html =
            "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">\(refresh)<title>\(title)</title></head><body>\(body)</body></html>\n"
        return SiteAnswer(
            status: 200, fields: [("Content-Type", "text/html; charset=utf-8")], body: Array(html.utf8))
    }
}

extension SiteAnswer {
    fileprivate func holds(_ text: String) -> Bool { body.firstRange(of: Array(text.utf8)) != nil }

    fileprivate mutating func replace(_ text: String, by other: String) {
        guard let range = body.firstRange(of: Array(text.utf8)) else { return }
        body.replaceSubrange(range, with: Array(other.utf8))
    }
}
