/// An OpenPGP key as its packets tell it: a transferable public (or secret) key of RFC 9580, section 10.1.
///
///     for key in OpenPGPKey.keys(in: bytes) { print(key.fingerprintText, key.userIDs) }
///
/// Reading proves that the structure is whole, not that anybody owns it: a user id is a claim, and whether the key itself
/// has signed it is told by ``SelfSignatures``. Keys of the versions 2 to 6 are read; v5 is LibrePGP's.
public struct OpenPGPKey: Hashable, Sendable {
    /// A key that hangs on the primary one.
    public struct Subkey: Hashable, Sendable {
        /// The version of the packet.
        public let version: Int
        /// 20 bytes (v4), 32 (v5, v6) or 16 (v2, v3).
        public let fingerprint: [UInt8]
        /// 8 bytes.
        public let keyID: [UInt8]
        /// The algorithm.
        public let algorithm: OpenPGPAlgorithm
        /// When it says that it was made, in seconds since 1970.
        public let created: UInt32
    }

    /// The version of the primary key's packet.
    public let version: Int
    /// Whether the packets hold the secret part too.
    public let isSecret: Bool
    /// 20 bytes (v4), 32 (v5, v6) or 16 (v2, v3).
    public let fingerprint: [UInt8]
    /// 8 bytes: of the fingerprint the last (v4) or first (v5, v6) ones, of an older key the last of its modulus.
    ///
    /// Keys with equal ids are made on purpose; never take one alone for the same key.
    public let keyID: [UInt8]
    /// The algorithm of the primary key.
    public let algorithm: OpenPGPAlgorithm
    /// The size of the modulus or of the prime in bits, where the algorithm has one.
    public let bitCount: Int?
    /// When it says that it was made, in seconds since 1970.
    public let created: UInt32
    /// The user ids in their order; bytes that are no UTF-8 are read as Latin-1.
    public internal(set) var userIDs: [String]
    /// The subkeys in their order.
    public internal(set) var subkeys: [Subkey]
    /// Whether every packet of the key is complete and has the structure that its algorithm asks for.
    public internal(set) var isWhole: Bool
    /// Where the packets of the key lie in the bytes that were read.
    public internal(set) var range: Range<Int>

    /// The fingerprint as upper-case hexadecimal digits, as OpenPGP programs write it.
    public var fingerprintText: String { fingerprint.upperHex }
    /// The key id as 16 upper-case hexadecimal digits.
    public var keyIDText: String { keyID.upperHex }

    /// The most keys that are read from one input.
    public static let maximumCount = 10000
    /// The most user ids, and the most subkeys, that are kept of one key.
    public static let maximumPartCount = 1000

    /// Reads the keys in binary packets, in order. What is no key is passed over; where the packets break off, the last
    /// key is not whole. Linear in the bytes.
    public static func keys(in bytes: [UInt8]) -> [OpenPGPKey] {
        var reader = PacketReader(bytes[...])
        var keys: [OpenPGPKey] = []
        var isInKey = false
        while let packet = reader.next() {
            let body = bytes[packet.body]
            switch packet.tag {
            case 5, 6:
                guard keys.count < maximumCount else { return keys }
                isInKey = false
                if let key = OpenPGPKey(packet, body) {
                    keys.append(key)
                    isInKey = true
                }
            case 7, 14:
                if isInKey { keys[keys.count - 1].add(subkey: packet, body) }
            case 13:
                if isInKey { keys[keys.count - 1].add(userID: packet, body) }
            case 2, 10, 12, 17, 21:
                // Signatures, markers, trust, user attributes and padding belong to a key and name nothing.
                if isInKey { keys[keys.count - 1].extend(to: packet) }
            default:
                isInKey = false
            }
        }
        if reader.isBroken, isInKey { keys[keys.count - 1].isWhole = false }
        return keys
    }

    private init?(_ packet: PacketReader.Packet, _ body: ArraySlice<UInt8>) {
        guard let primary = KeyPacket(body, isSecret: packet.tag == 5, isPacketWhole: packet.isWhole) else {
            return nil
        }
        version = primary.version
        isSecret = packet.tag == 5
        fingerprint = primary.fingerprint
        keyID = primary.keyID
        algorithm = primary.algorithm
        bitCount = primary.bitCount
        created = primary.created
        userIDs = []
        subkeys = []
        isWhole = primary.isWhole
        range = packet.range
    }

    private mutating func add(subkey packet: PacketReader.Packet, _ body: ArraySlice<UInt8>) {
        extend(to: packet)
        guard let key = KeyPacket(body, isSecret: packet.tag == 7, isPacketWhole: packet.isWhole), key.isWhole else {
            isWhole = false
            return
        }
        guard subkeys.count < OpenPGPKey.maximumPartCount else { return }
        subkeys.append(
            Subkey(
                version: key.version, fingerprint: key.fingerprint, keyID: key.keyID, algorithm: key.algorithm,
                created: key.created))
    }

    private mutating func add(userID packet: PacketReader.Packet, _ body: ArraySlice<UInt8>) {
        extend(to: packet)
        guard packet.isWhole, userIDs.count < OpenPGPKey.maximumPartCount else { return }
        userIDs.append(text(of: body))
    }

    private mutating func extend(to packet: PacketReader.Packet) {
        range = range.lowerBound..<packet.range.upperBound
        if !packet.isWhole { isWhole = false }
    }
}

/// UTF-8, or Latin-1 where it is none.
func text(of bytes: some Collection<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    for byte in bytes { text.unicodeScalars.append(Unicode.Scalar(byte)) }
    return text
}

extension Sequence where Element == UInt8 {
    /// Two upper-case hexadecimal digits a byte.
    var upperHex: String {
        let digits = Array("0123456789ABCDEF".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
