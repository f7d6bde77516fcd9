/// Bytes that look like text and pack about five to one.
package func sampleText(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    let words = (0..<500).map { _ in
        (0..<Int.random(in: 3...9, using: &random)).map { _ in UInt8.random(in: 0x61...0x7a, using: &random) }
    }
    // A paragraph of up to 60,000 bytes comes again: beyond DEFLATE's window, so it packs like fresh text.
    var paragraph: [UInt8] = []
    while paragraph.count < min(count, 60_000) {
        let pick = min(Int.random(in: 0..<500, using: &random), Int.random(in: 0..<500, using: &random))
        paragraph += words[pick] + (pick % 7 == 0 ? Array("</td><td class=\"price\">".utf8) : [0x20])
    }
    var text = paragraph
    text.reserveCapacity(count + paragraph.count)
    while text.count < count { text += paragraph }
    return Array(text[..<count])
}
