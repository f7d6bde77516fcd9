import ClewCapture
import ClewCore
import ClewMarkets
import ClewStore
import ClewWARC

/// When a page is fetched again: a function of what came, of the profiles and of the time.
enum Schedule: Sendable {
    /// Once, as `clew capture` does.
    case once
    /// As often as the profile of its site says of its kind of page.
    case byProfiles(ProfileSet)

    /// So often a page is tried soon again when no whole answer came.
    static let tries = 3

    /// Whether the pages themselves are looked at.
    var isByPages: Bool {
        if case .byProfiles = self { return true }
        return false
    }

    /// A page as it stands after a visit.
    func settled(_ visit: Visit) -> FrontierPage {
        let answer = visit.answer
        var page = visit.page
        page.visits += 1
        let isFailed =
            answer.isRefusedForNow || answer.isProxyGone || answer.outcome == .unreachable
            || answer.outcome == .damaged
        page.failures = isFailed ? page.failures + 1 : 0
        page.error = answer.trouble
        if answer.isRedirect, page.redirects >= Visit.mostRedirects {
            page.error = "it redirects again and again; after \(Visit.mostRedirects) times nobody followed."
        }
        if answer.status == 200, answer.outcome == .got || answer.outcome == .unchanged {
            page.entityTag = answer.fields["ETag"]
            page.lastModified = answer.fields["Last-Modified"]
        }
        if answer.status == 200, answer.outcome == .got { page.held = visit.page.visits }
        page.due = isFailed ? retry(page.failures, answer) : again(&page, visit)
        return page
    }

    /// When a page is tried again that could not be fetched: soon, then after longer and longer times, at most a day; not
    /// before the site wants it, where that is longer than a session waits.
    private func retry(_ failures: Int, _ answer: Answer) -> Timestamp {
        let now = answer.ended
        let wanted =
            answer.wait > SitePace.longestWait
            ? Timestamp(milliseconds: now.milliseconds + Int64(answer.wait) * 1000) : now
        guard isByPages else { return failures < Schedule.tries ? wanted : FrontierPage.never }
        let minutes = failures < Schedule.tries ? failures : min(24 * 60, 30 << min(failures - Schedule.tries, 6))
        return max(wanted, now.later(byMinutes: minutes))
    }

    private func again(_ page: inout FrontierPage, _ visit: Visit) -> Timestamp {
        guard case .byProfiles(let profiles) = self else { return FrontierPage.never }
        if let tree = visit.answer.tree {
            let read = SitePage(
                tree, address: visit.answer.address.description, captureTime: visit.answer.ended)
            let revisit = profiles.match(read)?.page?.revisit ?? .standard
            page.interval = revisit.minutes
            if revisit.minutes == nil { return FrontierPage.never }
        }
        // What did not change is of the kind that it was.
        return visit.answer.ended.later(byMinutes: page.interval ?? 24 * 60)
    }
}

extension Timestamp {
    /// The moment so many minutes later.
    func later(byMinutes minutes: Int) -> Timestamp {
        Timestamp(milliseconds: milliseconds + Int64(minutes) * 60_000)
    }
}
