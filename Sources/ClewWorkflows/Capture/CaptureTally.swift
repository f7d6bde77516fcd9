import ClewCapture
import ClewCore
import Synchronization

/// What a capture has done and what its authorities still allow, kept by all its threads together.
final class CaptureTally: Sendable {
    private struct State {
        var report = LiveCaptureReport()
        var used: [String: CaptureUse] = [:]
    }

    private let state = Mutex(State())
    /// So many requests in all, whatever the authorities allow; `nil` for any number.
    private let limit: Int?

    init(limit: Int? = nil) {
        self.limit = limit
    }

    /// What was done so far.
    var report: LiveCaptureReport { state.withLock { $0.report } }

    /// Says what was fetched under an authority before; it counts unless more is known already.
    func begin(_ authority: Authority, used: CaptureUse) {
        state.withLock { state in
            let known = state.used[authority.id] ?? CaptureUse()
            state.used[authority.id] = CaptureUse(
                requests: max(known.requests, used.requests), bytes: max(known.bytes, used.bytes))
        }
    }

    /// Why a request may not be made now.
    enum Refusal {
        /// The authority does not cover this one.
        case target
        /// Nothing more may be fetched at all, in one sentence.
        case everything(String)
    }

    /// Puts a request before the authority, and counts it when it may be made: two threads never share the last one.
    func refusal(of target: CaptureTarget, under authority: Authority, at moment: Timestamp) -> Refusal? {
        state.withLock { state in
            if let limit, state.report.requests >= limit {
                return .everything("the \(limit) requests of --limit were made.")
            }
            var used = state.used[authority.id] ?? CaptureUse()
            if let refusal = authority.refusal(of: target, at: moment, used: used) {
                if refusal.endsTheSession { return .everything(refusal.sentence) }
                state.report.outOfScope += 1
                return .target
            }
            used.requests += 1
            state.used[authority.id] = used
            state.report.requests += 1
            return nil
        }
    }

    /// Whether the authority covers an address at all; how deep it lies and how much is left is asked when its turn comes.
    func covers(_ target: CaptureTarget, under authority: Authority, at moment: Timestamp) -> Bool {
        if authority.refusal(of: target, at: moment, used: CaptureUse()) == nil { return true }
        state.withLock { $0.report.outOfScope += 1 }
        return false
    }

    /// Counts what came.
    ///
    /// - Returns: how many requests were made, and how many bytes came, so far.
    func count(bytes: Int, under authority: Authority) -> (requests: Int, bytes: Int) {
        state.withLock { state in
            state.used[authority.id, default: CaptureUse()].bytes += bytes
            state.report.bytes += bytes
            return (state.report.requests, state.report.bytes)
        }
    }

    /// Counts a page that is protected material.
    func countStop() {
        state.withLock { $0.report.stopped += 1 }
    }

    /// Says that a site was left alone because it needs a person.
    func park(_ site: String, _ reason: String) {
        state.withLock { $0.report.parked.append("\(site): \(reason)") }
    }

    /// Counts what was sealed.
    func count(_ outcome: Capture.Outcome) {
        state.withLock { state in
            switch outcome {
            case .got: state.report.got += 1
            case .unchanged: state.report.unchanged += 1
            case .refused: state.report.refused += 1
            default: state.report.failed += 1
            }
        }
    }

    /// Says why it ended before all was fetched; the first reason counts.
    func end(_ reason: String) {
        state.withLock { if $0.report.ending == nil { $0.report.ending = reason } }
    }
}

extension CaptureRefusal {
    /// Whether nothing more may be fetched at all.
    fileprivate var endsTheSession: Bool {
        switch self {
        case .unstated, .noScope, .notInForce, .requests, .bytes: true
        case .place, .dataClass, .accountPath, .depth: false
        }
    }
}
