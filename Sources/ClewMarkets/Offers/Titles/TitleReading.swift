/// A title cut into pieces: numbers, marks, words, and phrases of the tables taken together.
struct TitleReading {
    /// One number, mark, word or known phrase.
    struct Piece {
        var kind: TitleToken.Kind
        /// The tokens that it takes.
        var tokens: Range<Int>
        var isSpaced: Bool
        /// The byte of a mark, otherwise 0.
        var mark: UInt8 = 0
        /// The value of a number.
        var value = 0.0
        /// What the tables say of it; -1 for nothing.
        var word = -1
    }

    let text: [UInt8]
    let tokens: [TitleToken]
    private(set) var pieces: [Piece] = []
    /// What the tables say of each piece: a copy, so that no table is reached for in the grammar.
    private(set) var words: [TitleWord] = []

    private static let blank = TitleWord()

    /// Reads a title by the words of an index.
    init(_ title: String, by index: TitleWordIndex) {
        text = TitleFolding.folded(title)
        var tokens = TitleTokenizer.tokens(of: text)
        text.withUnsafeBufferPointer { TitleReading.partUnits(in: &tokens, of: $0, by: index) }
        self.tokens = tokens
        pieces.reserveCapacity(tokens.count)
        words.reserveCapacity(tokens.count)
        text.withUnsafeBufferPointer { text in
            tokens.withUnsafeBufferPointer { tokens in gather(text, tokens, by: index) }
        }
    }

    private mutating func gather(
        _ text: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<TitleToken>, by index: TitleWordIndex
    ) {
        var place = 0
        while place < tokens.count {
            let token = tokens[place]
            var piece = Piece(
                kind: token.kind, tokens: place..<place + 1, isSpaced: token.isSpaced, mark: token.mark,
                value: token.value)
            var word = TitleReading.blank
            if token.kind != .mark, let hit = index.longest(text, tokens, at: place),
                token.kind == .word || hit.count > 1, fits(index.words[hit.word], hit, tokens, at: place)
            {
                word = index.words[hit.word]
                piece.kind = .word
                piece.word = hit.word
                piece.tokens = place..<place + hit.count
            }
            pieces.append(piece)
            words.append(word)
            place = piece.tokens.upperBound
        }
    }

    /// Whether a phrase that begins with a number may be taken: not behind a fraction's bar, and not when the number
    /// is the end of another word.
    private func fits(
        _ word: TitleWord, _ hit: TitleWordIndex.Hit, _ tokens: UnsafeBufferPointer<TitleToken>, at place: Int
    ) -> Bool {
        guard tokens[place].kind == .number, place > 0 else { return true }
        let before = tokens[place - 1]
        if before.mark == 0x2F, word.amount > 0 || word.measure != .none { return false }
        // `ak47`: the word before was no beginning of a name, so the number belongs to it, except behind `x`.
        return word.measure == .none || before.kind == .mark || tokens[place].isSpaced
    }

    /// Parts `10gcocaine` and `5xoxycodone` into the unit and the word behind it.
    private static func partUnits(
        in tokens: inout [TitleToken], of text: UnsafeBufferPointer<UInt8>, by index: TitleWordIndex
    ) {
        var place = 0
        while place < tokens.count {
            let token = tokens[place]
            if token.kind == .word, token.length > 6, index.word(text, token.start, token.end) == nil,
                let length = plantSuffix(text, token)
            {
                var rest = token
                rest.start = token.end - length
                rest.isSpaced = false
                tokens[place].end = rest.start
                tokens.insert(rest, at: place + 1)
                place += 2
                continue
            }
            // `pack ofxanax`.
            if token.kind == .word, token.length > 6, text[token.start] == 0x6F, text[token.start + 1] == 0x66,
                index.word(text, token.start, token.end) == nil,
                let name = index.word(text, token.start + 2, token.end), index.words[name].substance >= 0
            {
                tokens[place].end = token.start + 2
                var rest = token
                rest.start = token.start + 2
                rest.isSpaced = false
                tokens.insert(rest, at: place + 1)
            } else if token.kind == .word, !token.isSpaced, token.length > 2, place > 0,
                tokens[place - 1].kind == .number,
                index.word(text, token.start, token.end) == nil,
                let cut = cut(token, tokens, place, of: text, by: index)
            {
                var rest = token
                rest.start = cut
                tokens[place].end = cut
                tokens.insert(rest, at: place + 1)
                place += 1
            }
            place += 1
        }
    }

    /// `firekush`: how long the word of the trade at the end of an unknown word is.
    private static func plantSuffix(_ text: UnsafeBufferPointer<UInt8>, _ token: TitleToken) -> Int? {
        suffixes.first { suffix in
            token.length > suffix.count + 2 && text[(token.end - suffix.count)..<token.end].elementsEqual(suffix)
        }?.count
    }

    private static let suffixes: [[UInt8]] = ["kush", "haze", "skunk", "weed", "hash", "diesel", "shatter", "cheese"]
        .map { Array($0.utf8) }

    private static func cut(
        _ token: TitleToken, _ tokens: [TitleToken], _ place: Int, of text: UnsafeBufferPointer<UInt8>,
        by index: TitleWordIndex
    ) -> Int? {
        // A name such as `25inbome` is left whole.
        let isName = tokens.withUnsafeBufferPointer {
            index.longest(text, $0, at: place - 1).map { $0.count > 1 } ?? false
        }
        guard !isName else { return nil }
        for length in (1...min(5, token.length - 1)).reversed() {
            let cut = token.start + length
            guard let unit = index.word(text, token.start, cut) else { continue }
            let word = index.words[unit]
            if word.signs.contains(.times) { return cut }
            guard word.measure == .mass || word.measure == .milli else { continue }
            // `20mgx50`.
            let isTimes =
                token.end - cut == 1 && text[cut] == 0x78 && place + 1 < tokens.count
                && tokens[place + 1].kind == .number
            if isTimes || token.end - cut > 2 && index.word(text, cut, token.end) != nil { return cut }
        }
        return nil
    }

    /// How many pieces there are.
    var count: Int { pieces.count }

    /// Whether a piece exists and is this mark.
    func isMark(_ index: Int, _ mark: UInt8) -> Bool {
        index >= 0 && index < pieces.count && pieces[index].mark == mark
    }

    /// Whether a piece exists and has one of these signs.
    func has(_ index: Int, _ signs: WordSigns) -> Bool {
        index >= 0 && index < pieces.count && !words[index].signs.isDisjoint(with: signs)
    }

    /// Whether a piece exists and is a number.
    func isNumber(_ index: Int) -> Bool {
        index >= 0 && index < pieces.count && pieces[index].kind == .number
    }

    /// The measure of a piece; none beyond the ends.
    func measure(_ index: Int) -> MeasureKind {
        index >= 0 && index < pieces.count ? words[index].measure : .none
    }

    /// Whether no white space and no mark stands between a piece and the one before it.
    func isGlued(_ index: Int) -> Bool {
        index > 0 && index < pieces.count && !pieces[index].isSpaced && pieces[index - 1].kind != .mark
    }

    /// Whether a piece is a plus sign between two goods, not one at the end of `A++` or `85%+`.
    func isPlus(_ index: Int) -> Bool {
        isMark(index, 0x2B)
            && (pieces[index].isSpaced || isNumber(index + 1) || index + 1 < count && words[index + 1].isName)
            && !isMark(index + 1, 0x2B) && !isMark(index + 1, 0x25)
    }

    /// Whether a piece is given along: `+ free weed`, `**free hash`.
    func isGift(_ index: Int) -> Bool {
        has(index - 1, .free) && has(index - 1, .discount) && index > 1
            && (pieces[index - 2].kind == .mark || has(index - 2, .joint))
    }

    /// The bytes of a piece that is one token.
    func bytes(_ index: Int) -> ArraySlice<UInt8> {
        let range = pieces[index].tokens
        guard let first = range.first, let last = range.last else { return [] }
        return text[tokens[first].start..<tokens[last].end]
    }
}

extension TitleReading {
    /// Whether the title is the last part of an address: words apart by hyphens, hardly by blanks.
    var isSlug: Bool {
        text.lazy.filter { $0 == 0x2D }.count >= 4
            && pieces.lazy.filter { $0.isSpaced && $0.kind != .mark }.count <= 1
    }
}
