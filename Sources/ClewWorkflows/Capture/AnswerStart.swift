import ClewWARC

/// Tells by the head of an answer, and by the first bytes of its body, whether it is text: what an authority covers that
/// names no other class of data.
enum AnswerStart {
    /// So many bytes without codings tell what a body is.
    private static let enough = 8
    /// So many are looked at as they came; what does not show itself by then is no text.
    private static let most = 8 << 10

    /// Whether an answer is text; `nil` while too little of it has come.
    ///
    /// A type that says so, or that is not stated, is believed unless the first bytes are those of something else, or such as
    /// stand in no text.
    static func isText(_ message: HTTPMessage, _ body: [UInt8]) -> Bool? {
        let type = message.fields["Content-Type"].map { MediaType($0).essence }
        // What has no slash is no type: a browser would guess.
        let isStated = type?.contains("/") == true
        if let type, isStated, !MediaTypes.isText(type) { return false }
        let start = start(of: body, in: message)
        // A coding that is stated and was not used hides nothing.
        var uncoded = message
        uncoded.fields["Content-Encoding"] = nil
        if isNoText(start) || isNoText(self.start(of: body, in: uncoded)) { return false }
        let isWide = type != nil && message.fields["Content-Type"]?.lowercased().contains("utf-16") == true
        if !isWide, !hasMarkOfOrder(start), start.contains(where: isBinary) { return false }
        if start.count >= enough { return true }
        return body.count >= most ? false : nil
    }

    /// The first bytes of a body without its codings.
    private static func start(of body: [UInt8], in message: HTTPMessage) -> [UInt8] {
        var start: [UInt8] = []
        func take(_ part: UnsafeRawBufferPointer) -> Bool {
            start += part.prefix(enough - start.count)
            return start.count < enough
        }
        let stream = HTTPBodyStream(message)
        // What a decoder keeps back until more has come is wanted now.
        if body.prefix(most).withUnsafeBytes({ stream.push($0, take) }) { stream.finish(take) }
        return start
    }

    private static func isNoText(_ start: [UInt8]) -> Bool {
        marks.contains { start.starts(with: $0) } || start.dropFirst(4).starts(with: film)
    }

    /// PNG, JPEG, GIF, WEBP and its kin, ZIP, PDF, Matroska, RAR, 7z, Ogg, MP3.
    private static let marks: [[UInt8]] = [
        [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), Array("RIFF".utf8), [0x50, 0x4B, 3, 4],
        Array("%PDF-".utf8), [0x1A, 0x45, 0xDF, 0xA3], Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF],
        Array("OggS".utf8), Array("ID3".utf8) + [2], Array("ID3".utf8) + [3], Array("ID3".utf8) + [4],
    ]
    /// MP4 and its kin, behind the length of their first box.
    private static let film = Array("ftyp".utf8)

    /// A byte that stands in no text (MIME Sniffing Standard, section 3).
    private static func isBinary(_ byte: UInt8) -> Bool {
        byte <= 0x08 || byte == 0x0B || (0x0E...0x1A).contains(byte) || (0x1C...0x1F).contains(byte)
    }

    /// Whether it begins with the byte order mark of UTF-16.
    private static func hasMarkOfOrder(_ start: [UInt8]) -> Bool {
        start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
    }
}
