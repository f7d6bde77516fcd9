/// Writes words as lower-case hexadecimal digits.
func hex(_ words: (UInt64, UInt64, UInt64, UInt64)) -> String {
    [words.0, words.1, words.2, words.3].map { word in
        let text = String(word, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
}

/// Writes bytes as lower-case hexadecimal digits.
func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
