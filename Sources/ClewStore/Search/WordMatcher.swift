/// Finds the words of a query in a stored text, for ranking and marking, in one pass over its bytes.
///
/// Sequences of words are followed by shifting bits: bit *n* of a pattern says that its first *n + 1* words were the
/// last ones read. So the work is linear in the text, whatever the query.
struct WordMatcher {
    /// A place where a pattern stands.
    struct Match {
        var pattern: Int
        /// Bytes of the text.
        var range: Range<Int>
    }

    /// The words of one leaf of the query, one after the other.
    private struct Pattern {
        var words: [[UInt8]]
        var isPrefix: Bool
        var inTitle: Bool
    }

    private var patterns: [Pattern] = []
    /// Whether a folded word that begins with this byte can matter.
    private var firstBytes = [Bool](repeating: false, count: 256)

    /// The longest sequence that is followed; the rest of a longer one is not asked for here.
    private static let longest = 64

    init(_ root: SearchQuery.Node?) {
        for (leaf, inTitle) in root?.wantedLeaves ?? [] {
            let (text, isPrefix) =
                switch leaf {
                case .word(let text), .phrase(let text): (text, false)
                case .prefix(let text): (text, true)
                default: ("", false)
                }
            let words = Folding.words(of: text)
            guard !words.isEmpty else { continue }
            patterns.append(
                Pattern(
                    words: Array(words.prefix(WordMatcher.longest)),
                    isPrefix: isPrefix && words.count <= WordMatcher.longest, inTitle: inTitle))
            for word in words { firstBytes[Int(word.first ?? 0)] = true }
        }
    }

    var count: Int { patterns.count }

    /// The text of each pattern's rarest-looking word, as the index would be asked for it.
    var words: [(word: String, isPrefix: Bool)] {
        patterns.map { pattern in
            let longest = pattern.words.indices.max { pattern.words[$0].count < pattern.words[$1].count } ?? 0
            return (
                String(decoding: pattern.words[longest], as: UTF8.self),
                pattern.isPrefix && longest == pattern.words.count - 1
            )
        }
    }

    /// Calls a function with each match, in the order of their ends, and gives the number of words.
    @discardableResult
    func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, isTitle: Bool = false, limit: Int = .max, _ body: (Match) -> Void
    ) -> Int {
        var progress = [UInt64](repeating: 0, count: patterns.count)
        var isUnderWay = false
        var starts = [Int](repeating: 0, count: WordMatcher.longest)
        var words = 0
        var word: [UInt8] = []
        word.reserveCapacity(64)
        var position = 0
        let end = min(bytes.count, limit)
        while position < end {
            let byte = bytes[position]
            if byte < 0x80, !Folding.isWord(byte) {
                position += 1
                continue
            }
            let start = position
            word.removeAll(keepingCapacity: true)
            position = WordMatcher.read(bytes, from: position, to: end, into: &word)
            guard !word.isEmpty else {
                if position == start { position += 1 }
                continue
            }
            starts[words & (WordMatcher.longest - 1)] = start
            words += 1
            if firstBytes[Int(word[0])] {
                isUnderWay = false
                for index in patterns.indices {
                    let pattern = patterns[index]
                    progress[index] = (progress[index] << 1 | 1) & WordMatcher.mask(pattern, word)
                    if progress[index] != 0 { isUnderWay = true }
                    if progress[index] >> UInt64(pattern.words.count - 1) & 1 == 1, isTitle || !pattern.inTitle {
                        let first = starts[(words - pattern.words.count) & (WordMatcher.longest - 1)]
                        body(Match(pattern: index, range: first..<position))
                    }
                }
            } else if isUnderWay {
                for index in progress.indices { progress[index] = 0 }
                isUnderWay = false
            }
        }
        return words
    }

    /// The words of a pattern that this word is, a bit each.
    private static func mask(_ pattern: Pattern, _ word: [UInt8]) -> UInt64 {
        var mask: UInt64 = 0
        for (index, wanted) in pattern.words.enumerated() {
            let isEqual =
                pattern.isPrefix && index == pattern.words.count - 1 ? word.starts(with: wanted) : word == wanted
            if isEqual { mask |= 1 << UInt64(index) }
        }
        return mask
    }

    /// Reads one word, folded, and gives the position behind it; nothing is read where no word begins.
    private static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, into word: inout [UInt8]
    ) -> Int {
        var position = start
        while position < end {
            let byte = bytes[position]
            if byte < 0x80 {
                guard Folding.isWord(byte) else { return position }
                word.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
                position += 1
            } else {
                var length = 1
                while length < 4, position + length < bytes.count, bytes[position + length] & 0xC0 == 0x80 {
                    length += 1
                }
                guard
                    let scalar = String(decoding: bytes[position..<position + length], as: UTF8.self)
                        .unicodeScalars.first, Folding.isWord(scalar)
                else { return word.isEmpty ? position + length : position }
                Folding.append(scalar, to: &word)
                position += length
            }
        }
        return position
    }
}
