internal import ClewCore

extension Cutter {
    /// A URL whose scheme is a messenger's: `briar://…`, `tg://resolve?domain=…`.
    mutating func messengerURL(_ start: Int, _ end: Int) -> Bool {
        switch p[start] | 0x20 {
        case UInt8(ascii: "b"): return offer(Briar.self, start, end)
        case UInt8(ascii: "t"):
            return p[start &+ 1] | 0x20 == UInt8(ascii: "g") && offer(Telegram.self, start, end)
        case UInt8(ascii: "s"):
            return p[start &+ 1] | 0x20 == UInt8(ascii: "g") && offer(Signal.self, start, end)
        default: return false
        }
    }

    /// The account that a path names behind the host of a messenger: `t.me/name`, `threema.id/ABCDEFGH`.
    ///
    /// The mention begins with the scheme where there is one.
    @discardableResult
    mutating func account(_ start: Int, _ host: Int, _ hostEnd: Int, _ end: Int) -> Bool {
        // The hosts are short; most hosts are told apart by their length.
        guard hostEnd &- host <= 12, end &- hostEnd >= 4,
            let entry = words.accounts.first(where: {
                $0.host.count == hostEnd &- host && stands($0.host, at: host, before: hostEnd)
            })
        else { return false }
        switch entry.keyword {
        case .telegram: return offer(Telegram.self, start, end)
        case .threema: return offer(Threema.self, start, end)
        case .signal: return offer(Signal.self, start, end)
        case .matrix: return offer(Matrix.self, start, end)
        case .armor, .tg, .wickr: return false
        }
    }

    /// A keyword of the forward search; says whether a value was found behind it.
    mutating func keyword(_ start: Int, _ end: Int, _ keyword: CutterWords.Keyword) -> Bool {
        if keyword == .armor { return armor(start) }
        if isA(at: start &- 1, CandidateClass.word | CandidateClass.joiner) { return false }
        if start > 0, p[start &- 1] == UInt8(ascii: "/") || p[start &- 1] == UInt8(ascii: "@") { return false }
        var place = end
        // `телеграмм`, `WickrMe`
        if keyword == .wickr, stands(words.me, at: place, before: n) { place &+= 2 }
        if place &+ 1 < n, p[place] == 0xD0, p[place &+ 1] == 0xBC { place &+= 2 }
        guard !isA(at: place, CandidateClass.word | CandidateClass.joiner) else { return false }
        guard let name = nameStart(place) else { return keyword == .telegram && handle(before: start) }
        if self.name(keyword, name.place, name.trust, behind: start) { return true }
        return keyword == .telegram && handle(before: start)
    }

    /// How sure it is that the next word is a name.
    enum Trust: Comparable {
        /// Only blanks or small words stand between.
        case near
        /// A colon, an arrow or an equals sign does.
        case said
        /// An `@` does.
        case signed
    }

    /// Where a name can begin behind a keyword: over separators and the few words that may stand between.
    private mutating func nameStart(_ end: Int) -> (place: Int, trust: Trust)? {
        var place = end
        var trust = Trust.near
        let limit = min(n, end &+ 48)
        var fillers = 0
        while place < limit {
            let byte = p[place]
            switch byte {
            case UInt8(ascii: " "), 0x09, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "'"),
                UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: "/"), UInt8(ascii: "-"):
                place &+= 1
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                guard trust >= .said else { return nil }
                place &+= 1
            case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: ">"):
                trust = max(trust, .said)
                place &+= 1
            case UInt8(ascii: "@"):
                return isA(at: place &+ 1, CandidateClass.word) ? (place, .signed) : nil
            case UInt8(ascii: "+"):
                return (place, trust)
            case 0xE2 where place &+ 2 < n && p[place &+ 1] == 0x80 && (0x93...0x94).contains(p[place &+ 2]):
                place &+= 3
            default:
                guard isA(byte, CandidateClass.word) else { return nil }
                guard fillers < 4, let behind = filler(at: place) else { return (place, trust) }
                place = behind
                fillers &+= 1
            }
            steps &+= 1
        }
        return nil
    }

    /// Behind a small word that may stand between a keyword and a name; `nil` where there is none.
    private func filler(at place: Int) -> Int? {
        var end = place
        while end < n, end < place &+ 10, isA(p[end], CandidateClass.core) { end &+= 1 }
        guard words.fillers.contains(where: { $0.count == end &- place && stands($0, at: place, before: end) }) else {
            return nil
        }
        return end
    }

    /// The word at a place, when it is a name of the kind that the keyword begins.
    private mutating func name(
        _ keyword: CutterWords.Keyword, _ start: Int, _ trust: Trust, behind word: Int
    ) -> Bool {
        let first = p[start] == UInt8(ascii: "@") ? start &+ 1 : start
        if keyword == .signal, p[start] == UInt8(ascii: "+") || isA(p[start], CandidateClass.digit) {
            return signalNumber(start)
        }
        var end = first
        while end < n, end < first &+ 65, isA(p[end], CandidateClass.core) { end &+= 1 }
        while end > first, !isA(p[end &- 1], CandidateClass.word | CandidateClass.joiner) { end &-= 1 }
        steps &+= end &- first
        let flags = flags(first, end)
        guard end > first, !isNobody(first, end), flags & CandidateClass.letter != 0 || keyword == .threema else {
            return false
        }
        if end < n, p[end] == UInt8(ascii: "@") || p[end] == UInt8(ascii: "/") { return false }
        if end &+ 1 < n, p[end] == UInt8(ascii: ":"), p[end &+ 1] == UInt8(ascii: "/") { return false }
        // A name that nothing announces must look like one: letters and digits, or joined words.
        let isHandle = flags & CandidateClass.digit != 0 || flags & CandidateClass.joiner != 0
        guard trust >= .said || (isHandle && end &- first >= 5) || keyword == .threema else { return false }
        let isFound =
            switch keyword {
            case .telegram: offer(Telegram.self, start, end) || (start < first && offer(Telegram.self, first, end))
            case .tg: trust >= .said && offer(Telegram.self, start, end)
            case .wickr: offer(Wickr.self, first, end)
            case .threema: threema(first, end, flags, trust, keyword: word)
            case .signal: offer(Signal.self, first, end)
            case .armor, .matrix: false
            }
        guard isFound else { return false }
        cursor = end
        return true
    }

    /// Eight characters, or seven behind an asterisk. Eight capitals that nothing announces are a word when the keyword
    /// is in capitals too.
    private mutating func threema(_ start: Int, _ end: Int, _ flags: UInt16, _ trust: Trust, keyword: Int) -> Bool {
        if end &- start == 7, p[start &- 1] == UInt8(ascii: "*") { return offer(Threema.self, start &- 1, end) }
        let isShouted = isA(p[keyword &+ 1], CandidateClass.upperCase)
        guard trust >= .said || flags & CandidateClass.digit != 0 || !isShouted else { return false }
        return offer(Threema.self, start, end)
    }

    /// A telephone number given for Signal is told twice: the visit of its digits tells the telephone number.
    private mutating func signalNumber(_ start: Int) -> Bool {
        var end = start &+ 1
        var last = end
        while end < n, end < start &+ 24 {
            if isA(p[end], CandidateClass.digit) {
                last = end &+ 1
            } else if p[end] != UInt8(ascii: " "), p[end] != UInt8(ascii: "-"), p[end] != UInt8(ascii: "("),
                p[end] != UInt8(ascii: ")"), p[end] != UInt8(ascii: ".")
            {
                break
            }
            end &+= 1
        }
        steps &+= end &- start
        guard !isA(at: last, CandidateClass.word) else { return false }
        let before = lastEnd
        guard offer(Signal.self, start, last) else { return false }
        lastEnd = before
        return false
    }

    private mutating func isNobody(_ start: Int, _ end: Int) -> Bool {
        guard end &- start <= 10 else { return false }
        return words.nobody.contains((start..<end).map { isA(p[$0], CandidateClass.upperCase) ? p[$0] | 0x20 : p[$0] })
    }

    /// `@name on Telegram`, `@name (telegram)`: the name stands before the keyword.
    private mutating func handle(before keyword: Int) -> Bool {
        var end = keyword
        let lowest = max(lastEnd, keyword &- 48)
        while end > lowest, isA(p[end &- 1], CandidateClass.blank) || p[end &- 1] == UInt8(ascii: "(") { end &-= 1 }
        if end &- 3 > lowest, isA(p[end &- 3], CandidateClass.blank), stands(words.on, at: end &- 2, before: end) {
            end &-= 3
        }
        var start = end
        while start > lowest, isA(p[start &- 1], CandidateClass.word | CandidateClass.joiner) { start &-= 1 }
        steps &+= keyword &- start
        guard start > lowest, start < end, p[start &- 1] == UInt8(ascii: "@"), !isA(at: start &- 2, CandidateClass.core)
        else { return false }
        return offer(Telegram.self, start &- 1, end)
    }
}
