public import ClewCore
internal import ClewCrypto
internal import Foundation

/// A message that tells a receiver what happened ("Standard Webhooks" 1.0.0).
///
/// The body is JSON: `{"type":…,"timestamp":…,"data":…}`. Each attempt carries three fields: `webhook-id`, the same for every
/// attempt, so that the receiver takes it once; `webhook-timestamp`, the time of the attempt in seconds since 1970;
/// `webhook-signature`, `v1,` and the HMAC-SHA256 in base 64 over id, timestamp and body with points between them.
///
///     let message = WebhookMessage(id: "hit_3f9a12", type: "watch.hit", time: now, data: .object([("rule", .string("new"))]))
public struct WebhookMessage: Hashable, Sendable {
    /// The most bytes of a body; the standard recommends to stay below 20 KB.
    public static let longest = 64 << 10

    /// What the receiver knows it by.
    public let id: String
    /// The body as it is sent and signed.
    public let body: [UInt8]

    /// A message with a body that is made already.
    ///
    /// - Returns: `nil` when the id is not 1 to 128 letters, digits, hyphens and underscores (a point would let two messages
    ///   have one signature), or the body is longer than ``longest``.
    public init?(id: String, body: [UInt8]) {
        let isPlain = id.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
            default: false
            }
        }
        guard isPlain, (1...128).contains(id.utf8.count), body.count <= WebhookMessage.longest else { return nil }
        self.id = id
        self.body = body
    }

    /// A message about something that happened.
    ///
    /// - Parameters:
    ///   - id: the same for the same happening; `nil` derives it from the body.
    ///   - type: words with points between them, such as `watch.hit`.
    ///   - time: when it happened.
    ///   - data: what happened.
    /// - Returns: `nil` as above.
    public init?(id: String? = nil, type: String, time: Timestamp, data: JSONValue) {
        let body = JSONValue.object([
            ("type", .string(type)), ("timestamp", .string(time.description)), ("data", data),
        ]).bytes
        self.init(id: id ?? "msg_" + Digest(words: sha256(body)).hex.prefix(32), body: body)
    }

    /// The fields of an attempt.
    public func fields(under secret: WebhookSecret, at moment: Timestamp) -> [(name: String, value: String)] {
        let seconds = String(moment.milliseconds / 1000)
        let code = hmacSHA256(Array("\(id).\(seconds).".utf8) + body, key: secret.key)
        return [
            ("webhook-id", id), ("webhook-timestamp", seconds),
            ("webhook-signature", "v1," + Data(code).base64EncodedString()),
        ]
    }

    /// The message as it is posted.
    public func letter(under secret: WebhookSecret) -> Letter {
        Letter(contentType: "application/json", body: body) { fields(under: secret, at: $0) }
    }
}
