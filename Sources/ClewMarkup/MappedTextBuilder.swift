/// Collects a ``MappedText`` piece by piece.
struct MappedTextBuilder {
    private(set) var bytes: [UInt8] = []
    private(set) var pieces: [MappedText.Piece] = []

    var count: Int { bytes.count }

    mutating func reserve(bytes byteCount: Int, pieces pieceCount: Int) {
        bytes.reserveCapacity(byteCount)
        pieces.reserveCapacity(pieceCount)
    }

    /// Appends source bytes as they are; joins the piece before where nothing lies between.
    @inline(__always)
    mutating func copy(_ base: UnsafePointer<UInt8>, _ from: Int, _ to: Int) {
        guard to > from else { return }
        let added = UInt32(truncatingIfNeeded: to - from) << 1
        if let last = pieces.last, last.isVerbatim, Int(last.source) + last.sourceCount == from {
            pieces[pieces.count - 1].count &+= added
        } else {
            pieces.append(
                MappedText.Piece(
                    text: UInt32(truncatingIfNeeded: bytes.count), source: UInt32(truncatingIfNeeded: from),
                    count: added))
        }
        bytes.append(contentsOf: UnsafeBufferPointer(start: base + from, count: to - from))
    }

    /// Opens a replaced piece that stands for the source bytes `from..<to`; its text follows by ``append(_:)``.
    @inline(__always)
    mutating func replace(_ from: Int, _ to: Int) {
        pieces.append(
            MappedText.Piece(
                text: UInt32(truncatingIfNeeded: bytes.count), source: UInt32(truncatingIfNeeded: from),
                count: UInt32(truncatingIfNeeded: max(0, to - from)) << 1 | 1))
    }

    /// Appends a byte to the replaced piece that was opened last.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    /// Appends a code point as UTF-8 to the replaced piece that was opened last.
    mutating func append(scalar: UInt32) {
        let scalar = Unicode.Scalar(scalar) ?? "\u{FFFD}"
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(byte) }
    }

    /// Puts another text behind this one.
    mutating func append(_ other: MappedTextBuilder) {
        let shift = UInt32(truncatingIfNeeded: bytes.count)
        for var piece in other.pieces {
            piece.text &+= shift
            pieces.append(piece)
        }
        bytes.append(contentsOf: other.bytes)
    }

    /// The text without the spare room that was reserved for it.
    consuming func finish() -> MappedText {
        MappedText(bytes: bytes, pieces: pieces)
    }
}
