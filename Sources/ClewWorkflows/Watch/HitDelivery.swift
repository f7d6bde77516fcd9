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
            // The id of a hit is letters and digits, and its body is small: there is always a message.
            guard let message = WebhookMessage(id: "hit-\(hit.id)", body: hit.body) else { continue }
            let deliveries = try post(message, attempts: attempts, under: permit)
            // Who did not take this one will not take the next either.
            guard deliveries.allSatisfy(\.isDelivered) else { break }
            arrived.append(hit.id)
        }
        try noteSent(arrived, under: permit)
        return arrived.count
    }
}
