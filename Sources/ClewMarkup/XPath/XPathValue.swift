/// What an expression of XPath gives (XPath 1.0, 1): nodes, a text, a number or a truth value.
public enum XPathValue: Hashable, Sendable {
    /// Nodes in the order of the page, none twice.
    case nodes([PageNode])
    /// A text.
    case string(String)
    /// A number as IEEE 754 has it, NaN included.
    case number(Double)
    /// A truth value.
    case boolean(Bool)

    /// What kind of value it is; known before an expression is evaluated.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Nodes.
        case nodes
        /// A text.
        case string
        /// A number.
        case number
        /// A truth value.
        case boolean
    }

    /// The value as a text (XPath 1.0, 4.2): of nodes the string-value of the first, empty for none.
    public func string(in tree: PageTree) -> String {
        switch self {
        case .nodes(let nodes): nodes.first.map { tree.stringValue(of: $0) } ?? ""
        case .string(let text): text
        case .number(let number): XPathNumber.text(of: number)
        case .boolean(let truth): truth ? "true" : "false"
        }
    }
}
