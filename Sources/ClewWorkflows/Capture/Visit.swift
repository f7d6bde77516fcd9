import ClewCapture
import ClewCore
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

    /// Where it redirects to as the site wrote it, cut short, where that is no address that can be asked for, and why it is
    /// none.
    var redirectToNowhere: (place: String, reason: String)? {
        guard answer.isRedirect, let place = answer.fields["Location"] else { return nil }
        do throws(AddressFault) {
            _ = try answer.address.resolving(place)
            return nil
        } catch {
            return (Harmless.terminal(String(decoding: place.utf8.prefix(200), as: UTF8.self)), error.sentence)
        }
    }

    /// The pages that it leads to: that to which it redirects, or those along its links where they are followed, and its
    /// pictures, which belong to the page and lie as deep.
    ///
    /// - Parameter isCovered: whether an address may be fetched.
    func next(followsLinks: Bool, takesPictures: Bool, isCovered: (WebAddress) -> Bool) -> [FrontierPage] {
        func found(_ address: WebAddress, depth: Int) -> FrontierPage {
            FrontierPage(address: address.description, site: address.origin, depth: depth, due: answer.ended)
        }
        if answer.isRedirect {
            guard page.redirects < Visit.mostRedirects, let address = redirect, isCovered(address) else { return [] }
            var next = found(address, depth: page.depth)
            next.redirects = page.redirects + 1
            next.isPicture = page.isPicture
            return [next]
        }
        // A picture that is a page leads nowhere: else a site could lead on without end and never go deeper.
        guard !page.isPicture, followsLinks || takesPictures, let tree = answer.tree else { return [] }
        let reader = LinkReader(tree, at: answer.address)
        let links = followsLinks ? reader.links : []
        let known = Set(links)
        let pictures = takesPictures ? reader.pictures.filter { !known.contains($0) } : []
        return links.filter(isCovered).map { found($0, depth: page.depth + 1) }
            + pictures.filter(isCovered).map { address in
                var next = found(address, depth: page.depth)
                next.isPicture = true
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
