import ClewArchive
import ClewTestSupport
import Foundation

/// Makes archives with Python's standard library and the usual commands, the judges of what is read.
enum Workshop {
    static let isEquipped = ["python3", "zstd", "xz", "bzip2", "gzip"].allSatisfy(ProgramRun.isInstalled)
}

extension ScratchFolder {
    /// Runs a Python program in the folder; what it writes is read with ``bytes(_:)``.
    func python(_ program: String) throws {
        let run = try ProgramRun("python3", ["-c", program], in: path)
        if run.status != 0 { throw CocoaError(.executableLoad) }
    }
}

/// What came out of an archive.
struct Contents {
    var entries: [ArchiveEntry] = []
    var data: [String: [UInt8]] = [:]
    var faults: [ArchiveFault] = []

    /// Reads everything that can be read.
    init(_ open: () throws -> ArchiveReader, limit: Int = 64 << 20) {
        let archive: ArchiveReader
        do { archive = try open() } catch {
            faults = [error as? ArchiveFault].compactMap { $0 }
            return
        }
        while true {
            do throws(ArchiveFault) {
                guard let entry = try archive.next() else { return }
                entries.append(entry)
                let (bytes, fault) = archive.readable(limit: limit)
                if entry.kind == .file { data[entry.path] = bytes }
                if let fault { faults.append(fault) }
            } catch {
                faults.append(error)
                return
            }
        }
    }
}
