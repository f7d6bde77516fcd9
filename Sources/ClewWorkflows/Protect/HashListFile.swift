import ClewCore
import Foundation

/// A list of hashes as the case keeps it: sorted, of fixed width, and searched where it lies on the disk. Of a million
/// hashes some sixty kilobytes are in memory, and a search reads four.
///
/// The form: the 8 bytes `clewhsh1`; the numbers of MD5, SHA-1 and SHA-256 hashes, 8 bytes each, big-endian; then the
/// hashes of each kind in this order, sorted, each once.
final class HashListFile: Sendable {
    private static let mark = Array("clewhsh1".utf8)
    private static let headCount = 32
    /// How many hashes are read at once.
    private static let blockCount = 128

    private struct Table: Sendable {
        var kind: HashKind
        var offset: Int
        var count: Int
        /// The first eight bytes of the first hash of each block.
        var fences: [UInt64] = []
    }

    private let descriptor: CInt
    private let tables: [Table]

    /// The kinds of which it holds any.
    var kinds: Set<HashKind> { Set(tables.filter { $0.count > 0 }.map(\.kind)) }

    deinit {
        close(descriptor)
    }

    /// Opens a list; `nil` when it is not there, or no list of this form.
    init?(_ path: String) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        var tables: [Table] = []
        var isSound = descriptor >= 0
        if isSound {
            let head = HashListFile.read(descriptor, at: 0, count: HashListFile.headCount)
            isSound = head.count == HashListFile.headCount && head.starts(with: HashListFile.mark)
            var offset = HashListFile.headCount
            for (index, kind) in HashKind.allCases.enumerated() where isSound {
                let count = HashListFile.number(head, at: 8 + 8 * index)
                guard count <= UInt64(HashListContent.limit) else {
                    isSound = false
                    break
                }
                var table = Table(kind: kind, offset: offset, count: Int(count))
                table.fences = HashListFile.fences(descriptor, table)
                isSound = table.fences.count == (table.count + HashListFile.blockCount - 1) / HashListFile.blockCount
                offset += Int(count) * kind.byteCount
                tables.append(table)
            }
            var state = stat()
            isSound = isSound && fstat(descriptor, &state) == 0 && Int(state.st_size) == offset
        }
        self.tables = tables
        guard isSound else { return nil }
    }

    /// Whether a hash stands in the list.
    ///
    /// - Throws: ``WorkflowFault/damaged(sentence:)`` when the list cannot be read any more: then nothing may pass.
    func contains(_ kind: HashKind, _ hash: ListedHash) throws -> Bool {
        guard let table = tables.first(where: { $0.kind == kind }), table.count > 0 else { return false }
        let wanted = hash.words.0
        // The last block that begins before the hash; several may begin like it.
        var low = 0
        var high = table.fences.count
        while low < high {
            let middle = (low + high) / 2
            if table.fences[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        var block = max(0, low - 1)
        while block < table.fences.count, table.fences[block] <= wanted {
            let first = block * HashListFile.blockCount
            let count = min(HashListFile.blockCount, table.count - first) * kind.byteCount
            let bytes = HashListFile.read(descriptor, at: table.offset + first * kind.byteCount, count: count)
            guard bytes.count == count else {
                throw WorkflowFault.damaged(
                    sentence: "a list of protected material cannot be read; import it again with 'clew protect import'."
                )
            }
            for start in stride(from: 0, to: count, by: kind.byteCount)
            where ListedHash(bytes[start..<start + kind.byteCount]) == hash { return true }
            block += 1
        }
        return false
    }

    /// The bytes of a list, handed over piece by piece.
    static func write(_ content: HashListContent, _ take: ([UInt8]) throws -> Void) throws {
        var head = mark
        for kind in HashKind.allCases {
            let count = UInt64(content.hashes[kind]?.count ?? 0)
            head += (0..<8).map { UInt8(truncatingIfNeeded: count >> UInt64(56 - 8 * $0)) }
        }
        try take(head)
        for kind in HashKind.allCases {
            var piece: [UInt8] = []
            for hash in content.hashes[kind] ?? [] {
                piece += hash.bytes(kind)
                guard piece.count >= 1 << 20 else { continue }
                try take(piece)
                piece.removeAll(keepingCapacity: true)
            }
            try take(piece)
        }
    }

    private static func fences(_ descriptor: CInt, _ table: Table) -> [UInt64] {
        var fences: [UInt64] = []
        for first in stride(from: 0, to: table.count, by: blockCount) {
            let bytes = read(descriptor, at: table.offset + first * table.kind.byteCount, count: 8)
            guard bytes.count == 8 else { return [] }
            fences.append(number(bytes, at: 0))
        }
        return fences
    }

    private static func number(_ bytes: [UInt8], at place: Int) -> UInt64 {
        bytes[place..<place + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The bytes at a place; fewer where the file ends or cannot be read.
    private static func read(_ descriptor: CInt, at offset: Int, count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { room, filled in
            filled = 0
            while filled < count {
                let got = pread(
                    descriptor, room.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { break }
                filled += got
            }
        }
    }
}
