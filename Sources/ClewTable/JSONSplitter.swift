/// Finds where the rows of a JSON file begin and end, byte by byte, without reading what is in them.
struct JSONSplitter: Sendable {
    struct Found {
        /// The bytes of the row in the buffer.
        var range: Range<Int>
        var line: Int
        var problem: TableFinding.Kind?
        /// Where reading goes on.
        var next: Int
    }

    var buffer = RowBuffer()
    private let path: [[UInt8]]?
    private let limits: TableLimits

    /// Where the next byte to look at is, counted from the start of the unread bytes.
    private var position = 0
    private var line = 1
    private var depth = 0
    /// The brackets that are open, outermost first; only as many as the depth limit.
    private var brackets: [UInt8] = []
    private var keys: [[UInt8]] = []
    private var inString = false
    private var isEscaped = false
    private var stringStart = 0
    private var lastString: Range<Int>?
    /// The depth at which rows stand; nil until their array was found.
    private var rowDepth: Int?
    private var rowStart: Int?
    private var rowLine = 0
    private var isSkipping = false
    private var hasStarted = false
    private var hasRows = false
    /// Whether the row is a line that is no object.
    private var isJunk = false
    /// Whether the file is one object a line; nil until its first object was looked at.
    private var isLines: Bool?

    init(path: String?, limits: TableLimits) {
        self.path = path.map { $0.split(separator: ".").map { Array($0.utf8) } }
        self.limits = limits
    }

    mutating func consume(_ found: Found) {
        position -= found.next - buffer.start
        lastString = nil
        stringStart = 0
        buffer.consume(to: found.next)
    }

    /// The next row; nil when more bytes are needed or nothing is left.
    mutating func next() -> Found? {
        if !hasStarted {
            guard buffer.available >= 3 || buffer.isFinished else { return nil }
            hasStarted = true
            if buffer.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        }
        while buffer.start + position < buffer.bytes.count {
            let at = buffer.start + position
            let byte = buffer.bytes[at]
            if byte == 0x7B, depth == 0, rowDepth == nil, path == nil, isLines == nil {
                isLines = looksLikeLines(from: at)
                // Not enough of the file is here to decide.
                if isLines == nil { return nil }
            }
            position += 1
            if byte == 0x0A {
                line += 1
                if rowDepth == 0, let found = endLine(at) { return found }
            }
            if isJunk { continue }
            if inString {
                step(inString: byte)
            } else if let found = step(byte, at: at) {
                return found
            }
            if let rowStart, !isSkipping, position - rowStart > limits.row { return tooLong(rowStart) }
        }
        if buffer.isFinished, let rowStart { return rest(from: rowStart) }
        if rowStart == nil || isSkipping { dropRead() }
        return nil
    }

    private mutating func step(inString byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == 0x5C {
            isEscaped = true
        } else if byte == 0x22 {
            inString = false
            lastString = stringStart..<position - 1
        }
    }

    private mutating func step(_ byte: UInt8, at index: Int) -> Found? {
        if byte <= 0x20 || byte == 0x2C { return nil }
        if rowDepth == 0, rowStart == nil, byte != 0x7B {
            rowStart = position - 1
            rowLine = line
            isJunk = true
            return nil
        }
        switch byte {
        case 0x22:
            inString = true
            stringStart = position
        case 0x3A: noteKey()
        case 0x7B, 0x5B: open(byte)
        case 0x7D, 0x5D: return close(index)
        default: break
        }
        return nil
    }

    // One object a line: what a line opens and does not close ends with it.
    private mutating func endLine(_ index: Int) -> Found? {
        guard let start = rowStart else { return nil }
        depth = 0
        brackets = []
        keys = []
        inString = false
        isEscaped = false
        let wasJunk = isJunk
        isJunk = false
        if isSkipping {
            isSkipping = false
            rowStart = nil
            return nil
        }
        line -= 1
        defer { line += 1 }
        return found(start, index, wasJunk ? .notJSON("the line is no object") : nil)
    }

    private mutating func open(_ byte: UInt8) {
        if rowStart == nil {
            if rowDepth == nil { findRows(byte) }
            if rowDepth == depth, byte == 0x7B {
                rowStart = position - 1
                rowLine = line
            }
        }
        depth += 1
        if depth <= limits.depth { brackets.append(byte) }
        if keys.count < 8, keys.count < depth { keys.append([]) }
    }

    private mutating func close(_ index: Int) -> Found? {
        guard depth > 0 else { return nil }
        depth -= 1
        if brackets.count > depth { brackets.removeLast() }
        if keys.count > depth { keys.removeLast() }
        guard let start = rowStart, depth == rowDepth else {
            // The array of rows is over; another one may follow.
            if let rowDepth, rowDepth > 0, depth < rowDepth { self.rowDepth = hasRows ? Int.max : nil }
            return nil
        }
        if isSkipping {
            isSkipping = false
            rowStart = nil
            return nil
        }
        return found(start, index + 1, nil)
    }

    // Decides at what depth rows stand, at the bracket that may hold them.
    private mutating func findRows(_ byte: UInt8) {
        if let path {
            if byte == 0x5B, depth == path.count, keys.prefix(depth).elementsEqual(path) { rowDepth = depth + 1 }
            return
        }
        if depth == 0, byte == 0x5B { rowDepth = 1 }
        if depth == 0, byte == 0x7B, isLines == true { rowDepth = 0 }
        if depth == 1, byte == 0x5B, brackets.first == 0x7B { rowDepth = 2 }
    }

    // JSON Lines: the first object ends on its line, and another one or nothing follows it.
    private func looksLikeLines(from start: Int) -> Bool? {
        var open = 0
        var inString = false
        var isEscaped = false
        var holdsRows = false
        var previous: UInt8 = 0
        for (index, byte) in buffer.bytes[start...].enumerated() {
            if index > 1 << 20 { return false }
            if inString {
                if isEscaped {
                    isEscaped = false
                } else if byte == 0x5C {
                    isEscaped = true
                } else if byte == 0x22 {
                    inString = false
                }
                previous = byte
                continue
            }
            if byte == 0x0A {
                // The object is whole on its line, whatever the next one holds.
                return open == 0
            }
            if byte <= 0x20 { continue }
            if open == 0, index > 0 { return byte == 0x7B }
            switch byte {
            case 0x22: inString = true
            case 0x7B, 0x5B:
                open += 1
                if byte == 0x7B, previous == 0x5B { holdsRows = true }
            case 0x7D, 0x5D: open -= 1
            default: break
            }
            previous = byte
        }
        guard buffer.isFinished else { return nil }
        return open > 0 || !holdsRows
    }

    private mutating func noteKey() {
        guard rowStart == nil, let lastString, depth >= 1, depth <= keys.count else { return }
        let bytes = buffer.bytes[buffer.start + lastString.lowerBound..<buffer.start + lastString.upperBound]
        keys[depth - 1] = bytes.count <= 256 ? Array(bytes) : []
        self.lastString = nil
    }

    private mutating func found(_ start: Int, _ end: Int, _ problem: TableFinding.Kind?) -> Found {
        rowStart = nil
        isJunk = false
        hasRows = true
        let from = buffer.start + start
        return Found(range: from..<max(from, end), line: rowLine, problem: problem, next: max(from, end))
    }

    private mutating func tooLong(_ start: Int) -> Found {
        var result = found(start, buffer.start + position, .rowTooLong(limit: limits.row))
        rowStart = 0
        isSkipping = true
        result.next = buffer.start + position
        return result
    }

    private mutating func rest(from start: Int) -> Found? {
        defer { rowStart = nil }
        guard !isSkipping else { return nil }
        inString = false
        let problem = isJunk ? "the line is no object" : "the file ends inside of the row"
        return found(start, buffer.bytes.count, .notJSON(problem))
    }

    // Lets go of bytes outside of rows, but for a string that may turn out to be a key.
    private mutating func dropRead() {
        guard !inString || isSkipping, lastString == nil || isSkipping else {
            if position > limits.row { forget() }
            return
        }
        forget()
    }

    private mutating func forget() {
        buffer.consume(to: buffer.start + position)
        position = 0
        lastString = nil
        stringStart = 0
        if isSkipping { rowStart = 0 }
    }
}
