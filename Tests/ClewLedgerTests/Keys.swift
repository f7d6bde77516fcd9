import ClewCore
import ClewCrypto
import ClewLedger
import Testing

/// The key and the name that the tests sign with; the seed is that of RFC 8032, TEST 1.
enum Keys {
    static let seed: [UInt8] = [
        0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4,
        0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60,
    ]

    static func name(_ text: String = "clew.invalid/test/evidence") throws -> KeyName { try #require(KeyName(text)) }

    static func note() throws -> NoteSigner {
        NoteSigner(name: try name(), key: try #require(SigningKey(seed: seed)))
    }

    static func signer(memory: String? = nil) throws -> LogSigner {
        LogSigner(origin: try name(), key: try #require(SigningKey(seed: seed)), memoryPath: memory)
    }

    static func reader(_ folder: String) throws -> LogReader {
        LogReader(folder: folder, origin: try name(), verifiers: [try note().verifier])
    }
}

/// Entries that differ: their number and as many bytes as wanted.
func entry(_ number: Int, _ count: Int = 12) -> [UInt8] {
    let text = Array("entry \(number)".utf8)
    return text + [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: max(0, count - text.count))
}
