import ClewCore
import ClewCrypto
import ClewVault
import ClewWARC
import Foundation

/// The record in which a saved page or a file is sealed.
enum CaptureRequest {
    /// The record of a saved page or file, and the digest of its bytes.
    static func make(_ input: RawInput, _ run: RunContext) throws -> (request: SealRequest, digest: Digest) {
        let digest: Digest
        let facts: CaptureFacts
        let content: SealRequest.Content
        switch input.content {
        case .bytes(let bytes):
            digest = Digest(words: sha256(bytes))
            facts = CaptureFacts(input, start: bytes, options: run.options)
            content = .bytes(bytes)
        case .file(let path, _, _), .warc(let path, _, _), .protected(let path, _, _):
            digest = try FileDigest.sha256(of: path)
            facts = CaptureFacts(input, start: CaptureRequest.start(of: path), options: run.options)
            content = .file(path: path)
        }
        let key = ["clew capture", input.path, facts.address ?? "", facts.keyTime].map { Array($0.utf8) }
        var fields: HeaderFields = [:]
        fields.append(CaptureField.run, run.id.description)
        fields.append(CaptureField.authority, run.options.authority.id)
        fields.append(CaptureField.path, FieldText.encode(input.path))
        fields.append(CaptureField.timeBasis, facts.basis.rawValue)
        let address = facts.address.map(FieldText.encodeAddress)
        let request = SealRequest(
            id: RecordID.derived(from: key + [digest.bytes]), type: .resource,
            targetURI: address ?? "urn:clew:path:" + FieldText.encodeAll(input.path), date: facts.time,
            contentType: MediaTypes.guess(input.path), fields: fields, content: content)
        return (request, digest)
    }

    /// The first bytes of a file, in which tools and pages write the address and the time.
    private static func start(of path: String) -> [UInt8] {
        guard let handle = FileHandle(forReadingAtPath: path) else { return [] }
        defer { try? handle.close() }  // Nothing was written; a failure to close loses nothing.
        return (try? handle.read(upToCount: 16 << 10)).map { Array($0) } ?? []
    }
}
