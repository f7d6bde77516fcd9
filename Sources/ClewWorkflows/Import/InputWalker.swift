import ClewArchive
import ClewCore
import ClewCrypto
import Foundation

/// Walks over files, folders and archives, one input after the other, in the order of their names.
///
/// What cannot be opened becomes a finding and the walk goes on. Nothing is held in memory but one input.
final class InputWalker {
    /// Inputs up to this size are held in memory; larger ones stay files.
    static let memoryLimit = 8 << 20
    /// Archives in archives are opened to this depth.
    private static let depthLimit = 4

    private(set) var report = InputReport()
    /// Why the work must end: a list of protected material cannot be read any more.
    private(set) var failure: WorkflowFault?
    /// The size of everything that was named, in bytes.
    private(set) var totalBytes = 0
    /// How far the walk is, in bytes of what was named.
    private(set) var walkedBytes = 0

    let temporaryFolder: String
    private let protection: Protection?
    /// Files that are still to be opened, the next one last.
    private var waiting: [NamedFile] = []
    /// Archives that are open, the innermost last.
    private var open: [OpenArchive] = []

    private struct NamedFile {
        var file: String
        var path: String
        var below: String
        var size: Int
        var modified: Timestamp?
    }

    private struct OpenArchive {
        var reader: ArchiveReader
        var source: NamedFile
        var isTemporary: Bool
        var digest: Digest
        var isDamaged = false
        /// Its members that are protected material, by their numbers.
        var matches: [Int: ArchiveScreen.Member] = [:]
        /// One of them, or one in an archive within; `nil` when it holds none.
        var match: ProtectedMatch?
    }

    /// Looks at all that was named, so that the work ahead is known.
    ///
    /// - Throws: a fault when a name stands for nothing.
    init(paths: [String], temporaryFolder: String, protection: Protection? = nil) throws {
        self.temporaryFolder = temporaryFolder
        self.protection = protection
        for path in paths {
            guard FileManager.default.fileExists(atPath: path) else {
                throw WorkflowFault.badInput(sentence: "there is nothing at \(path); look at the spelling.")
            }
            collect(path, as: URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent, below: "")
        }
        totalBytes = waiting.reduce(0) { $0 + $1.size }
        waiting.reverse()
    }

    /// Removes the copies of archives that are still open, when the walk was ended before its end.
    func removeCopies() {
        for archive in open where archive.isTemporary {
            if archive.match != nil { SpoolFile.wipe(archive.source.file) }
            unlink(archive.source.file)
        }
        open.removeAll()
    }

    /// The next input; `nil` at the end.
    func next() -> RawInput? {
        while true {
            if !open.isEmpty {
                if let input = nextMember() { return input }
                continue
            }
            guard let file = waiting.popLast() else { return nil }
            walkedBytes += file.size
            if let input = input(from: file, isTemporary: false) { return input }
        }
    }

    private func collect(_ file: String, as path: String, below: String) {
        var state = stat()
        guard lstat(file, &state) == 0 else {
            note("unreadable-file", "The file cannot be read.", path)
            return
        }
        switch state.st_mode & S_IFMT {
        case S_IFDIR:
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: file) else {
                note("unreadable-folder", "The folder cannot be read.", path)
                return
            }
            for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
                collect("\(file)/\(name)", as: "\(path)/\(name)", below: below.isEmpty ? name : "\(below)/\(name)")
            }
        case S_IFREG:
            let seconds = Timestamp(seconds: Int64(state.st_mtim.tv_sec))
            waiting.append(
                NamedFile(file: file, path: path, below: below, size: Int(state.st_size), modified: seconds))
        default:
            note("not-a-file", "It is a link or a device and was passed over.", path, severity: .notice)
        }
    }

    /// Makes an input of a file, or opens it when it is an archive.
    private func input(from file: NamedFile, isTemporary: Bool) -> RawInput? {
        switch FileKind(of: file.file, named: file.path) {
        case nil:
            note("unreadable-file", "The file cannot be read.", file.path)
            return nil
        case .warc:
            return RawInput(
                path: file.path, pathBelowRoot: file.below, modified: file.modified,
                content: .warc(path: file.file, size: file.size, isTemporary: isTemporary))
        case .archive where open.count < InputWalker.depthLimit:
            return openArchive(file, isTemporary: isTemporary)
        case .archive:
            note("nested-too-deep", "Archives are nested too deep; this one was sealed and not opened.", file.path)
            return plain(file, isTemporary: isTemporary)
        case .other:
            return plain(file, isTemporary: isTemporary)
        }
    }

    private func plain(_ file: NamedFile, isTemporary: Bool) -> RawInput? {
        var content = RawInput.Content.file(path: file.file, size: file.size, isTemporary: isTemporary)
        if file.size <= InputWalker.memoryLimit {
            guard let data = FileManager.default.contents(atPath: file.file) else {
                note("unreadable-file", "The file cannot be read.", file.path)
                return nil
            }
            if isTemporary { unlink(file.file) }
            content = .bytes(Array(data))
        }
        return RawInput(path: file.path, pathBelowRoot: file.below, modified: file.modified, content: content)
    }

    private func openArchive(_ file: NamedFile, isTemporary: Bool) -> RawInput? {
        do throws(ArchiveFault) {
            let reader = try ArchiveReader(path: file.file, acceptsSingleFile: true)
            let digest = try FileDigest.sha256(of: file.file)
            var archive = OpenArchive(reader: reader, source: file, isTemporary: isTemporary, digest: digest)
            if let protection {
                if let match = try lookAt(file, { try protection.screen.match(fileAt: $0) }) {
                    noteMatch(match)
                    return protected(file, match, isTemporary: isTemporary)
                }
                archive.matches = try lookAt(file) { try ArchiveScreen.members(of: $0, on: protection.screen) }
                archive.match = archive.matches.values.first?.match
                if let match = archive.match { noteMatch(match) }
            }
            open.append(archive)
            return nil
        } catch {
            note("damaged-archive", error.sentence, file.path)
            return plain(file, isTemporary: isTemporary)
        }
    }

    /// Notes that what the open archives hold is protected in part: none of them is sealed whole in clear.
    func noteMatch(_ match: ProtectedMatch) {
        for index in open.indices where open[index].match == nil { open[index].match = match }
    }

    /// An archive that is protected material as a whole, or was damaged and holds some.
    private func protected(_ file: NamedFile, _ match: ProtectedMatch, isTemporary: Bool) -> RawInput {
        RawInput(
            path: file.path, pathBelowRoot: file.below, modified: file.modified,
            content: .file(path: file.file, size: file.size, isTemporary: isTemporary), match: match)
    }

    /// Looks for protected material; where that fails, the archive counts as one that cannot be opened.
    private func lookAt<Found>(_ file: NamedFile, _ body: (String) throws -> Found) throws(ArchiveFault) -> Found {
        do {
            return try body(file.file)
        } catch {
            failure =
                failure ?? error as? WorkflowFault
                ?? .system(sentence: "an archive could not be looked through for protected material; import it again.")
            throw .unreadable(number: EIO)
        }
    }

    /// The next member as an input; `nil` when it was none, or when the archive is at its end and was closed.
    private func nextMember() -> RawInput? {
        guard let archive = open.last else { return nil }
        do throws(ArchiveFault) {
            guard let entry = try archive.reader.next() else { return close(archive) }
            // A compressed file that is no archive has itself as its only entry.
            let isBare = archive.reader.format == "raw"
            let name = isBare ? InputWalker.contentName(of: archive.source.path) : entry.path
            let path = "\(archive.source.path)!/\(name)"
            switch entry.kind {
            case .folder: return nil
            case .link, .special:
                note("not-a-file", "It is a link or a device and was passed over.", path, severity: .notice)
                return nil
            case .file: return input(from: entry, of: archive, name: name, path: path)
            }
        } catch {
            note("damaged-archive", error.sentence, archive.source.path)
            open[open.count - 1].isDamaged = true
            return error.canContinue ? nil : close(open[open.count - 1])
        }
    }

    private func input(from entry: ArchiveEntry, of archive: OpenArchive, name: String, path: String) -> RawInput? {
        let modified = entry.modified.map { Timestamp(seconds: $0) }
        let below = archive.source.below.isEmpty ? name : "\(archive.source.below)/\(name)"
        let spool = SpoolFile(folder: temporaryFolder)
        var start: [UInt8] = []
        do {
            if let protection, let member = archive.matches[entry.index] {
                let input = RawInput(
                    path: path, pathBelowRoot: below, modified: modified,
                    content: .protected(cipher: spool.path, digest: member.digest, size: member.size),
                    match: member.match)
                try protection.seal(
                    protection.facts(input, member.match, member.size), member: archive.reader, to: spool)
                return input
            }
            try archive.reader.forEachChunk { chunk in
                if !spool.isOpen, start.count + chunk.count <= InputWalker.memoryLimit {
                    start.append(contentsOf: chunk)
                    return
                }
                if !spool.isOpen { try spool.write(start) }
                try spool.write(chunk)
            }
            if !spool.isOpen {
                if FileKind(start: Array(start.prefix(1 << 16)), named: name) == .other {
                    return RawInput(path: path, pathBelowRoot: below, modified: modified, content: .bytes(start))
                }
                try spool.write(start)
            }
        } catch {
            spool.remove()
            let sentence = (error as? ArchiveFault)?.sentence
            note(
                "damaged-member", sentence ?? "There is no room on the disk to unpack it; make room and import again.",
                path)
            open[open.count - 1].isDamaged = true
            return nil
        }
        spool.close()
        return input(
            from: NamedFile(file: spool.path, path: path, below: below, size: spool.size, modified: modified),
            isTemporary: true)
    }

    /// Ends an archive: what it was goes into the report; a damaged one is sealed whole as well.
    private func close(_ archive: OpenArchive) -> RawInput? {
        open.removeLast()
        if let match = archive.match {
            // The digest of what holds protected material is for the unit alone.
            if archive.isDamaged { return protected(archive.source, match, isTemporary: archive.isTemporary) }
            if archive.isTemporary { SpoolFile.wipe(archive.source.file) }
        } else {
            report.archives.append(
                InputReport.Archive(path: archive.source.path, size: archive.source.size, sha256: archive.digest))
            if archive.isDamaged { return plain(archive.source, isTemporary: archive.isTemporary) }
        }
        if archive.isTemporary { unlink(archive.source.file) }
        return nil
    }

    /// The name of what a compressed file holds: its own without the last ending.
    private static func contentName(of path: String) -> String {
        let last = path.split(separator: "/").last.map(String.init) ?? "content"
        guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
        return String(last[..<dot])
    }

    private func note(_ kind: String, _ sentence: String, _ path: String, severity: Finding.Severity = .problem) {
        report.findings.append(Finding(kind: kind, severity: severity, sentence: sentence, path: path))
    }
}
