internal import Crypto

/// The SHA-1 digest of bytes in memory, 20 bytes (FIPS 180-4).
///
/// SHA-1 is broken where somebody chooses both inputs. It is here for what is defined by it: digests in WARC heads and
/// OpenPGP v4 fingerprints. Nothing of ours rests on it.
public func sha1(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var stream = SHA1Stream()
    stream.update(bytes)
    return stream.finish()
}

/// The SHA-1 digest of a collection of bytes, 20 bytes.
public func sha1(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var stream = SHA1Stream()
    stream.update(bytes)
    return stream.finish()
}

/// SHA-1 over bytes that come in pieces (FIPS 180-4).
///
///     var stream = SHA1Stream()
///     stream.update(Array("abc".utf8))
///     let digest = stream.finish()  // a9 99 3e …
public struct SHA1Stream: Sendable {
    private var hash = Insecure.SHA1()

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

    /// The 20 bytes of the digest of all bytes so far; the stream may go on.
    public func finish() -> [UInt8] {
        hash.finalize().withUnsafeBytes { Array($0) }
    }
}
