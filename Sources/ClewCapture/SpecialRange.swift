/// A range of IP addresses that is no place on the public Internet (IANA, "IPv4 Special-Purpose Address Registry" and
/// "IPv6 Special-Purpose Address Registry", with multicast and what is not handed out).
///
/// A page that names such an address tries to reach into the officer's own network; capture never goes there.
public enum SpecialRange: String, Sendable, Hashable, CaseIterable {
    /// "This network" and the unspecified address.
    case unspecified
    /// Private networks, unique local addresses.
    case privateUse = "private"
    /// Shared by customers of one provider (RFC 6598).
    case shared
    /// The machine itself.
    case loopback
    /// The same link.
    case linkLocal = "link-local"
    /// Groups of machines.
    case multicast
    /// For examples in documents.
    case documentation
    /// For measuring networks (RFC 2544, RFC 5180).
    case benchmarking
    /// For protocols, translation and tunnels; not for a web server.
    case protocolUse = "protocol"
    /// Not handed out, or kept back, broadcast included.
    case reserved
}

extension IPAddress {
    /// The special range that the address lies in; `nil` for an address of the public Internet.
    ///
    /// An IPv4 address inside an IPv6 one, mapped or translated, is judged as itself. Of IPv6 only `2000::/3` is public.
    public var specialRange: SpecialRange? {
        if let embedded { return embedded.specialRange }
        let rows = isVersion6 ? IPAddress.version6 : IPAddress.version4
        if let row = rows.first(where: { lies(in: $0.prefix, $0.bits) }) { return row.range }
        return isVersion6 && bytes[0] & 0xE0 != 0x20 ? .reserved : nil
    }

    private func lies(in prefix: [UInt8], _ bits: Int) -> Bool {
        for index in 0..<(bits + 7) / 8 {
            let mask = UInt8(truncatingIfNeeded: 0xFF00 >> min(8, bits - index * 8))
            let expected = index < prefix.count ? prefix[index] : 0
            if bytes[index] & mask != expected & mask { return false }
        }
        return true
    }

    private typealias Row = (prefix: [UInt8], bits: Int, range: SpecialRange)

    private static let version4: [Row] = [
        ([0], 8, .unspecified),
        ([10], 8, .privateUse),
        ([100, 64], 10, .shared),
        ([127], 8, .loopback),
        ([169, 254], 16, .linkLocal),
        ([172, 16], 12, .privateUse),
        ([192, 0, 0], 24, .protocolUse),
        ([192, 0, 2], 24, .documentation),
        ([192, 31, 196], 24, .protocolUse),
        ([192, 52, 193], 24, .protocolUse),
        ([192, 88, 99], 24, .protocolUse),
        ([192, 168], 16, .privateUse),
        ([192, 175, 48], 24, .protocolUse),
        ([198, 18], 15, .benchmarking),
        ([198, 51, 100], 24, .documentation),
        ([203, 0, 113], 24, .documentation),
        ([224], 4, .multicast),
        ([240], 4, .reserved),
    ]

    /// The longer prefix comes before the shorter one that holds it.
    private static let version6: [Row] = [
        ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 128, .loopback),
        ([], 128, .unspecified),
        ([0x00, 0x64, 0xFF, 0x9B, 0x00, 0x01], 48, .protocolUse),
        ([0x01], 8, .protocolUse),
        ([0x20, 0x01, 0x00, 0x02, 0x00, 0x00], 48, .benchmarking),
        ([0x20, 0x01, 0x0D, 0xB8], 32, .documentation),
        ([0x20, 0x01], 23, .protocolUse),
        ([0x20, 0x02], 16, .protocolUse),
        ([0x26, 0x20, 0x00, 0x4F, 0x80, 0x00], 48, .protocolUse),
        ([0x3F, 0xFF], 20, .documentation),
        ([0x5F, 0x00], 16, .protocolUse),
        ([0xFC], 7, .privateUse),
        ([0xFE, 0x80], 10, .linkLocal),
        ([0xFE, 0xC0], 10, .privateUse),
        ([0xFF], 8, .multicast),
    ]
}
