/// The text of a page as a reader sees it, with the way back to the bytes, and apart from it all that the page holds
/// without showing it.
///
///     let page = ReaderText(html: Array("<p>Pay to <a href='bitcoin:1A1z'>me</a></p>".utf8))
///     page.text    // "Pay to me"
///     page.hidden  // "bitcoin:1A1z", which page.place(at: 0) calls "href of a"
///
/// What is shown follows the text that a browser gives out for a page (`innerText`, HTML Standard, 3.2.7) without its
/// style sheets: white space is one space, blocks and `<br>` are line feeds, cells of a row are parted by tabs,
/// preformatted text is kept. No-break spaces are plain spaces. Hidden are elements with `hidden`, an inline
/// `display:none` or `visibility:hidden`, templates, scripts, styles and fallback content; what only a style sheet hides
/// is shown. `<noscript>` is shown, since the readers of these pages have scripts off.
///
/// Linear in the page, without recursion; malformed UTF-8 is passed on as it is.
public struct ReaderText: Sendable {
    /// The version of the reading: it changes whenever the same page may give other text or another map.
    public static let version = 1

    /// How much is read out of one page.
    public struct Limits: Sendable, Hashable {
        /// Bytes of the page that are read.
        public var source = 1 << 30
        /// Bytes of text, shown and hidden together.
        public var text = 64 << 20
        /// Pieces of the maps.
        public var pieces = 8 << 20
        /// Hidden places.
        public var places = 1 << 20

        /// The usual limits: 1 GiB of page, 64 MiB of text.
        public init() {}
    }

    /// The text that a reader sees.
    public let text: MappedText
    /// The texts that a reader does not see, each followed by a line feed; ``places`` tells what each of them is.
    ///
    /// Left out are attribute values of less than four bytes, those of less than sixteen bytes that only lay out the page
    /// (`class`, `style`, `width` …), and the base64 part of `data:` addresses.
    public let hidden: MappedText
    /// The title, with white space as on the page; empty when there is none.
    public let title: String
    /// The language that `<html lang>` declares.
    public let language: String?
    /// The character set that a `<meta>` declares.
    public let declaredCharset: String?
    /// Where the page says that it came from, in the order of the page; at most 32.
    public let addressHints: [AddressHint]
    /// Whether a limit cut something off.
    public let isClipped: Bool
    /// The bytes that were read.
    public let source: [UInt8]
    let records: [HiddenRecord]

    /// Reads a page of HTML in UTF-8.
    public init(html source: [UInt8], limits: Limits = Limits()) {
        self = source.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return ReaderText(plain: []) }
            var reader = PageReader(base, count: min(buffer.count, limits.source, Int(Int32.max) / 2), limits: limits)
            reader.read()
            return ReaderText(reader, source)
        }
    }

    /// Plain text: shown as it is, with nothing hidden.
    public init(plain source: [UInt8]) {
        text = MappedText(
            identity: source.count <= Int(Int32.max) / 2 ? source : Array(source.prefix(Int(Int32.max) / 2)))
        hidden = MappedText(identity: [])
        title = ""
        language = nil
        declaredCharset = nil
        addressHints = []
        isClipped = source.count > Int(Int32.max) / 2
        self.source = source
        records = []
    }

    private init(_ reader: consuming PageReader, _ source: [UInt8]) {
        let finished = reader.finish()
        text = finished.text
        hidden = finished.hidden
        records = finished.records
        title = finished.title
        language = finished.language
        declaredCharset = finished.charset
        addressHints = finished.hints
        isClipped = finished.isClipped || finished.readCount < source.count
        self.source = source
    }

    /// The bytes of the page from which a range of ``text`` was made.
    public func source(of range: Range<Int>) -> Range<Int> { text.source(of: range) }

    /// What each part of ``hidden`` is, in the order of ``hidden``.
    public var places: [HiddenPlace] { records.map(place) }

    /// The place that holds a byte of ``hidden``; `nil` for the line feeds between them.
    public func place(at offset: Int) -> HiddenPlace? {
        var low = 0
        var high = records.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(records[middle].text) <= offset { low = middle } else { high = middle }
        }
        guard low < records.count else { return nil }
        let found = place(records[low])
        return found.text.contains(offset) ? found : nil
    }

    private func place(_ record: HiddenRecord) -> HiddenPlace {
        HiddenPlace(
            kind: record.kind, element: name(record.element, record.elementCount),
            attribute: record.kind == .attribute ? name(record.attribute, record.attributeCount) : nil,
            text: Int(record.text)..<Int(record.text) + Int(record.textCount))
    }

    private func name(_ start: UInt32, _ count: UInt8) -> String {
        let start = Int(start)
        guard start + Int(count) <= source.count else { return "" }
        return String(decoding: source[start..<start + Int(count)].map(TagCursor.lowered), as: UTF8.self)
    }
}
