/// What stands between a visitor and the pages of a site: most walls want a person.
///
///     let answer = WallAnswer(status: 200, page: SitePage(PageTree(html: html), address: address))
///     WallReader().wall(of: answer)?.kind  // .captcha
public struct Wall: Hashable, Sendable {
    /// What kind of wall it is; the words are those of a profile's `walls:`.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A name and a password are asked for.
        case login
        /// A riddle that a person has to solve.
        case captcha
        /// A waiting room that lets one in after a while.
        case queue
        /// The account, or the visitor, has been shut out.
        case banned
        /// A page before the page: a check of the browser, a question of age, a second factor.
        case interstitial
    }

    /// What stands in the way.
    public let kind: Kind
    /// Whether it has a captcha: of a login wall that it cannot be passed without a person.
    public let hasCaptcha: Bool
    /// What it was told by, in words, the strongest first.
    public let marks: [String]
    /// After how many seconds the site wants to be asked again, where it says so.
    public let wait: Int?

    /// A wall.
    public init(_ kind: Kind, hasCaptcha: Bool = false, marks: [String], wait: Int? = nil) {
        self.kind = kind
        self.hasCaptcha = hasCaptcha
        self.marks = marks
        self.wait = wait
    }

    /// Whether a person has to do something; a waiting room only wants time.
    public var wantsPerson: Bool { kind != .queue }
}

/// An answer of a site, as far as a wall can be told by it.
public struct WallAnswer {
    /// The status.
    public var status: Int?
    /// Names and values of the fields.
    public var fields: [(name: String, value: String)]
    /// The page; `nil` where there is none, or none in HTML.
    public var page: SitePage?

    /// An answer.
    public init(status: Int?, fields: [(name: String, value: String)] = [], page: SitePage? = nil) {
        self.status = status
        self.fields = fields
        self.page = page
    }

    /// The first field of that name, in either case.
    func field(_ name: String) -> String? { fields.first { $0.name.lowercased() == name.lowercased() }?.value }
}
