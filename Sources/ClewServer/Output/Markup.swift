import ClewCore
public import Mustache

/// Markup that may stand in a page as it is.
///
/// Only text that stands in the program itself gets in unchanged: a literal is taken as markup, whatever is
/// interpolated into it is made harmless. There is no way from a `String` to markup.
///
///     let name = "<b>"
///     let cell: Markup = "<td>\(name)</td>"   // <td>&lt;b&gt;</td>
public struct Markup: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The markup.
    public private(set) var html: String

    /// No markup.
    public init() { html = "" }

    /// Markup that stands in the program.
    public init(stringLiteral value: StaticString) { html = value.description }

    /// Markup that stands in the program, with values in it.
    public init(stringInterpolation: Interpolation) { html = stringInterpolation.html }

    /// Text made harmless.
    public init(text: some StringProtocol) { html = Harmless.html(text) }

    /// Puts more behind it.
    public static func += (left: inout Markup, right: Markup) { left.html += right.html }

    /// Pieces with something between them.
    public static func joined(_ pieces: some Sequence<Markup>, separator: Markup = Markup()) -> Markup {
        var result = Markup()
        result.html = pieces.map(\.html).joined(separator: separator.html)
        return result
    }

    /// Collects the pieces of a literal with values in it.
    public struct Interpolation: StringInterpolationProtocol {
        var html = ""

        /// Makes room.
        public init(literalCapacity: Int, interpolationCount: Int) {
            html.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        /// A piece of the program.
        public mutating func appendLiteral(_ literal: StaticString) { html += literal.description }

        /// A text: made harmless.
        public mutating func appendInterpolation(_ text: some StringProtocol) { html += Harmless.html(text) }

        /// A number.
        public mutating func appendInterpolation(_ number: some BinaryInteger) { html += String(number) }

        /// Markup.
        public mutating func appendInterpolation(_ markup: Markup) { html += markup.html }
    }
}

extension Markup: MustacheCustomRenderable {
    /// The markup behind a seal that ``HarmlessText`` takes off; only this type can set it.
    public var renderText: String { Markup.seal + html }
    /// Whether a section on it is left out.
    public var isNull: Bool { html.isEmpty }

    /// 128 random bits that nobody outside of this process can know.
    static let seal: String = {
        var generator = SystemRandomNumberGenerator()
        return "\u{1}\(generator.next() as UInt64)-\(generator.next() as UInt64)\u{1}"
    }()
}

/// How values get into a page: ``Markup`` as it is, everything else made harmless.
struct HarmlessText: MustacheContentType {
    static let name = "HARMLESS"

    func escapeText(_ text: String) -> String {
        if text.hasPrefix(Markup.seal) { return String(text.dropFirst(Markup.seal.count)) }
        return Harmless.html(text)
    }
}
