package import ClewServer

/// The way in.
package struct LoginPage: Sendable {
    package var frame: Frame
    package var name: String
    package var purpose: String
    package var next: String
    package var trouble: String?
    package var note: String?

    package init(
        frame: Frame, name: String, purpose: String, next: String, trouble: String?, note: String?
    ) {
        self.frame = frame
        self.name = name
        self.purpose = purpose
        self.next = next
        self.trouble = trouble
        self.note = note
    }
}

/// The person's own page.
package struct AccountPage: Sendable {
    package var frame: Frame
    package var began: String
    package var rights: [String]
    package var trouble: String?
    package var done: String?

    package init(
        frame: Frame, began: String, rights: [String], trouble: String?, done: String?
    ) {
        self.frame = frame
        self.began = began
        self.rights = rights
        self.trouble = trouble
        self.done = done
    }
}

/// A page that tells what went wrong and what to do.
package struct ErrorPage: Sendable {
    package var frame: Frame
    package var status: String
    package var headline: String
    package var sentence: String
    package var wayHref: String
    package var wayLabel: String

    package init(
        frame: Frame, status: String, headline: String, sentence: String, wayHref: String, wayLabel: String
    ) {
        self.frame = frame
        self.status = status
        self.headline = headline
        self.sentence = sentence
        self.wayHref = wayHref
        self.wayLabel = wayLabel
    }
}

/// How to ask, what the marks and grades mean, how to check a proof.
package struct HelpPage: Sendable {
    package var frame: Frame
    package var queryHelp: Markup
    package var kinds: [Kind]

    package init(
        frame: Frame, queryHelp: Markup, kinds: [Kind]
    ) {
        self.frame = frame
        self.queryHelp = queryHelp
        self.kinds = kinds
    }

    /// One kind of indicator.
    package struct Kind: Sendable {
        package var kindTitle: String
        package var kindName: String
        package var tone: String
        package var groupName: String

        package init(
            kindTitle: String, kindName: String, tone: String, groupName: String
        ) {
            self.kindTitle = kindTitle
            self.kindName = kindName
            self.tone = tone
            self.groupName = groupName
        }
    }
}
