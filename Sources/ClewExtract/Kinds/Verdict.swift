public import ClewCore

/// What a kind says of a whole candidate: the one form under which equal values are equal, and the grade.
public struct Verdict: Hashable, Sendable {
    /// The one form under which equal values are equal.
    public var canonical: String
    /// How far the form vouches for the value.
    public var grade: Grade

    /// A verdict.
    public init(canonical: String, grade: Grade) {
        self.canonical = canonical
        self.grade = grade
    }
}

/// One kind of indicator: its check and its examples.
///
/// A conforming type is an enum without cases. Its check is called for candidates of the right shape only, and still
/// tests what is cheap first: no `String` and no allocation before the candidate has passed the cheap tests.
package protocol IndicatorFormat: SendableMetatype {
    /// Which kind this is.
    static var kind: IndicatorKind { get }

    /// Judges exactly the bytes of a value, without surrounding text; `nil` when it is not of this form.
    static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict?

    /// The words that stand before or beside a value of this kind, in lower case, in the order of strength. Empty for
    /// a kind that needs none.
    static var keywords: [String] { get }

    /// Whether the value counts only where one of the ``keywords`` stands near it: the form alone is too common.
    static func needsContext(_ candidate: UnsafeBufferPointer<UInt8>, _ verdict: Verdict) -> Bool

    /// What is accepted and what is refused, with the source of each.
    static var examples: [Example] { get }
}

extension IndicatorFormat {
    /// No words.
    package static var keywords: [String] { [] }

    /// The form is enough.
    package static func needsContext(_ candidate: UnsafeBufferPointer<UInt8>, _ verdict: Verdict) -> Bool { false }

    /// Judges a text: for tests and for callers outside the hot path.
    package static func judge(_ text: String) -> Verdict? {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { judge($0) }
    }
}

/// One example of a kind: a text and what is found in it.
package struct Example: Hashable, Sendable {
    /// What has to be found.
    package struct Expected: Hashable, Sendable {
        /// The value as it stands in the text.
        package var written: String
        /// Its canonical form.
        package var canonical: String
        /// Its grade.
        package var grade: Grade
    }

    /// The text; with surrounding words where the kind needs context.
    package var text: String
    /// What the text holds of this kind; `nil` when it holds nothing of it.
    package var expected: Expected?
    /// Whether ``text`` is refused for lack of context only: the check itself may accept it, the extractor must not.
    package var lacksContext: Bool
    /// Where the example comes from, such as "BIP-173".
    package var source: String

    /// A text in which a value is found. Left out, `written` is the whole text and `canonical` equals `written`.
    package static func accepted(
        _ text: String, written: String? = nil, canonical: String? = nil, _ grade: Grade = .valid, source: String
    ) -> Example {
        let value = written ?? text
        return Example(
            text: text, expected: Expected(written: value, canonical: canonical ?? value, grade: grade),
            lacksContext: false, source: source)
    }

    /// A text that is, as a whole, no value of this kind, and in which none is found.
    package static func refused(_ text: String, source: String) -> Example {
        Example(text: text, expected: nil, lacksContext: false, source: source)
    }

    /// A text in which nothing of this kind is found because no word says that it is one.
    package static func withoutContext(_ text: String, source: String) -> Example {
        Example(text: text, expected: nil, lacksContext: true, source: source)
    }
}
