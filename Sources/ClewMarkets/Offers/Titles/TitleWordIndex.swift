/// All words, phrases and names that titles are read by, in one hash table of their beginnings: the longest name that
/// begins at a token is found with one look for each token of it.
///
/// Between the parts of a name a blank, a hyphen, a point, an apostrophe or nothing may stand: `2c-b` is found in
/// `2CB`, `2 C-B` and `2C.B`. A name ends where a word or a number ends, never within.
struct TitleWordIndex: Sendable {
    /// What was found at a token.
    struct Hit {
        /// The place in ``TitleWordIndex/words``.
        var word: Int
        /// How many tokens it takes, marks between its parts included.
        var count: Int
    }

    /// What the tables say of each phrase.
    private(set) var words: [TitleWord] = []
    /// Whether a phrase was written with a blank or hyphen between letters or between digits; only then it is found so.
    private var isBroken: [Bool] = []
    private var keys: [UInt64]
    private var values: [Int32]
    private let mask: Int

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    /// An empty table with room for about that many beginnings of names.
    init(capacity: Int) {
        var size = 1024
        while size < capacity * 2 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [Int32](repeating: 0, count: size)
        mask = size - 1
    }

    /// Adds what a table says of a phrase to what is known of it.
    mutating func insert(_ phrase: some StringProtocol, _ change: (inout TitleWord) -> Void) {
        let text = TitleFolding.folded(String(phrase))
        let tokens = TitleTokenizer.tokens(of: text).filter { $0.kind != .mark }
        guard !tokens.isEmpty else { return }
        var hash = TitleWordIndex.seed
        let breaks = zip(tokens, tokens.dropFirst()).contains { $0.kind == $1.kind }
        for (place, token) in tokens.enumerated() {
            for index in token.start..<token.end { hash = TitleWordIndex.step(hash, text[index]) }
            let slot = slot(of: hash)
            keys[slot] = hash
            if place + 1 < tokens.count {
                values[slot] |= 1
            } else if values[slot] >> 1 > 0 {
                change(&words[Int(values[slot] >> 1) - 1])
                if breaks { isBroken[Int(values[slot] >> 1) - 1] = true }
            } else {
                var word = TitleWord()
                change(&word)
                words.append(word)
                isBroken.append(breaks)
                values[slot] |= Int32(truncatingIfNeeded: words.count) << 1
            }
        }
    }

    /// The longest phrase that begins at token `start`; a plural `s` at its end may be too much.
    ///
    /// A number at the end of a name is not its own when a unit follows: `OC 40mg`.
    func longest(_ text: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<TitleToken>, at start: Int) -> Hit? {
        var hash = TitleWordIndex.seed
        var index = start
        var best: Hit?
        var breaks = false
        while index < tokens.count {
            let token = tokens[index]
            var shorter = hash
            for place in token.start..<token.end {
                shorter = hash
                hash = TitleWordIndex.step(hash, text[place])
            }
            let value = value(of: hash)
            if value >> 1 > 0, !breaks || isBroken[Int(value >> 1) - 1],
                token.kind == .word || index == start || !isBeforeUnit(text, tokens, index)
            {
                best = Hit(word: Int(value >> 1) - 1, count: index + 1 - start)
            } else if token.length > 4, text[token.end - 1] == 0x73 {
                let singular = self.value(of: shorter) >> 1
                // A plural of a name only: other tables write theirs out.
                if singular > 0, !breaks || isBroken[Int(singular) - 1], words[Int(singular) - 1].isName {
                    best = Hit(word: Int(singular) - 1, count: index + 1 - start)
                }
            }
            if index == start, best == nil, token.kind == .word, let word = inflected(text, token) {
                best = Hit(word: word, count: 1)
            }
            guard value & 1 == 1, let next = following(tokens, index) else {
                if index == start, best == nil, let hit = joined(text, tokens, at: start, hash) { return hit }
                break
            }
            if tokens[next].kind == token.kind { breaks = true }
            index = next
        }
        return best
    }

    /// A plain name that is written in two words: `acetyl fentanyl`.
    private func joined(
        _ text: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<TitleToken>, at start: Int,
        _ beginning: UInt64
    ) -> Hit? {
        guard tokens[start].kind == .word, tokens[start].length > 2, let next = following(tokens, start),
            tokens[next].kind == .word, tokens[next].length > 2, tokens[next].length + tokens[start].length > 8
        else { return nil }
        var hash = beginning
        for place in tokens[next].start..<tokens[next].end { hash = TitleWordIndex.step(hash, text[place]) }
        let value = value(of: hash) >> 1
        guard value > 0, words[Int(value) - 1].substance >= 0, !words[Int(value) - 1].isAmbiguous else { return nil }
        return Hit(word: Int(value) - 1, count: next + 1 - start)
    }

    private func isBeforeUnit(
        _ text: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<TitleToken>, _ index: Int
    ) -> Bool {
        // `skunk 1/16`: the number begins a fraction.
        if index + 2 < tokens.count, tokens[index + 1].mark == 0x2F, tokens[index + 2].kind == .number { return true }
        guard index + 1 < tokens.count, tokens[index + 1].kind == .word,
            let next = word(text, tokens[index + 1].start, tokens[index + 1].end)
        else { return false }
        // `LSD 25 blotters`, but not `LSD-25 blotters`.
        if words[next].form == .blotter, words[next].noun == .item, index > 0, tokens[index].isSpaced,
            tokens[index - 1].kind == .word
        {
            return true
        }
        return words[next].measure == .mass || words[next].measure == .milli
    }

    /// A Russian name in another case: `кокаина`, `марихуаны`, `соли`.
    private func inflected(_ text: UnsafeBufferPointer<UInt8>, _ token: TitleToken) -> Int? {
        guard token.length >= 10, text[token.start] == 0xD0 || text[token.start] == 0xD1 else { return nil }
        var hash = TitleWordIndex.seed
        var before: [UInt64] = [hash, hash, hash]
        var place = token.start
        while place + 1 < token.end {
            guard text[place] == 0xD0 || text[place] == 0xD1 else { return nil }
            before = [hash, before[0], before[1]]
            hash = TitleWordIndex.step(TitleWordIndex.step(hash, text[place]), text[place + 1])
            place += 2
        }
        let end = text[(token.end - 4)..<token.end]
        var stems: [UInt64] = []
        if TitleWordIndex.shortEndings.contains(where: { end.suffix(2).elementsEqual($0) }) { stems.append(before[0]) }
        if TitleWordIndex.longEndings.contains(where: end.elementsEqual) { stems.append(before[1]) }
        for stem in stems {
            // The bare stem, and the same with `а` or `ь`.
            for letter: (UInt8, UInt8)? in [nil, (0xD0, 0xB0), (0xD1, 0x8C)] {
                let whole = letter.map { TitleWordIndex.step(TitleWordIndex.step(stem, $0.0), $0.1) } ?? stem
                let value = value(of: whole) >> 1
                if value > 0, words[Int(value) - 1].isName, !words[Int(value) - 1].isAmbiguous { return Int(value) - 1 }
            }
        }
        return nil
    }

    private static let shortEndings = ["а", "у", "ы", "и", "е"].map { Array($0.utf8) }
    private static let longEndings = ["ом", "ой", "ов", "ам"].map { Array($0.utf8) }

    /// What the tables say of a single run of bytes.
    func word(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var hash = TitleWordIndex.seed
        for place in start..<end { hash = TitleWordIndex.step(hash, text[place]) }
        let value = value(of: hash) >> 1
        return value > 0 ? Int(value) - 1 : nil
    }

    /// The next word or number behind `index`, when what lies between may stand within a name.
    private func following(_ tokens: UnsafeBufferPointer<TitleToken>, _ index: Int) -> Int? {
        guard index + 1 < tokens.count else { return nil }
        let next = tokens[index + 1]
        guard next.kind == .mark else { return index + 1 }
        guard index + 2 < tokens.count, tokens[index + 2].kind != .mark else { return nil }
        switch next.mark {
        case 0x2D, 0x5F: return index + 2
        // `d'amphétamine` is no `d-amphetamine`.
        case 0x27: return tokens[index].length == 1 && tokens[index].kind == .word ? nil : index + 2
        case 0x2E: return next.isSpaced ? nil : index + 2
        case 0x23: return tokens[index + 2].kind == .number ? index + 2 : nil
        default: return nil
        }
    }

    @inline(__always) private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        // A point or comma within a number is no part of a name.
        byte == 0x2E || byte == 0x2C ? hash : (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    /// The slot that holds a hash or would.
    private func slot(of hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
        while values[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }

    @inline(__always) private func value(of hash: UInt64) -> Int32 { values[slot(of: hash)] }
}
