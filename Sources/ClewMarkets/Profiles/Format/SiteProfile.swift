public import ClewCore
public import ClewTable

/// How a market or forum looks: how its pages are recognised, and where on them which field stands.
///
///     profile: harbour
///     version: 1
///     market: Harbour
///     recognise:
///       contains: <div class="harbour-head">
///     pages:
///       offer:
///         when: //div[@id='offer']
///         listing:
///           title: //h1
///           price: //span[@class='price']
///
/// `Documentation/Profiles.md` teaches the format.
public struct SiteProfile: Sendable {
    /// What kind of site it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Sellers offer goods.
        case market
        /// Members write.
        case forum
    }

    /// The name of the profile: small letters, digits and hyphens.
    public let name: String
    /// The version, from 1; it is raised with every change.
    public let version: Int
    /// What kind of site it is.
    public let kind: Kind
    /// The name of the market or forum, as listings and accounts carry it.
    public let site: String
    /// The currency of prices that name none.
    public let currency: Currency?
    /// How decimals are written where a number alone does not tell.
    public let decimalMark: DecimalMark
    /// The zone of its times, in minutes east of UTC.
    public let zone: Int
    /// What the author says about it.
    public let notes: String?
    /// The pages that it knows, in the order in which they are tried.
    public let pages: [Page]

    /// One kind of page.
    public struct Page: Sendable {
        /// What the profile calls it: `offer`, `list`, `seller`, `login`, …
        public let name: String
        /// What the author says about it.
        public let notes: String?
        /// How often it is fetched again while the site is watched.
        public let revisit: Revisit
        /// The records that are read from it; none for a login page.
        public var records: [RecordKind] { blocks.map(\.kind) }

        let conditions: [SiteCondition]
        let blocks: [RecordBlock]
        let masks: [SiteField]

        /// Whether it stands for all pages that are left, of which nothing is read: a page whose layout changed is one.
        var isRest: Bool { conditions.isEmpty && blocks.isEmpty }

        /// Any page of the site that the profile does not know: nothing is read from it, and names are masked.
        static let unknown = Page(
            name: "", notes: nil, revisit: .standard, conditions: [], blocks: [], masks: [])
    }

    let conditions: [SiteCondition]
    let clock: SiteField?
    /// Names that are masked on every page of the site.
    let masks: [SiteField]
    /// How the walls of the site are told, in the order in which they are tried.
    let walls: [SiteWall]
    /// All that stands under `contains:`, which conditions point into.
    let needles: [[UInt8]]

    /// Whether pages of the site show names that are replaced by pseudonyms.
    var replacesNames: Bool {
        !masks.isEmpty
            || pages.contains { page in
                !page.masks.isEmpty
                    || page.blocks.contains { $0.fields.contains { $0.role?.isMasked == true && !$0.readings.isEmpty } }
            }
    }

    /// The name and the version, `agora@1`.
    public var label: String { "\(name)@\(version)" }

    /// Reads a profile.
    ///
    /// - Throws: ``ConfigFault`` with the line on which something is wrong and what would be right.
    public init(yaml bytes: [UInt8]) throws(ConfigFault) {
        var reader = ProfileReader()
        self = try reader.profile(try ConfigDocument.read(bytes))
    }

    init(
        name: String, version: Int, kind: Kind, site: String, currency: Currency?, decimalMark: DecimalMark, zone: Int,
        notes: String?, pages: [Page], conditions: [SiteCondition], clock: SiteField?, masks: [SiteField],
        walls: [SiteWall], needles: [[UInt8]]
    ) {
        self.name = name
        self.version = version
        self.kind = kind
        self.site = site
        self.currency = currency
        self.decimalMark = decimalMark
        self.zone = zone
        self.notes = notes
        self.pages = pages
        self.conditions = conditions
        self.clock = clock
        self.masks = masks
        self.walls = walls
        self.needles = needles
    }
}

/// How one kind of record is read from a page.
struct RecordBlock: Sendable {
    let kind: RecordKind
    /// Where the records are; the whole page where it is `nil`.
    let place: ProfilePath?
    /// Whether there may be several.
    let isPlural: Bool
    /// Whether a page without any is as it should be.
    let isOptional: Bool
    /// What no record may lack.
    let required: Set<FieldName>
    let fields: [SiteField]
    /// Places besides the text in which wallets, contacts and keys of its account stand.
    let contacts: SiteField?
}
