package import ClewCore
import ClewCrypto
import ClewVault
import ClewWARC
import Foundation
import Synchronization

/// What holds back protected material while a case takes something in: the screen, and the way in which a match is sealed.
///
/// A match becomes one `metadata` record of the kind `protected`, whose payload is a cipher that the designated unit alone
/// can open. Its id is made under a key of the case that lies outside of its folder, so that nothing in the folder confirms
/// a guess of what it is, and sealing twice is one record.
struct Protection: Sendable {
    let screen: ProtectionScreen
    let authority: String
    private let key: [UInt8]

    /// - Parameter key: the pseudonym key of the case.
    init(_ screen: ProtectionScreen, authority: String, key: [UInt8]) {
        self.screen = screen
        self.authority = authority
        self.key = hmacSHA256(Array("clew protected material v1".utf8), key: key)
    }

    /// The id of the record that seals what these parts name.
    func id(_ parts: [[UInt8]]) -> RecordID {
        let code = hmacSHA256(RecordID.derived(from: parts).bytes, key: key)
        return RecordID.derived(from: [Array("clew protected".utf8), code])
    }

    /// The id for what a live capture found at an address.
    func id(ofLive address: String) -> RecordID { id([Array("live".utf8), Array(address.utf8)]) }

    /// The id for a file or a member of an archive.
    func id(ofFile path: String, _ digest: Digest) -> RecordID {
        id([Array("file".utf8), Array(path.utf8), digest.bytes])
    }

    /// The record around a cipher.
    ///
    /// - Parameter run: the run that brought it; `nil` for what lay in the vault.
    func request(
        _ id: RecordID, _ match: ProtectedMatch, run: RunID?, content: SealRequest.Content
    ) -> SealRequest {
        var fields: HeaderFields = [:]
        fields.append(CaptureField.kind, CaptureField.protectedKind)
        if let run { fields.append(CaptureField.run, run.description) }
        fields.append(CaptureField.authority, authority)
        fields.append(CaptureField.list, FieldText.encode(match.list))
        fields.append(CaptureField.hashKind, match.kind.rawValue)
        fields.append(CaptureField.unit, FieldText.encode(screen.unit.label))
        return SealRequest(
            id: id, type: .metadata, targetURI: "urn:clew:protected:\(id)", date: nil,
            contentType: "application/octet-stream", fields: fields, content: content)
    }

    /// The record that seals bytes in memory.
    func request(
        _ id: RecordID, _ match: ProtectedMatch, run: RunID?, _ facts: ProtectedFacts, _ bytes: [UInt8]
    ) throws -> SealRequest {
        let cipher = try ProtectedWriter.cipher(facts, bytes, to: screen.unit.key)
        return request(id, match, run: run, content: .bytes(cipher))
    }

    /// Writes the cipher of a file; the bytes themselves are never written.
    func seal(_ facts: ProtectedFacts, fileAt path: String, to spool: SpoolFile) throws {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw WorkflowFault.system(sentence: "a file went away while it was read; import it again.")
        }
        defer { try? handle.close() }  // Nothing was written; a failure to close loses nothing.
        let writer = try ProtectedWriter(facts, to: screen.unit.key) { try spool.write($0) }
        var left = facts.length
        while left > 0 {
            guard let piece = try handle.read(upToCount: min(1 << 20, left)), !piece.isEmpty else {
                throw WorkflowFault.badInput(sentence: "a file changed while it was read; import it again.")
            }
            left -= piece.count
            try piece.withUnsafeBytes { try writer.write($0) }
        }
        try writer.finish()
        spool.close()
    }
}

extension CaptureField {
    /// What was sealed for the designated unit alone.
    static let protectedKind = "protected"
    /// Of protected material: the list that it is on, the kind of the hash, and the unit.
    static let list = "Clew-List"
    static let hashKind = "Clew-Hash-Kind"
    static let unit = "Clew-Unit"
    /// Of an imported WARC that is a copy: how many records were left out, because they are protected material.
    static let leftOut = "Clew-Left-Out"
}

extension Workspace {
    /// What holds back protected material now; `nil` where no list is loaded.
    ///
    /// - Throws: ``WorkflowFault/conflict(sentence:)`` when a list is missing or is not what was imported: nothing is taken
    ///   in then, because it could not be looked at.
    func protection(under permit: Permit) throws -> Protection? {
        try readDecisions()
        let (unit, lists) = decided.withLock { ($0.unit, $0.lists) }
        guard !lists.isEmpty, let pseudonymKey else { return nil }
        guard let unit else {
            throw WorkflowFault.conflict(
                sentence: "there are lists of protected material and no designated unit; name one with "
                    + "'clew protect unit'.")
        }
        let loaded = try lists.map { list in
            let path = folder.config + "/" + list.fileName
            // One that cannot be read has no digest, and so is not what was imported.
            guard let file = HashListFile(path), (try? FileDigest.sha256(of: path)) == list.digest else {
                throw WorkflowFault.conflict(
                    sentence: "the list of protected material '\(list.name)' is missing or is not what was imported; "
                        + "import it again with 'clew protect import'.")
            }
            return ProtectionScreen.Loaded(name: list.name, file: file)
        }
        return Protection(
            ProtectionScreen(unit: unit, lists: loaded), authority: permit.authority.id, key: pseudonymKey)
    }

    /// The kinds of hashes that are computed of what comes in.
    package func neededHashes(under permit: Permit) throws -> Set<HashKind> {
        try protection(under: permit)?.screen.kinds ?? []
    }

    /// The lists that are loaded, for telling whether others came meanwhile.
    func listDigests() throws -> Set<Digest> {
        try readDecisions()
        return Set(decided.withLock { $0.lists.map(\.digest) })
    }
}
