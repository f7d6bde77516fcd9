internal import Crypto

/// A SHA-256 digest as four big-endian words, most significant first (FIPS 180-4).
public typealias SHA256Words = (UInt64, UInt64, UInt64, UInt64)

/// The SHA-256 digest of bytes in memory (FIPS 180-4), without an array on the way.
///
///     let empty = sha256([UInt8]())  // (0xe3b0c44298fc1c14, …)
public func sha256(_ bytes: UnsafeRawBufferPointer) -> SHA256Words {
    var stream = SHA256Stream()
    stream.update(bytes)
    return stream.finish()
}

/// The SHA-256 digest of a collection of bytes; contiguous collections (`[UInt8]`, slices of it) are read in place.
@inlinable
public func sha256(_ bytes: some Collection<UInt8>) -> SHA256Words {
    withContiguousBytes(of: bytes) { sha256($0) }
}

/// SHA-256 over bytes that come in pieces (FIPS 180-4).
///
///     var stream = SHA256Stream()
///     stream.update(Array("clew".utf8))
///     let words = stream.finish()
///
/// A copy of a stream goes on independently of the original.
public struct SHA256Stream: Sendable {
    private var hash = SHA256()

    /// A stream that has seen nothing.
    public init() {}

    /// Takes in the next bytes.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count > 0 else { return }
        hash.update(bufferPointer: bytes)
    }

    /// Takes in the next bytes.
    @inlinable
    public mutating func update(_ bytes: some Collection<UInt8>) {
        withContiguousBytes(of: bytes) { update($0) }
    }

    /// The digest of all bytes so far; the stream may go on.
    public func finish() -> SHA256Words {
        let digest = hash.finalize()
        return digest.withUnsafeBytes { raw in
            guard raw.count >= 32 else { return (0, 0, 0, 0) }
            return (
                UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
                UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
                UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
                UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
            )
        }
    }
}

/// The HMAC-SHA256 code of a message under a key of any length (RFC 2104), 32 bytes.
///
/// Compare codes with ``areEqualInConstantTime(_:_:)``, never with `==`.
public func hmacSHA256(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
}

/// Runs a body over the bytes of a collection in place where they are contiguous, over a copy otherwise.
///
/// Inlined into the modules above, because a call through an unspecialised generic costs more than a short digest.
@inlinable
func withContiguousBytes<Result>(
    of bytes: some Collection<UInt8>, _ body: (UnsafeRawBufferPointer) throws -> Result
) rethrows -> Result {
    if let result = try bytes.withContiguousStorageIfAvailable({ try body(UnsafeRawBufferPointer($0)) }) {
        return result
    }
    return try Array(bytes).withUnsafeBytes(body)
}
