import ClewCore
import Foundation

/// Measures inside of the program what cannot be timed from outside, a JSON line each.
///
///     clew-measure seal PAGES plain|gzip      records of 13,000 bytes, each sealed with its log entry
///     clew-measure search CASE QUERIES        each line of QUERIES, as the desk and the command line ask it
///     clew-measure desk CASE                  every page of the desk, from request to answer
///     clew-measure pages FOLDER               the text and the tree of the pages below a folder
///     clew-measure titles FILE                the offers of titles, a line each
///     clew-measure serve COUNT                serves COUNT pages of 20 KB on 127.0.0.2 until it is ended
///     clew-measure capture URL KNOWN LIMIT    pages fetched and sealed, with KNOWN others on the frontier
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
        case ("serve", 2): PageServer.serve(count: Int(words[1]) ?? 0)
        case ("capture", 4):
            try Capturing.measure(url: words[1], known: Int(words[2]) ?? 0, limit: Int(words[3]) ?? 1)
        case ("names", 1): Understanding.printNames()
        default:
            FileHandle.standardError.write(
                Data(
                    "usage: clew-measure seal|search|desk|pages|titles|serve|capture|names …; see Measure.swift\n".utf8)
            )
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
