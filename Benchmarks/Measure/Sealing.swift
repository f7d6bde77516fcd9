import ClewCore
import ClewCrypto
import ClewVault
import ClewWARC
import Foundation

/// Seals pages of 13,000 bytes as response records: one SHA-256 over the bytes as stored, one over the payload, and the
/// entry in the signed log, in groups of 512 as an import makes them. The plain segments are what warcio calls plain.
enum Sealing {
    private static let pageSize = 13_000
    private static let group = 512

    static func measure(pages path: String, isPacked: Bool) throws {
        let pages = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        let count = pages.count / pageSize
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("clew-measure-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }  // What stays behind is in a temporary folder.
        let (folder, keys) = try CaseFolder.create(
            at: scratch.path + "/case", name: "measure", secrets: SecretsFolder(scratch.path + "/secrets"))
        let vault = try Vault.open(folder, keys: keys, compression: isPacked ? .gzip() : .none)
        let preparer = try vault.preparer()
        let head = Array(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nServer: nginx\r\nContent-Length: 13000\r\n\r\n"
                .utf8)
        let start = Measure.cpuSeconds
        let wall = try Measure.seconds {
            for first in stride(from: 0, to: count, by: group) {
                let prepared = try (first..<min(count, first + group)).map { number in
                    let page = pages[number * pageSize..<(number + 1) * pageSize]
                    return try preparer.prepare(
                        SealRequest(
                            id: RecordID.derived(from: [Array("measure \(number)".utf8)]), type: .response,
                            targetURI: "http://market.onion/page/\(number)", date: Timestamp(seconds: 1_700_000_000),
                            contentType: "application/http; msgtype=response", content: .bytes(head + page)))
                }
                _ = try vault.seal(prepared: prepared)
            }
        }
        Measure.say([
            ("records", .integer(count)), ("secondsCPU", Measure.number(Measure.cpuSeconds - start)),
            ("secondsWall", Measure.number(wall)),
            ("digests", .string("SHA-256 of the stored bytes, SHA-256 of the payload, log entry included")),
        ])
    }
}
