/// Words that give a value its meaning where they stand near it, as bytes in small letters.
struct KeywordContext: Sendable {
    let words: [[UInt8]]
    /// The first bytes of the words, each as the bit of its last six bits: most words of a text are told apart by it.
    private let firsts: UInt64

    init(_ words: [[UInt8]]) {
        self.words = words
        firsts = words.reduce(0) { bits, word in word.first.map { bits | KeywordContext.bit($0) } ?? bits }
    }

    /// Words with blanks between them.
    init(_ words: String) {
        self.init(words.split(separator: " ").map { Array($0.utf8) })
    }

    /// The keywords of a kind. ASCII letters are compared in either case, others are not: words with such letters stand
    /// here in three forms.
    init(of format: any IndicatorFormat.Type) {
        self.init(
            format.keywords.flatMap { word -> [[UInt8]] in
                guard let first = word.first, word.utf8.contains(where: { $0 >= 0x80 }) else {
                    return [Array(word.utf8)]
                }
                return [word, first.uppercased() + word.dropFirst(), word.uppercased()].map { Array($0.utf8) }
            })
    }

    /// Whether one of the words may begin with a byte, in either case.
    @inline(__always)
    func mayBegin(with byte: UInt8) -> Bool {
        firsts & (KeywordContext.bit(byte) | KeywordContext.bit(byte | 0x20)) != 0
    }

    @inline(__always)
    private static func bit(_ byte: UInt8) -> UInt64 { 1 &<< UInt64(byte & 63) }
}
