import ClewCore
import ClewLedger
import ClewTestSupport
import Foundation
import Testing

@Suite struct VerificationTests {
    static func log(groups: [Int], in scratch: ScratchFolder) throws -> LogReader {
        let log = try LogFile(folder: scratch.path + "/log", signer: try Keys.signer(), performer: RecordedDisk())
        var size = 0
        for count in groups {
            try log.append((size..<size + count).map { entry($0, 20 + $0 % 17) })
            size += count
        }
        return log.reader
    }

    /// The number of the entry that a byte of a bundle belongs to, where it is no length.
    static func entryNumber(_ path: String, byte: Int, in bytes: [UInt8]) -> UInt64? {
        guard let address = TileAddress(path: path), address.row == .entries else { return nil }
        let position = EntryBundle.ranges(in: bytes).entries.firstIndex { $0.contains(byte) }
        return position.map { address.index << 8 + UInt64($0) }
    }

    @Test func `one flipped bit anywhere is found and named by its file, and by its entry`() throws {
        let scratch = try ScratchFolder()
        // Partial tiles of earlier checkpoints lie beside the last ones.
        let reader = try Self.log(groups: [1, 2, 254, 20, 1], in: scratch)
        #expect(reader.verify().findings == [])
        let files = try Files.paths(below: reader.folder).filter { $0 != "lock" }
        #expect(files.contains("tile/1/000.p/1") && files.contains("tile/entries/001.p/22"))
        var generator = SplitMix64(seed: 2)
        for round in 0..<560 {
            // Each file in turn, so that small ones have their share.
            let file = files[round % files.count]
            let path = reader.folder + "/" + file
            try withFlippedBit(of: path, &generator) { bytes, bit in
                let report = reader.verify()
                #expect(!report.isWhole, "\(file) bit \(bit)")
                let files = Set(report.findings.filter(\.isDamage).map(\.file))
                #expect(files == [file], "\(file) bit \(bit): \(report.findings)")
                if let number = Self.entryNumber(file, byte: bit / 8, in: bytes), file == covered(file, reader) {
                    #expect(report.findings.map(\.entry) == [number], "\(file) bit \(bit): \(report.findings)")
                }
            }
        }
        #expect(reader.verify().findings == [])
    }

    /// Flips one bit of a file while somebody looks, who is given the right bytes and the number of the bit.
    private func withFlippedBit(
        of path: String, _ generator: inout SplitMix64, look: (_ bytes: [UInt8], _ bit: Int) throws -> Void
    ) throws {
        let bytes = try Files.bytes(path)
        let bit = Int.random(in: 0..<bytes.count * 8, using: &generator)
        var wrong = bytes
        wrong[bit / 8] ^= 1 << UInt8(bit % 8)
        try Files.write(wrong, path)
        try look(bytes, bit)
        try Files.write(bytes, path)
    }

    /// The file where it is one that the present tree needs, and not the tile of an earlier checkpoint.
    private func covered(_ file: String, _ reader: LogReader) -> String? {
        LogReader.files(ofTreeSize: 278).contains(file) ? file : nil
    }

    @Test func `one flipped bit is found at every level of a tall tree`() throws {
        let scratch = try ScratchFolder()
        let reader = try Self.log(groups: [65536, 300], in: scratch)
        var generator = SplitMix64(seed: 3)
        let files = [
            "tile/2/000.p/1", "tile/1/000", "tile/1/001.p/1", "tile/0/000", "tile/0/255", "tile/0/256",
            "tile/0/257.p/44",
            "tile/entries/000", "tile/entries/100", "tile/entries/256", "tile/entries/257.p/44", "checkpoint",
        ]
        for file in files {
            let path = reader.folder + "/" + file
            try withFlippedBit(of: path, &generator) { _, _ in
                let findings = reader.verify().findings
                #expect(Set(findings.map(\.file)) == [file], "\(findings)")
            }
        }
        #expect(reader.verify().findings == [])
    }

    @Test func `a missing, clipped or lengthened file is found and named`() throws {
        let scratch = try ScratchFolder()
        let reader = try Self.log(groups: [600, 3], in: scratch)
        for file in LogReader.files(ofTreeSize: 603) {
            let path = reader.folder + "/" + file
            let bytes = try Files.bytes(path)
            try FileManager.default.removeItem(atPath: path)
            #expect(reader.verify().findings.map(\.file) == [file])
            #expect(reader.verify().findings.first?.problem == .missing)
            for changed in [Array(bytes.dropLast()), bytes + [0], bytes + bytes, []] {
                try Files.write(changed, path)
                #expect(Set(reader.verify().findings.map(\.file)) == [file], "\(file) with \(changed.count) bytes")
                #expect(!reader.verify().isWhole)
            }
            try Files.write(bytes, path)
        }
        #expect(reader.verify().findings == [])
    }

    @Test func `an entry that was replaced with its leaf hash is found`() throws {
        let scratch = try ScratchFolder()
        let reader = try Self.log(groups: [600], in: scratch)
        for index in [0, 1] as [UInt64] {
            let bundlePath = reader.folder + "/" + TileAddress(row: .entries, index: index).path
            let tilePath = reader.folder + "/" + TileAddress(row: .hashes(level: 0), index: index).path
            let (bundle, tile) = (try Files.bytes(bundlePath), try Files.bytes(tilePath))
            var forged = bundle
            let range = EntryBundle.ranges(in: bundle).entries[7]
            forged[range.lowerBound] = 0x58
            var forgedTile = tile
            forgedTile.replaceSubrange(7 * 32..<8 * 32, with: MerkleTree.leafHash(of: forged[range]).bytes)
            try Files.write(forged, bundlePath)
            try Files.write(forgedTile, tilePath)
            #expect(!reader.verify().isWhole)
            #expect(reader.verify().findings.map(\.file) == [TileAddress(row: .entries, index: index).path])
            try Files.write(bundle, bundlePath)
            try Files.write(tile, tilePath)
        }
    }

    @Test func `leftovers and foreign files are told and are no damage`() throws {
        let scratch = try ScratchFolder()
        let reader = try Self.log(groups: [300], in: scratch)
        for name in ["notes.txt", "checkpoint.new", "tile/0/000.bak", "tile/0/002", "tile/entries/001.p/200"] {
            try Files.write([1], reader.folder + "/" + name)
        }
        let report = reader.verify()
        #expect(report.isWhole)
        #expect(
            Set(report.findings.map { "\($0.file) \($0.problem)" }) == [
                "notes.txt foreign", "checkpoint.new leftover", "tile/0/000.bak foreign", "tile/0/002 leftover",
                "tile/entries/001.p/200 leftover",
            ])
    }

    @Test func `a log that does not go on from an earlier checkpoint is found`() throws {
        let scratch = try ScratchFolder()
        let reader = try Self.log(groups: [5, 300], in: scratch)
        let good = Checkpoint(origin: try Keys.name(), size: 5, root: try reader.root(at: 5))
        let later = Checkpoint(origin: try Keys.name(), size: 306, root: good.root)
        let other = Checkpoint(origin: try Keys.name(), size: 5, root: MerkleTree.emptyRoot)
        #expect(reader.verify(knowing: [good]).findings == [])
        #expect(reader.verify(knowing: [later]).findings.map(\.problem) == [.inconsistent(earlierSize: 306)])
        #expect(reader.verify(knowing: [good, other]).findings.map(\.problem) == [.inconsistent(earlierSize: 5)])
    }

    @Test func `a checkpoint of a senseless size asks for no memory`() throws {
        let scratch = try ScratchFolder()
        let reader = try Self.log(groups: [5], in: scratch)
        for size in [UInt64.max, 1 << 50, 1 << 41] {
            let checkpoint = Checkpoint(origin: try Keys.name(), size: size, root: MerkleTree.emptyRoot)
            let note = try #require(try Keys.note().sign(checkpoint.noteText))
            try Files.write(note.bytes, reader.folder + "/checkpoint")
            #expect(!reader.verify().isWhole)
        }
    }
}
