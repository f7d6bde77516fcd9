internal import ClewCore
internal import ClewCrypto

/// What a signing key has signed last, kept beside the key and outside of the case: it stops an older copy of the case
/// from signing a second history under the same name.
///
/// The file has two slots of a disk block each, written in turn, so that a torn write leaves the other one. A slot
/// holds the digest of the origin (32 bytes), the number of the writing (8, big-endian), the tree size (8), the root
/// (32) and SHA-256 of those 80 bytes (32).
struct SigningMemory: Sendable {
    /// The path of the file.
    let path: String
    private let origin: Digest

    struct Signed: Hashable {
        var turn: UInt64
        var size: UInt64
        var root: Digest
    }

    private static let slotSpacing = 4096
    private static let slotCount = 112

    init(path: String, origin: KeyName) {
        self.path = path
        self.origin = Digest(words: sha256(origin.text.utf8))
    }

    /// The last signed tree; `nil` where nothing was signed yet.
    func read() throws(LogFault) -> Signed? {
        guard let bytes = try Disk.read(path, limit: 2 * SigningMemory.slotSpacing), !bytes.isEmpty else { return nil }
        let first = try slot(in: bytes, at: 0)
        let second = try slot(in: bytes, at: SigningMemory.slotSpacing)
        if let first, let second { return first.turn > second.turn ? first : second }
        if let known = first ?? second { return known }
        // The very first writing was torn: then nothing was published under it.
        guard bytes.count <= SigningMemory.slotCount else { throw .damaged(file: "memory of the signing key") }
        return nil
    }

    /// The writing of a newly signed tree; it is to be followed by a sync of ``path``.
    func remembering(size: UInt64, root: Digest, after last: Signed?) -> FileOperation {
        let turn = (last?.turn ?? 0) &+ 1
        var bytes = origin.bytes
        for number in [turn, size] {
            for shift in stride(from: 56, through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
            }
        }
        bytes += root.bytes
        bytes += Digest(words: sha256(bytes)).bytes
        return .overwrite(path, offset: turn & 1 == 1 ? 0 : SigningMemory.slotSpacing, bytes)
    }

    /// One slot; `nil` where it is torn or not there. A whole slot of another log must never be written over.
    private func slot(in bytes: [UInt8], at start: Int) throws(LogFault) -> Signed? {
        guard bytes.count >= start + SigningMemory.slotCount else { return nil }
        let slot = bytes[start..<start + SigningMemory.slotCount]
        let body = slot.prefix(80)
        guard slot.suffix(32).elementsEqual(Digest(words: sha256(body)).bytes),
            let root = Digest(bytes: body.suffix(32))
        else { return nil }
        guard body.prefix(32).elementsEqual(origin.bytes) else { throw .damaged(file: "memory of the signing key") }
        func number(_ offset: Int) -> UInt64 {
            body.dropFirst(offset).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        return Signed(turn: number(32), size: number(40), root: root)
    }
}
