import ClewCore
import ClewExtract
import ClewMarkets
import ClewMarkup
import ClewTable

/// Reads one payload: its text, its rows, the indicators in it, and where each of them stands in the sealed bytes.
///
/// The result follows from the payload, the capture and the run alone, so it is the same in every rebuild.
struct DocumentReader: Sendable {
    /// The version of everything that reading rests on; it changes when the same payload may give other results.
    static let version = ReaderText.version * 1000 + 6

    /// The largest payload that is read as one page or text, in bytes; what lies behind it is sealed, and a finding says
    /// so. Tables are read piece by piece, whatever their size.
    static let pageLimit = 64 << 20

    /// The most indicators that are read out of one page or text; a finding says so where there are more. It bounds what
    /// a page that was made to hold nothing else takes in memory.
    static let mentionLimit = 200_000

    let extractor: Extractor
    let sites: SiteReader

    init(sites: SiteReader) throws {
        extractor = try Extractor()
        self.sites = sites
    }

    /// Reads a payload and delivers it in one part, or in several for a long table.
    func read(_ document: Document, _ deliver: (Reading) throws -> Void) throws {
        let form = DocumentForm(
            payload: document.payload, mediaType: document.capture.mediaType, path: document.capture.path,
            isMapped: document.run.mapping != nil,
            looksLikeHTML: PageSniffer.looksLikeHTML(document.payload.prefix(4096)))
        switch form {
        case .opaque:
            var reading = reading(document, .opaque)
            let ending = DocumentForm.ending(of: document.capture.path)
            // An archive that could not be unpacked was told of when it came in.
            let start = Array(document.payload.prefix(512))
            let isArchive = FileKind(start: start, named: document.capture.path) == .archive
            if DocumentForm.readEndings.contains(ending), document.byteCount > 0, !isArchive {
                reading.findings.append(
                    finding(
                        "unreadable",
                        "Its name ends in .\(ending), but its bytes are nothing that is read; it is sealed as it came.",
                        document, severity: .notice))
            }
            try deliver(reading)
        case .page, .text:
            try deliver(text(document, isPage: form == .page))
        case .table:
            try TableDocument(document: document, reader: self).read(deliver)
        }
    }

    /// A reading with the capture and the evidence, and nothing read out of it.
    func reading(_ document: Document, _ form: Evidence.Form) -> Reading {
        var reading = Reading(leaf: document.capture.leaf, capture: document.capture)
        if let id = document.capture.evidence {
            reading.evidence = Evidence(
                id: id, byteCount: document.byteCount, form: form, readerVersion: DocumentReader.version)
        }
        return reading
    }

    private func text(_ document: Document, isPage: Bool) -> Reading {
        var reading = reading(document, isPage ? .page : .text)
        let payload = document.payload
        if payload.count < document.byteCount {
            reading.findings.append(
                finding(
                    "too-large", "It is larger than what is read of one page; the rest is sealed and not read.",
                    document))
        }
        let detected = EncodingDetection(payload, declared: document.charset)
        if let doubt = detected.finding {
            reading.findings.append(finding("encoding", doubt.sentence, document, severity: .notice))
        }
        let decoded = DecodedText(payload, detected.encoding)
        let found =
            isPage
            ? sites.read(decoded, capture: document.capture, market: document.run.options.market) : SiteReader.Found()
        let bytes = found.page?.bytes ?? decoded.bytes
        let page = PageText(
            isPage ? ReaderText(html: bytes) : ReaderText(plain: bytes), decoded: decoded, masked: found.page)
        if page.text.isClipped {
            reading.findings.append(
                finding("clipped-page", "The page is longer or deeper than what is read; the rest is sealed.", document)
            )
        }
        reading.evidence?.encoding = detected.encoding.name
        reading.evidence?.title = page.text.title
        reading.evidence?.isMasked = found.isMasked
        reading.passages = [
            Passage(
                ordinal: 0, range: 0..<payload.count, title: page.text.title,
                text: String(decoding: page.text.text.bytes, as: UTF8.self))
        ]
        reading.mentions = mentions(in: page)
        reading.mentions += hiddenMentions(in: page, host: document.capture.source)
        if reading.mentions.count >= DocumentReader.mentionLimit {
            reading.findings.append(
                finding("many-indicators", "It holds more indicators than are read; the rest is sealed.", document))
        }
        reading.findings += emptyKeyBlocks(in: page.text.text.bytes, reading.mentions).map { range in
            finding(
                "block-without-key", "A block that says it is a public key holds none that can be read.", document,
                severity: .notice, range: page.payload(page.text.source(of: range)))
        }
        reading.site = found.site
        reading.site?.holdings =
            found.site.map { Attribution.holdings($0, reading.mentions, places: found.places) } ?? []
        reading.findings += found.findings.map { about($0, document) }
        if let mask = found.mask { DocumentReader.replaceNames(in: &reading, by: mask, document) }
        return reading
    }

    /// Replaces the names of buyers in what is kept beside the page: addresses and files are often called like them.
    private static func replaceNames(in reading: inout Reading, by mask: NameMask, _ document: Document) {
        if let title = reading.evidence?.title { reading.evidence?.title = mask.masked(title) }
        if let address = document.capture.address { reading.capture?.address = mask.masked(address: address) }
        reading.capture?.path = mask.masked(address: document.capture.path)
        // A host and a market have names of their own; without either the source is the beginning of the path.
        if document.run.options.market == nil, document.capture.address == nil {
            reading.capture?.source = mask.masked(address: document.capture.source)
        }
        for index in reading.findings.indices {
            reading.findings[index].path = mask.masked(address: reading.findings[index].path)
            reading.findings[index].sentence = mask.masked(reading.findings[index].sentence)
        }
    }

    /// A finding of a profile, with the capture and the path that it is about.
    private func about(_ finding: Finding, _ document: Document) -> Finding {
        var finding = finding
        finding.path = document.capture.path
        finding.capture = document.capture.id
        return finding
    }

    /// The text of a page with the way back to the payload: over the names that were replaced, and over the encoding.
    private struct PageText {
        let text: ReaderText
        private let decoded: DecodedText
        private let masked: MaskedBytes?

        init(_ text: ReaderText, decoded: DecodedText, masked: MaskedBytes?) {
            self.text = text
            self.decoded = decoded
            self.masked = masked
        }

        /// The bytes of the payload from which a range of the page came.
        func payload(_ range: Range<Int>) -> Range<Int> {
            decoded.offsets.source(of: masked?.source(of: range) ?? range)
        }
    }

    private func mentions(in page: PageText) -> [PlacedMention] {
        var placed: [PlacedMention] = []
        page.text.text.bytes.withUnsafeBufferPointer { bytes in
            extractor.mentions(in: bytes) { mention in
                guard placed.count < DocumentReader.mentionLimit else { return }
                let payload = page.payload(page.text.source(of: mention.range))
                let location = Location(place: .text, payload: payload, text: mention.range)
                placed.append(PlacedMention(passage: 0, mention: mention, location: location))
            }
        }
        return placed
    }

    /// The mentions that a reader of the page does not see. Of each indicator the first in each kind of place counts, and
    /// what only says that the page is from its own site is left out: a page of links would drown everything else.
    private func hiddenMentions(in page: PageText, host: String) -> [PlacedMention] {
        var placed: [PlacedMention] = []
        var seen: Set<Seen> = []
        page.text.hidden.bytes.withUnsafeBufferPointer { bytes in
            extractor.mentions(in: bytes) { mention in
                if DocumentReader.isOwnAddress(mention, of: host) { return }
                guard let hidden = page.text.place(at: mention.range.lowerBound) else { return }
                let place = Location.Place(hidden)
                guard seen.insert(Seen(kind: mention.kind, canonical: mention.canonical, place: place)).inserted else {
                    return
                }
                guard placed.count < DocumentReader.mentionLimit else { return }
                let payload = page.payload(page.text.hidden.source(of: mention.range))
                placed.append(
                    PlacedMention(
                        passage: 0, mention: mention, location: Location(place: place, payload: payload, text: nil)))
            }
        }
        return placed
    }

    private struct Seen: Hashable {
        var kind: IndicatorKind
        var canonical: String
        var place: Location.Place
    }

    private static func isOwnAddress(_ mention: Mention, of host: String) -> Bool {
        guard !host.isEmpty else { return false }
        switch mention.kind {
        case .domain, .onionV2, .onionV3, .i2pAddress: return mention.canonical == host
        case .url:
            guard let start = mention.canonical.utf8.firstRange(of: "://".utf8) else { return false }
            return mention.canonical.utf8[start.upperBound...].starts(with: host.utf8)
        default: return false
        }
    }

    /// A finding about a payload.
    func finding(
        _ kind: String, _ sentence: String, _ document: Document, severity: Finding.Severity = .problem,
        range: Range<Int>? = nil, line: Int? = nil, item: Int? = nil
    ) -> Finding {
        Finding(
            kind: kind, severity: severity, sentence: sentence, path: document.capture.path,
            capture: document.capture.id,
            range: range, line: line, item: item)
    }
}

extension Location.Place {
    /// The place of a text that a reader does not see.
    init(_ hidden: HiddenPlace) {
        switch hidden.kind {
        case .attribute: self = .attribute(hidden.attribute ?? "")
        case .comment: self = .comment
        case .script, .style: self = .script
        case .title, .concealed, .damaged: self = .hidden
        }
    }
}
