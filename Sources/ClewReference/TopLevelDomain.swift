/// The names of the root zone of the Domain Name System, as IANA delegates them.
///
///     TopLevelDomain.contains("com")  // true
public enum TopLevelDomain {
    /// How many names there are.
    public static var count: Int { table.count }

    /// Whether a label is a top-level domain, in either case of letters; an internationalised one in its `xn--` form.
    public static func contains(_ label: String) -> Bool {
        let bytes = Array(label.utf8)
        return bytes.withUnsafeBufferPointer { contains($0) }
    }

    /// Whether the bytes of a label are a top-level domain: one look into a table, no allocation.
    public static func contains(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
        guard 2...Table.greatestLength ~= label.count else { return false }
        return table.contains(label)
    }

    private static let table = Table(topLevelDomainTable.rows.flatMap { $0.split(separator: " ") })

    /// Names in a table with open addressing, at most a quarter full.
    private struct Table {
        static let greatestLength = 63

        private var bytes: [UInt8] = []
        private var slots: [(start: Int32, length: Int32)]
        let count: Int

        init(_ names: [Substring]) {
            count = names.count
            var capacity = 64
            while capacity < names.count * 4 { capacity *= 2 }
            slots = [(Int32, Int32)](repeating: (0, 0), count: capacity)
            for name in names {
                let label = Array(name.utf8)
                guard label.count <= Table.greatestLength else { continue }
                var slot = label.withUnsafeBufferPointer { Table.hash($0) } & (capacity - 1)
                while slots[slot].length > 0 { slot = (slot + 1) & (capacity - 1) }
                slots[slot] = (Int32(truncatingIfNeeded: bytes.count), Int32(truncatingIfNeeded: label.count))
                bytes += label
            }
        }

        func contains(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
            var slot = Table.hash(label) & (slots.count - 1)
            while slots[slot].length > 0 {
                if Int(slots[slot].length) == label.count, equals(label, from: Int(slots[slot].start)) { return true }
                slot = (slot + 1) & (slots.count - 1)
            }
            return false
        }

        private func equals(_ label: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
            for index in 0..<label.count where bytes[start + index] != Table.lowercased(label[index]) { return false }
            return true
        }

        private static func hash(_ label: UnsafeBufferPointer<UInt8>) -> Int {
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for byte in label { hash = (hash ^ UInt64(lowercased(byte))) &* 0x100_0000_01b3 }
            return Int(truncatingIfNeeded: hash >> 20)
        }

        private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
    }
}
