import Foundation
package import Testing

/// Figures of speed: measured where somebody asks for them, so that no test depends on how busy the machine is.
package enum Stopwatch {
    /// Whether `CLEW_BENCH` asks for figures.
    package static let isWanted = ProcessInfo.processInfo.environment["CLEW_BENCH"] != nil
    /// Why nothing was measured.
    package static let absence: Comment = "set CLEW_BENCH to measure"

    /// The processor time of this thread in seconds, which other tests do not disturb.
    package static func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
