internal import ClewCore

// How the values of the core stand in the columns of the database.

extension Grade {
    /// The number in the columns `grade`: the better, the less.
    var code: Int {
        switch self {
        case .valid: 0
        case .unverified: 1
        case .corrupt: 2
        }
    }

    /// The grade of a number; anything unknown vouches for nothing.
    init(code: Int) {
        self = code == 0 ? .valid : code == 1 ? .unverified : .corrupt
    }
}

extension Location.Place {
    /// The name in the table `place`.
    var name: String {
        switch self {
        case .text: "text"
        case .attribute(let name): "attribute:" + name
        case .comment: "comment"
        case .script: "script"
        case .hidden: "hidden"
        case .cell(let column): "cell:\(column)"
        case .address: "address"
        }
    }

    /// Reads a name of the table; what is unknown counts as hidden.
    init(name: String) {
        switch name {
        case "text": self = .text
        case "comment": self = .comment
        case "script": self = .script
        case "address": self = .address
        default:
            if name.hasPrefix("attribute:") {
                self = .attribute(String(name.dropFirst(10)))
            } else if name.hasPrefix("cell:"), let column = Int(name.dropFirst(5)) {
                self = .cell(column)
            } else {
                self = .hidden
            }
        }
    }
}

extension Finding {
    /// The natural key: what it is and where it stands.
    var name: String {
        var parts = [kind, capture?.description ?? path]
        if let item { parts.append("item=\(item)") }
        if let line { parts.append("line=\(line)") }
        if let range { parts.append("bytes=\(range.lowerBound)-\(range.upperBound)") }
        return parts.joined(separator: ":")
    }
}

extension RecordID {
    /// Reads 16 bytes; zeros stand for what is missing.
    init(bytes: [UInt8]) {
        func word(_ part: ArraySlice<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
        self.init(words: (word(bytes.prefix(8)), word(bytes.dropFirst(8).prefix(8))))
    }
}

extension EvidenceID {
    /// Reads 32 bytes; zeros stand where there are more or fewer, which the schema does not allow.
    init(bytes: [UInt8]) {
        self.init(Digest(bytes: bytes) ?? Digest(words: (0, 0, 0, 0)))
    }
}

extension Range where Bound == Int {
    /// From a start and a length; empty where they do not make a range.
    init(start: Int, length: Int) {
        let (end, overflow) = start.addingReportingOverflow(Swift.max(0, length))
        self = start..<(overflow ? start : end)
    }
}
