import ClewCapture
import ClewCore
import ClewStore
import ClewVault
import Synchronization

/// What becomes of what came: it is sealed, then the frontier learns of it.
extension SiteVisitor {
    /// Takes a page that the authority does not cover off the frontier; one that a person named stays, with the reason.
    func refuse(_ page: FrontierPage, _ reason: String) throws {
        try house.refused(page.address, reason)
        guard page.depth == 0 else { return try house.frontier.remove(page) }
        house.tally.refuse(page.address, reason)
        var kept = page
        kept.due = FrontierPage.never
        kept.failures += 1
        kept.error = reason
        try house.frontier.settle([kept])
    }

    /// Says of redirects of a group where nobody followed, because the authority does not cover it.
    private func noteRefusedRedirect(_ visit: Visit, isLoggedIn: Bool) throws {
        guard let target = visit.redirect,
            let refusal = authority.refusal(
                of: self.target(target, isLoggedIn: isLoggedIn), at: house.clock(), used: CaptureUse())
        else { return }
        try house.refused(target.description, refusal.sentence)
        if visit.page.depth == 0 { house.tally.refuse(target.description, refusal.sentence) }
    }

    /// Works out when a page is due again and what it leads to, and lets its tree go: it takes many times the page.
    func concluded(_ visit: Visit) -> Visit {
        var visit = visit
        if visit.stop == nil, visit.sequel == .seen {
            let isLoggedIn = door.isLoggedIn
            visit.found = visit.next(followsLinks: visit.page.depth < depth) { address in
                house.tally.covers(target(address, isLoggedIn: isLoggedIn), under: authority, at: house.clock())
            }
            let isFollowed = visit.page.depth < depth
            visit.page = schedule.settled(visit)
            visit.page.isFollowed = isFollowed
        }
        visit.answer.tree = nil
        return visit
    }

    /// Seals what came, in parts of the size of a group: those that came last may be more than one.
    func seal(_ visits: [Visit]) throws {
        var requests: [SealRequest] = []
        var bytes = 0
        for visit in visits {
            requests += try visit.requests()
            bytes += visit.size
            if bytes >= SiteVisitor.group.bytes {
                _ = try house.vault.seal(requests)
                (requests, bytes) = ([], 0)
            }
        }
        if !requests.isEmpty { _ = try house.vault.seal(requests) }
        for visit in visits {
            if visit.stop != nil {
                house.tally.countStop()
            } else if let records = visit.records {
                house.tally.count(records.outcome, trouble: visit.answer.trouble)
            }
        }
    }

    /// Seals that a page was not asked for, or not got, because a person is wanted: a gap with its reason.
    func seal(parked page: FrontierPage, _ reason: ParkReason) throws {
        guard let address = try? WebAddress(page.address) else { return }  // It was made of one.
        let number = asides.add(1, ordering: .relaxed).newValue
        _ = try house.vault.seal([
            try ExchangeRecords.parked(
                address, because: reason.sentence, run: run, ids: VisitIDs(aside: number, in: run.id),
                at: house.clock())
        ])
    }

    /// Tells the frontier what came of a group.
    ///
    /// - Returns: other sites that were met.
    func settle(_ visits: [Visit]) throws -> [String] {
        let isLoggedIn = door.isLoggedIn
        var pages: [FrontierPage] = []
        var found: [FrontierPage] = []
        for visit in visits {
            if visit.stop != nil, visit.sequel != .aside {
                try house.frontier.remove(visit.page)
                continue
            }
            switch visit.sequel {
            case .seen:
                try noteRefusedRedirect(visit, isLoggedIn: isLoggedIn)
                if case .refused(let reason)? = visit.records?.exchange.outcome, visit.page.depth == 0 {
                    house.tally.refuse(visit.page.address, reason.sentence)
                }
                pages.append(visit.page)
                found += visit.found
            case .unseen:
                var page = visit.page
                page.visits += 1
                pages.append(page)
            case .aside: break
            }
        }
        try house.frontier.settle(pages, adding: found)
        return Set(found.map(\.site)).subtracting([site]).sorted()
    }
}
