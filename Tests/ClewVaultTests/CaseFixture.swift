import ClewCore
import ClewTestSupport
import ClewVault
import ClewWARC
import Foundation

/// A case in a folder of its own that goes with the object.
final class CaseFixture {
    private let scratch: ScratchFolder
    let root: String
    let secrets: SecretsFolder
    private(set) var folder: CaseFolder
    let keys: CaseKeys

    static let now = Timestamp(seconds: 1_700_000_000)
    static let clock: @Sendable () -> Timestamp = { now }

    init() throws {
        scratch = try ScratchFolder(inMemory: true)
        root = scratch.path
        secrets = SecretsFolder(root + "/secrets")
        (folder, keys) = try CaseFolder.create(at: root + "/case", name: "Fixture", secrets: secrets)
    }

    func vault(
        compression: Vault.Compression = .gzip(), segmentLimit: Int = 1 << 30
    ) throws -> Vault {
        try Vault.open(
            folder, keys: keys, compression: compression, segmentLimit: segmentLimit, clock: CaseFixture.clock)
    }

    func readOnlyVault() throws -> Vault {
        try Vault.open(CaseFolder.open(folder.path), keys: nil, clock: CaseFixture.clock)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: folder.path + "/" + name)
    }

    func bytes(_ name: String) throws -> [UInt8] {
        try Files.bytes(folder.path + "/" + name)
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        try CaseFixture.write(bytes, to: folder.path + "/" + name)
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        // In place, so that the file stays the same one for whoever has it open.
        guard let handle = FileHandle(forWritingAtPath: path) else {
            try Files.write(bytes, path)
            return
        }
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: Data(bytes))
        try handle.close()
    }

    /// Puts the case and its secrets aside, to come back to.
    func keep(as name: String) throws {
        for part in ["case", "secrets"] {
            try FileManager.default.copyItem(atPath: "\(root)/\(part)", toPath: "\(root)/\(name)-\(part)")
        }
    }

    /// Comes back to what was kept.
    func restore(_ name: String) throws {
        for part in ["case", "secrets"] {
            try FileManager.default.removeItem(atPath: "\(root)/\(part)")
            try FileManager.default.copyItem(atPath: "\(root)/\(name)-\(part)", toPath: "\(root)/\(part)")
        }
    }
}

extension SealRequest {
    /// A page that follows from its number.
    static func page(_ number: Int, count: Int = 400) -> SealRequest {
        var random = SplitMix64(seed: UInt64(number))
        let words = (0..<max(1, count / 8)).map { _ in String(random.next() % 10_000_000) }
        let body = Array("<p>page \(number) \(words.joined(separator: " "))".utf8)
        return SealRequest(
            id: RecordID.derived(from: [Array("test page".utf8), Array("\(number)".utf8)]), type: .resource,
            targetURI: "http://example.onion/\(number)", date: nil, contentType: "text/html",
            fields: ["Clew-Run": "test"], content: .bytes(body))
    }

    /// An HTTP answer that follows from its number.
    static func response(_ number: Int, head: String, body: [UInt8]) -> SealRequest {
        SealRequest(
            id: RecordID.derived(from: [Array("test response".utf8), Array("\(number)".utf8)]), type: .response,
            targetURI: "http://example.onion/r/\(number)", date: Timestamp("2020-01-02T03:04:05Z"),
            contentType: "application/http;msgtype=response", content: .bytes(Array(head.utf8) + body))
    }
}
