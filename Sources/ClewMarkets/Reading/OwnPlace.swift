public import ClewCore

/// A place on a page and whose it is: what stands in it was written by an account, or by somebody who has none.
public struct OwnPlace: Hashable, Sendable {
    /// The account; `nil` for what buyers and reviewers wrote, which is nobody's.
    public var account: AccountKey?
    /// The bytes of the payload.
    public var payload: Range<Int>

    /// A place of an account, or of nobody.
    public init(_ account: AccountKey?, payload: Range<Int>) {
        self.account = account
        self.payload = payload
    }
}

/// Finds the innermost of many places in which something stands; a question costs the logarithm of their number.
struct PlaceIndex {
    private let places: [OwnPlace]
    /// The place around each place, where one was open when it began.
    private var outer: [Int?] = []
    /// Where each stretch of the page begins that lies in the same places, and the innermost of them.
    private var stretches: [(start: Int, place: Int?)] = []

    init(_ places: some Sequence<OwnPlace>) {
        self.places = places.filter { !$0.payload.isEmpty }.sorted {
            ($0.payload.lowerBound, $1.payload.upperBound) < ($1.payload.lowerBound, $0.payload.upperBound)
        }
        var open: [Int] = []
        for index in self.places.indices {
            close(&open, before: self.places[index].payload.lowerBound)
            outer.append(open.last)
            open.append(index)
            begin(self.places[index].payload.lowerBound, index)
        }
        close(&open, before: .max)
    }

    private mutating func begin(_ start: Int, _ place: Int?) {
        if stretches.last?.start == start { stretches.removeLast() }
        stretches.append((start, place))
    }

    /// Closes the places that end at an offset or before it.
    private mutating func close(_ open: inout [Int], before offset: Int) {
        while let last = open.last, places[last].payload.upperBound <= offset {
            let end = places[last].payload.upperBound
            while let next = open.last, places[next].payload.upperBound <= end { open.removeLast() }
            begin(end, open.last)
        }
    }

    /// The innermost place in which a range stands as a whole.
    func place(of range: Range<Int>) -> OwnPlace? {
        var low = 0
        var high = stretches.count
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].start <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var found = low > 0 ? stretches[low - 1].place : nil
        while let index = found, places[index].payload.upperBound < range.upperBound { found = outer[index] }
        return found.map { places[$0] }
    }
}
