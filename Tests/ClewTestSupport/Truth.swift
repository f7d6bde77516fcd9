import Foundation

/// What an exercise says that it planted, as a reader of `truth.json` takes it; `Documentation/Exercise.md` tells what
/// each part means.
package struct Truth: Decodable, Sendable {
    package struct Site: Decodable, Sendable {
        package var name: String
        package var slug: String
    }

    package struct Sighting: Decodable, Sendable {
        package var id: String
        package var seller: String
        package var price: String
        package var currency: String
        package var written: String
        package var stock: Int?
        package var sold: Int
    }

    package struct Capture: Decodable, Sendable {
        package var n: Int
        package var time: String
        package var address: String
        package var site: String
        package var page: String
        package var status: Int
        package var bytes: Int
        package var file: String?
        package var listings: [Sighting]?
        package var reviews: [Int]?
        package var posts: [Int]?
        package var account: Profile?
        package var member: String?
    }

    /// The account of a seller's page; on a page of feedback only its id stands there.
    package struct Profile: Decodable, Sendable {
        package struct Fields: Decodable, Sendable {
            package var id: String
            package var name: String
            package var sales: Int
            package var rating: String
            package var joined: String
            package var lastSeen: String
            package var key: String
            package var wallet: String
            package var monero: String?
        }

        package var id: String
        package var fields: Fields?

        package init(from decoder: any Decoder) throws {
            // What is no object is the id.
            fields = try? Fields(from: decoder)
            id = try fields?.id ?? decoder.singleValueContainer().decode(String.self)
        }
    }

    package struct Dated: Decodable, Sendable {
        package var from: String
        package var name: String?
        package var key: String?
        package var wallet: String?
    }

    package struct Account: Decodable, Sendable {
        package var id: String
        package var site: String
        package var identity: Int
        package var names: [Dated]
        package var keys: [Dated]
        package var wallets: [Dated]
        package var contacts: [String]
        package var text: [String]
        package var firstSeen: Int?
        package var profileSeen: Int?

        /// The name on a day, or at a time of it.
        package func name(at time: String) -> String? {
            (names.last { $0.from <= time.prefix(10) } ?? names.first)?.name
        }
    }

    package struct Identity: Decodable, Sendable {
        package var id: Int
        package var plan: String
        package var accounts: [String]
    }

    package struct Listing: Decodable, Sendable {
        package var id: String
        package var siteId: String
        package var site: String
        package var account: String
        package var title: String
        package var language: String
        package var category: [String]
        package var shipsFrom: String
        package var shipsTo: String
        /// The first day on which it is offered, and the day from which on it is not; `nil` when it still is on the last day.
        package var from: String
        package var until: String?
        package var copyOf: String?
        package var firstSeen: Int?
    }

    package struct Review: Decodable, Sendable {
        package var n: Int
        package var listing: String
        package var account: String
        package var buyer: String
        package var shownAs: String
        package var stars: Int
        package var day: String
        package var text: String
        package var firstSeen: Int?
    }

    package struct Thread: Decodable, Sendable {
        package var number: Int
        package var title: String
    }

    package struct Post: Decodable, Sendable {
        package var n: Int
        package var thread: Int
        package var author: String
        package var time: String
        package var text: [String]
        package var firstSeen: Int?
    }

    package struct Key: Decodable, Sendable {
        package var fingerprint: String
        package var accounts: [String]
        package var firstSeen: Int?
    }

    package struct Wallet: Decodable, Sendable {
        package var address: String
        package var accounts: [String]
        package var firstSeen: Int?
    }

    package struct Member: Decodable, Sendable {
        package var name: String
        package var firstSeen: Int?
    }

    package struct Imitation: Decodable, Sendable {
        package var account: String
        package var of: String
    }

    package struct Copy: Decodable, Sendable {
        package var listing: String
        package var of: String
    }

    package struct Rename: Decodable, Sendable {
        package var account: String
        package var from: String
        package var to: String
    }

    package struct Move: Decodable, Sendable {
        package var from: String
        package var to: String
    }

    package struct Failure: Decodable, Sendable {
        package var time: String
        package var address: String
        package var site: String
    }

    package struct DownDay: Decodable, Sendable {
        package var site: String
        package var day: String
        package var outcome: String
    }

    package struct Seller: Decodable, Sendable {
        package var name: String
        package var wallet: String
        package var fingerprint: String
        package var offers: [String]
    }

    package var lastDay: String
    package var sites: [Site]
    package var captures: [Capture]
    package var captureFiles: [String]
    package var accounts: [Account]
    package var identities: [Identity]
    package var listings: [Listing]
    package var reviews: [Review]
    package var threads: [Thread]
    package var posts: [Post]
    package var members: [Member]
    package var keys: [Key]
    package var wallets: [Wallet]
    package var imitations: [Imitation]
    package var copies: [Copy]
    package var renames: [Rename]
    package var moves: [Move]
    package var keyRotations: [Rename]
    package var failures: [Failure]
    package var downDays: [DownDay]
    package var sellers: [Seller]
    package var marketHost: String

    /// Reads the bytes of a `truth.json`.
    package static func read(_ bytes: [UInt8]) throws -> Truth {
        try JSONDecoder().decode(Truth.self, from: Data(bytes))
    }
}
