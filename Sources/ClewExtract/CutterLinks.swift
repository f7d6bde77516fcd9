internal import ClewCore

extension Cutter {
    /// The longest URL that is read; more is no address but a payload.
    static let longestURL = 4096

    /// A run with a colon behind it: the scheme of a URL, a prefix, or the first group of an IPv6 address.
    mutating func colon(_ start: Int, _ end: Int, _ flags: UInt16) -> Bool {
        if end &+ 3 < n, p[end &+ 1] == UInt8(ascii: "/"), p[end &+ 2] == UInt8(ascii: "/") {
            let scheme = schemeStart(start, end)
            return scheme < end && url(scheme, behind: end &+ 3, isDisguised: false)
        }
        if end &- start >= 7,
            stands(words.cash, at: start, before: end) || stands(words.cashTest, at: start, before: end)
        {
            var last = end &+ 1
            while last < n, last < end &+ 120, isA(p[last], CandidateClass.word) { last &+= 1 }
            steps &+= last &- end
            guard offer(BitcoinCashAddress.self, start, last) else { return false }
            cursor = last
            return true
        }
        if start > 0, start < end, p[start &- 1] == UInt8(ascii: "#") || p[start &- 1] == UInt8(ascii: "!"),
            start &- 1 >= lastEnd, matrix(start &- 1)
        {
            return true
        }
        let isGroup = end &- start <= 4 && flags & ~CandidateClass.hex == 0
        return isGroup && isIPv6(start, end)
    }

    /// Whether letters name a scheme that is read.
    func isScheme(_ start: Int, _ end: Int) -> Bool {
        words.schemes.contains { $0.count == end &- start && stands($0, at: start, before: end) }
    }

    /// The letters right before the colon that name a scheme; the end when they name none.
    private mutating func schemeStart(_ start: Int, _ end: Int) -> Int {
        var place = end
        while place > start, place > end &- 8, isA(p[place &- 1], CandidateClass.letter) { place &-= 1 }
        steps &+= end &- place
        return isScheme(place, end) ? place : end
    }

    /// Groups of hexadecimal digits between colons, perhaps with an IPv4 address at the end.
    private mutating func isIPv6(_ start: Int, _ colon: Int) -> Bool {
        guard start >= colonRunEnd, !isA(at: start &- 1, CandidateClass.core),
            start == 0 || p[start &- 1] != UInt8(ascii: ":")
        else { return false }
        var end = colon
        var colons = 0
        while end < n, end < start &+ Cutter.longestRun {
            if p[end] == UInt8(ascii: ":") {
                colons &+= 1
            } else if !isA(p[end], CandidateClass.hex) {
                break
            }
            end &+= 1
        }
        steps &+= end &- start
        colonRunEnd = end
        guard colons >= 2 else { return false }
        if end < n, p[end] == UInt8(ascii: "."), isA(at: end &+ 1, CandidateClass.digit) {
            while end < n, end < start &+ 46, isA(p[end], CandidateClass.digit | CandidateClass.stop) { end &+= 1 }
            while p[end &- 1] == UInt8(ascii: ".") { end &-= 1 }
        }
        guard !isA(at: end, CandidateClass.word | CandidateClass.joiner | CandidateClass.dash) else { return false }
        if p[end &- 1] == UInt8(ascii: ":"), p[end &- 2] != UInt8(ascii: ":") { end &-= 1 }
        // `a::b` is how programs write names.
        guard end &- start <= 45, end &- start >= 6 || isLoopback(start, end),
            offer(IPv6Address.self, start, end, .sound)
        else { return false }
        cursor = end
        return true
    }

    private func isLoopback(_ start: Int, _ end: Int) -> Bool {
        end &- start == 3 && p[start] == UInt8(ascii: ":") && p[start &+ 1] == UInt8(ascii: ":")
            && p[start &+ 2] == UInt8(ascii: "1")
    }

    /// A URL from its scheme on; what stands in it and links is told of as well.
    mutating func url(_ start: Int, behind slashes: Int, isDisguised: Bool) -> Bool {
        let host = endOfHost(slashes)
        // Inside a run in which a URL failed, the host is judged before the rest is read again.
        if start < failedURLEnd {
            steps &+= host.end &- start
            guard URLAddress.judge(UnsafeBufferPointer(start: p + start, count: host.end &- start)) != nil else {
                return false
            }
        }
        // `hxxp`
        let isScheme = p[start] | 0x20 == UInt8(ascii: "h") && p[start &+ 1] | 0x20 != UInt8(ascii: "t")
        var end = endOfURL(from: host.end)
        guard end &- start <= Cutter.longestURL else {
            cursor = end
            return true
        }
        end = trimmed(slashes, end)
        guard end > slashes else { return false }
        let before = found.count
        if messengerURL(start, end) {
            cursor = end
            return true
        }
        guard offer(URLAddress.self, start, end, isDefanged: isDisguised || isScheme || !host.isPlain) else {
            failedURLEnd = max(failedURLEnd, end)
            return false
        }
        inner(start, slashes, min(end, host.end), end, isPlain: host.isPlain)
        // What is told of a URL's inside comes in the order of the text.
        if found.count > before &+ 2 { found[before...].sort { $0.range.lowerBound < $1.range.lowerBound } }
        cursor = end
        return true
    }

    /// Where the host (with user and port) ends, and whether no disguise stands in it.
    private mutating func endOfHost(_ start: Int) -> (end: Int, isPlain: Bool) {
        var place = start
        var isPlain = true
        let limit = min(n, start &+ 512)
        while place < limit {
            if isA(p[place], CandidateClass.core) || p[place] == UInt8(ascii: "@") || p[place] == UInt8(ascii: ":")
                || p[place] == UInt8(ascii: "%")
            {
                place &+= 1
            } else if let sign = disguise(at: place, blanks: false) {
                isPlain = false
                place = sign.end
            } else if p[place] == UInt8(ascii: "["), place == start {
                // An IPv6 address stands in brackets.
                while place < limit, p[place] != UInt8(ascii: "]"), isA(p[place], CandidateClass.path) { place &+= 1 }
                if place < limit, p[place] == UInt8(ascii: "]") { place &+= 1 }
            } else {
                break
            }
        }
        steps &+= place &- start
        return (place, isPlain)
    }

    /// Where the characters of a URL end: at a bracket that was not opened in it, and at an escaped quote or angle.
    private mutating func endOfURL(from host: Int) -> Int {
        var place = host
        var round = 0
        var square = 0
        let limit = min(n, host &+ Cutter.longestRun)
        scan: while place < limit, isA(p[place], CandidateClass.path) {
            switch p[place] {
            case UInt8(ascii: "("): round &+= 1
            case UInt8(ascii: ")"):
                guard round > 0 else { break scan }
                round &-= 1
            case UInt8(ascii: "["):
                if place &+ 1 < n, p[place &+ 1] == UInt8(ascii: "/") { break scan }
                square &+= 1
            case UInt8(ascii: "]"):
                guard square > 0 else { break scan }
                square &-= 1
            case UInt8(ascii: "&"):
                if words.entities.contains(where: { stands($0, at: place &+ 1, before: n) }) { break scan }
            default: break
            }
            place &+= 1
        }
        steps &+= place &- host
        return place
    }

    /// Without the punctuation of the sentence around.
    private func trimmed(_ start: Int, _ last: Int) -> Int {
        var end = last
        while end > start {
            switch p[end &- 1] {
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
                UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "*"):
                end &-= 1
            default: return end
            }
        }
        return end
    }

    /// What stands in a URL and links: its host, the wallets of its path, the account behind a messenger's host.
    private mutating func inner(
        _ start: Int, _ authority: Int, _ authorityEnd: Int, _ end: Int, isPlain: Bool
    ) {
        var host = authority
        var place = authority
        while place < authorityEnd {
            if p[place] == UInt8(ascii: "@") { host = place &+ 1 }
            place &+= 1
        }
        steps &+= authorityEnd &- authority
        if host < authorityEnd, p[host] == UInt8(ascii: "["), isPlain {
            var inside = host &+ 1
            while inside < authorityEnd, p[inside] != UInt8(ascii: "]") { inside &+= 1 }
            if inside > host &+ 1 { _ = offer(IPv6Address.self, host &+ 1, inside, .sound) }
            return
        }
        var hostEnd = host
        while hostEnd < authorityEnd, p[hostEnd] != UInt8(ascii: ":") { hostEnd &+= 1 }
        while hostEnd > host, !isA(p[hostEnd &- 1], CandidateClass.word) { hostEnd &-= 1 }
        if hostEnd > host, !isHidden(host, hostEnd),
            !offer(IPv4Address.self, host, hostEnd, .sound, isDefanged: !isPlain)
        {
            if offer(DomainName.self, host, hostEnd, .sound, isDefanged: !isPlain) { gateway(host, hostEnd) }
        }
        if authorityEnd < end {
            account(start, host, hostEnd, end)
            wallets(authorityEnd, end)
        }
    }

    /// The wallets in the path of a URL.
    private mutating func wallets(_ start: Int, _ end: Int) {
        var place = start
        while place < end {
            while place < end, !isA(p[place], CandidateClass.word) { place &+= 1 }
            let first = place
            var flags: UInt16 = 0
            while place < end, isA(p[place], CandidateClass.word) {
                flags |= classes[Int(p[place])]
                place &+= 1
            }
            let length = place &- first
            if length == 42, p[first] == UInt8(ascii: "0"), p[first &+ 1] | 0x20 == UInt8(ascii: "x") {
                // In capitals it is the fingerprint that a key server was asked for.
                guard flags & CandidateClass.lowerHex != 0 || flags & CandidateClass.upperHex == 0 else { continue }
                _ = offer(EthereumAddress.self, first, place)
            } else if length >= 25 {
                wallet(first, place, flags)
            }
        }
        steps &+= end &- start
    }

    /// A host without a scheme: where it is a messenger's, the path names an account.
    mutating func path(behind end: Int, of host: Int) {
        guard end < n, p[end] == UInt8(ascii: "/") else { return }
        var last = end
        let limit = min(n, end &+ 256)
        while last < limit, isA(p[last], CandidateClass.path), p[last] != UInt8(ascii: ")"),
            p[last] != UInt8(ascii: "]")
        {
            last &+= 1
        }
        steps &+= last &- end
        last = trimmed(end, last)
        // What is left of the path is read as text; what it named is done with.
        if account(host, host, end, last) { cursor = max(cursor, last) }
    }
}
