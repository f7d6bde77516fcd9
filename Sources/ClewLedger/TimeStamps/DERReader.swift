/// Why bytes are no DER.
public enum DERFault: Error, Hashable {
    /// They end before the value does.
    case truncated
    /// The length is not written as DER wants it: without an end, or with more bytes than it needs.
    case badLength
    /// Another kind of value stands here than the standard says; what stood there, `nil` at the end.
    case unexpected(UInt8?)
    /// The value is not one of its kind.
    case badValue
    /// More bytes follow than the value has.
    case surplus

    /// What is wrong, in a few words.
    public var words: String {
        switch self {
        case .truncated: "it is cut off"
        case .badLength: "a length is not written as DER wants it"
        case .unexpected: "a part is missing or stands in the wrong place"
        case .badValue: "a value is not one of its kind"
        case .surplus: "it has more bytes than it should"
        }
    }
}

/// Reads values of DER one after the other (ITU-T X.690, sections 8 and 10): definite lengths in their shortest form, tags
/// of one byte. It makes no copies, goes no deeper by itself, and what it is given bounds what it does.
///
///     var reader = DERReader([0x02, 0x01, 0x05])
///     try reader.next(.integer)  // [5]
package struct DERReader {
    /// The tags that time stamps are made of.
    package enum Tag: UInt8 {
        case boolean = 0x01
        case integer = 0x02
        case bitString = 0x03
        case octetString = 0x04
        case null = 0x05
        case objectID = 0x06
        case utf8String = 0x0C
        case generalizedTime = 0x18
        case sequence = 0x30
        case set = 0x31
        /// `[0]`, holding other values.
        case context0 = 0xA0
        /// `[1]`, holding other values.
        case context1 = 0xA1
    }

    private var rest: ArraySlice<UInt8>

    /// A reader of bytes.
    package init(_ bytes: some Collection<UInt8>) {
        rest = ArraySlice(bytes)
    }

    /// Whether nothing is left.
    package var isAtEnd: Bool { rest.isEmpty }

    /// The tag of the next value; `nil` at the end.
    package var tag: UInt8? { rest.first }

    /// The next value, whatever its kind.
    ///
    /// - Returns: its tag, its content, and all its bytes.
    package mutating func next() throws(DERFault) -> (tag: UInt8, content: ArraySlice<UInt8>, whole: ArraySlice<UInt8>)
    {
        let start = rest.startIndex
        guard let tag = rest.first else { throw .truncated }
        // Tags from 31 on take more bytes; nothing of RFC 3161 has one.
        guard tag & 0x1F != 0x1F else { throw .unexpected(tag) }
        guard rest.count >= 2 else { throw .truncated }
        let first = rest[start + 1]
        var (length, place) = (Int(first), start + 2)
        if first >= 0x80 {
            let count = Int(first & 0x7F)
            guard (1...4).contains(count) else { throw .badLength }
            guard rest.count >= 2 + count else { throw .truncated }
            length = rest[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
            guard rest[place] != 0, length >= 0x80 else { throw .badLength }
            place += count
        }
        guard rest.endIndex - place >= length else { throw .truncated }
        let end = place + length
        let whole = rest[start..<end]
        rest = rest[end...]
        return (tag, whole[place..<end], whole)
    }

    /// The content of the next value, which must be of a kind.
    package mutating func next(_ tag: Tag) throws(DERFault) -> ArraySlice<UInt8> {
        guard self.tag == tag.rawValue else { throw self.tag == nil ? .truncated : .unexpected(self.tag) }
        return try next().content
    }

    /// The content of the next value where it is of a kind; `nil`, and nothing is read, where it is not.
    package mutating func optional(_ tag: Tag) throws(DERFault) -> ArraySlice<UInt8>? {
        self.tag == tag.rawValue ? try next().content : nil
    }

    /// A reader of what stands in the next value, which must be of a kind.
    package mutating func inside(_ tag: Tag) throws(DERFault) -> DERReader {
        DERReader(try next(tag))
    }

    /// The bytes of the next value, an integer that is not negative, without zeros before them.
    package mutating func magnitude() throws(DERFault) -> [UInt8] {
        let content = try next(.integer)
        guard let first = content.first, first < 0x80, content.count <= 64 else { throw .badValue }
        if content.count > 1, first == 0, content[content.startIndex + 1] < 0x80 { throw .badValue }
        return Array(content.drop { $0 == 0 })
    }

    /// The next value, an integer from 0 to 2³¹ − 1.
    package mutating func number() throws(DERFault) -> Int {
        let bytes = try magnitude()
        guard bytes.count <= 4 else { throw .badValue }
        return bytes.reduce(0) { $0 << 8 | Int($1) }
    }

    /// Makes sure that nothing is left.
    package func end() throws(DERFault) {
        guard rest.isEmpty else { throw .surplus }
    }
}
