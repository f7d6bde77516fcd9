internal import CCurl

/// The certificates that the server of a connected handle sent, in DER, its own first.
func certificates(of handle: UnsafeMutableRawPointer) -> [[UInt8]] {
    guard let info = clew_curl_certificates(handle)?.pointee, let lists = info.certinfo else { return [] }
    return (0..<max(0, Int(info.num_of_certs))).compactMap { index in
        var item = lists[index]
        while let entry = item {
            if let data = entry.pointee.data {
                let text = String(cString: data)
                if text.hasPrefix("Cert:") { return derBytes(ofPEM: text.dropFirst(5)) }
            }
            item = entry.pointee.next
        }
        return nil
    }
}

/// The bytes of the first block of a PEM text (RFC 7468).
private func derBytes(ofPEM text: Substring) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer: UInt32 = 0
    var bits: UInt32 = 0
    let lines = text.split(whereSeparator: \.isNewline).drop { !$0.hasPrefix("-----BEGIN ") }.dropFirst()
    for line in lines.prefix(while: { !$0.hasPrefix("-----END ") }) {
        for digit in line.utf8 where digit != 0x3D {
            let value: UInt8
            switch digit {
            case 0x41...0x5A: value = digit - 0x41
            case 0x61...0x7A: value = digit - 0x61 + 26
            case 0x30...0x39: value = digit - 0x30 + 52
            case 0x2B: value = 62
            case 0x2F: value = 63
            default: return nil
            }
            buffer = buffer << 6 | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
                buffer &= (1 << bits) - 1
            }
        }
    }
    return bytes.isEmpty ? nil : bytes
}
