import ClewCore

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
        while found.count < DocumentReader.emptyBlockLimit, let next = text[start...].firstRange(of: line) {
            start = next.upperBound
            if !keys.contains(where: { $0.contains(next.lowerBound) }) { found.append(next) }
        }
        return found
    }
}
