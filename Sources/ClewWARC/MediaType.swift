/// A media type with its parameters, as `Content-Type` carries it (RFC 9110, section 8.3.1), read leniently.
///
///     MediaType("text/HTML; charset=\"utf-8\"").charset  // "utf-8"
public struct MediaType: Hashable, Sendable {
    /// Type and subtype in lower case, `text/html`.
    public let essence: String
    /// Parameters in order: names in lower case, values without quotes.
    public let parameters: [(name: String, value: String)]

    /// Reads a value; whatever it is, there is some essence.
    public init(_ text: String) {
        let bytes = Array(text.utf8.prefix(4096))
        var position = 0
        essence = MediaType.token(bytes, &position).lowercased()
        var parameters: [(name: String, value: String)] = []
        while position < bytes.count, parameters.count < 32 {
            position += 1
            let part = MediaType.token(bytes, &position)
            guard let equals = part.firstIndex(of: "=") else { continue }
            var value = part[part.index(after: equals)...]
            while value.first == " " { value = value.dropFirst() }
            if value.first == "\"" || value.first == "'" { value = value.dropFirst() }
            if value.last == "\"" || value.last == "'" { value = value.dropLast() }
            let name = part[..<equals].lowercased().filter { $0 != " " }
            parameters.append((name, String(value.replacing("\\\"", with: "\""))))
        }
        self.parameters = parameters
    }

    /// The parameter `charset`, as written.
    public var charset: String? { parameters.first { $0.name == "charset" && !$0.value.isEmpty }?.value }

    /// Equal when essence and parameters are.
    public static func == (left: MediaType, right: MediaType) -> Bool {
        left.essence == right.essence && left.parameters.count == right.parameters.count
            && zip(left.parameters, right.parameters).allSatisfy { $0 == $1 }
    }

    /// Feeds the essence and the names into a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(essence)
        for parameter in parameters { hasher.combine(parameter.name) }
    }

    /// The bytes up to the next semicolon that is not quoted, without blanks round them.
    private static func token(_ bytes: [UInt8], _ position: inout Int) -> String {
        let start = position
        var isQuoted = false
        while position < bytes.count, isQuoted || bytes[position] != 0x3b {
            if bytes[position] == 0x22 { isQuoted.toggle() }
            if isQuoted, bytes[position] == 0x5c { position += 1 }
            position += 1
        }
        position = min(position, bytes.count)
        return bytes[start..<position].withUnsafeBytes { HeaderParser.text($0, 0..<$0.count) }
    }
}
