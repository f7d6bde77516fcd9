internal import CSodium

/// Why bytes could not be sealed to a key or opened with one.
public enum SealedStreamFault: Error, Hashable {
    /// The bytes do not begin like a sealed stream, or were made by a newer version.
    case notASealedStream
    /// They are sealed to another key.
    case wrongKey
    /// They were changed or cut off.
    case damaged
    /// The library is not ready or has no memory.
    case unavailable
}

/// The form of bytes of any length that are sealed to a public key, version 1: the 8 bytes `clewsea1`; a fresh key of 32
/// bytes in a sealed box of libsodium (`crypto_box_seal`: X25519, XSalsa20-Poly1305), 80 bytes; the head of a secret
/// stream (`crypto_secretstream_xchacha20poly1305`), 24 bytes; then the bytes in pieces of 64 KiB, each with 17 bytes of
/// its own, the last of them tagged as the last. Whoever has only the public key can seal and can open nothing.
enum SealedStreamForm {
    static let mark = Array("clewsea1".utf8)
    static let keyCount = 32
    static let sealedKeyCount = 80
    static let streamHeadCount = 24
    static let headCount = 8 + sealedKeyCount + streamHeadCount
    static let pieceCount = 64 << 10
    static let overhead = 17
    static let more: UInt8 = 0
    static let last: UInt8 = 3

    /// The library's own numbers are those of the form.
    static let isReady: Bool =
        isSodiumReady && crypto_box_sealbytes() == sealedKeyCount - keyCount
        && crypto_secretstream_xchacha20poly1305_keybytes() == keyCount
        && crypto_secretstream_xchacha20poly1305_headerbytes() == streamHeadCount
        && crypto_secretstream_xchacha20poly1305_abytes() == overhead
        && crypto_secretstream_xchacha20poly1305_tag_final() == last
}

/// Seals bytes that come in pieces to a public key, in flat memory.
///
///     let writer = try SealedStreamWriter(to: key)
///     try writer.write(piece) { cipher in … }
///     try writer.finish { cipher in … }
///
/// One object serves one task and one stream.
public final class SealedStreamWriter {
    private var state = crypto_secretstream_xchacha20poly1305_state()
    /// What goes out before the next piece: the head.
    private var head: [UInt8]
    private var waiting: [UInt8] = []

    /// A writer to a key.
    ///
    /// - Throws: `unavailable`.
    public init(to key: RecipientKey) throws(SealedStreamFault) {
        guard SealedStreamForm.isReady else { throw .unavailable }
        var secret = randomBytes(SealedStreamForm.keyCount)
        defer { wipe(&secret) }
        var box = [UInt8](repeating: 0, count: SealedStreamForm.sealedKeyCount)
        guard crypto_box_seal(&box, secret, UInt64(secret.count), key.bytes) == 0 else { throw .unavailable }
        var start = [UInt8](repeating: 0, count: SealedStreamForm.streamHeadCount)
        guard crypto_secretstream_xchacha20poly1305_init_push(&state, &start, secret) == 0 else { throw .unavailable }
        head = SealedStreamForm.mark + box + start
    }

    /// Takes the next bytes and hands over what is sealed of them.
    ///
    /// - Throws: what the closure throws, and `unavailable`.
    public func write(_ bytes: UnsafeRawBufferPointer, _ take: ([UInt8]) throws -> Void) throws {
        var rest = bytes[...]
        while waiting.count + rest.count > SealedStreamForm.pieceCount {
            let part = rest.prefix(SealedStreamForm.pieceCount - waiting.count)
            waiting.append(contentsOf: part)
            rest = rest.dropFirst(part.count)
            try take(try sealed(SealedStreamForm.more))
        }
        waiting.append(contentsOf: rest)
    }

    /// Takes the next bytes and hands over what is sealed of them.
    public func write(_ bytes: [UInt8], _ take: ([UInt8]) throws -> Void) throws {
        try bytes.withUnsafeBytes { try write($0, take) }
    }

    /// Hands over the end of the stream.
    public func finish(_ take: ([UInt8]) throws -> Void) throws {
        try take(try sealed(SealedStreamForm.last))
    }

    private func sealed(_ tag: UInt8) throws(SealedStreamFault) -> [UInt8] {
        var cipher = [UInt8](repeating: 0, count: waiting.count + SealedStreamForm.overhead)
        let status = crypto_secretstream_xchacha20poly1305_push(
            &state, &cipher, nil, waiting, UInt64(waiting.count), nil, 0, tag)
        guard status == 0 else { throw .unavailable }
        wipe(&waiting)
        waiting.removeAll(keepingCapacity: true)
        defer { head = [] }
        return head + cipher
    }
}

/// Opens what a ``SealedStreamWriter`` sealed, in flat memory.
///
///     let reader = SealedStreamReader(secret)
///     try reader.read(piece) { bytes in … }
///     try reader.finish { bytes in … }
///
/// Each piece is checked before it is handed over; that the last one is there is known only after ``finish(_:)``.
public final class SealedStreamReader {
    private let secret: RecipientSecret
    private var state = crypto_secretstream_xchacha20poly1305_state()
    private var waiting: [UInt8] = []
    private var hasBegun = false

    /// A reader with a key.
    public init(_ secret: RecipientSecret) {
        self.secret = secret
    }

    /// Takes the next bytes and hands over what they hold.
    ///
    /// - Throws: `notASealedStream`, `wrongKey`, `damaged`, and what the closure throws.
    public func read(_ bytes: UnsafeRawBufferPointer, _ take: ([UInt8]) throws -> Void) throws {
        waiting.append(contentsOf: bytes)
        if !hasBegun {
            guard waiting.prefix(8).elementsEqual(SealedStreamForm.mark.prefix(waiting.count)) else {
                throw SealedStreamFault.notASealedStream
            }
            guard waiting.count >= SealedStreamForm.headCount else { return }
            try begin()
        }
        let full = SealedStreamForm.pieceCount + SealedStreamForm.overhead
        var start = 0
        defer { waiting.removeFirst(start) }
        while waiting.count - start > full {
            let piece = try opened(start..<start + full, SealedStreamForm.more)
            start += full
            try take(piece)
        }
    }

    /// Takes the next bytes and hands over what they hold.
    public func read(_ bytes: [UInt8], _ take: ([UInt8]) throws -> Void) throws {
        try bytes.withUnsafeBytes { try read($0, take) }
    }

    /// Hands over the end.
    ///
    /// - Throws: `damaged` when the stream was cut off, and what reading throws.
    public func finish(_ take: ([UInt8]) throws -> Void) throws {
        guard hasBegun else {
            throw waiting.starts(with: SealedStreamForm.mark) ? SealedStreamFault.damaged : .notASealedStream
        }
        try take(try opened(0..<waiting.count, SealedStreamForm.last))
        waiting.removeAll()
    }

    private func begin() throws(SealedStreamFault) {
        guard SealedStreamForm.isReady else { throw .unavailable }
        let box = Array(waiting[8..<8 + SealedStreamForm.sealedKeyCount])
        let start = Array(waiting[(8 + SealedStreamForm.sealedKeyCount)..<SealedStreamForm.headCount])
        var key = [UInt8](repeating: 0, count: SealedStreamForm.keyCount)
        defer { wipe(&key) }
        guard crypto_box_seal_open(&key, box, UInt64(box.count), secret.publicKey.bytes, secret.bytes) == 0 else {
            throw .wrongKey
        }
        guard crypto_secretstream_xchacha20poly1305_init_pull(&state, start, key) == 0 else { throw .damaged }
        waiting.removeFirst(SealedStreamForm.headCount)
        hasBegun = true
    }

    private func opened(_ range: Range<Int>, _ wanted: UInt8) throws(SealedStreamFault) -> [UInt8] {
        guard range.count >= SealedStreamForm.overhead else { throw .damaged }
        let cipher = Array(waiting[range])
        var bytes = [UInt8](repeating: 0, count: cipher.count - SealedStreamForm.overhead)
        var tag: UInt8 = 0
        let status = crypto_secretstream_xchacha20poly1305_pull(
            &state, &bytes, nil, &tag, cipher, UInt64(cipher.count), nil, 0)
        guard status == 0, tag == wanted else { throw .damaged }
        return bytes
    }
}
