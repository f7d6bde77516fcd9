internal import ClewCapture
public import ClewCore
internal import ClewVault
internal import Foundation
internal import Synchronization

extension Workspace {
    /// The addresses that something may be posted to, in the order in which they were decided.
    public func couriers(under permit: Permit) throws -> [ConfiguredCourier] {
        try log(.consultation, "list couriers", "", under: permit)
        return decided.withLock { $0.couriers }
    }

    /// Allows posting to an address.
    ///
    /// - Parameter secretFile: a file with the secret of a webhook; without one a secret is made.
    /// - Returns: the secret when it was made here: it is never shown again.
    /// - Throws: ``WorkflowFault/denied(reason:)`` for everybody but a supervisor, ``WorkflowFault/badInput(sentence:)``.
    @discardableResult
    public func addCourier(
        _ courier: ConfiguredCourier, secretFile: String? = nil, under permit: Permit
    ) throws -> String? {
        try require([.supervisor], for: "add a courier", courier.id, under: permit)
        try requireKeys()
        guard courier.purpose == .webhook || secretFile == nil else {
            throw WorkflowFault.badInput(sentence: "time stamps want no secret; leave --secret-file out.")
        }
        if decided.withLock({ $0.couriers.contains(courier) }) {
            throw WorkflowFault.conflict(sentence: "\(courier.id) is configured already; nothing was changed.")
        }
        var made: String?
        if courier.purpose == .webhook {
            let secret = try secretFile.map { try Workspace.webhookSecret(in: $0) } ?? .random()
            try secrets.keepSecret(Array(secret.text.utf8), ofCourier: courier.id, of: uuid)
            if secretFile == nil { made = secret.text }
        }
        try log(
            .alteration, "add a courier", "\(courier.id) for \(courier.purpose.rawValue) to \(courier.host)",
            under: permit)
        try decide(.courier, courier, by: permit)
        return made
    }

    /// Allows no more posting to an address, and forgets its secret.
    public func removeCourier(_ id: String, under permit: Permit) throws {
        try require([.supervisor], for: "remove a courier", id, under: permit)
        try requireKeys()
        let found = decided.withLock { $0.couriers.filter { $0.id.hasPrefix(id) } }
        guard let courier = found.first, found.count == 1 else {
            throw WorkflowFault.unknown(what: "courier", name: String(id.prefix(64)))
        }
        try log(
            .alteration, "remove a courier", "\(courier.id) for \(courier.purpose.rawValue) to \(courier.host)",
            under: permit)
        try decide(.courierRemoval, courier, by: permit)
        try secrets.forgetSecret(ofCourier: courier.id, of: uuid)
    }

    /// The couriers of a purpose.
    func couriers(for purpose: ConfiguredCourier.Purpose) -> [ConfiguredCourier] {
        decided.withLock { $0.couriers.filter { $0.purpose == purpose } }
    }

    /// Posts a letter to a configured address. Both that it goes out and what came of it are in the audit; the first entry is
    /// durable before anything is sent.
    ///
    /// - Parameter object: what is sent, for the audit.
    func post(
        _ letter: Letter, to courier: ConfiguredCourier, _ operation: String, _ object: String, attempts: Int,
        under permit: Permit
    ) throws -> Delivery {
        guard let target = courier.target else {
            throw WorkflowFault.badInput(
                sentence: "the address of courier \(courier.id) is none that anything is posted to; add it anew.")
        }
        let known = couriers(for: courier.purpose).compactMap(\.target)
        let words = "\(object) to \(courier.id) at \(courier.host)"
        try log(.disclosure, operation, words, outcome: "begun", under: permit)
        let delivery = Courier(to: known, now: clock).post(letter, to: target, attempts: attempts)
        let tries = delivery.attempts.count
        try log(
            .disclosure, operation, words,
            outcome: (delivery.isDelivered ? "delivered" : "not delivered: \(delivery.sentence)")
                + (tries > 1 ? " (\(tries) attempts)" : ""), under: permit)
        return delivery
    }

    private static func webhookSecret(in path: String) throws -> WebhookSecret {
        guard let bytes = FileManager.default.contents(atPath: path), bytes.count <= 1024 else {
            throw WorkflowFault.badInput(sentence: "\(path) cannot be read, or is no file with a secret.")
        }
        guard let secret = WebhookSecret(String(decoding: bytes, as: UTF8.self)) else {
            throw WorkflowFault.badInput(
                sentence: "\(path) holds no secret of a webhook: 'whsec_' and 24 to 64 bytes in base 64.")
        }
        return secret
    }

    /// The secret of a webhook.
    func webhookSecret(of courier: ConfiguredCourier) throws -> WebhookSecret {
        let bytes = try secrets.secret(ofCourier: courier.id, of: uuid)
        guard let secret = WebhookSecret(String(decoding: bytes, as: UTF8.self)) else {
            throw WorkflowFault.damaged(
                sentence: "the secret of courier \(courier.id) is damaged; remove the courier and add it anew.")
        }
        return secret
    }
}
