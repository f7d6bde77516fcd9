import ClewCore
import ClewCrypto

/// Takes the values of cookies out of the head of a request or an answer, and puts their SHA-256 in their place: whoever has
/// the value of a session's cookie has the account.
///
///     CookieValues.withheld(from: "GET / HTTP/1.1␍␊Cookie: sid=5f2c; theme=dark␍␊␍␊")
///     // Cookie: sid=sha256:…; theme=sha256:…
///
/// Which cookie went out, and which answer had set it, can still be told; names, and what else a site says of a cookie (path,
/// end, flags), stay as they were.
package enum CookieValues {
    /// The head without values of cookies; `nil` where it has none.
    package static func withheld(from head: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        var hasCookies = false
        for field in fields(of: head) {
            guard let colon = field.firstIndex(of: 0x3A), let kind = kind(of: field[..<colon]) else {
                result += field
                continue
            }
            hasCookies = true
            let end = field.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? field.endIndex
            let value = field[min(colon + 1, end)..<end]
            var pieces = value.split(separator: 0x3B, omittingEmptySubsequences: false)
            // Behind the first piece of `Set-Cookie` stand attributes.
            let count = kind == .setCookie ? min(1, pieces.count) : pieces.count
            for index in 0..<count { pieces[index] = masked(pieces[index])[...] }
            result += field[...colon] + Array(pieces.joined(separator: [0x3B])) + field[end...]
        }
        return hasCookies ? result : nil
    }

    private enum Kind { case cookie, setCookie }

    private static func kind(of name: ArraySlice<UInt8>) -> Kind? {
        switch String(decoding: name.filter { !isBlank($0) }, as: UTF8.self).lowercased() {
        case "cookie": .cookie
        case "set-cookie": .setCookie
        default: nil
        }
    }

    /// The lines of a head, each with its end and with the lines that continue it (RFC 9112, section 5.2).
    private static func fields(of head: [UInt8]) -> [ArraySlice<UInt8>] {
        var fields: [ArraySlice<UInt8>] = []
        var start = head.startIndex
        for index in head.indices where head[index] == 0x0A {
            let next = index + 1
            if next < head.endIndex, head[next] == 0x20 || head[next] == 0x09 { continue }
            fields.append(head[start..<next])
            start = next
        }
        if start < head.endIndex { fields.append(head[start...]) }
        return fields
    }

    /// `name=value` with the digest of the value; what has no name is a value.
    private static func masked(_ piece: ArraySlice<UInt8>) -> [UInt8] {
        let blanks = piece.prefix(while: isBlank)
        let pair = piece.dropFirst(blanks.count)
        if pair.isEmpty { return Array(piece) }
        let value = pair.firstIndex(of: 0x3D).map { pair[($0 + 1)...] } ?? pair
        let digest = Digest(words: sha256(value)).hex
        return blanks + pair[..<value.startIndex] + Array("sha256:\(digest)".utf8)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }
}
