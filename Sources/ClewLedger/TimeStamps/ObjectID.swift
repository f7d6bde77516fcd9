/// An object identifier, such as that of a policy (ITU-T X.660, X.690 section 8.19).
///
///     ObjectID("1.2.840.113549")?.content  // 2a 86 48 86 f7 0d
public struct ObjectID: Hashable, Sendable, CustomStringConvertible {
    /// The numbers.
    private let arcs: [UInt32]

    /// The most numbers of one that is taken.
    private static let most = 32

    /// Reads numbers with points between them; `nil` where they are none of an object identifier.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let arcs = parts.compactMap { part in
            part.utf8.allSatisfy { (0x30...0x39).contains($0) } && (part == "0" || part.first != "0")
                ? UInt32(part) : nil
        }
        guard arcs.count == parts.count else { return nil }
        self.init(arcs: arcs)
    }

    private init?(arcs: [UInt32]) {
        guard (2...ObjectID.most).contains(arcs.count), arcs[0] <= 2, arcs[0] == 2 || arcs[1] < 40,
            arcs[1] <= UInt32.max - 80
        else { return nil }
        self.arcs = arcs
    }

    /// Reads the content of a value of DER.
    package init(content: some Collection<UInt8>) throws(DERFault) {
        var numbers: [UInt32] = []
        var number: UInt32 = 0
        var isInside = false
        for byte in content {
            guard isInside || byte != 0x80, number >> 25 == 0, numbers.count < ObjectID.most else { throw .badValue }
            number = number << 7 | UInt32(byte & 0x7F)
            isInside = byte >= 0x80
            if !isInside {
                numbers.append(number)
                number = 0
            }
        }
        guard !isInside, let first = numbers.first else { throw .badValue }
        let root = min(first / 40, 2)
        guard let whole = ObjectID(arcs: [root, first - root * 40] + numbers.dropFirst()) else { throw .badValue }
        self = whole
    }

    /// The content of the value of DER.
    package var content: [UInt8] {
        ([arcs[0] * 40 + arcs[1]] + arcs.dropFirst(2)).flatMap { number in
            var bytes = [UInt8(number & 0x7F)]
            var rest = number >> 7
            while rest > 0 {
                bytes.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
                rest >>= 7
            }
            return bytes
        }
    }

    /// The numbers with points between them.
    public var description: String { arcs.map(String.init).joined(separator: ".") }
}

extension ObjectID {
    /// SHA-256 (RFC 5754, section 2.2).
    static let sha256 = ObjectID(known: [2, 16, 840, 1, 101, 3, 4, 2, 1])
    /// Signed data of CMS (RFC 5652, section 5.1).
    static let signedData = ObjectID(known: [1, 2, 840, 113549, 1, 7, 2])
    /// What a time stamp states (RFC 3161, section 2.4.2).
    static let timeStampInfo = ObjectID(known: [1, 2, 840, 113549, 1, 9, 16, 1, 4])
    /// A common name (ITU-T X.520).
    static let commonName = ObjectID(known: [2, 5, 4, 3])
    /// The name of an organisation (ITU-T X.520).
    static let organization = ObjectID(known: [2, 5, 4, 10])

    private init(known arcs: [UInt32]) {
        self.arcs = arcs
    }
}
