internal import ClewCore

extension Cutter {
    /// A run without a full stop: one word, or words joined by `-`, `_` and `+`.
    mutating func plain(_ first: Int, _ last: Int, _ flags: UInt16) {
        var start = first
        var end = last
        if flags & (CandidateClass.dash | CandidateClass.joiner) == 0 {
            word(start, end, flags)
            return
        }
        if flags & CandidateClass.letter == 0 {
            number(start, end)
            return
        }
        while start < end, !isA(p[start], CandidateClass.word) { start &+= 1 }
        while end > start, !isA(p[end &- 1], CandidateClass.word) { end &-= 1 }
        joined(start, end)
    }

    /// Words joined by dashes: a few kinds are written so; otherwise each word is looked at alone.
    private mutating func joined(_ start: Int, _ end: Int) {
        let length = end &- start
        if length == 27, p[start &+ 14] == UInt8(ascii: "-"), p[start &+ 25] == UInt8(ascii: "-"),
            offer(InChIKey.self, start, end)
        {
            return
        }
        if (11...14).contains(length), isContainerCategory(p[start &+ 3]), offer(ContainerNumber.self, start, end) {
            return
        }
        if length >= 18, length <= 42, isA(p[start &+ 2], CandidateClass.digit), p[start &+ 4] == UInt8(ascii: "-"),
            offer(IBAN.self, start, end)
        {
            return
        }
        pieces(start, end, shortest: 11)
    }

    /// Looks at each word of a run alone, from a least length on.
    mutating func pieces(_ start: Int, _ end: Int, shortest: Int) {
        var place = start
        while place < end {
            while place < end, !isA(p[place], CandidateClass.word) { place &+= 1 }
            let first = place
            var flags: UInt16 = 0
            while place < end, isA(p[place], CandidateClass.word) {
                flags |= classes[Int(p[place])]
                place &+= 1
            }
            if place &- first >= shortest, flags != CandidateClass.digit { word(first, place, flags) }
        }
        steps &+= end &- start
    }

    /// One word of letters and digits.
    @inline(__always)
    mutating func word(_ start: Int, _ end: Int, _ flags: UInt16) {
        if flags == CandidateClass.digit {
            digits(start, end)
        } else if end &- start < 11 {
            shortWord(start, end, flags)
        } else if end &- start <= 106 {
            longWord(start, end, flags)
        }
    }

    /// Up to ten letters and digits: the first group of something, or a ship.
    private mutating func shortWord(_ start: Int, _ end: Int, _ flags: UInt16) {
        let length = end &- start
        if length == 4 {
            if flags & ~CandidateClass.hex == 0, isFingerprint(at: start) { return }
            if isA(p[start &+ 2], CandidateClass.digit), isA(p[start &+ 3], CandidateClass.digit),
                isA(p[start], CandidateClass.letter), isA(p[start &+ 1], CandidateClass.letter)
            {
                _ = isGroupedIBAN(at: start)
            }
        } else if length == 10, p[start] | 0x20 == UInt8(ascii: "i"), offer(IMONumber.self, start, end) {
            return
        } else if length <= 10, isLookalikeContainer(start, end) {
            return
        }
    }

    private mutating func keyID(_ start: Int, _ end: Int, _ flags: UInt16) {
        let isPrefixed = p[start] == UInt8(ascii: "0") && p[start &+ 1] | 0x20 == UInt8(ascii: "x")
        guard end &- start == (isPrefixed ? 18 : 16) else { return }
        if !isPrefixed, !isNamedOnLine(start) { return }
        if !isPrefixed, flags & ~CandidateClass.hex != 0 { return }
        _ = offer(OpenPGPKeyID.self, start, end)
    }

    /// Whether the word that makes a key id of sixteen digits stands on their line, or the digits do on a line of theirs
    /// behind it: a heading further up may speak of keys and mean no number.
    private mutating func isNamedOnLine(_ start: Int) -> Bool {
        guard let gap = nearest(of: words.names(of: OpenPGPKeyID.self), before: start) else { return true }
        var isBlank = true
        for place in stride(from: start &- 1, through: start &- gap, by: -1) {
            if isA(p[place], CandidateClass.newline), !isBlank { return false }
            if !isA(p[place], CandidateClass.space) { isBlank = false }
        }
        return true
    }

    /// Eleven letters and digits or more: the length and the first characters choose the checks.
    private mutating func longWord(_ start: Int, _ end: Int, _ flags: UInt16) {
        let length = end &- start
        let first = p[start]
        if flags & ~CandidateClass.hex == 0 {
            if hexWord(start, end, length) { return }
        } else if first == UInt8(ascii: "0"), p[start &+ 1] | 0x20 == UInt8(ascii: "x") {
            if length == 42 {
                // Fingerprints are written with `0x` too; a letter case that holds settles it.
                if judged(EthereumAddress.self, start, end)?.grade != .valid, offer(OpenPGPFingerprint.self, start, end)
                {
                    return
                }
                _ = offer(EthereumAddress.self, start, end)
            } else if length == 18 {
                keyID(start, end, flags)
            }
            return
        }
        if length == 11, isContainerCategory(p[start &+ 3]), offer(ContainerNumber.self, start, end) { return }
        if length == 13, isA(p[start &+ 2], CandidateClass.digit), offer(PostalItem.self, start, end) { return }
        if length >= 15, length <= 34, isA(p[start &+ 2], CandidateClass.digit),
            isA(p[start &+ 3], CandidateClass.digit), offer(IBAN.self, start, end)
        {
            return
        }
        if length == 20, isA(p[end &- 1], CandidateClass.digit), isA(p[end &- 2], CandidateClass.digit),
            flags & CandidateClass.lowerCase == 0, offer(LEI.self, start, end)
        {
            return
        }
        if length == 53, offer(Briar.self, start, end) { return }
        if length == 56, offer(OnionV3.self, start, end, .sound) { return }
        if length >= 25 { wallet(start, end, flags) }
    }

    /// A word of hexadecimal digits only; says whether it is settled.
    private mutating func hexWord(_ start: Int, _ end: Int, _ length: Int) -> Bool {
        switch length {
        case 16: keyID(start, end, CandidateClass.hex)
        case 40: if offer(OpenPGPFingerprint.self, start, end) { return true }
        case 64: if offer(OpenPGPFingerprint.self, start, end) { return true }
        case 66: if p[start] == UInt8(ascii: "0"), offer(SessionID.self, start, end) { return true }
        case 76: if offer(ToxID.self, schemeStart(before: start), end) { return true }
        default: break
        }
        return false
    }

    /// A word of 25 letters and digits or more: an address of a coin by its first characters, or nothing.
    ///
    /// A valid address of one coin settles the word; a failed checksum is told only where the shape is a coin's own:
    /// its usual length, and capitals, small letters and digits mixed as base58 mixes them.
    mutating func wallet(_ start: Int, _ end: Int, _ flags: UInt16) {
        let length = end &- start
        guard length <= 106 else { return }
        let isMixed =
            flags & CandidateClass.lowerCase != 0 && flags & CandidateClass.upperCase != 0
            && flags & CandidateClass.digit != 0
        let usual: Acceptance = isMixed && (33...35).contains(length) ? .any : .sound
        switch p[start] {
        case UInt8(ascii: "1"), UInt8(ascii: "3"):
            if length <= 35 { _ = offer(BitcoinAddress.self, start, end, usual) }
        case UInt8(ascii: "b"), UInt8(ascii: "B"):
            if length <= 90, isBech32(start, prefix: 2) {
                _ = offer(BitcoinAddress.self, start, end)
            } else if length <= 90, isBech32(start, prefix: 4) {
                _ = offer(BitcoinTestnetAddress.self, start, end)
            }
        case UInt8(ascii: "t"), UInt8(ascii: "T"):
            if length == 34, offer(TronAddress.self, start, end, usual) { return }
            if length == 35, offer(ZcashAddress.self, start, end, usual) { return }
            if length <= 90, isBech32(start, prefix: 2) { _ = offer(BitcoinTestnetAddress.self, start, end) }
        case UInt8(ascii: "m"), UInt8(ascii: "n"), UInt8(ascii: "2"):
            if length <= 35 { _ = offer(BitcoinTestnetAddress.self, start, end, .sound) }
        case UInt8(ascii: "l"), UInt8(ascii: "L"), UInt8(ascii: "M"):
            if length <= 35, p[start] != UInt8(ascii: "l"), offer(LitecoinAddress.self, start, end, usual) { return }
            if length <= 90, isBech32(start, prefix: 3) { _ = offer(LitecoinAddress.self, start, end) }
        case UInt8(ascii: "D"), UInt8(ascii: "A"), UInt8(ascii: "9"):
            if length <= 35 {
                _ = offer(DogecoinAddress.self, start, end, p[start] == UInt8(ascii: "D") ? usual : .sound)
            }
        case UInt8(ascii: "X"), UInt8(ascii: "7"):
            if length <= 35 {
                _ = offer(DashAddress.self, start, end, p[start] == UInt8(ascii: "X") ? usual : .sound)
            }
        case UInt8(ascii: "r"):
            if length <= 35 { _ = offer(XRPAddress.self, start, end, usual) }
        case UInt8(ascii: "4"), UInt8(ascii: "8"):
            if length == 95 || length == 106 { _ = offer(MoneroAddress.self, start, end, isMixed ? .any : .sound) }
        case UInt8(ascii: "q"), UInt8(ascii: "p"), UInt8(ascii: "Q"), UInt8(ascii: "P"):
            if length == 42 { _ = offer(BitcoinCashAddress.self, start, end, .sound) }
        default: break
        }
    }

    /// Whether the separator `1` stands where it would behind a prefix of that many letters.
    @inline(__always)
    private func isBech32(_ start: Int, prefix: Int) -> Bool {
        switch (prefix, p[start] | 0x20, p[start &+ 1] | 0x20) {
        case (2, UInt8(ascii: "b"), UInt8(ascii: "c")), (2, UInt8(ascii: "t"), UInt8(ascii: "b")):
            return p[start &+ 2] == UInt8(ascii: "1")
        case (3, UInt8(ascii: "l"), UInt8(ascii: "t")):
            return p[start &+ 2] | 0x20 == UInt8(ascii: "c") && p[start &+ 3] == UInt8(ascii: "1")
        case (4, UInt8(ascii: "b"), UInt8(ascii: "c")):
            return p[start &+ 2] | 0x20 == UInt8(ascii: "r") && p[start &+ 3] | 0x20 == UInt8(ascii: "t")
                && p[start &+ 4] == UInt8(ascii: "1")
        default: return false
        }
    }

    /// U (freight), J (its equipment) or Z (trailers and chassis), in either case.
    @inline(__always)
    func isContainerCategory(_ byte: UInt8) -> Bool {
        let letter = byte & ~0x20
        return letter == UInt8(ascii: "U") || letter == UInt8(ascii: "J") || letter == UInt8(ascii: "Z")
    }
}
