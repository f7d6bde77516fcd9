import ClewCore
import ClewMarkup

/// Reads the fields of records of one page.
struct FieldReader {
    let page: SitePage
    let profile: SiteProfile
    /// What relative times count from.
    var now: Timestamp?

    /// Bytes of a line.
    private static let maximumLine = 2048
    /// Bytes of a name.
    private static let maximumName = 256
    /// Bytes of a text.
    private static let maximumText = 256 << 10
    /// Nodes whose texts are joined.
    private static let maximumJoined = 4096
    /// Places of contacts in a record.
    private static let maximumPlaces = 256

    /// A text as it stands in the page.
    struct Raw {
        var text: String
        var place: Location.Place
        var range: Range<Int>
        /// The ranges of the nodes, where there are several.
        var parts: [Range<Int>] = []
    }

    /// What `from: page` and `from: address` gave, by the number of the reading: it is the same for all records.
    typealias Shared = [Result<FieldValue, RawMiss>?]

    /// Reads a field of a record.
    func read(_ field: SiteField, in record: PageNode, _ shared: inout Shared) -> FieldOutcome {
        guard !field.readings.isEmpty else { return .absent }
        if shared.isEmpty { shared = Shared(repeating: nil, count: field.readings.count) }
        var miss = FieldMiss.noNode
        for index in field.readings.indices {
            let reading = field.readings[index]
            let outcome: Result<FieldValue, RawMiss>
            if let known = shared[index] {
                outcome = known
            } else {
                outcome = self.outcome(field.name, reading, record)
                if !reading.isOfRecord { shared[index] = outcome }
            }
            switch outcome {
            case .success(let value): return .found(value)
            case .failure(let failure): if failure.miss.rank >= miss.rank { miss = failure.miss }
            }
        }
        return .missing(miss)
    }

    private func outcome(
        _ name: FieldName, _ reading: FieldReading, _ record: PageNode
    ) -> Result<FieldValue, RawMiss> {
        let raw: Result<Raw, RawMiss>
        switch reading.origin {
        case .record(let path): raw = self.raw(path, at: record, reading.joint)
        case .page(let path): raw = self.raw(path, at: page.tree.root, reading.joint)
        case .address: raw = address
        }
        switch raw {
        case .failure(let failure): return .failure(failure)
        case .success(let raw): return value(name, reading, raw)
        }
    }

    /// A miss as an error, for `Result`.
    struct RawMiss: Error {
        let miss: FieldMiss

        init(_ miss: FieldMiss) { self.miss = miss }
    }

    // MARK: From the page

    private var address: Result<Raw, RawMiss> {
        guard let address = page.address, !address.isEmpty else { return .failure(RawMiss(.noAddress)) }
        return .success(Raw(text: address, place: .address, range: 0..<0))
    }

    private func raw(_ path: ProfilePath, at node: PageNode, _ joint: String?) -> Result<Raw, RawMiss> {
        let value: XPathValue
        do {
            value = try path.compiled.evaluate(in: page.tree, at: node)
        } catch {
            return .failure(RawMiss(.tooMuchWork))
        }
        switch value {
        case .nodes(let nodes): return raw(nodes, joint)
        case .string(let text):
            // A text that was made has no place of its own: it is that of the record.
            return text.isEmpty
                ? .failure(RawMiss(.noNode))
                : .success(Raw(text: text, place: .text, range: page.tree.textSource(of: node)))
        case .number(let number):
            guard number.isFinite else { return .failure(RawMiss(.noNode)) }
            let text = Int64(exactly: number).map { String($0) } ?? String(number)
            return .success(Raw(text: text, place: .text, range: page.tree.textSource(of: node)))
        case .boolean(let holds):
            return holds
                ? .success(Raw(text: "true", place: .text, range: page.tree.textSource(of: node)))
                : .failure(RawMiss(.noNode))
        }
    }

    private func raw(_ nodes: [PageNode], _ joint: String?) -> Result<Raw, RawMiss> {
        guard let first = nodes.first else { return .failure(RawMiss(.noNode)) }
        let tree = page.tree
        var range = tree.textSource(of: first)
        var text = text(of: first, range)
        var parts: [Range<Int>] = []
        if let joint, nodes.count > 1 {
            var texts = [text]
            parts.append(range)
            for node in nodes.dropFirst().prefix(FieldReader.maximumJoined) {
                let other = tree.textSource(of: node)
                texts.append(self.text(of: node, other))
                parts.append(other)
                range = min(range.lowerBound, other.lowerBound)..<max(range.upperBound, other.upperBound)
            }
            text = texts.filter { !$0.isEmpty }.joined(separator: joint)
        }
        return text.isEmpty
            ? .failure(RawMiss(.empty)) : .success(Raw(text: text, place: place(of: first), range: range, parts: parts))
    }

    /// The text of a node as a reader sees it; `range` is where it stands.
    private func text(of node: PageNode, _ range: Range<Int>) -> String {
        let tree = page.tree
        switch tree.kind(of: node) {
        case .attribute:
            let text = tree.stringValue(of: node)
            return FieldReader.isLine(text[...]) ? text : tree.shownText(of: node)
        case .element, .text: return plainText(of: node, range) ?? tree.shownText(of: node)
        case .document, .comment: return tree.shownText(of: node)
        }
    }

    /// The text of a node that holds one run of plain characters right behind its start tag, as most fields do: those need no
    /// layout. `nil` for all others.
    private func plainText(of node: PageNode, _ range: Range<Int>) -> String? {
        guard !range.isEmpty, range.count <= FieldReader.maximumLine else { return nil }
        let start = page.tree.source(of: node).lowerBound
        guard range.lowerBound - start <= FieldReader.maximumLine else { return nil }
        return page.tree.source.withUnsafeBufferPointer { source in
            for at in start..<range.lowerBound where source[at] == 0x3C && at > start { return nil }
            guard FieldReader.isPlain(source[range]) else { return nil }
            return String(decoding: source[range], as: UTF8.self)
        }
    }

    /// Whether bytes of a page are text without tags, references and white space that folds.
    private static func isPlain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var previous: UInt8 = 0
        for byte in bytes {
            // 0xC2 begins a no-break space.
            if byte < 0x20 || byte == 0x3C || byte == 0x26 || byte == 0xC2 || byte == 0x20 && previous == 0x20 {
                return false
            }
            previous = byte
        }
        return true
    }

    private func place(of node: PageNode) -> Location.Place {
        let tree = page.tree
        switch tree.kind(of: node) {
        case .attribute: return .attribute(tree.name(of: node))
        case .comment: return .comment
        case .document: return .text
        case .element, .text:
            let element = tree.kind(of: node) == .text ? tree.parent(of: node) ?? node : node
            switch tree.name(of: element) {
            case "script", "style": return .script
            case "title": return .hidden
            default: return .text
            }
        }
    }

    // MARK: Places

    /// The places that a field names in a record, each with what is shown there; a miss where there is none.
    func places(_ field: SiteField, in record: PageNode) -> [FieldOutcome] {
        guard !field.readings.isEmpty else { return [] }
        var places: [FieldOutcome] = []
        for reading in field.readings {
            let nodes: [PageNode]
            do {
                switch reading.origin {
                case .record(let path): nodes = try path.compiled.nodes(in: page.tree, at: record)
                case .page(let path): nodes = try path.compiled.nodes(in: page.tree, at: page.tree.root)
                case .address: nodes = []
                }
            } catch {
                places.append(.missing(.tooMuchWork))
                continue
            }
            for node in nodes.prefix(max(0, FieldReader.maximumPlaces - places.count)) {
                let text = FieldReader.clipped(page.tree.shownText(of: node)[...], FieldReader.maximumText)
                let location = page.location(place(of: node), page.tree.source(of: node))
                places.append(
                    .found(
                        FieldValue(
                            content: .text(text), written: text, location: location, parts: [location.payload],
                            isExact: true)))
            }
        }
        return places.isEmpty ? [.missing(.noNode)] : places
    }

    // MARK: To a value

    private func value(_ name: FieldName, _ reading: FieldReading, _ raw: Raw) -> Result<FieldValue, RawMiss> {
        var text = Substring(raw.text)
        for rule in reading.rules {
            guard let changed = rule.apply(to: text) else {
                return .failure(RawMiss(.rule(rule.name, text: String(text))))
            }
            text = changed
        }
        let whole =
            name.form == .text ? FieldReader.clipped(text.trimmed, FieldReader.maximumText) : FieldReader.line(text)
        guard !whole.isEmpty else {
            return .failure(RawMiss(reading.rules.isEmpty ? .empty : .rule("it", text: raw.text)))
        }
        let content: FieldValue.Content
        switch read(whole, as: name.form, reading) {
        case .success(let read): content = read
        case .failure(let miss): return .failure(miss)
        }
        let isWhole = reading.rules.isEmpty
        let narrow = raw.place == .address ? nil : narrowed(raw.range, to: whole)
        let written = name.form == .text || isWhole ? whole : FieldReader.line(Substring(raw.text))
        let location = page.location(raw.place, narrow ?? raw.range)
        return .success(
            FieldValue(
                content: content, written: written, location: location,
                parts: narrow != nil || raw.parts.isEmpty ? [location.payload] : raw.parts.map(page.source),
                isExact: narrow != nil || isWhole || written == whole))
    }

    private func read(
        _ text: String, as form: FieldName.Form, _ reading: FieldReading
    ) -> Result<FieldValue.Content, RawMiss> {
        switch form {
        case .line, .text: return .success(.text(text))
        case .name: return .success(.text(FieldReader.clipped(text[...], FieldReader.maximumName)))
        case .money:
            switch MoneyText.read(text, assumed: reading.currency, mark: profile.decimalMark) {
            case .money(let money): return .success(.money(money))
            case .noCurrency: return .failure(RawMiss(.noCurrency(text: text)))
            case .noNumber: return .failure(RawMiss(.noAmount(text: text)))
            }
        case .count:
            return CountText.read(text, mark: profile.decimalMark).map { .success(.count($0)) }
                ?? .failure(RawMiss(.noCount(text: text)))
        case .moment:
            if let moment = reading.moments.read(text, now: now, zone: profile.zone) {
                return .success(.moment(moment.span, isRelative: moment.isRelative))
            }
            let needsTime = now == nil && reading.moments.isRelative && reading.moments.isGiven
            return .failure(RawMiss(needsTime ? .noCaptureTime(text: text) : .noMoment(text: text)))
        }
    }

    /// Where a value stands letter by letter inside of the bytes of its node, outside of tags; `nil` where it was changed.
    private func narrowed(_ range: Range<Int>, to value: String) -> Range<Int>? {
        let wanted = value.utf8
        guard wanted.count < range.count, range.count <= FieldReader.maximumLine, let first = wanted.first else {
            return nil
        }
        return page.tree.source.withUnsafeBufferPointer { source in
            let range = range.clamped(to: source.indices)
            var isInTag = false
            for at in range where at + wanted.count <= range.upperBound {
                let byte = source[at]
                if byte == 0x3C { isInTag = true } else if byte == 0x3E { isInTag = false }
                if !isInTag, byte == first, source[at..<(at + wanted.count)].elementsEqual(wanted) {
                    return at..<(at + wanted.count)
                }
            }
            return nil
        }
    }

    /// A text in one line, no longer than a line may be.
    static func line(_ text: Substring) -> String {
        if isLine(text) { return String(text) }
        let words = clipped(text, 4 * maximumLine).split { $0 == " " || $0 == "\t" || $0.isNewline }
        return clipped(words.joined(separator: " ")[...], maximumLine)
    }

    /// Whether a text is one short line without white space around it already.
    private static func isLine(_ text: Substring) -> Bool {
        let bytes = text.utf8
        let isPlain: Bool? = bytes.withContiguousStorageIfAvailable { bytes in
            guard bytes.count <= maximumLine, let first = bytes.first, let last = bytes.last, first > 0x20, last > 0x20
            else { return bytes.isEmpty }
            // Two spaces are one, and a no-break space is one as well: then it is to be folded.
            var previous: UInt8 = 0
            for byte in bytes {
                if byte < 0x20 || byte == 0xC2 || byte == 0x20 && previous == 0x20 { return false }
                previous = byte
            }
            return true
        }
        return isPlain ?? false
    }

    /// The start of a text, in at most so many bytes of whole characters.
    static func clipped(_ text: Substring, _ limit: Int) -> String {
        guard text.utf8.count > limit else { return String(text) }
        var end = text.utf8.index(text.utf8.startIndex, offsetBy: limit)
        while end > text.utf8.startIndex, text.utf8[end] & 0xC0 == 0x80 { end = text.utf8.index(before: end) }
        return String(text[..<end])
    }
}
