/// Numbers with a unit or a noun.
extension AmountReader {
    /// Keeps a number with its unit, and reads what follows: `/ml`, `- 5g`.
    mutating func readMeasure(_ written: TitleAmount, _ unit: TitleWord, at place: Int) -> Int {
        var amount = written
        amount.isCode = false
        var end = place + 1
        if title.isMark(end, 0x27), end + 1 < title.count, title.bytes(end + 1).elementsEqual("s".utf8) { end += 2 }
        switch unit.measure {
        case .mass:
            amount.kind = .mass
            amount.isMetric = unit.factor == 1 || unit.factor == 1000
            // `1.000 Gramm`, `2.500 g`: a point before whole hundreds parts thousands.
            if unit.factor == 1, let thousands = amount.thousands, thousands.remainder(dividingBy: 100) == 0 {
                amount.value = thousands
            }
            if title.isMark(end - 2, 0x24) { amount.kind = .aside }
        case .milli:
            amount.kind = .milli
            amount.isMicro = unit.factor < 1
        case .volume: amount.kind = .volume
        case .activity, .time, .none: amount.kind = .aside
        }
        if unit.factor > 0 {
            amount.value *= unit.factor
            amount.upper = amount.upper.map { $0 * unit.factor }
        }
        if amount.kind == .mass || amount.kind == .milli { end = readPer(&amount, end) }
        if amount.kind == .mass || amount.kind == .milli { end = readUnitRange(&amount, end) }
        return append(amount, endingAt: end)
    }

    /// `mg/ml`, `mg / 10 ml`, `µg/h`: a strength; `mg/tab`: a dose.
    func readPer(_ amount: inout TitleAmount, _ end: Int) -> Int {
        let isSlash = title.isMark(end, 0x2F)
        guard isSlash || title.has(end, .per) else { return end }
        var next = end + 1
        if title.isNumber(next) { next += 1 }
        guard next < title.count else { return end }
        if title.isMark(next, 0x2D) { next += 1 }
        switch title.measure(next) {
        case .volume:
            // `2500 mg/10 ml` tells how much there is, `250 mg/ml` and `100 mg/1 ml` do not.
            amount.kind = title.isNumber(end + 1) && title.pieces[end + 1].value > 1 ? .volume : .aside
            amount.isStrength = true
            return next + 1
        case .time:
            amount.kind = .aside
            return next + 1
        case .none where isSlash && isCompound(amount, end + 1) && title.pieces[end + 1].value > amount.value:
            return end + 2
        case .milli where isSlash && isCompound(amount, end + 1): return next + 1
        case .mass where amount.kind == .milli && isSlash && !title.isNumber(end + 1):
            amount.kind = .aside
            return next + 1
        default:
            guard next < title.count, title.words[next].noun != .none, next == end + 1 else { return end }
            amount.isEach = true
            return next + 1
        }
    }

    /// `10mg/325mg`, `10 mg / 325`: the second substance of a compound pill.
    func isCompound(_ amount: TitleAmount, _ place: Int) -> Bool {
        guard title.isNumber(place) else { return false }
        let second = title.pieces[place].value
        return second >= 10 * amount.value && second >= 200 || second < amount.value && !amount.isMicro
    }

    /// `1g - 5g`, `7G-3oz`, `1g to 5g`.
    func readUnitRange(_ amount: inout TitleAmount, _ end: Int) -> Int {
        guard title.isMark(end, 0x2D) || title.has(end, .to), title.isNumber(end + 1) else { return end }
        guard let second = WrittenNumber(title, at: end + 1), second.end < title.count else { return end }
        let unit = title.words[second.end]
        guard unit.measure == (amount.kind == .mass ? .mass : .milli) else { return end }
        let upper = second.value * unit.factor
        guard upper > amount.value * 1.04 else { return end }
        amount.upper = upper
        return second.end + 1
    }

    /// Keeps a number of counted things.
    mutating func readNoun(_ written: TitleAmount, _ unit: TitleWord, at place: Int) -> Int {
        var amount = written
        amount.kind = unit.noun == .item ? .count : .container
        amount.noun = place
        amount.isCode = false
        // `50x #4 stamps` in a table that lost its marks.
        if unit.signs.contains(.stamp), [3, 4].contains(amount.value), amounts.last?.hasTimes ?? false {
            amount.kind = .aside
        }
        if let thousands = amount.thousands { amount.value = thousands }
        return append(amount, endingAt: place + 1)
    }
}
