import ClewTable
import Foundation

/// Reads lists of hashes as agencies hand them over: one hash a line, the output of `sha256sum`, CSV with or without a
/// head, and JSON after the model of Project VIC.
///
/// What a line holds beside hashes (names, sizes) is passed over. A line that should hold a hash and does not is noted by
/// its number and the rest is taken; JSON that is cut off gives nothing, because nobody could tell what is missing.
struct HashListReader {
    /// The categories that are taken, where the list states any; `nil` for all.
    var categories: Set<Int>?

    /// Reads a file in pieces.
    ///
    /// - Throws: ``HashListFault``.
    func read(_ path: String) throws(HashListFault) -> HashListContent {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw .unreadable }
        defer { try? handle.close() }  // Nothing was written; a failure to close loses nothing.
        do {
            return try read { try handle.read(upToCount: 1 << 20).map { Array($0) } ?? [] }
        } catch let fault as HashListFault {
            throw fault
        } catch {
            throw .unreadable
        }
    }

    /// Reads bytes in memory.
    func read(_ bytes: [UInt8]) throws(HashListFault) -> HashListContent {
        var rest = bytes[...]
        do {
            return try read {
                let piece = Array(rest.prefix(1 << 16))
                rest = rest.dropFirst(piece.count)
                return piece
            }
        } catch let fault as HashListFault {
            throw fault
        } catch {
            throw .unreadable
        }
    }

    /// Reads pieces until one is empty.
    private func read(_ next: () throws -> [UInt8]) throws -> HashListContent {
        var piece = try next()
        if piece.starts(with: [0xFF, 0xFE]) || piece.starts(with: [0xFE, 0xFF]) { throw HashListFault.encoding }
        if piece.starts(with: [0xEF, 0xBB, 0xBF]) { piece.removeFirst(3) }
        let first = piece.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        var content = HashListContent()
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            var json = HashListJSON(categories: categories)
            while !piece.isEmpty {
                try json.read(piece, into: &content)
                piece = try next()
            }
            try json.finish(into: &content)
        } else {
            var text = HashListText(head: piece, categories: categories)
            while !piece.isEmpty {
                try text.read(piece, into: &content)
                piece = try next()
            }
            try text.finish(into: &content)
        }
        content.settle()
        if categories != nil, !content.statesCategories { throw HashListFault.noCategories }
        guard content.count > 0 else {
            throw content.heldTheHashOfNothing ? HashListFault.nothingAlone : .empty(bad: content.badCount)
        }
        return content
    }
}

/// Reads the rows of a text: one hash a line, or cells parted by a delimiter.
struct HashListText {
    private var reader: DelimitedReader
    private var row = TableRow()
    /// The columns that a head names; `nil` where every cell may be a hash.
    private var columns: [(index: Int, kind: HashKind?)]?
    /// The column of categories.
    private var categoryColumn: Int?
    private let categories: Set<Int>?
    private var isFirst = true

    init(head: [UInt8], categories: Set<Int>?) {
        self.categories = categories
        let format = DelimitedFormat.detect(in: head) ?? DelimitedFormat()
        // A stray quote in a file name must not swallow more than a line or two of hashes.
        var limits = TableLimits()
        limits.quotedCell = 4096
        limits.row = 1 << 20
        reader = DelimitedReader(format, limits: limits)
    }

    mutating func read(_ piece: [UInt8], into content: inout HashListContent) throws(HashListFault) {
        reader.append(piece)
        try takeRows(into: &content)
    }

    mutating func finish(into content: inout HashListContent) throws(HashListFault) {
        reader.finish()
        try takeRows(into: &content)
    }

    private mutating func takeRows(into content: inout HashListContent) throws(HashListFault) {
        while reader.next(into: &row) {
            let cells = (0..<row.count).map { HashListText.trimmed(row.cell($0)) }
            // Comments, as hash sets of tools have them.
            if let mark = cells.first?.first, mark == UInt8(ascii: "#") || mark == UInt8(ascii: "%") { continue }
            if cells.allSatisfy(\.isEmpty) { continue }
            if isFirst {
                isFirst = false
                columns = HashListText.columns(cells)
                if columns != nil {
                    categoryColumn = cells.firstIndex { $0.map { $0 | 0x20 }.elementsEqual("category".utf8) }
                    content.statesCategories = categoryColumn != nil
                    continue
                }
            }
            if try !take(cells, into: &content) { content.addBad(row.line) }
        }
    }

    /// Takes the hashes of a row; `false` when it has none, or something else where one should be.
    private func take(
        _ cells: [ArraySlice<UInt8>], into content: inout HashListContent
    ) throws(HashListFault) -> Bool {
        guard let columns else {
            var hasHash = false
            for cell in cells where try content.add(HashListText.word(cell)) { hasHash = true }
            return hasHash
        }
        var isSound = true
        var isWanted = true
        if let categories, let categoryColumn {
            let category =
                cells.count > categoryColumn ? Int(String(decoding: cells[categoryColumn], as: UTF8.self)) : nil
            isWanted = category.map { categories.contains($0) } ?? false
            isSound = category != nil
        }
        var hasHash = false
        for (index, kind) in columns where index < cells.count && !cells[index].isEmpty {
            guard let found = HashListContent.hash(cells[index]), kind == nil || kind == found.kind else {
                isSound = false
                continue
            }
            hasHash = true
            if isWanted {
                try content.add(found.kind, found.hash)
            } else {
                content.otherCategories += 1
            }
        }
        return hasHash && isSound
    }

    /// The columns that a head names; `nil` when the row is none.
    private static func columns(_ cells: [ArraySlice<UInt8>]) -> [(index: Int, kind: HashKind?)]? {
        guard !cells.contains(where: { HashListContent.hash(word($0)) != nil }) else { return nil }
        var found: [(index: Int, kind: HashKind?)] = []
        for (index, cell) in cells.enumerated() {
            if let name = HashFieldName(cell) { found.append((index, name.kind)) }
        }
        return found.isEmpty ? nil : found
    }

    /// The first word of a cell: `sha256sum` writes the name of the file behind the hash, with a `\` before a strange one.
    private static func word(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = cell.first == UInt8(ascii: "\\") ? cell.dropFirst() : cell
        return start.prefix { $0 != 0x20 && $0 != 0x09 }
    }

    private static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var cell = cell
        while let first = cell.first, first <= 0x20 { cell = cell.dropFirst() }
        while let last = cell.last, last <= 0x20 { cell = cell.dropLast() }
        return cell
    }
}

/// What the name of a column or field says of the hashes in it: `MD5`, `SHA-1`, `sha256_hash`, `Hash`.
struct HashFieldName: Hashable {
    /// The kind; `nil` when the name fits any.
    let kind: HashKind?

    init?(_ name: some Collection<UInt8>) {
        guard name.count <= 40 else { return nil }
        let letters = name.compactMap { byte -> UInt8? in
            switch byte {
            case 0x61...0x7A, 0x30...0x39: byte
            case 0x41...0x5A: byte + 32
            default: nil
            }
        }
        switch String(decoding: letters, as: UTF8.self) {
        case "md5", "md5hash", "hashmd5", "md5sum", "filemd5": kind = .md5
        case "sha1", "sha1hash", "hashsha1", "sha1sum", "filesha1": kind = .sha1
        case "sha256", "sha256hash", "hashsha256", "sha256sum", "filesha256": kind = .sha256
        case "hash", "hashvalue", "filehash", "digest", "checksum", "hashes": kind = nil
        default: return nil
        }
    }
}
