import ClewCore
import ClewMarkets
import ClewMarkup
import ClewReference
import Foundation

/// Measures the parts of reading a market that peers exist for: the text of pages, names of drugs in titles.
enum Understanding {
    private static let rounds = 5

    /// Reads the pages below a folder: their text with places, and the tree that site profiles ask.
    static func measurePages(folder: String) throws {
        let root = URL(fileURLWithPath: folder)
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        let pages = try names.filter { $0.hasSuffix(".html") }
            .map { [UInt8](try Data(contentsOf: root.appendingPathComponent($0))) }
        let size = pages.reduce(0) { $0 + $1.count }
        report("text with places", bytes: size, best { pages.reduce(0) { $0 + ReaderText(html: $1).text.bytes.count } })
        report("tree with places", bytes: size, best { pages.reduce(0) { $0 + PageTree(html: $1).nodeCount } })
    }

    /// Reads titles, a line each, as offers.
    static func measureTitles(file: String) throws {
        let titles = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
        let parser = TitleParser()
        let seconds = best { titles.reduce(0) { $0 + (parser.parse($1).substance == nil ? 0 : 1) } }
        Measure.say([
            ("what", .string("offers of titles")), ("titles", .integer(titles.count)),
            ("secondsCPU", Measure.number(seconds)),
        ])
    }

    /// Prints the names of the lexicon that stand for one substance, for the peers that look for them.
    static func printNames() {
        for name in Lexicon.names where !name.isAmbiguous { print(name.text) }
    }

    private static func report(_ what: String, bytes: Int, _ seconds: Double) {
        Measure.say([
            ("what", .string(what)), ("bytes", .integer(bytes)), ("secondsCPU", Measure.number(seconds)),
        ])
    }

    /// The CPU seconds of the best of several rounds; the sum keeps the work from being left out.
    private static func best(_ work: () -> Int) -> Double {
        var least = Double.infinity
        var sum = 0
        for _ in 0..<rounds {
            let start = Measure.cpuSeconds
            sum &+= work()
            least = min(least, Measure.cpuSeconds - start)
        }
        return sum == 0 ? .infinity : least
    }
}
