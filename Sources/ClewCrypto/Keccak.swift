/// A 256-bit digest of the Keccak family as four big-endian words, most significant first.
public typealias KeccakWords = (UInt64, UInt64, UInt64, UInt64)

/// The Keccak-256 digest with the padding of the original submission, as Ethereum and Monero use it.
///
///     let empty = keccak256([UInt8]())  // (0xc5d2460186f7233c, …)
///
/// It differs from SHA3-256 in one padding byte, so the digests have nothing in common.
public func keccak256(_ bytes: UnsafeRawBufferPointer) -> KeccakWords {
    digest(of: bytes, domain: 0x01)
}

// swift-format-ignore: AlwaysUseLowerCamelCase
/// The SHA3-256 digest (FIPS 202, section 6.1).
///
///     let empty = sha3_256([UInt8]())  // (0xa7ffc6f8bf1ed766, …)
public func sha3_256(_ bytes: UnsafeRawBufferPointer) -> KeccakWords {
    digest(of: bytes, domain: 0x06)
}

/// The Keccak-256 digest of a collection of bytes; contiguous collections are read in place.
public func keccak256(_ bytes: some Collection<UInt8>) -> KeccakWords {
    withContiguousBytes(of: bytes) { keccak256($0) }
}

// swift-format-ignore: AlwaysUseLowerCamelCase
/// The SHA3-256 digest of a collection of bytes; contiguous collections are read in place.
public func sha3_256(_ bytes: some Collection<UInt8>) -> KeccakWords {
    withContiguousBytes(of: bytes) { sha3_256($0) }
}

/// The sponge with a capacity of 512 bits: 136 bytes a block, pad10*1 after the domain bits (FIPS 202, sections 4, 5).
private func digest(of bytes: UnsafeRawBufferPointer, domain: UInt8) -> KeccakWords {
    var state = KeccakState()
    var start = 0
    while bytes.count - start >= KeccakState.rate {
        state.absorb(UnsafeRawBufferPointer(rebasing: bytes[start..<start + KeccakState.rate]))
        start += KeccakState.rate
    }
    withUnsafeTemporaryAllocation(byteCount: KeccakState.rate, alignment: 8) { block in
        block.initializeMemory(as: UInt8.self, repeating: 0)
        let rest = bytes.count - start
        if rest > 0 { block.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start...])) }
        block[rest] = domain
        block[KeccakState.rate - 1] |= 0x80
        state.absorb(UnsafeRawBufferPointer(block))
    }
    return (
        state.lanes.0.byteSwapped, state.lanes.1.byteSwapped, state.lanes.2.byteSwapped, state.lanes.3.byteSwapped
    )
}

/// The 1,600 bits of state, 25 lanes of 64 bits: lane `x + 5y` (FIPS 202, section 3.1.2).
private struct KeccakState {
    /// Bytes taken in between two permutations.
    static let rate = 136

    // swift-format-ignore
    typealias Lanes = (
        UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64,
        UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64
    )

    var lanes: Lanes = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)

    mutating func absorb(_ block: UnsafeRawBufferPointer) {
        func word(_ index: Int) -> UInt64 {
            UInt64(littleEndian: block.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
        }
        lanes.0 ^= word(0)
        lanes.1 ^= word(1)
        lanes.2 ^= word(2)
        lanes.3 ^= word(3)
        lanes.4 ^= word(4)
        lanes.5 ^= word(5)
        lanes.6 ^= word(6)
        lanes.7 ^= word(7)
        lanes.8 ^= word(8)
        lanes.9 ^= word(9)
        lanes.10 ^= word(10)
        lanes.11 ^= word(11)
        lanes.12 ^= word(12)
        lanes.13 ^= word(13)
        lanes.14 ^= word(14)
        lanes.15 ^= word(15)
        lanes.16 ^= word(16)
        permute()
    }

    /// Keccak-f[1600]: 24 rounds, each lane written out so that the state stays in registers.
    private mutating func permute() {
        var lanes = self.lanes
        for constant in KeccakState.roundConstants {
            let c0 = lanes.0 ^ lanes.5 ^ lanes.10 ^ lanes.15 ^ lanes.20
            let c1 = lanes.1 ^ lanes.6 ^ lanes.11 ^ lanes.16 ^ lanes.21
            let c2 = lanes.2 ^ lanes.7 ^ lanes.12 ^ lanes.17 ^ lanes.22
            let c3 = lanes.3 ^ lanes.8 ^ lanes.13 ^ lanes.18 ^ lanes.23
            let c4 = lanes.4 ^ lanes.9 ^ lanes.14 ^ lanes.19 ^ lanes.24
            let d0 = c4 ^ rotate(c1, 1)
            let d1 = c0 ^ rotate(c2, 1)
            let d2 = c1 ^ rotate(c3, 1)
            let d3 = c2 ^ rotate(c4, 1)
            let d4 = c3 ^ rotate(c0, 1)
            let b0 = lanes.0 ^ d0
            let b1 = rotate(lanes.6 ^ d1, 44)
            let b2 = rotate(lanes.12 ^ d2, 43)
            let b3 = rotate(lanes.18 ^ d3, 21)
            let b4 = rotate(lanes.24 ^ d4, 14)
            let b5 = rotate(lanes.3 ^ d3, 28)
            let b6 = rotate(lanes.9 ^ d4, 20)
            let b7 = rotate(lanes.10 ^ d0, 3)
            let b8 = rotate(lanes.16 ^ d1, 45)
            let b9 = rotate(lanes.22 ^ d2, 61)
            let b10 = rotate(lanes.1 ^ d1, 1)
            let b11 = rotate(lanes.7 ^ d2, 6)
            let b12 = rotate(lanes.13 ^ d3, 25)
            let b13 = rotate(lanes.19 ^ d4, 8)
            let b14 = rotate(lanes.20 ^ d0, 18)
            let b15 = rotate(lanes.4 ^ d4, 27)
            let b16 = rotate(lanes.5 ^ d0, 36)
            let b17 = rotate(lanes.11 ^ d1, 10)
            let b18 = rotate(lanes.17 ^ d2, 15)
            let b19 = rotate(lanes.23 ^ d3, 56)
            let b20 = rotate(lanes.2 ^ d2, 62)
            let b21 = rotate(lanes.8 ^ d3, 55)
            let b22 = rotate(lanes.14 ^ d4, 39)
            let b23 = rotate(lanes.15 ^ d0, 41)
            let b24 = rotate(lanes.21 ^ d1, 2)
            lanes.0 = b0 ^ (~b1 & b2) ^ constant
            lanes.1 = b1 ^ (~b2 & b3)
            lanes.2 = b2 ^ (~b3 & b4)
            lanes.3 = b3 ^ (~b4 & b0)
            lanes.4 = b4 ^ (~b0 & b1)
            lanes.5 = b5 ^ (~b6 & b7)
            lanes.6 = b6 ^ (~b7 & b8)
            lanes.7 = b7 ^ (~b8 & b9)
            lanes.8 = b8 ^ (~b9 & b5)
            lanes.9 = b9 ^ (~b5 & b6)
            lanes.10 = b10 ^ (~b11 & b12)
            lanes.11 = b11 ^ (~b12 & b13)
            lanes.12 = b12 ^ (~b13 & b14)
            lanes.13 = b13 ^ (~b14 & b10)
            lanes.14 = b14 ^ (~b10 & b11)
            lanes.15 = b15 ^ (~b16 & b17)
            lanes.16 = b16 ^ (~b17 & b18)
            lanes.17 = b17 ^ (~b18 & b19)
            lanes.18 = b18 ^ (~b19 & b15)
            lanes.19 = b19 ^ (~b15 & b16)
            lanes.20 = b20 ^ (~b21 & b22)
            lanes.21 = b21 ^ (~b22 & b23)
            lanes.22 = b22 ^ (~b23 & b24)
            lanes.23 = b23 ^ (~b24 & b20)
            lanes.24 = b24 ^ (~b20 & b21)
        }
        self.lanes = lanes
    }

    private static let roundConstants: [UInt64] = [
        0x0000_0000_0000_0001, 0x0000_0000_0000_8082, 0x8000_0000_0000_808a, 0x8000_0000_8000_8000,
        0x0000_0000_0000_808b, 0x0000_0000_8000_0001, 0x8000_0000_8000_8081, 0x8000_0000_0000_8009,
        0x0000_0000_0000_008a, 0x0000_0000_0000_0088, 0x0000_0000_8000_8009, 0x0000_0000_8000_000a,
        0x0000_0000_8000_808b, 0x8000_0000_0000_008b, 0x8000_0000_0000_8089, 0x8000_0000_0000_8003,
        0x8000_0000_0000_8002, 0x8000_0000_0000_0080, 0x0000_0000_0000_800a, 0x8000_0000_8000_000a,
        0x8000_0000_8000_8081, 0x8000_0000_0000_8080, 0x0000_0000_8000_0001, 0x8000_0000_8000_8008,
    ]
}

/// Rotates to the left by less than 64 bits.
@inline(__always)
private func rotate(_ lane: UInt64, _ count: UInt64) -> UInt64 {
    lane &<< count | lane &>> (64 &- count)
}
