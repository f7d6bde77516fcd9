package import ClewCore

/// Identifications of freight containers (ISO 6346): owner code of three letters, category `U`, `J` or `Z`, six digits
/// and a check digit.
///
/// A remainder of 10 is printed as 0. The check misses 1.8 % of single wrong digits and 8.5 % of single wrong letters.
/// Cyrillic letters that look like Latin ones are not repaired: such a number is `corrupt`, its canonical form keeps
/// them. Blanks or hyphens may stand between the parts.
package enum ContainerNumber: IndicatorFormat {
    package static let kind = IndicatorKind.containerNumber
    package static let keywords = ["container", "cntr", "ctr", "reefer", "conteneur", "contenedor", "контейнер"]

    /// The values of the letters: from 10 on, leaving out 11, 22 and 33.
    private static let values: [Int] = [
        10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 34, 35, 36, 37, 38,
    ]

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        guard 11...20 ~= candidate.count else { return nil }
        var index = 0
        var sum = 0
        var isForeign = false
        var hasSmallLetters = false
        for place in 0..<4 {
            guard index < candidate.count else { return nil }
            var letter = candidate[index]
            if letter >= 0xd0, index + 1 < candidate.count, let alike = lookAlike(letter, candidate[index + 1]) {
                letter = alike
                isForeign = true
                index += 1
            }
            guard letter.isLetter else { return nil }
            hasSmallLetters = hasSmallLetters || letter.isLowercaseLetter
            letter = letter.uppercased
            if place == 3 {
                guard letter == UInt8(ascii: "U") || letter == UInt8(ascii: "J") || letter == UInt8(ascii: "Z") else {
                    return nil
                }
            }
            sum += values[Int(letter - 0x41)] << place
            index += 1
        }
        var place = 4
        var check = 0
        var previous: UInt8 = 0
        while index < candidate.count {
            let byte = candidate[index]
            if byte.isDecimalDigit {
                if place < 10 { sum += Int(byte - 0x30) << place } else { check = Int(byte - 0x30) }
                place += 1
                guard place <= 11 else { return nil }
            } else {
                // Separators stand after the letters, after three digits and before the check digit.
                guard byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-"), place == 4 || place == 7 || place == 10,
                    previous != UInt8(ascii: " "), previous != UInt8(ascii: "-")
                else { return nil }
            }
            previous = byte
            index += 1
        }
        guard place == 11, previous.isDecimalDigit else { return nil }
        let isIntact = sum % 11 % 10 == check && !isForeign
        guard isIntact || !hasSmallLetters else { return nil }
        let text = candidate.text { $0.isAlphanumeric || $0 >= 0x80 ? $0.uppercased : nil }
        return Verdict(canonical: text, grade: isIntact ? .valid : .corrupt)
    }

    /// The Latin capital that a Cyrillic one looks like.
    private static func lookAlike(_ first: UInt8, _ second: UInt8) -> UInt8? {
        guard first == 0xd0 else { return nil }
        switch second {
        case 0x90: return UInt8(ascii: "A")
        case 0x92: return UInt8(ascii: "B")
        case 0x95: return UInt8(ascii: "E")
        case 0x9a: return UInt8(ascii: "K")
        case 0x9c: return UInt8(ascii: "M")
        case 0x9d: return UInt8(ascii: "H")
        case 0x9e: return UInt8(ascii: "O")
        case 0xa0: return UInt8(ascii: "P")
        case 0xa1: return UInt8(ascii: "C")
        case 0xa2: return UInt8(ascii: "T")
        case 0xa3: return UInt8(ascii: "Y")
        case 0xa5: return UInt8(ascii: "X")
        default: return nil
        }
    }

    package static let examples: [Example] = [
        .accepted("CSQU3054383", source: "ISO 6346, the usual example"),
        .accepted("CSQU 305438-3", canonical: "CSQU3054383", source: "ISO 6346, as painted"),
        .accepted("CSQU 305 438 3", canonical: "CSQU3054383", source: "ISO 6346, in groups"),
        .accepted("csqu3054383", canonical: "CSQU3054383", source: "ISO 6346, small letters"),
        .accepted("CSQU3054384", .corrupt, source: "python-stdnum"),
        .accepted("СSQU3054383", .corrupt, source: "the first one, its C from the Cyrillic alphabet"),
        .refused("CSQA3054383", source: "no category"),
        .refused("CSQU305438", source: "without its check digit"),
        .refused("CSQU30543833", source: "a digit too many"),
    ]
}
