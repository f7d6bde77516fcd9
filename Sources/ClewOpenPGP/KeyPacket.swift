internal import ClewCrypto

/// The public part of a key packet (RFC 9580, section 5.5.2): enough for its name, and whether it has the structure that
/// its algorithm asks for.
struct KeyPacket {
    var version: Int
    var created: UInt32
    var algorithm: OpenPGPAlgorithm
    var bitCount: Int?
    var fingerprint: [UInt8]
    var keyID: [UInt8]
    var isWhole: Bool

    /// Reads a key packet's body; `nil` where not even the head of a known version is there.
    init?(_ body: ArraySlice<UInt8>, isSecret: Bool, isPacketWhole: Bool) {
        var reader = ByteReader(body)
        guard let version = reader.byte(), (2...6).contains(version), let created = reader.number(4) else { return nil }
        if version <= 3 { guard reader.number(2) != nil else { return nil } }
        guard let number = reader.byte() else { return nil }
        let algorithm = OpenPGPAlgorithm(rawValue: number)
        // Older keys have a name only by the modulus and the exponent of RSA (RFC 9580, section 5.5.4.1).
        guard version > 3 || [.rsa, .rsaEncryptOnly, .rsaSignOnly].contains(algorithm) else { return nil }
        var stated: Int?
        if version >= 5 {
            guard let count = reader.number(4) else { return nil }
            stated = count
        }
        let materialStart = reader.position
        var material = KeyMaterial(algorithm, &reader)
        if let stated {
            // The stated count cuts the public part off, also for algorithms that are not known here.
            let fits = stated <= body.endIndex - materialStart
            if material.isKnown, reader.position - materialStart != stated { material.isWhole = false }
            if !material.isKnown { material.isWhole = fits }
            reader.position = materialStart + (fits ? stated : body.endIndex - materialStart)
        } else if !material.isKnown {
            reader.position = body.endIndex
        }
        let end = material.isWhole ? reader.position : body.endIndex
        self.version = Int(version)
        self.created = UInt32(truncatingIfNeeded: created)
        self.algorithm = algorithm
        bitCount = material.bitCount
        // A public packet holds nothing after the public part; of a secret one, the rest does not count for the name.
        isWhole = isPacketWhole && material.isWhole && (isSecret || end == body.endIndex)
        let named = body[body.startIndex..<(isSecret ? end : body.endIndex)]
        switch version {
        case 2, 3:
            fingerprint = md5(material.modulus + material.exponent)
            keyID = material.modulus.suffix(8)
        case 4:
            let count = named.count
            fingerprint = sha1([0x99, UInt8(truncatingIfNeeded: count >> 8), UInt8(truncatingIfNeeded: count)] + named)
            keyID = fingerprint.suffix(8)
        default:
            let count = named.count
            let prefix =
                [version == 5 ? 0x9a : 0x9b]
                + stride(from: 24, through: 0, by: -8).map {
                    UInt8(truncatingIfNeeded: count >> $0)
                }
            fingerprint = bytes(of: sha256(prefix + named))
            keyID = Array(fingerprint.prefix(8))
        }
    }
}

/// The numbers of a public key (RFC 9580, section 5.5.5).
private struct KeyMaterial {
    var isKnown = true
    var isWhole = true
    var bitCount: Int?
    var modulus: [UInt8] = []
    var exponent: [UInt8] = []

    init(_ algorithm: OpenPGPAlgorithm, _ reader: inout ByteReader) {
        switch algorithm {
        case .rsa, .rsaEncryptOnly, .rsaSignOnly:
            modulus = integer(&reader)
            exponent = integer(&reader)
        case .dsa:
            for _ in 0..<4 { _ = integer(&reader) }
        case .elgamal, .elgamalSign:
            for _ in 0..<3 { _ = integer(&reader) }
        case .ecdh:
            curve(&reader)
            _ = integer(&reader)
            octets(&reader)
            bitCount = nil
        case .ecdsa, .eddsaLegacy:
            curve(&reader)
            _ = integer(&reader)
            bitCount = nil
        case .x25519, .ed25519: fixed(32, &reader)
        case .x448: fixed(56, &reader)
        case .ed448: fixed(57, &reader)
        default:
            isKnown = false
            isWhole = true
        }
    }

    /// A multiprecision integer (section 3.2); the first one gives the size of the key.
    private mutating func integer(_ reader: inout ByteReader) -> [UInt8] {
        guard isWhole, let bits = reader.number(2), let bytes = reader.bytes((bits + 7) / 8) else {
            isWhole = false
            return []
        }
        if bitCount == nil { bitCount = bits }
        return Array(bytes)
    }

    /// The object identifier of a curve: 1 to 254 bytes behind their count.
    private mutating func curve(_ reader: inout ByteReader) {
        guard isWhole, let count = reader.byte(), count > 0, count < 255, reader.bytes(Int(count)) != nil else {
            isWhole = false
            return
        }
    }

    private mutating func octets(_ reader: inout ByteReader) {
        guard isWhole, let count = reader.byte(), reader.bytes(Int(count)) != nil else {
            isWhole = false
            return
        }
    }

    private mutating func fixed(_ count: Int, _ reader: inout ByteReader) {
        if reader.bytes(count) == nil { isWhole = false }
    }
}

/// Takes bytes from the front, and none that are not there.
struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    mutating func byte() -> UInt8? { bytes(1)?.first }

    mutating func number(_ count: Int) -> Int? { bytes(count)?.reduce(0) { $0 << 8 | Int($1) } }

    mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, position <= bytes.endIndex, count <= bytes.endIndex - position else { return nil }
        defer { position += count }
        return bytes[position..<position + count]
    }
}

/// The 32 bytes of a digest.
private func bytes(of words: SHA256Words) -> [UInt8] {
    [words.0, words.1, words.2, words.3].flatMap { word in
        stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
    }
}
