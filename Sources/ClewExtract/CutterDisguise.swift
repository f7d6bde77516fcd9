internal import ClewCore

extension Cutter {
    /// The longest value in disguise that is read.
    static let longestDisguised = 640

    /// Whether a byte can follow the opening bracket of a disguise.
    @inline(__always)
    func opensDisguise(_ next: UInt8) -> Bool {
        switch next {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "a"),
            UInt8(ascii: "A"), UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: "p"), UInt8(ascii: "P"):
            true
        default: false
        }
    }

    func opensDisguise(at place: Int) -> Bool {
        guard place &+ 1 < n else { return false }
        switch p[place] {
        case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"): return opensDisguise(p[place &+ 1])
        default: return false
        }
    }

    /// The sign in disguise that begins at a bracket (`[.]`, `(dot)`, `{at}`): what it stands for and where it ends, one
    /// blank before and behind included when `blanks` are allowed.
    mutating func disguise(at place: Int, blanks: Bool) -> (meant: UInt8, end: Int)? {
        let bracket = blanks && p[place] == UInt8(ascii: " ") ? place &+ 1 : place
        guard opensDisguise(at: bracket) else { return nil }
        steps &+= 8
        var meant = p[bracket &+ 1]
        var end = bracket &+ 2
        if isA(meant, CandidateClass.letter) {
            guard let word = words.signs.first(where: { stands($0.word, at: bracket &+ 1, before: n) }) else {
                return nil
            }
            meant = word.sign
            end = bracket &+ 1 &+ word.word.count
        } else if meant == UInt8(ascii: ":"), end &+ 1 < n, p[end] == UInt8(ascii: "/"),
            p[end &+ 1] == UInt8(ascii: "/")
        {
            end &+= 2
        } else if meant == UInt8(ascii: ",") {
            meant = UInt8(ascii: ".")
        }
        guard end < n, p[end] == UInt8(ascii: "]") || p[end] == UInt8(ascii: ")") || p[end] == UInt8(ascii: "}") else {
            return nil
        }
        end &+= 1
        if blanks, end &+ 1 < n, p[end] == UInt8(ascii: " "), isA(p[end &+ 1], CandidateClass.word) { end &+= 1 }
        return (meant, end)
    }

    /// A run with the bracket of a disguise behind it; says whether it is settled.
    mutating func disguised(_ first: Int, _ bracket: Int) -> Bool {
        guard bracket >= disguisedRunEnd, let sign = disguise(at: bracket, blanks: false) else { return false }
        var start = first
        if start == bracket {
            // `name (at) host (dot) com`
            guard start > lastEnd, p[start &- 1] == UInt8(ascii: " ") else { return false }
            start &-= 1
            while start > lastEnd, start > bracket &- 66, isA(p[start &- 1], CandidateClass.core) { start &-= 1 }
        }
        while start < bracket, !isA(p[start], CandidateClass.word) { start &+= 1 }
        guard start < bracket else { return false }
        if sign.meant == UInt8(ascii: ":") { return disguisedURL(start, bracket, sign.end) }
        return disguisedHost(start)
    }

    /// `hxxp[:]//host` and `hxxp[://]host`.
    private mutating func disguisedURL(_ start: Int, _ bracket: Int, _ end: Int) -> Bool {
        var slashes = end
        if end &- bracket < 5 {
            guard end &+ 1 < n, p[end] == UInt8(ascii: "/"), p[end &+ 1] == UInt8(ascii: "/") else { return false }
            slashes &+= 2
        }
        guard isScheme(start, bracket) else { return false }
        return url(start, behind: slashes, isDisguised: true)
    }

    /// A host or a mailbox with signs in disguise.
    private mutating func disguisedHost(_ start: Int) -> Bool {
        var end = start
        var at = start
        var signs = 0
        let limit = min(n, start &+ Cutter.longestDisguised)
        while end < limit {
            if isA(p[end], CandidateClass.core) {
                end &+= 1
            } else if p[end] == UInt8(ascii: "@") {
                at = end
                signs &+= 1
                end &+= 1
            } else if let sign = disguise(at: end, blanks: true), sign.meant != UInt8(ascii: ":") {
                if sign.meant == UInt8(ascii: "@") {
                    at = end
                    signs &+= 1
                }
                end = sign.end
            } else {
                break
            }
        }
        steps &+= end &- start
        disguisedRunEnd = max(disguisedRunEnd, end)
        while end > start,
            isA(p[end &- 1], CandidateClass.stop | CandidateClass.dash | CandidateClass.joiner | CandidateClass.blank)
        {
            end &-= 1
        }
        guard end < start &+ Cutter.longestDisguised, signs <= 1, !isForeignLetter(before: start) else { return false }
        if signs == 1 {
            let host = disguise(at: at, blanks: true)?.end ?? at &+ 1
            guard offerMailbox(start, host, end, isDefanged: true) else { return false }
            _ = isHidden(host, end)
        } else {
            guard
                isHidden(start, end) || offer(IPv4Address.self, start, end, .sound, isDefanged: true)
                    || offer(DomainName.self, start, end, .sound, isDefanged: true)
            else { return false }
        }
        cursor = end
        return true
    }

    /// A hidden service whose full stops are in disguise: `….onion` as `…[.]onion`.
    mutating func isDisguisedHidden(_ start: Int, _ end: Int) -> Bool {
        let isOnion = stands(words.onionName, at: end &- 5, before: end)
        guard isOnion || stands(words.i2pName, at: end &- 3, before: end) else { return false }
        // The name is the first long word before.
        var place = end
        var last = end
        while place > start {
            while place > start, !isA(p[place &- 1], CandidateClass.word) { place &-= 1 }
            last = place
            while place > start, isA(p[place &- 1], CandidateClass.word) { place &-= 1 }
            if last &- place >= 16 { break }
        }
        steps &+= end &- place
        switch (isOnion, last &- place) {
        case (true, 56): return offer(OnionV3.self, place, end, isDefanged: true)
        case (true, 16): return offer(OnionV2.self, place, end, isDefanged: true)
        case (false, 52): return offer(I2PAddress.self, place, end, isDefanged: true)
        default: return false
        }
    }
}
