internal import ClewCore
internal import ClewOpenPGP

extension Cutter {
    /// A block of OpenPGP armor (RFC 9580, section 6.2): the keys that it holds; whatever it holds, no address is looked
    /// for in it.
    ///
    /// A block ends at the first five dashes behind its own first line: its last line, or the first one of another block
    /// where its own end was lost. So no text between two lines of dashes is read for two blocks.
    mutating func armor(_ dash: Int) -> Bool {
        var place = dash &+ 11
        let isKey = stands(words.publicKey, at: place, before: n) || stands(words.privateKey, at: place, before: n)
        guard isKey || stands(words.message, at: place, before: n) || stands(words.signature, at: place, before: n)
        else {
            return false
        }
        var start = dash
        while start > lastEnd, start > dash &- 5, p[start &- 1] == UInt8(ascii: "-") { start &-= 1 }
        while place < n, place < dash &+ 48, p[place] != UInt8(ascii: "-") { place &+= 1 }
        place &+= dashes(place)
        let tail = nextDashes(place, before: min(n, start &+ Cutter.longestArmor))
        let lead = dashes(tail)
        let hasEnd = lead >= 5 && stands(words.end, at: tail &+ lead, before: n)
        guard hasEnd || isKey else { return false }
        var end = tail
        if hasEnd {
            end &+= lead &+ words.end.count
            while end < n, end < tail &+ 64, p[end] != UInt8(ascii: "-"), !isA(p[end], CandidateClass.newline) {
                end &+= 1
            }
            end &+= dashes(end)
        }
        if isKey {
            let found = keys(start, end)
            guard found || hasEnd else { return false }
        }
        cursor = max(cursor, end)
        lastEnd = max(lastEnd, end)
        return true
    }

    /// Where the next five dashes begin; `limit` where there are none before it.
    private mutating func nextDashes(_ start: Int, before limit: Int) -> Int {
        var place = start
        while place < limit {
            if p[place] == UInt8(ascii: "-") {
                let count = dashes(place)
                if count >= 5 { break }
                place &+= count
            } else {
                place &+= 1
            }
        }
        steps &+= place &- start
        return min(place, limit)
    }

    private func dashes(_ start: Int) -> Int {
        var place = start
        while place < n, place < start &+ 5, p[place] == UInt8(ascii: "-") { place &+= 1 }
        return place &- start
    }

    /// Tells of the keys of one block; says whether there is one.
    ///
    /// The structure of its packets and the checksum of the armor vouch for a key; a key whose packets break off, or a
    /// checksum that fails, is a damaged copy.
    private mutating func keys(_ start: Int, _ end: Int) -> Bool {
        let text = UnsafeRawBufferPointer(start: p + start, count: end &- start)
        steps &+= text.count
        guard let block = ArmorBlock.blocks(in: text).first else { return false }
        let range = (start &+ block.range.lowerBound)..<(start &+ block.range.upperBound)
        let before = found.count
        for key in OpenPGPKey.keys(in: block.data) {
            let isSound = key.isWhole && block.checksum != .differs
            keep(
                .openPGPKey, range.lowerBound, range.upperBound,
                Verdict(canonical: key.fingerprintText, grade: isSound ? .valid : .corrupt))
        }
        return found.count > before
    }
}
