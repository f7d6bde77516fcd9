import ClewCore

/// Text in the head of a record: percent-encoded where a byte could end the line or is not ASCII (RFC 3986, section 2.1).
enum FieldText {
    /// Encodes control characters, blanks at the ends, `%` and what is not ASCII; readable names stay readable.
    static func encode(_ text: String) -> String {
        encode(text) { $0 > 0x20 && $0 < 0x7F && $0 != 0x25 || $0 == 0x20 }
    }

    /// Encodes what may not stand in a URI and keeps the encoding that is there already.
    static func encodeAddress(_ text: String) -> String {
        encode(text) { $0 > 0x20 && $0 < 0x7F }
    }

    /// Encodes everything that may not stand in a URI path.
    static func encodeAll(_ text: String) -> String {
        encode(text) { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E, 0x21: true
            default: false
            }
        }
    }

    /// Takes the encoding off; what is no encoding stays as it is.
    static func decode(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            if bytes[at] == 0x25, at + 2 < bytes.count, let high = bytes[at + 1].hexDigit,
                let low = bytes[at + 2].hexDigit
            {
                decoded.append(high << 4 | low)
                at += 3
            } else {
                decoded.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    private static func encode(_ text: String, isKept: (UInt8) -> Bool) -> String {
        guard !text.utf8.allSatisfy({ isKept($0) }) else { return text }
        let digits = Array("0123456789ABCDEF".utf8)
        var encoded: [UInt8] = []
        for byte in text.utf8 {
            if isKept(byte) {
                encoded.append(byte)
            } else {
                encoded += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}

/// Media types by the ending of a name (IANA), for the heads of sealed files.
enum MediaTypes {
    static func guess(_ path: String) -> String {
        byEnding[DocumentForm.ending(of: path)] ?? "application/octet-stream"
    }

    /// Whether a path ends as images, films and sounds do.
    static func isMediaPath(_ path: String) -> Bool { mediaEndings.contains(DocumentForm.ending(of: path)) }

    /// Whether a media type, without its parameters, is that of text: pages, feeds, data that people read, OpenPGP keys.
    static func isText(_ essence: String) -> Bool {
        essence.hasPrefix("text/") || texts.contains(essence)
            || essence.hasPrefix("application/") && (essence.hasSuffix("+xml") || essence.hasSuffix("+json"))
    }

    private static let texts: Set = [
        "application/xml", "application/json", "application/jsonl", "application/x-ndjson", "application/pgp-keys",
        "application/pgp-signature", "application/pgp-encrypted",
    ]

    private static let mediaEndings: Set = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "ico", "svg", "mp4", "webm", "mov", "avi", "mp3", "ogg",
        "wav",
    ]

    private static let byEnding = [
        "html": "text/html", "htm": "text/html", "xhtml": "application/xhtml+xml", "txt": "text/plain",
        "csv": "text/csv", "tsv": "text/tab-separated-values", "json": "application/json", "jsonl": "application/jsonl",
        "asc": "application/pgp-keys", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
        "gif": "image/gif",
        "pdf": "application/pdf", "css": "text/css", "js": "text/javascript",
    ]
}
