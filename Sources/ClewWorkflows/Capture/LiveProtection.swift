import ClewCapture
import ClewCore
import ClewStore
import ClewVault
import ClewWARC
import Synchronization

/// Stops a live capture at protected material: what matched is sealed for the unit with its request, is not read, leads
/// nowhere, and is not asked for again.
struct LiveProtection: Sendable {
    let protection: Protection
    let vault: Vault
    /// Seals and erases what came of a page before and broke off: see ``Workspace/sweep(before:in:matching:_:under:)``.
    let sweepBefore: @Sendable (FrontierPage, _ frontier: String, ProtectedMatch) throws -> Void

    /// Whether the address was stopped at before.
    func wasStopped(at address: WebAddress) throws -> Bool {
        try vault.find(protection.id(ofLive: address.description)) != nil
    }

    /// The record that takes the place of those of an exchange; `nil` when nothing of it is on a list. What came of earlier
    /// visits to the page and broke off may be a part of the match, and is no longer in clear when this returns.
    func stop(_ records: ExchangeRecords, of page: FrontierPage, in frontier: String) throws -> SealRequest? {
        let exchange = records.exchange
        guard let match = try match(exchange) else { return nil }
        try sweepBefore(page, frontier, match)
        let encoder = try WARCEncoder(container: .plain)
        var bytes: [UInt8] = []
        var answer: Int?
        for (number, request) in try records.requests().enumerated() {
            guard case .bytes(let block) = request.content else { continue }
            var header = WARCHeader(
                type: request.type, id: WARCRecordID("urn:uuid:\(request.id)"), date: request.date ?? exchange.started)
            header.targetURI = request.targetURI
            header.contentType = request.contentType
            header.fields.all += request.fields.all
            try encoder.append(header, block: block, to: &bytes)
            if request.type == .response { answer = number + 1 }
        }
        let address = exchange.address.description
        var facts = ProtectedFacts(
            .records, match, path: ExchangeRecords.root + exchange.address.host.description,
            authority: protection.authority, length: bytes.count)
        facts.address = address
        facts.time = exchange.started
        facts.record = answer
        return try protection.request(
            protection.id(ofLive: address), match, run: records.run.id, facts, bytes)
    }

    /// What of an exchange is on a list: the answer, or what came behind it.
    private func match(_ exchange: Exchange) throws -> ProtectedMatch? {
        var header = WARCHeader(type: .response, id: WARCRecordID(""), date: exchange.started)
        if !exchange.body.isEmpty {
            header.contentType = "application/http; msgtype=response"
            let block = Array(exchange.responseHead[exchange.finalHead...]) + exchange.body
            if let match = try protection.screen.match(header, block: block) { return match }
        }
        if exchange.surplus.isEmpty { return nil }
        header = WARCHeader(type: .resource, id: WARCRecordID(""), date: exchange.started)
        header.contentType = "application/octet-stream"
        return try protection.screen.match(header, block: exchange.surplus)
    }
}

/// What stops a capture at protected material by now: another one when a list comes while it runs.
final class CurrentProtection: Sendable {
    private struct State {
        var lists: Set<Digest>
        var protection: LiveProtection?
    }

    private let state: Mutex<State>

    /// - Parameter lists: the lists that it knows.
    init(_ lists: Set<Digest>, _ protection: LiveProtection?) {
        state = Mutex(State(lists: lists, protection: protection))
    }

    /// What stops it now; `nil` where no list is loaded.
    var protection: LiveProtection? { state.withLock { $0.protection } }

    /// Takes another one when these are other lists.
    func renew(_ lists: Set<Digest>, _ make: () throws -> LiveProtection?) throws {
        try state.withLock { state in
            guard state.lists != lists else { return }
            state = State(lists: lists, protection: try make())
        }
    }
}
