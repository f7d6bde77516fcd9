/// One amount that a title writes, before it is known what it is an amount of.
struct TitleAmount {
    /// What is measured.
    enum Kind: UInt8 {
        /// A number alone.
        case bare
        /// A number of counted things.
        case count
        /// A number of boxes, bottles, strips.
        case container
        /// Grams.
        case mass
        /// Milligrams: of a powder its mass, of a pill its dose.
        case milli
        /// A part of an ounce without the word: `1/8`.
        case part
        /// Millilitres, whatever the number.
        case volume
        /// Percent.
        case percent
        /// Money, strength, activity, time: nothing of the goods' amount.
        case aside
    }

    var kind: Kind
    /// The number, in grams, milligrams, percent or pieces.
    var value: Double
    /// The upper end of a range.
    var upper: Double?
    /// The pieces that it takes.
    var pieces: Range<Int>
    /// Whether it was written in grams or kilograms, which win over ounces.
    var isMetric = true
    /// Whether the unit is finer than a milligram.
    var isMicro = false
    /// Whether an `x` stands before or behind it.
    var hasTimes = false
    /// Whether an `x` links it with the amount before it.
    var multipliesPrevious = false
    /// Whether `free` or a plus sign stands beside it.
    var isExtra = false
    /// Whether it is one of several to choose from: `from`, `up to`.
    var isChoice = false
    /// Whether it was a unit without a number: `ounce`.
    var isImplied = false
    /// Whether the number was a word.
    var isSpelled = false
    /// Whether the text behind it says that it is the amount of one: `each`.
    var isEach = false
    /// Whether `total` stands beside it.
    var isTotal = false
    /// The piece of the noun that it counts.
    var noun: Int?
    /// Whether it is a strength: `250 mg/ml`.
    var isStrength = false
    /// Whether digits alone were written.
    var isPlain = true
    /// The value if its point parts thousands.
    var thousands: Double?
    /// Whether the number is stuck to letters before it, as in `G3722`.
    var isCode = false
}

/// A number as written: digits, a fraction, a range, a number word.
struct WrittenNumber {
    var value: Double
    var upper: Double?
    /// The piece behind it.
    var end: Int
    var isPlain: Bool
    var isFraction = false
    var thousands: Double?
    /// Whether numbers apart by slashes or commas make a list to choose from.
    var isList = false
    /// Whether a second number of a compound pill was left out: `10/325`.
    var isCompound = false
    /// Whether a smaller number follows a slash: `8/2 mg` of two substances, or `24/7`.
    var isPair = false
}

extension WrittenNumber {
    /// Reads the number that begins at a piece.
    init?(_ title: TitleReading, at start: Int, isCode: Bool = false) {
        guard title.isNumber(start) else { return nil }
        let first = title.tokens[title.pieces[start].tokens.lowerBound]
        self.init(value: first.value, end: start + 1, isPlain: first.isPlain, thousands: first.thousands)
        readFraction(title, start)
        if !isFraction { readStripped(title, start) }
        if !isFraction { readSlashes(title, start) }
        if !isCode { readRange(title) }
    }

    /// `1/2`, `1 1/2`, `1/8th`.
    private mutating func readFraction(_ title: TitleReading, _ start: Int) {
        if let part = WrittenNumber.fraction(title, at: start) {
            (value, end, isFraction, isPlain) = (part.value, part.end, true, false)
        } else if isPlain, value < 100, start + 1 < title.count, title.pieces[start + 1].isSpaced,
            let part = WrittenNumber.fraction(title, at: start + 1), title.measure(part.end) == .mass
        {
            (value, end, isFraction, isPlain) = (value + part.value, part.end, true, false)
        }
    }

    private static func fraction(_ title: TitleReading, at start: Int) -> (value: Double, end: Int)? {
        guard title.isNumber(start), title.isMark(start + 1, 0x2F), title.isNumber(start + 2) else { return nil }
        let (upper, lower) = (title.pieces[start].value, title.pieces[start + 2].value)
        guard upper >= 1, upper < lower, [2, 3, 4, 5, 8, 10, 16, 32].contains(lower), upper == upper.rounded(),
            !title.isMark(start + 3, 0x2F) || !title.isNumber(start + 4), !title.isMark(start - 1, 0x2F)
        else { return nil }
        var end = start + 3
        if title.isGlued(end), title.pieces[end].kind == .word, title.measure(end) == .none,
            ["th", "ths", "rd", "st", "nd"].contains(where: { title.bytes(end).elementsEqual($0.utf8) })
        {
            end += 1
        }
        return (upper / lower, end)
    }

    /// Tables that lost their marks write `0 5 Grams`, `3 5g` and `1 8 oz`.
    private mutating func readStripped(_ title: TitleReading, _ start: Int) {
        guard isPlain, title.isNumber(start + 1), title.pieces[start + 1].isSpaced, start + 2 < title.count else {
            return
        }
        let second = title.tokens[title.pieces[start + 1].tokens.lowerBound]
        let unit = title.words[start + 2]
        guard second.isPlain, unit.measure == .mass || unit.measure == .milli else { return }
        var divisor = 1.0
        for _ in 0..<min(second.length, 6) { divisor *= 10 }
        if value == 0 {
            (value, end, isPlain) = (second.value / divisor, start + 2, false)
        } else if value == 1, [2, 4, 8, 16].contains(second.value), unit.measure == .mass, unit.factor > 1,
            unit.factor < 1000
        {
            (value, end, isPlain, isFraction) = (1 / second.value, start + 2, false, true)
        } else if second.value == 5, unit.measure == .mass ? value < 10 : [2, 7, 12, 17, 22, 37, 62].contains(value) {
            (value, end, isPlain) = (value + 0.5, start + 2, false)
        }
    }

    /// `1/2/5 g` is a choice; `10/325 mg` is a pill of two substances, of which the first counts.
    private mutating func readSlashes(_ title: TitleReading, _ start: Int) {
        var last = value
        var count = 0
        var second = 0.0
        while title.isMark(end, 0x2F), title.isNumber(end + 1) {
            count += 1
            last = title.pieces[end + 1].value
            if count == 1 { second = last }
            end += 2
        }
        if count == 0, title.isMark(end, 0x2F), title.measure(end - 1) == .none {
            return
        }
        guard count > 0 else { return readCommaList(title) }
        // `£110 / 28g`: a price and what it is for.
        if title.isMark(start - 1, 0x24), title.measure(end) == .mass || title.measure(end) == .milli {
            end = start + 1
            return
        }
        // `60/70%`: a range of purity.
        if count == 1, second > value, title.isMark(end, 0x25) || title.has(end, .percent) {
            upper = second
            return
        }
        if count == 1, value > 0, second > value, second >= 100, value <= 100 {
            isCompound = true
        } else if count == 1, second < value, second > 0 {
            isPair = true
        } else {
            isList = last != value
        }
    }

    /// `1,2,5 g`: the tokenizer has parted the numbers.
    private mutating func readCommaList(_ title: TitleReading) {
        var count = 0
        var probe = end
        while title.isMark(probe, 0x2C), title.isNumber(probe + 1), !title.pieces[probe].isSpaced,
            !title.pieces[probe + 1].isSpaced
        {
            count += 1
            probe += 2
        }
        guard count > 0 else { return }
        end = probe
        isList = true
    }

    /// `1-5`, `1 to 5`: the second must be greater and a unit, a noun or an `x` must follow somewhere.
    private mutating func readRange(_ title: TitleReading) {
        guard !isList, upper == nil else { return }
        var next = end
        // `220~200mg` is a range however it is turned.
        let isLoose = title.isMark(next, 0x7E)
        if title.isMark(next, 0x2D) || isLoose {
            next += 1
            if title.isMark(next, 0x2D) || title.isMark(next, 0x3E) { next += 1 }
        } else if title.has(next, .to), title.isNumber(next + 1) {
            next += 1
        } else {
            return
        }
        guard title.isNumber(next) else { return }
        var behind = title.pieces[next].value
        var stop = next + 1
        if let part = WrittenNumber.fraction(title, at: next) { (behind, stop) = (part.value, part.end) }
        // `37-5-mg`: an address has no point.
        if title.isSlug, behind == 5, value > 5, title.isMark(stop, 0x2D), title.measure(stop + 1) == .milli {
            (value, end, isPlain) = (value + 0.5, stop + 1, false)
            return
        }
        if isLoose, behind < value { (value, behind) = (behind, value) }
        guard behind > value else { return }
        // `10 - 200ug`: a count and a dose, when blanks stand around the dash and the numbers are far apart.
        if title.pieces[next].isSpaced, behind >= value * 10, title.measure(stop) == .milli, isPlain { return }
        (upper, end) = (behind, stop)
    }
}
