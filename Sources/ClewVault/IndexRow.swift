internal import ClewCore

/// One row of the vault's index: what the log says of a leaf in 56 bytes, and the id of the record, which it does not.
///
/// Big-endian: id (16), offset (8), length (8), stream (8; all ones for none), file number (4), ordinal (4), series (1;
/// bit 7: compressed), kind (1), flags (2; bit 0: erased, bit 1: the imported file is compressed), checksum (4).
struct IndexRow: Hashable {
    static let byteCount = 56

    enum Kind: UInt8 {
        case record = 1
        case gap
        case piece
        case inner
        case innerGap
        case imported
        case erasure
        case unfolded
        case adoption
        case unknown
    }

    var kind: Kind
    /// The id of a record; ``RecordID/none`` for everything else and after an erasure.
    var id = RecordID.none
    var file: VaultFile?
    /// The first byte; for an erasure the leaf that it is about.
    var offset = 0
    /// The number of bytes; for an erasure the number of the decision.
    var length = 0
    /// Where the gzip stream begins that holds the bytes; `nil` for bytes of the file itself.
    var stream: Int?
    /// The place of the salt of an imported extent in the file's salts; for an import the number of its extents; for a
    /// record that tells where an imported file came from the number of that file, else 0.
    var ordinal: UInt32 = 0
    /// Whether the imported file that ``ordinal`` names is compressed.
    var isAboutCompressed = false
    var isErased = false

    /// The address, for rows that have bytes in the vault.
    func address(at leaf: Int) -> RecordAddress? {
        guard let file, kind.rawValue <= Kind.innerGap.rawValue else { return nil }
        return RecordAddress(leaf: leaf, file: file, offset: offset, length: length, stream: stream)
    }

    var isRecord: Bool { kind == .record || kind == .inner }

    init(kind: Kind) {
        self.kind = kind
    }

    /// The row of a statement, without what only the vault knows: the id, the ordinal.
    init(_ statement: EvidenceStatement) {
        switch statement {
        case .extent(let extent):
            let kind: Kind =
                switch extent.kind {
                case .record: .record
                case .gap: .gap
                case .piece: .piece
                case .inner: .inner
                case .innerGap: .innerGap
                }
            self.init(kind: kind)
            file = extent.file
            stream = extent.stream
            offset = extent.offset
            length = extent.length
        case .imported(let file, let length, let extents, _):
            self.init(kind: .imported)
            self.file = file
            self.length = length
            ordinal = UInt32(truncatingIfNeeded: extents)
        case .erasure(let leaf, let decision, _):
            self.init(kind: .erasure)
            offset = leaf
            length = decision
        case .unfolded(let file, let stream, let length, _, _):
            self.init(kind: .unfolded)
            self.file = file
            self.stream = stream
            self.length = length
        case .adoption: self.init(kind: .adoption)
        case .unknown: self.init(kind: .unknown)
        }
    }

    /// Reads 48 bytes; `nil` when the checksum or a field is wrong.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count == IndexRow.byteCount,
            checksum(UnsafeRawBufferPointer(rebasing: bytes[..<52])) == bytes.number(at: 52, as: UInt32.self),
            let kind = Kind(rawValue: bytes[49])
        else { return nil }
        self.kind = kind
        id = RecordID(words: (bytes.number(at: 0, as: UInt64.self), bytes.number(at: 8, as: UInt64.self)))
        offset = Int(truncatingIfNeeded: bytes.number(at: 16, as: UInt64.self))
        length = Int(truncatingIfNeeded: bytes.number(at: 24, as: UInt64.self))
        let stream = bytes.number(at: 32, as: UInt64.self)
        if stream != .max { self.stream = Int(truncatingIfNeeded: stream) }
        ordinal = bytes.number(at: 44, as: UInt32.self)
        if let series = VaultFile.Series(rawValue: bytes[48] & 0x7F) {
            file = VaultFile(series, bytes.number(at: 40, as: UInt32.self), isCompressed: bytes[48] & 0x80 != 0)
        }
        isErased = bytes[51] & 1 != 0
        isAboutCompressed = bytes[51] & 2 != 0
    }

    /// Appends the 56 bytes.
    func append(to bytes: inout [UInt8]) {
        withUnsafeTemporaryAllocation(byteCount: IndexRow.byteCount, alignment: 8) { room in
            room.put(id.words.0, at: 0)
            room.put(id.words.1, at: 8)
            room.put(UInt64(truncatingIfNeeded: offset), at: 16)
            room.put(UInt64(truncatingIfNeeded: length), at: 24)
            room.put(stream.map { UInt64(truncatingIfNeeded: $0) } ?? .max, at: 32)
            room.put(file?.number ?? 0, at: 40)
            room.put(ordinal, at: 44)
            room[48] = file.map { $0.series.rawValue | ($0.isCompressed ? 0x80 : 0) } ?? 0
            room[49] = kind.rawValue
            room[50] = 0
            room[51] = (isErased ? 1 : 0) | (isAboutCompressed ? 2 : 0)
            room.put(checksum(UnsafeRawBufferPointer(rebasing: room[..<52])), at: 52)
            bytes.append(contentsOf: UnsafeRawBufferPointer(room))
        }
    }
}

extension UnsafeMutableRawBufferPointer {
    /// Stores a number big-endian; the caller has the room.
    fileprivate func put(_ number: some FixedWidthInteger & BitwiseCopyable, at offset: Int) {
        storeBytes(of: number.bigEndian, toByteOffset: offset, as: type(of: number))
    }
}

extension UnsafeRawBufferPointer {
    /// A big-endian number; zero beyond the end.
    func number<Number: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: Number.Type) -> Number {
        guard offset >= 0, offset + MemoryLayout<Number>.size <= count else { return 0 }
        return Number(bigEndian: loadUnaligned(fromByteOffset: offset, as: type))
    }
}
