import ClewCrypto
import Testing

@Suite struct PassphraseBoxTests {
    @Test(arguments: [0, 1, 32, 1000, 70000])
    func `what goes in comes out`(count: Int) throws {
        let secret = randomBytes(count)
        let box = try PassphraseBox.seal(secret, passphrase: "four words in a row", limits: .test)
        #expect(box.starts(with: Array("clewbox1".utf8)))
        #expect(try PassphraseBox.open(box, passphrase: "four words in a row") == secret)
        #expect(throws: PassphraseBoxFault.wrongPassphraseOrDamaged) {
            try PassphraseBox.open(box, passphrase: "four words in a roW")
        }
    }

    @Test func `every flipped bit is noticed`() throws {
        let box = try PassphraseBox.seal([1, 2, 3, 4], passphrase: "x", limits: .test)
        for bit in 0..<box.count * 8 {
            var wrong = box
            wrong[bit / 8] ^= 1 << UInt8(bit % 8)
            // A flip in the limits may ask for much memory; those are only looked at up to 16 MiB here.
            let passes = wrong[8..<12].reduce(0) { $0 << 8 | Int($1) }
            let kibibytes = wrong[12..<16].reduce(0) { $0 << 8 | Int($1) }
            if kibibytes > 16384, kibibytes <= 1_048_576, passes <= 16 { continue }
            #expect(throws: PassphraseBoxFault.self) { try PassphraseBox.open(wrong, passphrase: "x") }
        }
    }

    @Test func `every clipped box is refused`() throws {
        let box = try PassphraseBox.seal([1, 2, 3, 4], passphrase: "x", limits: .test)
        for count in 0..<box.count {
            #expect(throws: PassphraseBoxFault.self) { try PassphraseBox.open(Array(box[..<count]), passphrase: "x") }
        }
    }

    @Test func `a header that asks for all of the memory is refused before any work`() throws {
        var box = try PassphraseBox.seal([1], passphrase: "x", limits: .test)
        box[12] = 0xff
        #expect(throws: PassphraseBoxFault.limitsTooHigh) { try PassphraseBox.open(box, passphrase: "x") }
    }

    @Test func `a box has room for 64 MiB and no more`() {
        let tooLong = [UInt8](repeating: 0, count: PassphraseBox.maximumByteCount + 1)
        #expect(throws: PassphraseBoxFault.tooLong) {
            try PassphraseBox.seal(tooLong, passphrase: "x", limits: .test)
        }
    }
}
