import ClewCore
import Foundation

/// Measures inside of the program what cannot be timed from outside, a JSON line each.
///
///     clew-measure seal PAGES plain|gzip      records of 13,000 bytes, each sealed with its log entry
///     clew-measure search CASE QUERIES        each line of QUERIES, as the desk and the command line ask it
///     clew-measure desk CASE                  every page of the desk, from request to answer
///     clew-measure pages FOLDER               the text and the tree of the pages below a folder
///     clew-measure titles FILE                the offers of titles, a line each
///     clew-measure names                      prints the names of the lexicon
@main
enum Measure {
    static func main() throws {
        let words = Array(CommandLine.arguments.dropFirst())
        switch (words.first, words.count) {
        case ("seal", 3): try Sealing.measure(pages: words[1], isPacked: words[2] == "gzip")
        case ("search", 3): try Searching.measure(workspace: words[1], queries: words[2])
        case ("desk", 2): try Desking.measure(workspace: words[1])
        case ("pages", 2): try Understanding.measurePages(folder: words[1])
        case ("titles", 2): try Understanding.measureTitles(file: words[1])
        case ("names", 1): Understanding.printNames()
        default:
            FileHandle.standardError.write(
                Data("usage: clew-measure seal|search|desk|pages|titles|names …; see Measure.swift\n".utf8))
            exit(2)
        }
    }

    /// Prints one JSON object on a line.
    static func say(_ fields: [(String, JSONValue)]) { print(JSONValue.object(fields).text) }

    /// CPU seconds of this process so far, all threads, user and system.
    static var cpuSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Wall seconds that a body takes.
    static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let spent = try ContinuousClock().measure(body).components
        return Double(spent.seconds) + Double(spent.attoseconds) / 1e18
    }

    /// A figure with three digits behind the point.
    static func number(_ value: Double) -> JSONValue { .decimal(String(format: "%.6f", value)) }
}

extension [Double] {
    /// The value below which a share of all values lies.
    func percentile(_ share: Double) -> Double {
        let ordered = sorted()
        return ordered.isEmpty ? 0 : ordered[Swift.min(ordered.count - 1, Int(Double(ordered.count) * share))]
    }
}
