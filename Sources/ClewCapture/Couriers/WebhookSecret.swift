internal import ClewCrypto
internal import Foundation

/// The secret under which messages to one receiver are signed ("Standard Webhooks" 1.0.0, signature scheme): 24 to 64 bytes,
/// written `whsec_` and base 64.
public struct WebhookSecret: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    private static let prefix = "whsec_"

    let key: [UInt8]

    /// Reads a secret, with or without its prefix; blanks and line ends round it are passed over. `nil` for anything else.
    public init?(_ text: String) {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        let digits = trimmed.hasPrefix(WebhookSecret.prefix) ? String(trimmed.dropFirst(6)) : trimmed
        guard let data = Data(base64Encoded: digits), (24...64).contains(data.count) else { return nil }
        key = Array(data)
    }

    private init(key: [UInt8]) {
        self.key = key
    }

    /// A new secret of 32 random bytes.
    public static func random() -> WebhookSecret { WebhookSecret(key: randomBytes(32)) }

    /// The secret as it is given to the receiver.
    public var text: String { WebhookSecret.prefix + Data(key).base64EncodedString() }

    /// A fixed word, so that no log and no message can print a secret.
    public var description: String { "WebhookSecret(secret)" }

    /// Shows nothing, for the same reason.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
