/// A content coding of HTTP (RFC 9110, section 8.4.1).
///
///     let body = ContentCoding.decode(bytes, codings: ["gzip"], limits: DecompressionLimits())
public enum ContentCoding: String, Sendable, Hashable, CaseIterable {
    /// RFC 1952; also written `x-gzip`.
    case gzip
    /// RFC 1950; many servers send bare DEFLATE data instead, which is read as well.
    case deflate
    /// RFC 7932.
    case brotli = "br"
    /// As it is.
    case identity

    /// The coding of a name in any letter case; `nil` for an unknown one.
    public init?(name: some StringProtocol) {
        switch name.lowercased() {
        case "gzip", "x-gzip": self = .gzip
        case "deflate", "x-deflate": self = .deflate
        case "br": self = .brotli
        case "identity", "": self = .identity
        default: return nil
        }
    }

    /// What came of decoding: all of it, or what came before `error`.
    public struct Decoded: Hashable, Sendable {
        /// The bytes; with an error those that were unpacked before it.
        public var bytes: [UInt8]
        /// What went wrong; `nil` when all is well.
        public var error: CompressionError?
        /// Bytes after the end of the coded data, which were passed over.
        public var trailing: Int

        /// A result.
        public init(bytes: [UInt8], error: CompressionError? = nil, trailing: Int = 0) {
            self.bytes = bytes
            self.error = error
            self.trailing = trailing
        }
    }

    /// The most codings that may be stacked; more is a bomb and no page.
    public static let deepestStack = 8

    /// Takes codings off, the last one of the list first, as the header lists them in the order of application.
    ///
    /// An unknown coding stops the work: the bytes at that point are given with ``CompressionError/unknownCoding(_:)``.
    /// The limit counts for each layer.
    public static func decode(
        _ bytes: [UInt8], codings: [some StringProtocol], limits: DecompressionLimits
    ) -> Decoded {
        var result = Decoded(bytes: bytes)
        if codings.count > deepestStack {
            result.error = .unknownCoding("more than \(deepestStack) codings")
            return result
        }
        for name in codings.reversed() {
            guard let coding = ContentCoding(name: name) else {
                result.error = .unknownCoding(String(name.prefix(40)))
                return result
            }
            if coding == .identity { continue }
            let layer = result.bytes.withUnsafeBytes { coding.decode($0, limits: limits) }
            result.bytes = layer.bytes
            result.trailing = max(result.trailing, layer.trailing)
            if let error = layer.error {
                result.error = error
                return result
            }
        }
        return result
    }

    /// Takes this coding off.
    public func decode(_ bytes: UnsafeRawBufferPointer, limits: DecompressionLimits) -> Decoded {
        // An empty body is what HEAD answers and many redirects carry, whatever their header says.
        if bytes.isEmpty { return Decoded(bytes: []) }
        switch self {
        case .identity: return Decoded(bytes: Array(bytes))
        case .gzip: return Unpacking.gzip(bytes, limits: limits)
        case .deflate: return Unpacking.deflate(bytes, limits: limits)
        case .brotli: return Unpacking.brotli(bytes, limits: limits)
        }
    }
}
