public import ClewCore

/// One line of what `clew extract` prints: a mention as a JSON object (RFC 8259) and a line feed.
///
///     {"kind":"ipv4","value":"192[.]0[.]2[.]1","canonical":"192.0.2.1","grade":"unverified","start":0,"end":15}
///
/// The keys are always these, in this order; `"file"` comes last where there are several inputs. `start` and `end` count
/// bytes of the input, half-open. Invalid UTF-8 in a value stands as U+FFFD.
public struct ExtractionLine: Sendable {
    /// What stands before the line feed in each line where there are several inputs.
    private let tail: [UInt8]

    /// Lines of one input; with its name where there are several.
    public init(file: String? = nil) {
        var tail: [UInt8] = []
        if let file {
            tail.append(contentsOf: ",\"file\":".utf8)
            ExtractionLine.append(quoted: file, to: &tail)
        }
        tail.append(contentsOf: "}\n".utf8)
        self.tail = tail
    }

    /// Adds the line of a mention.
    public func append(_ mention: Mention, to line: inout [UInt8]) {
        line.append(contentsOf: "{\"kind\":".utf8)
        ExtractionLine.append(quoted: mention.kind.rawValue, to: &line)
        line.append(contentsOf: ",\"value\":".utf8)
        ExtractionLine.append(quoted: mention.written, to: &line)
        line.append(contentsOf: ",\"canonical\":".utf8)
        ExtractionLine.append(quoted: mention.canonical, to: &line)
        line.append(contentsOf: ",\"grade\":".utf8)
        ExtractionLine.append(quoted: mention.grade.rawValue, to: &line)
        line.append(contentsOf: ",\"start\":".utf8)
        ExtractionLine.append(mention.range.lowerBound, to: &line)
        line.append(contentsOf: ",\"end\":".utf8)
        ExtractionLine.append(mention.range.upperBound, to: &line)
        line.append(contentsOf: tail)
    }

    /// A JSON string (RFC 8259, section 7). Control and bidirectional characters are escaped, so that a line is harmless
    /// on a terminal as well.
    static func append(quoted text: String, to line: inout [UInt8]) {
        line.append(UInt8(ascii: "\""))
        defer { line.append(UInt8(ascii: "\"")) }
        var text = text
        // Nearly all values are plain ASCII and go out as they are.
        let isPlain = text.withUTF8 { bytes in
            guard bytes.allSatisfy({ $0 &- 0x20 < 0x5F && $0 != 0x22 && $0 != 0x5C }) else { return false }
            line.append(contentsOf: bytes)
            return true
        }
        if isPlain { return }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22, 0x5C:
                line.append(UInt8(ascii: "\\"))
                line.append(UInt8(truncatingIfNeeded: scalar.value))
            case 0x0A: line.append(contentsOf: "\\n".utf8)
            case 0x0D: line.append(contentsOf: "\\r".utf8)
            case 0x09: line.append(contentsOf: "\\t".utf8)
            case 0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
                line.append(contentsOf: "\\u".utf8)
                for shift in [UInt32(12), 8, 4, 0] {
                    line.append(hexDigits[Int(scalar.value >> shift & 15)])
                }
            case 0x20...0x7E: line.append(UInt8(truncatingIfNeeded: scalar.value))
            default: line.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
            }
        }
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)

    private static func append(_ number: Int, to line: inout [UInt8]) {
        line.append(contentsOf: String(number).utf8)
    }
}
