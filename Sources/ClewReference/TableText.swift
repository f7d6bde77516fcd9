extension StaticString {
    /// The lines of a table without its first, which tells the sources.
    var rows: [Substring] {
        description.split(separator: "\n").drop { $0.hasPrefix("#") }.map { $0 }
    }
}

/// Reads lengths such as `7,10` or `8-10` into a set of bits, one for each number below 64; a part that is no number
/// adds nothing.
func lengthBits(_ text: Substring) -> UInt64 {
    var bits: UInt64 = 0
    for part in text.split(separator: ",") {
        let ends = part.split(separator: "-").compactMap { Int($0) }
        guard let first = ends.first, let last = ends.last, 0 <= first, first <= last, last < 64 else { continue }
        for length in first...last { bits |= 1 << UInt64(length) }
    }
    return bits
}
