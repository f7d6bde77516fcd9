public import ClewCore
internal import ClewCrypto

/// Turns names of buyers and reviewers into pseudonyms: the same name on the same market has the same one, and without
/// the key nobody can tell from which name it was made, nor try out names.
///
///     let pseudonyms = Pseudonyms(key: key)
///     pseudonyms.name("foo12", role: .buyer, market: "Agora")   // "buyer-7k2mq4tzaj"
public struct Pseudonyms: Sendable {
    private let key: [UInt8]?

    /// Pseudonyms under the case's key of 32 bytes; without a key all names become the same word, so that a copy of the
    /// case without its keys tells nothing either.
    public init(key: [UInt8]?) {
        self.key = key
    }

    /// The pseudonym of a name: HMAC-SHA-256 over market and name in lower case, 50 bits in base 32.
    ///
    /// - Parameter subject: the seller that it stands under. A name that the site has starred is that of many people, so
    ///   it has another pseudonym under each seller; of a whole name the seller does not matter.
    public func name(_ name: String, role: NameRole, market: String, subject: String? = nil) -> String {
        guard let key else { return Pseudonyms.untold(role) }
        var words = Array(market.utf8) + [0] + Array(name.lowercased().utf8)
        if let subject, Pseudonyms.isStarred(name) { words += [0] + Array(subject.lowercased().utf8) }
        let code = hmacSHA256(words, key: key)
        let bits = code.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let letters = (0..<10).map { Pseudonyms.letters[Int(bits >> UInt64($0 * 5) & 31)] }
        return "\(role.rawValue)-" + String(decoding: letters, as: UTF8.self)
    }

    /// What stands for a name of which nobody can tell whose it is.
    static func untold(_ role: NameRole) -> String { "\(role.rawValue)-unknown" }

    /// Whether a site has taken letters out of a name: `f***f`, `M•••a`, `b...s`.
    static func isStarred(_ name: String) -> Bool {
        var dots = 0
        for byte in name.utf8 {
            if byte == 0x2A { return true }
            dots = byte == 0x2E ? dots + 1 : 0
            if dots == 3 { return true }
        }
        return name.utf8.contains(0xE2) && ["•", "●", "…"].contains { name.contains($0) }
    }

    // Without digits and letters that are read for one another.
    private static let letters = Array("abcdefghijkmnpqrstuvwxyz23456789".utf8)
}
