internal import ClewCapture
internal import ClewCore
internal import ClewCrypto
internal import ClewLedger

/// An address that something may be posted to, as a supervisor has decided it.
public struct ConfiguredCourier: Sendable, Hashable, Codable {
    /// What is posted there.
    public enum Purpose: String, Sendable, Hashable, Codable, CaseIterable {
        /// The digest of a checkpoint, to a time-stamping authority (RFC 3161).
        case timeStamps = "time-stamps"
        /// What watching found, to a system of one's own.
        case webhook
    }

    /// The id: `C-` and eight hexadecimal digits that follow from what it states.
    public private(set) var id = ""
    /// What is posted there.
    public let purpose: Purpose
    /// The address.
    public let address: String
    /// The SOCKS5 port of the `tor` daemon through which it is reached; `nil` for the direct way.
    public let torPort: UInt16?
    /// Whether it may lie in a private network or on this machine.
    public let isInternal: Bool
    /// The policy under which time stamps are wanted; `nil` leaves it to the authority.
    public let policy: String?

    /// An address, looked at as far as it can be without asking it.
    ///
    /// - Throws: ``WorkflowFault/badInput(sentence:)``.
    public init(
        _ purpose: Purpose, address: String, torPort: UInt16? = nil, isInternal: Bool = false, policy: String? = nil
    ) throws {
        self.purpose = purpose
        self.isInternal = isInternal
        self.policy = policy
        do {
            let web = try WebAddress(address)
            let checked = try CourierAddress(web, torPort: torPort, isInternal: isInternal)
            self.address = web.description
            self.torPort =
                if case .tor(let socks, _, _) = checked.route { socks.port } else { nil }
        } catch let fault as any Fault {
            throw WorkflowFault.badInput(sentence: fault.sentence)
        }
        if let policy, ObjectID(policy) == nil {
            throw WorkflowFault.badInput(
                sentence: "a policy is an object identifier such as 1.2.3.4; correct --policy.")
        }
        if policy != nil, purpose != .timeStamps {
            throw WorkflowFault.badInput(sentence: "a policy is for time stamps; leave --policy out.")
        }
        let parts = [purpose.rawValue, self.address, self.torPort.map { "\($0)" } ?? "", "\(isInternal)", policy ?? ""]
        id = "C-" + Digest(words: sha256(JSONValue.array(parts.map(JSONValue.string)).bytes)).hex.prefix(8)
    }

    /// The address as a courier takes it; `nil` for one that an older or newer program has let pass.
    var target: CourierAddress? {
        // What was decided was looked at when it was decided; what does not pass any more is not posted to.
        guard let web = try? WebAddress(address) else { return nil }
        return try? CourierAddress(web, torPort: torPort, isInternal: isInternal)
    }

    /// The host, for people and for the audit: what follows it in the address of a webhook may be a secret.
    public var host: String { (try? WebAddress(address))?.authority ?? "" }
}
