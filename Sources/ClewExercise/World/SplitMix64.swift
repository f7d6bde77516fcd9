/// Repeatable randomness: the SplitMix64 generator (Steele, Lea and Flood 2014), the same sequence for the same seed.
///
/// What is drawn from it is drawn by rules of its own, not by the standard library's, which may change between versions
/// of Swift: the same seed gives the same bytes everywhere.
///
///     var random = SplitMix64(seed: 7)
///     random.next()
struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// A generator that starts from a seed.
    init(seed: UInt64) {
        state = seed
    }

    /// A generator for one purpose: those of other purposes and of other numbers are independent of it.
    init(seed: UInt64, _ purpose: Purpose, _ number: Int = 0) {
        state = SplitMix64.mixed(seed, purpose.rawValue, UInt64(truncatingIfNeeded: number))
    }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return SplitMix64.finished(state)
    }

    /// Three numbers stirred into one.
    static func mixed(_ first: UInt64, _ second: UInt64, _ third: UInt64 = 0) -> UInt64 {
        finished(finished(finished(first &+ 0x9E37_79B9_7F4A_7C15) ^ second &* 0xD6E8_FEB8_6659_FD93) ^ third)
    }

    private static func finished(_ state: UInt64) -> UInt64 {
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// What a generator is for.
    enum Purpose: UInt64 {
        case sites = 1
        case days, identities, listings, reviews, forum, schedule, texts, stock, records, savedThreads, sessions
    }
}

extension SplitMix64 {
    /// So many bytes.
    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next() >> 32) }
    }

    /// A number from zero to below `bound`; zero when there is none.
    mutating func below(_ bound: Int) -> Int {
        guard bound > 1 else { return 0 }
        return Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(bound)) >> 32)
    }

    /// A number in a range.
    mutating func int(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// True so many times in a hundred.
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// One element of a list; the fallback when it is empty.
    mutating func pick<Element>(_ list: [Element], else fallback: @autoclosure () -> Element) -> Element {
        list.isEmpty ? fallback() : list[below(list.count)]
    }

    /// A text of a list; an empty one when there is none.
    mutating func pick(_ list: [String]) -> String { pick(list, else: "") }

    /// The list in another order.
    mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
        var list = list
        for index in stride(from: list.count - 1, to: 0, by: -1) { list.swapAt(index, below(index + 1)) }
        return list
    }
}
