import ClewTable
import Testing

@Suite struct PiecewiseTextTests {
    private static let text = "\u{FEFF}Grüße 🦉, Привет\r\n\u{FEFF}second row 🦊🦊 end"

    private func utf16(_ text: String, isBig: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
            return isBig ? [high, low] : [low, high]
        }
    }

    @Test(arguments: [1, 2, 3, 5, 7, 64, 1000], [false, true])
    func `pieces of any size give the text and the places of the whole`(size: Int, isBig: Bool) {
        let encoding: CharacterEncoding = isBig ? .utf16BigEndian : .utf16LittleEndian
        let source = utf16(Self.text, isBig: isBig)
        let whole = DecodedText(source, encoding)
        var pieces = PiecewiseText(encoding)
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: source.count, by: size) {
            bytes += pieces.append(source[start..<min(start + size, source.count)])
        }
        bytes += pieces.finish()
        #expect(bytes == whole.bytes)
        for start in bytes.indices {
            for end in start...min(start + 9, bytes.count) {
                #expect(pieces.source(of: start..<end) == whole.offsets.source(of: start..<end))
            }
        }
        let middle = bytes.count / 2
        pieces.forget(before: middle)
        #expect(pieces.source(of: middle..<bytes.count) == whole.offsets.source(of: middle..<bytes.count))
    }

    @Test func `half a character at the end is one that cannot be read`() {
        var pieces = PiecewiseText(.utf16LittleEndian)
        #expect(pieces.append([0x61, 0x00, 0x3D, 0xD8]) == [0x61])
        #expect(pieces.append([0x89]).isEmpty)
        #expect(pieces.finish() == DecodedText([0x3D, 0xD8, 0x89], .utf16LittleEndian).bytes)
    }
}
