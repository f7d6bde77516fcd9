/// Reads the purity of a title: a percentage that is not a share of THC, a discount or praise, or a number from 50 to 100
/// beside `pure`, `purity` or `quality`.
enum PurityReader {
    /// The purity in percent, the middle of a range; `nil` when none is told or two differ.
    static func purity(_ title: TitleReading, _ amounts: [TitleAmount]) -> Double? {
        var found: Double?
        for (index, amount) in amounts.enumerated() where amount.kind == .percent && isPurity(amount, title) {
            var amount = amount
            // `82% - 84%`: a range with both marks.
            if let next = amounts.dropFirst(index + 1).first, next.kind == .percent, next.value > amount.value,
                next.pieces.lowerBound == amount.pieces.upperBound + 1,
                title.isMark(amount.pieces.upperBound, 0x2D) || title.isMark(amount.pieces.upperBound, 0x2F)
                    || title.has(amount.pieces.upperBound, .to)
            {
                amount.upper = next.value
            }
            let value = amount.upper.map { (amount.value + $0) / 2 } ?? amount.value
            guard value > 0, value <= 100 else { continue }
            if found == nil { found = value }
        }
        return found ?? unmarked(title, amounts)
    }

    private static func isPurity(_ amount: TitleAmount, _ title: TitleReading) -> Bool {
        let (start, end) = (amount.pieces.lowerBound, amount.pieces.upperBound)
        // `-10%`: a discount.
        if title.isMark(start - 1, 0x2D), !title.pieces[start].isSpaced, start < 2 || title.pieces[start - 1].isSpaced {
            return false
        }
        var isPure = title.has(start - 1, .pure)
        for near in end..<min(end + 3, title.count) {
            if title.isNumber(near) || stops.contains(title.pieces[near].mark) { break }
            if title.has(near, .pure), !title.has(near, .share) { isPure = true; break }
            if title.has(near, .share) || title.has(near, .discount) && isDiscount(near, amount, title) { return false }
            if title.words[near].isName { break }
        }
        if !isPure {
            if title.has(start - 1, [.share, .discount]), !title.has(start - 1, .free) { return false }
            if title.has(start - 2, .share), title.pieces[start - 1].kind == .mark { return false }
        }
        // A hundred percent of anything is praise, unless purity is meant.
        if amount.value >= 100, !isPure {
            let isBracketed = title.isMark(start - 1, 0x5B) || title.isMark(start - 1, 0x28)
            return isBracketed && (title.isMark(end, 0x5D) || title.isMark(end, 0x29))
        }
        return true
    }

    /// `50% free`, but not `84% free shipping`.
    private static func isDiscount(_ index: Int, _ amount: TitleAmount, _ title: TitleReading) -> Bool {
        guard title.has(index, .free) else { return true }
        return amount.value <= 50 && !title.has(index + 1, .plain)
    }

    /// Commas, bars, closing brackets and the like end what is said of a percentage.
    private static let stops: Set<UInt8> = [
        0x21, 0x28, 0x29, 0x2A, 0x2B, 0x2C, 0x2D, 0x2F, 0x3A, 0x3B, 0x5B, 0x5D, 0x5E, 0x7C, 0x7D,
    ]

    /// `PURE 84`, `70 pure`, `quality (98+)`.
    private static func unmarked(_ title: TitleReading, _ amounts: [TitleAmount]) -> Double? {
        for amount in amounts where amount.kind == .bare && !amount.hasTimes && amount.upper == nil {
            guard (50...100).contains(amount.value), !amount.isCode else { continue }
            let (start, end) = (amount.pieces.lowerBound, amount.pieces.upperBound)
            var before = start - 1
            while before >= 0, title.pieces[before].kind == .mark, title.pieces[before].mark != 0x23,
                title.pieces[before].mark != 0x24
            { before -= 1 }
            var behind = end
            while title.isMark(behind, 0x2B) { behind += 1 }
            guard start - before <= 2, title.has(before, .pure) || title.has(behind, .pure) && start > 0 else {
                continue
            }
            return amount.value
        }
        return nil
    }
}
