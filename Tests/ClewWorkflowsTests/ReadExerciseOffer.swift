import Foundation

/// What the truth of an exercise says a listing offers.
struct PlantedOffer: Decodable, Sendable {
    /// A listing with its offer.
    struct Listing: Decodable {
        var site: String
        var siteId: String
        var offer: PlantedOffer
    }

    private struct Listings: Decodable {
        var listings: [Listing]
    }

    private enum CodingKeys: String, CodingKey {
        case substance
        case substanceClass = "class"
        case form
        case quantityGrams
        case units
        case unitDoseMg
        case purityPercent
    }

    var substance: String?
    var substanceClass: String
    var form: String?
    var quantityGrams: Double?
    var units: Double?
    var unitDoseMg: Double?
    var purityPercent: Double?

    /// Reads the bytes of a `truth.json`.
    static func read(_ bytes: [UInt8]) throws -> [Listing] {
        try JSONDecoder().decode(Listings.self, from: Data(bytes)).listings
    }
}

/// Who is behind a member of the forum.
struct PlantedMember: Decodable, Sendable {
    private struct Members: Decodable {
        var members: [PlantedMember]
    }

    var name: String
    var identity: Int?

    /// Reads the bytes of a `truth.json`: the identities by the names.
    static func read(_ bytes: [UInt8]) throws -> [String: Int] {
        let members = try JSONDecoder().decode(Members.self, from: Data(bytes)).members
        return Dictionary(
            members.compactMap { member in member.identity.map { (member.name, $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}
