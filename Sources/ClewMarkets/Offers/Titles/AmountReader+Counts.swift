/// Counts that are written in words of their own: dozens, packs of a size, pairs.
extension AmountReader {
    /// `10*200`, `200 * 2C-B`: a star behind a number and before another or a name is an `x`.
    func isStarTimes(_ index: Int) -> Bool {
        guard title.isMark(index, 0x2A), title.isNumber(index - 1) else { return false }
        if title.isNumber(index + 1), !title.pieces[index].isSpaced { return true }
        // Two stars are an ornament.
        guard index + 1 < title.count, title.pieces.count(where: { $0.mark == 0x2A }) == 1 else { return false }
        guard let last = amounts.last, last.kind == .bare, last.isPlain, !last.isCode, last.value >= 1 else {
            return false
        }
        return last.pieces.upperBound == index && title.words[index + 1].isName
    }

    /// `3 dozen`.
    func readDozens(_ number: inout WrittenNumber) {
        guard number.end < title.count, number.upper == nil, !number.isList, number.isPlain, number.value < 1000,
            [12, 13].contains(title.words[number.end].number), title.pieces[number.end].kind == .word,
            AmountReader.dozens.contains(where: { title.bytes(number.end).elementsEqual($0.utf8) })
        else { return }
        number.value *= title.words[number.end].number
        number.end += 1
        if title.has(number.end, .of) { number.end += 1 }
    }

    private static let dozens = [
        "dozen", "dozens", "dutzend", "docena", "douzaine", "dozijn", "дюжина", "bakers dozen", "baker's dozen",
    ]

    /// `7er Blister`: a pack of seven; what it is called counts nothing more.
    mutating func readSized(_ number: WrittenNumber, from index: Int) -> Int? {
        let suffix = number.end
        guard number.isPlain, number.upper == nil, !number.isList, number.value > 1, title.isGlued(suffix),
            title.bytes(suffix).elementsEqual("er".utf8)
        else { return nil }
        var noun = suffix + 1
        if title.isMark(noun, 0x2D) { noun += 1 }
        guard noun < title.count, title.words[noun].noun == .container, title.pieces[noun].kind == .word else {
            return nil
        }
        var amount = TitleAmount(kind: .count, value: number.value, pieces: index..<noun)
        amount.noun = noun
        return append(amount, endingAt: noun + 1)
    }

    /// `two blue pills`, `pair of fentanyl patches`: a number word with a name and a counted noun behind it.
    func countsBehind(_ index: Int, _ word: TitleWord) -> Bool {
        guard word.number >= 2, !word.signs.contains(.fraction), !isSpelledLabel(index) else { return false }
        var isNamed = index == 0
        for place in index + 1..<min(index + 7, title.count) {
            if title.isMark(place, 0x2D) { continue }
            guard title.pieces[place].kind == .word, title.measure(place) == .none else { return false }
            if title.words[place].noun == .item { return isNamed || title.words[place].isName }
            if title.words[place].isName { isNamed = true }
        }
        return false
    }

    /// `number two`.
    private func isSpelledLabel(_ index: Int) -> Bool {
        index > 0 && ["number", "no", "nr", "top"].contains { title.bytes(index - 1).elementsEqual($0.utf8) }
    }

    /// `single tab`.
    func isSingle(_ index: Int) -> Bool { title.bytes(index).elementsEqual("single".utf8) }

    /// Whether a number alone tells what each of the boxes, strips or packs before it holds.
    func isHeld(_ amount: TitleAmount) -> Bool {
        let start = amount.pieces.lowerBound
        guard let last = amounts.last, last.kind == .container, last.upper == nil, !last.isChoice, !last.isCode else {
            return false
        }
        return amount.isPlain && amount.upper == nil && !amount.isChoice && !amount.isCode && amount.value >= 1
            && last.pieces.upperBound == start - 1 && title.has(start - 1, .of)
    }

    /// Whether a price stands before a mass, with a bar between.
    func isPriced(_ amount: TitleAmount) -> Bool {
        let start = amount.pieces.lowerBound
        guard title.isMark(start - 1, 0x2F), let last = amounts.last, last.kind == .aside,
            last.pieces.upperBound >= start - 1
        else { return false }
        return title.isMark(last.pieces.lowerBound - 1, 0x24)
            || last.pieces.contains { title.isMark($0, 0x24) || title.has($0, .currency) }
    }
}
