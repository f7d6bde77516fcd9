public import ClewCore

/// Tells which account wrote what an indicator stands in: its profile, its offer, its post.
///
/// Only what an account itself wrote counts: the texts that a profile reads, and the places that it names under
/// `contacts:`. What stands elsewhere on its page, in the footer of the site, in a side box or in the review of a buyer,
/// is not its own.
public enum Attribution {
    /// The kinds that can lead to a person; addresses of the web and chemical names stand in everybody's texts.
    public static func leadsToSomebody(_ kind: IndicatorKind) -> Bool { !common.contains(kind) }

    private static let common: Set<IndicatorKind> = [
        .url, .domain, .ipv4, .ipv6, .casNumber, .inchiKey, .imoNumber, .containerNumber,
    ]

    /// The indicators of the accounts on a page or in a part of a table.
    ///
    /// - Parameter places: whose is what on a page that a profile read; without them the fields of the reading count.
    public static func holdings(
        _ site: SiteReading, _ mentions: [PlacedMention], places: [OwnPlace]? = nil
    ) -> [Holding] {
        guard !mentions.isEmpty else { return [] }
        let texts = places.map { [0: $0] } ?? fields(of: site)
        guard !texts.isEmpty else { return [] }
        let owners = texts.mapValues { Owners($0) }
        var seen: Set<Holding> = []
        var found: [Holding] = []
        for placed in mentions where leadsToSomebody(placed.mention.kind) {
            guard let account = owners[placed.passage]?.account(of: placed.location.payload) else { continue }
            let holding = Holding(
                account, IndicatorID(kind: placed.mention.kind, canonical: placed.mention.canonical),
                grade: placed.mention.grade, passage: placed.passage)
            if seen.insert(holding).inserted { found.append(holding) }
        }
        return found
    }

    /// Whose the parts of one passage are.
    private struct Owners {
        private let own: PlaceIndex
        private let others: PlaceIndex

        init(_ places: [OwnPlace]) {
            own = PlaceIndex(places.lazy.filter { $0.account != nil })
            others = PlaceIndex(places.lazy.filter { $0.account == nil })
        }

        /// What begins in the words of a reviewer is nobody's, whatever place of an account lies around it or in it.
        func account(of range: Range<Int>) -> AccountKey? {
            let start = range.lowerBound..<range.lowerBound
            return others.place(of: start) == nil ? own.place(of: range)?.account : nil
        }
    }

    /// The texts that a reading has, by their passages.
    private static func fields(of site: SiteReading) -> [Int: [OwnPlace]] {
        var texts: [Int: [OwnPlace]] = [:]
        func add(_ market: String, _ name: String?, _ passage: Int, _ located: Located<String>?) {
            guard let name, let range = located?.location.payload, !range.isEmpty else { return }
            texts[passage, default: []].append(OwnPlace(AccountKey(market: market, name: name), payload: range))
        }
        for account in site.accounts {
            add(account.account.market, account.account.name, account.passage, account.text)
        }
        for sighting in site.sightings {
            add(sighting.listing.market, sighting.seller?.value, sighting.passage, sighting.title)
            add(sighting.listing.market, sighting.seller?.value, sighting.passage, sighting.text)
        }
        for post in site.posts { add(post.forum, post.author?.value, post.passage, post.text) }
        return texts
    }
}
