import ClewCapture
import ClewCore
import ClewCrypto
import ClewStore
import ClewVault
import ClewWARC

/// The records in which one exchange is sealed: `request` and `response` as they went over the wire, or the attempt that got
/// no whole answer.
struct ExchangeRecords: Sendable {
    /// How the path of what was captured live begins; no path of an import begins so.
    static let root = "//"

    /// The profiles of revisits: WARC 1.1, section 6.7.
    private static let notModified = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
    private static let identicalPayload = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"

    let exchange: Exchange
    let run: RunContext
    /// The ids of the records: the same visit is sealed once, however often it is made.
    let ids: VisitIDs
    /// How a revisit names the page as the vault holds it, where the site says or shows that it has not changed.
    private let reference: HeaderFields?
    /// Whether the site says or shows that the page has not changed.
    private let isUnchanged: Bool
    /// What stood in place of the page; `nil` where nothing did.
    var wall: ParkReason.Kind?

    /// - Parameter held: the page as it was seen last.
    init(exchange: Exchange, run: RunContext, ids: VisitIDs, held: HeldPage? = nil) {
        self.exchange = exchange
        self.run = run
        self.ids = ids
        isUnchanged = exchange.status == 304 || held?.isSame(as: exchange) == true
        reference = isUnchanged ? held?.reference : nil
    }

    /// What came of the exchange.
    var outcome: Capture.Outcome {
        switch exchange.outcome {
        case .got: isUnchanged ? .unchanged : (exchange.status ?? 0) >= 400 ? .refused : .got
        case .refused, .stopped(.unwanted): .parked
        case .unreachable(let reason): reason.isAtProxy ? .parked : .unreachable
        case .stopped, .broken: exchange.status == nil ? .unreachable : .damaged
        }
    }

    /// Whether an answer came that can be sealed as one; one whose body was not wanted is an attempt.
    var hasAnswer: Bool { exchange.status != nil && exchange.outcome != .stopped(.unwanted) }

    /// The records, those that others name first.
    func requests() throws -> [SealRequest] {
        let (asked, answered) = (ids.request, ids.response)
        var records: [SealRequest] = []
        // What was typed into a login form must not get into a record.
        let head =
            exchange.holdsCredentials ? Array(exchange.request.prefix(exchange.requestHeadLength)) : exchange.request
        let (question, answer) = (wire(head), wire(Array(exchange.responseHead[exchange.finalHead...])))
        if !head.isEmpty {
            records.append(
                SealRequest(
                    id: asked, type: .request, targetURI: exchange.address.description, date: exchange.started,
                    contentType: "application/http; msgtype=request",
                    fields: fields(beside: hasAnswer ? answered : ids.attempt, question.withheld),
                    content: .bytes(question.head)))
        }
        if hasAnswer {
            var fields = fields(beside: head.isEmpty ? nil : asked, answer.withheld)
            if let peer = exchange.connection?.peer { fields.append("WARC-IP-Address", peer.description) }
            if exchange.outcome != .got { fields.append("WARC-Truncated", truncation) }
            if let wall { fields.append(CaptureField.wall, wall.rawValue) }
            var content = answer.head
            if outcome == .unchanged {
                fields.all += reference?.all ?? []
                if exchange.status == 304 {
                    fields.append("WARC-Profile", ExchangeRecords.notModified)
                } else {
                    fields.append("WARC-Profile", ExchangeRecords.identicalPayload)
                    fields.append("WARC-Payload-Digest", WARCDigest(Digest(words: sha256(exchange.body))).description)
                }
            } else {
                content += exchange.body
            }
            records.append(
                SealRequest(
                    id: answered, type: outcome == .unchanged ? .revisit : .response,
                    targetURI: exchange.address.description, date: exchange.started,
                    contentType: "application/http; msgtype=response", fields: fields,
                    content: .bytes(content)))
        } else {
            records.append(try attempt(beside: head.isEmpty ? nil : asked))
        }
        if let rest = try rest() { records.append(rest) }
        if let chain = try certificates() { records.append(chain) }
        return records
    }

    private func attempt(beside request: RecordID?) throws -> SealRequest {
        try ExchangeRecords.attempt(
            CaptureAttempt(
                address: exchange.address.description, outcome: outcome, reason: exchange.outcome.sentence,
                route: exchange.route.name, begun: exchange.started, ended: exchange.ended, bytes: exchange.bytesDown),
            ids.attempt, fields(beside: request))
    }

    private static func attempt(_ attempt: CaptureAttempt, _ id: RecordID, _ common: HeaderFields) throws -> SealRequest
    {
        var fields = common
        fields.append(CaptureField.kind, CaptureField.attemptKind)
        return SealRequest(
            id: id, type: .metadata, targetURI: attempt.address, date: attempt.begun, contentType: "application/json",
            fields: fields, content: .bytes(try attempt.payload))
    }

    /// The record that says that a page was not got because a person is wanted.
    static func parked(
        _ address: WebAddress, because reason: String, run: RunContext, ids: VisitIDs, at time: Timestamp
    ) throws -> SealRequest {
        try attempt(
            CaptureAttempt(
                address: address.description, outcome: .parked, reason: reason, route: "", begun: time, ended: time,
                bytes: 0), ids.attempt, common(run, address))
    }

    /// What went over the wire and stands in none of the other records: heads before the final one or without one, the
    /// answer of a proxy to the first exchange of a connection, and, by length and digest, what came that belongs to no
    /// answer and of which therefore nobody can say whether it may be kept; `nil` where there is nothing of the kind.
    private func rest() throws -> SealRequest? {
        var members: [(String, JSONValue)] = []
        let heads = hasAnswer ? exchange.responseHead.prefix(exchange.finalHead) : exchange.responseHead[...]
        let kept = wire(Array(heads))
        if !heads.isEmpty { members.append(("heads", .string(kept.head.hex))) }
        if let facts = exchange.connection, facts.earlierExchanges == 0, !facts.proxyHead.isEmpty {
            members.append(("proxyHead", .string(facts.proxyHead.hex)))
        }
        if !exchange.surplus.isEmpty { members.append(("behind", ExchangeRecords.facts(of: exchange.surplus))) }
        if !hasAnswer, !exchange.body.isEmpty { members.append(("noHTTP", ExchangeRecords.facts(of: exchange.body))) }
        if members.isEmpty { return nil }
        var fields = fields(beside: hasAnswer ? ids.response : ids.attempt, kept.withheld)
        fields.append(CaptureField.kind, CaptureField.restKind)
        return SealRequest(
            id: ids.rest, type: .metadata, targetURI: exchange.address.description, date: exchange.started,
            contentType: "application/json", fields: fields, content: .bytes(JSONValue.object(members).bytes))
    }

    private static func facts(of bytes: [UInt8]) -> JSONValue {
        .object([("bytes", .integer(bytes.count)), ("sha256", .string(Digest(words: sha256(bytes)).hex))])
    }

    /// The certificates of the server, once a session for each chain and what is known of it.
    private func certificates() throws -> SealRequest? {
        guard let facts = exchange.connection, !facts.certificates.isEmpty else { return nil }
        let chain = facts.certificates
        let digests = chain.map { Digest(words: sha256($0)).hex }
        let content = JSONValue.object([
            ("host", .string(exchange.address.host.description)),
            ("isVerified", .bool(facts.isVerified)),
            ("isAskedAgain", .bool(facts.isAskedAgain)),
            ("sha256", .array(digests.map(JSONValue.string))),
            ("der", .array(chain.map { .string($0.hex) })),
        ])
        var fields = fields(beside: nil)
        fields.append(CaptureField.kind, CaptureField.certificatesKind)
        let name =
            ["clew certificates", run.id.description, exchange.address.host.description]
            + ["\(facts.isVerified) \(facts.isAskedAgain)"] + digests
        return SealRequest(
            id: RecordID.derived(from: name.map { Array($0.utf8) }), type: .metadata,
            targetURI: exchange.address.origin, date: exchange.started, contentType: "application/json", fields: fields,
            content: .bytes(content.bytes))
    }

    /// What stands in the head of every record of a session about an address.
    private static func common(_ run: RunContext, _ address: WebAddress) -> HeaderFields {
        var fields: HeaderFields = [:]
        fields.append(CaptureField.run, run.id.description)
        fields.append(CaptureField.authority, run.options.authority.id)
        fields.append(CaptureField.path, root + FieldText.encode(address.host.description))
        fields.append(CaptureField.timeBasis, Capture.TimeBasis.stated.rawValue)
        return fields
    }

    /// A head as it is sealed, and what a record of it says when that is not as it went over the wire: where an account may
    /// be used, the values of cookies are as good as its password.
    private func wire(_ head: [UInt8]) -> (head: [UInt8], withheld: HeaderFields) {
        guard run.options.authority.capture?.classes.contains(.accountAreas) == true,
            let kept = CookieValues.withheld(from: head)
        else { return (head, [:]) }
        return (
            kept, [CaptureField.withheld: "values of cookies; the head had sha256:\(Digest(words: sha256(head)).hex)"]
        )
    }

    private func fields(beside other: RecordID?, _ more: HeaderFields = [:]) -> HeaderFields {
        var fields = ExchangeRecords.common(run, exchange.address)
        fields.all += more.all
        fields.append(CaptureField.route, route)
        fields.append(CaptureField.ended, exchange.ended.description)
        if let date = exchange.serverDate { fields.append(CaptureField.serverDate, date.description) }
        // Tor reaches an onion service of version 3 only where the holder of this key answers.
        if case .onion(let onion) = exchange.address.host {
            fields.append(CaptureField.onionKey, "ed25519 " + onion.publicKey.hex)
        }
        if let other { fields.append("WARC-Concurrent-To", "<urn:uuid:\(other)>") }
        return fields
    }

    /// The way in words: the proxy, the number of the connection within the session, and through Tor the name under which
    /// its circuit was asked for: connections share one only where this name is the same.
    private var route: String {
        let proxy = exchange.route.proxy.map { "; proxy=\($0)" } ?? ""
        let number = exchange.connection.map { "; connection=\($0.number)" } ?? ""
        var circuit = ""
        if case .tor(_, let isolation, _) = exchange.route { circuit = "; isolation=\"\(isolation)\"" }
        return exchange.route.name + proxy + number + circuit
    }

    /// Why an answer is not whole, in the words of WARC 1.1, section 5.15.
    private var truncation: String {
        switch exchange.outcome {
        case .stopped(.headBytes), .stopped(.headFields), .stopped(.bodyBytes): "length"
        case .stopped: "time"
        case .broken: "disconnect"
        default: "unspecified"
        }
    }
}

/// The ids of the records of one visit to a page; they follow from the frontier, the address and the number of the visit,
/// so that a visit that was sealed before the program was killed is found again.
struct VisitIDs: Sendable {
    let request: RecordID
    let response: RecordID
    let attempt: RecordID
    let rest: RecordID

    /// The ids of a visit.
    ///
    /// - Parameter frontier: the id of the frontier that counts the visits.
    init(of page: FrontierPage, in frontier: String) {
        self.init(named: ["clew live", frontier, page.address, "\(page.visits)"])
    }

    /// The ids of an exchange that was made on the way to a page, such as a login, counted in its run.
    init(aside number: Int, in run: RunID) {
        self.init(named: ["clew live aside", run.description, "\(number)"])
    }

    private init(named parts: [String]) {
        let name = parts.map { Array($0.utf8) }
        request = RecordID.derived(from: name + [Array("request".utf8)])
        response = RecordID.derived(from: name + [Array("response".utf8)])
        attempt = RecordID.derived(from: name + [Array("attempt".utf8)])
        rest = RecordID.derived(from: name + [Array("rest".utf8)])
    }
}
