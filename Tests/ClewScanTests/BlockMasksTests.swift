import ClewScan
import Testing

@Suite struct BlockMasksTests {
    @Test func `every byte at every place has exactly its classes`() {
        for value in UInt8.min...UInt8.max {
            for place in 0..<64 {
                var bytes = [UInt8](repeating: 0x20, count: 64)
                bytes[place] = value
                let masks = bytes.withUnsafeBufferPointer { buffer in buffer.baseAddress.map { BlockMasks(of: $0) } }
                let bit = UInt64(1) << UInt64(place)
                let isDigit = (0x30...0x39).contains(value)
                let isLetter = (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
                #expect(masks?.digit == (isDigit ? bit : 0))
                #expect(masks?.word == (isDigit || isLetter ? bit : 0))
                #expect(masks?.stop == (value == 0x2E ? bit : 0))
                #expect(masks?.mark == (Array("@:[({".utf8).contains(value) ? bit : 0))
            }
        }
    }

    @Test func `neighbours do not disturb each other`() {
        var state: UInt64 = 7
        for _ in 0..<2000 {
            let bytes = (0..<64).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 33)
            }
            let masks = bytes.withUnsafeBufferPointer { buffer in buffer.baseAddress.map { BlockMasks(of: $0) } }
            for (place, value) in bytes.enumerated() {
                let isDigit = (0x30...0x39).contains(value)
                #expect((masks?.digit ?? 0) >> UInt64(place) & 1 == (isDigit ? 1 : 0))
            }
        }
    }

    @Test(arguments: [0, 1, 7, 8, 9, 63, 64]) func `a short block has no bit beyond its end`(count: Int) {
        let bytes = [UInt8](repeating: 0x31, count: 64)
        let masks = bytes.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { BlockMasks(of: $0, count: count) }
        }
        #expect(masks?.digit.nonzeroBitCount == count)
    }
}
