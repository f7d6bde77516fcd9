internal import ClewCore

/// Finds the leaf of a record id in eight bytes a slot; the id itself stays in the index file.
///
/// A slot holds 32 bits of a keyed hash and the leaf. A match is a candidate: the caller compares the id in the row. The
/// key is random for each process, so that nobody can prepare ids that all fall on one place.
struct IDTable {
    private var slots: [UInt64]
    private var shift: UInt64
    private var used = 0
    private let key: (UInt64, UInt64)

    /// The most leaves that a slot can name.
    static let leafLimit = Int(UInt32.max)

    init(key: (UInt64, UInt64)) {
        self.key = (key.0, key.1 | 1)
        slots = [UInt64](repeating: 0, count: 1 << 10)
        shift = 22
    }

    /// Adds a leaf under an id; at most ``leafLimit`` leaves are found again.
    mutating func insert(_ id: RecordID, leaf: Int) {
        guard leaf >= 0, leaf < IDTable.leafLimit else { return }
        if used * 4 >= slots.count * 3 { grow() }
        put(UInt64(tag(of: id)) << 32 | UInt64(leaf + 1))
        used += 1
    }

    /// The first leaf under an id for which the caller's comparison holds.
    func find<Failure: Error>(
        _ id: RecordID, where isMatch: (Int) throws(Failure) -> Bool
    ) throws(Failure) -> Int? {
        let wanted = tag(of: id)
        var place = Int(UInt64(wanted) >> shift)
        while slots[place] != 0 {
            let slot = slots[place]
            if slot >> 32 == UInt64(wanted) {
                let leaf = Int(slot & 0xFFFF_FFFF) - 1
                if try isMatch(leaf) { return leaf }
            }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    private func tag(of id: RecordID) -> UInt32 {
        let (high, low) = (id.words.0 ^ key.0).multipliedFullWidth(by: (id.words.1 ^ key.1) | 1)
        return UInt32(truncatingIfNeeded: ((high ^ low) &* key.1) >> 32)
    }

    private mutating func put(_ slot: UInt64) {
        var place = Int((slot >> 32) >> shift)
        while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = slot
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        shift = shift > 0 ? shift - 1 : 0
        for slot in old where slot != 0 { put(slot) }
    }
}
