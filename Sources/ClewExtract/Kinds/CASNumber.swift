package import ClewCore

/// CAS Registry Numbers: two to seven digits, two, and a check digit, with hyphens; the first is no 0.
///
/// The check digit is the last digit of the sum of the digits times their place from the right. Official lists carry
/// misprints, so a failed one is kept; but short numbers with hyphens are common, and so a failed number of up to three
/// leading digits, and whatever may be a month of 1990 to 2039, counts only where a word names it.
package enum CASNumber: IndicatorFormat {
    package static let kind = IndicatorKind.casNumber
    package static let keywords = ["cas", "cas no", "cas-no", "cas-nr", "cas rn", "casrn", "cas number"]

    package static func judge(_ candidate: UnsafeBufferPointer<UInt8>) -> Verdict? {
        let count = candidate.count
        guard 7...12 ~= count, candidate[count - 2] == UInt8(ascii: "-"), candidate[count - 5] == UInt8(ascii: "-"),
            candidate[0] != UInt8(ascii: "0")
        else { return nil }
        var sum = 0
        var weight = 1
        for index in stride(from: count - 3, through: 0, by: -1) where index != count - 5 {
            guard candidate[index].isDecimalDigit else { return nil }
            sum += Int(candidate[index] - 0x30) * weight
            weight += 1
        }
        guard candidate[count - 1].isDecimalDigit else { return nil }
        let isIntact = sum % 10 == Int(candidate[count - 1] - 0x30)
        return Verdict(canonical: candidate.text, grade: isIntact ? .valid : .corrupt)
    }

    package static func needsContext(_ candidate: UnsafeBufferPointer<UInt8>, _ verdict: Verdict) -> Bool {
        guard candidate.count >= 9 else { return verdict.grade == .corrupt }
        guard candidate.count == 9 else { return false }
        let year = candidate.part(0..<4).reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        let month = Int(candidate[5] &- 0x30) * 10 + Int(candidate[6] &- 0x30)
        return 1990...2039 ~= year && 1...12 ~= month
    }

    package static let examples: [Example] = [
        .accepted("7732-18-5", source: "CAS, water"),
        .accepted("50-36-2", source: "CAS, cocaine"),
        .accepted("87-86-5", source: "python-stdnum"),
        .accepted("42542-10-9", source: "CAS, MDMA"),
        .accepted("7732-18-6", .corrupt, source: "water, check digit changed"),
        .accepted(
            "CAS 87-86-6", written: "87-86-6", canonical: "87-86-6", .corrupt, source: "python-stdnum, named"),
        .withoutContext("87-86-6", source: "python-stdnum, not named"),
        .withoutContext("2011-05-6", source: "a date"),
        .refused("012770-26-2", source: "python-stdnum"),
        .refused("7732-185-5", source: "three digits in the middle"),
    ]
}
