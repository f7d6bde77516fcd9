package import ClewServer

/// The pages of the desk, ready to be filled.
package struct PageSet: Sendable {
    private let templates: TemplateSet

    /// Compiles the templates.
    package init() throws(TemplateFault) {
        templates = try TemplateSet(DeskTemplates.all)
    }

    /// The first page.
    package func page(_ model: OverviewPage) throws(TemplateFault) -> String {
        try templates.render(model, with: "overview")
    }
    /// Answers to a query.
    package func page(_ model: SearchPage) throws(TemplateFault) -> String {
        try templates.render(model, with: "search")
    }
    /// One indicator.
    package func page(_ model: IndicatorPage) throws(TemplateFault) -> String {
        try templates.render(model, with: "indicator")
    }
    /// One evidence.
    package func page(_ model: EvidencePage) throws(TemplateFault) -> String {
        try templates.render(model, with: "evidence")
    }
    /// A list.
    package func page(_ model: ListPage) throws(TemplateFault) -> String { try templates.render(model, with: "list") }
    /// One thing in sections.
    package func page(_ model: SectionPage) throws(TemplateFault) -> String {
        try templates.render(model, with: "sections")
    }
    /// The way in.
    package func page(_ model: LoginPage) throws(TemplateFault) -> String { try templates.render(model, with: "login") }
    /// The person's own page.
    package func page(_ model: AccountPage) throws(TemplateFault) -> String {
        try templates.render(model, with: "account")
    }
    /// The users.
    package func page(_ model: UsersPage) throws(TemplateFault) -> String { try templates.render(model, with: "users") }
    /// One user.
    package func page(_ model: UserPage) throws(TemplateFault) -> String { try templates.render(model, with: "user") }
    /// A password, shown once.
    package func page(_ model: PasswordPage) throws(TemplateFault) -> String {
        try templates.render(model, with: "password")
    }
    /// What went wrong.
    package func page(_ model: ErrorPage) throws(TemplateFault) -> String { try templates.render(model, with: "error") }
    /// The help.
    package func page(_ model: HelpPage) throws(TemplateFault) -> String { try templates.render(model, with: "help") }
}
