internal import ClewCapture
public import ClewCore

extension Workspace {
    /// Posts the hits that were not sent yet to the configured webhooks, the oldest first. A hit that every receiver took is
    /// not sent again; one that a receiver did not take is sent to all of them the next time, under the same id.
    ///
    /// - Parameter attempts: how often each receiver is tried.
    /// - Returns: how many hits arrived everywhere.
    @discardableResult
    public func deliverHits(attempts: Int = 1, under permit: Permit) throws -> Int {
        guard !couriers(for: .webhook).isEmpty else { return 0 }
        var arrived: [HitID] = []
        for hit in try unsentHits(under: permit) {
            guard let message = WebhookMessage(id: "hit-" + hit.id.bytes.hex, body: hit.body) else {
                throw WorkflowFault.system(sentence: "the hit \(hit.id) cannot be posted: its message is too long.")
            }
            let deliveries = try post(message, attempts: attempts, under: permit)
            // Who did not take this one will not take the next either.
            guard deliveries.allSatisfy(\.isDelivered) else { break }
            arrived.append(hit.id)
        }
        try noteSent(arrived, under: permit)
        return arrived.count
    }
}
