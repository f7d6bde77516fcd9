import ClewCore
import Foundation

/// The parts of a message: of mails (MIME, RFC 2045 and 2046), of pages that a browser saved in one file (MHTML, RFC 2557) and
/// of answers in several parts. Each is handed over as it stands, and without base64 or quoted-printable where its head names
/// one.
///
/// A part is told by how it looks, a line of two hyphens before a field `Content-…`: what states the boundary may stand
/// elsewhere, as in the head of an answer. The bytes are gone through once.
struct MessageParts {
    private enum Coding { case plain, base64, quoted }

    /// A part that has begun, or has yet to begin where it has no start.
    private struct Part {
        /// What stands behind the two hyphens; empty for a message that has no parts.
        var boundary: [UInt8]
        var start: Int?
        var isQuoted = false
    }

    /// Parts within parts, and messages one after the other, have boundaries of their own; so many are kept in mind.
    private static let mostBoundaries = 6
    private static let longestBoundary = 70

    private let bytes: UnsafeRawBufferPointer
    private var parts: [Part] = []
    /// What the head that is read names.
    private var coding = Coding.plain
    /// The part whose head is read.
    private var pending: Int?
    /// Up to here base64 was read over signs that are none.
    private var swept = 0

    private init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// Hands over each part as it stands, and each that was coded, until one of the closures answers; what it answered.
    static func first<Answer>(
        in bytes: UnsafeRawBufferPointer, raw: ([UInt8]) throws -> Answer?, decoded: ([UInt8]) throws -> Answer?
    ) throws -> Answer? {
        var parts = MessageParts(bytes)
        return try parts.find(raw, decoded)
    }

    private mutating func find<Answer>(
        _ raw: ([UInt8]) throws -> Answer?, _ decoded: ([UInt8]) throws -> Answer?
    ) throws -> Answer? {
        var place = 0
        while place < bytes.count {
            let next = lineEnd(from: place)
            var end = next
            while end > place, EmbeddedData.isBlank(bytes[end - 1]) { end -= 1 }
            let line = place..<end
            place = next
            if line.isEmpty {
                guard begin(at: next) else { continue }
                let run = base64(from: next)
                place = run.clean.place
                if let part = EmbeddedData.decoded(run.clean.digits), let answer = try decoded(part) { return answer }
                if let rest = run.all, let part = EmbeddedData.decoded(rest), let answer = try decoded(part) {
                    return answer
                }
            } else if isDelimiter(at: line.lowerBound), line.count > 2 {
                if let answer = try cross(line, next: next, raw, decoded) { return answer }
            } else {
                readField(at: line.lowerBound)
            }
        }
        for index in parts.indices {
            if let answer = try end(index, at: bytes.count, raw, decoded) { return answer }
        }
        return nil
    }

    /// Where the next line begins.
    private func lineEnd(from place: Int) -> Int {
        guard let base = bytes.baseAddress, let found = memchr(base + place, 0x0A, bytes.count - place) else {
            return bytes.count
        }
        return UnsafeRawPointer(found) - base + 1
    }

    private func isDelimiter(at place: Int) -> Bool {
        place + 1 < bytes.count && bytes[place] == UInt8(ascii: "-") && bytes[place + 1] == UInt8(ascii: "-")
    }

    /// Whether a word in small letters stands at a place, in either case.
    private func stands(_ word: StaticString, at place: Int) -> Bool {
        guard place + word.utf8CodeUnitCount <= bytes.count else { return false }
        return (0..<word.utf8CodeUnitCount).allSatisfy { bytes[place + $0] | 0x20 == word.utf8Start[$0] }
    }

    /// Takes note of the coding that a field of a head names (RFC 2045, section 6.1).
    private mutating func readField(at start: Int) {
        let name: StaticString = "content-transfer-encoding"
        guard stands(name, at: start) else { return }
        var place = start + name.utf8CodeUnitCount
        let marks: Set = [UInt8(ascii: ":"), UInt8(ascii: "\"")]
        while place < bytes.count, EmbeddedData.isBlank(bytes[place]) || marks.contains(bytes[place]) { place += 1 }
        coding = stands("base64", at: place) ? .base64 : stands("quoted-printable", at: place) ? .quoted : .plain
    }

    /// Begins the body whose head has ended; whether it is in base64.
    private mutating func begin(at place: Int) -> Bool {
        defer { (coding, pending) = (.plain, nil) }
        if let pending {
            parts[pending].start = place
            parts[pending].isQuoted = coding == .quoted
        } else if coding == .quoted, parts.count < MessageParts.mostBoundaries,
            !parts.contains(where: { $0.boundary.isEmpty })
        {
            parts.append(Part(boundary: [], start: place, isQuoted: true))
        }
        return coding == .base64
    }

    /// Ends the part that a line of two hyphens ends, and makes ready for the one that it begins.
    private mutating func cross<Answer>(
        _ line: Range<Int>, next: Int, _ raw: ([UInt8]) throws -> Answer?, _ decoded: ([UInt8]) throws -> Answer?
    ) throws -> Answer? {
        guard line.count <= MessageParts.longestBoundary + 4 else { return nil }
        let name = Array(bytes[(line.lowerBound + 2)..<line.upperBound])
        if let known = parts.firstIndex(where: { $0.boundary == name }) {
            (coding, pending) = (.plain, known)
            return try end(known, at: line.lowerBound, raw, decoded)
        }
        if name.count > 2, name.suffix(2).elementsEqual([0x2D, 0x2D]),
            let known = parts.firstIndex(where: { $0.boundary.elementsEqual(name.dropLast(2)) })
        {
            (coding, pending) = (.plain, nil)
            let answer = try end(known, at: line.lowerBound, raw, decoded)
            parts.remove(at: known)
            return answer
        }
        guard stands("content-", at: next) else { return nil }
        var answer: Answer?
        if parts.count == MessageParts.mostBoundaries {
            answer = try end(0, at: line.lowerBound, raw, decoded)
            parts.removeFirst()
        }
        parts.append(Part(boundary: name))
        (coding, pending) = (.plain, parts.count - 1)
        return answer
    }

    /// Hands over a part that ends at a place; the end of the line before belongs to the boundary (RFC 2046, section 5.1.1).
    private mutating func end<Answer>(
        _ index: Int, at place: Int, _ raw: ([UInt8]) throws -> Answer?, _ decoded: ([UInt8]) throws -> Answer?
    ) throws -> Answer? {
        guard let start = parts[index].start else { return nil }
        parts[index].start = nil
        var end = place
        if place < bytes.count {
            if end > start, bytes[end - 1] == 0x0A { end -= 1 }
            if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        }
        guard start < end else { return nil }
        let part = Array(bytes[start..<end])
        if let answer = try raw(part) { return answer }
        return parts[index].isQuoted ? try decoded(MessageParts.unquoted(part)) : nil
    }

    /// The digits of base64 that stand at a place, up to a padding or a line of two hyphens: up to the first sign that is
    /// neither digit nor blank, and over all such signs, as RFC 2045 has it (section 6.8), where there are any.
    private mutating func base64(from start: Int) -> (clean: (digits: [UInt8], place: Int), all: [UInt8]?) {
        var digits: [UInt8] = []
        var clean: (digits: [UInt8], place: Int)?
        var place = start
        var isLineStart = true
        reading: while place < bytes.count {
            let byte = bytes[place]
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "/"): digits.append(byte)
            case UInt8(ascii: "="): break reading
            case UInt8(ascii: "-") where isLineStart && isDelimiter(at: place): break reading
            case _ where EmbeddedData.isBlank(byte): break
            default:
                if clean == nil { clean = (digits, place) }
                // What was read over once is not read over again.
                if start < swept { break reading }
            }
            isLineStart = byte == 0x0A
            place += 1
        }
        swept = max(swept, place)
        guard let clean else { return ((digits, place), nil) }
        return (clean, digits)
    }

    /// Bytes without quoted-printable (RFC 2045, section 6.7).
    private static func unquoted(_ bytes: [UInt8]) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            guard byte == UInt8(ascii: "=") else {
                plain.append(byte)
                continue
            }
            var end = place
            while end < bytes.count, bytes[end] != 0x0A, EmbeddedData.isBlank(bytes[end]) { end += 1 }
            if end < bytes.count, bytes[end] == 0x0A {
                // A line that was broken.
                place = end + 1
            } else if place + 1 < bytes.count, let high = bytes[place].hexDigit, let low = bytes[place + 1].hexDigit {
                plain.append(high << 4 | low)
                place += 2
            } else {
                plain.append(byte)
            }
        }
        return plain
    }
}
