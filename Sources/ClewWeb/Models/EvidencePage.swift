package import ClewServer

/// One evidence: its text with the mentions marked, its captures, its digest and the proof of its seal.
package struct EvidencePage: Sendable {
    /// One way to look at the evidence.
    package struct Tab: Sendable {
        package var label: String
        package var href: String
        package var current: String

        package init(
            label: String, href: String, current: String
        ) {
            self.label = label
            self.href = href
            self.current = current
        }
    }
    /// One kind of indicator in the text.
    package struct LegendRow: Sendable {
        package var kindTitle: String
        package var tone: String
        package var count: String
        package var href: String

        package init(
            kindTitle: String, tone: String, count: String, href: String
        ) {
            self.kindTitle = kindTitle
            self.tone = tone
            self.count = count
            self.href = href
        }
    }
    /// One mention.
    package struct MentionRow: Sendable {
        package var kindTitle: String
        package var tone: String
        package var written: String
        package var href: String
        package var grade: String
        package var place: String
        package var bytes: String
        package var rawHref: String?

        package init(
            kindTitle: String, tone: String, written: String, href: String, grade: String, place: String, bytes: String,
            rawHref: String?
        ) {
            self.kindTitle = kindTitle
            self.tone = tone
            self.written = written
            self.href = href
            self.grade = grade
            self.place = place
            self.bytes = bytes
            self.rawHref = rawHref
        }
    }
    /// One attempt that got these bytes.
    package struct CaptureRow: Sendable {
        package var when: String
        package var basis: String
        package var address: String?
        package var source: String
        package var path: String
        package var outcome: String
        package var run: String?

        package init(
            when: String, basis: String, address: String?, source: String, path: String, outcome: String, run: String?
        ) {
            self.when = when
            self.basis = basis
            self.address = address
            self.source = source
            self.path = path
            self.outcome = outcome
            self.run = run
        }
    }
    /// One way to another passage: a row of a table, a part of a long text.
    package struct Step: Sendable {
        package var label: String
        package var href: String

        package init(
            label: String, href: String
        ) {
            self.label = label
            self.href = href
        }
    }

    package var frame: Frame
    package var heading: String
    package var digest: String
    package var form: String
    package var size: String
    package var encoding: String?
    package var tabs: [Tab]
    package var body: EvidenceBody
    package var legend: [LegendRow]
    package var hasLegend: Bool
    package var mentions: [MentionRow]
    package var hasMentions: Bool
    package var captures: [CaptureRow]
    package var steps: [Step]
    package var hasSteps: Bool
    package var position: String
    package var note: String?

    package init(
        frame: Frame, heading: String, digest: String, form: String, size: String, encoding: String?, tabs: [Tab],
        body: EvidenceBody, legend: [LegendRow], hasLegend: Bool, mentions: [MentionRow], hasMentions: Bool,
        captures: [CaptureRow], steps: [Step], hasSteps: Bool, position: String, note: String?
    ) {
        self.frame = frame
        self.heading = heading
        self.digest = digest
        self.form = form
        self.size = size
        self.encoding = encoding
        self.tabs = tabs
        self.body = body
        self.legend = legend
        self.hasLegend = hasLegend
        self.mentions = mentions
        self.hasMentions = hasMentions
        self.captures = captures
        self.steps = steps
        self.hasSteps = hasSteps
        self.position = position
        self.note = note
    }
}

/// What stands in the middle of an evidence page: one of these.
package struct EvidenceBody: Sendable {
    /// The reader's text.
    package var text: Markup?
    /// The outline.
    package var outline: Markup?
    /// The bytes.
    package var raw: RawView?
    /// The rows of a table.
    package var rows: RowsView?
    /// The proof of the seal.
    package var proof: ProofView?

    /// Nothing, or one of the views.
    package init(
        text: Markup? = nil, outline: Markup? = nil, raw: RawView? = nil, rows: RowsView? = nil, proof: ProofView? = nil
    ) {
        self.text = text
        self.outline = outline
        self.raw = raw
        self.rows = rows
        self.proof = proof
    }
}

/// A part of the raw source: lines with the offset of their first byte.
package struct RawView: Sendable {
    package var lines: Markup
    package var range: String
    package var first: String?
    package var previous: String?
    package var next: String?
    package var last: String?
    package var action: String

    package init(
        lines: Markup, range: String, first: String?, previous: String?, next: String?, last: String?, action: String
    ) {
        self.lines = lines
        self.range = range
        self.first = first
        self.previous = previous
        self.next = next
        self.last = last
        self.action = action
    }
}

/// Some rows of a table.
package struct RowsView: Sendable {
    package var header: [String]
    package var rows: [Row]
    package var paging: Paging

    package init(
        header: [String], rows: [Row], paging: Paging
    ) {
        self.header = header
        self.rows = rows
        self.paging = paging
    }

    /// One row.
    package struct Row: Sendable {
        package var number: String
        package var href: String
        package var cells: [Markup]

        package init(
            number: String, href: String, cells: [Markup]
        ) {
            self.number = number
            self.href = href
            self.cells = cells
        }
    }
}

/// What proves that the bytes are those that were sealed.
package struct ProofView: Sendable {
    /// One number or hash.
    package struct Line: Sendable {
        package var label: String
        package var value: String

        package init(
            label: String, value: String
        ) {
            self.label = label
            self.value = value
        }
    }
    package var seals: [Seal]

    package init(
        seals: [Seal]
    ) {
        self.seals = seals
    }

    /// The seal of one capture.
    package struct Seal: Sendable {
        package var caption: String
        package var lines: [Line]
        package var path: [String]
        package var hasPath: Bool

        package init(
            caption: String, lines: [Line], path: [String], hasPath: Bool
        ) {
            self.caption = caption
            self.lines = lines
            self.path = path
            self.hasPath = hasPath
        }
    }
}
