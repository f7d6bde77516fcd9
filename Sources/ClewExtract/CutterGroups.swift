internal import ClewCore

extension Cutter {
    /// Four hexadecimal digits are one of ten groups of a fingerprint: looks for the groups on both sides.
    ///
    /// Groups stand one or two blanks apart, or a line; the words before ("Key fingerprint = ") end them. Of more than ten
    /// groups the first ten are meant where a sign names what follows, or where they fill their lines; otherwise one cannot
    /// know which.
    mutating func isFingerprint(at place: Int) -> Bool {
        let most = 17
        var first = place
        var count = 1
        while count < most, let start = hexGroup(endingBefore: first) {
            first = start
            count &+= 1
        }
        let reached = count == most
        var last = place &+ 4
        var tenth = count == 10 ? last : 0
        while count < most, let start = hexGroup(startingBehind: last) {
            last = start &+ 4
            count &+= 1
            if count == 10 { tenth = last }
        }
        steps &+= count &* 5
        guard count >= 10, !reached else { return false }
        if count > 10 {
            // So many may be a dump of bytes under a heading.
            guard count <= 13, tenth > 0, isAnnounced(at: first) || beginsLine(first) && endsLine(tenth) else {
                return false
            }
            last = tenth
        }
        guard offer(OpenPGPFingerprint.self, first, last) else { return false }
        cursor = last
        return true
    }

    /// Whether a colon or a sign of equality stands before a place, blanks and a line break between.
    private func isAnnounced(at place: Int) -> Bool {
        var before = place &- 1
        while before > place &- 4, isA(at: before, CandidateClass.space) { before &-= 1 }
        guard before >= 0 else { return false }
        return p[before] == UInt8(ascii: ":") || p[before] == UInt8(ascii: "=")
    }

    private func beginsLine(_ place: Int) -> Bool { place == 0 || isA(at: place &- 1, CandidateClass.newline) }

    private func endsLine(_ place: Int) -> Bool { place >= n || isA(at: place, CandidateClass.newline) }

    private func hexGroup(endingBefore place: Int) -> Int? {
        var end = place
        while end > lastEnd, end > place &- 3, isA(p[end &- 1], CandidateClass.space) { end &-= 1 }
        guard end < place, end &- 4 >= lastEnd, !isA(at: end &- 5, CandidateClass.word) else { return nil }
        for offset in 1...4 where !isA(p[end &- offset], CandidateClass.hex) { return nil }
        return end &- 4
    }

    private func hexGroup(startingBehind place: Int) -> Int? {
        var start = place
        while start < n, start < place &+ 3, isA(p[start], CandidateClass.space) { start &+= 1 }
        guard start > place, start &+ 4 <= n,
            !isA(at: start &+ 4, CandidateClass.word | CandidateClass.dash | CandidateClass.joiner)
        else { return nil }
        for offset in 0..<4 where !isA(p[start &+ offset], CandidateClass.hex) { return nil }
        return start
    }

    /// Two letters and two digits begin an IBAN in groups of four, the last one shorter or not.
    mutating func isGroupedIBAN(at start: Int) -> Bool {
        var ends: (Int, Int, Int) = (0, 0, 0)
        var end = start &+ 4
        var groups = 1
        while groups < 9, end < n, p[end] == UInt8(ascii: " ") {
            var next = end &+ 1
            while next < n, next < end &+ 5, isA(p[next], CandidateClass.word) { next &+= 1 }
            let length = next &- end &- 1
            guard length > 0, !isA(at: next, CandidateClass.word) else { break }
            ends = (next, ends.0, ends.1)
            end = next
            groups &+= 1
            if length < 4 { break }
        }
        steps &+= end &- start
        guard groups >= 4 else { return false }
        // A word behind the number may look like a last group: the longest that is sound wins, then one that fails.
        for acceptance in [Acceptance.sound, .any] {
            for end in [ends.0, ends.1, ends.2] where end > start &+ 14 && offer(IBAN.self, start, end, acceptance) {
                cursor = end
                return true
            }
        }
        return false
    }

    /// Six or seven digits with four letters before them, a blank or a dash between: `MSKU 123456-7`.
    mutating func isSpacedContainer(_ start: Int, _ end: Int) -> Bool {
        let length = end &- start
        guard length == 3 || length == 6 || length == 7, start >= 5, isA(p[start &- 1], CandidateClass.blank) else {
            return false
        }
        let first = start &- 5
        guard first >= lastEnd, isContainerCategory(p[start &- 2]), !isA(at: first &- 1, CandidateClass.core) else {
            return false
        }
        for place in first..<(start &- 1) where !isA(p[place], CandidateClass.letter) { return false }
        // Seven digits, in one piece or in groups.
        var last = end
        var digits = length
        while digits < 7, last &+ 1 < n, p[last] == UInt8(ascii: " ") || p[last] == UInt8(ascii: "-") {
            let first = last &+ 1
            last = first
            while last < n, digits < 8, isA(p[last], CandidateClass.digit) {
                digits &+= 1
                last &+= 1
            }
            guard last > first else { return false }
        }
        guard digits == 7, !isA(at: last, CandidateClass.word), offer(ContainerNumber.self, first, last) else {
            return false
        }
        cursor = last
        return true
    }

    /// Seven digits with letters before them, one or more of them of the Cyrillic alphabet, where they look alike.
    mutating func isLookalikeContainer(_ start: Int, _ end: Int) -> Bool {
        guard end &- start >= 7, start >= 2, p[start &- 1] >= 0x80 || end &- start < 11 else { return false }
        for place in (end &- 7)..<end where !isA(p[place], CandidateClass.digit) { return false }
        var first = end &- 7
        var letters = 0
        var isForeign = false
        while letters < 4, first > lastEnd {
            if isA(p[first &- 1], CandidateClass.letter) {
                first &-= 1
            } else if first >= 2, p[first &- 2] == 0xD0 || p[first &- 2] == 0xD1, p[first &- 1] & 0xC0 == 0x80 {
                first &-= 2
                isForeign = true
            } else {
                break
            }
            letters &+= 1
        }
        guard letters == 4, isForeign, first >= lastEnd, !isA(at: first &- 1, CandidateClass.core),
            first == 0 || p[first &- 1] < 0x80
        else { return false }
        return offer(ContainerNumber.self, first, end)
    }

    /// Digits with two letters before them and two behind, in groups: `RR 123 456 785 GB`.
    mutating func isSpacedPostalItem(_ start: Int) -> Bool {
        guard start >= 3, p[start &- 1] == UInt8(ascii: " "), start &- 3 >= lastEnd,
            isA(p[start &- 2], CandidateClass.upperCase), isA(p[start &- 3], CandidateClass.upperCase),
            !isA(at: start &- 4, CandidateClass.core)
        else { return false }
        var place = start
        var digits = 0
        while place < n, place < start &+ 14 {
            if isA(p[place], CandidateClass.digit) {
                digits &+= 1
            } else if p[place] != UInt8(ascii: " ") {
                break
            }
            place &+= 1
        }
        steps &+= place &- start
        guard digits == 9, place &+ 2 <= n, isA(p[place], CandidateClass.upperCase),
            isA(p[place &+ 1], CandidateClass.upperCase), !isA(at: place &+ 2, CandidateClass.word),
            offer(PostalItem.self, start &- 3, place &+ 2)
        else { return false }
        cursor = place &+ 2
        return true
    }
}
