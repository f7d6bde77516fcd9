import ClewArchive
import ClewCore
import ClewCrypto

/// Looks through the members of an archive before any of them is written.
enum ArchiveScreen {
    /// A member that matches.
    struct Member {
        var match: ProtectedMatch
        var size: Int
        var digest: Digest
    }

    /// The members that match, by their numbers. What cannot be unpacked cannot be looked at; the walk tells of it.
    static func members(of path: String, on screen: ProtectionScreen) throws -> [Int: Member] {
        var found: [Int: Member] = [:]
        // One that cannot be opened is no archive to the walk either.
        guard let reader = try? ArchiveReader(path: path, acceptsSingleFile: true) else { return [:] }
        while true {
            do {
                guard let entry = try reader.next() else { return found }
                guard entry.kind == .file else { continue }
                var look = StreamLook(screen)
                var digest = SHA256Stream()
                var size = 0
                try reader.forEachChunk { chunk in
                    look.update(chunk)
                    digest.update(chunk)
                    size += chunk.count
                }
                if let match = try look.match() {
                    found[entry.index] = Member(match: match, size: size, digest: Digest(words: digest.finish()))
                }
            } catch let fault as ArchiveFault {
                if !fault.canContinue { return found }
            }
        }
    }
}
