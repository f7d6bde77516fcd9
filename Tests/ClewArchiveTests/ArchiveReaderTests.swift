import ClewArchive
import Foundation
import Testing

/// Archives made by other tools, so that none of this is read only as we would have written it.
@Suite struct ArchiveReaderTests {
    static let content: [String: [UInt8]] = [
        "a.html": Array("<p>one</p>".utf8),
        "folder/b.txt": Array(repeating: 0x62, count: 300_000),
        "folder/ünïcode.txt": Array("two".utf8),
        "empty": [],
    ]

    @Test(arguments: ["a.zip", "a.tar", "a.tar.gz", "a.tar.bz2", "a.tar.xz"])
    func `every member of an archive made by Python is read`(name: String) throws {
        let folder = try Scratch()
        let archive = try folder.makeArchive(name, Self.content)
        let reader = try ArchiveReader(path: archive)
        var found: [String: [UInt8]] = [:]
        while let member = try reader.next() {
            guard member.kind == .file else { continue }
            found[member.path] = try reader.bytes(limit: 1 << 20)
        }
        #expect(found == Self.content)
    }

    @Test func `a zstd archive is read`() throws {
        let folder = try Scratch()
        let tar = try folder.makeArchive("a.tar", Self.content)
        try folder.run("zstd", ["-q", tar, "-o", tar + ".zst"])
        let reader = try ArchiveReader(path: tar + ".zst")
        var paths: Set<String> = []
        while let member = try reader.next() { paths.insert(member.path) }
        #expect(paths.isSuperset(of: Self.content.keys))
    }

    @Test func `a compressed file that is no archive is its own member`() throws {
        let folder = try Scratch()
        let file = try folder.write("page.html", Array("<p>x</p>".utf8))
        try folder.run("gzip", [file])
        let reader = try ArchiveReader(path: file + ".gz")
        #expect(try reader.next()?.path == "page.html")
        #expect(try reader.bytes(limit: 100) == Array("<p>x</p>".utf8))
        #expect(try reader.next() == nil)
    }

    @Test func `a member longer than the limit is not held in memory`() throws {
        let folder = try Scratch()
        let reader = try ArchiveReader(
            path: try folder.makeArchive("a.tar", ["b": Array(repeating: 1, count: 500_000)]))
        _ = try reader.next()
        #expect(try reader.bytes(limit: 499_999) == nil)
    }

    @Test func `a bomb is stopped`() throws {
        let folder = try Scratch()
        let archive = try folder.makeArchive("a.tar.xz", ["zeros": Array(repeating: 0, count: 8 << 20)])
        var limits = ArchiveReader.Limits()
        limits.free = 1 << 20
        limits.ratio = 10
        let reader = try ArchiveReader(path: archive, limits: limits)
        _ = try reader.next()
        #expect(throws: ArchiveFault.tooLarge) { try reader.bytes(limit: 100 << 20) }
        #expect(try reader.next() == nil)
    }

    @Test(arguments: ["a.zip", "a.tar.gz", "a.tar"])
    func `a clipped archive gives what came before and then a fault`(name: String) throws {
        let folder = try Scratch()
        var random = SplitMix64(seed: 3)
        let members = Dictionary(
            uniqueKeysWithValues: (0..<40).map { index in
                ("f\(index)", (0..<2000).map { _ in UInt8.random(in: 0...255, using: &random) })
            })
        let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: try folder.makeArchive(name, members))))
        for cut in stride(from: 1, to: whole.count - 200, by: whole.count / 23) {
            let path = try folder.write("clipped", Array(whole.prefix(cut)))
            do {
                let reader = try ArchiveReader(path: path)
                while let member = try reader.next() {
                    let bytes = try reader.bytes(limit: 1 << 20)
                    // A cut after the first bytes leaves a file of no known form: its own only member.
                    #expect(member.path == "clipped" || bytes == members[member.path])
                }
            } catch {
                #expect([.damaged, .notAnArchive].contains(error))
            }
        }
    }

    @Test func `nothing traps on three thousand mutated archives`() throws {
        let folder = try Scratch()
        var random = SplitMix64(seed: 11)
        let small: [String: [UInt8]] = ["a": Array("abc".utf8), "b/c": Array(repeating: 0x61, count: 3000)]
        let seeds = try ["m.zip", "m.tar", "m.tar.gz", "m.tar.xz"].map { name in
            try [UInt8](Data(contentsOf: URL(fileURLWithPath: try folder.makeArchive(name, small))))
        }
        for round in 0..<3000 {
            var bytes = seeds[round % seeds.count]
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
                case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
                default: bytes.removeSubrange(place..<min(bytes.count, place + 3))
                }
                if bytes.isEmpty { bytes = [0] }
            }
            let path = try folder.write("mutated", bytes)
            guard let reader = try? ArchiveReader(path: path) else { continue }
            var members = 0
            while members < 1000, let member = try? reader.next() {
                #expect(!member.path.hasPrefix("/") && !member.path.contains("../"))
                _ = try? reader.bytes(limit: 1 << 20)
                members += 1
            }
        }
    }

    @Test func `names lead nowhere outside`() throws {
        let folder = try Scratch()
        let archive = try folder.makeArchive("a.tar", ["../../etc/passwd": [1], "/root/x": [2], "C:\\x\\..\\y": [3]])
        let reader = try ArchiveReader(path: archive)
        var paths: Set<String> = []
        while let member = try reader.next() { paths.insert(member.path) }
        #expect(paths == ["__/__/etc/passwd", "root/x", "C:/x/__/y"])
    }
}
