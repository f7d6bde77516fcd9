internal import ClewCore

/// The four sites as one pure function from a request to an answer.
///
/// A site is chosen by the field `Host` (its onion host), or by the first segment of the path (`/harbour-lane/…`).
struct ExerciseSites: Sendable {
    let world: World
    let day: Int
    private let index: SiteIndex
    private let views: [DayView]

    /// The name of the cookie with which one is logged in to Kontor Nord.
    static let cookie = "kn_session"

    init(world: World, day: Int) {
        self.world = world
        self.day = min(max(0, day), world.calendar.last)
        index = SiteIndex(world: world, day: self.day)
        let shown = self.day
        views = SiteName.allCases.map { DayView(world: world, site: $0, day: shown) }
    }

    /// The value of the cookie that the login gives.
    var session: String {
        var random = SplitMix64(seed: world.seed, .sessions)
        return random.bytes(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The site that a request is for; `nil` where there is none.
    func site(of request: SiteRequest) -> SiteName? {
        SiteName.allCases.first { world.host(of: $0) == request.host }
            ?? request.path.first.flatMap { first in SiteName.allCases.first { $0.slug == first } }
    }

    /// Answers a request; `mode` is how the server as a whole misbehaves at this moment.
    func answer(_ request: SiteRequest, mode: SiteMode? = nil) -> SiteAnswer {
        let path = request.path
        var site = SiteName.allCases.first { world.host(of: $0) == request.host }
        var base = ""
        var rest = path
        if site == nil, let first = path.first, let named = SiteName.allCases.first(where: { $0.slug == first }) {
            site = named
            base = "/" + named.slug
            rest.removeFirst()
        }
        let asked = request.query["mode"].flatMap { SiteMode(rawValue: $0) } ?? mode
        guard ["GET", "HEAD", "POST"].contains(request.method) else { return plain(405, "Method not allowed.") }
        switch asked {
        case .error: return plain(500, "Something went wrong.")
        case .unavailable:
            var answer = plain(503, "Try again later.")
            answer.fields.append(("Retry-After", "1"))
            return answer
        default: break
        }
        guard let site else { return path.isEmpty ? front : plain(404, "There is no such site here.") }
        var answer = answer(request, rest, site: site, base: base, isExpired: asked == .expired)
        if asked == .slow || asked == .truncated || asked == .reset { answer.mode = asked }
        // A site that gives no answer at all when it is down.
        if world.calendar.isDown(site, on: day), !site.failsWithAnswer { answer.mode = .reset }
        return answer
    }

    private func answer(
        _ request: SiteRequest, _ path: [String], site: SiteName, base: String, isExpired: Bool
    ) -> SiteAnswer {
        let view = views[site.rawValue]
        let layout = Layouts.layout(view, base: base)
        guard let page = index.page(path, query: request.query, on: site) else {
            return .page(layout.page(.gone, at: time), status: 404)
        }
        var content = view.content(of: page)
        if site == .kontorNord, content.status != 503 {
            if page == .login {
                guard request.method == "POST" else { return .page(layout.page(content, at: time)) }
                if request.form["username"] == world.login.user, request.form["password"] == world.login.password {
                    var answer = SiteAnswer.found(layout.links.to(.front))
                    answer.fields.append(
                        (
                            "Set-Cookie",
                            "\(ExerciseSites.cookie)=\(session); Path=\(base.isEmpty ? "/" : base); HttpOnly"
                        ))
                    return answer
                }
                content = .login(failed: true)
            } else if isExpired || request.cookie(ExerciseSites.cookie) != session {
                return .found(layout.links.to(.login))
            }
        } else if page == .login, request.method == "POST" {
            content = .login(failed: true)
        }
        return .page(layout.page(content, at: time), status: content.status)
    }

    /// The sites do not look at the clock: it is always the noon of their day.
    private var time: Timestamp { ExerciseCalendar.time(day: day, milliseconds: 43_200_000) }

    private func plain(_ status: Int, _ text: String) -> SiteAnswer {
        .page(
            "<!DOCTYPE html>\n<html><head><title>\(status)</title></head><body><p>\(text)</p></body></html>\n",
            status: status)
    }

    /// Where the sites are.
    private var front: SiteAnswer {
        .page(
            """
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"><title>Exercise</title></head><body><h1>Synthetic sites</h1>
            <p>Nothing here is real.</p><ul>
            \(HTML(SiteName.allCases) { "<li><a href=\"/\($0.slug)/\">\($0.title)</a> <code>\(world.host(of: $0))</code></li>\n" })\
            </ul></body></html>

            """)
    }
}
