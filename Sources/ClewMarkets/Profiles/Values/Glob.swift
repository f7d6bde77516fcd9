/// A pattern in which `*` stands for any letters: `Harbour - *`. Letters' case does not matter.
struct Glob: Hashable, Sendable {
    private let parts: [[UInt8]]
    private let startsAnywhere: Bool
    private let endsAnywhere: Bool

    /// `nil` for an empty pattern and for one of stars alone, which says nothing.
    init?(_ pattern: String) {
        let bytes = Glob.folded(pattern)
        parts = bytes.split(separator: 0x2A).map(Array.init)
        guard !parts.isEmpty else { return nil }
        startsAnywhere = bytes.first == 0x2A
        endsAnywhere = bytes.last == 0x2A
    }

    /// Whether a whole text has the form of the pattern.
    func matches(_ text: some StringProtocol) -> Bool {
        let bytes = Glob.folded(text)
        var rest = bytes[...]
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            if index == 0, !startsAnywhere {
                guard rest.starts(with: part) else { return false }
                rest = rest.dropFirst(part.count)
                if isLast { return endsAnywhere || rest.isEmpty }
            } else if isLast, !endsAnywhere {
                return rest.count >= part.count && rest.suffix(part.count).elementsEqual(part)
            } else {
                guard let found = rest.firstRange(of: part) else { return false }
                rest = rest[found.upperBound...]
            }
        }
        return true
    }

    private static func folded(_ text: some StringProtocol) -> [UInt8] {
        text.utf8.prefix(4096).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    }
}
