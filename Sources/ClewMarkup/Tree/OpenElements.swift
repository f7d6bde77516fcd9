/// The elements that are open at one place of a page, innermost last, and the rules by which tags end them.
///
/// Every question is answered by a walk from the innermost element outwards that is as long as the elements are deep;
/// the depth is limited, so that a page is read in linear time.
struct OpenElements {
    struct Element {
        var node: Int32
        /// The number of its name.
        var name: Int32
        var nesting: Nesting
        /// Whether its end tag came while something inside of it was open; it ends with that.
        var isEnded = false
    }

    private(set) var elements: [Element] = []
    /// How many elements of a name are open, by the number of the name.
    private var counts: [Int32]

    private static let paragraph = ElementNames.standard.find("p") ?? 0

    init(nameCount: Int) {
        counts = [Int32](repeating: 0, count: nameCount)
        elements.reserveCapacity(64)
    }

    @inline(__always)
    var count: Int { elements.count }

    @inline(__always)
    var last: Element? { elements.last }

    @inline(__always)
    func isOpen(_ name: Int32) -> Bool { counts[Int(name)] > 0 }

    /// Makes room for the count of one more name.
    mutating func addName() { counts.append(0) }

    @inline(__always)
    mutating func push(_ element: Element) {
        elements.append(element)
        counts[Int(element.name)] += 1
    }

    @inline(__always)
    mutating func pop() -> Element? {
        guard let element = elements.popLast() else { return nil }
        counts[Int(element.name)] -= 1
        return element
    }

    /// How many elements stay open when an element of this kind starts.
    @inline(__always)
    func remaining(before nesting: Nesting) -> Int {
        if nesting.isDisjoint(with: .startsWork), elements.last?.nesting.contains(.head) != true {
            return elements.count
        }
        return remainingSlowly(before: nesting)
    }

    private func remainingSlowly(before nesting: Nesting) -> Int {
        var remaining = elements.count
        // The head ends with the first thing that may not stand in it.
        if nesting.isDisjoint(with: .headContent), elements.last?.nesting.contains(.head) == true { remaining -= 1 }
        if nesting.contains(.listItem) {
            remaining = outermost(.listItem, below: remaining, until: .special, except: .passable, isNearest: true)
        } else if nesting.contains(.term) {
            remaining = outermost(.term, below: remaining, until: .special, except: .passable, isNearest: true)
        } else if !nesting.isDisjoint(with: .tablePart) {
            return remainingInTable(before: nesting, remaining)
        }
        if nesting.contains(.endsParagraph), counts[Int(OpenElements.paragraph)] > 0 {
            remaining = outermost(.paragraph, below: remaining, until: [.scope, .button], isNearest: true)
        }
        if nesting.contains(.heading), remaining > 0, elements[remaining - 1].nesting.contains(.heading) {
            remaining -= 1
        }
        if nesting.contains(.option) {
            remaining = outermost(.option, below: remaining, until: [.special, .optionGroup], isNearest: true)
        } else if nesting.contains(.optionGroup) {
            remaining = outermost([.option, .optionGroup], below: remaining, until: .special)
        } else if nesting.contains(.select) {
            remaining = outermost(.select, below: remaining, until: .scope, isNearest: true)
        } else if nesting.contains(.button) {
            remaining = outermost(.button, below: remaining, until: .scope, isNearest: true)
        } else if nesting.contains(.ruby), remaining > 0, elements[remaining - 1].nesting.contains(.ruby) {
            remaining -= 1
        }
        return remaining
    }

    private func remainingInTable(before nesting: Nesting, _ remaining: Int) -> Int {
        if nesting.contains(.cell) {
            return outermost([.cell, .caption], below: remaining, until: [.row, .section, .table])
        }
        if nesting.contains(.row) {
            return outermost([.cell, .caption, .row], below: remaining, until: [.section, .table])
        }
        return outermost(.tablePart, below: remaining, until: .table)
    }

    /// How many elements stay open when a second `a` or `nobr` starts: as if the end tag of the first stood before it.
    mutating func remaining(beforeAnother name: Int32) -> Int {
        guard isOpen(name), case .at(let index) = endInline(name, .formatting) else { return elements.count }
        return index
    }

    /// What an end tag does.
    enum End {
        /// It ends the element at this index and all inside of it.
        case at(Int)
        /// It ends nothing.
        case nothing
    }

    /// What an end tag of a name does; an inline element or a form that something else is open in is marked as ended.
    mutating func end(_ name: Int32, _ nesting: Nesting) -> End {
        guard isOpen(name) || nesting.contains(.heading) else { return .nothing }
        let boundary: Nesting
        if !nesting.isDisjoint(with: [.table, .section, .row, .cell, .caption]) {
            boundary = .table
        } else if nesting.contains(.paragraph) {
            boundary = [.scope, .button]
        } else if nesting.contains(.listItem) {
            boundary = [.scope, .list]
        } else if nesting.contains(.form) {
            return endForm(name)
        } else if nesting.contains(.special) || nesting.contains(.foreign) {
            boundary = .scope
        } else {
            return endInline(name, nesting)
        }
        var index = elements.count - 1
        while index >= 0 {
            let element = elements[index]
            if element.name == name || nesting.contains(.heading) && element.nesting.contains(.heading) {
                return .at(index)
            }
            if !element.nesting.isDisjoint(with: boundary) { return .nothing }
            index -= 1
        }
        return .nothing
    }

    private mutating func endForm(_ name: Int32) -> End {
        var index = elements.count - 1
        var isBlocked = false
        while index >= 0 {
            let element = elements[index]
            if element.name == name, !element.isEnded {
                if !isBlocked { return .at(index) }
                elements[index].isEnded = true
                return .nothing
            }
            if element.nesting.contains(.scope) && !element.nesting.contains(.cell) { return .nothing }
            if element.nesting.isDisjoint(with: .impliedEnd) { isBlocked = true }
            index -= 1
        }
        return .nothing
    }

    private mutating func endInline(_ name: Int32, _ nesting: Nesting) -> End {
        var index = elements.count - 1
        var isBlocked = false
        while index >= 0 {
            let element = elements[index]
            if element.name == name {
                if !isBlocked { return .at(index) }
                if !element.isEnded {
                    elements[index].isEnded = true
                    return .nothing
                }
            } else if element.nesting.contains(.special) {
                if !nesting.contains(.formatting) || element.nesting.contains(.scope) { return .nothing }
                isBlocked = true
            }
            index -= 1
        }
        return .nothing
    }

    // The index of the outermost (or the nearest) element of a kind within a boundary: so many stay open.
    private func outermost(
        _ kind: Nesting, below end: Int, until boundary: Nesting, except passable: Nesting = [], isNearest: Bool = false
    ) -> Int {
        var found = end
        var index = end - 1
        while index >= 0 {
            let nesting = elements[index].nesting
            if !nesting.isDisjoint(with: kind) {
                found = index
                if isNearest { return found }
            } else if !nesting.isDisjoint(with: boundary), nesting.isDisjoint(with: passable) {
                return found
            }
            index -= 1
        }
        return found
    }
}
