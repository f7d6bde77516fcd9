internal import ClewCore
internal import ClewCrypto

/// A digest of one of the algorithms of heads, over bytes that come in pieces.
enum RunningDigest {
    case sha256(SHA256Stream)
    case sha1(SHA1Stream)
    case md5(MD5Stream)

    init(_ algorithm: WARCDigest.Algorithm) {
        switch algorithm {
        case .sha256: self = .sha256(SHA256Stream())
        case .sha1: self = .sha1(SHA1Stream())
        case .md5: self = .md5(MD5Stream())
        }
    }

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        switch self {
        case .sha256(var stream):
            stream.update(bytes)
            self = .sha256(stream)
        case .sha1(var stream):
            stream.update(bytes)
            self = .sha1(stream)
        case .md5(var stream):
            stream.update(bytes)
            self = .md5(stream)
        }
    }

    func finish() -> [UInt8] {
        switch self {
        case .sha256(let stream): ClewCore.Digest(words: stream.finish()).bytes
        case .sha1(let stream): stream.finish()
        case .md5(let stream): stream.finish()
        }
    }

    static func matches(_ declared: WARCDigest, _ bytes: UnsafeRawBufferPointer) -> Bool {
        var digest = RunningDigest(declared.algorithm)
        digest.update(bytes)
        return digest.finish() == declared.bytes
    }
}
