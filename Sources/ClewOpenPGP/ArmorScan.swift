/// Goes through a text from armor line to armor line. Each byte is looked at a small constant number of times: the lines
/// are found in one pass, and a body ends at the next line at the latest.
struct ArmorScan {
    /// A `-----BEGIN …` or `-----END …` line.
    private struct Mark {
        var isBegin: Bool
        var kind: ArmorBlock.Kind?
        var range: Range<Int>
    }

    private let text: UnsafeRawBufferPointer
    private var position = 0
    private var ahead: Mark?

    init(_ text: UnsafeRawBufferPointer) {
        self.text = text
    }

    /// The next key block.
    mutating func next() -> ArmorBlock? {
        while let mark = takeMark() {
            guard mark.isBegin, let kind = mark.kind else { continue }
            let following = peekMark()
            let bodyEnd = min(
                following?.range.lowerBound ?? text.count, mark.range.lowerBound + ArmorBlock.maximumByteCount)
            guard bodyEnd > mark.range.upperBound else { continue }
            let isClosed = following.map { !$0.isBegin && $0.kind == kind && $0.range.lowerBound == bodyEnd } ?? false
            var body = ArmorBody(text, mark.range.upperBound..<bodyEnd, isClosed: isClosed)
            guard body.read() else { continue }
            var end = body.end
            if isClosed, let following {
                end = following.range.upperBound
                ahead = nil
            }
            return ArmorBlock(
                kind: kind, range: mark.range.lowerBound..<end, data: body.data, checksum: body.checksum,
                hasEnd: isClosed, strayCount: body.strayCount)
        }
        return nil
    }

    private mutating func takeMark() -> Mark? {
        defer { ahead = nil }
        return ahead ?? findMark()
    }

    private mutating func peekMark() -> Mark? {
        if ahead == nil { ahead = findMark() }
        return ahead
    }

    /// Finds two dashes or more, `BEGIN PGP ` or `END PGP `, the words of the kind, and the dashes after it.
    private mutating func findMark() -> Mark? {
        while let dash = text[position...].firstIndex(of: 0x2d) {
            var start = dash
            while start < text.count, text[start] == 0x2d { start += 1 }
            position = start
            guard start - dash >= 2 else { continue }
            let isBegin = has("BEGIN PGP ", at: start)
            guard isBegin || has("END PGP ", at: start) else { continue }
            let words = start + (isBegin ? 10 : 8)
            let kind: ArmorBlock.Kind? =
                has("PUBLIC KEY BLOCK", at: words)
                ? .publicKey : has("PRIVATE KEY BLOCK", at: words) ? .privateKey : nil
            var end = words + (kind == .publicKey ? 16 : kind == .privateKey ? 17 : 0)
            position = end
            // Five dashes end a line; a run of more belongs to what follows.
            var closing = 0
            while closing < 5, end < text.count, text[end] == 0x2d {
                closing += 1
                end += 1
            }
            position = end
            return Mark(isBegin: isBegin, kind: kind, range: max(dash, start - 5)..<end)
        }
        position = text.count
        return nil
    }

    private func has(_ word: StaticString, at start: Int) -> Bool {
        guard text.count - start >= word.utf8CodeUnitCount else { return false }
        for offset in 0..<word.utf8CodeUnitCount where text[start + offset] != word.utf8Start[offset] { return false }
        return true
    }
}
