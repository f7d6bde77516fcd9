internal import Crypto

/// The MD5 digest of a collection of bytes, 16 bytes (RFC 1321).
///
/// MD5 is broken. It is here for what is defined by it, the fingerprints of OpenPGP v3 keys
/// and old lists of hashes; nothing of ours rests on it.
public func md5(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var stream = MD5Stream()
    stream.update(bytes)
    return stream.finish()
}

/// MD5 over bytes that come in pieces (RFC 1321).
public struct MD5Stream: Sendable {
    private var hash = Insecure.MD5()

    /// A stream that has seen nothing.
    public init() {}

    /// Takes in the next bytes.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count > 0 else { return }
        hash.update(bufferPointer: bytes)
    }

    /// Takes in the next bytes.
    public mutating func update(_ bytes: some Collection<UInt8>) {
        withContiguousBytes(of: bytes) { update($0) }
    }

    /// The 16 bytes of the digest of all bytes so far; the stream may go on.
    public func finish() -> [UInt8] {
        hash.finalize().withUnsafeBytes { Array($0) }
    }
}
