/// Finds the amounts of a title: what is written, with its unit, its noun and the signs around it.
///
///     AmountReader.amounts(in: title)  // "10 x 200ug": a count of 10, and 0.2 mg linked with it by `x`
struct AmountReader {
    /// How many amounts of a title are looked at.
    static let limit = 48

    let title: TitleReading
    var amounts: [TitleAmount] = []
    var afterTimes = false

    /// The amounts of a title, in the order in which they stand.
    static func amounts(in title: TitleReading) -> [TitleAmount] {
        var reader = AmountReader(title: title)
        reader.read()
        reader.bindNouns()
        return reader.amounts
    }

    private init(title: TitleReading) { self.title = title }

    private mutating func read() {
        var index = 0
        while index < title.count, amounts.count < AmountReader.limit {
            let next: Int
            if title.isNumber(index) {
                next = readNumber(index)
            } else if title.pieces[index].kind == .word {
                next = readWord(index)
            } else {
                if isStarTimes(index) { markTimes() }
                next = index + 1
            }
            index = max(next, index + 1)
        }
    }

    mutating func markTimes() {
        afterTimes = true
        if let last = amounts.indices.last { amounts[last].hasTimes = true }
    }

    // MARK: Words

    private mutating func readWord(_ index: Int) -> Int {
        let word = title.words[index]
        if word.signs.contains(.times), isTimes(index) {
            if let last = amounts.last,
                last.pieces.upperBound == index || last.pieces.upperBound == index - 1 && isClosing(index - 1)
            {
                markTimes()
            } else {
                afterTimes = title.isNumber(index + 1) || title.words[min(index + 1, title.count - 1)].number > 0
            }
            return index + 1
        }
        if word.signs.contains(.lead) {
            var next = index + 1
            if title.isMark(next, 0x3A) || title.isMark(next, 0x2E) || title.isMark(next, 0x2D) { next += 1 }
            if title.isNumber(next) { afterTimes = true }
            return next
        }
        // `pack of 30`.
        if word.noun == .container, title.has(index + 1, .of), title.isNumber(index + 2) { afterTimes = true }
        if word.amount > 0 {
            // `HP` is also a brand: it wants to stand free.
            append(TitleAmount(kind: .mass, value: word.amount, pieces: index..<index + 1, isMetric: word.amount < 1))
            return index + 1
        }
        if word.number > 0 { return readNumberWord(index, word) }
        if word.measure == .mass, isSpelledOut(index), !isPriceUnit(index) {
            append(
                TitleAmount(
                    kind: .mass, value: word.factor, pieces: index..<index + 1,
                    isMetric: word.factor == 1 || word.factor == 1000, isImplied: true))
        }
        return index + 1
    }

    private func isClosing(_ index: Int) -> Bool { title.isMark(index, 0x29) || title.isMark(index, 0x5D) }

    /// `x` counts only where a number stands beside it, or a noun or a name behind the number before it.
    private func isTimes(_ index: Int) -> Bool {
        title.isNumber(index + 1) || title.isNumber(index - 1)
            || (amounts.last.map { $0.pieces.upperBound >= index - 1 } ?? false)
    }

    private func isSpelledOut(_ index: Int) -> Bool {
        let bytes = title.bytes(index)
        guard !title.isGlued(index), !title.has(index + 1, .plain) || title.isMark(index - 1, 0x24) else {
            return false
        }
        return AmountReader.singular.contains { bytes.elementsEqual($0.utf8) }
    }

    private static let singular = [
        "gram", "gramm", "gramme", "gramo", "grammo", "ounce", "oz", "unze", "onza", "pound", "lb", "pfund", "kilo",
        "kg",
        "kilogram", "грамм",
    ]

    /// `per gram`, `/g`, `$10 a gram`, `each gram`: the unit of a price.
    private func isPriceUnit(_ index: Int) -> Bool {
        if title.isMark(index - 1, 0x2F) || title.has(index - 1, [.per, .each]) { return true }
        guard index > 0, title.has(index - 1, .to) || title.bytes(index - 1).elementsEqual("a".utf8) else {
            return false
        }
        return amounts.last.map { $0.pieces.upperBound >= index - 1 && ($0.kind == .aside || $0.kind == .bare) }
            ?? false
    }

    /// `five grams`, `half an ounce`, `two tabs`: a number word counts only before a unit or a noun.
    private mutating func readNumberWord(_ index: Int, _ word: TitleWord) -> Int {
        var next = index + 1
        if word.signs.contains(.fraction), next < title.count,
            title.bytes(next).elementsEqual("a".utf8) || title.bytes(next).elementsEqual("an".utf8)
                || title.has(next, .of)
        {
            next += 1
        }
        var number = WrittenNumber(value: word.number, end: next, isPlain: true)
        if !word.signs.contains(.fraction) { readDozens(&number) }
        next = number.end
        // `ten 10 dollar grams` and `one 1g`: the digits say it.
        guard next < title.count, title.pieces[next].kind == .word else { return index + 1 }
        let unit = title.words[next]
        number.isPlain = number.value >= 1
        guard unit.measure == .mass || unit.noun != .none || unit.signs.contains(.times) else {
            return countsBehind(index, word) ? finish(number, from: index) : index + 1
        }
        let end = finish(number, from: index)
        if isSingle(index), let last = amounts.indices.last { amounts[last].isImplied = true }
        return end
    }

    // MARK: Numbers

    private mutating func readNumber(_ index: Int) -> Int {
        let isCode = title.isGlued(index) && title.pieces[index - 1].kind == .word && !title.has(index - 1, .times)
        guard var number = WrittenNumber(title, at: index, isCode: isCode) else { return index + 1 }
        // `#4`: a grade.
        if title.isMark(index - 1, 0x23), number.value < 10, number.isPlain, !isCounted(number) { return number.end }
        readThousands(&number)
        readDozens(&number)
        if let end = readSized(number, from: index) { return end }
        return finish(number, from: index)
    }

    /// `#5 tabs`: a count after all.
    private func isCounted(_ number: WrittenNumber) -> Bool {
        number.end < title.count && title.words[number.end].noun == .item && !title.has(number.end, .stamp)
    }

    /// `1k pills`.
    private func readThousands(_ number: inout WrittenNumber) {
        guard title.isGlued(number.end), title.bytes(number.end).elementsEqual("k".utf8), number.value < 1000 else {
            return
        }
        let next = number.end + 1
        guard
            next >= title.count || title.words[next].noun != .none || title.has(next, .times)
                || title.words[next].isName
        else { return }
        number.value *= 1000
        number.end = next
    }

    /// Looks at what follows a number and keeps it as what it is.
    private mutating func finish(_ number: WrittenNumber, from index: Int) -> Int {
        var amount = TitleAmount(
            kind: .bare, value: number.value, upper: number.upper, pieces: index..<number.end, isPlain: number.isPlain,
            thousands: number.thousands)
        amount.isSpelled = title.pieces[index].kind == .word
        amount.isChoice = number.isList
        amount.isCode = title.isGlued(index) && title.pieces[index - 1].kind == .word && !title.has(index - 1, .times)
        let next = number.end
        let isWeighed = title.isGlued(next) && (title.measure(next) == .mass || title.measure(next) == .milli)
        if !(isWeighed && title.pieces[index].isSpaced), isMoney(index, number.end) {
            amount.kind = .aside
            return append(amount, endingAt: behindPrice(number.end))
        }
        if let end = percentEnd(number.end) {
            amount.kind = .percent
            return append(amount, endingAt: end)
        }
        let place = unitPlace(number.end)
        if place < title.count, title.pieces[place].kind == .word {
            let unit = title.words[place]
            if unit.measure != .none, title.isGlued(place) || !isOtherWord(place) {
                return readMeasure(amount, unit, at: place)
            }
            if unit.amount > 0, unit.amount < 30, number.value == number.value.rounded(), number.isPlain,
                title.isGlued(place)
            {
                amount.kind = .aside
                return append(amount, endingAt: place + 1)
            }
            // `1/2 QP`, `2 eighths`.
            if unit.amount > 0, place == number.end, number.upper == nil, !number.isList, !number.isPair,
                !amount.isCode, number.isFraction || number.isPlain && (1...20).contains(number.value)
            {
                amount.kind = .mass
                amount.value *= unit.amount
                amount.isMetric = unit.amount < 1
                return append(amount, endingAt: place + 1)
            }
            if unit.noun != .none, !amount.isCode || title.isGlued(place) {
                return readNoun(amount, unit, at: place)
            }
        }
        // `3x stronger`.
        if title.has(number.end, .times), title.has(number.end + 1, .ratio) {
            amount.kind = .aside
            return append(amount, endingAt: number.end + 2)
        }
        if number.isPair || isOrdinalOrDate(number, index) {
            amount.kind = .aside
            return append(amount, endingAt: number.end)
        }
        if number.isFraction, number.upper == nil { amount.kind = .part }
        // `7.5/325`: a compound pill needs no unit.
        if number.isCompound, number.end < title.count || index > 0 {
            amount.kind = .milli
            return append(amount, endingAt: number.end)
        }
        return append(amount, endingAt: number.end)
    }

    // MARK: Keeping

    @discardableResult
    mutating func append(_ written: TitleAmount, endingAt end: Int) -> Int {
        var amount = written
        amount.pieces = written.pieces.lowerBound..<end
        append(amount)
        return end
    }

    mutating func append(_ written: TitleAmount) {
        var amount = written
        let (start, end) = (amount.pieces.lowerBound, amount.pieces.upperBound)
        // `50x AAA 4 stamps`: the `x` is of the number before it alone.
        let isBehind =
            title.has(start - 1, [.times, .lead]) || title.isMark(start - 1, 0x2A) || title.has(start - 1, .of)
            || title.pieces.indices.contains(start - 1) && title.pieces[start - 1].kind == .mark
                && title.has(start - 2, [.times, .lead])
        // `500x (200 lemon, 200 lime)`: the second number is a part of the first.
        let isPart = title.isMark(start - 1, 0x28) && amount.kind == .bare
        if afterTimes, isBehind, !isPart {
            amount.multipliesPrevious = amounts.last.map { $0.hasTimes && $0.pieces.upperBound >= start - 2 } ?? false
            amount.hasTimes = true
        }
        afterTimes = false
        if title.has(start - 1, .choice), amount.kind != .aside, amount.kind != .percent { amount.isChoice = true }
        if title.isMark(start - 1, 0x2B) && start > 1 || title.has(start - 1, .free)
            || title.has(start - 2, .free) && title.has(start - 1, .joint)
            || title.has(end, .free)
        {
            amount.isExtra = true
        }
        // `1, 5 and 10 grams`: numbers to choose from.
        if [.mass, .milli, .count].contains(amount.kind), let last = amounts.last, last.kind == .bare, !last.hasTimes,
            !last.isCode,
            start == last.pieces.upperBound + 1, isEnumeration(last.pieces.upperBound)
        {
            amount.isChoice = true
        }
        // `10 strips of 10 diazepam`: each holds that many.
        if amount.kind == .bare, isHeld(amount) { amount.kind = .count }
        // `£31 / 3.5g`: the mass that a price is for counts where no other is told.
        if amount.kind == .mass, isPriced(amount) { amount.isImplied = true }
        // `50 pills + 10 free`.
        if amount.kind == .bare, amount.isExtra, amounts.last?.kind == .count { amount.kind = .count }
        if title.has(end, .total) || title.has(start - 1, .total) { amount.isTotal = true }
        if title.has(end, .each) || title.has(start - 1, .each) { amount.isEach = true }
        amounts.append(amount)
    }

    private func isEnumeration(_ index: Int) -> Bool {
        title.isMark(index, 0x2C) || title.isMark(index, 0x26) || title.isMark(index, 0x7C)
            || title.has(index, [.or, .joint]) && !title.has(index, .of)
    }
}
