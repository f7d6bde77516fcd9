import ClewArchive
import ClewCore
import ClewCrypto
import ClewVault
import Foundation

extension Protection {
    /// The match of an input that is held in memory or is a file; `nil` when it is on no list.
    func match(_ input: RawInput) throws -> ProtectedMatch? {
        if let known = input.match { return known }
        return switch input.content {
        case .bytes(let bytes): try screen.match(bytes)
        case .file(let path, _, _): try screen.match(fileAt: path)
        case .warc, .protected: nil
        }
    }

    /// The record that seals an input in memory for the unit, and the digest of the input.
    func request(_ input: RawInput, _ bytes: [UInt8], _ match: ProtectedMatch, _ run: RunContext) throws -> SealRequest
    {
        try request(
            id(ofFile: input.path, Digest(words: sha256(bytes))), match, run: run.id, facts(input, match, bytes.count),
            bytes)
    }

    /// What the unit gets to know of an input.
    func facts(_ input: RawInput, _ match: ProtectedMatch, _ size: Int) -> ProtectedFacts {
        var facts = ProtectedFacts(.file, match, path: input.path, authority: authority, length: size)
        facts.time = input.modified
        return facts
    }

    /// Writes the cipher of the present member of an archive; the bytes themselves are never written.
    func seal(_ facts: ProtectedFacts, member reader: ArchiveReader, to spool: SpoolFile) throws {
        let writer = try ProtectedWriter(facts, to: screen.unit.key) { try spool.write($0) }
        try reader.forEachChunk { try writer.write($0) }
        try writer.finish()
        spool.close()
    }
}

extension Importer {
    /// Seals a large file that is on a list; `nil` when it is on none.
    func sealMatch(_ input: RawInput) throws -> Count? {
        guard let protection, let match = try protection.match(input),
            case .file(let path, let size, _) = input.content
        else { return nil }
        let digest = try FileDigest.sha256(of: path)
        if let passed = passedOver(input, digest) { return passed }
        let id = protection.id(ofFile: input.path, digest)
        if let known = try known(id) { return known }
        let cipher = SpoolFile(folder: walker.temporaryFolder)
        defer { cipher.remove() }
        try protection.seal(protection.facts(input, match, size), fileAt: path, to: cipher)
        return try seal(protection.request(id, match, run: run.id, content: .file(path: cipher.path)))
    }

    /// Seals a member of an archive whose cipher is written already.
    func sealCipher(_ input: RawInput, _ path: String, _ digest: Digest) throws -> Count {
        guard let protection, let match = input.match else { return Count() }
        if let passed = passedOver(input, digest) { return passed }
        let id = protection.id(ofFile: input.path, digest)
        if let known = try known(id) { return known }
        return try seal(protection.request(id, match, run: run.id, content: .file(path: path)))
    }

    /// Looks through a WARC and seals it for the unit where something matches; then the copy is imported for the rest.
    func importScreened(_ path: String, as input: RawInput) throws -> Count {
        guard let protection else { return try importWARC(path, as: input) }
        let screened = try protection.screened(
            path, named: input.path, modified: input.modified, run: run, in: vault, folder: walker.temporaryFolder
        ) { place in
            show(bytes: max(0, walker.walkedBytes - input.size) + Int(clamping: place))
            return !observer.isCancelled()
        }
        switch screened {
        case .clean: return try importWARC(path, as: input)
        case .ended: return Count()
        case .copy(let copy, let leftOut, let isNew, let match):
            defer { copy.remove() }
            walker.noteMatch(match)
            if case .warc(_, _, true) = input.content { SpoolFile.wipe(path) }
            var count = copy.isThere ? try importWARC(copy.path, as: input, leftOut: leftOut) : Count()
            count.sealed += isNew ? 1 : 0
            count.known += isNew ? 0 : 1
            count.referrals += isNew ? 1 : 0
            return count
        }
    }

    private func known(_ id: RecordID) throws -> Count? {
        try vault.find(id) == nil ? nil : Count(known: 1)
    }

    private func seal(_ request: SealRequest) throws -> Count {
        try run.seal(in: vault)
        let isNew = try vault.seal([request]).first?.isNew == true
        return isNew ? Count(sealed: 1, referrals: 1) : Count(known: 1)
    }
}
