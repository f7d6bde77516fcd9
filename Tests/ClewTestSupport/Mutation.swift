/// Three ways to damage bytes. They draw different numbers: a seed that found a fault stays with its way.
extension SplitMix64 {
    /// Bytes with one to six of them changed, removed or doubled, now and then with the tail cut off.
    package mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        for _ in 0..<Int.random(in: 1...6, using: &self) where !result.isEmpty {
            let place = Int.random(in: 0..<result.count, using: &self)
            switch Int.random(in: 0..<5, using: &self) {
            case 0: result[place] ^= 1 << UInt8.random(in: 0..<8, using: &self)
            case 1: result[place] = .random(in: 0...255, using: &self)
            case 2: result.removeSubrange(place..<min(result.count, place + Int.random(in: 1...40, using: &self)))
            case 3: result.insert(contentsOf: result[place..<min(result.count, place + 30)], at: place)
            default: result.removeSubrange(place...)
            }
        }
        return result
    }

    /// Bytes changed in up to eight places, where parts that mean something to the reader come in as well.
    package mutating func mutated(_ bytes: [UInt8], with parts: [[UInt8]]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<below(8) + 1 {
            guard !bytes.isEmpty else { break }
            let at = below(bytes.count)
            switch below(5) {
            case 0: bytes[at] = UInt8(truncatingIfNeeded: next())
            case 1: bytes.remove(at: at)
            case 2: bytes.insert(contentsOf: parts[below(parts.count)], at: at)
            case 3: bytes.removeSubrange(at...)
            default: bytes += bytes[at...].prefix(200)
            }
        }
        return bytes
    }

    /// Flips, cuts, inserts or replaces up to four places and leaves the rest as long as it was, but for a few bytes.
    package mutating func mutate(_ bytes: inout [UInt8]) {
        for _ in 0..<Int.random(in: 1...4, using: &self) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &self)
            switch Int.random(in: 0..<4, using: &self) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &self)
            case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...9, using: &self)))
            case 2: bytes.insert(.random(in: 0...255, using: &self), at: place)
            default: bytes[place] = .random(in: 0...255, using: &self)
            }
        }
    }
}
