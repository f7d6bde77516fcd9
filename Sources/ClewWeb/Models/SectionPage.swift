package import ClewServer

/// A page about one thing, or about two beside each other: facts on top, then sections.
package struct SectionPage: Sendable {
    /// One section.
    package struct Section: Sendable {
        package var id: String
        package var sectionTitle: String
        package var hint: String
        package var content: Markup
        /// What is said where there is no content.
        package var nothing: String

        /// A section.
        package init(_ id: String, _ title: String, hint: String = "", _ content: Markup, nothing: String) {
            self.id = id
            sectionTitle = title
            self.hint = hint
            self.content = content
            self.nothing = nothing
        }
    }

    package var frame: Frame
    /// The ways back up.
    package var crumbs: [Way]
    package var pageTitle: String
    /// What is said of it in a line.
    package var lead = Markup()
    package var facts: [Fact] = []
    package var choices: [ListPage.Choices] = []
    /// What can be done from here.
    package var tools = Markup()
    package var sections: [Section] = []
    package var trouble: Markup?
    package var done: String?

    /// A page with nothing in it yet.
    package init(frame: Frame, crumbs: [Way], title: String) {
        self.frame = frame
        self.crumbs = crumbs
        pageTitle = title
    }
}
