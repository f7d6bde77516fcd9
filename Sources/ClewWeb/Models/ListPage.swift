package import ClewServer

/// A list with one table: indicators, evidence, captures, findings, runs, audit.
package struct ListPage: Sendable {
    /// Some ways above the table of which one is taken.
    package struct Choices: Sendable {
        package var choicesName: String
        package var options: [Way]

        /// Some ways under a name.
        package init(_ name: String, _ options: [Way]) {
            choicesName = name
            self.options = options
        }
    }

    package var frame: Frame
    package var listTitle: String
    package var lead: String
    package var choices: [Choices] = []
    /// The form that narrows the list.
    package var sift = Markup()
    /// What can be done with the list as it stands.
    package var tools = Markup()
    /// The ways to narrow it.
    package var facets: [SearchPage.Facet] = []
    package var table = Markup()
    package var paging = Paging.none
    package var emptyTitle: String
    package var emptyText: Markup

    /// A list without rows yet.
    package init(frame: Frame, title: String, lead: String, emptyTitle: String, emptyText: Markup) {
        self.frame = frame
        listTitle = title
        self.lead = lead
        self.emptyTitle = emptyTitle
        self.emptyText = emptyText
    }
}
