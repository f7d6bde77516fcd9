import ClewArchive
import Foundation

/// Makes archives with Python's standard library and the usual commands, the judges of what is read.
final class Workshop: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "clew-archive-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        // A folder that stays behind harms no test.
        try? FileManager.default.removeItem(atPath: path)
    }

    static let isEquipped = ["python3", "zstd", "xz", "bzip2", "gzip"].allSatisfy { has($0) }

    static func has(_ program: String) -> Bool { (try? run("which", [program], in: "/")) == 0 }

    @discardableResult
    static func run(_ program: String, _ words: [String], in folder: String) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + words
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Runs a Python program in the folder; what it writes is read with ``bytes(_:)``.
    func python(_ program: String) throws {
        let status = try Workshop.run("python3", ["-c", program], in: path)
        if status != 0 { throw CocoaError(.executableLoad) }
    }

    func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
    }

    func write(_ bytes: [UInt8], _ name: String) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
        return path + "/" + name
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
