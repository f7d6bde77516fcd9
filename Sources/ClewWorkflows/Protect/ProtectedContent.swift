import ClewCore
import ClewCrypto
import Foundation

/// What the unit gets to know of a match; it stands inside of the cipher and nowhere else.
struct ProtectedFacts: Codable, Hashable, Sendable {
    /// What the sealed bytes are.
    enum Form: String, Codable, Sendable {
        /// A file as it came.
        case file
        /// A WARC file as it came, of which one record or several are the match.
        case warc
        /// WARC records: the match, and what was written with it.
        case records
    }

    /// What the sealed bytes are.
    var form: Form
    /// The path under which it came, or that of the file that held it.
    var path: String
    /// The address.
    var address: String?
    /// When it was captured, or last changed.
    var time: Timestamp?
    /// The list that it is on.
    var list: String
    /// The kind of the hash that matched.
    var kind: HashKind
    /// The hash that matched, in hexadecimal digits.
    var hash: String
    /// The authority under which it came in.
    var authority: String
    /// The number of bytes that are sealed.
    var length: Int
    /// Of records: which one is the match, from 1.
    var record: Int?
    /// Of a WARC file: the first places of matches, the byte of the file at which each begins.
    var places: [Int64]?

    init(_ form: Form, _ match: ProtectedMatch, path: String, authority: String, length: Int) {
        self.form = form
        self.path = path
        list = match.list
        kind = match.kind
        hash = match.hash.bytes(match.kind).hex
        self.authority = authority
        self.length = length
    }
}

/// Puts facts and bytes into one cipher for the unit.
///
/// The form inside of the sealed stream: the number of bytes of the facts (4 bytes, big-endian), the facts as JSON, the
/// bytes, and zeros up to a multiple of 4096, so that the length of the cipher does not give away that of the match.
final class ProtectedWriter {
    static let padding = 4096

    private let stream: SealedStreamWriter
    private let take: ([UInt8]) throws -> Void
    private var count = 0

    /// - Parameter take: gets the cipher, piece by piece.
    init(_ facts: ProtectedFacts, to key: RecipientKey, _ take: @escaping ([UInt8]) throws -> Void) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let head = Array(try encoder.encode(facts))
        stream = try SealedStreamWriter(to: key)
        self.take = take
        let size = (0..<4).map { UInt8(truncatingIfNeeded: head.count >> (24 - 8 * $0)) }
        try (size + head).withUnsafeBytes { try write($0) }
    }

    /// Takes the next bytes.
    func write(_ bytes: UnsafeRawBufferPointer) throws {
        count += bytes.count
        try stream.write(bytes, take)
    }

    /// Ends the cipher.
    func finish() throws {
        let rest = (ProtectedWriter.padding - count % ProtectedWriter.padding) % ProtectedWriter.padding
        try stream.write([UInt8](repeating: 0, count: rest), take)
        try stream.finish(take)
    }

    /// The cipher of bytes in memory.
    static func cipher(_ facts: ProtectedFacts, _ bytes: [UInt8], to key: RecipientKey) throws -> [UInt8] {
        let collected = Collected()
        let writer = try ProtectedWriter(facts, to: key) { collected.bytes += $0 }
        try bytes.withUnsafeBytes { try writer.write($0) }
        try writer.finish()
        return collected.bytes
    }

    private final class Collected {
        var bytes: [UInt8] = []
    }
}

/// Takes facts and bytes out of a cipher again.
struct ProtectedReader {
    private static let headLimit = 1 << 20

    private let stream: SealedStreamReader
    private var head: [UInt8] = []
    private(set) var facts: ProtectedFacts?
    private var left = 0

    init(_ secret: RecipientSecret) {
        stream = SealedStreamReader(secret)
    }

    /// Takes the next bytes of the cipher, an empty piece at its end, and hands over what was sealed.
    ///
    /// - Throws: ``SealedStreamFault``, and what the closure throws.
    mutating func read(_ piece: [UInt8], _ take: ([UInt8]) throws -> Void) throws {
        var opened: [UInt8] = []
        if piece.isEmpty { try stream.finish { opened += $0 } } else { try stream.read(piece) { opened += $0 } }
        if facts == nil {
            head += opened
            opened = try begin()
        }
        let part = Array(opened.prefix(left))
        left -= part.count
        if !part.isEmpty { try take(part) }
        if piece.isEmpty, facts == nil || left > 0 { throw SealedStreamFault.damaged }
    }

    /// Reads the facts as soon as they are there; what stands behind them.
    private mutating func begin() throws -> [UInt8] {
        guard head.count >= 4 else { return [] }
        let size = head[..<4].reduce(0) { $0 << 8 | Int($1) }
        guard size <= ProtectedReader.headLimit else { throw SealedStreamFault.notASealedStream }
        guard head.count >= 4 + size else { return [] }
        guard let found = try? JSONDecoder().decode(ProtectedFacts.self, from: Data(head[4..<4 + size])),
            found.length >= 0
        else {
            // Sealed by a newer version, whose facts have another form.
            throw SealedStreamFault.notASealedStream
        }
        facts = found
        left = found.length
        let rest = Array(head[(4 + size)...])
        head = []
        return rest
    }
}
