/// A field of a record, by the name that profiles use.
public enum FieldName: String, Sendable, Hashable, CaseIterable {
    /// The id that the site gives.
    case id
    /// The title of an offer or of a post.
    case title
    /// Who sells.
    case seller
    /// The price asked for the offer as a whole.
    case price
    /// The market's own category.
    case category
    /// Where it is shipped from.
    case shipsFrom = "ships-from"
    /// Where it is shipped to.
    case shipsTo = "ships-to"
    /// How many are in stock.
    case stock
    /// How many were sold.
    case sold
    /// The text of the offer, account, review or post.
    case text
    /// The name of an account.
    case name
    /// Since when the account is there.
    case joined
    /// When the account was active last.
    case lastActive = "last-active"
    /// A rating as written.
    case rating
    /// How many sales the site counts.
    case sales
    /// The listing that a review is about, by the site's own id.
    case listing
    /// Who wrote it.
    case author
    /// When a review was written.
    case written
    /// The id of the thread.
    case thread
    /// When a post was written.
    case time
    /// Places besides the text in which wallets, contacts and keys of the account stand.
    case contacts
    /// A name to replace, in a `mask` of a page or of all pages.
    case mask
    /// The time that a page tells.
    case clock

    /// What a field holds; it decides how its text is read in the end.
    enum Form: Hashable {
        /// One line.
        case line
        /// Lines as the page shows them.
        case text
        /// A name of somebody.
        case name
        /// An amount with a currency.
        case money
        /// A whole number.
        case count
        /// A time, as exact as it is told.
        case moment
    }

    var form: Form {
        switch self {
        case .id, .title, .category, .shipsFrom, .shipsTo, .rating, .listing, .thread: .line
        case .text, .contacts: .text
        case .seller, .name, .author, .mask: .name
        case .price: .money
        case .stock, .sold, .sales: .count
        case .joined, .lastActive, .written, .time, .clock: .moment
        }
    }
}

/// What a record of a page tells of.
public enum RecordKind: String, Sendable, Hashable, CaseIterable {
    /// An offer.
    case listing
    /// A seller, a member or one of the staff.
    case account
    /// Feedback.
    case review
    /// A post of a forum.
    case post

    /// What a block of several is called.
    var plural: String { rawValue + "s" }

    var fields: [FieldName] {
        switch self {
        case .listing: [.id, .title, .seller, .price, .category, .shipsFrom, .shipsTo, .stock, .sold, .text]
        case .account: [.name, .text, .shipsFrom, .joined, .lastActive, .rating, .sales]
        case .review: [.seller, .listing, .author, .rating, .text, .written]
        case .post: [.thread, .title, .author, .time, .text]
        }
    }

    /// Whether a record may name places in which contacts of its account stand.
    var hasContacts: Bool { self == .listing || self == .account }

    /// What a record cannot be without.
    var indispensable: [FieldName] {
        switch self {
        case .listing: [.title]
        case .account: [.name]
        case .review, .post: []
        }
    }
}
