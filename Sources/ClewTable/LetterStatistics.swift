/// Guesses a single-byte character set from the letters that the bytes would be.
///
/// Each candidate is a language in an encoding, given as the letters beyond ASCII that the language uses with their rough
/// frequency. Bytes that would be letters of the language speak for it, bytes that would not, against it. Enough for
/// captured pages of some length; a few bytes alone stay windows-1252.
enum LetterStatistics {
    private struct Candidate {
        let encoding: CharacterEncoding
        /// What each byte from 80 on speaks for, in tenths.
        let weights: [Int]
    }

    /// Bytes looked at.
    private static let reach = 1 << 16
    /// Fewer bytes than these are no ground for anything but windows-1252.
    private static let minimum = 4

    static func guess(_ bytes: [UInt8]) -> CharacterEncoding? {
        var histogram = [Int](repeating: 0, count: 128)
        var total = 0
        var previous: UInt8 = 0
        let slice = bytes.prefix(reach)
        var iterator = slice.makeIterator()
        var current = iterator.next()
        while let byte = current {
            let next = iterator.next()
            if byte >= 0x80, isWordPart(previous) || isWordPart(next ?? 0) {
                histogram[Int(byte & 0x7F)] += 1
                total += 1
            }
            previous = byte
            current = next
        }
        guard total >= minimum else { return nil }
        var best: (score: Int, encoding: CharacterEncoding)?
        for candidate in candidates {
            var score = 0
            for index in 0..<128 where histogram[index] > 0 { score += candidate.weights[index] * histogram[index] }
            if score > best?.score ?? 0 { best = (score, candidate.encoding) }
        }
        return best?.encoding
    }

    private static func isWordPart(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

    /// Letters of each language, the commonest first.
    private static let western = "éäöüßàèçñóáíêâôîûùëïœæøåãõúìòÉÄÖÜÀÇÑÓÁÍÊÅØÆ’“”–€"
    private static let polish = "łęąóżśćńźŁŻŚĆÓĄĘŃŹ’„”–"
    private static let czech = "íáěéřčžýšůúďťňóŘČŽŠÚĎŤŇ’„“–"
    private static let hungarian = "áéöóőíüúűÁÉÖÓŐÍÜÚŰ’„”–"
    private static let russian = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёОЕАИНТСРВЛКМДПУЯГЗБЧХЖШЮЦЩЭФ«»—–№"

    /// A language whose letters are all in another one is told from it by what is missing, so the order is that of trust.
    private static let candidates: [Candidate] = [
        candidate(.windows1252, western, 11),
        candidate(.windows1250, polish, 13), candidate(.iso8859part2, polish, 13),
        candidate(.windows1250, czech, 12), candidate(.iso8859part2, czech, 12),
        candidate(.windows1250, hungarian, 10), candidate(.iso8859part2, hungarian, 10),
        candidate(.windows1251, russian, 14), candidate(.koi8R, russian, 14), candidate(.ibm866, russian, 14),
    ]

    private static func candidate(_ encoding: CharacterEncoding, _ letters: String, _ top: Int) -> Candidate {
        var weights = [Int](repeating: -15, count: 128)
        guard case .singleByte(let index) = encoding.kind else {
            return Candidate(encoding: encoding, weights: weights)
        }
        let scalars = letters.unicodeScalars.map { UInt32($0.value) }
        for (byte, scalar) in SingleByteTable.all[index].scalars.enumerated() {
            if let rank = scalars.firstIndex(of: UInt32(scalar)) {
                weights[byte] = max(2, top - rank / 3)
            } else if scalar == 0xA0 {
                weights[byte] = 0
            }
        }
        return Candidate(encoding: encoding, weights: weights)
    }
}
