internal import ClewCore

/// The parts of an answer (`TimeStampResp`, RFC 3161, section 2.4.2).
struct TimeStampAnswer {
    /// Why there is no stamp; `nil` where one was granted.
    let refusal: TimeStampFault?
    /// The token, where there is one.
    let data: SignedTimeStampInfo?
    /// What it states.
    let info: TimeStampInfo?

    init(_ response: [UInt8]) throws(DERFault) {
        var outer = DERReader(response)
        var answer = try outer.inside(.sequence)
        try outer.end()
        refusal = try TimeStampAnswer.refusal(try answer.inside(.sequence))
        if refusal == nil, !answer.isAtEnd {
            let data = try SignedTimeStampInfo(token: try answer.inside(.sequence))
            try answer.end()
            self.data = data
            info = try TimeStampInfo(data.info)
        } else {
            (data, info) = (nil, nil)
        }
    }

    /// Reads the status; `nil` when a stamp was granted.
    private static func refusal(_ reader: DERReader) throws(DERFault) -> TimeStampFault? {
        var reader = reader
        let status = try reader.number()
        var reasons: [String] = []
        if let texts = try reader.optional(.sequence) {
            var reader = DERReader(texts)
            while !reader.isAtEnd, reasons.count < 8 {
                let text = String(decoding: try reader.next(.utf8String).prefix(200), as: UTF8.self)
                reasons.append(Harmless.terminal(text))
            }
        }
        if let bits = try reader.optional(.bitString) {
            // The first byte tells how many bits of the last one do not count.
            for (place, byte) in bits.dropFirst().prefix(8).enumerated() {
                for bit in 0..<8 where byte & (0x80 >> UInt8(bit)) != 0 {
                    if let words = TimeStampFault.failures[place * 8 + bit] { reasons.append(words) }
                }
            }
        }
        try reader.end()
        // Granted, and granted with changes.
        if status <= 1 { return nil }
        return .refused(status: status, reasons: [TimeStampFault.words(ofStatus: status)] + reasons)
    }
}
