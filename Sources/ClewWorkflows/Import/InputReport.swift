import ClewCore
import ClewCrypto
import ClewVault
import ClewWARC
import Foundation

/// What an import could not read, and the archives that it opened: sealed at the end of the run, so that a rebuild
/// knows it as well.
struct InputReport: Codable, Hashable, Sendable {
    /// An archive as it came.
    struct Archive: Codable, Hashable, Sendable {
        var path: String
        var size: Int
        var sha256: Digest
    }

    var findings: [Finding] = []
    var archives: [Archive] = []

    var isEmpty: Bool { findings.isEmpty && archives.isEmpty }

    init() {}

    /// Reads a report as it was sealed.
    init(payload: [UInt8]) throws {
        self = try JSONDecoder().decode(InputReport.self, from: Data(payload))
    }

    /// The record that seals the report; its id follows from the content.
    func request(of run: RunContext) throws -> SealRequest {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let payload = Array(try encoder.encode(self))
        let digest = Digest(words: sha256(payload))
        let id = RecordID.derived(from: [Array("clew report".utf8), run.id.record.bytes, digest.bytes])
        return SealRequest(
            id: id, type: .metadata, targetURI: "urn:clew:report:\(id)", date: nil, contentType: "application/json",
            fields: [CaptureField.kind: CaptureField.reportKind, CaptureField.run: run.id.description],
            content: .bytes(payload))
    }
}
