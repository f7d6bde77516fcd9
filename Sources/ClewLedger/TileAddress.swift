/// Where a tile or an entry bundle lies below the folder of a log (C2SP tlog-tiles): a pure function of its numbers.
///
///     TileAddress(row: .hashes(level: 0), index: 1_234_067).path        // "tile/0/x001/x234/067"
///     TileAddress(row: .entries, index: 0, width: 5).path               // "tile/entries/000.p/5"
public struct TileAddress: Hashable, Sendable {
    /// What a tile holds.
    public enum Row: Hashable, Sendable {
        /// Entries, each behind its length.
        case entries
        /// Hashes of subtrees of 256 to the power of the level leaves; level 0 are the leaf hashes.
        case hashes(level: Int)
    }

    /// The number of hashes or entries of a full tile.
    public static let fullWidth = 256

    /// What the tile holds.
    public let row: Row
    /// The number of the tile in its row, from 0.
    public let index: UInt64
    /// The number of hashes or entries: 1 to 255 in a partial tile, 256 in a full one.
    public let width: Int

    /// The address of a tile; widths and levels outside of the standard are brought to the nearest within.
    public init(row: Row, index: UInt64, width: Int = TileAddress.fullWidth) {
        self.row = row
        self.index = index
        self.width = min(max(width, 1), TileAddress.fullWidth)
    }

    /// Whether the tile is full.
    public var isFull: Bool { width == TileAddress.fullWidth }

    /// The full tile at the same place.
    public var full: TileAddress { TileAddress(row: row, index: index) }

    /// The path below the folder of the log.
    public var path: String { isFull ? fullPath : partialFolder + "/" + String(width) }

    /// The folder of the partial tiles at this place.
    public var partialFolder: String { fullPath + ".p" }

    private var fullPath: String {
        var groups = [String(index % 1000).padded]
        var rest = index / 1000
        while rest > 0 {
            groups.append("x" + String(rest % 1000).padded)
            rest /= 1000
        }
        return row.folder + "/" + groups.reversed().joined(separator: "/")
    }

    /// Reads a path back; `nil` for whatever the standard does not allow, so that each tile has one path alone.
    public init?(path: String) {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts.removeFirst() == "tile" else { return nil }
        let rowName = parts.removeFirst()
        if rowName == "entries" {
            row = .entries
        } else {
            guard let level = Int(rowName), (0...63).contains(level), String(level) == rowName else { return nil }
            row = .hashes(level: level)
        }
        var width = TileAddress.fullWidth
        if parts.count >= 2, parts[parts.count - 2].hasSuffix(".p") {
            guard let last = parts.popLast(), let number = Int(last), (1...255).contains(number), String(number) == last
            else { return nil }
            width = number
            parts[parts.count - 1] = parts[parts.count - 1].dropLast(2)
        }
        guard let index = TileAddress.index(of: parts) else { return nil }
        self.index = index
        self.width = width
        guard self.path == path else { return nil }
    }

    private static func index(of groups: [Substring]) -> UInt64? {
        guard !groups.isEmpty, groups.count <= 7 else { return nil }
        var index: UInt64 = 0
        for (position, group) in groups.enumerated() {
            let isLast = position == groups.count - 1
            guard group.utf8.count == (isLast ? 3 : 4), isLast || group.hasPrefix("x") else { return nil }
            let digits = isLast ? group : group.dropFirst()
            guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt64(digits) else {
                return nil
            }
            let (product, overflow) = index.multipliedReportingOverflow(by: 1000)
            guard !overflow, product <= UInt64.max - number else { return nil }
            index = product + number
        }
        return index
    }

    /// The tiles and bundles that a tree of a size has, row after row: the entries, then the levels from 0.
    public static func rows(ofTreeSize size: UInt64) -> [(row: Row, fullCount: UInt64, partialWidth: Int)] {
        var rows: [(row: Row, fullCount: UInt64, partialWidth: Int)] = []
        if size > 0 { rows.append((.entries, size >> 8, Int(size & 255))) }
        var level = 0
        var count = size
        while count > 0 {
            rows.append((.hashes(level: level), count >> 8, Int(count & 255)))
            count >>= 8
            level += 1
        }
        return rows
    }

    /// The address of the tile of a row that holds a position of the row, for a row of a length.
    static func holding(_ position: UInt64, row: Row, count: UInt64) -> TileAddress {
        let index = position >> 8
        let width = index < count >> 8 ? fullWidth : Int(count & 255)
        return TileAddress(row: row, index: index, width: width)
    }
}

extension TileAddress.Row {
    /// The folder of the row below the folder of the log.
    var folder: String {
        switch self {
        case .entries: "tile/entries"
        case .hashes(let level): "tile/\(level)"
        }
    }
}

extension String {
    fileprivate var padded: String { String(repeating: "0", count: max(0, 3 - utf8.count)) + self }
}
