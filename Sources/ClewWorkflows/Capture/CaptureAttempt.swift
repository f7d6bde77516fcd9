import ClewCore
import Foundation

/// An attempt that got no whole answer, as it is sealed: gap calendars are made of these.
struct CaptureAttempt: Codable, Hashable, Sendable {
    /// What was asked for.
    var address: String
    /// What came of it.
    var outcome: Capture.Outcome
    /// Why, in words.
    var reason: String
    /// The way: `tor`, `i2p`, `clearnet`.
    var route: String
    /// When it began, by the clock of the capturing machine.
    var begun: Timestamp
    /// When it ended.
    var ended: Timestamp
    /// How many bytes came before it broke off.
    var bytes: Int

    /// The JSON that is sealed.
    var payload: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(self))
        }
    }

    /// An attempt by its parts.
    init(
        address: String, outcome: Capture.Outcome, reason: String, route: String, begun: Timestamp, ended: Timestamp,
        bytes: Int
    ) {
        self.address = address
        self.outcome = outcome
        self.reason = reason
        self.route = route
        self.begun = begun
        self.ended = ended
        self.bytes = bytes
    }

    /// Reads what was sealed.
    init(payload: [UInt8]) throws {
        self = try JSONDecoder().decode(CaptureAttempt.self, from: Data(payload))
    }
}
