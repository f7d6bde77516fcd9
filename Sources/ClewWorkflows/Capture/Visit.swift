import ClewCapture
import ClewStore
import ClewVault
import ClewWARC

/// What came of one page of the frontier.
struct Visit: Sendable {
    /// What becomes of the page.
    enum Sequel: Sendable {
        /// It was seen: it is due again as the schedule says, and leads on.
        case seen
        /// A wall stood in its place: it stays due.
        case unseen
        /// It is not on the frontier, such as a login page: nothing.
        case aside
    }

    var page: FrontierPage
    var answer: Answer
    /// What is to be sealed; `nil` where it is sealed already.
    var records: ExchangeRecords?
    /// What is sealed in place of the records, where the answer is protected material.
    var stop: SealRequest?
    var sequel = Sequel.seen
    /// The pages that it leads to.
    var found: [FrontierPage] = []

    /// So many redirects are followed one after the other.
    static let mostRedirects = 10

    init(page: FrontierPage, answer: Answer, records: ExchangeRecords? = nil) {
        self.page = page
        self.answer = answer
        self.records = records
    }

    /// How many bytes of memory it takes, about.
    var size: Int { (records?.exchange.bytesDown ?? 0) + found.count * 512 }

    /// What is to be sealed.
    func requests() throws -> [SealRequest] {
        try stop.map { [$0] } ?? records?.requests() ?? []
    }

    /// Where it redirects to; `nil` where it does not, or to no address.
    var redirect: WebAddress? {
        guard answer.isRedirect, let place = answer.fields["Location"] else { return nil }
        return try? answer.address.resolving(place)  // What is no address leads nowhere.
    }

    /// The pages that it leads to: that to which it redirects, or those along its links where they are followed.
    ///
    /// - Parameter isCovered: whether an address may be fetched.
    func next(followsLinks: Bool, isCovered: (WebAddress) -> Bool) -> [FrontierPage] {
        var addresses: [WebAddress] = []
        let redirects = answer.isRedirect ? page.redirects + 1 : 0
        if answer.isRedirect {
            guard redirects <= Visit.mostRedirects, let address = redirect else { return [] }
            addresses = [address]
        } else if followsLinks, let tree = answer.tree {
            addresses = LinkReader.links(of: tree, at: answer.address)
        }
        return addresses.filter(isCovered).map { address in
            var next = FrontierPage(
                address: address.description, site: address.origin,
                depth: answer.isRedirect ? page.depth : page.depth + 1, due: answer.ended)
            next.redirects = redirects
            return next
        }
    }
}

extension Visit.Sequel {
    /// What becomes of a page after the door has looked at what came in its place.
    init(after state: DoorState) {
        switch state {
        case .goOn: self = .seen
        case .again, .wait, .park: self = .unseen
        }
    }
}
