/// How much a table may hold in one piece.
public struct TableLimits: Hashable, Sendable {
    /// Bytes of one row.
    public var row = 16 << 20
    /// Bytes of one quoted cell; behind that a quote counts as never closed.
    public var quotedCell = 1 << 20
    /// Cells of one row, and columns of a table.
    public var cells = 4096
    /// Levels of nesting in JSON.
    public var depth = 64

    /// The usual limits: rows of 16 MiB, quoted cells of 1 MiB, 4,096 cells, 64 levels.
    public init() {}
}
