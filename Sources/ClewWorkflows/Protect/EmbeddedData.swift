import ClewCore
import Foundation

/// The files that a page carries within itself: `data:` addresses in base64 (RFC 2397, RFC 4648 section 4).
enum EmbeddedData {
    private static let mark = Array(";base64,".utf8)
    /// Shorter ones are dots and lines of a layout.
    private static let least = 64

    /// Hands over each, until the closure answers; what it answered.
    static func first<Answer>(
        in bytes: UnsafeRawBufferPointer, _ body: ([UInt8]) throws -> Answer?
    ) throws -> Answer? {
        var place = 0
        while let start = next(in: bytes, from: place) {
            var digits: [UInt8] = []
            place = start
            scan: while place < bytes.count {
                let byte = bytes[place]
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "/"):
                    digits.append(byte)
                    place += 1
                case 0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: "\\"), UInt8(ascii: "="):
                    // Broken lines, and what a style sheet or a script puts before them.
                    place += 1
                case UInt8(ascii: "%"):
                    guard let value = escaped(bytes, at: place) else { break scan }
                    if value != UInt8(ascii: "="), value > 0x20 { digits.append(value) }
                    place += 3
                default: break scan
                }
            }
            guard digits.count >= least else { continue }
            digits += repeatElement(UInt8(ascii: "="), count: (4 - digits.count % 4) % 4)
            guard let data = Data(base64Encoded: Data(digits)) else { continue }
            if let answer = try body(Array(data)) { return answer }
        }
        return nil
    }

    /// Where the base64 of the next one begins.
    private static func next(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        var place = start
        while place + mark.count <= bytes.count,
            let found = memchr(base + place, Int32(mark[0]), bytes.count - mark.count + 1 - place)
        {
            place = UnsafeRawPointer(found) - base
            if bytes[place..<place + mark.count].elementsEqual(mark) { return place + mark.count }
            place += 1
        }
        return nil
    }

    /// The byte of a percent sign and two digits.
    private static func escaped(_ bytes: UnsafeRawBufferPointer, at place: Int) -> UInt8? {
        guard place + 2 < bytes.count, let high = bytes[place + 1].hexDigit, let low = bytes[place + 2].hexDigit else {
            return nil
        }
        return high << 4 | low
    }
}
