import ClewCore
import ClewMarkup
import Foundation

/// The files that a page carries within itself: `data:` addresses in base64 (Fetch Standard, sections on `data:` URLs and on
/// forgiving base64; RFC 2397), in whatever way of writing a browser reads them: character references of an attribute,
/// escapes of a style sheet or a script, percent signs, blanks and broken lines. Besides, the parts of messages, and the
/// contents of a HAR (HTTP Archive 1.2, `text` of `content`) in base64.
enum EmbeddedData {
    private static let word = Array("base64".utf8)
    /// Behind the quotation mark with which it begins.
    private static let textName = Array("text\":\"".utf8)
    /// Shorter ones are dots and lines of a layout.
    private static let least = 64

    /// Hands over each, until the closure answers; what it answered.
    ///
    /// - Parameter depth: so often what was found is looked through as well, such as a page in a message.
    static func first<Answer>(
        in bytes: UnsafeRawBufferPointer, depth: Int = 1, _ body: ([UInt8]) throws -> Answer?
    ) throws -> Answer? {
        if let answer = try MessageParts.first(
            in: bytes, raw: body, decoded: { part -> Answer? in try look(part, depth, body) })
        {
            return answer
        }
        if let answer = try find(.text, in: bytes, { part -> Answer? in try look(part, depth, body) }) { return answer }
        guard bytes.contains(UInt8(ascii: "&")) else {
            return try find(.address, in: bytes) { part -> Answer? in try look(part, depth, body) }
        }
        return try CharacterReference.decode(Array(bytes)).withUnsafeBytes { plain -> Answer? in
            try find(.address, in: plain) { part -> Answer? in try look(part, depth, body) }
        }
    }

    private static func look<Answer>(
        _ part: [UInt8], _ depth: Int, _ body: ([UInt8]) throws -> Answer?
    ) throws -> Answer? {
        if let answer = try body(part) { return answer }
        guard depth > 0 else { return nil }
        return try part.withUnsafeBytes { inner -> Answer? in try first(in: inner, depth: depth - 1, body) }
    }

    /// The bytes that digits of base64 stand for; `nil` for few, and for what is none.
    static func decoded(_ digits: [UInt8]) -> [UInt8]? {
        guard digits.count >= least else { return nil }
        var digits = digits
        digits += repeatElement(UInt8(ascii: "="), count: (4 - digits.count % 4) % 4)
        return Data(base64Encoded: Data(digits)).map { Array($0) }
    }

    /// What stands before the digits.
    private enum Mark {
        /// That of a `data:` address.
        case address
        /// The name `text` of a string of JSON, wherever the member stands that says that it is base64.
        case text
    }

    private static func find<Answer>(
        _ mark: Mark, in bytes: UnsafeRawBufferPointer, _ body: ([UInt8]) throws -> Answer?
    ) throws -> Answer? {
        var signs = Signs(bytes)
        while signs.skip(behind: mark) {
            guard let part = decoded(signs.digits()) else { continue }
            if let answer = try body(part) { return answer }
        }
        return nil
    }

    /// Goes through bytes sign by sign, with the escapes of style sheets and scripts undone.
    private struct Signs {
        private let bytes: UnsafeRawBufferPointer
        private var place = 0

        init(_ bytes: UnsafeRawBufferPointer) {
            self.bytes = bytes
        }

        /// Goes behind the next such mark; `false` where there is none.
        mutating func skip(behind mark: Mark) -> Bool {
            while skip(to: mark == .text ? UInt8(ascii: "\"") : UInt8(ascii: ";")) {
                if mark == .text ? passTextName() : passMark() { return true }
            }
            return false
        }

        /// Goes behind the next such byte; `false` where there is none.
        private mutating func skip(to byte: UInt8) -> Bool {
            guard let base = bytes.baseAddress, place < bytes.count,
                let found = memchr(base + place, Int32(byte), bytes.count - place)
            else { return false }
            place = UnsafeRawPointer(found) - base + 1
            return true
        }

        /// Goes behind `base64,` and tells whether it stands here, in either case and with blanks; else stays.
        private mutating func passMark() -> Bool {
            let start = place
            var met = 0
            while let sign = next() {
                if EmbeddedData.isBlank(sign) { continue }
                if met == word.count, sign == UInt8(ascii: ",") { return true }
                guard met < word.count, sign | 0x20 == word[met] else { break }
                met += 1
            }
            place = start
            return false
        }

        /// Goes behind `text": "` and tells whether it stands here; else stays.
        private mutating func passTextName() -> Bool {
            let start = place
            for (number, sign) in textName.enumerated() {
                // Blanks may stand around the colon.
                while number > 4, place < bytes.count, EmbeddedData.isBlank(bytes[place]) { place += 1 }
                guard place < bytes.count, bytes[place] == sign else {
                    place = start
                    return false
                }
                place += 1
            }
            return true
        }

        /// The digits of base64 that stand here.
        mutating func digits() -> [UInt8] {
            var digits: [UInt8] = []
            while true {
                let start = place
                guard var sign = next() else { return digits }
                if sign == UInt8(ascii: "%") {
                    guard let value = number(at: place, digits: 2) else { return digits }
                    sign = value
                    place += 2
                }
                switch sign {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "/"): digits.append(sign)
                case UInt8(ascii: "="): break
                case _ where EmbeddedData.isBlank(sign): break
                default:
                    place = start
                    return digits
                }
            }
        }

        private mutating func next() -> UInt8? {
            guard place < bytes.count else { return nil }
            let byte = bytes[place]
            place += 1
            return byte == UInt8(ascii: "\\") ? escaped() : byte
        }

        /// What a backslash and what comes behind it stand for; a line that is broken and a second backslash are a blank.
        private mutating func escaped() -> UInt8 {
            guard place < bytes.count else { return 0x20 }
            let sign = bytes[place]
            if sign == UInt8(ascii: "\\") { return 0x20 }
            if let length = [UInt8(ascii: "u"): 4, UInt8(ascii: "x"): 2][sign],
                let value = number(at: place + 1, digits: length)
            {
                place += 1 + length
                return value
            }
            var length = 0
            while length < 6, place + length < bytes.count, bytes[place + length].hexDigit != nil { length += 1 }
            if length > 0, let value = number(at: place, digits: length) {
                place += length
                // In a style sheet a blank ends the number.
                if place < bytes.count, EmbeddedData.isBlank(bytes[place]) { place += 1 }
                return value
            }
            place += 1
            return [UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t")].contains(sign) ? 0x20 : sign
        }

        /// The sign that hexadecimal digits name; `nil` where they are none, or name no sign of ASCII.
        private func number(at place: Int, digits count: Int) -> UInt8? {
            guard place + count <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[place..<place + count] {
                guard let digit = byte.hexDigit else { return nil }
                value = value << 4 | Int(digit)
            }
            return value < 0x80 ? UInt8(value) : nil
        }
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
