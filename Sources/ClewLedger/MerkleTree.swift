public import ClewCore
internal import ClewCrypto

/// The hashes of a Merkle tree as RFC 6962, section 2.1 defines them: pure functions over SHA-256.
///
///     let leaf = MerkleTree.leafHash(of: Array("entry".utf8))
///     let root = MerkleTree.nodeHash(leaf, leaf)
public enum MerkleTree {
    /// The root of the tree without leaves: SHA-256 of nothing.
    public static let emptyRoot = Digest(words: sha256(EmptyCollection<UInt8>()))

    /// The hash of a leaf: SHA-256 of the byte 0x00 and the entry.
    public static func leafHash(of entry: some Collection<UInt8>) -> Digest {
        // In place where the bytes are contiguous, over a copy otherwise.
        entry.withContiguousStorageIfAvailable { leafHash(of: UnsafeRawBufferPointer($0)) }
            ?? Array(entry).withUnsafeBytes { leafHash(of: $0) }
    }

    /// The hash of a leaf in memory.
    public static func leafHash(of entry: UnsafeRawBufferPointer) -> Digest {
        // One call over a copy is faster than two calls for the few hundred bytes of an entry.
        withUnsafeTemporaryAllocation(byteCount: entry.count + 1, alignment: 8) { buffer in
            buffer[0] = 0
            UnsafeMutableRawBufferPointer(rebasing: buffer[1...]).copyMemory(from: entry)
            return Digest(words: sha256(UnsafeRawBufferPointer(buffer)))
        }
    }

    /// The hash of an inner node: SHA-256 of the byte 0x01 and both children.
    public static func nodeHash(_ left: Digest, _ right: Digest) -> Digest {
        withUnsafeTemporaryAllocation(byteCount: 65, alignment: 8) { buffer in
            buffer[0] = 1
            left.store(in: buffer, at: 1)
            right.store(in: buffer, at: 33)
            return Digest(words: sha256(UnsafeRawBufferPointer(buffer)))
        }
    }

    /// The root over leaf hashes (or over the roots of equally large perfect trees), MTH in the words of the RFC.
    public static func root(of hashes: some Collection<Digest>) -> Digest {
        var frontier = Frontier()
        for hash in hashes { frontier.append(hash) }
        return frontier.root
    }
}

extension Digest {
    /// Writes the 32 bytes; the caller has the room.
    func store(in buffer: UnsafeMutableRawBufferPointer, at offset: Int) {
        guard offset >= 0, offset + Digest.byteCount <= buffer.count else { return }
        buffer.storeBytes(of: words.0.bigEndian, toByteOffset: offset, as: UInt64.self)
        buffer.storeBytes(of: words.1.bigEndian, toByteOffset: offset + 8, as: UInt64.self)
        buffer.storeBytes(of: words.2.bigEndian, toByteOffset: offset + 16, as: UInt64.self)
        buffer.storeBytes(of: words.3.bigEndian, toByteOffset: offset + 24, as: UInt64.self)
    }
}

/// The hashes of a tile: 32 bytes each, one after the other.
enum TileHashes {
    static func append(_ digest: Digest, to bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(byteCount: Digest.byteCount, alignment: 8) { buffer in
            digest.store(in: buffer, at: 0)
            bytes.append(contentsOf: UnsafeRawBufferPointer(buffer))
        }
    }

    /// The digests; `nil` where the count is no multiple of 32.
    static func digests(in bytes: [UInt8]) -> [Digest]? {
        guard bytes.count.isMultiple(of: Digest.byteCount) else { return nil }
        return bytes.withUnsafeBytes { raw in
            (0..<raw.count / Digest.byteCount).map { position in
                func word(_ index: Int) -> UInt64 {
                    UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: position * 32 + index * 8, as: UInt64.self))
                }
                return Digest(words: (word(0), word(1), word(2), word(3)))
            }
        }
    }
}
