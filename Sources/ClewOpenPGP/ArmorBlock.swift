/// An armored OpenPGP block in a text (RFC 9580, section 6.2), also where forums and mail have damaged it: lines joined by
/// spaces or `<br>`, no empty line after the headers, no end, quote marks before the lines, characters as entities.
///
///     for block in ArmorBlock.blocks(in: page) { let keys = OpenPGPKey.keys(in: block.data) }
public struct ArmorBlock: Hashable, Sendable {
    /// What the block says that it holds.
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// A public key.
        case publicKey
        /// A secret key.
        case privateKey
    }

    /// What the CRC-24 at the end says of the data (section 6.1). RFC 9580 makes it optional.
    public enum Checksum: Hashable, Sendable {
        /// It fits.
        case matches
        /// There is none.
        case missing
        /// It does not fit: at least one character was changed or lost.
        case differs
    }

    /// What the block says that it holds.
    public let kind: Kind
    /// The bytes of the block in the text, from the dashes of its begin to those of its end.
    public let range: Range<Int>
    /// The decoded bytes, as far as they could be read.
    public let data: [UInt8]
    /// What the checksum says.
    public let checksum: Checksum
    /// Whether the line that ends a block is there.
    public let hasEnd: Bool
    /// The number of bytes within the body that belong to no armor and were passed over.
    public let strayCount: Int

    /// The most bytes from the begin of a block to its end that are looked at.
    public static let maximumByteCount = 1 << 20
    /// The most blocks that are read from one text.
    public static let maximumCount = 10000

    /// Finds the key blocks of a text, in order, not overlapping. Linear in the text.
    public static func blocks(in text: [UInt8]) -> [ArmorBlock] {
        text.withUnsafeBytes { blocks(in: $0) }
    }

    /// Finds the key blocks of a text in memory.
    public static func blocks(in text: UnsafeRawBufferPointer) -> [ArmorBlock] {
        var blocks: [ArmorBlock] = []
        var scan = ArmorScan(text)
        while blocks.count < maximumCount, let block = scan.next() { blocks.append(block) }
        return blocks
    }
}
