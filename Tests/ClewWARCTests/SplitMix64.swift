/// A small generator with a fixed seed, so that a failure comes again.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

/// Bytes that look like text and pack about five to one.
func sampleText(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
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

/// Changes, removes, doubles or inserts some bytes.
func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) where !result.isEmpty {
        let place = Int.random(in: 0..<result.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: result[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: result[place] = UInt8.random(in: 0...255, using: &random)
        case 2: result.removeSubrange(place..<min(result.count, place + Int.random(in: 1...40, using: &random)))
        case 3: result.insert(contentsOf: result[place..<min(result.count, place + 30)], at: place)
        default: result.removeSubrange(place...)
        }
    }
    return result
}
