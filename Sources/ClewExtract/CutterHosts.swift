internal import ClewCore

extension Cutter {
    /// A run with full stops: a host, an address of the Internet Protocol, a number, or words without a blank.
    mutating func dotted(_ first: Int, _ last: Int) {
        var start = first
        var end = last
        while start < end, !isA(p[start], CandidateClass.word) { start &+= 1 }
        while end > start, !isA(p[end &- 1], CandidateClass.word) { end &-= 1 }
        let flags = flags(start, end)
        if flags & CandidateClass.stop == 0 {
            // What was trimmed matters to a telephone number only.
            plain(flags & CandidateClass.letter == 0 ? first : start, end, flags)
            return
        }
        if flags & CandidateClass.letter == 0 {
            if isIPv4(start, end) {
                cursor = end
            } else {
                number(start, end)
            }
            return
        }
        if flags & CandidateClass.joiner == 0, end &- start <= 255, isHost(start, end) {
            cursor = end
            path(behind: end, of: start)
            return
        }
        pieces(start, end, shortest: 16)
    }

    /// Four groups of digits, and not a version of a program.
    mutating func isIPv4(_ start: Int, _ end: Int) -> Bool {
        guard end &- start >= 7, end &- start <= 15 else { return false }
        var stops = 0
        for place in start..<end where p[place] == UInt8(ascii: ".") { stops &+= 1 }
        guard stops == 3, p[start] != UInt8(ascii: "0") else { return false }
        // Four single digits are a version of a program, but for the name servers `1.1.1.1` and `8.8.8.8`, and where a port
        // follows, an account stands before, or a word says what they are.
        if end &- start == 7, p[start] != p[start &+ 2] || p[start] != p[end &- 1], !isPlaced(start, end) {
            return false
        }
        // `Chrome/34.0.1847.116`, `v1.2.3.4`.
        if isA(at: start &- 1, CandidateClass.word | CandidateClass.dash | CandidateClass.joiner) { return false }
        if isA(at: end, CandidateClass.word | CandidateClass.joiner) { return false }
        if start >= 2, p[start &- 1] == UInt8(ascii: "/"), isA(p[start &- 2], CandidateClass.letter) { return false }
        guard let verdict = judged(IPv4Address.self, start, end, .sound) else { return false }
        if nearest(of: words.versions, before: start).map({ $0 < 3 }) ?? false { return false }
        keep(IPv4Address.kind, start, end, verdict)
        return true
    }

    /// Whether what stands around four numbers makes them an address: `root@`, `IP:`, a port.
    private mutating func isPlaced(_ start: Int, _ end: Int) -> Bool {
        if start > 0, p[start &- 1] == UInt8(ascii: "@") { return true }
        if isA(at: end &+ 1, CandidateClass.digit), p[end] == UInt8(ascii: ":") { return true }
        return nearest(of: words.addresses, before: start) != nil
    }

    /// A hidden service or a domain name that stands alone.
    private mutating func isHost(_ start: Int, _ end: Int) -> Bool {
        if isHidden(start, end) { return true }
        // The kind reads what it refuses a second time, as a name in disguise; most runs are refused, so they are read here.
        guard endsInName(start, end),
            HostName.read(UnsafeBufferPointer(start: p + start, count: end &- start))?.zone == .root,
            !isCode(start, end), !isForeignLetter(before: start)
        else { return false }
        if isA(at: start &- 1, CandidateClass.core) || (start > 0 && p[start &- 1] == UInt8(ascii: "@")) {
            return false
        }
        guard offer(DomainName.self, start, end, .sound) else { return false }
        gateway(start, end)
        return true
    }

    /// `….onion.to`: the hidden service that a gateway to the clear web leads to.
    mutating func gateway(_ start: Int, _ end: Int) {
        guard end &- start >= 25 else { return }
        steps &+= end &- start
        for place in (start &+ 16)..<(end &- 6)
        where p[place] == UInt8(ascii: ".") && p[place &+ 6] == UInt8(ascii: ".")
            && stands(words.onion, at: place, before: end)
        {
            _ = isHidden(labelStart(endingAt: place, from: start), place &+ 6)
            return
        }
    }

    /// `….onion` and `….b32.i2p`, with or without names before; the mention is the address without them.
    mutating func isHidden(_ start: Int, _ end: Int) -> Bool {
        guard end &- start >= 22 else { return false }
        switch p[end &- 1] | 0x20 {
        case UInt8(ascii: "n"):
            guard stands(words.onion, at: end &- 6, before: end) else { return isDisguisedHidden(start, end) }
            let first = labelStart(endingAt: end &- 6, from: start)
            switch end &- 6 &- first {
            case 56: return offer(OnionV3.self, first, end)
            case 16: return offer(OnionV2.self, first, end)
            default: return false
            }
        case UInt8(ascii: "p"):
            guard end &- start >= 60, stands(words.i2p, at: end &- 8, before: end) else {
                return isDisguisedHidden(start, end)
            }
            return offer(I2PAddress.self, labelStart(endingAt: end &- 8, from: start), end)
        default: return false
        }
    }

    private mutating func labelStart(endingAt end: Int, from start: Int) -> Int {
        var place = end
        while place > start, p[place &- 1] != UInt8(ascii: ".") { place &-= 1 }
        steps &+= end &- place
        return place
    }

    /// Whether the last label can be a top-level domain: two letters or more, or `xn--`.
    @inline(__always)
    private func endsInName(_ start: Int, _ end: Int) -> Bool {
        var place = end
        var flags: UInt16 = 0
        while place > start, p[place &- 1] != UInt8(ascii: ".") {
            place &-= 1
            flags |= classes[Int(p[place])]
        }
        guard place > start, end &- place >= 2 else { return false }
        if flags & ~CandidateClass.letter == 0 {
            // `end.Next`: a capital after small letters begins a sentence, unless it stands out as a host.
            let isCapitalised = flags & CandidateClass.lowerCase != 0 && flags & CandidateClass.upperCase != 0
            return !isCapitalised
        }
        return end &- place > 4 && p[place] | 0x20 == UInt8(ascii: "x") && p[place &+ 2] == UInt8(ascii: "-")
    }

    /// Words joined by a full stop that a program or a hurried writer wrote: `document.name`, `file.zip`, `yes.so`.
    private mutating func isCode(_ start: Int, _ end: Int) -> Bool {
        if end < n, p[end] == UInt8(ascii: "(") || p[end] == UInt8(ascii: "=") || p[end] == UInt8(ascii: "[") {
            return p[end] != UInt8(ascii: "=") || !isA(at: end &+ 1, CandidateClass.space)
        }
        var stop = start
        while stop < end, p[stop] != UInt8(ascii: ".") { stop &+= 1 }
        let ending = labelStart(endingAt: end, from: start)
        if words.objects.contains(where: { $0.count == stop &- start && stands($0, at: start, before: stop) }) {
            return true
        }
        if end < n, p[end] == UInt8(ascii: "/"), isA(at: end &+ 1, CandidateClass.path) { return false }
        if words.files.contains(where: { $0.count == end &- ending && stands($0, at: ending, before: end) }) {
            return true
        }
        // An ending that is an English word: a blank was forgotten, unless a label is no plain short word.
        guard words.sentence.contains(where: { $0.count == end &- ending && stands($0, at: ending, before: end) })
        else {
            return false
        }
        guard ending > stop &+ 1 else { return flags(start, stop) & ~CandidateClass.letter == 0 && stop &- start < 9 }
        var label = start
        for place in start..<end where p[place] == UInt8(ascii: ".") {
            if place &- label > 5 || stands(words.www, at: label, before: place) { return false }
            label = place &+ 1
        }
        return flags(start, end) & ~(CandidateClass.letter | CandidateClass.stop) == 0
    }

    /// A Latin letter with an accent (U+00C0 to U+024F) right before: the word began earlier.
    func isForeignLetter(before start: Int) -> Bool {
        guard start >= 2, p[start &- 1] & 0xC0 == 0x80 else { return false }
        return (0xC3...0xC9).contains(p[start &- 2])
    }

    /// `name@host`: e-mail, or Jabber where a word or the host says so. Says whether the run is settled.
    mutating func mailbox(_ first: Int, _ at: Int) -> Bool {
        var start = first
        while start < at, !isA(p[start], CandidateClass.word) { start &+= 1 }
        if start == at { return matrix(at) }
        // One full stop before the name belongs to it, and then it is none; three are the writer's.
        if start > 0, p[start &- 1] == UInt8(ascii: "."), !isA(at: start &- 2, CandidateClass.stop) { return false }
        var end = at &+ 1
        let limit = min(n, at &+ 256)
        while end < limit, isA(p[end], CandidateClass.word | CandidateClass.stop | CandidateClass.dash) { end &+= 1 }
        steps &+= end &- at
        if end < n, opensDisguise(at: end), disguised(start, at) { return true }
        while end > at, !isA(p[end &- 1], CandidateClass.word) { end &-= 1 }
        guard end &- at >= 4, at &- start <= 64, !isForeignLetter(before: start),
            offerMailbox(start, at &+ 1, end, isDefanged: false)
        else { return false }
        _ = isHidden(at &+ 1, end)
        cursor = end
        return true
    }

    mutating func offerMailbox(_ start: Int, _ host: Int, _ end: Int, isDefanged: Bool) -> Bool {
        if !isNamedMail(start) {
            let first = schemeStart(before: start)
            var last = end
            // The resource of an XMPP address.
            if last &+ 1 < n, p[last] == UInt8(ascii: "/"), isA(p[last &+ 1], CandidateClass.word), !isDefanged {
                last &+= 1
                while last < n, last < end &+ 64, isA(p[last], CandidateClass.word | CandidateClass.dash) { last &+= 1 }
            }
            if let verdict = judged(Jabber.self, first, end) {
                keep(Jabber.kind, first, first == start ? last : end, verdict, isDefanged: isDefanged)
                return true
            }
        }
        return offer(EmailAddress.self, start, end, isDefanged: isDefanged)
    }

    /// The start of `xmpp:` or `tox:` right before a value; the value's own where there is none.
    mutating func schemeStart(before start: Int) -> Int {
        guard start >= 4, p[start &- 1] == UInt8(ascii: ":") else { return start }
        for scheme in [words.xmpp, words.tox] where start &- 1 &- scheme.count >= lastEnd {
            let first = start &- 1 &- scheme.count
            if stands(scheme, at: first, before: start), !isA(at: first &- 1, CandidateClass.word) { return first }
        }
        return start
    }

    /// Whether the nearest word that says what an address is says e-mail.
    private mutating func isNamedMail(_ start: Int) -> Bool {
        guard let mail = nearest(of: words.mail, before: start) else { return false }
        return nearest(of: words.names(of: Jabber.self), before: start).map { mail < $0 } ?? true
    }

    /// `@name:host` and, behind `#` or `!`, a room.
    mutating func matrix(_ sign: Int) -> Bool {
        var end = sign &+ 1
        let limit = min(n, sign &+ 256)
        var colon = 0
        while end < limit {
            if isA(p[end], CandidateClass.core) || p[end] == UInt8(ascii: "=") || p[end] == UInt8(ascii: "/") {
                end &+= 1
            } else if p[end] == UInt8(ascii: ":"), colon == 0 {
                colon = end
                end &+= 1
            } else {
                break
            }
        }
        steps &+= end &- sign
        guard colon > sign &+ 1, !isA(at: sign &- 1, CandidateClass.word) else { return false }
        // A port belongs to the host.
        if end < n, p[end] == UInt8(ascii: ":"), isA(at: end &+ 1, CandidateClass.digit) {
            var port = end &+ 1
            while port < n, port < end &+ 6, isA(p[port], CandidateClass.digit) { port &+= 1 }
            if offer(Matrix.self, sign, port) {
                cursor = port
                return true
            }
        }
        while end > colon, !isA(p[end &- 1], CandidateClass.word) { end &-= 1 }
        guard offer(Matrix.self, sign, end) else { return false }
        cursor = end
        return true
    }
}
