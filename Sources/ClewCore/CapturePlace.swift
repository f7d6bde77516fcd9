/// A place that a scope of capture covers: a host or all below one, a port where one is named, and the beginning of a path.
///
/// Without a port it covers 80 and 443, and those ports that a person named together with the host to begin with: a link or
/// a redirect to another port of the host leads out of it.
struct CapturePlace {
    /// In lower case; one that begins with a point stands for all hosts that end so.
    private let host: Substring
    private let port: UInt16?
    private let beginning: Substring

    /// Reads a place as it is stated; `nil` for what is none.
    init?(_ text: String) {
        let authority = text.prefix { $0 != "/" }
        beginning = text.drop { $0 != "/" }
        // The colons of an IPv6 address stand in brackets.
        let name =
            authority.last == "]" ? authority : authority.lastIndex(of: ":").map { authority[..<$0] } ?? authority
        if name.endIndex < authority.endIndex {
            let digits = authority[name.endIndex...].dropFirst()
            guard digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = UInt16(digits), number > 0 else {
                return nil
            }
            port = number
        } else {
            port = nil
        }
        let below = name.hasPrefix("*.") ? name.dropFirst(2) : name
        let isBracketed = below.hasPrefix("[") && below.hasSuffix("]") && below.count > 2
        let inner = isBracketed ? below.dropFirst().dropLast() : below
        guard let first = inner.first, first != ".",
            inner.utf8.allSatisfy({
                $0.isASCIILetter || 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x2E || $0 == 0x3A && isBracketed
            })
        else { return nil }
        host = Substring((name.hasPrefix("*.") ? name.dropFirst() : name).lowercased())
    }

    /// Whether it stands for all hosts below a whole top-level domain, or for all that I2P names by their keys.
    var isTooWide: Bool {
        guard host.hasPrefix(".") else { return false }
        return host.split(separator: ".").count < 2 || host == ".b32.i2p"
    }

    /// Whether it covers a target, of which the path is written out.
    func covers(_ target: CaptureTarget, path: String) -> Bool {
        let asked = target.host.lowercased()
        guard host.hasPrefix(".") ? asked.hasSuffix(host) : asked == host else { return false }
        guard port.map({ $0 == target.port }) ?? (target.isPortNamed || target.port == 80 || target.port == 443) else {
            return false
        }
        if beginning.isEmpty || beginning == "/" { return true }
        // `/shop` covers `/shop` and `/shop/3`, and not `/shopping`.
        guard path.hasPrefix(beginning) else { return false }
        return beginning.hasSuffix("/") || path.count == beginning.count || path.dropFirst(beginning.count).first == "/"
    }
}

extension UInt8 {
    fileprivate var isASCIILetter: Bool { 0x41...0x5A ~= self || 0x61...0x7A ~= self }
}
