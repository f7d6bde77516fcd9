import ClewCore
import ClewCrypto
import ClewVault
import ClewWARC
import Foundation

/// Answers whether bytes are on a list of protected material. Where no list is loaded there is no screen, and nothing is
/// computed.
///
/// Bytes are looked at whole, and so is what they carry within themselves: images of a page (`data:` addresses in base64),
/// parts of a message, contents of a HAR. Of an HTTP message the body is looked at as it was sent, without the chunks of its transfer, and without its content codings.
struct ProtectionScreen: Sendable {
    /// A list and its name.
    struct Loaded: Sendable {
        var name: String
        var file: HashListFile
    }

    /// How much of a payload is looked through for what it carries within itself.
    static let embeddedLimit = 16 << 20

    let unit: ProtectedUnit
    let lists: [Loaded]
    /// The kinds of hashes that are computed: those of which a list holds any.
    let kinds: Set<HashKind>

    init(unit: ProtectedUnit, lists: [Loaded]) {
        self.unit = unit
        self.lists = lists
        kinds = lists.reduce(into: []) { $0.formUnion($1.file.kinds) }
    }

    /// The match of bytes; `nil` when they are on no list.
    func match(_ bytes: UnsafeRawBufferPointer) throws -> ProtectedMatch? {
        var digests = KindDigests(kinds)
        digests.update(bytes)
        if let found = try match(digests) { return found }
        return try EmbeddedData.first(in: bytes) { part in
            var digests = KindDigests(kinds)
            part.withUnsafeBytes { digests.update($0) }
            return try match(digests)
        }
    }

    /// The match of bytes.
    func match(_ bytes: [UInt8]) throws -> ProtectedMatch? {
        try bytes.withUnsafeBytes { try match($0) }
    }

    /// The match of hashes that were computed piece by piece.
    func match(_ digests: KindDigests) throws -> ProtectedMatch? {
        for (kind, hash) in digests.hashes {
            for list in lists where try list.file.contains(kind, hash) {
                return ProtectedMatch(list: list.name, kind: kind, hash: hash)
            }
        }
        return nil
    }

    /// The match of a file, read in pieces.
    func match(fileAt path: String) throws -> ProtectedMatch? {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? handle.close() }  // Nothing was written; a failure to close loses nothing.
        var look = StreamLook(self)
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
            piece.withUnsafeBytes { look.update($0) }
        }
        return try look.match()
    }

    /// The match of the block of a record.
    ///
    /// - Parameter read: hands over a range of the block in pieces; may be called several times.
    func match(
        _ header: WARCHeader, blockLength: Int64, read: (Range<Int64>, (UnsafeRawBufferPointer) -> Bool) throws -> Void
    ) throws -> ProtectedMatch? {
        guard blockLength > 0 else { return nil }
        var message: HTTPMessage?
        if header.isHTTP {
            var head: [UInt8] = []
            try read(0..<min(blockLength, Int64(HTTPMessage.longestHead))) { piece in
                head.append(contentsOf: piece)
                return head.count < HTTPMessage.longestHead
            }
            message = HTTPMessage(head)
        }
        let start = min(Int64(message?.headLength ?? 0), blockLength)
        guard start < blockLength else { return nil }
        var raw = StreamLook(self)
        let layers = message.map { DecodedLook.layers($0, self) } ?? []
        try read(start..<blockLength) { piece in
            raw.update(piece)
            for layer in layers { layer.update(piece) }
            return true
        }
        if let found = try raw.match() { return found }
        for layer in layers {
            if let found = try layer.match() { return found }
        }
        return nil
    }

    /// The match of the block of a record in memory.
    func match(_ header: WARCHeader, block: [UInt8]) throws -> ProtectedMatch? {
        try match(header, blockLength: Int64(block.count)) { range, body in
            block.withUnsafeBytes { bytes in
                _ = body(UnsafeRawBufferPointer(rebasing: bytes[Int(range.lowerBound)..<Int(range.upperBound)]))
            }
        }
    }
}

/// Looks at bytes that come in pieces: hashes them all and keeps their beginning, for what they carry within themselves.
struct StreamLook {
    private let screen: ProtectionScreen
    private var digests: KindDigests
    private var start: [UInt8] = []

    init(_ screen: ProtectionScreen) {
        self.screen = screen
        digests = KindDigests(screen.kinds)
    }

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        digests.update(bytes)
        start.append(contentsOf: bytes.prefix(ProtectionScreen.embeddedLimit - start.count))
    }

    func match() throws -> ProtectedMatch? {
        if let found = try screen.match(digests) { return found }
        return try start.withUnsafeBytes { bytes in
            try EmbeddedData.first(in: bytes) { part in
                var digests = KindDigests(screen.kinds)
                part.withUnsafeBytes { digests.update($0) }
                return try screen.match(digests)
            }
        }
    }
}

/// Looks at a body without its codings, or without some of them.
private final class DecodedLook {
    private let body: HTTPBodyStream
    private var look: StreamLook

    private init(_ message: HTTPMessage, _ screen: ProtectionScreen) {
        body = HTTPBodyStream(message)
        look = StreamLook(screen)
    }

    /// The ways of a body that differ from how it was sent: without chunks, and without any coding.
    static func layers(_ message: HTTPMessage, _ screen: ProtectionScreen) -> [DecodedLook] {
        guard HTTPBodyStream.isCoded(message) else { return [] }
        var layers = [DecodedLook(message, screen)]
        if message.transferCodings.contains("chunked"), message.contentCodings.contains(where: { $0 != "identity" }) {
            var unchunked = message
            unchunked.fields["Content-Encoding"] = nil
            layers.append(DecodedLook(unchunked, screen))
        }
        return layers
    }

    func update(_ bytes: UnsafeRawBufferPointer) {
        _ = body.push(bytes) { part in
            look.update(part)
            return true
        }
    }

    func match() throws -> ProtectedMatch? {
        body.finish { part in
            look.update(part)
            return true
        }
        return try look.match()
    }
}
