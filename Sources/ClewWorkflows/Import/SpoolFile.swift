import ClewArchive
import ClewCore
import ClewCrypto
import Foundation

/// A file of its own for the content of an archive's member that is too large for memory, or must be a file.
final class SpoolFile {
    /// Where it lies; it is there only once something was written.
    let path: String
    private var descriptor: CInt = -1
    private(set) var size = 0

    /// Whether something was written to it.
    var isOpen: Bool { descriptor >= 0 }
    /// Whether it lies there.
    var isThere: Bool { size > 0 }

    init(folder: String) {
        path = "\(folder)/\(SpoolFile.prefix)\(getpid())-\(UUID().uuidString)"
    }

    private static let prefix = "unpacked-"

    /// Removes what processes left behind that are no more: an import that was killed has no time to tidy up.
    ///
    /// - Parameter isWiped: whether it is overwritten first, because it may hold what is protected.
    static func removeLeftovers(in folder: String, isWiped: Bool = false) {
        // A folder that cannot be listed holds nothing that could be removed.
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix(prefix) {
            guard let process = pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" }), kill(process, 0) != 0,
                errno == ESRCH
            else { continue }
            if isWiped { wipe("\(folder)/\(name)") }
            unlink("\(folder)/\(name)")
        }
    }

    deinit {
        close()
    }

    /// Appends bytes.
    ///
    /// - Throws: ``WorkflowFault/system(sentence:)`` when the disk does not take them.
    func write(_ bytes: some ContiguousBytes) throws {
        let full = WorkflowFault.system(sentence: "there is no room on the disk; make room and import again.")
        if descriptor < 0 {
            descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw full }
        }
        try bytes.withUnsafeBytes { buffer in
            var start = 0
            while start < buffer.count {
                let count = Foundation.write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw full }
                start += count
            }
            size += buffer.count
        }
    }

    /// Ends writing; the file stays.
    func close() {
        if descriptor >= 0 { Foundation.close(descriptor) }
        descriptor = -1
    }

    /// Overwrites a file with zeros, so that a removed copy of protected material does not stay in free blocks. What flash
    /// memory and journals keep is out of reach.
    static func wipe(_ path: String) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { Foundation.close(descriptor) }
        var state = stat()
        guard fstat(descriptor, &state) == 0 else { return }
        let zeros = [UInt8](repeating: 0, count: 1 << 20)
        var place = 0
        while place < Int(state.st_size) {
            let count = pwrite(descriptor, zeros, min(zeros.count, Int(state.st_size) - place), off_t(place))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            place += count
        }
        fsync(descriptor)
    }

    /// Ends writing and removes the file.
    func remove() {
        close()
        unlink(path)
    }
}

/// Hashes whole files without holding them.
enum FileDigest {
    /// The SHA-256 of a file.
    static func sha256(of path: String) throws(ArchiveFault) -> Digest {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw .unreadable(number: errno) }
        defer { try? handle.close() }  // Nothing was written; a failure to close loses nothing.
        var stream = SHA256Stream()
        while let piece = try? handle.read(upToCount: 1 << 20), !piece.isEmpty {
            stream.update(piece)
        }
        return Digest(words: stream.finish())
    }
}
