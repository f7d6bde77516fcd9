/// The name of a note's key and the origin of a log: not empty, without spaces, control characters and `+`.
///
///     let origin = KeyName("clew.invalid/6f1c…/evidence")
public struct KeyName: Hashable, Sendable, CustomStringConvertible {
    /// The name as it stands in notes.
    public let text: String

    /// Takes a name; `nil` for one that a note cannot carry, or of more than 255 bytes.
    public init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= 255,
            text.unicodeScalars.allSatisfy({ !$0.properties.isWhitespace && $0 != "+" && $0.value >= 0x20 })
        else { return nil }
        self.text = text
    }

    /// The text.
    public var description: String { text }

    /// Compared byte by byte, because a note is bytes.
    public static func == (left: KeyName, right: KeyName) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    /// Feeds the bytes into a hasher.
    public func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
