/// Texts that are looked for in a page all at once: which of them stand in it at all.
///
/// A needle is found by its first four bytes, which pick its row out of a table; the rest is compared there. One pass over the
/// page, about a nanosecond a byte, however many needles there are.
struct NeedleSet: Sendable {
    /// The fewest bytes of a needle.
    static let shortest = 4
    /// The bits of the table's size.
    private static let bits: UInt64 = 12

    private let needles: [[UInt8]]
    /// For each hash of four bytes, one more than the first needle of the row; 0 for none.
    private var heads: [Int32]
    /// The next needle of the same row, as in `heads`.
    private var next: [Int32]

    /// Needles of at least four bytes; shorter ones are never found.
    init(_ needles: [[UInt8]]) {
        self.needles = needles
        heads = [Int32](repeating: 0, count: 1 << NeedleSet.bits)
        next = [Int32](repeating: 0, count: needles.count)
        for (index, needle) in needles.enumerated() where needle.count >= NeedleSet.shortest {
            let hash = needle.withUnsafeBytes { NeedleSet.hash($0.loadUnaligned(as: UInt32.self)) }
            next[index] = heads[hash]
            heads[hash] = Int32(truncatingIfNeeded: index + 1)
        }
    }

    /// For each needle whether it stands in the page.
    func found(in page: [UInt8]) -> [Bool] {
        var found = [Bool](repeating: false, count: needles.count)
        guard !needles.isEmpty, page.count >= NeedleSet.shortest else { return found }
        page.withUnsafeBytes { bytes in
            heads.withUnsafeBufferPointer { heads in
                for at in 0...(bytes.count - NeedleSet.shortest) {
                    let four = bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)
                    var row = heads[NeedleSet.hash(four)]
                    while row != 0 {
                        let index = Int(row) - 1
                        if !found[index], matches(index, bytes, at) { found[index] = true }
                        row = next[index]
                    }
                }
            }
        }
        return found
    }

    private func matches(_ index: Int, _ bytes: UnsafeRawBufferPointer, _ at: Int) -> Bool {
        let needle = needles[index]
        guard at + needle.count <= bytes.count else { return false }
        return bytes[at..<(at + needle.count)].elementsEqual(needle)
    }

    @inline(__always)
    private static func hash(_ four: UInt32) -> Int {
        Int(truncatingIfNeeded: (UInt64(four) &* 0x9E37_79B1) & 0xFFFF_FFFF) >> (32 - Int(bits))
    }
}
