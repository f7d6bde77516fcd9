internal import CCurl
internal import Foundation

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
    let lines = text.split(whereSeparator: \.isNewline).drop { !$0.hasPrefix("-----BEGIN ") }.dropFirst()
    let digits = lines.prefix { !$0.hasPrefix("-----END ") }.joined()
    return Data(base64Encoded: digits).flatMap { $0.isEmpty ? nil : Array($0) }
}
