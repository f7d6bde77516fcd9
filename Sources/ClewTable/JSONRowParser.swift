/// Reads the values of one row, an object of JSON whose bytes are all there.
///
/// No recursion: a stack of at most as many levels as the limit says.
struct JSONRowParser {
    private let base: UnsafePointer<UInt8>
    private var at: Int
    private let end: Int
    private let limits: TableLimits
    private var path: [UInt8] = []
    /// For each level that is open: whether it is an object, and how long the path was before it.
    private var levels: [(isObject: Bool, pathCount: Int)] = []
    private var arrayStart = 0
    /// The level of the outermost array of the row; the scalars in it are one cell.
    private var arrayLevel: Int?
    private var arrayHasValue = false

    init(_ base: UnsafePointer<UInt8>, _ range: Range<Int>, limits: TableLimits) {
        self.base = base
        at = range.lowerBound
        end = range.upperBound
        self.limits = limits
    }

    /// Fills a row; tells what is wrong when it is not JSON.
    mutating func read(
        into row: inout TableRow, offset: Int, column: ([UInt8]) -> Int?
    ) -> TableFinding.Kind? {
        var isOverfull = false
        var expectsValue = true
        var isFirst = true
        while true {
            skipSpace()
            guard at < end else { return levels.isEmpty && !isFirst ? nil : .notJSON("it ends too early") }
            let byte = base[at]
            if expectsValue {
                isFirst = false
                expectsValue = false
                switch byte {
                case 0x7B, 0x5B:
                    guard levels.count < limits.depth else {
                        return .notJSON("nested deeper than \(limits.depth) levels")
                    }
                    if byte == 0x5B, arrayLevel == nil {
                        arrayLevel = levels.count
                        arrayStart = at
                        arrayHasValue = false
                    }
                    levels.append((byte == 0x7B, path.count))
                    at += 1
                    skipSpace()
                    if at < end, base[at] == (byte == 0x7B ? 0x7D : 0x5D) {
                        if !close(&row, offset, &isOverfull, column) { return .notJSON("brackets that do not match") }
                    } else if byte == 0x7B {
                        guard key() else { return .notJSON("a name in quotes is missing") }
                        expectsValue = true
                    } else {
                        expectsValue = true
                    }
                default:
                    if arrayLevel != nil, arrayHasValue { row.append(0x0A) }
                    guard let place = scalar(&row) else { return .notJSON("a value is not written as JSON") }
                    if arrayLevel != nil {
                        arrayHasValue = true
                    } else {
                        finish(&row, place, offset, &isOverfull, column)
                    }
                }
                if levels.isEmpty { break }
                continue
            }
            guard let level = levels.last else { break }
            if byte == 0x2C {
                at += 1
                path.removeLast(path.count - level.pathCount)
                if level.isObject {
                    skipSpace()
                    guard key() else { return .notJSON("a name in quotes is missing") }
                }
                expectsValue = true
            } else if byte == 0x7D || byte == 0x5D {
                if !close(&row, offset, &isOverfull, column) { return .notJSON("brackets that do not match") }
                if levels.isEmpty { break }
            } else {
                return .notJSON("a comma or a bracket is missing")
            }
        }
        return isOverfull ? .tooManyCells(limit: limits.cells) : nil
    }

    private mutating func close(
        _ row: inout TableRow, _ offset: Int, _ isOverfull: inout Bool, _ column: ([UInt8]) -> Int?
    ) -> Bool {
        guard let level = levels.popLast(), base[at] == (level.isObject ? 0x7D : 0x5D) else { return false }
        at += 1
        path.removeLast(path.count - level.pathCount)
        if arrayLevel == levels.count {
            arrayLevel = nil
            finish(&row, arrayStart..<at, offset, &isOverfull, column)
        }
        return true
    }

    // Ends the cell of a value; the value's name is the path.
    private mutating func finish(
        _ row: inout TableRow, _ place: Range<Int>, _ offset: Int, _ isOverfull: inout Bool, _ column: ([UInt8]) -> Int?
    ) {
        guard let index = column(path) else {
            row.dropOpenBytes()
            isOverfull = true
            return
        }
        row.endCell(column: index, source: place.lowerBound + offset..<place.upperBound + offset)
    }

    // Reads `"name":` and puts the name behind the path; inside of arrays names do not count.
    private mutating func key() -> Bool {
        guard at < end, base[at] == 0x22 else { return false }
        var name = TableRow()
        guard scalar(&name) != nil else { return false }
        skipSpace()
        guard at < end, base[at] == 0x3A else { return false }
        at += 1
        if arrayLevel == nil {
            name.endCell(source: 0..<0)
            if !path.isEmpty { path.append(0x2E) }
            path.append(contentsOf: name.cell(0).prefix(256))
        }
        return true
    }

    /// Reads a string, a number or a word; its bytes are appended to the row, its place is given back.
    private mutating func scalar(_ row: inout TableRow) -> Range<Int>? {
        if base[at] == 0x22 { return string(&row) }
        let start = at
        while at < end, isWordByte(base[at]) { at += 1 }
        let length = at - start
        guard length > 0, length <= 64 else { return nil }
        let isNull = length == 4 && base[start] == 0x6E && base[start + 1] == 0x75 && base[start + 2] == 0x6C
        guard isNull || isNumberOrWord(start, at) else { return nil }
        if !isNull { row.append(base, start, at) }
        return start..<at
    }

    private func isNumberOrWord(_ start: Int, _ stop: Int) -> Bool {
        let word = UnsafeBufferPointer(start: base + start, count: stop - start)
        if word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) { return true }
        guard let last = word.last, last &- 0x30 < 10 else { return false }
        return word.allSatisfy { $0 &- 0x30 < 10 || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2D || byte == 0x2B || byte == 0x2E
    }

    private mutating func string(_ row: inout TableRow) -> Range<Int>? {
        at += 1
        let start = at
        var run = at
        while at < end {
            let byte = base[at]
            if byte == 0x22 {
                row.append(base, run, at)
                at += 1
                return start..<at - 1
            }
            guard byte == 0x5C else {
                at += 1
                continue
            }
            row.append(base, run, at)
            guard escape(&row) else { return nil }
            run = at
        }
        return nil
    }

    // Reads what a backslash introduces.
    private mutating func escape(_ row: inout TableRow) -> Bool {
        guard at + 1 < end else { return false }
        let letter = base[at + 1]
        at += 2
        switch letter {
        case 0x22, 0x5C, 0x2F: row.append(letter)
        case 0x62: row.append(0x08)
        case 0x66: row.append(0x0C)
        case 0x6E: row.append(0x0A)
        case 0x72: row.append(0x0D)
        case 0x74: row.append(0x09)
        case 0x75:
            guard let unit = unit() else { return false }
            var scalar = unit
            if unit & 0xFC00 == 0xD800, at + 1 < end, base[at] == 0x5C, base[at + 1] == 0x75 {
                let back = at
                at += 2
                if let low = self.unit(), low & 0xFC00 == 0xDC00 {
                    scalar = 0x10000 + ((unit & 0x3FF) << 10 | (low & 0x3FF))
                } else {
                    at = back
                }
            }
            row.append(scalar: scalar)
        default: return false
        }
        return true
    }

    private mutating func unit() -> UInt32? {
        guard at + 4 <= end else { return nil }
        var value: UInt32 = 0
        for index in 0..<4 {
            let byte = base[at + index]
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46, 0x61...0x66: digit = (byte | 0x20) - 0x57
            default: return nil
            }
            value = value << 4 | UInt32(digit)
        }
        at += 4
        return value
    }

    private mutating func skipSpace() {
        while at < end, base[at] == 0x20 || base[at] == 0x09 || base[at] == 0x0A || base[at] == 0x0D { at += 1 }
    }
}
