package import Foundation

/// An archive that is unpacked into a folder of its name, once for all tests and all test processes.
///
/// Beside the folder lie a stamp with size and time of the archive, so that a changed one is unpacked again, and a lock
/// file, so that only one process unpacks.
package struct CaptureArchive: Sendable {
    /// What goes wrong.
    package enum Fault: Error, Equatable {
        /// The lock file cannot be opened or locked; the number is that of the system.
        case noLock(Int32)
        /// `tar` refuses the archive and says why.
        case damaged(String)
    }

    private let archive: String
    private let place: String

    /// An archive whose name ends in `.tar.xz`, and the folder in which it comes to lie unpacked.
    package init(_ archive: URL, cache: URL) {
        self.archive = archive.path(percentEncoded: false)
        let name = archive.lastPathComponent
        place = cache.path(percentEncoded: false) + "/" + (name.hasSuffix(".tar.xz") ? String(name.dropLast(7)) : name)
    }

    /// Unpacks the archive unless that is done, and gives the folder.
    package func unpacked() throws -> URL {
        let files = FileManager.default
        try files.createDirectory(
            at: URL(filePath: place).deletingLastPathComponent(), withIntermediateDirectories: true)
        let lock = try locked()
        defer { close(lock) }  // Closing unlocks; so does the end of a process that was killed.
        let attributes = try files.attributesOfItem(atPath: archive)
        let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        let stamp = "\(attributes[.size] ?? 0) bytes of \(time)\n"
        if files.contents(atPath: place + ".stamp") == Data(stamp.utf8), files.fileExists(atPath: place) {
            return URL(filePath: place)
        }
        // The stamp goes first and comes last: where it stands, the folder is whole.
        let partial = place + ".partial"
        for old in [place + ".stamp", partial, place] where files.fileExists(atPath: old) {
            try files.removeItem(atPath: old)
        }
        try files.createDirectory(atPath: partial, withIntermediateDirectories: true)
        // -o: what is unpacked belongs to whoever runs the tests.
        let tar = try ProgramRun("tar", ["-x", "-o", "-J", "-f", archive, "-C", partial])
        guard tar.status == 0 else { throw Fault.damaged(tar.output) }
        try files.moveItem(atPath: partial, toPath: place)
        try Data(stamp.utf8).write(to: URL(filePath: place + ".stamp"), options: .atomic)
        return URL(filePath: place)
    }

    private func locked() throws -> Int32 {
        let lock = open(place + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard lock >= 0 else { throw Fault.noLock(errno) }
        while flock(lock, LOCK_EX) != 0 {
            let reason = errno
            guard reason == EINTR else {
                close(lock)
                throw Fault.noLock(reason)
            }
        }
        return lock
    }
}
