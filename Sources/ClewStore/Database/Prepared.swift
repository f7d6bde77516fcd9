internal import GRDB
internal import GRDBSQLite

/// A value bound to a statement.
enum SQLValue {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case bytes([UInt8])

    static func integer(_ number: Int) -> SQLValue { .integer(Int64(number)) }
    static func integer(orNull number: Int?) -> SQLValue { number.map { .integer(Int64($0)) } ?? .null }
    static func integer(orNull number: Int64?) -> SQLValue { number.map { .integer($0) } ?? .null }
    static func real(orNull number: Double?) -> SQLValue { number.map { .real($0) } ?? .null }
    static func text(orNull text: String?) -> SQLValue { text.map(SQLValue.text) ?? .null }
    static func bytes(orNull bytes: [UInt8]?) -> SQLValue { bytes.map(SQLValue.bytes) ?? .null }
}

/// A prepared statement that is bound and stepped through the C interface.
///
/// GRDB compiles, caches and finalizes it; binding by hand saves half the time of a small insert, and reads text that
/// holds NUL, which GRDB's own conversion cuts.
struct Prepared {
    /// Keeps the statement alive.
    let statement: Statement
    private let connection: OpaquePointer?

    /// The statement for this SQL, compiled once a connection.
    init(_ sql: String, in db: Database) throws {
        statement = try db.cachedStatement(sql: sql)
        connection = db.sqliteConnection
    }

    var handle: OpaquePointer { statement.sqliteStatement }

    func bind(_ index: Int32, _ number: Int64) { sqlite3_bind_int64(handle, index, number) }
    func bind(_ index: Int32, _ number: Int) { sqlite3_bind_int64(handle, index, Int64(number)) }
    func bindNull(_ index: Int32) { sqlite3_bind_null(handle, index) }

    /// Binds without a copy: the bytes must live until the statement is reset.
    func bind(_ index: Int32, borrowing bytes: UnsafeBufferPointer<UInt8>) {
        if let start = bytes.baseAddress {
            sqlite3_bind_text64(
                handle, index, UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self), UInt64(bytes.count), nil,
                UInt8(SQLITE_UTF8))
        } else {
            sqlite3_bind_text(handle, index, "", 0, nil)
        }
    }

    func bind(_ index: Int32, _ value: SQLValue) {
        // SQLITE_TRANSIENT: SQLite copies at once.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch value {
        case .null: sqlite3_bind_null(handle, index)
        case .integer(let number): sqlite3_bind_int64(handle, index, number)
        case .real(let number): sqlite3_bind_double(handle, index, number)
        case .text(var text):
            _ = text.withUTF8 { bytes in
                if let start = bytes.baseAddress {
                    sqlite3_bind_text64(
                        handle, index, UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self),
                        UInt64(bytes.count), copied, UInt8(SQLITE_UTF8))
                } else {
                    sqlite3_bind_text(handle, index, "", 0, nil)
                }
            }
        case .bytes(let bytes):
            if bytes.isEmpty {
                sqlite3_bind_zeroblob(handle, index, 0)
            } else {
                sqlite3_bind_blob64(handle, index, bytes, UInt64(bytes.count), copied)
            }
        }
    }

    func bind(_ values: [SQLValue]) {
        for (index, value) in values.enumerated() { bind(Int32(index + 1), value) }
    }

    /// Goes on to the next row; `false` after the last one.
    func step() throws -> Bool {
        let code = sqlite3_step(handle)
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let fault = DatabaseError(
                resultCode: ResultCode(rawValue: code), message: connection.map { String(cString: sqlite3_errmsg($0)) })
            sqlite3_reset(handle)
            throw fault
        }
    }

    /// Makes the statement ready for the next use and lets go of what is bound.
    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    /// Carries the statement out once.
    func run(_ values: [SQLValue]) throws {
        bind(values)
        defer { reset() }
        while try step() {}
    }

    /// Carries the statement out once with what is bound, and keeps the bindings.
    func runBound() throws {
        defer { sqlite3_reset(handle) }
        while try step() {}
    }

    /// How many rows the last insert, update or delete of the connection changed.
    var changes: Int { Int(sqlite3_changes(connection)) }

    /// The row number of the last insert of the connection.
    var lastInserted: Int64 { sqlite3_last_insert_rowid(connection) }
}

/// The columns of the current row of a statement, by position from 0.
///
/// SQLite converts where the type differs, so no value can trap.
struct Columns {
    let handle: OpaquePointer

    func isNull(_ index: Int32) -> Bool { sqlite3_column_type(handle, index) == SQLITE_NULL }
    func int64(_ index: Int32) -> Int64 { sqlite3_column_int64(handle, index) }
    func int(_ index: Int32) -> Int { Int(sqlite3_column_int64(handle, index)) }
    func double(_ index: Int32) -> Double { sqlite3_column_double(handle, index) }
    func optionalDouble(_ index: Int32) -> Double? { isNull(index) ? nil : double(index) }
    func optionalInt64(_ index: Int32) -> Int64? { isNull(index) ? nil : int64(index) }
    func optionalInt(_ index: Int32) -> Int? { isNull(index) ? nil : int(index) }

    func text(_ index: Int32) -> String { withText(index) { String(decoding: $0, as: UTF8.self) } }
    func optionalText(_ index: Int32) -> String? { isNull(index) ? nil : text(index) }

    /// The bytes of a text without a copy, valid inside the closure.
    func withText<T>(_ index: Int32, _ body: (UnsafeBufferPointer<UInt8>) throws -> T) rethrows -> T {
        let start = sqlite3_column_text(handle, index)
        let count = Int(sqlite3_column_bytes(handle, index))
        return try body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
    }

    func bytes(_ index: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, index) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index))))
    }
}

extension Database {
    /// Carries out a statement once.
    func run(_ sql: String, _ values: SQLValue...) throws {
        try Prepared(sql, in: self).run(values)
    }

    /// Calls a function with each row.
    func each(_ sql: String, _ values: [SQLValue] = [], _ body: (Columns) throws -> Void) throws {
        let prepared = try Prepared(sql, in: self)
        prepared.bind(values)
        defer { prepared.reset() }
        let columns = Columns(handle: prepared.handle)
        while try prepared.step() { try body(columns) }
    }

    /// All rows.
    func all<T>(_ sql: String, _ values: [SQLValue] = [], _ body: (Columns) throws -> T) throws -> [T] {
        var rows: [T] = []
        try each(sql, values) { rows.append(try body($0)) }
        return rows
    }

    /// The first row; `nil` when there is none.
    func first<T>(_ sql: String, _ values: [SQLValue] = [], _ body: (Columns) throws -> T) throws -> T? {
        let prepared = try Prepared(sql, in: self)
        prepared.bind(values)
        defer { prepared.reset() }
        return try prepared.step() ? try body(Columns(handle: prepared.handle)) : nil
    }

    /// The number in the first column of the first row; 0 when there is no row or it is NULL.
    func number(_ sql: String, _ values: [SQLValue] = []) throws -> Int {
        try first(sql, values) { $0.int(0) } ?? 0
    }
}
