internal import ClewCore
internal import ClewMarkets
internal import ClewVault
internal import Foundation

/// What the case itself says about sites and rates: files below `config/` that a person puts there.
extension Workspace {
    /// The profiles that the program brings and those of the case, which take the place of ones with the same name.
    func profiles() throws -> ProfileSet {
        try ProfileSet(adding: try ProfileTrial.profileFiles(in: folder.config + "/profiles"))
    }

    /// The rates of the case, `config/rates.csv`, or those that the program brings.
    func rates() throws -> RateTable {
        guard let data = FileManager.default.contents(atPath: folder.config + "/rates.csv") else { return .builtIn }
        return try RateTable(csv: Array(data))
    }

    /// The reader of markets as the case is configured now.
    func siteReader() throws -> SiteReader {
        SiteReader(profiles: try profiles(), offers: OfferReader(rates: try rates()), pseudonyms: pseudonyms)
    }
}
