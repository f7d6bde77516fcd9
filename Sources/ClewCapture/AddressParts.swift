/// The parts of an absolute address or of a relative reference, cut as in RFC 3986, appendix B; the fragment is dropped.
struct AddressParts {
    /// In lower case.
    let scheme: String?
    let authority: [UInt8]?
    let path: [UInt8]
    let query: [UInt8]?

    init(_ text: String) throws(AddressFault) {
        let bytes = Array(AddressParts.trimmed(text).utf8)
        guard bytes.count <= WebAddress.longest else { throw .tooLong }
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .forbiddenCharacter }
        var rest = bytes[...]
        if let colon = AddressParts.schemeEnd(rest) {
            scheme = String(decoding: rest[..<colon], as: UTF8.self).lowercased()
            rest = rest[(colon + 1)...]
        } else {
            scheme = nil
        }
        if let hash = rest.firstIndex(of: 0x23) { rest = rest[..<hash] }
        if rest.starts(with: "//".utf8) {
            rest = rest.dropFirst(2)
            let end = rest.firstIndex { $0 == 0x2F || $0 == 0x3F } ?? rest.endIndex
            let cut = Array(rest[..<end])
            guard !cut.contains(0x5C) else { throw .forbiddenCharacter }
            authority = cut
            rest = rest[end...]
        } else {
            authority = nil
        }
        if let mark = rest.firstIndex(of: 0x3F) {
            query = Array(rest[(mark + 1)...])
            rest = rest[..<mark]
        } else {
            query = nil
        }
        path = Array(rest)
    }

    /// Without the blanks and line ends that browsers take off both ends.
    static func trimmed(_ text: String) -> String {
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D }
        let bytes = Array(text.utf8.drop(while: isBlank))
        guard let last = bytes.lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(decoding: bytes[...last], as: UTF8.self)
    }

    /// Where the colon after a scheme stands: a letter, then letters, digits, `+`, `-`, `.`.
    private static func schemeEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first, (0x61...0x7A).contains(first | 0x20),
            let end = bytes.firstIndex(where: { !mayStandInScheme($0) }), bytes[end] == 0x3A
        else { return nil }
        return end
    }

    private static func mayStandInScheme(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
        default: false
        }
    }
}
