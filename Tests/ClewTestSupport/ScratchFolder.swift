import Foundation

/// A folder for one test that is removed with the value.
///
///     let scratch = try ScratchFolder()
///     let path = try scratch.write([1, 2, 3], "in/three.bin")
package final class ScratchFolder: Sendable {
    /// Where it lies.
    package let path: String

    /// Makes a folder among the temporary ones; in memory where there is such a disk, for tests that sync thousands of
    /// times.
    package init(inMemory: Bool = false) throws {
        let memory = "/dev/shm"
        let isMemory = inMemory && FileManager.default.isWritableFile(atPath: memory)
        path = (isMemory ? memory + "/" : NSTemporaryDirectory()) + "clew-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        // A folder that stays behind harms no test.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of a file in the folder.
    package func path(_ name: String) -> String { path + "/" + name }

    /// The bytes of a file in the folder.
    package func bytes(_ name: String) throws -> [UInt8] { try Files.bytes(path(name)) }

    /// Writes a file, with the folders on the way to it, and gives its path.
    @discardableResult
    package func write(_ bytes: [UInt8], _ name: String) throws -> String {
        let file = path(name)
        if name.contains("/") {
            let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        try Files.write(bytes, file)
        return file
    }
}
