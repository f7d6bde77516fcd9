import ClewCrypto
import Testing

@Suite struct PassphraseKeyTests {
    private let passphrase = "four words in a row"

    @Test(arguments: [0, 1, 1000, 70000])
    func `a box of a key is one that the passphrase opens, and the other way round`(count: Int) throws {
        let secret = randomBytes(count)
        let key = try PassphraseKey(passphrase: passphrase, limits: .test)
        let box = try key.seal(secret)
        #expect(try PassphraseBox.open(box, passphrase: passphrase) == secret)
        #expect(try key.open(box) == secret)
        let other = try PassphraseBox.seal(secret, passphrase: passphrase, limits: .test)
        let (held, bytes) = try PassphraseKey.open(other, passphrase: passphrase)
        #expect(bytes == secret && held.fits(other) && !held.fits(box))
        let again = try held.seal([7] + secret)
        #expect(held.fits(again) && again != other)
        #expect(try PassphraseBox.open(again, passphrase: passphrase) == [7] + secret)
    }

    @Test func `a box under another passphrase, or another salt, is not opened`() throws {
        let key = try PassphraseKey(passphrase: passphrase, limits: .test)
        for other in [passphrase, "four words in a roW"] {
            let box = try PassphraseBox.seal([1, 2], passphrase: other, limits: .test)
            #expect(!key.fits(box))
            #expect(throws: PassphraseBoxFault.wrongPassphraseOrDamaged) { try key.open(box) }
        }
        let box = try key.seal([1, 2])
        #expect(throws: PassphraseBoxFault.wrongPassphraseOrDamaged) {
            try PassphraseKey.open(box, passphrase: "four words in a roW")
        }
        #expect(throws: PassphraseBoxFault.notABox) { try key.open([]) }
    }

    @Test func `every flipped bit behind the limits is noticed`() throws {
        let key = try PassphraseKey(passphrase: passphrase, limits: .test)
        let box = try key.seal([1, 2, 3, 4])
        for bit in 0..<box.count * 8 where !(8..<16).contains(bit / 8) {
            var wrong = box
            wrong[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: PassphraseBoxFault.self) { try key.open(wrong) }
        }
    }

    @Test func `ten thousand boxes of one key have as many nonces`() throws {
        let key = try PassphraseKey(passphrase: passphrase, limits: .test)
        let nonces = try (0..<10_000).map { _ in Array(try key.seal([])[32..<56]) }
        #expect(Set(nonces).count == nonces.count)
    }

    @Test func `a key prints nothing of itself`() throws {
        let key = try PassphraseKey(passphrase: passphrase, limits: .test)
        var dumped = ""
        dump(key, to: &dumped)
        #expect("\(key)" == "PassphraseKey(secret)" && !dumped.contains(passphrase) && !dumped.contains("beginning"))
    }
}
