import ClewCapture
import ClewCore
import ClewMarkets
import ClewMarkup
import ClewVault
import ClewWARC

/// What a site said of a page: in an exchange that was made just now, or in one that was sealed before the program was
/// killed and of which the frontier does not know.
struct Answer: Sendable {
    /// What was asked for.
    let address: WebAddress
    /// What came of it.
    let outcome: Capture.Outcome
    /// The HTTP status; `nil` when there was none.
    let status: Int?
    /// The fields of the head.
    let fields: HeaderFields
    /// When it ended.
    let ended: Timestamp
    /// Why no whole page came, in words; `nil` when one did.
    let trouble: String?
    /// Whether the proxy was not there, so that nobody was asked: the page is asked for again.
    let isProxyGone: Bool
    /// The page as a tree, where a whole page of HTML came, or an earlier one has not changed; `nil` for a very long one.
    var tree: PageTree?

    /// What came in an exchange.
    ///
    /// - Parameters:
    ///   - page: the page of the exchange, where there is one.
    ///   - held: the page as it was seen last.
    init(_ exchange: Exchange, _ outcome: Capture.Outcome, page: SitePage?, held: HeldPage?) {
        address = exchange.address
        self.outcome = outcome
        status = exchange.status
        fields = exchange.fields
        ended = exchange.ended
        isProxyGone = if case .unreachable(let reason) = exchange.outcome { reason.isAtProxy } else { false }
        trouble =
            outcome == .got || outcome == .unchanged
            ? nil : Answer.trouble(status: exchange.outcome == .got ? status : nil, exchange.outcome.sentence)
        tree =
            switch outcome {
            case .got where status == 200: page?.tree
            case .unchanged: status == 200 ? page?.tree : held?.tree
            default: nil
            }
    }

    /// What was sealed of a visit; `nil` for a record that says nothing of one.
    init?(_ record: VaultRecord, of address: WebAddress, held: HeldPage?) {
        self.address = address
        let payload = record.payload
        if let bytes = payload?.bytes, record.header[CaptureField.kind] == CaptureField.attemptKind {
            // One of another version says nothing.
            guard let attempt = try? CaptureAttempt(payload: bytes) else { return nil }
            outcome = attempt.outcome
            status = nil
            fields = HeaderFields()
            ended = attempt.ended
            trouble = attempt.reason
            isProxyGone = ExchangeOutcome.Unreachable.atProxy.contains { $0.sentence == attempt.reason }
            tree = nil
            return
        }
        isProxyGone = false
        guard let message = payload?.message else { return nil }
        status = message.status
        fields = message.fields
        ended = record.header[CaptureField.ended].flatMap { Timestamp($0) } ?? Timestamp(milliseconds: 0)
        let isCut = record.header["WARC-Truncated"] != nil
        outcome =
            isCut ? .damaged : record.header.type == .revisit ? .unchanged : (status ?? 0) >= 400 ? .refused : .got
        trouble =
            outcome == .got || outcome == .unchanged
            ? nil : Answer.trouble(status: isCut ? nil : status, "the answer did not come whole.")
        tree =
            switch outcome {
            case .unchanged: held?.tree
            case .got where status == 200: payload.flatMap { SitePage($0, of: address, at: ended)?.tree }
            default: nil
            }
    }

    /// The answer that was sealed, as far as a wall can be told by it; `nil` where no whole one came, or an earlier one has
    /// not changed.
    func wallAnswer(_ record: VaultRecord) -> WallAnswer? {
        guard outcome == .got || outcome == .refused, status != nil else { return nil }
        return WallAnswer(
            status: status, fields: fields.all.map { ($0.name, $0.value) },
            page: record.payload.flatMap { SitePage($0, of: address, at: ended) })
    }

    /// Whether the site asked to be left alone for a while.
    var isRefusedForNow: Bool { status == 429 || status == 503 }

    /// How many seconds the site is to be left alone: as many as it says (RFC 9110, section 10.2.3), or half a minute, and a
    /// day at most; zero where it does not ask for that.
    var wait: Int {
        guard isRefusedForNow else { return 0 }
        let said = fields["Retry-After"] ?? ""
        if !said.isEmpty, said.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
            return min(Int(said) ?? .max, Answer.longestWait)
        }
        guard let until = HTTPDate.read(said) else { return 30 }
        // By the clock of the server, where it tells its time.
        let now = fields["Date"].flatMap { HTTPDate.read($0) } ?? ended
        return Int(min(max(0, (until.milliseconds - now.milliseconds + 999) / 1000), Int64(Answer.longestWait)))
    }

    /// A day.
    static let longestWait = 24 * 60 * 60

    /// Whether it leads elsewhere.
    var isRedirect: Bool { (300...399).contains(status ?? 0) && status != 304 }

    private static func trouble(status: Int?, _ sentence: String) -> String {
        status.map { "the site answered with status \($0)." } ?? sentence
    }
}
