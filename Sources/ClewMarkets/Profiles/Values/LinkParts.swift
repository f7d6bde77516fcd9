/// The parts of a link as it stands in a page, whole or relative: the ids of listings and accounts are mostly there.
///
///     LinkParts.pathPart(2, of: "http://market.example/p/A1b2/buy?x=1")  // "A1b2"
enum LinkParts {
    /// A part of the path, decoded: 1 for the first, -1 for the last; `nil` when there are fewer.
    static func pathPart(_ number: Int, of link: some StringProtocol) -> String? {
        let parts = path(of: link).split(separator: 0x2F)
        let index = number > 0 ? number - 1 : parts.count + number
        return parts.indices.contains(index) ? decoded(parts[index], plusIsSpace: false) : nil
    }

    /// The value of a name behind the question mark, decoded; `nil` when it is not there.
    static func query(_ name: String, of link: some StringProtocol) -> String? {
        let bytes = Array(link.utf8.prefix(4096))
        guard let question = bytes.firstIndex(of: 0x3F) else { return nil }
        let end = bytes.firstIndex(of: 0x23) ?? bytes.count
        guard question < end else { return nil }
        let wanted = Array(name.utf8)
        // SMF parts its queries by semicolons.
        for pair in bytes[(question + 1)..<end].split(whereSeparator: { $0 == 0x26 || $0 == 0x3B }) {
            let equals = pair.firstIndex(of: 0x3D) ?? pair.endIndex
            guard pair[..<equals].elementsEqual(wanted) else { continue }
            return decoded(pair[equals...].dropFirst(), plusIsSpace: true)
        }
        return nil
    }

    /// The path of a link, without scheme, host, query and fragment.
    static func path(of link: some StringProtocol) -> ArraySlice<UInt8> {
        var rest = Array(link.utf8.prefix(4096))[...]
        rest = rest.prefix { $0 != 0x3F && $0 != 0x23 }
        if let host = hostStart(rest) {
            rest = rest[host...]
            return rest.firstIndex(of: 0x2F).map { rest[$0...] } ?? []
        }
        return rest
    }

    /// The host of a link in lower case; `nil` for a relative one.
    static func host(of link: some StringProtocol) -> String? {
        let bytes = Array(link.utf8.prefix(4096))[...]
        guard let start = hostStart(bytes) else { return nil }
        var host = bytes[start...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
        if let at = host.lastIndex(of: 0x40) { host = host[(at + 1)...] }
        return String(decoding: host.prefix { $0 != 0x3A }, as: UTF8.self).lowercased()
    }

    private static func hostStart(_ bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.starts(with: [0x2F, 0x2F]) { return bytes.startIndex + 2 }
        guard let colon = bytes.firstIndex(of: 0x3A), bytes[colon...].starts(with: [0x3A, 0x2F, 0x2F]),
            !bytes[..<colon].isEmpty, bytes[..<colon].allSatisfy({ ($0 | 0x20) &- 0x61 < 26 })
        else { return nil }
        return colon + 3
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>, plusIsSpace: Bool) -> String {
        guard bytes.contains(0x25) || (plusIsSpace && bytes.contains(0x2B)) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var result: [UInt8] = []
        var at = bytes.startIndex
        while at < bytes.endIndex {
            if bytes[at] == 0x25, at + 2 < bytes.endIndex, let high = hex(bytes[at + 1]), let low = hex(bytes[at + 2]) {
                result.append(high << 4 | low)
                at += 3
            } else {
                result.append(plusIsSpace && bytes[at] == 0x2B ? 0x20 : bytes[at])
                at += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
