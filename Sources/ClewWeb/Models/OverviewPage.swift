package import ClewServer

/// The first page: what the case holds and in what state it is.
package struct OverviewPage: Sendable {
    package var frame: Frame
    /// Who acts on what basis; none where nobody has said so.
    package var authority: [Fact] = []
    /// The large numbers.
    package var figures: [Way] = []
    /// What a person has to look after, in a sentence; `nil` when there is nothing.
    package var trouble: Markup?
    package var kinds = Markup()
    package var sources = Markup()
    /// The largest markets, as a table.
    package var markets = Markup()
    package var runs = Markup()
    package var logs = Markup()
    package var isEmpty = false

    /// A page with nothing in it yet.
    package init(frame: Frame) { self.frame = frame }
}
