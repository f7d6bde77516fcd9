internal import ClewCore
internal import ClewMarkup

/// Tells walls from ordinary pages: by what a profile says of its site, else by marks that walls have on many sites.
///
/// A page that a profile reads offers, accounts, reviews or posts from is none, whatever else stands on it, and neither
/// is one that merely has a login box, speaks of captchas or asks for a message. What is not sure is no wall: an ordinary
/// page that is taken for one stops the capture of its site.
///
/// The answer follows from the page alone: no clock, no network. Pages over 1 MiB are looked at by profiles alone.
public struct WallReader: Sendable {
    private let profiles: ProfileSet

    /// A reader that knows these profiles.
    public init(profiles: ProfileSet = .builtIn) {
        self.profiles = profiles
    }

    private static let largest = 1 << 20

    /// What stands in the way; `nil` where nothing does.
    public func wall(of answer: WallAnswer) -> Wall? {
        if let status = answer.status, (300...399).contains(status) { return redirect(answer) }
        if answer.field("cf-mitigated")?.lowercased() == "challenge" {
            return Wall(.interstitial, marks: ["the field cf-mitigated says that the browser is checked first"])
        }
        guard let page = answer.page else { return nil }
        let isSmall = page.tree.source.count <= WallReader.largest
        let survey = isSmall ? WallSurvey(answer, page) : nil
        guard hasWalls || survey?.isSuspicious == true else { return nil }
        let match = profiles.match(page)
        if let wall = match?.profile.wall(on: page) { return wall }
        guard let found = survey?.naming(match?.page?.name).wall else { return nil }
        if let match, let kind = match.page, !kind.records.isEmpty, !profiles.read(page, as: match).reading.isBare {
            return nil
        }
        return found
    }

    /// Whether a profile says itself how the walls of its site look.
    private var hasWalls: Bool { profiles.profiles.contains { !$0.walls.isEmpty } }

    /// Whether an address is called like a login page: a segment of its path, or a value of its query.
    public static func isCalledLogin(_ address: String) -> Bool {
        let words = WallWords.words(ofAddress: address)
        return WallWords.places.contains { $0.kind == .login && !words.isDisjoint(with: $0.words) }
    }

    /// A redirect to a place that is called like a wall.
    private func redirect(_ answer: WallAnswer) -> Wall? {
        guard let location = answer.field("Location") else { return nil }
        let words = WallWords.words(ofAddress: location)
        for (kind, known) in WallWords.places where !words.isDisjoint(with: known) {
            return Wall(kind, marks: ["it leads to a page that is called like a \(kind.rawValue) page"])
        }
        return nil
    }
}

extension SiteReading {
    /// Whether nothing was read.
    fileprivate var isBare: Bool { sightings.isEmpty && accounts.isEmpty && reviews.isEmpty && posts.isEmpty }
}
