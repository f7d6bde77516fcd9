internal import Yams

/// Reads small configuration files in YAML, within bounds.
///
///     let node = try ConfigDocument.read(bytes)
///     node["market"]?.text
public enum ConfigDocument {
    /// Bytes of a file.
    public static let maximumBytes = 256 << 10
    /// Levels of nesting.
    public static let maximumDepth = 32
    /// Aliases (`*name`) in a file; more could multiply without end.
    public static let maximumAliases = 16
    private static let maximumNodes = 50_000

    /// Reads a file; an empty one is an empty map.
    ///
    /// - Throws: ``ConfigFault`` when it is too long or too deep, or not YAML.
    public static func read(_ bytes: [UInt8]) throws(ConfigFault) -> ConfigNode {
        guard bytes.count <= maximumBytes else { throw .tooLong(limit: maximumBytes) }
        let text = DecodedText(bytes, .utf8)
        guard text.replacedCount == 0, !text.bytes.contains(0) else {
            throw .notYAML(line: 1, problem: "it is not UTF-8")
        }
        let shape = ConfigShape(text.bytes)
        guard shape.depth <= maximumDepth, shape.aliases <= maximumAliases else { throw .tooDeep }
        guard shape.hasContent else { return ConfigNode(.map([]), line: 1) }
        let node: Node?
        do {
            node = try Yams.compose(yaml: String(decoding: text.bytes, as: UTF8.self))
        } catch {
            throw fault(error)
        }
        guard let node else { return ConfigNode(.map([]), line: 1) }
        var budget = maximumNodes
        return try convert(node, depth: 0, &budget)
    }

    // The depth is bounded, so the recursion is.
    private static func convert(_ node: Node, depth: Int, _ budget: inout Int) throws(ConfigFault) -> ConfigNode {
        budget -= 1
        guard depth <= maximumDepth, budget > 0 else { throw .tooDeep }
        let line = node.mark?.line ?? 1
        switch node {
        case .scalar(let scalar): return ConfigNode(.scalar(scalar.string), line: line)
        case .sequence(let sequence):
            var nodes: [ConfigNode] = []
            for child in sequence { nodes.append(try convert(child, depth: depth + 1, &budget)) }
            return ConfigNode(.list(nodes), line: line)
        case .mapping(let mapping):
            var entries: [ConfigNode.Entry] = []
            for (key, value) in mapping {
                guard case .scalar(let name) = key else {
                    throw .notYAML(line: key.mark?.line ?? line, problem: "a name is not a word")
                }
                let value = try convert(value, depth: depth + 1, &budget)
                entries.append(ConfigNode.Entry(key: name.string, line: key.mark?.line ?? line, value: value))
            }
            return ConfigNode(.map(entries), line: line)
        case .alias: throw .tooDeep
        }
    }

    private static func fault(_ error: any Error) -> ConfigFault {
        guard let error = error as? YamlError else { return .notYAML(line: 1, problem: "it cannot be read") }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return .notYAML(line: mark.line, problem: problem)
        case .duplicatedKeysInMapping(_, let context):
            return .notYAML(line: context.mark.line, problem: "a name stands twice")
        case .reader(let problem, _, _, _): return .notYAML(line: 1, problem: problem)
        default: return .notYAML(line: 1, problem: "it cannot be read")
        }
    }
}

/// How deep a YAML file may be nested at most and how many aliases it may have, told without parsing it: the parser
/// recurses, and must not be given a file that is deeper than the stack.
///
/// Counts too much rather than too little: brackets and stars in plain text count as well.
struct ConfigShape {
    private(set) var depth = 0
    private(set) var aliases = 0
    private(set) var hasContent = false
    private var indents: [Int] = []
    private var flow = 0

    init(_ bytes: [UInt8]) {
        var at = 0
        while at < bytes.count {
            let end = bytes[at...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
            line(bytes[at..<end])
            at = end + 1
        }
    }

    private mutating func line(_ line: ArraySlice<UInt8>) {
        guard let first = line.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }), line[first] != 0x23 else { return }
        if line.starts(with: [0x2D, 0x2D, 0x2D]) && line.count == 3 { return }
        hasContent = true
        // Each "- ", "? " or ": " at the start opens a level, as an indentation does.
        var at = first
        push(at - line.startIndex)
        while at + 1 < line.endIndex, [0x2D, 0x3F, 0x3A].contains(line[at]), line[at + 1] <= 0x20 {
            at += 1
            while at < line.endIndex, line[at] <= 0x20 { at += 1 }
            push(at - line.startIndex)
        }
        marks(line[at...])
        depth = max(depth, indents.count + flow)
    }

    private mutating func push(_ indent: Int) {
        while let last = indents.last, last >= indent { indents.removeLast() }
        indents.append(indent)
        depth = max(depth, indents.count + flow)
    }

    private mutating func marks(_ text: ArraySlice<UInt8>) {
        var quote: UInt8?
        var previous: UInt8 = 0x20
        for byte in text {
            if let open = quote {
                if byte == open { quote = nil }
                previous = byte
                continue
            }
            switch byte {
            case 0x22, 0x27:
                if previous <= 0x20 || [0x5B, 0x7B, 0x2C, 0x3A].contains(previous) { quote = byte }
            case 0x5B, 0x7B:
                flow += 1
                depth = max(depth, indents.count + flow)
            case 0x5D, 0x7D: flow = max(0, flow - 1)
            case 0x2A:
                if previous <= 0x20 || [0x5B, 0x7B, 0x2C, 0x3A].contains(previous) { aliases += 1 }
            // `a: b: c` is no nesting, but `{a: {b` and `? a : ? b` are counted above.
            default: break
            }
            previous = byte
        }
    }
}
