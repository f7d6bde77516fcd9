public import ClewCore
internal import ClewMarkup
public import ClewTable

/// Reads markets out of pages and rows: finds the profile, reads its fields, understands what is offered, and replaces
/// the names of buyers and reviewers before anything else is made of the page.
///
///     let sites = SiteReader(profiles: .builtIn, offers: OfferReader(), pseudonyms: Pseudonyms(key: key))
///     let found = sites.read(decoded, capture: capture, market: nil)
///     found.page        // the bytes without the names
public struct SiteReader: Sendable {
    private let profiles: ProfileSet
    private let offers: OfferReader
    private let pseudonyms: Pseudonyms

    /// A reader with these profiles.
    public init(profiles: ProfileSet, offers: OfferReader, pseudonyms: Pseudonyms) {
        self.profiles = profiles
        self.offers = offers
        self.pseudonyms = pseudonyms
    }

    /// What was read out of one page.
    public struct Found: Sendable {
        /// Nothing.
        public init() {}

        /// What stands on it; `nil` when nothing of a market does.
        public var site: SiteReading?
        /// What a person should look at.
        public var findings: [Finding] = []
        /// Whose is what on a page that a profile read, for ``Attribution``; `nil` where none did.
        public var places: [OwnPlace]?
        /// The page without the names of buyers and reviewers.
        public var page: MaskedBytes?
        /// What replaces these names in whatever else is kept of the page: its address, its path; `nil` without names.
        public var mask: NameMask?
        /// Whether names were replaced, so that the page as it came is shown for a purpose alone.
        public var isMasked: Bool { (page?.replacedCount ?? 0) > 0 }
    }

    /// Reads a page of HTML.
    ///
    /// - Parameter market: the name of the market that the person who imported it gave.
    public func read(_ decoded: DecodedText, capture: Capture, market: String?) -> Found {
        let page = SitePage(
            PageTree(html: decoded.bytes), address: capture.address ?? capture.path, captureTime: capture.time,
            source: { decoded.offsets.source(of: $0) })
        var found = Found()
        if let match = profiles.match(page) {
            let reading = profiles.read(page, as: match, market: market)
            found.site = reading.reading
            found.findings = reading.findings
            found.places = reading.places
        } else {
            found.findings += unknown(market)
            if let guess = GuessedListing.sighting(on: page, market: market ?? capture.source) {
                found.site = SiteReading()
                found.site?.sightings = [guess]
            }
        }
        guard var site = found.site else { return found }
        understand(&site, at: capture.time)
        let name = site.reviews.first?.market ?? market ?? capture.source
        let mask = NameMask(
            site.masked, market: name, pseudonyms: pseudonyms, subjects: site.subjects,
            placesCount: decoded.offsets.isIdentity)
        if !mask.isEmpty {
            found.page = mask.masked(decoded.bytes)
            found.mask = mask
        }
        site.mask(with: mask, pseudonyms: pseudonyms)
        found.site = site
        return found
    }

    /// Says when no profile knows a page that was imported under the name of a market which one of them reads: what it
    /// recognises the market by may be gone.
    private func unknown(_ market: String?) -> [Finding] {
        guard let market else { return [] }
        let name = market.lowercased()
        let isKnown = profiles.profiles.contains { $0.site.lowercased() == name || $0.name.lowercased() == name }
        guard isKnown else { return [] }
        return [
            Finding(
                kind: "unknown-page",
                sentence: "No profile knows this page of \(market); names of buyers were not replaced.", path: "")
        ]
    }

    /// Understands what the sightings of a page or a table offer.
    public func understand(_ site: inout SiteReading, at time: Timestamp) {
        for index in site.sightings.indices { offers.understand(&site.sightings[index], at: time) }
    }
}
