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
    /// The size of everything that was named, in bytes.
    private(set) var totalBytes = 0
    /// How far the walk is, in bytes of what was named.
    private(set) var walkedBytes = 0

    private let temporaryFolder: String
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
    }

    /// Looks at all that was named, so that the work ahead is known.
    ///
    /// - Throws: a fault when a name stands for nothing.
    init(paths: [String], temporaryFolder: String) throws {
        self.temporaryFolder = temporaryFolder
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
        for archive in open where archive.isTemporary { unlink(archive.source.file) }
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
            open.append(OpenArchive(reader: reader, source: file, isTemporary: isTemporary, digest: digest))
            return nil
        } catch {
            note("damaged-archive", error.sentence, file.path)
            return plain(file, isTemporary: isTemporary)
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
        report.archives.append(
            InputReport.Archive(path: archive.source.path, size: archive.source.size, sha256: archive.digest))
        if archive.isDamaged { return plain(archive.source, isTemporary: archive.isTemporary) }
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
