/// Sets text as a browser lays it out: white space runs are one space, blocks start on a line of their own, cells are
/// parted by tabs.
///
/// White space is not written when it is met but when the next word is, so that nothing stands at the end of a line. What
/// is written then stands for the whole gap between the two words in the source, tags included.
struct TextFlow {
    private(set) var text = MappedTextBuilder()
    private var gap = Gap.none
    private var gapStart = 0
    private var breaks = 0
    private var tabs = 0
    /// Whether the row that is open has a cell; one bit for each table that is open, innermost lowest.
    private var rowHasCell: UInt64 = 0
    /// The length of the text at the start of the row.
    private var rowStart = 0
    /// Whether the next byte is the first of a preformatted element, where a line feed does not count.
    private var isAtPreformattedStart = false

    private enum Gap { case none, space, lines }

    /// How many empty lines in a row are kept.
    private static let maximumBreaks = 3
    private static let maximumTabs = 16

    mutating func reserve(bytes: Int, pieces: Int) {
        text.reserve(bytes: bytes, pieces: pieces)
    }

    /// A place where white space stands, or something that parts words as white space does.
    @inline(__always)
    mutating func space(at position: Int) {
        if gap == .none {
            gap = .space
            gapStart = position
        }
    }

    /// A `<br>`.
    mutating func lineBreak(at position: Int) {
        open(at: position)
        if tabs == 0 { breaks = min(breaks + 1, TextFlow.maximumBreaks) }
    }

    /// The start or end of a block; with `lines` 2 an empty line stands around it.
    mutating func block(at position: Int, lines: Int) {
        open(at: position)
        // A block that opens a cell does not push the cell to another line.
        if tabs == 0 { breaks = max(breaks, lines) }
    }

    mutating func tableStart(at position: Int) {
        block(at: position, lines: 1)
        rowHasCell <<= 1
    }

    mutating func tableEnd(at position: Int) {
        rowEnd(at: position)
        rowHasCell >>= 1
    }

    mutating func rowStart(at position: Int) {
        rowEnd(at: position)
        rowStart = text.count
    }

    mutating func rowEnd(at position: Int) {
        open(at: position)
        if rowHasCell & 1 == 1 || tabs == 0 {
            tabs = 0
            breaks = max(breaks, 1)
        }
        rowHasCell &= ~1
    }

    mutating func cellStart(at position: Int) {
        guard rowHasCell & 1 == 1 else {
            rowHasCell |= 1
            return
        }
        open(at: position)
        if text.count > rowStart { breaks = 0 }
        tabs = min(tabs + 1, TextFlow.maximumTabs)
    }

    mutating func preformattedStart(at position: Int) {
        isAtPreformattedStart = true
    }

    /// Ends what was being written, so that what follows starts on a new line whatever it is.
    mutating func section(at position: Int) {
        if text.count > 0 {
            text.replace(position, position)
            text.append(0x0A)
        }
        gap = .none
        breaks = 0
        tabs = 0
        rowStart = text.count
        rowHasCell = 0
    }

    private mutating func open(at position: Int) {
        if gap == .none { gapStart = position }
        if gap != .lines {
            gap = .lines
            breaks = 0
            tabs = 0
        }
    }

    // Writes what parts the last word from the one at a position.
    @inline(__always)
    private mutating func close(_ base: UnsafePointer<UInt8>, at position: Int) {
        guard gap != .none else { return }
        closeGap(base, at: position)
    }

    private mutating func closeGap(_ base: UnsafePointer<UInt8>, at position: Int) {
        let kind = gap
        gap = .none
        guard text.count > 0 else { return }
        if kind == .space {
            if position - gapStart == 1, base[gapStart] == 0x20 {
                text.copy(base, gapStart, position)
            } else {
                text.replace(gapStart, position)
                text.append(0x20)
            }
            return
        }
        // Preformatted text may have ended its last line itself.
        if text.bytes.last == 0x0A, breaks > 0 { breaks -= 1 }
        if breaks + tabs > 0 { text.replace(gapStart, position) }
        for _ in 0..<breaks { text.append(0x0A) }
        for _ in 0..<tabs { text.append(0x09) }
        breaks = 0
        tabs = 0
    }

    /// Text between two tags.
    mutating func write(_ base: UnsafePointer<UInt8>, _ from: Int, _ to: Int) {
        var at = from
        while at < to {
            let byte = base[at]
            if byte <= 0x20 {
                if TagCursor.isSpace(byte) {
                    space(at: at)
                    at += 1
                    while at < to, TagCursor.isSpace(base[at]) { at += 1 }
                    continue
                }
                // A browser drops NUL; the other controls have no width, and are kept.
                if byte == 0 {
                    at += 1
                    continue
                }
            } else if byte == 0x26 {
                if let reference = CharacterReference.read(base, at: at, end: to, inAttribute: false) {
                    write(reference, base, at: at)
                    at += reference.count
                    continue
                }
            } else if byte == 0xC2, at + 1 < to, base[at + 1] == 0xA0 {
                space(at: at)
                at += 2
                continue
            }
            let end = wordsEnd(base, at + 1, to)
            close(base, at: at)
            text.copy(base, at, end)
            at = end
        }
    }

    // The end of a run of words parted by single spaces, the byte before it being part of a word.
    @inline(__always)
    private func wordsEnd(_ base: UnsafePointer<UInt8>, _ from: Int, _ to: Int) -> Int {
        var at = from
        while at < to {
            let byte = base[at]
            if byte > 0x20 {
                if byte == 0x26 || byte == 0xC2 { break }
                at += 1
                continue
            }
            guard byte == 0x20, at + 1 < to else { break }
            let next = base[at + 1]
            guard next > 0x20, next != 0x26, next != 0xC2 else { break }
            at += 2
        }
        return at
    }

    private mutating func write(_ reference: CharacterReference, _ base: UnsafePointer<UInt8>, at position: Int) {
        if reference.first == 0xA0 || reference.first <= 0x20 && TagCursor.isSpace(UInt8(reference.first)) {
            space(at: position)
            return
        }
        close(base, at: position)
        text.replace(position, position + reference.count)
        text.append(scalar: reference.first)
        if reference.second != 0 { text.append(scalar: reference.second) }
    }

    /// Text whose white space counts: only carriage returns, NUL and no-break spaces are made plain.
    mutating func writePreformatted(_ base: UnsafePointer<UInt8>, _ from: Int, _ to: Int) {
        var at = from
        if isAtPreformattedStart, at < to {
            isAtPreformattedStart = false
            if base[at] == 0x0D { at += 1 }
            if at < to, base[at] == 0x0A { at += 1 }
        }
        var run = at
        while at < to {
            let byte = base[at]
            guard byte == 0x26 || byte == 0xC2 || byte == 0x0D || byte == 0 else {
                at += 1
                continue
            }
            var length = 1
            var scalar: UInt32 = 0
            var second: UInt32 = 0
            if byte == 0x26 {
                guard let reference = CharacterReference.read(base, at: at, end: to, inAttribute: false) else {
                    at += 1
                    continue
                }
                length = reference.count
                scalar = reference.first == 0xA0 ? 0x20 : reference.first
                second = reference.second
            } else if byte == 0xC2 {
                guard at + 1 < to, base[at + 1] == 0xA0 else {
                    at += 1
                    continue
                }
                length = 2
                scalar = 0x20
            } else if byte == 0x0D {
                // A pair of carriage return and line feed is one line feed.
                if at + 1 < to, base[at + 1] == 0x0A { length = 2 }
                scalar = 0x0A
            }
            copyPreformatted(base, run, at)
            if scalar != 0 {
                close(base, at: at)
                text.replace(at, at + length)
                text.append(scalar: scalar)
                if second != 0 { text.append(scalar: second) }
            }
            at += length
            run = at
        }
        copyPreformatted(base, run, to)
    }

    /// Text without character references, as in `<xmp>`.
    mutating func writeLiteral(_ base: UnsafePointer<UInt8>, _ from: Int, _ to: Int) {
        isAtPreformattedStart = false
        copyPreformatted(base, from, to)
    }

    private mutating func copyPreformatted(_ base: UnsafePointer<UInt8>, _ from: Int, _ to: Int) {
        guard to > from else { return }
        close(base, at: from)
        text.copy(base, from, to)
    }
}
