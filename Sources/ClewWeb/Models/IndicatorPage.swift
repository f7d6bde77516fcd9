package import ClewServer

/// One indicator: what it is, how far its form vouches for it, where it stands, with what.
package struct IndicatorPage: Sendable {
    package var frame: Frame
    /// The way to the others of its kind.
    package var kind = Way("", to: "/indicators")
    package var value = ""
    package var kindTone = ""
    package var grade = Markup()
    package var gradeWords = ""
    package var facts: [Fact] = []
    /// The forms in which it was written, as a table; empty where there is one and it is the canonical one.
    package var writings = Markup()
    package var hits: [Hit] = []
    package var paging = Paging.none
    /// What stands beside it, as a table.
    package var indicators = Markup()
    package var searchHref = "/search"

    /// A page with nothing in it yet.
    package init(frame: Frame) { self.frame = frame }
}
