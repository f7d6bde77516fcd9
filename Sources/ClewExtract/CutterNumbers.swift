internal import ClewCore

extension Cutter {
    /// A word of digits only.
    mutating func digits(_ start: Int, _ end: Int) {
        let length = end &- start
        if length < 7 {
            // Most numbers of a page are short and stand alone: they end here.
            if length == 4, isFingerprint(at: start) { return }
            guard goesOn(behind: end) || isA(at: start &- 1, CandidateClass.joiner) else {
                if length == 6 { _ = isSpacedContainer(start, end) }
                return
            }
        } else if length == 16 {
            if offer(OpenPGPKeyID.self, start, end) { return }
        } else if length == 7, isSpacedContainer(start, end) || isLookalikeContainer(start, end) {
            return
        } else if length == 40 {
            _ = offer(OpenPGPFingerprint.self, start, end)
            return
        } else if length > 34 {
            if length <= 106 { longDigits(start, end, length) }
            return
        }
        number(start, end)
    }

    private mutating func longDigits(_ start: Int, _ end: Int, _ length: Int) {
        if length == 66 {
            _ = offer(SessionID.self, start, end)
        } else if length == 76 {
            _ = offer(ToxID.self, start, end)
        }
    }

    /// Whether a separator and another digit follow.
    @inline(__always)
    private func goesOn(behind end: Int) -> Bool {
        guard end &+ 1 < n else { return false }
        let next = p[end]
        guard next == UInt8(ascii: " ") || next == UInt8(ascii: ")") || next == UInt8(ascii: "/") else { return false }
        let second = p[end &+ 1]
        return isA(second, CandidateClass.digit) || second == UInt8(ascii: "(") || second == UInt8(ascii: " ")
            || second == UInt8(ascii: "-")
    }

    /// Digits in groups: cuts the groups that may belong together and asks the kinds that are numbers.
    ///
    /// Where none of them takes the groups, only the first is done with: behind a date may stand an address. The groups
    /// behind it are no number of their own, though, for they are the rest of one.
    mutating func number(_ first: Int, _ last: Int) {
        var start = first
        while start < last, !isA(p[start], CandidateClass.digit) { start &+= 1 }
        let isRest = start < state.numberEnd
        let count = cutGroups(from: start, atMost: isRest ? 3 : Cutter.mostGroups)
        guard count > 0 else { return }
        let end = groups[count &- 1].end
        steps &+= end &- start
        cursor = max(cursor, groups[0].end)
        if count >= 3, isCAS(count) { return }
        if !isRest, !isNumber(start, count) { state.numberEnd = end }
    }

    /// Whether groups of digits, or the first of them, are a number of some kind.
    private mutating func isNumber(_ start: Int, _ count: Int) -> Bool {
        var length = 0
        for index in 0..<count { length &+= groups[index].end &- groups[index].start }
        guard length >= 7 else { return false }
        if length == 7 || count >= 2, isSpacedContainer(groups[0].start, groups[0].end) { return true }
        if length >= 9, isSpacedPostalItem(start) { return true }
        if length >= 12, isCardOrDevice(count) { return true }
        if groups[0].end &- groups[0].start == 7, count == 1 || isA(p[groups[0].end], CandidateClass.space), isShip() {
            return true
        }
        return isPhone(start, count)
    }

    /// Cuts the groups of digits from `start` on, at most two separators apart; says how many.
    private mutating func cutGroups(from start: Int, atMost most: Int) -> Int {
        var count = 0
        var place = start
        let limit = min(n, start &+ 64)
        while count < most {
            let first = place
            while place < limit, isA(p[place], CandidateClass.digit) { place &+= 1 }
            guard place > first else { break }
            // A group that goes on in letters is no number, and neither is one that the limit cut.
            if isA(at: place, CandidateClass.word) || p[place &- 1] == UInt8(ascii: "@") { break }
            if place < n, p[place] == UInt8(ascii: "_") { break }
            groups[count] = (first, place)
            count &+= 1
            var separators = 0
            while place < limit, separators < 3, isSeparator(p[place]) {
                place &+= 1
                separators &+= 1
            }
            guard separators > 0 else { break }
        }
        return count
    }

    @inline(__always)
    private func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: "/"):
            true
        default: false
        }
    }

    /// Three groups with single dashes: `50-00-0`.
    private mutating func isCAS(_ count: Int) -> Bool {
        for index in 0..<(count &- 2) {
            let (one, two, three) = (groups[index], groups[index &+ 1], groups[index &+ 2])
            guard two.end &- two.start == 2, three.end &- three.start == 1, one.end &- one.start >= 2,
                two.start == one.end &+ 1, three.start == two.end &+ 1, p[one.end] == UInt8(ascii: "-"),
                p[two.end] == UInt8(ascii: "-"), !isA(at: one.start &- 1, CandidateClass.core),
                !isA(at: three.end, CandidateClass.dash)
            else { continue }
            if offer(CASNumber.self, one.start, three.end) {
                cursor = three.end
                return true
            }
        }
        return false
    }

    /// A payment card or a device: one group of 13 to 19 digits, or groups as they are printed.
    private mutating func isCardOrDevice(_ count: Int) -> Bool {
        for first in 0..<count {
            var length = 0
            for last in first..<min(count, first &+ 5) {
                if last > first {
                    // Groups of one number stand exactly one blank or dash apart.
                    guard groups[last].start == groups[last &- 1].end &+ 1,
                        p[groups[last &- 1].end] == UInt8(ascii: " ") || p[groups[last &- 1].end] == UInt8(ascii: "-")
                    else { break }
                }
                length &+= groups[last].end &- groups[last].start
                guard length <= 19 else { break }
                if length >= 13, isCardOrDevice(first, last, length) { return true }
            }
        }
        return false
    }

    private mutating func isCardOrDevice(_ first: Int, _ last: Int, _ length: Int) -> Bool {
        let start = groups[first].start
        let end = groups[last].end
        // Part of a decimal number, of a path or of a longer run of signs is none of both.
        if isA(at: start &- 1, CandidateClass.core), p[start &- 1] != UInt8(ascii: "+") || last > first { return false }
        if isA(at: end, CandidateClass.dash | CandidateClass.joiner) { return false }
        if isA(at: end, CandidateClass.stop), isA(at: end &+ 1, CandidateClass.digit) { return false }
        if length == 15 && offer(IMEI.self, start, end)
            || isCardGrouping(first, last) && offer(PaymentCard.self, start, end)
        {
            cursor = end
            return true
        }
        return false
    }

    /// Whether the groups are those of a card: one, or fours with a last of one to four, or 4-6-5, or 4-6-4.
    private func isCardGrouping(_ first: Int, _ last: Int) -> Bool {
        if first == last { return true }
        guard groups[first].end &- groups[first].start == 4 else { return false }
        let second = groups[first &+ 1].end &- groups[first &+ 1].start
        if last &- first == 2, second == 6 { return groups[last].end &- groups[last].start >= 4 }
        for index in first..<last where groups[index].end &- groups[index].start != 4 { return false }
        return last &- first >= 3
    }

    /// Seven digits alone that are named as a ship's. With `IMO` before them they are told whatever the check digit says;
    /// where a vessel is spoken of, only when it holds. (`We ship` is no vessel.)
    private mutating func isShip() -> Bool {
        let (start, end) = groups[0]
        guard !isA(at: start &- 1, CandidateClass.joiner) else { return false }
        let named = prefixed(start)
        guard
            named < start && offer(IMONumber.self, named, end)
                || nearest(of: words.ships, before: start) != nil && offer(IMONumber.self, start, end, .sound)
        else { return false }
        cursor = end
        return true
    }

    /// The start of `IMO` where it stands right before the digits.
    private func prefixed(_ start: Int) -> Int {
        for place in stride(from: start &- 4, through: max(lastEnd, start &- 9), by: -1)
        where stands(words.imo, at: place, before: start) && !isA(at: place &- 1, CandidateClass.word) {
            return place
        }
        return start
    }

    /// `0.00134410` and `2014-04-06`: by far the most numbers of a page with more than six digits.
    private func isAmountOrDate(_ count: Int) -> Bool {
        func length(_ index: Int) -> Int { groups[index].end &- groups[index].start }
        if count == 2 { return p[groups[0].end] == UInt8(ascii: ".") && groups[1].start == groups[0].end &+ 1 }
        guard count >= 3, length(0) == 4 ? length(1) <= 2 && length(2) <= 2 : length(0) <= 2 && length(1) <= 2 else {
            return false
        }
        let sign = p[groups[0].end]
        return sign == p[groups[1].end] && sign != UInt8(ascii: " ")
            && (length(0) == 4 || length(2) == 4 || length(2) == 2)
            && (count == 3 || p[groups[2].end] == UInt8(ascii: " "))
    }

    /// A telephone number: with a plus, or in the form of a numbering plan, or named.
    private mutating func isPhone(_ first: Int, _ count: Int) -> Bool {
        var start = first
        var isOpen = false
        while start > lastEnd, start > first &- 3 {
            let before = p[start &- 1]
            if before == UInt8(ascii: "+") {
                start &-= 1
                break
            }
            guard before == UInt8(ascii: "("), !isOpen else { break }
            isOpen = true
            start &-= 1
        }
        if p[start] != UInt8(ascii: "+"), isAmountOrDate(count) { return false }
        let lead = start &- 1
        if isA(at: lead, CandidateClass.word | CandidateClass.dash | CandidateClass.joiner | CandidateClass.stop)
            || (lead >= 0
                && (p[lead] == UInt8(ascii: "/") || p[lead] == UInt8(ascii: "=")
                    || p[lead] == UInt8(ascii: "$") || p[lead] == UInt8(ascii: "#") || p[lead] == UInt8(ascii: ",")))
        {
            return false
        }
        for last in stride(from: count &- 1, through: max(0, count &- 4), by: -1) {
            let end = groups[last].end
            let length = end &- start
            guard length >= 7, length <= 32 else { continue }
            if offer(Phone.self, start, end, .sound) {
                cursor = end
                return true
            }
        }
        return false
    }
}
