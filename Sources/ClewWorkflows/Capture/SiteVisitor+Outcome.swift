import ClewCapture
import ClewCore
import ClewStore
import ClewVault
import Synchronization

/// What becomes of what came: it is sealed, then the frontier learns of it.
extension SiteVisitor {
    /// Takes pages that the authority does not cover off the frontier; one that a person named stays, with the reason.
    ///
    /// The others became known under another authority; one entry in the audit tells of all of them.
    func refuse(_ refused: [(page: FrontierPage, reason: String)]) throws {
        for (page, reason) in refused where named.contains(page.address) { try refuse(named: page, reason) }
        let others = refused.filter { !named.contains($0.page.address) }
        try note(others.map { ($0.page.address, $0.reason) })
        for (page, _) in others { try drop(page) }
    }

    /// Writes one entry into the audit for pages that nobody named.
    private func note(_ refused: [(address: String, reason: String)]) throws {
        guard let first = refused.first else { return }
        let isOne = refused.count == 1
        try house.refused(
            isOne ? first.address : site,
            isOne
                ? first.reason
                : "\(refused.count) pages that nobody named, such as \(first.address): \(first.reason)")
    }

    /// Takes a page off that nobody named; one that is watched, maybe under another authority, is left for that, and one
    /// that somebody named another time stays.
    private func drop(_ page: FrontierPage) throws {
        guard page.depth == 0 || schedule.isByPages else { return try house.frontier.remove(page) }
        var kept = page
        kept.due = schedule.isByPages ? house.clock().later(byMinutes: 60) : FrontierPage.never
        try house.frontier.settle([kept])
    }

    private func refuse(named page: FrontierPage, _ reason: String) throws {
        try house.refused(page.address, reason)
        house.tally.refuse(page.address, reason)
        var kept = page
        kept.due = FrontierPage.never
        kept.failures += 1
        kept.error = reason
        try house.frontier.settle([kept])
    }

    /// Says of redirects of a group where nobody followed, because the authority does not cover it or it is no address.
    private func noteRefusedRedirect(_ visit: Visit, isLoggedIn: Bool) throws {
        if let (place, reason) = visit.redirectToNowhere {
            try house.refused(place, reason)
            house.tally.countOutOfScope()
            if visit.page.depth == 0 { house.tally.refuse(place, reason) }
        }
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
            visit.found = visit.next(
                followsLinks: visit.page.depth < depth,
                takesPictures: authority.capture?.classes.contains(.images) ?? false
            ) { address in
                house.tally.covers(target(address, isLoggedIn: isLoggedIn), under: authority, at: house.clock())
            }
            // A picture has no links that more depth would bring.
            let isFollowed = visit.page.isPicture || visit.page.depth < depth
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
            if bytes >= PageGroup.limit.bytes {
                _ = try house.vault.seal(requests)
                (requests, bytes) = ([], 0)
            }
        }
        if !requests.isEmpty { _ = try house.vault.seal(requests) }
        for visit in visits {
            if visit.stop != nil {
                house.tally.countStop()
            } else if let records = visit.records {
                // Whether the site or the proxy was not there, no answer came.
                house.tally.count(
                    visit.answer.isProxyGone ? .unreachable : records.outcome, trouble: visit.answer.trouble)
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
    func settle(_ visits: [Visit]) throws {
        let isLoggedIn = door.isLoggedIn
        var pages: [FrontierPage] = []
        var found: [FrontierPage] = []
        var withheld: [(String, String)] = []
        for visit in visits {
            if visit.stop != nil, visit.sequel != .aside {
                try house.frontier.remove(visit.page)
                continue
            }
            switch visit.sequel {
            case .seen:
                try noteRefusedRedirect(visit, isLoggedIn: isLoggedIn)
                if let outcome = visit.records?.exchange.outcome, outcome.isWithheld {
                    if visit.page.depth == 0 {
                        try house.refused(visit.page.address, outcome.sentence)
                        house.tally.refuse(visit.page.address, outcome.sentence)
                    } else {
                        withheld.append((visit.page.address, outcome.sentence))
                    }
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
        try note(withheld)
        for other in Set(found.map(\.site)).subtracting([site]).sorted() { try house.met(other) }
        try house.frontier.settle(pages, adding: found)
    }
}

extension ExchangeOutcome {
    /// Whether nothing may be asked for there, or what came may not be taken.
    fileprivate var isWithheld: Bool {
        if case .refused = self { return true }
        return self == .stopped(.unwanted)
    }
}
