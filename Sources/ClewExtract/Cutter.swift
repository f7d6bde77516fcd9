internal import ClewCore
internal import ClewScan

/// Cuts candidates out of one text and hands them to the kinds: the whole machinery of ``Extractor``, without its
/// threads and windows.
///
/// The text is classed 64 bytes at a time; only the places where a value can stand are *visited*: digits, the marks
/// `@ : [ ( {`, full stops inside words, the fourteenth letter of a long word, and keywords. A visit looks at the run
/// around its place, tries the few kinds that its length and first characters allow, and moves the cursor behind what
/// it has read. No byte is read more often than a constant number of times: to the right a visit reads at most
/// ``longestRun`` bytes and the cursor then stands behind them, or a bounded number; to the left a bounded number.
struct Cutter: ~Copyable {
    /// A run of address characters that is longer is no value; it is cut there so that a visit stays bounded.
    static let longestRun = 16_384
    /// How far left of its place a visit looks for the start of the run.
    static let longestPrefix = 1024
    /// How far before and behind a value the words that give it a meaning may stand.
    static let reach = 40
    /// The longest block of armor that is read.
    static let longestArmor = 1 << 20
    /// How far beyond a place a visit reads at most, and how far before it.
    static let lookahead = longestArmor + 2 * longestRun
    static let lookbehind = 2 * longestPrefix
    /// How much text a search for keywords takes at once.
    static let window = 65_536

    /// How far the reading has come: what a stream carries from one stretch of bytes to the next.
    struct State: Sendable {
        /// Everything before is done with.
        var cursor = 0
        /// The end of the last mention: context does not reach across it.
        var lastEnd = 0
        /// No IPv6 address begins before here: the run was tried.
        var colonRunEnd = 0
        /// No value in disguise begins before here: the run was tried.
        var disguisedRunEnd = 0
        /// Digits before here belong to groups that were no number together.
        var numberEnd = 0
        /// A URL that begins before here was judged and refused.
        var failedURLEnd = 0

        /// Counts from a place that lies further on.
        mutating func move(by distance: Int) {
            cursor = max(0, cursor &- distance)
            lastEnd = max(0, lastEnd &- distance)
            colonRunEnd = max(0, colonRunEnd &- distance)
            disguisedRunEnd = max(0, disguisedRunEnd &- distance)
            numberEnd = max(0, numberEnd &- distance)
            failedURLEnd = max(0, failedURLEnd &- distance)
        }
    }

    let words: CutterWords
    let classes: UnsafePointer<UInt16>
    var p: UnsafePointer<UInt8>
    var n: Int
    var state: State
    var failedURLEnd: Int {
        get { state.failedURLEnd }
        set { state.failedURLEnd = newValue }
    }
    /// What was found and not yet handed over.
    var found: [Mention] = []
    /// How many bytes were looked at outside the classing of blocks: what the linearity tests count.
    var steps = 0
    /// The groups of a number: starts and ends.
    let groups: UnsafeMutablePointer<(start: Int, end: Int)>
    static let mostGroups = 16

    private var hits: [KeywordHit] = []
    private var nextHit = 0

    init(words: CutterWords, text: UnsafePointer<UInt8>, count: Int, _ state: State = State()) {
        self.state = state
        self.words = words
        classes = CandidateClass.table
        p = text
        n = count
        groups = .allocate(capacity: Cutter.mostGroups)
    }

    deinit {
        groups.deallocate()
    }

    /// Visits every place from `start` up to `end`, a window at a time, and calls `deliver` after each window.
    mutating func cut(from start: Int, to end: Int, _ deliver: (inout [Mention]) -> Void) {
        var from = start
        while from < end {
            let to = min(end, from &+ Cutter.window)
            findKeywords(from: from, to: to)
            cutWindow(from: from, to: to)
            if !found.isEmpty { deliver(&found) }
            from = to
        }
    }

    /// The keywords that begin in the window, in the order of their starts.
    private mutating func findKeywords(from: Int, to: Int) {
        hits.removeAll(keepingCapacity: true)
        nextHit = 0
        let end = min(n, to &+ words.longest &- 1)
        words.set.append(hitsIn: UnsafeBufferPointer(start: p + from, count: end &- from), to: &hits)
        guard !hits.isEmpty else { return }
        for index in hits.indices {
            hits[index].start &+= from
            hits[index].end &+= from
        }
        hits.sort { ($0.start, $0.word) < ($1.start, $1.word) }
        while let last = hits.last, last.start >= to { hits.removeLast() }
    }

    private mutating func cutWindow(from: Int, to: Int) {
        // Carried from block to block: the word masks of runs of 1, 2, 4, 8 and 14.
        var word1: UInt64 = 0
        var word2: UInt64 = 0
        var word4: UInt64 = 0
        var word8: UInt64 = 0
        var word14: UInt64 = 0
        // A run that began before the window is counted from its start.
        var base = max(0, from &- 64)
        var skip = from &- base
        while base < to {
            let width = min(BlockMasks.width, to &- base)
            let masks = width == BlockMasks.width ? BlockMasks(of: p + base) : BlockMasks(of: p + base, count: width)
            let run1 = masks.word
            let run2 = run1 & (run1 &<< 1 | word1 &>> 63)
            let run4 = run2 & (run2 &<< 2 | word2 &>> 62)
            let run8 = run4 & (run4 &<< 4 | word4 &>> 60)
            let run14 = run8 & (run8 &<< 6 | word8 &>> 58)
            let long = run14 & ~(run14 &<< 1 | word14 &>> 63)
            // Of the last byte of a block it is not known whether a word goes on; the visit looks.
            let last: UInt64 = 1 &<< UInt64(truncatingIfNeeded: width &- 1)
            let inner = masks.stop & (run1 &<< 1 | word1 &>> 63) & (run1 &>> 1 | last)
            var open = masks.digit | masks.mark | inner | long
            word1 = run1
            word2 = run2
            word4 = run4
            word8 = run8
            word14 = run14
            if nextHit < hits.count, hits[nextHit].start < base &+ width { open |= keywordBits(in: base, width) }
            if skip > 0 {
                open = skip < 64 ? open & (~0 &<< UInt64(truncatingIfNeeded: skip)) : 0
                skip = 0
            }
            visit(open, base)
            base &+= BlockMasks.width
        }
    }

    @inline(__always)
    private mutating func visit(_ mask: UInt64, _ base: Int) {
        var open = mask
        while true {
            let done = cursor &- base
            if done > 0 {
                guard done < 64 else { break }
                open &= ~0 &<< UInt64(truncatingIfNeeded: done)
            }
            guard open != 0 else { break }
            let place = base &+ open.trailingZeroBitCount
            open &= open &- 1
            visit(place)
        }
        while nextHit < hits.count, hits[nextHit].start < base &+ 64 { nextHit &+= 1 }
    }

    private func keywordBits(in base: Int, _ width: Int) -> UInt64 {
        var bits: UInt64 = 0
        var index = nextHit
        while index < hits.count, hits[index].start < base &+ width {
            let place = hits[index].start &- base
            if place >= 0 { bits |= 1 &<< UInt64(truncatingIfNeeded: place) }
            index &+= 1
        }
        return bits
    }

    /// Looks at one place; never at one before the cursor.
    private mutating func visit(_ place: Int) {
        while nextHit < hits.count, hits[nextHit].start < place { nextHit &+= 1 }
        while nextHit < hits.count, hits[nextHit].start == place {
            let hit = hits[nextHit]
            nextHit &+= 1
            if keyword(hit.start, hit.end, words.keywords[hit.word]) { return }
        }
        let byte = p[place]
        if classes[Int(byte)] & CandidateClass.word == 0 {
            guard place &+ 1 < n else { return }
            let next = p[place &+ 1]
            switch byte {
            case UInt8(ascii: "."):
                guard isA(next, CandidateClass.word) else { return }
            case UInt8(ascii: ":"):
                guard isA(next, CandidateClass.path) else { return }
            case UInt8(ascii: "@"):
                break
            default:
                guard opensDisguise(next) else { return }
            }
        }
        run(around: place)
    }

    /// Finds the run of address characters around a place and looks at it.
    @inline(__always)
    private mutating func run(around place: Int) {
        let lowest = max(cursor, place &- Cutter.longestPrefix)
        var flags: UInt16 = 0
        var start = place
        while start > lowest {
            let here = classes[Int(p[start &- 1])]
            guard here & CandidateClass.core != 0 else { break }
            flags |= here
            start &-= 1
        }
        let highest = min(n, start &+ Cutter.longestRun)
        var end = place
        while end < highest {
            let here = classes[Int(p[end])]
            guard here & CandidateClass.core != 0 else { break }
            flags |= here
            end &+= 1
        }
        steps &+= end &- start &+ 1
        if end == start &+ Cutter.longestRun {
            cursor = end
            return
        }
        look(at: start, end, flags)
    }

    /// Sends a run to those who know its shape, by what stands behind it and in it.
    private mutating func look(at start: Int, _ end: Int, _ flags: UInt16) {
        if end < n {
            switch p[end] {
            case UInt8(ascii: "@"): if mailbox(start, end) { return }
            case UInt8(ascii: ":"): if colon(start, end, flags) { return }
            case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"): if disguised(start, end) { return }
            default: break
            }
        }
        if flags & CandidateClass.stop != 0 {
            dotted(start, end)
        } else if flags & CandidateClass.word != 0 {
            plain(start, end, flags)
        }
        cursor = max(cursor, end)
    }

    var cursor: Int {
        get { state.cursor }
        set { state.cursor = newValue }
    }
    var lastEnd: Int {
        get { state.lastEnd }
        set { state.lastEnd = newValue }
    }
    var colonRunEnd: Int {
        get { state.colonRunEnd }
        set { state.colonRunEnd = newValue }
    }
    var disguisedRunEnd: Int {
        get { state.disguisedRunEnd }
        set { state.disguisedRunEnd = newValue }
    }

    @inline(__always)
    func isA(_ byte: UInt8, _ set: UInt16) -> Bool { classes[Int(byte)] & set != 0 }

    /// Whether the byte at `place` is in a class; no byte outside the text is.
    @inline(__always)
    func isA(at place: Int, _ set: UInt16) -> Bool { place >= 0 && place < n && classes[Int(p[place])] & set != 0 }

    /// All classes of the bytes of a range, together.
    @inline(__always)
    mutating func flags(_ start: Int, _ end: Int) -> UInt16 {
        var flags: UInt16 = 0
        var place = start
        while place < end {
            flags |= classes[Int(p[place])]
            place &+= 1
        }
        steps &+= end &- start
        return flags
    }
}
