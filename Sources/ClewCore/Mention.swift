/// An indicator as it stands in one text.
///
/// The range counts bytes of the text that was read, half-open; where that text came from is told by the ``Location``
/// that the reader adds.
public struct Mention: Hashable, Sendable {
    /// What it is.
    public var kind: IndicatorKind
    /// The value as written, with invalid UTF-8 replaced by U+FFFD.
    public var written: String
    /// The one form under which equal values are equal.
    public var canonical: String
    /// How far the form vouches for the value.
    public var grade: Grade
    /// The bytes of the text that hold the value, half-open.
    public var range: Range<Int>
    /// Whether the value was written so that no program acts on it (`hxxp`, `[.]`, `(at)`).
    public var isDefanged: Bool

    /// A mention.
    public init(
        kind: IndicatorKind, written: String, canonical: String, grade: Grade, range: Range<Int>,
        isDefanged: Bool = false
    ) {
        self.kind = kind
        self.written = written
        self.canonical = canonical
        self.grade = grade
        self.range = range
        self.isDefanged = isDefanged
    }
}
