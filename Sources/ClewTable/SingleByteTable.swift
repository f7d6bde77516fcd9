/// The upper half of a single-byte character set: for each byte from 80 on its character, ready as UTF-8.
struct SingleByteTable: Sendable {
    let name: String
    /// The code points of the bytes 80 to FF, U+FFFD for a byte without a character.
    let scalars: [UInt16]
    /// How many bytes of UTF-8 each of them takes.
    let widths: [UInt8]

    static let all: [SingleByteTable] = {
        var tables: [SingleByteTable] = []
        var name = ""
        var scalars: [UInt16] = []
        for word in CharacterEncoding.singleByteTables.split(whereSeparator: \.isWhitespace) {
            if word.hasSuffix(":") {
                if !name.isEmpty { tables.append(SingleByteTable(name, scalars)) }
                name = String(word.dropLast())
                scalars = []
            } else if word.hasPrefix("-") {
                scalars += Array(repeating: 0xFFFD, count: Int(word.dropFirst()) ?? 0)
            } else {
                let parts = word.split(separator: "+")
                let first = parts.first.flatMap { UInt16($0, radix: 16) } ?? 0xFFFD
                let count = parts.count > 1 ? UInt16(parts[1]) ?? 1 : 1
                for step in 0..<count { scalars.append(first &+ step) }
            }
        }
        tables.append(SingleByteTable(name, scalars))
        return tables
    }()

    static func index(of name: String) -> Int? {
        all.firstIndex { $0.name == name }
    }

    private init(_ name: String, _ scalars: [UInt16]) {
        self.name = name
        self.scalars = Array((scalars + Array(repeating: 0xFFFD, count: 128)).prefix(128))
        widths = self.scalars.map { $0 < 0x80 ? 1 : $0 < 0x800 ? 2 : 3 }
    }
}
