package import ClewServer

/// The answers to a query, the ways to narrow it and the help on its language.
package struct SearchPage: Sendable {
    /// One list of ways to narrow the query.
    package struct Facet: Sendable {
        package var facetName: String
        package var options: [Option]

        package init(
            facetName: String, options: [Option]
        ) {
            self.facetName = facetName
            self.options = options
        }
    }
    /// One way to narrow the query or, where it is on already, to widen it again.
    package struct Option: Sendable {
        package var label: String
        package var count: String
        package var href: String
        package var isOn: Bool

        package init(
            label: String, count: String, href: String, isOn: Bool
        ) {
            self.label = label
            self.count = count
            self.href = href
            self.isOn = isOn
        }
    }
    /// One place that answers.
    package struct Hit: Sendable {
        package var heading: String
        package var href: String
        package var snippet: Markup
        package var source: String
        package var when: String
        package var form: String
        package var address: String?

        package init(
            heading: String, href: String, snippet: Markup, source: String, when: String, form: String, address: String?
        ) {
            self.heading = heading
            self.href = href
            self.snippet = snippet
            self.source = source
            self.when = when
            self.form = form
            self.address = address
        }
    }

    package var frame: Frame
    package var query: String
    package var isAsked: Bool
    package var hits: [Hit]
    package var hasHits: Bool
    package var facets: [Facet]
    package var hasFacets: Bool
    package var paging: Paging
    package var time: String
    package var trouble: String?
    package var notices: [String]
    package var indicators: [IndicatorRow]
    package var hasIndicators: Bool
    package var countLabel = "Mentions"
    package var help: Markup
    package var timeline = Markup()
    package var timelineNote = ""

    package init(
        frame: Frame, query: String, isAsked: Bool, hits: [Hit], hasHits: Bool, facets: [Facet], hasFacets: Bool,
        paging: Paging, time: String, trouble: String?, notices: [String], indicators: [IndicatorRow],
        hasIndicators: Bool, help: Markup
    ) {
        self.frame = frame
        self.query = query
        self.isAsked = isAsked
        self.hits = hits
        self.hasHits = hasHits
        self.facets = facets
        self.hasFacets = hasFacets
        self.paging = paging
        self.time = time
        self.trouble = trouble
        self.notices = notices
        self.indicators = indicators
        self.hasIndicators = hasIndicators
        self.help = help
    }
}

/// One indicator in a list.
package struct IndicatorRow: Sendable {
    package var value: String
    package var href: String
    package var kindTitle: String
    /// The group, for the colour.
    package var tone: String
    package var grade: String
    package var number: String

    package init(value: String, href: String, kindTitle: String, tone: String, grade: String, number: String) {
        self.value = value
        self.href = href
        self.kindTitle = kindTitle
        self.tone = tone
        self.grade = grade
        self.number = number
    }
}
