/// What stands around a number: units, money, percent, dates.
extension AmountReader {
    /// `10+ mg`, `10- Grams`, `500-mg`: what may stand between a number and its unit.
    func unitPlace(_ end: Int) -> Int {
        guard title.pieces.indices.contains(end), title.pieces[end].kind == .mark, end + 1 < title.count else {
            return end
        }
        switch title.pieces[end].mark {
        case 0x2B, 0x2D, 0x2E, 0x2A, 0x7E, 0x5F, 0x27, 0x29:
            let isUnit = title.measure(end + 1) != .none && title.measure(end + 1) != .time
            let isNoun = title.words[end + 1].noun != .none && title.pieces[end].mark != 0x29
            // `200+- mg`.
            if !isUnit, !isNoun, title.pieces[end].mark == 0x2B, title.isMark(end + 1, 0x2D),
                title.measure(end + 2) == .milli || title.measure(end + 2) == .mass
            {
                return end + 2
            }
            guard isUnit || isNoun else { return end }
            return title.pieces[end].mark == 0x29 && !isUnit ? end : end + 1
        default: return end
        }
    }

    /// Units that are also other words count only where they touch the number.
    func isOtherWord(_ place: Int) -> Bool {
        let bytes = title.bytes(place)
        guard bytes.count <= 3 else { return false }
        return ["ie", "ui", "me", "l", "h", "gs", "yg", "mic", "once", "tag", "min"].contains {
            bytes.elementsEqual($0.utf8)
        }
            && bytes.first != 0x6C
    }

    func isMoney(_ index: Int, _ end: Int) -> Bool {
        if title.isMark(index - 1, 0x24) { return true }
        if title.isMark(end, 0x24) {
            // `x10 $50`: the sign is the next number's.
            return !(title.isNumber(end + 1) && !title.pieces[end + 1].isSpaced)
        }
        var behind = end
        if title.isMark(behind, 0x2D), title.has(behind + 1, .currency), !title.pieces[behind].isSpaced { behind += 1 }
        if title.has(behind, .currency), title.measure(behind) == .none, !title.has(behind, .press) { return true }
        return title.has(index - 1, .currency) && title.measure(index - 1) == .none && !title.isMark(end, 0x25)
            && title.measure(unitPlace(end)) == .none && !title.has(end, .times)
            && title.words[min(end, title.count - 1)].noun == .none
    }

    /// `$1.50 a gram`, `€10/g`: the unit belongs to the price.
    func behindPrice(_ end: Int) -> Int {
        var next = end
        while title.isMark(next, 0x24) || title.has(next, .currency)
            || title.isMark(next, 0x2D) && title.has(next + 1, .currency)
        { next += 1 }
        let isPer =
            title.isMark(next, 0x2F) || title.has(next, [.per, .each])
            || next < title.count && title.bytes(next).elementsEqual("a".utf8)
        guard isPer, next + 1 < title.count, title.measure(next + 1) == .mass || title.words[next + 1].noun != .none
        else { return next }
        return next + 2
    }

    func percentEnd(_ end: Int) -> Int? {
        var next = end
        while title.isMark(next, 0x2B) { next += 1 }
        if title.isMark(next, 0x25) { return next + 1 }
        return title.has(next, .percent) ? next + 1 : nil
    }

    func isOrdinalOrDate(_ number: WrittenNumber, _ index: Int) -> Bool {
        let end = number.end
        if title.isGlued(end), title.pieces[end].kind == .word, !title.has(end, .times),
            ["st", "nd", "rd", "th"].contains(where: { title.bytes(end).elementsEqual($0.utf8) })
        {
            return true
        }
        return number.isPlain && (2005...2035).contains(number.value) && index > 2 && !title.has(end, .times)
            && !afterTimes
    }
}
