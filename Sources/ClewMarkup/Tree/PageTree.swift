/// The elements, texts, comments and attributes of a page as a tree, each with the bytes that it was read from.
///
///     let tree = PageTree(html: Array("<ul><li>0.5 <b>BTC</b><li>2</ul>".utf8))
///     let item = tree.children(of: tree.children(of: tree.root)[0])[0]
///     tree.stringValue(of: item)  // "0.5 BTC"
///     tree.source(of: item)       // 4..<22, "<li>0.5 <b>BTC</b>"
///     tree.textSource(of: item)   // 8..<18, "0.5 <b>BTC"
///
/// The tags are cut by the rules of the HTML tokenizer (HTML Standard, 13.2.5) and nested by those of its tree construction
/// (13.2.6) as far as they end elements: end tags may be missing, stray ones mean nothing, inline elements may overlap.
/// Only what the page writes is in the tree: no `html`, `head`, `body` or `tbody` is put in, no element is moved out of a
/// table, none is repeated in the next block. Names are in lower case; scripting counts as off, so `<noscript>` has
/// elements.
///
/// A node keeps its place: a node that holds another one holds its bytes. Texts and values are decoded when they are asked
/// for; malformed UTF-8 is read as U+FFFD then. Reading is linear, without recursion, and never fails.
public struct PageTree: Sendable {
    /// The bytes that places refer to: the page as it was given.
    public let source: [UInt8]
    /// Whether a limit cut something off.
    public let isClipped: Bool
    let records: [Record]
    let attributes: [Attribute]
    /// The names that HTML does not know; their numbers follow those of ``ElementNames``.
    let otherNames: [String]
    let otherNumbers: [String: Int32]
    let index: ElementIndex

    /// How much of a page is made into a tree.
    public struct Limits: Hashable, Sendable {
        /// Bytes of the page that are read.
        public var source = 1 << 30
        /// Nodes without attributes, the document included; each takes 32 bytes.
        public var nodes = 1 << 20
        /// Attributes in all; a single tag has 512 at most.
        public var attributes = 1 << 20
        /// Elements inside of each other. What is deeper stands beside what is as deep as may be, as in browsers.
        public var depth = 512

        /// The usual limits: 1 GiB of page, a million nodes, 512 elements deep.
        public init() {}
    }

    /// A node in the order of the page.
    struct Record {
        var start: UInt32
        var end: UInt32
        /// Of an element its first attribute; of a comment where its text starts.
        var first: UInt32 = 0
        /// Of an element how many attributes it has; of a comment where its text ends.
        var second: UInt32 = 0
        var parent: Int32
        /// The node after the last one inside of this one.
        var after: Int32 = 1
        /// The number of the element's name, or one of the negative numbers below.
        var name: Int32

        static let document: Int32 = -1
        static let text: Int32 = -2
        /// A text that holds tags that mean nothing.
        static let partedText: Int32 = -3
        /// The content of a script: no character references.
        static let literalText: Int32 = -4
        static let comment: Int32 = -5

        @inline(__always)
        var isElement: Bool { name >= 0 }
        @inline(__always)
        var isText: Bool { name <= Record.text && name >= Record.literalText }
    }

    struct Attribute {
        /// The first eight letters of the name, as ``TagCursor/key(_:)`` packs them.
        var key: UInt64
        var name: UInt32
        var nameCount: UInt32
        var value: UInt32
        var valueCount: UInt32

        init(_ attribute: TagCursor.Attribute) {
            key = attribute.key
            name = UInt32(truncatingIfNeeded: attribute.name)
            nameCount = UInt32(truncatingIfNeeded: attribute.nameCount)
            value = UInt32(truncatingIfNeeded: attribute.value)
            valueCount = UInt32(truncatingIfNeeded: attribute.valueCount)
        }
    }

    /// Reads a page of HTML in UTF-8; whatever the bytes are, there is a tree.
    public init(html source: [UInt8], limits: Limits = Limits()) {
        let count = min(source.count, max(0, limits.source), Int(Int32.max))
        self = source.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return PageTree(emptyPage: source) }
            var builder = PageTreeBuilder(base, count: count, limits: limits)
            builder.build()
            return PageTree(source, builder, isClipped: builder.isClipped || count < source.count)
        }
    }

    private init(_ source: [UInt8], _ builder: PageTreeBuilder, isClipped: Bool) {
        self.source = source
        self.isClipped = isClipped
        records = builder.records
        attributes = builder.attributes
        otherNames = builder.otherNames
        otherNumbers = builder.otherNumbers
        index = ElementIndex(builder.records, nameCount: ElementNames.standard.names.count + builder.otherNames.count)
    }

    private init(emptyPage source: [UInt8]) {
        self.source = source
        isClipped = false
        records = [Record(start: 0, end: 0, parent: -1, name: Record.document)]
        attributes = []
        otherNames = []
        otherNumbers = [:]
        index = ElementIndex(records, nameCount: ElementNames.standard.names.count)
    }

    // MARK: The shape

    /// The document: what holds all else.
    public var root: PageNode { .document }

    /// How many nodes there are, the document included and attributes left out.
    public var nodeCount: Int { records.count }

    /// What a node is.
    public func kind(of node: PageNode) -> PageNode.Kind {
        if node.isAttribute { return .attribute }
        switch record(node).name {
        case Record.document: return .document
        case Record.text, Record.partedText, Record.literalText: return .text
        case Record.comment: return .comment
        default: return .element
        }
    }

    /// The name of an element or attribute in lower case, with the prefix that it is written with; empty for the others.
    public func name(of node: PageNode) -> String {
        if let attribute = attributeRecord(node) {
            let name = Int(attribute.name)..<Int(attribute.name) + Int(attribute.nameCount)
            return PageTree.loweredName(source[name])
        }
        let number = Int(record(node).name)
        return number < 0 ? "" : name(ofNumber: number)
    }

    /// The elements, texts and comments directly inside of a node, in the order of the page; none for an attribute.
    public func children(of node: PageNode) -> [PageNode] {
        guard !node.isAttribute, node.index < records.count else { return [] }
        var nodes: [PageNode] = []
        let after = Int(records[node.index].after)
        var child = node.index + 1
        while child < after {
            nodes.append(PageNode(child))
            child = Int(records[child].after)
        }
        return nodes
    }

    /// What a node stands in; of an attribute its element. `nil` for the document.
    public func parent(of node: PageNode) -> PageNode? {
        guard node.index < records.count else { return nil }
        if node.isAttribute { return PageNode(node.index) }
        let parent = Int(records[node.index].parent)
        return parent < 0 ? nil : PageNode(parent)
    }

    /// The attributes of an element in the order of the page; of several with one name the first.
    public func attributes(of node: PageNode) -> [PageNode] {
        attributeRange(of: node).map { PageNode(node.index, attribute: $0) }
    }

    /// The value of an attribute with its character references decoded; `nil` where the element has none of that name.
    ///
    /// The name is looked for without regard to case. An attribute without a value has an empty one.
    public func attribute(_ name: String, of node: PageNode) -> String? {
        let wanted = AttributeName(name)
        return attributeNode(wanted, of: node).map { stringValue(of: $0) }
    }

    // MARK: Places

    /// The bytes of a node, half-open.
    ///
    /// Of an element from the `<` of its start tag to the end of its end tag, or to where it ended without one; of a text
    /// its bytes, tags that mean nothing included; of a comment its marks as well; of an attribute its value without
    /// quotes; of the document the whole page.
    public func source(of node: PageNode) -> Range<Int> {
        if let attribute = attributeRecord(node) {
            return Int(attribute.value)..<Int(attribute.value) + Int(attribute.valueCount)
        }
        let record = record(node)
        return Int(record.start)..<Int(record.end)
    }
}
