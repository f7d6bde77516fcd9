import ClewOpenPGP
import ClewTestSupport
import Testing

@Suite struct CaptureTests {
    // Counted independently with GnuPG 2.2.40: Python's html.unescape after <br> was made a newline, blocks by the
    // pattern BEGIN…END, each block into `gpg --with-colons --import-options show-only --import`. 494 pages hold 505
    // begins; 480 blocks are closed, 277 of them different; GnuPG reads 476 keys in them, 275 different. It refuses six:
    // five copies of one block with a wrong CRC, and a block that says "ALL THE **** IN BETWEEN". One more whole key, which
    // the pattern misses, has an end line that closes with two long dashes.
    @Test(.realCaptures("agora-pages"))
    func `the keys of a captured market are those that GnuPG reads`() throws {
        var closed = 0, differing = 0, whole = 0
        var different = Set<String>()
        for file in try RealCaptures.files(below: "agora-pages", holding: "BEGIN PGP") {
            for block in ArmorBlock.blocks(in: file.bytes) where block.kind == .publicKey {
                let keys = OpenPGPKey.keys(in: block.data)
                closed += block.hasEnd ? 1 : 0
                if block.checksum == .differs { differing += 1 }
                for key in keys {
                    guard block.hasEnd, block.checksum != .differs else { continue }
                    whole += key.isWhole ? 1 : 0
                    different.insert(key.fingerprintText)
                }
            }
        }
        #expect(closed == 480)
        #expect(differing == 5)
        #expect(whole == 477)
        #expect(different.count == 276)
    }

    // The keys of the sets as `gpg --with-colons --import-options show-only --import FILE` of GnuPG 2.2.40 lists them
    // (pub: and sec: lines, their fpr:), over every file below the folder that it takes for a key.
    @Test(.realCaptures("openpgp"))
    func `the keys of the test sets are read, and librnp agrees about each that it knows`() throws {
        var versions: [Int: Int] = [:]
        var compared = 0
        for file in try RealCaptures.files(below: "openpgp") {
            let blocks = ArmorBlock.blocks(in: file.bytes)
            let inputs =
                file.bytes.first.map { $0 & 0x80 != 0 } == true && blocks.isEmpty ? [file.bytes] : blocks.map(\.data)
            for block in blocks { #expect(block.checksum != .differs, "\(file.path)") }
            for input in inputs {
                let signed = SelfSignatures(of: input)
                for key in OpenPGPKey.keys(in: input) {
                    versions[key.version, default: 0] += 1
                    if let names = signed.userIDs(of: key.fingerprint) {
                        compared += 1
                        #expect(Set(names).isSubset(of: key.userIDs), "\(file.path)")
                    }
                }
            }
        }
        #expect(versions == [3: 2, 4: 49])
        #expect(compared == 47)
    }
}
