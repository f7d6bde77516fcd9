internal import ClewCore

extension Cutter {
    /// Which grades a candidate may have to be told of.
    enum Acceptance {
        /// Everything that has the form.
        case any
        /// Nothing whose checksum fails: the form alone is too common.
        case sound
        /// A failed checksum only where a keyword of the kind stands near.
        case soundOrNamed
    }

    /// Asks a kind about a range of the text and keeps the mention when it says yes.
    @inline(__always)
    mutating func offer<Format: IndicatorFormat>(
        _ format: Format.Type, _ start: Int, _ end: Int, _ acceptance: Acceptance = .any,
        isDefanged: Bool = false
    ) -> Bool {
        guard let verdict = judged(format, start, end, acceptance) else { return false }
        keep(format.kind, start, end, verdict, isDefanged: isDefanged)
        return true
    }

    /// Asks a kind about a range of the text, context included, and keeps nothing.
    @inline(__always)
    mutating func judged<Format: IndicatorFormat>(
        _ format: Format.Type, _ start: Int, _ end: Int, _ acceptance: Acceptance = .any
    ) -> Verdict? {
        steps &+= end &- start
        let candidate = UnsafeBufferPointer(start: p + start, count: end &- start)
        guard let verdict = format.judge(candidate) else { return nil }
        if verdict.grade == .corrupt {
            switch acceptance {
            case .any: break
            case .sound: return nil
            case .soundOrNamed: if !isNamed(format, start, end) { return nil }
            }
        }
        if format.needsContext(candidate, verdict), !isNamed(format, start, end) { return nil }
        return verdict
    }

    /// Keeps a mention of a range of the text.
    @inline(never)
    mutating func keep(
        _ kind: IndicatorKind, _ start: Int, _ end: Int, _ verdict: Verdict, isDefanged: Bool = false
    ) {
        let written = String(decoding: UnsafeBufferPointer(start: p + start, count: end &- start), as: UTF8.self)
        found.append(
            Mention(
                kind: kind, written: written, canonical: verdict.canonical, grade: verdict.grade, range: start..<end,
                isDefanged: isDefanged))
        lastEnd = max(lastEnd, end)
    }

    /// Whether a word that names the kind stands before the value, or right behind it.
    @inline(never)
    mutating func isNamed<Format: IndicatorFormat>(_ format: Format.Type, _ start: Int, _ end: Int) -> Bool {
        let names = words.names(of: format)
        return nearest(of: names, before: start) != nil || follows(names, end)
    }

    /// How many bytes before `start` the nearest of some words ends; `nil` when none stands within reach.
    ///
    /// Words of up to four letters must stand free; longer ones may be the start of a longer word.
    mutating func nearest(of names: KeywordContext, before start: Int) -> Int? {
        let lowest = max(lastEnd, start &- Cutter.reach)
        guard lowest < start else { return nil }
        var place = start &- 1
        while place >= lowest {
            steps &+= 1
            // A word begins where no letter stands before it, and one of another alphabet anywhere.
            let byte = p[place]
            if names.mayBegin(with: byte),
                isA(byte, CandidateClass.word)
                    ? !isA(at: place &- 1, CandidateClass.letter) : byte >= 0xC0 || byte == UInt8(ascii: "*")
            {
                for name in names.words where stands(name, at: place, before: start) {
                    return start &- place &- name.count
                }
            }
            place &-= 1
        }
        return nil
    }

    /// Whether one of some words stands right behind a value: `name@host (jabber)`.
    private mutating func follows(_ names: KeywordContext, _ end: Int) -> Bool {
        var place = end
        while place < n, place < end &+ 3,
            isA(p[place], CandidateClass.blank) || p[place] == UInt8(ascii: "(")
                || p[place] == UInt8(ascii: "[") || p[place] == UInt8(ascii: "-")
        {
            place &+= 1
        }
        guard place > end else { return false }
        steps &+= 1
        guard place < n, names.mayBegin(with: p[place]) else { return false }
        return names.words.contains { stands($0, at: place, before: n) }
    }

    /// Whether a word in small letters stands at a place and ends before another, whatever its case in the text.
    func stands(_ name: [UInt8], at place: Int, before limit: Int) -> Bool {
        guard place &+ name.count <= limit else { return false }
        for (index, letter) in name.enumerated() {
            let byte = p[place &+ index]
            guard byte == letter || (isA(byte, CandidateClass.upperCase) && byte | 0x20 == letter) else { return false }
        }
        return name.count > 4 || !isA(at: place &+ name.count, CandidateClass.letter)
    }
}
