import ClewTestSupport
import Foundation
import Synchronization
import Testing

@Suite(.enabled(if: ProgramRun.isInstalled("xz"), "xz is not installed")) struct CaptureArchiveTests {
    /// Makes an archive of one file.
    private func archive(_ text: String, in scratch: ScratchFolder) throws -> CaptureArchive {
        try scratch.write(Array(text.utf8), "in/folder/file.txt")
        let made = try ProgramRun("tar", ["-cJf", scratch.path("pages.tar.xz"), "-C", scratch.path("in"), "folder"])
        try #require(made.status == 0, "\(made.output)")
        return CaptureArchive(
            URL(filePath: scratch.path("pages.tar.xz")), cache: URL(filePath: scratch.path("cache")))
    }

    private func text(_ folder: URL) throws -> String {
        try String(contentsOf: folder.appending(path: "folder/file.txt"), encoding: .utf8)
    }

    @Test func `an archive is unpacked once, and again when it changed`() throws {
        let scratch = try ScratchFolder()
        let folder = try archive("one", in: scratch).unpacked()
        #expect(folder.lastPathComponent == "pages")
        #expect(try text(folder) == "one")
        // What was written into the folder stands as long as the archive is the same.
        try scratch.write(Array("mark".utf8), "cache/pages/folder/file.txt")
        let same = CaptureArchive(
            URL(filePath: scratch.path("pages.tar.xz")), cache: folder.deletingLastPathComponent())
        #expect(try text(same.unpacked()) == "mark")
        #expect(try text(archive("another text", in: scratch).unpacked()) == "another text")
        #expect(
            try Files.paths(below: scratch.path("cache")) == ["pages.lock", "pages.stamp", "pages/folder/file.txt"])
    }

    @Test func `what a killed process left is no whole folder`() throws {
        let scratch = try ScratchFolder()
        try scratch.write([1], "cache/pages/half")
        try scratch.write([1], "cache/pages.partial/half")
        let folder = try archive("one", in: scratch).unpacked()
        #expect(try Files.paths(below: folder.path(percentEncoded: false)) == ["folder/file.txt"])
    }

    @Test func `a damaged archive is a fault and leaves no folder`() throws {
        let scratch = try ScratchFolder()
        let archive = try archive(String(repeating: "text ", count: 1000), in: scratch)
        try scratch.write(Array(scratch.bytes("pages.tar.xz").dropLast(40)), "pages.tar.xz")
        #expect(throws: CaptureArchive.Fault.self) { try archive.unpacked() }
        #expect(!FileManager.default.fileExists(atPath: scratch.path("cache/pages")))
    }

    // Each opens the lock file for itself, as processes do; so many files take long enough that all come in between.
    @Test func `several at once wait for the one that unpacks`() throws {
        let scratch = try ScratchFolder(inMemory: true)
        for number in 0..<300 { try scratch.write([1], "in/folder/\(number)") }
        let archive = try archive("one", in: scratch)
        let texts = Mutex<[String?]>([])
        let group = DispatchGroup()
        for _ in 0..<8 {
            group.enter()
            Thread.detachNewThread {
                // A fault is a missing text below.
                let read = try? text(archive.unpacked())
                texts.withLock { $0.append(read) }
                group.leave()
            }
        }
        group.wait()
        #expect(texts.withLock { $0 } == [String?](repeating: "one", count: 8))
    }
}
