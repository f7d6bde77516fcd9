import ClewWorkflows
import Synchronization

/// Shows how far long work has come: a bar on a terminal, one line a minute elsewhere.
final class ProgressLine: Sendable {
    private struct State {
        var shownAt: ContinuousClock.Instant?
        var isDrawn = false
    }

    private let started = ContinuousClock.now
    private let state = Mutex(State())

    /// Shows a step, unless one was shown a moment ago.
    func show(_ progress: Progress) {
        let now = ContinuousClock.now
        let pause: Duration = Console.hasProgressLine ? .milliseconds(100) : .seconds(60)
        state.withLock { state in
            if let shownAt = state.shownAt {
                guard now - shownAt >= pause else { return }
            } else if !Console.hasProgressLine, now - started < pause {
                return
            }
            state.shownAt = now
            state.isDrawn = Console.hasProgressLine
            let line = text(progress, after: now - started)
            if Console.hasProgressLine { Console.redraw(line) } else { Console.say(line) }
        }
    }

    /// Says something on a line of its own while the work goes on.
    func say(_ line: String) {
        state.withLock { state in
            if state.isDrawn { Console.redraw("") }
            state.isDrawn = false
            Console.say(line)
        }
    }

    /// Ends the bar, so that the next line stands on its own.
    func finish() {
        state.withLock { state in
            if state.isDrawn { Console.redraw("") }
            state.isDrawn = false
        }
    }

    private func text(_ progress: Progress, after elapsed: Duration) -> String {
        let seconds = max(1, Int(elapsed.components.seconds))
        let counted = "\(progress.phase.rawValue) \(progress.items.grouped) \(progress.noun)"
        guard let total = progress.totalBytes, total > 0 else {
            return "\(counted), \(progress.bytes.asSize), \(seconds) s"
        }
        let share = min(1, Double(progress.bytes) / Double(total))
        let width = 24
        let filled = Int(share * Double(width))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        let left = share > 0.01 ? ", about \(Int(Double(seconds) / share * (1 - share))) s left" : ""
        return "\(bar) \(Int(share * 100)) %  \(counted)\(left)"
    }
}

extension Int {
    /// With a thin gap between thousands: `1 130 000`.
    var grouped: String {
        let digits = String(self)
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3), digit != "-" { result.append("\u{202F}") }
            result.append(digit)
        }
        return result
    }

    /// The number with the thing that it counts, in the plural where there is not one alone.
    func counted(_ one: String, _ many: String? = nil) -> String {
        grouped + " " + (self == 1 ? one : many ?? one + "s")
    }

    /// As a size in the units that people use: `12.3 MB`.
    var asSize: String {
        var value = Double(self)
        var unit = 0
        let units = ["bytes", "kB", "MB", "GB", "TB"]
        while value >= 1000, unit < units.count - 1 {
            value /= 1000
            unit += 1
        }
        return unit == 0 ? "\(self) bytes" : "\((value * 10).rounded() / 10) \(units[unit])"
    }
}
