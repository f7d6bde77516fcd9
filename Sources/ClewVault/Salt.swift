public import ClewCore
internal import ClewCrypto

/// The 32 random bytes that keep a log entry from confirming a guess of what it commits to.
///
/// The salt lies with the record and goes with it. Without it an entry says nothing of the evidence.
public struct Salt: Hashable, Sendable {
    /// The bytes as four big-endian words.
    let words: (UInt64, UInt64, UInt64, UInt64)

    /// The number of bytes of a salt.
    public static let byteCount = 32

    /// A fresh salt from the operating system's generator.
    public init() {
        var generator = SystemRandomNumberGenerator()
        words = (generator.next(), generator.next(), generator.next(), generator.next())
    }

    /// Reads 32 bytes; `nil` for another number, and for the zeros that an erasure leaves.
    public init?(bytes: some Collection<UInt8>) {
        guard let digest = Digest(bytes: bytes), digest.words != (0, 0, 0, 0) else { return nil }
        words = digest.words
    }

    /// Reads 64 hexadecimal digits.
    public init?(hex: some StringProtocol) {
        guard let bytes = [UInt8](hex: hex) else { return nil }
        self.init(bytes: bytes)
    }

    /// The 32 bytes.
    public var bytes: [UInt8] { Digest(words: words).bytes }

    /// 64 lower-case hexadecimal digits.
    public var hex: String { bytes.hex }

    /// Two salts are equal when all 32 bytes are.
    public static func == (left: Salt, right: Salt) -> Bool { left.words == right.words }

    /// Feeds the words into a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

    /// What the log says of the stored bytes: SHA-256(`clew stored v1` LF, salt, SHA-256 of the bytes).
    public func storedCommitment(to digest: Digest) -> Digest { commitment(Salt.storedMark, digest) }

    /// What the log says of the decoded payload: SHA-256(`clew payload v1` LF, salt, SHA-256 of the payload).
    public func payloadCommitment(to digest: Digest) -> Digest { commitment(Salt.payloadMark, digest) }

    private static let storedMark = Array("clew stored v1\n".utf8)
    private static let payloadMark = Array("clew payload v1\n".utf8)

    private func commitment(_ mark: [UInt8], _ digest: Digest) -> Digest {
        withUnsafeTemporaryAllocation(byteCount: mark.count + 64, alignment: 8) { buffer in
            buffer.copyBytes(from: mark)
            var place = mark.count
            for part in [words, digest.words] {
                for word in [part.0, part.1, part.2, part.3] {
                    buffer.storeBytes(of: word.bigEndian, toByteOffset: place, as: UInt64.self)
                    place += 8
                }
            }
            return Digest(words: sha256(UnsafeRawBufferPointer(buffer)))
        }
    }
}
