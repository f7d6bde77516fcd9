public import ClewCore

/// One row of a table: its cells as bytes, each with its place in the file.
///
/// A row is filled again and again while a table is read, so that no cell costs an allocation. Keep what is needed of it
/// and hand it back.
public struct TableRow: Sendable {
    /// The number of the row among the rows of the table, 1 for the first after the header.
    public package(set) var number = 0
    /// The line of the file on which the row starts, 1 for the first.
    public package(set) var line = 0
    /// The bytes of the file that hold the row, without its line end.
    public package(set) var source = 0..<0
    /// What is wrong with the row; empty for most.
    public package(set) var findings: [TableFinding] = []
    /// Whether the rules of the table refuse the row; its findings say why.
    public package(set) var isRefused = false
    /// When the row was captured, where the mapping names a column for it.
    public package(set) var capturedAt: Timestamp?

    private var storage: [UInt8] = []
    private var ends: [Int] = []
    private var sources: [Range<Int>] = []
    private var columns: [Int] = []

    /// An empty row to read into.
    public init() {}

    /// The number of cells, those of missing columns included.
    public var count: Int { columns.count }

    /// The bytes of a cell, unescaped, as UTF-8; empty for a column that the row does not have.
    public func cell(_ column: Int) -> ArraySlice<UInt8> {
        guard let index = index(column) else { return [] }
        return storage[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// The bytes of the file that hold a cell, without quotes around it; `nil` for a column that the row does not have.
    public func source(ofCell column: Int) -> Range<Int>? {
        index(column).map { sources[$0] }
    }

    /// Whether the row has a cell in a column.
    public func has(_ column: Int) -> Bool { index(column) != nil }

    /// A cell as a string, invalid UTF-8 as U+FFFD.
    public func string(_ column: Int) -> String { String(decoding: cell(column), as: UTF8.self) }

    @inline(__always)
    private func index(_ column: Int) -> Int? {
        guard column >= 0, column < columns.count else { return nil }
        let index = columns[column]
        return index < 0 ? nil : index
    }

    mutating func reset(number: Int, line: Int, start: Int) {
        self.number = number
        self.line = line
        source = start..<start
        if !findings.isEmpty { findings.removeAll() }
        isRefused = false
        capturedAt = nil
        storage.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        sources.removeAll(keepingCapacity: true)
        columns.removeAll(keepingCapacity: true)
    }

    mutating func end(at position: Int) {
        source = source.lowerBound..<max(source.lowerBound, position)
    }

    @inline(__always)
    mutating func append(_ base: UnsafePointer<UInt8>, _ from: Int, _ to: Int) {
        guard to > from else { return }
        storage.append(contentsOf: UnsafeBufferPointer(start: base + from, count: to - from))
    }

    mutating func append(_ byte: UInt8) { storage.append(byte) }

    mutating func append(scalar: UInt32) { _ = storage.append(scalar: scalar) }

    /// Ends the cell whose bytes were appended, as the next column.
    @inline(__always)
    mutating func endCell(source: Range<Int>) {
        columns.append(ends.count)
        ends.append(storage.count)
        sources.append(source)
    }

    /// Ends the cell whose bytes were appended, as the column given.
    mutating func endCell(column: Int, source: Range<Int>) {
        while columns.count <= column { columns.append(-1) }
        columns[column] = ends.count
        ends.append(storage.count)
        sources.append(source)
    }

    /// The bytes appended since the last cell ended.
    var openCount: Int { storage.count - (ends.last ?? 0) }

    mutating func dropOpenBytes(keeping count: Int = 0) {
        storage.removeLast(max(0, openCount - count))
    }

    /// Replaces the bytes of cells; the closure gives `nil` for a cell that stays.
    mutating func rewrite(_ transform: (ArraySlice<UInt8>) -> [UInt8]?) {
        var changed: [UInt8]?
        var newEnds = ends
        for index in ends.indices {
            let cell = storage[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
            if let replaced = transform(cell) {
                if changed == nil { changed = Array(storage[..<cell.startIndex]) }
                changed?.append(contentsOf: replaced)
            } else {
                changed?.append(contentsOf: cell)
            }
            newEnds[index] = changed?.count ?? ends[index]
        }
        if let changed {
            storage = changed
            ends = newEnds
        }
    }
}
