/// The row numbers of passages of one evidence, by ordinals that follow each other.
struct PassageRows {
    private var first = 0
    private var numbers: [Int64] = []

    /// The row number; `nil` when it is not among these.
    subscript(ordinal: Int) -> Int64? {
        let place = ordinal - first
        return numbers.indices.contains(place) && numbers[place] >= 0 ? numbers[place] : nil
    }

    /// Notes a row number; ordinals come in their order.
    mutating func append(_ number: Int64, ordinal: Int) {
        if numbers.isEmpty { first = ordinal }
        while first + numbers.count < ordinal { numbers.append(-1) }
        numbers.append(number)
    }
}
