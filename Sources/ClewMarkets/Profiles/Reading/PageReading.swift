public import ClewCore

/// What a profile read out of a page, and what a person must know of it.
public struct PageReading: Sendable {
    /// The records, each field with its place.
    public var reading: SiteReading
    /// Fields and records that should be there and are not; their path is empty, since a page does not know its file.
    public var findings: [Finding]
    /// Whose is what on the page: the texts of accounts, the places of their contacts, and what reviewers wrote.
    public var places: [OwnPlace]

    /// A reading.
    public init(reading: SiteReading, findings: [Finding] = [], places: [OwnPlace] = []) {
        self.reading = reading
        self.findings = findings
        self.places = places
    }
}

/// Which profile knows a page.
public struct ProfileMatch: Sendable {
    /// The profile.
    public let profile: SiteProfile
    /// The kind of page; `nil` when the site is known and this page of it is not.
    public let page: SiteProfile.Page?
}
