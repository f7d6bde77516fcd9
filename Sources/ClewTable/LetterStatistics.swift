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
        /// Whether words are written with nothing but letters beyond ASCII.
        let isOtherScript: Bool
    }

    /// Bytes looked at.
    private static let reach = 1 << 16
    /// Fewer bytes than these are no ground for anything but windows-1252.
    private static let minimum = 4

    static func guess(_ bytes: [UInt8]) -> CharacterEncoding? {
        let guess = guessByLetters(bytes)
        // Western text with the euro sign differs from windows-1252 in a few bytes only, so signs decide.
        guard guess ?? .windows1252 == .windows1252, WesternSigns(bytes.prefix(reach)).areLatin9 else { return guess }
        return .iso8859part15
    }

    private static func guessByLetters(_ bytes: [UInt8]) -> CharacterEncoding? {
        var histogram = [Int](repeating: 0, count: 128)
        var total = 0
        var joined = 0
        var previous: UInt8 = 0
        let slice = bytes.prefix(reach)
        var iterator = slice.makeIterator()
        var current = iterator.next()
        while let byte = current {
            let next = iterator.next()
            if byte >= 0x80, isWordPart(previous) || isWordPart(next ?? 0) {
                histogram[Int(byte & 0x7F)] += 1
                total += 1
                if previous >= 0x80 || next ?? 0 >= 0x80 { joined += 1 }
            }
            previous = byte
            current = next
        }
        guard total >= minimum else { return nil }
        var best: (score: Int, encoding: CharacterEncoding)?
        // In Latin script the letters beyond ASCII mostly stand alone: é is the commonest one, and a common one in Greek.
        for candidate in candidates where !candidate.isOtherScript || joined * 3 >= total * 2 {
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
    private static let greek = "αοιετνσηρπκμλςυίάόγέδχωήθφύώβξζψϊΑΟΙΕΤΝΣΗΡΠΚΜΛΥΓΔΧΩΘΦΒΞΖΨΆΈΉΊΌΎΏ’“”«»–€"
    private static let turkish = "ışğüöçİŞÜÖÇĞâîû’“”–€"

    /// A language whose letters are all in another one is told from it by what is missing, so the order is that of trust.
    private static let candidates: [Candidate] = [
        candidate(.windows1252, western, 11),
        candidate(.windows1250, polish, 13), candidate(.iso8859part2, polish, 13),
        candidate(.windows1250, czech, 12), candidate(.iso8859part2, czech, 12),
        candidate(.windows1250, hungarian, 10), candidate(.iso8859part2, hungarian, 10),
        candidate(.windows1254, turkish, 10),
        candidate(.windows1251, russian, 14, isOtherScript: true),
        candidate(.koi8R, russian, 14, isOtherScript: true), candidate(.ibm866, russian, 14, isOtherScript: true),
        candidate(.iso8859part5, russian, 14, isOtherScript: true),
        candidate(.iso8859part7, greek, 14, isOtherScript: true),
        candidate(.windows1253, greek, 14, isOtherScript: true),
    ]

    private static func candidate(
        _ encoding: CharacterEncoding, _ letters: String, _ top: Int, isOtherScript: Bool = false
    ) -> Candidate {
        var weights = [Int](repeating: -15, count: 128)
        guard case .singleByte(let index) = encoding.kind else {
            return Candidate(encoding: encoding, weights: weights, isOtherScript: isOtherScript)
        }
        let scalars = letters.unicodeScalars.map { UInt32($0.value) }
        for (byte, scalar) in SingleByteTable.all[index].scalars.enumerated() {
            if let rank = scalars.firstIndex(of: UInt32(scalar)) {
                weights[byte] = max(2, top - rank / 3)
            } else if scalar == 0xA0 {
                weights[byte] = 0
            }
        }
        return Candidate(encoding: encoding, weights: weights, isOtherScript: isOtherScript)
    }
}

/// The signs by which ISO 8859-15 is told from windows-1252: the euro sign where the other has the currency sign, which
/// nobody writes, and the letters œ and Œ where it has fractions.
private struct WesternSigns {
    /// Euro signs beside an amount, and ligatures within words.
    private var signs = 0
    /// Fractions, and bytes that are typographic signs in windows-1252 and control codes in the other.
    private var against = 0

    var areLatin9: Bool { signs > against }

    init(_ bytes: ArraySlice<UInt8>) {
        for index in bytes.indices where bytes[index] >= 0x80 {
            let before = index > bytes.startIndex ? bytes[index - 1] : 0
            let after = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
            switch bytes[index] {
            case 0x80...0x9F: against += 1
            case 0xA4:
                let twoBefore = index > bytes.startIndex + 1 ? bytes[index - 2] : 0
                let twoAfter = index + 2 < bytes.endIndex ? bytes[index + 2] : 0
                let isAmount =
                    Self.isDigit(before) || Self.isDigit(after) || Self.isBlank(before) && Self.isDigit(twoBefore)
                    || Self.isBlank(after) && Self.isDigit(twoAfter)
                if isAmount { signs += 1 }
            case 0xBC, 0xBD:
                // A ligature stands before u in most words, and in the middle of all others.
                let isBeforeU = after | 0x20 == 0x75 && !Self.isDigit(before)
                if isBeforeU || Self.isLetter(before) && Self.isLetter(after) { signs += 1 } else { against += 1 }
            case 0xBE where !Self.isLetter(before): against += 1
            default: break
            }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0xA0 }
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
