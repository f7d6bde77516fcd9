import ClewCore
import Foundation

extension DocumentReader {
    /// The most blocks without a key that are told of one page.
    private static let emptyBlockLimit = 100

    /// The first lines of armored public keys in the text of a page in which no key was found.
    func emptyKeyBlocks(in text: [UInt8], _ mentions: [PlacedMention]) -> [Range<Int>] {
        guard mentions.count < DocumentReader.mentionLimit else { return [] }
        let line = Array("-----BEGIN PGP PUBLIC KEY BLOCK-----".utf8)
        let keys = mentions.filter { $0.mention.kind == .openPGPKey }.compactMap(\.location.text)
        var found: [Range<Int>] = []
        var start = 0
        while found.count < DocumentReader.emptyBlockLimit, let next = DocumentReader.find(line, in: text, from: start)
        {
            start = next.upperBound
            if !keys.contains(where: { $0.contains(next.lowerBound) }) { found.append(next) }
        }
        return found
    }

    /// Where a line stands next. The search of the standard library takes a third of the time of a whole import.
    private static func find(_ line: [UInt8], in text: [UInt8], from start: Int) -> Range<Int>? {
        text.withUnsafeBytes { text in
            line.withUnsafeBytes { line in
                guard let base = text.baseAddress, let wanted = line.baseAddress else { return nil }
                var at = start
                while text.count - at >= line.count,
                    let next = memchr(base + at, 0x2D, text.count - at - line.count + 1)
                {
                    let place = UnsafeRawPointer(next) - base
                    if memcmp(base + place, wanted, line.count) == 0 { return place..<place + line.count }
                    at = place + 1
                }
                return nil
            }
        }
    }
}
