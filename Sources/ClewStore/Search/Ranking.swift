internal import ClewCore
internal import GRDB

/// Orders few candidates by BM25 over their stored text.
///
/// FTS5's own `rank` goes through every occurrence of every word in the whole case before it can order ten hits: half
/// a second for a common word in a million rows. Here the candidates are read, and only words' frequencies come from
/// the index, counted up to a limit. The constants are those of FTS5; a word in the title counts twice.
struct Ranking {
    private let matcher: WordMatcher
    private let weights: [Double]

    /// Text is read up to this; more candidates than fit are not ranked.
    private static let mostBytes = 3 << 20
    private static let mostBytesOfOne = 1 << 16
    /// A word that stands in more passages weighs no less.
    private static let mostCounted = 20_000
    private static let saturation = 1.2
    private static let lengthWeight = 0.75

    init(_ matcher: WordMatcher, in db: Database) throws {
        self.matcher = matcher
        let total = Double(max(1, try db.meta("passage_count")))
        weights = try matcher.words.map { word, isPrefix in
            // Counting a prefix gathers all its words first; it weighs as the commonest word does.
            let count =
                isPrefix
                ? Ranking.mostCounted
                : try db.number(
                    "SELECT count(*) FROM (SELECT 1 FROM passage_search WHERE passage_search MATCH ? LIMIT ?)",
                    [.text(MatchText.quoted(word)), .integer(Ranking.mostCounted)])
            return max(
                1e-6, Ranking.logarithm(max(0, total - Double(count)) + 0.5) - Ranking.logarithm(Double(count) + 0.5))
        }
    }

    /// The candidates, best first and then newest; `nil` when there is too much text to read.
    func order(_ candidates: [Int64], in db: Database) throws -> [Int64]? {
        var rated: [(number: Int64, frequencies: [Double], length: Double)] = []
        rated.reserveCapacity(candidates.count)
        var budget = Ranking.mostBytes
        let reading = try Prepared("SELECT title, text FROM passage_text WHERE passage_id = ?", in: db)
        defer { reading.reset() }
        let columns = Columns(handle: reading.handle)
        for number in candidates {
            reading.bind(1, number)
            guard try reading.step() else {
                reading.reset()
                continue
            }
            var frequencies = [Double](repeating: 0, count: matcher.count)
            var length = 0
            columns.withText(0) { title in
                length += matcher.scan(title, isTitle: true, limit: Ranking.mostBytesOfOne) {
                    frequencies[$0.pattern] += 2
                }
            }
            columns.withText(1) { text in
                budget -= min(text.count, Ranking.mostBytesOfOne)
                length += matcher.scan(text, limit: Ranking.mostBytesOfOne) { frequencies[$0.pattern] += 1 }
            }
            rated.append((number, frequencies, Double(length)))
            reading.reset()
            if budget < 0 { return nil }
        }
        let average = max(1, rated.reduce(0) { $0 + $1.length } / Double(max(1, rated.count)))
        let scored = rated.map { candidate in
            (number: candidate.number, score: score(candidate.frequencies, length: candidate.length / average))
        }
        return scored.sorted { $0.score != $1.score ? $0.score > $1.score : $0.number > $1.number }.map(\.number)
    }

    /// The binary logarithm, straight between the powers of two: weights need no more, and no library.
    private static func logarithm(_ number: Double) -> Double { Double(number.exponent) + number.significand - 1 }

    private func score(_ frequencies: [Double], length: Double) -> Double {
        let damping = Ranking.saturation * (1 - Ranking.lengthWeight + Ranking.lengthWeight * length)
        var sum = 0.0
        for (weight, frequency) in zip(weights, frequencies) {
            sum += weight * frequency * (Ranking.saturation + 1) / (frequency + damping)
        }
        return sum
    }
}
