import ClewCore
import ClewMarkets
import ClewMarkup
import ClewTable

/// Reads pages in tests as an import does.
enum Reading {
    static let time = Timestamp("2019-11-06T12:00:00Z") ?? Timestamp(seconds: 0)

    static func page(_ html: String, address: String? = nil, time: Timestamp? = Reading.time) -> SitePage {
        SitePage(PageTree(html: Array(html.utf8)), address: address, captureTime: time)
    }

    /// What the profiles that come with the program make of a page.
    static func known(_ html: String, address: String? = nil) -> PageReading? {
        let page = page(html, address: address)
        return ProfileSet.builtIn.match(page).map { ProfileSet.builtIn.read(page, as: $0) }
    }

    /// What a profile makes of a page.
    static func read(_ html: String, by yaml: String, address: String? = nil, time: Timestamp? = Reading.time) throws
        -> PageReading?
    {
        let set = ProfileSet([try SiteProfile(yaml: Array(yaml.utf8))])
        let page = page(html, address: address, time: time)
        return set.match(page).map { set.read(page, as: $0) }
    }

    /// Why a file is no profile; `nil` when it is one.
    static func fault(_ yaml: String) -> String? {
        do {
            _ = try SiteProfile(yaml: Array(yaml.utf8))
            return nil
        } catch {
            return error.sentence
        }
    }

    /// A profile of one page with one listing.
    static func profile(_ fields: String, head: String = "") -> String {
        let indented = fields.split(separator: "\n", omittingEmptySubsequences: false).map { "      \($0)" }
            .joined(separator: "\n")
        return """
            profile: harbour
            market: Harbour
            \(head)
            recognise:
              contains: harbour
            pages:
              offer:
                listing:
                  title: //h1
            \(indented)
            """
    }
}
