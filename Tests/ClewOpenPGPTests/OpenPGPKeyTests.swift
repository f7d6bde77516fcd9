import ClewOpenPGP
import ClewTestSupport
import Testing

@Suite struct OpenPGPKeyTests {
    @Test func `the key of the tests is read as GnuPG reads it`() throws {
        let keys = OpenPGPKey.keys(in: Samples.v4Data)
        #expect(keys.count == 1)
        let key = try #require(keys.first)
        #expect(key.version == 4 && key.isWhole && !key.isSecret)
        #expect(key.fingerprintText == Samples.v4Fingerprint)
        #expect(key.keyIDText == "842911E4A6C2E5BF")
        #expect(key.algorithm == .rsa && key.bitCount == 1024)
        #expect(key.created == 1_396_785_600)
        #expect(key.userIDs == ["Example Vendor <vendor@example.invalid>", "Exämple Two <two@example.invalid>"])
        #expect(key.subkeys.map(\.fingerprint.hex) == [Samples.v4Subkey])
        #expect(key.range == 0..<Samples.v4Data.count)
    }

    @Test func `the version 6 certificate of the RFC has its fingerprints`() throws {
        let data = try #require(ArmorBlockTests.blocks(Samples.v6).first?.data)
        let key = try #require(OpenPGPKey.keys(in: data).first)
        #expect(key.version == 6 && key.isWhole)
        #expect(key.fingerprintText == Samples.v6Fingerprint)
        #expect(key.keyIDText == "CB186C4F0609A697")
        #expect(key.algorithm == .ed25519)
        // 2022-11-30T16:08:03Z
        #expect(key.created == 1_669_824_483)
        #expect(key.subkeys.map(\.fingerprint.hex) == [Samples.v6Subkey])
        #expect(key.subkeys.map(\.algorithm) == [.x25519])
        #expect(key.userIDs == [])
    }

    @Test func `the version 4 key of the RFC has its fingerprint`() throws {
        let key = try #require(OpenPGPKey.keys(in: Samples.ed25519).first)
        #expect(key.fingerprintText == "C959BDBAFA32A2F89A153B678CFDE12197965A9A")
        #expect(key.algorithm == .eddsaLegacy && key.isWhole)
    }

    @Test func `a clipped key is not whole, at any byte`() {
        let data = Samples.v4Data
        for count in 0..<data.count {
            let keys = OpenPGPKey.keys(in: Array(data[..<count]))
            // After a whole packet nothing tells that more should follow: a key may end there.
            let ends = [143, 184, 392, 428, 636, 779]
            #expect(keys.contains { $0.isWhole } == ends.contains(count), "\(count)")
        }
    }

    @Test func `several keys in a row are told apart`() throws {
        let v6 = try #require(ArmorBlockTests.blocks(Samples.v6).first?.data)
        let keys = OpenPGPKey.keys(in: Samples.v4Data + v6 + Samples.ed25519 + Samples.v4Data)
        #expect(keys.map(\.version) == [4, 6, 4, 4])
        #expect(keys.map(\.isWhole) == [true, true, true, true])
        #expect(keys.map(\.userIDs.count) == [2, 0, 0, 2])
        #expect(keys[2].range.lowerBound == keys[1].range.upperBound)
    }

    @Test func `a user id that is no UTF-8 is read as Latin-1`() throws {
        let keys = OpenPGPKey.keys(in: Samples.ed25519 + [0xb4, 3, 0x4a, 0xfc, 0x72])
        #expect(keys.first?.userIDs == ["Jür"])
    }

    @Test(
        arguments: [
            [], [0], [0x98], [0x98, 0], [0x98, 3, 4, 0, 0], [0xc6, 0xff, 0xff, 0xff, 0xff, 0xff], [0x99, 0xff],
            [0xc6, 0xe1, 0],
        ] as [[UInt8]])
    func `what is no key gives none`(bytes: [UInt8]) {
        #expect(OpenPGPKey.keys(in: bytes).isEmpty)
    }

    @Test(.timeLimit(.minutes(5)))
    func `twenty thousand changed inputs are read without harm`() {
        var generator = SplitMix64(seed: 6)
        let v6 = ArmorBlockTests.blocks(Samples.v6).first?.data ?? []
        let seeds = [Samples.v4Data, v6, Samples.ed25519, Samples.v4Data + v6]
        for round in 0..<20_000 {
            var data = seeds[round % seeds.count]
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let place = Int.random(in: 0..<data.count, using: &generator)
                switch Int.random(in: 0..<5, using: &generator) {
                case 0: data[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
                case 1: data[place] = UInt8.random(in: 0...255, using: &generator)
                case 2: data.removeSubrange(place..<min(data.count, place + Int.random(in: 1...40, using: &generator)))
                case 3: data.insert(contentsOf: data[place..<min(data.count, place + 30)], at: place)
                default: data = Array(data[..<place])
                }
                if data.isEmpty { data = [0x98] }
            }
            for key in OpenPGPKey.keys(in: data) {
                #expect([16, 20, 32].contains(key.fingerprint.count))
                #expect(key.range.upperBound <= data.count)
            }
            if round.isMultiple(of: 8) { _ = SelfSignatures(of: data) }
            // The same in a text: characters of the armor are changed.
            var text = Array((round.isMultiple(of: 2) ? Samples.v4 : Samples.v6).utf8)
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let place = Int.random(in: 0..<text.count, using: &generator)
                text[place] =
                    Bool.random(using: &generator)
                    ? UInt8.random(in: 0...255, using: &generator) : Array("-= >\n<&#;b".utf8)[place % 10]
            }
            for block in ArmorBlock.blocks(in: text) {
                #expect(block.range.upperBound <= text.count)
                _ = OpenPGPKey.keys(in: block.data)
            }
        }
    }
}

extension Array where Element == UInt8 {
    /// Upper-case hexadecimal digits.
    var hex: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined() }
}
