internal import ClewCore

/// Names as certificates write them, for people to read.
enum DirectoryName {
    /// The most characters of a name.
    private static let longest = 200

    /// The text of a `GeneralName` (RFC 5280, section 4.2.1.6): of a directory's name the common name, else the organisation;
    /// of an address as it is.
    static func text(ofGeneralName bytes: ArraySlice<UInt8>) -> String? {
        var reader = DERReader(bytes)
        guard let (tag, content, _) = try? reader.next() else { return nil }
        switch tag {
        case 0xA4:
            var name = DERReader(content)
            return (try? name.next(.sequence)).flatMap { text(ofName: $0) }
        case 0x81, 0x82, 0x86: return plain(String(decoding: content, as: UTF8.self))
        default: return nil
        }
    }

    /// The common name out of the content of a `Name`, else the organisation.
    static func text(ofName content: ArraySlice<UInt8>) -> String? {
        var found: [ObjectID: String] = [:]
        do throws(DERFault) {
            var sets = DERReader(content)
            while !sets.isAtEnd {
                var set = try sets.inside(.set)
                while !set.isAtEnd {
                    var pair = try set.inside(.sequence)
                    let kind = try ObjectID(content: try pair.next(.objectID))
                    let value = try pair.next()
                    if let text = string(value.tag, value.content) { found[kind] = text }
                }
            }
        } catch {
            return nil
        }
        return found[.commonName] ?? found[.organization]
    }

    /// A string of one of the kinds that names are written in.
    private static func string(_ tag: UInt8, _ content: ArraySlice<UInt8>) -> String? {
        switch tag {
        // UTF-8, printable, IA5.
        case 0x0C, 0x13, 0x16: return plain(String(decoding: content, as: UTF8.self))
        // T61, in practice Latin 1.
        case 0x14: return plain(String(String.UnicodeScalarView(content.map { Unicode.Scalar($0) })))
        // BMP: two bytes a character.
        case 0x1E:
            let bytes = Array(content)
            let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
                UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
            }
            return plain(String(decoding: units, as: UTF16.self))
        default: return nil
        }
    }

    private static func plain(_ text: String) -> String? {
        let harmless = Harmless.terminal(text.prefix(longest))
        return harmless.isEmpty ? nil : harmless
    }
}
