/// A value of a configuration file, with the line on which it stands so that errors can name it.
public struct ConfigNode: Hashable, Sendable {
    /// What a value is.
    public enum Content: Hashable, Sendable {
        /// A word, a number, a text; empty for nothing.
        case scalar(String)
        /// A list.
        case list([ConfigNode])
        /// Names with values, in the order of the file.
        case map([Entry])
    }

    /// A name with its value.
    public struct Entry: Hashable, Sendable {
        /// The name.
        public let key: String
        /// The line of the name.
        public let line: Int
        /// The value.
        public let value: ConfigNode
    }

    /// What it is.
    public let content: Content
    /// The line on which it starts, 1 for the first.
    public let line: Int

    init(_ content: Content, line: Int) {
        self.content = content
        self.line = line
    }

    /// The text of a scalar; `nil` for a list or a map.
    public var text: String? {
        if case .scalar(let text) = content { return text }
        return nil
    }

    /// A scalar that is a whole number.
    public var number: Int? { text.flatMap { Int($0) } }

    /// A scalar that is `true` or `false` (or `yes`, `no`).
    public var flag: Bool? {
        switch text {
        case "true", "yes": true
        case "false", "no": false
        default: nil
        }
    }

    /// The values of a list; a scalar by itself counts as a list of one; `nil` for a map.
    public var list: [ConfigNode]? {
        switch content {
        case .list(let nodes): nodes
        case .scalar: [self]
        case .map: nil
        }
    }

    /// The entries of a map; `nil` for the others.
    public var map: [Entry]? {
        if case .map(let entries) = content { return entries }
        return nil
    }

    /// The value under a name of a map.
    public subscript(_ key: String) -> ConfigNode? { map?.first { $0.key == key }?.value }
}
