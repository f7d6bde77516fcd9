public import ClewCapture
public import ClewCore
internal import ClewVault

/// What came of a message at one receiver.
public struct WebhookDelivery: Sendable, Hashable {
    /// The id of the courier.
    public let courier: String
    /// Whether the receiver took it.
    public let isDelivered: Bool
    /// One sentence: what came of it, what to do.
    public let sentence: String
}

extension Workspace {
    /// Posts a message to every configured webhook, signed under the secret of each.
    ///
    /// A receiver that does not take it, and one whose secret is not on this machine, keeps nobody from the others; the caller
    /// may post the same message again, which has the same id then. Every post is in the audit as a disclosure.
    ///
    /// - Parameter attempts: how often each is tried; between attempts the thread waits, see ``ClewCapture/Courier``.
    /// - Returns: what came of it at each; nothing where no webhook is configured.
    public func post(
        _ message: WebhookMessage, attempts: Int = 3, under permit: Permit
    ) throws -> [WebhookDelivery] {
        let couriers = couriers(for: .webhook)
        guard !couriers.isEmpty else { return [] }
        try require([.analyst, .supervisor], for: "post a message", message.id, under: permit)
        try requireKeys()
        return try couriers.map { courier in
            let letter: Letter
            do {
                letter = message.letter(under: try webhookSecret(of: courier))
            } catch let fault as any Fault {
                let sentence =
                    if case .missing? = fault as? KeyFault {
                        "The secret of courier \(courier.id) is not on this machine: remove it and add it anew."
                    } else {
                        fault.sentence
                    }
                try log(
                    .disclosure, "post a message", "\(message.id) to \(courier.id)", outcome: "not sent: \(sentence)",
                    under: permit)
                return WebhookDelivery(courier: courier.id, isDelivered: false, sentence: sentence)
            }
            let delivery = try post(
                letter, to: courier, "post a message", message.id, attempts: attempts, under: permit)
            return WebhookDelivery(
                courier: courier.id, isDelivered: delivery.isDelivered, sentence: delivery.sentence)
        }
    }
}
