#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// An IPv4 or IPv6 address.
///
///     IPAddress("127.0.0.2")?.specialRange  // .loopback
///     IPAddress("::1")?.description         // "::1"
public struct IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// The bytes in network order: 4 of IPv4, 16 of IPv6.
    public let bytes: [UInt8]

    /// `127.0.0.1`.
    public static let loopback = IPAddress(known: [127, 0, 0, 1])

    /// Reads 4 or 16 bytes in network order; `nil` for any other number.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = Array(bytes)
    }

    private init(known bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Reads four decimal numbers with dots, or IPv6 without brackets (RFC 4291, section 2.2). Other ways of writing an
    /// IPv4 address (`0x7f.1`, `2130706433`, `127.1`), a leading zero and a zone are refused.
    public init?(_ text: String) {
        guard text.utf8.count <= 45, !text.utf8.contains(0) else { return nil }
        var words = (UInt64(0), UInt64(0))
        let family = text.utf8.contains(0x3A) ? AF_INET6 : AF_INET
        let count = family == AF_INET6 ? 16 : 4
        let read: [UInt8]? = withUnsafeMutableBytes(of: &words) { space in
            inet_pton(family, text, space.baseAddress) == 1 ? Array(space.prefix(count)) : nil
        }
        guard let read else { return nil }
        bytes = read
    }

    /// Reads a socket address of the families `AF_INET` and `AF_INET6`, and its port.
    static func read(_ address: UnsafeRawPointer, length: Int) -> (address: IPAddress, port: UInt16)? {
        let family = Int32(address.assumingMemoryBound(to: sockaddr.self).pointee.sa_family)
        let (offset, count) = family == AF_INET ? (4, 4) : (8, 16)
        guard family == AF_INET || family == AF_INET6, length >= offset + count else { return nil }
        let port = UInt16(bigEndian: address.loadUnaligned(fromByteOffset: 2, as: UInt16.self))
        let bytes = UnsafeRawBufferPointer(start: address + offset, count: count)
        return (IPAddress(known: Array(bytes)), port)
    }

    /// Dotted for IPv4, compressed for IPv6 (RFC 5952).
    public var description: String {
        guard bytes.count == 16 else { return bytes.map(String.init).joined(separator: ".") }
        var text = [CChar](repeating: 0, count: 64)
        _ = inet_ntop(AF_INET6, bytes, &text, socklen_t(text.count))
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether it is of IPv6.
    public var isVersion6: Bool { bytes.count == 16 }

    /// The IPv4 address inside `::ffff:0:0/96` (mapped) or `64:ff9b::/96` (translated, RFC 6052).
    var embedded: IPAddress? {
        guard bytes.count == 16 else { return nil }
        let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        let translated: [UInt8] = [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]
        guard bytes.starts(with: mapped) || bytes.starts(with: translated) else { return nil }
        return IPAddress(known: Array(bytes[12...]))
    }
}
