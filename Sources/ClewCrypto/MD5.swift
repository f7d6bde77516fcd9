internal import Crypto

/// The MD5 digest of a collection of bytes, 16 bytes (RFC 1321).
///
/// MD5 is broken. It is here for what is defined by it, the fingerprints of OpenPGP v3 keys; nothing of ours rests on it.
public func md5(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var hash = Insecure.MD5()
    withContiguousBytes(of: bytes) { raw in
        if raw.count > 0 { hash.update(bufferPointer: raw) }
    }
    return hash.finalize().withUnsafeBytes { Array($0) }
}
