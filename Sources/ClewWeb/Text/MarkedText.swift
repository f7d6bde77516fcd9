package import ClewCore
package import ClewServer

/// The reader's text with its mentions marked, each a link to the page of its indicator.
///
/// A long text is shown in parts. Where mentions overlap, the outer one is marked: a URL rather than the domain in it.
package struct MarkedText: Sendable {
    /// How marks and text are put together.
    private struct Marker {
        let bytes: [UInt8]
        /// Whether each mark has a name by which a link can lead to it; in a list of texts the names would repeat.
        let isAnchored: Bool

        /// A stretch of the text with its marks.
        func markup(_ window: Range<Int>, _ mentions: [PlacedMention]) -> Markup {
            var markup = Markup()
            var position = window.lowerBound
            for (mention, range) in MarkedText.outermost(mentions, in: window) {
                markup += Markup(text: MarkedText.string(bytes, position..<range.lowerBound))
                let anchor = isAnchored ? MarkedText.anchor(of: range.lowerBound) : nil
                markup += MarkedText.mark(mention, text: MarkedText.string(bytes, range), anchor: anchor)
                position = range.upperBound
            }
            markup += Markup(text: MarkedText.string(bytes, position..<window.upperBound))
            return markup
        }
    }

    /// The size of a part in bytes, roughly: parts end between characters.
    package static let partSize = 120_000

    /// The text.
    package let markup: Markup
    /// The number of this part, from 0.
    package let part: Int
    /// The number of parts.
    package let partCount: Int

    /// Marks one part of a text.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - mentions: its mentions; those without a place in the text are left out.
    ///   - part: the number of the part; one that does not exist counts as the last.
    package init(_ text: String, mentions: [PlacedMention], part: Int = 0) {
        let bytes = Array(text.utf8)
        partCount = max(1, (bytes.count + MarkedText.partSize - 1) / MarkedText.partSize)
        self.part = max(0, min(part, partCount - 1))
        let start = MarkedText.boundary(in: bytes, at: self.part * MarkedText.partSize)
        let end =
            self.part + 1 == partCount
            ? bytes.count : MarkedText.boundary(in: bytes, at: (self.part + 1) * MarkedText.partSize)
        markup = Marker(bytes: bytes, isAnchored: true).markup(start..<max(start, end), mentions)
    }

    /// Marks stretches of a text, such as the cells of a row.
    ///
    /// - Parameters:
    ///   - ranges: the stretches, as bytes of the text.
    ///   - longest: how many bytes of a stretch are shown; what is left out is shown by an ellipsis.
    ///   - isAnchored: whether links can lead to the marks; not where several texts stand on one page.
    package static func cells(
        _ text: String, mentions: [PlacedMention], at ranges: [Range<Int>], longest: Int = partSize,
        isAnchored: Bool = true
    ) -> [Markup] {
        let marker = Marker(bytes: Array(text.utf8), isAnchored: isAnchored)
        return ranges.map { range in
            guard range.count > longest else { return marker.markup(range, mentions) }
            let end = boundary(in: marker.bytes, at: range.lowerBound + longest)
            return "\(marker.markup(range.lowerBound..<min(end, range.upperBound), mentions))…"
        }
    }

    /// The number of the part in which a byte of the text stands.
    package static func part(of offset: Int) -> Int { max(0, offset) / partSize }

    /// The name of the mark that starts at a byte of the text.
    package static func anchor(of offset: Int) -> String { "b\(offset)" }

    /// The mentions to mark, in order, none inside another, each cut to the window.
    private static func outermost(
        _ mentions: [PlacedMention], in window: Range<Int>
    ) -> [(mention: PlacedMention, range: Range<Int>)] {
        let placed = mentions.compactMap { mention -> (mention: PlacedMention, range: Range<Int>)? in
            guard let range = mention.location.text, window.contains(range.lowerBound), !range.isEmpty else {
                return nil
            }
            return (mention, range.clamped(to: window))
        }
        let sorted = placed.sorted { left, right in
            if left.range.lowerBound != right.range.lowerBound {
                return left.range.lowerBound < right.range.lowerBound
            }
            return left.range.count > right.range.count
        }
        var kept: [(mention: PlacedMention, range: Range<Int>)] = []
        for next in sorted where next.range.lowerBound >= kept.last?.range.upperBound ?? window.lowerBound {
            kept.append(next)
        }
        return kept
    }

    private static func mark(_ placed: PlacedMention, text: String, anchor: String?) -> Markup {
        let mention = placed.mention
        let name: Markup = anchor.map { " id=\"\($0)\"" } ?? ""
        return """
            <a class="mention \(mention.kind.tone) \(mention.grade.rawValue)"\(name) \
            href="\(indicatorLink(mention.kind, mention.canonical))" \
            title="\(mention.kind.heading), \(mention.grade.rawValue)">\(text)</a>
            """
    }

    private static func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return "" }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// The first place between characters at or after an offset.
    private static func boundary(in bytes: [UInt8], at offset: Int) -> Int {
        var place = min(offset, bytes.count)
        while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
        return place
    }
}

/// The address of the page of an indicator.
package func indicatorLink(_ kind: IndicatorKind, _ canonical: String) -> String {
    link("/indicator", [("id", IndicatorID(kind: kind, canonical: canonical).description)])
}

extension IndicatorKind {
    /// The name of the colour of the kind: its group.
    package var tone: String { entry?.group.rawValue ?? "device" }
    /// The name of the kind for a heading; its plain name where this program does not know it.
    package var heading: String { entry?.title ?? rawValue }
}

extension IndicatorKind.Group {
    /// The name of the group in lists.
    package var heading: String {
        switch self {
        case .money: "Money"
        case .contact: "Contact"
        case .network: "Network"
        case .device: "Devices"
        case .transport: "Transport"
        case .substance: "Substances"
        }
    }
}

extension Grade {
    /// What the grade says, for the page of an indicator.
    package var words: String {
        switch self {
        case .valid: "A checksum or the structure proves that it was written as it was meant."
        case .unverified: "The form fits, and nothing in it can prove it."
        case .corrupt: "The form fits and the checksum fails: a typing error, a cut, or a trap. It is never linked on."
        }
    }
}
