import ClewArchive
import ClewTestSupport
import Foundation
import Testing

@Suite(.enabled(if: Workshop.isEquipped, "python3, zstd, xz, bzip2 or gzip is not installed"))
struct HostileArchiveTests {
    @Test func `a bomb is stopped by the ratio, read or passed over`() throws {
        let workshop = try ScratchFolder()
        try workshop.python(
            """
            import io, tarfile, zipfile, bz2, lzma
            class Zeros(io.RawIOBase):
                def read(self, n=-1): return b"\\0" * n
            for name, mode in (("b.tar.gz", "w:gz"), ("b.tar.xz", "w:xz"), ("b.tar.bz2", "w:bz2")):
                with tarfile.open(name, mode) as tar:
                    info = tarfile.TarInfo("zeros"); info.size = 200 << 20
                    tar.addfile(info, Zeros())
            with zipfile.ZipFile("b.zip", "w", zipfile.ZIP_BZIP2) as z:
                with z.open("zeros", "w") as f:
                    for _ in range(200): f.write(bytes(1 << 20))
            """)
        for name in ["b.tar.gz", "b.tar.xz", "b.tar.bz2", "b.zip"] {
            let limits = ArchiveLimits(ratio: 200)
            for isRead in [true, false] where isRead || name != "b.zip" {
                let archive = try ArchiveReader(path: workshop.path + "/" + name, limits: limits)
                var total = 0
                let fault = #expect(throws: ArchiveFault.self) {
                    while try archive.next() != nil { if isRead { try archive.forEachChunk { total += $0.count } } }
                }
                guard case .limitReached(.ratio, let place) = fault else {
                    Issue.record("\(name): \(String(describing: fault))")
                    continue
                }
                #expect(total < 100 << 20 && place.decodedOffset < 100 << 20, "\(name)")
                #expect(try archive.next() == nil)
            }
        }
    }

    @Test func `bytes and entries have their limits`() throws {
        let workshop = try ScratchFolder()
        try workshop.python(
            """
            import io, os, tarfile
            with tarfile.open("many.tar", "w") as tar:
                for i in range(100):
                    info = tarfile.TarInfo("f%d" % i); info.size = 1000; tar.addfile(info, io.BytesIO(os.urandom(1000)))
            """)
        let path = workshop.path + "/many.tar"
        let few = Contents { try ArchiveReader(path: path, limits: ArchiveLimits(entryCount: 10)) }
        #expect(few.entries.count == 10)
        guard case .limitReached(.entryCount, _) = few.faults.first else {
            Issue.record("\(few.faults)")
            return
        }
        let small = Contents { try ArchiveReader(path: path, limits: ArchiveLimits(byteCount: 5500)) }
        guard case .limitReached(.byteCount, let place) = small.faults.first else {
            Issue.record("\(small.faults)")
            return
        }
        #expect(place.entryIndex == 5 && small.faults.count == 1)
    }

    @Test(arguments: ["t.tar", "t.tar.gz", "t.tar.bz2", "t.tar.xz", "t.tar.zst", "t.zip", "stored.zip"])
    func `a clipped archive gives what was whole, and then the place`(name: String) throws {
        let workshop = try ArchiveReaderTests.workshop()
        let bytes = try workshop.bytes(name)
        let whole = Contents { try ArchiveReader(bytes: bytes) }
        var partly = 0
        for cut in stride(from: 1, to: bytes.count - 1, by: max(1, bytes.count / 40)) {
            let contents = Contents { try ArchiveReader(bytes: Array(bytes[..<cut])) }
            #expect(contents.faults.count <= 2)
            // A tar that is cut between two entries looks like one without its end.
            #expect(!contents.faults.isEmpty || name == "t.tar", "\(name) at \(cut)")
            for (path, data) in contents.data {
                #expect(whole.data[path]?.starts(with: data) == true, "\(name) at \(cut): \(path)")
            }
            if contents.data["a.html"] == whole.data["a.html"] { partly += 1 }
            #expect(contents.entries == (Contents { try ArchiveReader(bytes: Array(bytes[..<cut])) }).entries)
        }
        // bzip2 packs 900 kB at a time and xz and zstd whole blocks: nothing comes out before the first is there.
        #expect(partly > 15 || ["t.tar.bz2", "t.tar.zst"].contains(name), "\(partly)")
    }

    @Test(.timeLimit(.minutes(10)))
    func `twenty thousand changed archives are read without harm`() throws {
        let workshop = try ScratchFolder()
        try workshop.python(
            """
            import io, tarfile, zipfile
            def add(tar):
                for name, data in (("a.html", b"<p>one</p>" * 30), ("d/b.txt", bytes(range(256)) * 4), ("n" * 150, b"long")):
                    info = tarfile.TarInfo(name); info.size = len(data); tar.addfile(info, io.BytesIO(data))
            # The least level keeps what the decoders set aside small.
            for name, mode, least in (
                ("s.tar", "w", {}), ("s.tar.gz", "w:gz", {}), ("s.tar.bz2", "w:bz2", {"compresslevel": 1}),
                ("s.tar.xz", "w:xz", {"preset": 0}),
            ):
                with tarfile.open(name, mode, **least) as tar: add(tar)
            with zipfile.ZipFile("s.zip", "w", zipfile.ZIP_DEFLATED) as z:
                z.writestr("a.html", b"<p>one</p>" * 30); z.writestr("d/b.txt", bytes(range(256)) * 4)
            """)
        _ = try ProgramRun("zstd", ["-q", "s.tar", "-o", "s.tar.zst"], in: workshop.path)
        let seeds = try ["s.tar", "s.tar.gz", "s.tar.bz2", "s.tar.xz", "s.tar.zst", "s.zip"].map {
            try workshop.bytes($0)
        }
        var generator = SplitMix64(seed: 8)
        let limits = ArchiveLimits(entryCount: 1000, byteCount: 4 << 20, ratio: 5000)
        for round in 0..<20_000 {
            // Half are tar and zip, whose parts are read here; behind a checksum a change seldom gets that far.
            var bytes = round.isMultiple(of: 2) ? seeds[round % 4 == 0 ? 0 : 5] : seeds[round / 2 % seeds.count]
            for _ in 0..<Int.random(in: 1...5, using: &generator) where !bytes.isEmpty {
                // Heads lie at the front, a zip's directory at the end.
                let reach = Bool.random(using: &generator) ? bytes.count : min(bytes.count, 700)
                let place =
                    Bool.random(using: &generator)
                    ? Int.random(in: 0..<reach, using: &generator)
                    : bytes.count - 1 - Int.random(in: 0..<reach, using: &generator)
                switch Int.random(in: 0..<5, using: &generator) {
                case 0, 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
                case 2: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 3:
                    bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...64, using: &generator)))
                default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 64)], at: place)
                }
            }
            let contents = Contents({ try ArchiveReader(bytes: bytes, limits: limits) }, limit: 1 << 20)
            for entry in contents.entries {
                #expect(!entry.path.isEmpty && entry.path.utf8.count <= limits.pathByteCount)
                #expect(!entry.path.utf8.contains(0) && !entry.path.hasPrefix("/"))
                #expect(!entry.path.split(separator: "/").contains(".."))
            }
            for fault in contents.faults { #expect(fault.sentence.hasSuffix(".")) }
        }
    }
}
