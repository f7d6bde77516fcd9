import ClewCrypto
import ClewTestSupport
import Foundation
import Testing

@Suite struct SealedStreamTests {
    private static func secret(_ seed: UInt8 = 7) throws -> RecipientSecret {
        try #require(RecipientSecret(bytes: [UInt8](repeating: seed, count: 32)))
    }

    private static func bytes(_ count: Int) -> [UInt8] {
        var random = SplitMix64(seed: 5)
        return (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    }

    /// Seals in pieces of a size.
    private static func sealed(_ bytes: [UInt8], pieces: Int = 10_000) throws -> [UInt8] {
        let writer = try SealedStreamWriter(to: secret().publicKey)
        var cipher: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            try writer.write(Array(bytes[start..<min(bytes.count, start + pieces)])) { cipher += $0 }
        }
        try writer.finish { cipher += $0 }
        return cipher
    }

    private static func opened(_ cipher: [UInt8], _ secret: RecipientSecret, pieces: Int = 7000) throws -> [UInt8] {
        let reader = SealedStreamReader(secret)
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: cipher.count, by: pieces) {
            try reader.read(Array(cipher[start..<min(cipher.count, start + pieces)])) { bytes += $0 }
        }
        try reader.finish { bytes += $0 }
        return bytes
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 131_072, 300_001])
    func `what goes in comes out, in pieces of any size, and nothing of it stands in the cipher`(count: Int) throws {
        let bytes = Self.bytes(count)
        for pieces in [1000, 65_536, 1 << 20] {
            let cipher = try Self.sealed(bytes, pieces: pieces)
            #expect(cipher.count == 112 + count + 17 * max(1, (count + 65_535) / 65_536))
            #expect(try Self.opened(cipher, Self.secret(), pieces: pieces + 1) == bytes)
            if count > 1000 { #expect(Data(cipher).range(of: Data(bytes[500..<532])) == nil) }
        }
        #expect(try Self.sealed(bytes) != Self.sealed(bytes))
    }

    @Test func `another key opens nothing`() throws {
        let cipher = try Self.sealed(Self.bytes(1000))
        #expect(throws: SealedStreamFault.wrongKey) { try Self.opened(cipher, Self.secret(8)) }
    }

    @Test func `whatever is changed, cut off, added or put elsewhere is noticed`() throws {
        let bytes = Self.bytes(200_000)
        let cipher = try Self.sealed(bytes)
        let secret = try Self.secret()
        var random = SplitMix64(seed: 11)
        for _ in 0..<300 {
            var wrong = cipher
            wrong[Int.random(in: 0..<wrong.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            #expect(throws: SealedStreamFault.self) { try Self.opened(wrong, secret) }
        }
        for count in [0, 5, 8, 50, 111, 112, 128, 129, 65_665, 65_664, cipher.count - 1] {
            #expect(throws: SealedStreamFault.self) { try Self.opened(Array(cipher[..<count]), secret) }
        }
        #expect(throws: SealedStreamFault.self) { try Self.opened(cipher + [0], secret) }
        let piece = 65_536 + 17
        let swapped =
            Array(cipher[..<112]) + Array(cipher[(112 + piece)..<(112 + 2 * piece)])
            + Array(cipher[112..<(112 + piece)]) + Array(cipher[(112 + 2 * piece)...])
        #expect(throws: SealedStreamFault.damaged) { try Self.opened(swapped, secret) }
        #expect(throws: SealedStreamFault.notASealedStream) { try Self.opened(Array("clewbox1 and more".utf8), secret) }
    }

    /// Reads the form by its description alone, through the C library and not through our code.
    private static let judge = """
        import ctypes, ctypes.util, sys
        s = ctypes.CDLL(ctypes.util.find_library('sodium')); s.sodium_init()
        secret = bytes.fromhex(sys.argv[1]); c = open(sys.argv[2], 'rb').read()
        public = ctypes.create_string_buffer(32); s.crypto_scalarmult_base(public, secret)
        assert c[:8] == b'clewsea1'
        key = ctypes.create_string_buffer(32)
        assert s.crypto_box_seal_open(key, c[8:88], ctypes.c_ulonglong(80), public, secret) == 0
        state = ctypes.create_string_buffer(s.crypto_secretstream_xchacha20poly1305_statebytes())
        assert s.crypto_secretstream_xchacha20poly1305_init_pull(state, c[88:112], key) == 0
        place, out, last = 112, b'', 0
        while place < len(c):
            piece = c[place:place + 65553]; place += len(piece)
            m = ctypes.create_string_buffer(len(piece)); tag = ctypes.c_ubyte(); n = ctypes.c_ulonglong()
            assert s.crypto_secretstream_xchacha20poly1305_pull(state, m, ctypes.byref(n), ctypes.byref(tag), piece,
                ctypes.c_ulonglong(len(piece)), None, ctypes.c_ulonglong(0)) == 0
            out += m.raw[:n.value]; last = tag.value
        assert last == 3
        import hashlib; print(hashlib.sha256(out).hexdigest())
        """

    @Test(.enabled(if: ProgramRun.isInstalled("python3")))
    func `a reader made of the description alone opens it`() throws {
        let scratch = try ScratchFolder()
        let bytes = Self.bytes(150_000)
        let path = try scratch.write(try Self.sealed(bytes), "sealed")
        let secret = String(repeating: "07", count: 32)
        let run = try ProgramRun("python3", ["-c", Self.judge, secret, path])
        let digest = sha256(bytes)
        let expected = [digest.0, digest.1, digest.2, digest.3].map { String(format: "%016lx", $0) }.joined()
        #expect(run.status == 0 && run.output == expected + "\n", "\(run.output)")
    }
}
