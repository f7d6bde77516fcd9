/// One node of a ``PageTree``: the document, an element, a text, a comment or an attribute.
///
/// A node is a number: it means something only together with the tree that gave it out. Nodes are ordered as they stand
/// in the page; an attribute comes after its element and before what the element holds. A node of another tree is read as
/// whatever has its number here, or as the document.
///
///     let tree = PageTree(html: Array("<p id=a>x</p>".utf8))
///     let paragraph = tree.children(of: tree.root)[0]
///     tree.name(of: paragraph)  // "p"
public struct PageNode: Hashable, Sendable, Comparable {
    /// The number of the node in its upper half; in the lower one that of the attribute, from 1, or 0.
    let rawValue: UInt64

    /// The document of any tree.
    public static let document = PageNode(0)

    /// What a node is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The page as a whole.
        case document
        /// A start tag with all up to its end.
        case element
        /// The text between two tags.
        case text
        /// What browsers take for a comment, `<?…>` and `<![CDATA[…>` included.
        case comment
        /// A name and a value in a start tag.
        case attribute
    }

    /// Whether one node stands before another one of the same tree.
    public static func < (first: PageNode, second: PageNode) -> Bool { first.rawValue < second.rawValue }

    @inline(__always)
    init(_ index: Int) { rawValue = UInt64(truncatingIfNeeded: index) << 32 }

    @inline(__always)
    init(_ index: Int, attribute: Int) {
        rawValue = UInt64(truncatingIfNeeded: index) << 32 | UInt64(truncatingIfNeeded: attribute + 1)
    }

    /// The number of the node; of an attribute that of its element.
    @inline(__always)
    var index: Int { Int(truncatingIfNeeded: rawValue >> 32) }

    @inline(__always)
    var isAttribute: Bool { rawValue & 0xFFFF_FFFF != 0 }

    /// The number of the attribute in its tree.
    @inline(__always)
    var attribute: Int { Int(truncatingIfNeeded: rawValue & 0xFFFF_FFFF) - 1 }
}
