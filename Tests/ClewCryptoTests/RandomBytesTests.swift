import ClewCrypto
import Testing

@Suite struct RandomBytesTests {
    @Test(arguments: [-1, 0, 1, 7, 8, 9, 32, 1000])
    func `as many bytes as were asked for`(count: Int) {
        #expect(randomBytes(count).count == max(0, count))
    }

    @Test func `two draws differ and every byte value comes up`() {
        #expect(randomBytes(32) != randomBytes(32))
        #expect(Set(randomBytes(20000)).count == 256)
    }

    @Test func `equal is equal, whatever the storage`() {
        let left = randomBytes(40)
        #expect(areEqualInConstantTime(left, left))
        #expect(areEqualInConstantTime(left, ([9] + left).dropFirst()))
        #expect(areEqualInConstantTime([UInt8](), []))
        #expect(!areEqualInConstantTime(left, left.dropLast()))
        for index in left.indices {
            var right = left
            right[index] ^= 0x10
            #expect(!areEqualInConstantTime(left, right))
        }
    }
}
