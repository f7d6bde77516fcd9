package import ClewServer

/// A way to go: one link of a menu, a row of tabs, a list of choices.
package struct Way: Sendable {
    package var label: String
    package var href: String
    /// How much lies there; `nil` where nobody has counted.
    package var count: String?
    /// The name of the colour, where the link is about a kind of indicators.
    package var tone: String?
    /// Whether this is where the reader is.
    package var isOn: Bool
    /// The same as `aria-current` wants it.
    package var current: String

    /// A link.
    package init(_ label: String, to href: String, count: Int? = nil, tone: String? = nil, isOn: Bool = false) {
        self.label = label
        self.href = href
        self.count = count.map { Words.number($0) }
        self.tone = tone
        self.isOn = isOn
        current = isOn ? "page" : "false"
    }
}

/// One fact with its name, such as a size or a digest.
package struct Fact: Sendable {
    package var label: String
    package var value: Markup
    /// `hash`, `address` or empty.
    package var style: String

    /// A fact that is text.
    package init(_ label: String, _ value: String, style: String = "") {
        self.init(label, markup: "<bdi>\(value)</bdi>", style: style)
    }

    /// A fact that is more than text, such as a link.
    package init(_ label: String, markup: Markup, style: String = "") {
        self.label = label
        self.value = markup
        self.style = style
    }
}

/// Some facts that belong together, such as those of one capture.
package struct FactList: Sendable {
    package var facts: [Fact]

    /// A list of facts.
    package init(_ facts: [Fact]) { self.facts = facts }
}

/// One place in the case with the text around it: an answer to a query, a place where an indicator stands.
package struct Hit: Sendable {
    package var heading: String
    package var href: String
    package var snippet: Markup
    /// What kind of place it is, in a word or two.
    package var tag: String
    /// Source, time, address.
    package var meta: Markup
    /// Whether it came in since the reader looked last.
    package var isNew = false

    /// A place; of what is told of it the empty parts are left out.
    package init(heading: String, href: String, snippet: Markup, tag: String, meta: [String]) {
        self.heading = heading
        self.href = href
        self.snippet = snippet
        self.tag = tag
        self.meta = Markup.joined(meta.filter { !$0.isEmpty }.map { "<bdi>\($0)</bdi>" }, separator: " · ")
    }
}
