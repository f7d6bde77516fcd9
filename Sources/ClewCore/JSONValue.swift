/// A JSON value (RFC 8259) whose objects keep the order of their keys: what goes out in lists and into the logs.
///
///     JSONValue.object([("kind", .string("iban")), ("count", .integer(2))]).text  // {"kind":"iban","count":2}
public indirect enum JSONValue: Hashable, Sendable {
    /// null
    case null
    /// true or false
    case bool(Bool)
    /// A whole number.
    case integer(Int)
    /// A number with a fraction, already written as JSON writes it.
    case decimal(String)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object; the keys in the order in which they are written.
    case object([Member])

    /// A key and its value.
    public struct Member: Hashable, Sendable {
        /// The key.
        public var key: String
        /// The value.
        public var value: JSONValue

        /// A member.
        public init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// An object from pairs.
    public static func object(_ pairs: [(String, JSONValue)]) -> JSONValue {
        .object(pairs.map { Member($0.0, $0.1) })
    }

    /// A string, or null.
    public static func string(orNull text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

    /// A whole number, or null.
    public static func integer(orNull number: Int?) -> JSONValue { number.map(JSONValue.integer) ?? .null }

    /// The value on one line, without spaces.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The value on one line as UTF-8.
    public var bytes: [UInt8] {
        var result: [UInt8] = []
        write(to: &result)
        return result
    }

    /// Appends the value on one line, without spaces.
    public func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .integer(let value): bytes += String(value).utf8
        case .decimal(let value): bytes += value.utf8
        case .string(let value): JSONValue.write(value.utf8, to: &bytes)
        case .array(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                JSONValue.write(member.key.utf8, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// Appends valid UTF-8 as a JSON string. Control characters are escaped, DEL included, and so is the line separator
    /// pair U+2028 and U+2029, so that a line of JSON Lines stays one line for every reader.
    public static func write(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var last: (UInt8, UInt8) = (0, 0)
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A: bytes += "\\n".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0x09: bytes += "\\t".utf8
            case 0..<0x20, 0x7F: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
            case 0xA8 where last == (0xE2, 0x80), 0xA9 where last == (0xE2, 0x80):
                bytes.removeLast(2)
                bytes += "\\u202\(byte == 0xA8 ? "8" : "9")".utf8
            default: bytes.append(byte)
            }
            last = (last.1, byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
