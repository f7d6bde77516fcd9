public import ClewCore

/// Tells which account wrote what an indicator stands in: its profile, its offer, its post.
///
/// Only what an account itself wrote counts. What stands elsewhere on its page, in the footer of the site or in the
/// review of a buyer, is not its own.
public enum Attribution {
    /// The kinds that can lead to a person; addresses of the web and chemical names stand in everybody's texts.
    public static func leadsToSomebody(_ kind: IndicatorKind) -> Bool { !common.contains(kind) }

    private static let common: Set<IndicatorKind> = [
        .url, .domain, .ipv4, .ipv6, .casNumber, .inchiKey, .imoNumber, .containerNumber,
    ]

    /// The indicators of the accounts on a page or in a part of a table.
    public static func holdings(_ site: SiteReading, _ mentions: [PlacedMention]) -> [Holding] {
        guard !mentions.isEmpty else { return [] }
        let texts = Dictionary(grouping: texts(of: site), by: \.passage)
        guard !texts.isEmpty else { return [] }
        var seen: Set<Holding> = []
        var found: [Holding] = []
        for placed in mentions where leadsToSomebody(placed.mention.kind) {
            guard let own = texts[placed.passage] else { continue }
            let place = placed.location.payload
            guard
                let text = own.first(where: {
                    $0.range.lowerBound <= place.lowerBound && place.upperBound <= $0.range.upperBound
                })
            else { continue }
            let holding = Holding(
                text.account, IndicatorID(kind: placed.mention.kind, canonical: placed.mention.canonical),
                grade: placed.mention.grade, passage: placed.passage)
            if seen.insert(holding).inserted { found.append(holding) }
        }
        return found
    }

    private struct OwnText {
        var account: AccountKey
        var passage: Int
        var range: Range<Int>
    }

    private static func texts(of site: SiteReading) -> [OwnText] {
        var texts: [OwnText] = []
        func add(_ market: String, _ name: String?, _ passage: Int, _ located: Located<String>?) {
            guard let name, let range = located?.location.payload, !range.isEmpty else { return }
            texts.append(OwnText(account: AccountKey(market: market, name: name), passage: passage, range: range))
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
