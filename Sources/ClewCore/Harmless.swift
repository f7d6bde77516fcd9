/// Text from captures made harmless for the place where it is shown.
///
/// A captured page can carry bytes that act on whoever reads them: escape sequences that drive a terminal, characters
/// that turn the direction of writing round, formulas that a spreadsheet carries out, markup. Each function here is for
/// one place of output; what goes out there passes through it. What is taken away is shown, never dropped, so that two
/// different texts stay different to the eye.
///
///     Harmless.terminal("\u{1B}[2Jgone")   // "␛[2Jgone"
///     Harmless.csvCell("=1+1")             // "'=1+1"
///     Harmless.html("<b>\u{202E}")         // "&lt;b&gt;⟨202E⟩"
public enum Harmless {
    /// For one line of a terminal: every control character, line ends and tabs included, and every character that
    /// changes direction or shows nothing is written out.
    public static func terminal(_ text: some StringProtocol) -> String {
        written(String(text), keepsLines: false, escapesMarkup: false)
    }

    /// For a block of text on a terminal: as ``terminal(_:)``, but line feeds and tabs stay.
    public static func terminalBlock(_ text: some StringProtocol) -> String {
        written(String(text), keepsLines: true, escapesMarkup: false)
    }

    /// For one cell of a CSV file (RFC 4180), quoted where it must be.
    ///
    /// A cell that starts with `=`, `+`, `-`, `@`, a tab or a carriage return, which spreadsheets take for a formula,
    /// gets an apostrophe before it. Line feeds and tabs stay, other control and direction characters are written out.
    public static func csvCell(_ text: some StringProtocol) -> String {
        let source = String(text)
        var cell = written(source, keepsLines: true, escapesMarkup: false)
        if let first = source.utf8.first, formulaStarts.contains(first) { cell = "'" + cell }
        guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return cell }
        var quoted = "\""
        for character in cell.unicodeScalars {
            if character == "\"" { quoted.unicodeScalars.append("\"") }
            quoted.unicodeScalars.append(character)
        }
        return quoted + "\""
    }

    /// For the text or a quoted attribute value of an HTML page: markup characters become references; line feeds and
    /// tabs stay, other control and direction characters are written out.
    public static func html(_ text: some StringProtocol) -> String {
        written(String(text), keepsLines: true, escapesMarkup: true)
    }

    /// The bytes that start a formula in one spreadsheet program or another.
    private static let formulaStarts: [UInt8] = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D]

    /// One pass over the UTF-8 bytes; text without anything to do is handed back as it is.
    private static func written(_ text: String, keepsLines: Bool, escapesMarkup: Bool) -> String {
        var text = text
        return text.withUTF8 { bytes in
            var output: [UInt8] = []
            var copied = 0
            var index = 0
            while index < bytes.count {
                let found = replacement(bytes, at: index, keepsLines: keepsLines, escapesMarkup: escapesMarkup)
                guard let (length, written) = found else {
                    index += 1
                    continue
                }
                if copied == 0 { output.reserveCapacity(bytes.count + bytes.count / 8 + 16) }
                output.append(contentsOf: bytes[copied..<index])
                output.append(contentsOf: written)
                index += length
                copied = index
            }
            if copied == 0 { return String(decoding: bytes, as: UTF8.self) }
            output.append(contentsOf: bytes[copied...])
            return String(decoding: output, as: UTF8.self)
        }
    }

    /// How many bytes at this place must be replaced and by what; `nil` where the byte may stay.
    private static func replacement(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, keepsLines: Bool, escapesMarkup: Bool
    ) -> (length: Int, written: [UInt8])? {
        let byte = bytes[index]
        switch byte {
        case 0x09, 0x0A:
            return keepsLines ? nil : (1, picture(of: byte))
        case 0x00...0x1F, 0x7F:
            return (1, picture(of: byte))
        case 0x22, 0x26, 0x27, 0x3C, 0x3E:
            return escapesMarkup ? (1, reference(of: byte)) : nil
        case 0xC2, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF3:
            return hidden(bytes, at: index)
        default:
            return nil
        }
    }

    /// The control picture (U+2400 and following) of a C0 control or of DEL.
    private static func picture(of byte: UInt8) -> [UInt8] {
        [0xE2, 0x90, byte == 0x7F ? 0xA1 : 0x80 + byte]
    }

    private static func reference(of byte: UInt8) -> [UInt8] {
        switch byte {
        case 0x22: Array("&quot;".utf8)
        case 0x26: Array("&amp;".utf8)
        case 0x27: Array("&#39;".utf8)
        case 0x3C: Array("&lt;".utf8)
        default: Array("&gt;".utf8)
        }
    }

    /// A character beyond ASCII that acts or shows nothing, written as its number in angle brackets.
    private static func hidden(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (length: Int, written: [UInt8])? {
        let length = bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
        guard index + length <= bytes.count else { return nil }
        var value = UInt32(bytes[index]) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for byte in bytes[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
        guard actsOrHides(value) else { return nil }
        let digits = String(value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        return (length, Array("⟨\(padded)⟩".utf8))
    }

    /// C1 controls, marks and overrides of direction, characters of no width, line and paragraph separators, fillers,
    /// interlinear annotations, tags and variation selectors of the supplement.
    private static func actsOrHides(_ value: UInt32) -> Bool {
        switch value {
        case 0x80...0x9F, 0xAD, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F,
            0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0xE0000...0xE0FFF:
            true
        default:
            false
        }
    }
}
