/// Tells when a transfer has been too slow for too long. It reads no clock.
package struct SpeedWatch {
    private let needed: Double
    private let window: Duration
    private var start: Duration
    private var bytes: Int

    /// Watches from a moment on, with the bytes that had gone over until then.
    package init(_ limits: ExchangeLimits, from start: Duration, bytes: Int = 0) {
        needed = Double(limits.slowestRate) * (limits.slowTime / .seconds(1))
        window = limits.slowTime
        self.start = start
        self.bytes = bytes
    }

    /// When the current window ends.
    package var end: Duration { start + window }

    /// Whether the last window brought too little, at a moment and with the bytes that have gone over until then.
    package mutating func isTooSlow(at moment: Duration, bytes: Int) -> Bool {
        guard moment >= end else { return false }
        if Double(bytes - self.bytes) < needed { return true }
        start = moment
        self.bytes = bytes
        return false
    }
}
