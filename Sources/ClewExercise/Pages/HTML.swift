/// Markup as UTF-8. What is put into a literal is escaped unless it is markup itself.
///
///     let title = "Salt & pepper"
///     let page: HTML = "<h1>\(title)</h1>"  // <h1>Salt &amp; pepper</h1>
struct HTML: ExpressibleByStringInterpolation, Sendable {
    private(set) var bytes: [UInt8]

    /// Nothing yet.
    init() { bytes = [] }

    init(stringLiteral text: String) { bytes = Array(text.utf8) }

    init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

    /// Text, escaped.
    init(_ text: String) {
        bytes = []
        HTML.escape(text, to: &bytes)
    }

    /// Pieces one after the other.
    init<Items: Sequence>(_ items: Items, _ markup: (Items.Element) -> HTML) {
        bytes = []
        for item in items { bytes += markup(item).bytes }
    }

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    static func += (left: inout HTML, right: HTML) { left.bytes += right.bytes }

    static func escape(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { buffer in
            var start = 0
            for (index, byte) in buffer.enumerated() {
                guard let entity = entity(byte) else { continue }
                bytes += UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[start..<index])
                bytes += entity.utf8
                start = index + 1
            }
            bytes += UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[start...])
        }
    }

    /// What stands for a byte that means something in markup.
    private static func entity(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: nil
        }
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        mutating func appendLiteral(_ literal: String) { bytes += literal.utf8 }
        mutating func appendInterpolation(_ text: String) { HTML.escape(text, to: &bytes) }
        mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }
        mutating func appendInterpolation(_ markup: HTML) { bytes += markup.bytes }
        /// Only where a condition holds.
        mutating func appendInterpolation(_ markup: HTML, when isThere: Bool) {
            if isThere { bytes += markup.bytes }
        }
    }
}
