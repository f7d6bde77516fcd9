internal import ClewCore

/// What a price is of.
public enum PriceMeasure: String, Sendable, Hashable, CaseIterable {
    /// A gram of what is offered.
    case gram
    /// A pill, tab, capsule, patch or vial of it.
    case unit
    /// The offer as a whole.
    case offer
}

/// Finds where the price of a listing jumped: a pure function of its prices.
struct PriceJumps {
    let limits: PriceJumpLimits

    /// A price at a time.
    struct Point {
        var time: Int64
        var measure: PriceMeasure
        var euros: Double
        var passage: Int64
    }

    /// A price that jumped.
    struct Jump {
        var point: Point
        /// The median that it is compared with.
        var usual: Double
        /// The time of the first sighting that the median is of, and how many there are.
        var from: Int64
        var count: Int
    }

    /// The jumps at a time or later. A price that stays where it jumped to is told once: of sightings that follow each other
    /// and lie off in one direction the first counts.
    ///
    /// - Parameter points: one a time, in the order of time.
    func jumps(among points: [Point], from first: Int64 = .min) -> [Jump] {
        var found: [Jump] = []
        var direction = 0
        // The one before the first is needed to know whether the first goes on with what was told.
        let start = max(0, (points.firstIndex { $0.time >= first } ?? points.endIndex) - 1)
        for index in points.indices.dropFirst(start) {
            let (way, usual, from, count) = look(at: index, among: points)
            if way != 0, way != direction, points[index].time >= first {
                found.append(Jump(point: points[index], usual: usual, from: from, count: count))
            }
            direction = way
        }
        return found
    }

    /// How a price lies: 1 for up, -1 for down, 0 for as usual or not known.
    private func look(at index: Int, among points: [Point]) -> (way: Int, usual: Double, from: Int64, count: Int) {
        let point = points[index]
        let earliest = point.time - Int64(limits.days) * 86_400_000
        var before: [Double] = []
        var from = point.time
        for other in points[..<index].reversed() {
            guard other.time >= earliest else { break }
            guard other.measure == point.measure else { continue }
            before.append(other.euros)
            from = other.time
        }
        guard before.count >= limits.sightings, let usual = PriceJumps.median(before), usual > 0 else {
            return (0, 0, from, 0)
        }
        let isUp = limits.direction != .down && point.euros >= usual * limits.factor
        let isDown = limits.direction != .up && point.euros * limits.factor <= usual
        return (isUp ? 1 : isDown ? -1 : 0, usual, from, before.count)
    }

    private static func median(_ values: [Double]) -> Double? {
        let sorted = values.sorted()
        guard let middle = sorted.indices.dropFirst(sorted.count / 2).first else { return nil }
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    /// One point a time: that of the finest measure, of these the lowest price; the points come in the order of time.
    static func single(_ points: [Point]) -> [Point] {
        var result: [Point] = []
        for point in points {
            guard let last = result.last, last.time == point.time else {
                result.append(point)
                continue
            }
            let (rank, lastRank) = (point.measure.rank, last.measure.rank)
            if (rank, point.euros) < (lastRank, last.euros) { result[result.count - 1] = point }
        }
        return result
    }
}

extension PriceMeasure {
    fileprivate var rank: Int {
        switch self {
        case .gram: 0
        case .unit: 1
        case .offer: 2
        }
    }
}
