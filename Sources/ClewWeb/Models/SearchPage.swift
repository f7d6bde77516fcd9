package import ClewServer

/// The answers to a query, the ways to narrow it and the help on its language.
package struct SearchPage: Sendable {
    /// One list of ways to narrow the query or, where one is on already, to widen it again.
    package struct Facet: Sendable {
        package var facetName: String
        package var options: [Way]

        /// A list of ways.
        package init(_ name: String, _ options: [Way]) {
            facetName = name
            self.options = options
        }
    }

    package var frame: Frame
    package var query = ""
    package var isAsked = false
    package var hits: [Hit] = []
    package var facets: [Facet] = []
    /// What the numbers of the facets were counted over, where that is less than all.
    package var basis: String?
    package var paging = Paging.none
    /// The order and the time that it took.
    package var order = ""
    /// The ways to another order.
    package var orders: [Way] = []
    package var trouble: String?
    package var notices: [String] = []
    /// The indicators that the query names, as a table.
    package var indicators = Markup()
    package var help = Markup()
    package var timeline = Markup()
    package var timelineNote = ""
    /// What can be done with the answers as they stand.
    package var tools = Markup()

    /// A page with nothing in it yet.
    package init(frame: Frame) { self.frame = frame }
}
