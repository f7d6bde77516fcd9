/// The elements of a tree by name, so that `//name` looks at no others.
struct ElementIndex: Sendable {
    /// The numbers of the elements, sorted by name and then as they stand in the page.
    private let elements: [Int32]
    /// Where the elements of a name start in ``elements``; one more at the end.
    private let starts: [Int32]

    /// A counting sort: linear in the nodes and the names.
    init(_ records: [PageTree.Record], nameCount: Int) {
        var starts = [Int32](repeating: 0, count: nameCount + 1)
        for record in records where record.isElement { starts[Int(record.name) + 1] += 1 }
        for name in 0..<nameCount { starts[name + 1] += starts[name] }
        var next = starts
        var elements = [Int32](repeating: 0, count: Int(starts[nameCount]))
        for index in records.indices where records[index].isElement {
            let name = Int(records[index].name)
            elements[Int(next[name])] = Int32(truncatingIfNeeded: index)
            next[name] += 1
        }
        self.elements = elements
        self.starts = starts
    }

    /// The elements of a name whose numbers lie in a range, in the order of the page.
    func elements(named name: Int32, in range: Range<Int>) -> ArraySlice<Int32> {
        guard name >= 0, Int(name) + 1 < starts.count else { return [] }
        let all = Int(starts[Int(name)])..<Int(starts[Int(name) + 1])
        let lower = first(atOrAfter: range.lowerBound, in: all)
        return elements[lower..<first(atOrAfter: range.upperBound, in: lower..<all.upperBound)]
    }

    private func first(atOrAfter node: Int, in range: Range<Int>) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if Int(elements[middle]) < node { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
