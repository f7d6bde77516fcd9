internal import CSodium

/// Why a password could not be hashed.
public enum PasswordFault: Error, Hashable {
    /// The memory that the limits ask for is not there; smaller limits or a machine with more memory help.
    case outOfMemory
}

/// A password as it may be stored: an Argon2id hash with its salt and limits in the usual text form (RFC 9106).
///
///     let hash = try PasswordHash(of: "correct horse")
///     hash.matches("correct horse")                  // true
///     PasswordHash(text: stored)?.matches("guess")   // false
public struct PasswordHash: Hashable, Sendable {
    /// `$argon2id$v=19$m=…,t=…,p=1$salt$hash`, ASCII, shorter than 128 characters.
    public let text: String

    /// Hashes a password under a fresh salt.
    ///
    /// - Throws: ``PasswordFault/outOfMemory``.
    public init(of password: String, limits: Argon2Limits = .interactive) throws(PasswordFault) {
        guard isSodiumReady else { throw .outOfMemory }
        var output = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
        let status = withPassphrase(password) { bytes, count in
            crypto_pwhash_str(&output, bytes, count, UInt64(limits.passes), limits.kibibytes * 1024)
        }
        guard status == 0 else { throw .outOfMemory }
        text = String(decoding: output.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Takes the stored form again; `nil` for anything that is no Argon2id hash with limits that are accepted here.
    public init?(text: String) {
        guard text.utf8.count < crypto_pwhash_strbytes(), PasswordHash.limits(in: text) != nil else { return nil }
        self.text = text
    }

    /// Whether this is the hash of the password; takes as long as hashing does.
    public func matches(_ password: String) -> Bool {
        guard isSodiumReady else { return false }
        let stored = text.utf8.map { CChar(bitPattern: $0) } + [0]
        let status = withPassphrase(password) { bytes, count in
            crypto_pwhash_str_verify(stored, bytes, count)
        }
        return status == 0
    }

    /// Whether the hash was made under other limits than these, and should be made again at the next login.
    public func needsRehash(for limits: Argon2Limits = .interactive) -> Bool {
        PasswordHash.limits(in: text) != limits
    }

    /// The limits written in a hash text.
    private static func limits(in text: String) -> Argon2Limits? {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0].isEmpty, parts[1] == "argon2id", parts[2] == "v=19" else { return nil }
        let costs = parts[3].split(separator: ",", omittingEmptySubsequences: false)
        guard costs.count == 3, costs[0].hasPrefix("m="), costs[1].hasPrefix("t="), costs[2] == "p=1",
            let kibibytes = Int(costs[0].dropFirst(2)), let passes = Int(costs[1].dropFirst(2))
        else { return nil }
        return Argon2Limits(passes: passes, kibibytes: kibibytes)
    }
}
