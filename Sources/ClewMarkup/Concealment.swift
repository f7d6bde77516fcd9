/// A hidden element that is open: knows when it ends, end tags left out included, without a stack of open elements.
struct Concealment {
    enum End {
        /// The end tag belongs to something inside.
        case inside
        /// The end tag closes the hidden element.
        case closed
        /// The end tag closes something around the hidden element, which had ended without one.
        case closedBefore
    }

    private let key: UInt64
    private let nameCount: Int
    private let traits: ElementTraits
    private let isParagraph: Bool
    /// How many elements of the same name are open, itself included.
    private var depth = 1
    /// How many lists, tables and rows are open inside.
    private var containers = 0

    init(_ slot: ElementTable.Slot, key: UInt64, nameCount: Int) {
        self.key = key
        self.nameCount = nameCount
        traits = slot.traits
        isParagraph = nameCount == 1 && key == TagCursor.key("p")
    }

    /// Whether a start tag shows that the hidden element has ended; else counts it.
    mutating func ends(before slot: ElementTable.Slot, key: UInt64, nameCount: Int) -> Bool {
        let isSame = key == self.key && nameCount == self.nameCount
        if containers == 0 {
            if isParagraph, slot.traits.contains(.block) { return true }
            if traits.contains(.impliedEnd), isSame || isSibling(slot.traits) { return true }
        }
        if slot.traits.contains(.void) { return false }
        if isSame { depth += 1 }
        if slot.traits.contains(.container) { containers += 1 }
        return false
    }

    mutating func end(_ slot: ElementTable.Slot, key: UInt64, nameCount: Int) -> End {
        if key == self.key, nameCount == self.nameCount {
            depth -= 1
            if depth <= 0 { return .closed }
        } else if slot.traits.contains(.container), containers == 0 {
            return traits.contains(.impliedEnd) || isParagraph ? .closedBefore : .inside
        }
        if slot.traits.contains(.container), containers > 0 { containers -= 1 }
        return .inside
    }

    // dd after dt, th after td, a row after a cell.
    private func isSibling(_ other: ElementTraits) -> Bool {
        if traits.contains(.cell) { return other.contains(.cell) || other.contains(.row) }
        if traits.contains(.item) { return other.contains(.item) }
        return false
    }
}
