import ClewCapture
import ClewCore
import ClewStore
import Synchronization

/// What a capture has done and what its authorities still allow, kept by all its threads together.
final class CaptureTally: Sendable {
    private struct State {
        var report = LiveCaptureReport()
        /// What was known to be used when it began, by authority.
        var known: [String: CaptureUse] = [:]
        /// How many answers are under way for which bytes were set aside, by authority.
        var underWay: [String: Int] = [:]
        /// The authorities as the decisions say now, where they were asked again, by id.
        var stated: [String: Authority] = [:]
    }

    private let state = Mutex(State())
    /// So many requests in all, whatever the authorities allow; `nil` for any number.
    private let limit: Int?
    /// Counts what is used under authorities with limits, for all programs together.
    private let frontier: Frontier

    init(_ frontier: Frontier, limit: Int? = nil) {
        self.frontier = frontier
        self.limit = limit
    }

    /// What was done so far.
    var report: LiveCaptureReport { state.withLock { $0.report } }

    /// Says what was fetched under an authority before; it counts unless more is known already.
    func begin(_ authority: Authority, used: CaptureUse) {
        state.withLock { state in
            state.known[authority.id] = used.atLeast(state.known[authority.id] ?? CaptureUse())
        }
    }

    /// Says how an authority stands by now: one that was ended meanwhile gives no more leave.
    func renew(_ authority: Authority) {
        state.withLock { $0.stated[authority.id] = authority }
    }

    /// Whether a request may be made now.
    enum Leave {
        /// It may: so many bytes were set aside for its answer, and it has to be said what came; `nil` for any number.
        case given(bytes: Int?)
        /// Not before another answer has come: until then it is not known whether bytes are left for this one.
        case later
        /// The authority does not cover this one: why, in one sentence.
        case outside(String)
        /// Nothing more may be fetched at all, in one sentence.
        case over(String)
    }

    /// Puts a request before the authority, and counts it when it may be made: two threads, or two programs, never share
    /// the last one.
    ///
    /// Bytes that were set aside when a program is killed stay used: nobody knows how many of them came.
    ///
    /// - Parameter most: so many bytes an answer has at most.
    func leave(
        for target: CaptureTarget, under authority: Authority, at moment: Timestamp, most: Int
    ) throws -> Leave {
        try state.withLock { state in
            if let limit, state.report.requests >= limit {
                return .over("the \(limit) requests of --limit were made.")
            }
            let current = state.stated[authority.id] ?? authority
            let leave = try claim(target, current, moment, most, &state)
            switch leave {
            case .given(let bytes):
                state.report.requests += 1
                if bytes != nil { state.underWay[authority.id, default: 0] += 1 }
            case .outside: state.report.outOfScope += 1
            case .over: state.report.hasRunOut = true
            case .later: break
            }
            return leave
        }
    }

    private func claim(
        _ target: CaptureTarget, _ authority: Authority, _ moment: Timestamp, _ most: Int, _ state: inout State
    ) throws -> Leave {
        func answer(_ used: CaptureUse) -> Leave? {
            authority.refusal(of: target, at: moment, used: used).map {
                $0.endsTheSession ? .over($0.sentence) : .outside($0.sentence)
            }
        }
        if let refused = answer(CaptureUse()) { return refused }
        // One without limits need not be counted.
        guard let scope = authority.capture, scope.requestLimit != nil || scope.byteLimit != nil else {
            return .given(bytes: nil)
        }
        let isAlone = state.underWay[authority.id, default: 0] == 0
        return try frontier.changeUse(under: authority.id, atLeast: state.known[authority.id] ?? CaptureUse()) { used in
            let left = scope.byteLimit.map { max(0, $0 - used.bytes) }
            if let left, left < most, !isAlone { return .later }
            if let refused = answer(used) { return refused }
            let bytes = left.map { min($0, most) }
            used.requests += 1
            used.bytes += bytes ?? 0
            return .given(bytes: bytes)
        }
    }

    /// Whether the authority covers an address at all; whether it is still in force and how much is left is asked when the
    /// turn of the address comes.
    func covers(_ target: CaptureTarget, under authority: Authority, at moment: Timestamp) -> Bool {
        guard let refusal = authority.refusal(of: target, at: moment, used: CaptureUse()), !refusal.endsTheSession
        else { return true }
        state.withLock { $0.report.outOfScope += 1 }
        return false
    }

    /// Why an authority does not cover an address, in one sentence; `nil` where it does, or where nothing more may be
    /// fetched at all, which is for ``leave(for:under:at:most:)`` to say.
    func outside(_ target: CaptureTarget, under authority: Authority, at moment: Timestamp) -> String? {
        guard let refusal = authority.refusal(of: target, at: moment, used: CaptureUse()), !refusal.endsTheSession
        else { return nil }
        state.withLock { $0.report.outOfScope += 1 }
        return refusal.sentence
    }

    /// Counts what came.
    ///
    /// - Parameter aside: how many bytes were set aside for it.
    /// - Returns: how many requests were made, and how many bytes came, so far.
    func count(bytes: Int, of aside: Int?, under authority: Authority) throws -> (requests: Int, bytes: Int) {
        try state.withLock { state in
            if let aside {
                state.underWay[authority.id, default: 0] -= 1
                try frontier.changeUse(under: authority.id) { $0.bytes += bytes - aside }
            }
            state.report.bytes += bytes
            return (state.report.requests, state.report.bytes)
        }
    }

    /// Counts a redirect to what nobody can ask for.
    func countOutOfScope() {
        state.withLock { $0.report.outOfScope += 1 }
    }

    /// Counts a page that is protected material.
    func countStop() {
        state.withLock { $0.report.stopped += 1 }
    }

    /// Says that a site was left alone because it needs a person.
    func park(_ site: String, _ reason: String) {
        let sentence = "\(site): \(reason)"
        state.withLock { if !$0.report.parked.contains(sentence) { $0.report.parked.append(sentence) } }
    }

    /// Notes that an address which a person named, or to which it redirects, may not be fetched, and why.
    func refuse(_ address: String, _ reason: String) {
        state.withLock { $0.report.denied.append("\(address): \(reason)") }
    }

    /// Counts what was sealed.
    ///
    /// - Parameter trouble: why no whole page came, in words.
    func count(_ outcome: Capture.Outcome, trouble: String? = nil) {
        state.withLock { state in
            if let trouble, state.report.troubles.count < 20 || state.report.troubles[trouble] != nil {
                state.report.troubles[trouble, default: 0] += 1
            }
            switch outcome {
            case .got: state.report.got += 1
            case .unchanged: state.report.unchanged += 1
            case .refused: state.report.refused += 1
            case .parked: state.report.withheld += 1
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
