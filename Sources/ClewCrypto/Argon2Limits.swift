/// How dear Argon2id (RFC 9106) is made: passes over the memory, and the memory.
///
/// `interactive` takes about a tenth of a second and 64 MiB, `moderate` about a second and 256 MiB.
public struct Argon2Limits: Hashable, Sendable {
    /// The number of passes, 1 to 16.
    public let passes: Int
    /// The memory in KiB, 8 to 1,048,576 (1 GiB).
    public let kibibytes: Int

    /// Limits within the bounds that this program accepts, from its own hand or from a file; `nil` outside of them, so
    /// that no foreign header can ask for an hour or for all of the memory.
    public init?(passes: Int, kibibytes: Int) {
        guard (1...16).contains(passes), (8...1_048_576).contains(kibibytes) else { return nil }
        self.passes = passes
        self.kibibytes = kibibytes
    }

    private init(checkedPasses: Int, kibibytes: Int) {
        passes = checkedPasses
        self.kibibytes = kibibytes
    }

    /// For a login: 2 passes over 64 MiB.
    public static let interactive = Argon2Limits(checkedPasses: 2, kibibytes: 65536)
    /// For a key that leaves the machine: 3 passes over 256 MiB.
    public static let moderate = Argon2Limits(checkedPasses: 3, kibibytes: 262_144)
    /// For tests only: 1 pass over 8 KiB protects nothing.
    public static let test = Argon2Limits(checkedPasses: 1, kibibytes: 8)
}
