package import ClewServer

/// One indicator: what it is, how far its form vouches for it, where it stands, with what.
package struct IndicatorPage: Sendable {
    /// One fact about the indicator.
    package struct Fact: Sendable {
        package var label: String
        package var value: String

        package init(
            label: String, value: String
        ) {
            self.label = label
            self.value = value
        }
    }
    /// One form in which it was written.
    package struct Writing: Sendable {
        package var text: String
        package var count: String

        package init(
            text: String, count: String
        ) {
            self.text = text
            self.count = count
        }
    }
    /// One place where it stands.
    package struct Place: Sendable {
        package var heading: String
        package var href: String
        package var snippet: Markup
        package var place: String
        package var source: String
        package var when: String

        package init(
            heading: String, href: String, snippet: Markup, place: String, source: String, when: String
        ) {
            self.heading = heading
            self.href = href
            self.snippet = snippet
            self.place = place
            self.source = source
            self.when = when
        }
    }

    package var frame: Frame
    package var kindTitle: String
    package var kindHref: String
    package var value: String
    package var tone: String
    package var grade: String
    package var gradeWords: String
    package var facts: [Fact]
    package var writings: [Writing]
    package var hasWritings: Bool
    package var places: [Place]
    package var paging: Paging
    package var indicators: [IndicatorRow]
    package var hasIndicators: Bool
    package var countLabel = "Together on"
    package var timeline: Markup
    package var searchHref: String

    package init(
        frame: Frame, kindTitle: String, kindHref: String, value: String, tone: String, grade: String,
        gradeWords: String,
        facts: [Fact], writings: [Writing], hasWritings: Bool, places: [Place], paging: Paging,
        indicators: [IndicatorRow], hasIndicators: Bool, timeline: Markup, searchHref: String
    ) {
        self.frame = frame
        self.kindTitle = kindTitle
        self.kindHref = kindHref
        self.value = value
        self.tone = tone
        self.grade = grade
        self.gradeWords = gradeWords
        self.facts = facts
        self.writings = writings
        self.hasWritings = hasWritings
        self.places = places
        self.paging = paging
        self.indicators = indicators
        self.hasIndicators = hasIndicators
        self.timeline = timeline
        self.searchHref = searchHref
    }
}

/// A list of indicators, most often seen first.
package struct IndicatorsPage: Sendable {
    /// One kind to choose.
    package struct Choice: Sendable {
        package var label: String
        package var href: String
        package var count: String
        package var current: String

        package init(
            label: String, href: String, count: String, current: String
        ) {
            self.label = label
            self.href = href
            self.count = count
            self.current = current
        }
    }

    package var frame: Frame
    package var listTitle: String
    package var choices: [Choice]
    package var indicators: [IndicatorRow]
    package var hasIndicators: Bool
    package var countLabel = "Mentions"
    package var paging: Paging

    package init(
        frame: Frame, listTitle: String, choices: [Choice], indicators: [IndicatorRow], hasIndicators: Bool,
        paging: Paging
    ) {
        self.frame = frame
        self.listTitle = listTitle
        self.choices = choices
        self.indicators = indicators
        self.hasIndicators = hasIndicators
        self.paging = paging
    }
}
