import ClewMarkup

/// What must be true of every tree, whatever the page is.
enum TreeCheck {
    /// The tree in short: `ul(li('a') li('b'))`; a comment is `!`.
    static func shape(_ tree: PageTree, _ node: PageNode? = nil) -> String {
        tree.children(of: node ?? tree.root).map { child in
            switch tree.kind(of: child) {
            case .text: return "'\(tree.stringValue(of: child))'"
            case .comment: return "!"
            default:
                let inside = shape(tree, child)
                return tree.name(of: child) + (inside.isEmpty ? "" : "(\(inside))")
            }
        }.joined(separator: " ")
    }

    /// All nodes in the order of the page, attributes behind their elements.
    static func nodes(_ tree: PageTree) -> [PageNode] {
        var nodes: [PageNode] = []
        var open = [tree.root]
        while let node = open.popLast() {
            nodes.append(node)
            nodes += tree.attributes(of: node)
            open += tree.children(of: node).reversed()
        }
        return nodes
    }

    /// What is wrong with a tree; nothing if all is well.
    static func faults(_ tree: PageTree) -> [String] {
        var faults: [String] = []
        let nodes = nodes(tree)
        if nodes.count(where: { tree.kind(of: $0) != .attribute }) != tree.nodeCount { faults.append("count") }
        if zip(nodes, nodes.dropFirst()).contains(where: { $0 >= $1 }) { faults.append("order") }
        for node in nodes {
            let place = tree.source(of: node)
            if place.lowerBound < 0 || place.upperBound > tree.source.count { faults.append("outside \(place)") }
            let words = tree.textSource(of: node)
            if words.lowerBound < place.lowerBound || words.upperBound > place.upperBound {
                faults.append("text \(words) beyond \(place)")
            }
            if let parent = tree.parent(of: node) {
                let around = tree.source(of: parent)
                if place.lowerBound < around.lowerBound || place.upperBound > around.upperBound {
                    faults.append("\(place) not in \(around)")
                }
            } else if node != tree.root {
                faults.append("no parent")
            }
            var end = place.lowerBound
            for child in tree.children(of: node) {
                let inner = tree.source(of: child)
                if tree.parent(of: child) != node { faults.append("parent") }
                if inner.lowerBound < end { faults.append("\(inner) overlaps") }
                end = inner.upperBound
            }
            if tree.kind(of: node) == .text, !isExact(tree, node) { faults.append("text at \(place)") }
        }
        return faults
    }

    /// Whether a text's bytes, read by themselves, are its string-value.
    private static func isExact(_ tree: PageTree, _ node: PageNode) -> Bool {
        let bytes = Array(tree.source[tree.source(of: node)])
        let value = tree.stringValue(of: node)
        switch tree.parent(of: node).map({ tree.name(of: $0) }) {
        case "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext":
            return value == String(decoding: bytes, as: UTF8.self).replacing("\u{0}", with: "\u{FFFD}")
        case "title", "textarea": return value == decoded(bytes)
        default:
            return value == withoutTags(bytes).map { decoded($0) }.joined()
        }
    }

    // What stands between the tags of a text; it holds such tags only as mean nothing, and no comments.
    private static func withoutTags(_ bytes: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = [[]]
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            let next = rest.first.map { Character(Unicode.Scalar($0)) } ?? " "
            guard byte == 0x3C, next.isASCII, next.isLetter || "/!?".contains(next), rest.count > 1 else {
                parts[parts.count - 1].append(byte)
                continue
            }
            if next.isLetter || Character(Unicode.Scalar(rest[rest.startIndex + 1])).isLetter {
                rest = rest.dropFirst().drop { !endsName($0) }
                skipAttributes(&rest)
            } else {
                rest = rest.drop { $0 != 0x3E }.dropFirst()
            }
            parts.append([])
        }
        return parts
    }

    private static func endsName(_ byte: UInt8) -> Bool { " \n\t\r\u{C}/>".utf8.contains(byte) }

    // Up to and with the `>` that is not in quotes.
    private static func skipAttributes(_ rest: inout ArraySlice<UInt8>) {
        var hasName = false
        while let byte = rest.popFirst(), byte != 0x3E {
            if byte == 0x3D, hasName {
                rest = rest.drop { $0 != 0x2F && endsName($0) && $0 != 0x3E }
                if let quote = rest.first, quote == 0x22 || quote == 0x27 {
                    rest = rest.dropFirst().drop { $0 != quote }.dropFirst()
                } else {
                    rest = rest.drop { $0 == 0x2F || !endsName($0) }
                }
                hasName = false
            } else if byte == 0x2F {
                hasName = false
            } else if !endsName(byte) {
                hasName = true
            }
        }
    }

    private static func decoded(_ bytes: [UInt8]) -> String {
        // A reference never gives NUL, so those that are there are the page's own.
        String(decoding: CharacterReference.decode(bytes).filter { $0 != 0 }, as: UTF8.self)
    }
}

extension PageTree {
    /// The string-value of the document.
    var allText: String { stringValue(of: root) }

    /// The first element of a name.
    func first(_ name: String) -> PageNode {
        TreeCheck.nodes(self).first { self.kind(of: $0) == .element && self.name(of: $0) == name } ?? root
    }

    /// The bytes of a range as text.
    func text(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }
}
