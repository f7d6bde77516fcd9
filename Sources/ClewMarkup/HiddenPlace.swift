/// What kind of place of a page a hidden text stands in.
public enum HiddenPlaceKind: UInt8, Sendable, Hashable, CaseIterable {
    /// The value of an attribute: `href`, `value`, `data-…`, `onclick`.
    case attribute
    /// A comment.
    case comment
    /// The text of a script, data blocks such as JSON-LD included.
    case script
    /// A style sheet.
    case style
    /// The title of the page, which a reader sees on the tab and not on the page.
    case title
    /// Text of an element that a browser does not show: `hidden`, `display:none`, a template, fallback content.
    case concealed
    /// A tag that the page ends in and that a browser drops.
    case damaged

    /// The word for lists and locations.
    public var name: String {
        switch self {
        case .attribute: "attribute"
        case .comment: "comment"
        case .script: "script"
        case .style: "style"
        case .title: "title"
        case .concealed: "concealed"
        case .damaged: "damaged"
        }
    }
}

/// One text of a page that its reader does not see, and where it stands.
public struct HiddenPlace: Hashable, Sendable {
    /// What kind of place it is.
    public let kind: HiddenPlaceKind
    /// The element in lower case, at most 64 bytes of its name; empty for a comment outside of an element's tag.
    public let element: String
    /// The attribute in lower case, at most 64 bytes of its name; `nil` where it is no attribute.
    public let attribute: String?
    /// The bytes of ``ReaderText/hidden`` that hold the text, half-open.
    public let text: Range<Int>

    /// For people: `href of a`, `comment`, `script`.
    public var label: String {
        guard let attribute else { return kind.name }
        return "\(attribute) of \(element)"
    }
}

/// A ``HiddenPlace`` as it is kept: names are read out of the page when somebody asks for them.
struct HiddenRecord {
    var text: UInt32
    var textCount: UInt32
    var element: UInt32
    var attribute: UInt32
    var elementCount: UInt8
    var attributeCount: UInt8
    var kind: HiddenPlaceKind
}
