/// The token of a time stamp as far as it is read here: what was signed, and who the certificate says has signed it (CMS, RFC
/// 5652, section 5).
struct SignedTimeStampInfo {
    /// The bytes of the statement.
    let info: ArraySlice<UInt8>
    /// The subject of the signer's certificate, where it is in the token; nobody has checked it.
    let signer: String?

    /// Reads the content of a `ContentInfo`.
    init(token: DERReader) throws(DERFault) {
        var token = token
        guard try ObjectID(content: try token.next(.objectID)) == .signedData else { throw .badValue }
        var outer = try token.inside(.context0)
        try token.end()
        var data = try outer.inside(.sequence)
        try outer.end()
        _ = try data.number()
        _ = try data.next(.set)
        var content = try data.inside(.sequence)
        guard try ObjectID(content: try content.next(.objectID)) == .timeStampInfo else { throw .badValue }
        var wrapped = try content.inside(.context0)
        try content.end()
        info = try wrapped.next(.octetString)
        try wrapped.end()
        let certificates = try data.optional(.context0)
        _ = try data.optional(.context1)
        let signers = try data.next(.set)
        try data.end()
        // A name is a courtesy; a certificate that cannot be read costs no stamp.
        signer = try? SignedTimeStampInfo.subject(of: signers, among: certificates ?? [])
    }

    /// The subject of the certificate that the first signer names by issuer and number.
    private static func subject(
        of signers: ArraySlice<UInt8>, among certificates: ArraySlice<UInt8>
    ) throws(DERFault) -> String? {
        var all = DERReader(signers)
        var signer = try all.inside(.sequence)
        _ = try signer.number()
        var named = try signer.inside(.sequence)
        let issuer = try named.next().whole
        let number = try named.next(.integer)
        var chain = DERReader(certificates)
        while !chain.isAtEnd {
            var certificate = try chain.inside(.sequence)
            var body = try certificate.inside(.sequence)
            _ = try body.optional(.context0)
            guard try body.next(.integer).elementsEqual(number) else { continue }
            _ = try body.next(.sequence)
            guard try body.next().whole.elementsEqual(issuer) else { continue }
            _ = try body.next(.sequence)
            return DirectoryName.text(ofName: try body.next(.sequence))
        }
        return nil
    }
}
