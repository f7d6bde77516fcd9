import ClewArchive
import ClewTestSupport
import Foundation
import Testing

@Suite(.enabled(if: Workshop.isEquipped, "python3, zstd, xz, bzip2 or gzip is not installed"))
struct ArchiveReaderTests {
    /// Three files, one of them larger than a chunk, and a folder.
    static let program = """
        import io, tarfile, zipfile, random
        random.seed(1)
        files = {"a.html": b"<p>one</p>", "dir/b.txt": bytes(random.randrange(256) for _ in range(300000)), "empty": b""}
        def add(tar):
            folder = tarfile.TarInfo("dir"); folder.type = tarfile.DIRTYPE; folder.mtime = 1396785600; tar.addfile(folder)
            for name, data in files.items():
                info = tarfile.TarInfo(name); info.size = len(data); info.mtime = 1396785600; tar.addfile(info, io.BytesIO(data))
        for name, mode in (("t.tar", "w"), ("t.tar.gz", "w:gz"), ("t.tar.bz2", "w:bz2"), ("t.tar.xz", "w:xz")):
            with tarfile.open(name, mode, format=tarfile.PAX_FORMAT) as tar: add(tar)
        with tarfile.open("gnu.tar", "w", format=tarfile.GNU_FORMAT) as tar: add(tar)
        with zipfile.ZipFile("t.zip", "w", zipfile.ZIP_DEFLATED) as z:
            z.mkdir("dir") if hasattr(z, "mkdir") else z.writestr("dir/", b"")
            for name, data in files.items(): z.writestr(zipfile.ZipInfo(name, (2014, 4, 6, 12, 0, 0)), data, zipfile.ZIP_DEFLATED)
        with zipfile.ZipFile("stored.zip", "w") as z:
            for name, data in files.items(): z.writestr(name, data)
        open("b.txt", "wb").write(files["dir/b.txt"])
        """

    static func workshop() throws -> ScratchFolder {
        let workshop = try ScratchFolder()
        try workshop.python(program)
        _ = try ProgramRun("zstd", ["-q", "t.tar", "-o", "t.tar.zst"], in: workshop.path)
        return workshop
    }

    @Test(arguments: ["t.tar", "gnu.tar", "t.tar.gz", "t.tar.bz2", "t.tar.xz", "t.tar.zst", "t.zip", "stored.zip"])
    func `every form gives the same files`(name: String) throws {
        let workshop = try Self.workshop()
        let large = try workshop.bytes("b.txt")
        let bytes = try workshop.bytes(name)
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: workshop.path + "/" + name))
        let readers: [() throws -> ArchiveReader] = [
            { try ArchiveReader(path: workshop.path + "/" + name) }, { try ArchiveReader(bytes: bytes) },
            { try ArchiveReader(descriptor: handle.fileDescriptor) },
        ]
        for open in readers {
            let contents = Contents(open)
            #expect(contents.faults == [])
            #expect(contents.data == ["a.html": Array("<p>one</p>".utf8), "dir/b.txt": large, "empty": []])
            let files = contents.entries.filter { $0.kind == .file }
            #expect(files.map(\.path) == ["a.html", "dir/b.txt", "empty"])
            #expect(files.map(\.size) == [10, 300_000, 0])
            #expect(contents.entries.allSatisfy { !$0.isEncrypted && !$0.isPathChanged })
            #expect(contents.entries.map(\.index) == Array(contents.entries.indices))
            if name.hasPrefix("t.tar") { #expect(files.allSatisfy { $0.modified == 1_396_785_600 }) }
            if name != "stored.zip" { #expect(contents.entries.contains { $0.kind == .folder && $0.path == "dir" }) }
        }
    }

    @Test func `entries that nobody reads are passed over`() throws {
        let workshop = try Self.workshop()
        for name in ["t.tar.xz", "t.zip", "t.tar"] {
            let archive = try ArchiveReader(path: workshop.path + "/" + name)
            var paths: [String] = []
            while let entry = try archive.next() { paths.append(entry.path) }
            #expect(paths == ["dir", "a.html", "dir/b.txt", "empty"])
            #expect(try archive.next() == nil)
            #expect(archive.format?.isEmpty == false)
        }
        let archive = try ArchiveReader(path: workshop.path + "/t.tar.gz")
        while let entry = try archive.next() {
            guard entry.path == "dir/b.txt" else { continue }
            #expect(throws: ArchiveFault.self) { try archive.readAll(limit: 1000) }
        }
        var total = 0
        let again = try ArchiveReader(path: workshop.path + "/t.tar.gz")
        while try again.next() != nil { try again.forEachChunk { total += $0.count } }
        #expect(total == 300_010)
    }

    @Test func `a compressed file that is no archive is read as one where that is asked for`() throws {
        let workshop = try Self.workshop()
        for (program, name) in [
            ("gzip", "b.txt.gz"), ("xz", "b.txt.xz"), ("bzip2", "b.txt.bz2"), ("zstd", "b.txt.zst"),
        ] {
            _ = try ProgramRun(program, ["-k", "-q", "b.txt"], in: workshop.path)
            let contents = Contents { try ArchiveReader(path: workshop.path + "/" + name, acceptsSingleFile: true) }
            #expect(contents.data == [name == "b.txt.gz" ? "b.txt" : "data": try workshop.bytes("b.txt")], "\(name)")
            #expect(Contents { try ArchiveReader(path: workshop.path + "/" + name) }.faults == [.notAnArchive])
        }
        #expect(
            Contents { try ArchiveReader(path: workshop.path + "/b.txt", acceptsSingleFile: true) }.faults == [
                .notAnArchive
            ])
    }

    @Test func `what is no archive is said to be none`() throws {
        let workshop = try Self.workshop()
        for bytes in [[], [0], Array("<html>".utf8), [UInt8](repeating: 0, count: 5000)] as [[UInt8]] {
            let contents = Contents { try ArchiveReader(bytes: bytes) }
            // Blocks of zeros are the end of a tar, and so an empty one.
            #expect(contents.faults == [.notAnArchive] || bytes.count == 5000 && contents.faults == [])
            #expect(contents.entries == [])
        }
        #expect(Contents { try ArchiveReader(path: workshop.path + "/none") }.faults == [.unreadable(number: 2)])
    }

    @Test func `links, devices and hostile paths are reported and harmless`() throws {
        let workshop = try ScratchFolder()
        try workshop.python(
            """
            import io, tarfile
            with tarfile.open("h.tar", "w") as tar:
                def add(name, kind=tarfile.REGTYPE, target="", data=b"x"):
                    info = tarfile.TarInfo(name); info.type = kind; info.linkname = target
                    info.size = len(data) if kind == tarfile.REGTYPE else 0
                    tar.addfile(info, io.BytesIO(data))
                add("../../etc/passwd"); add("/abs/olute"); add("a/./b//c"); add("link", tarfile.SYMTYPE, "/etc/passwd")
                add("hard", tarfile.LNKTYPE, "abs"); add("dev", tarfile.CHRTYPE); add("pipe", tarfile.FIFOTYPE)
                add("C:\\\\Windows\\\\x"); add("bell\\x07\\x1b[31m"); add("caf\\u00e9")
            """)
        let contents = Contents { try ArchiveReader(path: workshop.path + "/h.tar") }
        #expect(contents.faults == [])
        #expect(
            contents.entries.map(\.path) == [
                "__/__/etc/passwd", "abs/olute", "a/b/c", "link", "hard", "dev", "pipe", "C_/Windows/x", "bell__[31m",
                "café",
            ])
        #expect(
            contents.entries.map(\.kind) == [
                .file, .file, .file, .link, .link, .special, .special, .file, .file, .file,
            ])
        #expect(contents.data.count == 6)
        #expect(contents.entries.filter(\.isPathChanged).map(\.index) == [0, 1, 2, 7, 8])
        #expect(contents.entries[0].rawPath == Array("../../etc/passwd".utf8))
    }

    // Made for this test with py7zr 1.0: `a.html` with `<p>one</p>`, `d/b.txt` with `two`, LZMA2.
    @Test func `a 7z archive is read`() {
        let digits =
            "377abcaf271c0004385e85b3800000000000000014000000000000004431820a01000c3c703e6f6e653c2f70"
            + "3e74776f00e0006e00675d0000813307ae0fcf04718c07c8437f41889a9b94d0621dfe83d3ec51dcca0a8ae0"
            + "742b30472182fe41b1d32ccda5cef5414f29787bbe78a6d9bb4d33ac74773ee66424558f6dea6bc8cc8bf2a9"
            + "30a2fa4d221113b39c946057ebe001335f645f9dddf1fa290000000017061101096f00070b01000121210118"
            + "0c6f0000"
        let bytes = stride(from: 0, to: digits.utf8.count, by: 2).compactMap { place in
            UInt8(String(decoding: Array(digits.utf8)[place..<place + 2], as: UTF8.self), radix: 16)
        }
        let contents = Contents { try ArchiveReader(bytes: bytes) }
        #expect(contents.data == ["a.html": Array("<p>one</p>".utf8), "d/b.txt": Array("two".utf8)])
        for cut in 1..<bytes.count {
            let clipped = Contents { try ArchiveReader(bytes: Array(bytes[..<cut])) }
            #expect(!clipped.faults.isEmpty, "\(cut)")
        }
    }

    @Test func `names beyond ASCII are read from every form, whatever the locale`() throws {
        let workshop = try ScratchFolder()
        try workshop.python(
            """
            import io, tarfile, zipfile
            name = "\\u00fcn\\u00ef/\\u0442\\u0435\\u0441\\u0442.txt"
            for file, form in (("p.tar", tarfile.PAX_FORMAT), ("g.tar", tarfile.GNU_FORMAT)):
                with tarfile.open(file, "w", format=form) as tar: tar.addfile(tarfile.TarInfo(name))
            with zipfile.ZipFile("u.zip", "w") as z: z.writestr(name, b"x")
            with tarfile.open("l.tar", "w", format=tarfile.GNU_FORMAT, encoding="latin-1") as tar:
                tar.addfile(tarfile.TarInfo("caf\\u00e9"))
            """)
        for name in ["p.tar", "g.tar", "u.zip"] {
            let contents = Contents { try ArchiveReader(path: workshop.path + "/" + name) }
            #expect(contents.entries.map(\.path) == ["ünï/тест.txt"], "\(name)")
            #expect(contents.faults == [])
        }
        let latin = Contents { try ArchiveReader(path: workshop.path + "/l.tar") }
        #expect(latin.entries.map(\.path) == ["caf\\xE9"])
        #expect(latin.entries.map(\.rawPath) == [[0x63, 0x61, 0x66, 0xe9]])
    }

    @Test func `an encrypted entry is told, and the next one read`() throws {
        let workshop = try Self.workshop()
        // Bit 0 of the flags says encrypted; in the local head and in the directory.
        var bytes = try workshop.bytes("stored.zip")
        bytes[6] |= 1
        if let directory = bytes.firstRange(of: [0x50, 0x4b, 0x01, 0x02]) { bytes[directory.lowerBound + 8] |= 1 }
        let contents = Contents { try ArchiveReader(bytes: bytes) }
        #expect(contents.entries.map(\.isEncrypted) == [true, false, false])
        guard case .encrypted(let place) = contents.faults.first else {
            Issue.record("\(contents.faults)")
            return
        }
        #expect(place.entryIndex == 0 && contents.faults.count == 1)
        #expect(contents.data["dir/b.txt"] == (try workshop.bytes("b.txt")))
    }

    @Test func `a wrong checksum in a zip damages its entry alone`() throws {
        let workshop = try Self.workshop()
        var bytes = try workshop.bytes("stored.zip")
        let large = try workshop.bytes("b.txt")
        let start = try #require(bytes.firstRange(of: large)).lowerBound
        bytes[start + 1000] ^= 1
        let contents = Contents { try ArchiveReader(bytes: bytes) }
        guard case .damagedEntry(let place) = contents.faults.first else {
            Issue.record("\(contents.faults)")
            return
        }
        #expect(place.entryIndex == 1 && place.path == "dir/b.txt")
        #expect(contents.entries.map(\.path) == ["a.html", "dir/b.txt", "empty"])
    }
}

@Suite struct SafePathTests {
    @Test(arguments: [
        ("a/b", "a/b"), ("a/b/", "a/b"), ("", "unnamed-7"), ("/", "unnamed-7"), ("..", "__"), ("./.", "unnamed-7"),
        ("a/../../b", "a/__/__/b"), ("c:/x", "c_/x"), ("c:", "c_"), ("a:b", "a_b"), ("ab:c", "ab:c"), ("1:b", "1:b"),
        ("a\\b", "a/b"), ("..\\..\\b", "__/__/b"), ("\\\\host\\share", "host/share"), ("a\nb", "a_b"), ("...", "..."),
        ("\u{9b}x", "_x"),
    ])
    func `a path is made safe`(raw: String, safe: String) {
        #expect(SafePath(Array(raw.utf8), index: 7, limit: 4096).text == safe)
    }

    @Test func `bytes that are no UTF-8 are written out and stay different`() {
        #expect(SafePath([0x61, 0xe9, 0x5c], index: 0, limit: 99).text == "a\\xE9\\x5C")
        #expect(SafePath([0x61, 0xe9], index: 0, limit: 99) != SafePath(Array("a\\xE9".utf8), index: 0, limit: 99))
        #expect(SafePath([0xff, 0x2f, 0x2e, 0x2e, 0x2f, 0x61], index: 0, limit: 99).text == "\\xFF/__/a")
    }

    @Test func `a long path is cut between characters`() {
        let path = SafePath(Array(String(repeating: "é", count: 100).utf8), index: 0, limit: 31)
        #expect(path.text == String(repeating: "é", count: 15) && path.isChanged)
    }
}
