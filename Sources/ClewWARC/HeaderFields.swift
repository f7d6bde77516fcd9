/// Named fields in the order in which they stand: the form that WARC and HTTP heads share.
///
/// Names are looked up in any letter case; several fields of one name are kept.
///
///     let fields: HeaderFields = ["Content-Type": "text/html"]
///     fields["content-type"]  // "text/html"
public struct HeaderFields: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// One field.
    public struct Field: Hashable, Sendable {
        /// The name as written.
        public var name: String
        /// The value without the blanks round it; bytes that are not UTF-8 are replaced by U+FFFD.
        public var value: String

        /// A field.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The fields in order.
    public var all: [Field]

    /// Fields in order.
    public init(_ all: [Field] = []) {
        self.all = all
    }

    /// Fields in the order of the literal.
    public init(dictionaryLiteral elements: (String, String)...) {
        all = elements.map { Field(name: $0.0, value: $0.1) }
    }

    /// The value of the first field of a name. Setting replaces the first and removes the others; `nil` removes all.
    public subscript(_ name: String) -> String? {
        get { all.first { HeaderFields.isSame($0.name, name) }?.value }
        set {
            guard let newValue else {
                all.removeAll { HeaderFields.isSame($0.name, name) }
                return
            }
            guard let first = all.firstIndex(where: { HeaderFields.isSame($0.name, name) }) else {
                all.append(Field(name: name, value: newValue))
                return
            }
            all[first].value = newValue
            var index = all.count - 1
            while index > first {
                if HeaderFields.isSame(all[index].name, name) { all.remove(at: index) }
                index -= 1
            }
        }
    }

    /// The values of all fields of a name, in order.
    public func values(of name: String) -> [String] {
        all.filter { HeaderFields.isSame($0.name, name) }.map(\.value)
    }

    /// Adds a field at the end, whether there is one of that name or not.
    public mutating func append(_ name: String, _ value: String) {
        all.append(Field(name: name, value: value))
    }

    /// Whether two names are the same but for the case of ASCII letters.
    static func isSame(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        return left == right || zip(left.utf8, right.utf8).allSatisfy { folded($0) == folded($1) }
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
    }
}
