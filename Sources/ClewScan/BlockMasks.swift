/// Where the letters, digits and marks stand among 64 bytes: bit *i* of each mask tells of byte *i*.
///
/// Eight bytes are classed at a time in one register, without a branch and without a table, so that dull text costs
/// about a nanosecond for four bytes whatever it says. Only ASCII counts: every byte from 0x80 on is in no mask, so a
/// foreign letter and an invalid byte both end a word.
///
///     let masks = BlockMasks(of: pointer)   // reads 64 bytes
///     masks.digit.trailingZeroBitCount      // where the first digit stands, 64 when there is none
@frozen
public struct BlockMasks: Sendable {
    /// The letters A–Z and a–z and the digits 0–9.
    public var word: UInt64
    /// The digits 0–9.
    public var digit: UInt64
    /// The full stops.
    public var stop: UInt64
    /// The marks `@ : [ ( {`.
    public var mark: UInt64

    /// How many bytes one value describes.
    @inlinable
    public static var width: Int { 64 }

    /// Classes the 64 bytes from `bytes` on; all of them are read.
    @inlinable
    @inline(__always)
    public init(of bytes: UnsafePointer<UInt8>) {
        var word: UInt64 = 0
        var digit: UInt64 = 0
        var stop: UInt64 = 0
        var mark: UInt64 = 0
        let raw = UnsafeRawPointer(bytes)
        var step = 0
        while step < 8 {
            let lanes = Lanes(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: step &* 8, as: UInt64.self)))
            let shift = UInt64(truncatingIfNeeded: step &* 8)
            word |= lanes.word &<< shift
            digit |= lanes.digit &<< shift
            stop |= lanes.stop &<< shift
            mark |= lanes.mark &<< shift
            step &+= 1
        }
        self.word = word
        self.digit = digit
        self.stop = stop
        self.mark = mark
    }

    /// Classes fewer than 64 bytes; those beyond `count` are in no mask.
    @inlinable
    public init(of bytes: UnsafePointer<UInt8>, count: Int) {
        var padded: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0, 0, 0)
        withUnsafeMutableBytes(of: &padded) { room in
            room.copyMemory(from: UnsafeRawBufferPointer(start: bytes, count: min(max(count, 0), room.count)))
        }
        self = withUnsafeBytes(of: &padded) { room in
            room.withMemoryRebound(to: UInt8.self) { padded in
                padded.baseAddress.map { BlockMasks(of: $0) } ?? BlockMasks()
            }
        }
    }

    /// Masks without a bit.
    @inlinable
    init() {
        word = 0
        digit = 0
        stop = 0
        mark = 0
    }
}

/// Eight bytes in one register and the bit of each that a class has, as eight bits.
@frozen
@usableFromInline
struct Lanes {
    @usableFromInline var word: UInt64
    @usableFromInline var digit: UInt64
    @usableFromInline var stop: UInt64
    @usableFromInline var mark: UInt64

    // Each test leaves its answer in the top bit of each byte. Adding a constant to a byte below 0x80 sets its top bit
    // exactly when the byte is at least 0x80 minus the constant, and never carries into the next byte.
    @inlinable
    @inline(__always)
    init(_ bytes: UInt64) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let ascii = bytes & ~tops
        let isASCII = ~bytes & tops
        let lower = ascii | (ones &* 0x20)
        let isDigit = (ascii &+ (ones &* 0x50)) & ~(ascii &+ (ones &* 0x46))
        let isLetter = (lower &+ (ones &* 0x1F)) & ~(lower &+ (ones &* 0x05))
        let full = ones &* 0x7F
        let isStop = ~((ascii ^ (ones &* 0x2E)) &+ full)
        // With bit 5 set, `[` and `{` are one character.
        let isMark =
            ~(((ascii ^ (ones &* 0x40)) &+ full) & ((ascii ^ (ones &* 0x3A)) &+ full)
            & ((ascii ^ (ones &* 0x28)) &+ full) & ((lower ^ (ones &* 0x7B)) &+ full))
        word = Lanes.gathered((isDigit | isLetter) & isASCII)
        digit = Lanes.gathered(isDigit & isASCII)
        stop = Lanes.gathered(isStop & isASCII)
        mark = Lanes.gathered(isMark & isASCII)
    }

    /// The eight top bits as the low eight bits: the product moves bit 8k to 56 + k, and no two sums meet.
    @inlinable
    @inline(__always)
    static func gathered(_ tops: UInt64) -> UInt64 {
        ((tops &>> 7) &* 0x0102_0408_1020_4080) &>> 56
    }
}
