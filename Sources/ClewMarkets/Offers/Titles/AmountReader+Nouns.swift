/// Nouns apart from their numbers.
extension AmountReader {
    /// Binds nouns without a number to the number before them: `10 blue ghost xtc pills`, `50x 2C-B 15mg pills`.
    mutating func bindNouns() {
        var isBound = false
        for place in title.pieces.indices where title.words[place].noun == .item {
            guard !isBound else { return }
            guard !amounts.contains(where: { $0.noun == place }) else { continue }
            let before = amounts.indices.filter {
                amounts[$0].pieces.upperBound <= place && amounts[$0].kind == .bare && !isPurity($0)
            }
            guard let last = before.last(where: { amounts[$0].hasTimes }) ?? before.last else { continue }
            let amount = amounts[last]
            guard amount.noun == nil, !amount.isCode, amount.isPlain || amount.thousands != nil else { continue }
            // `TRI-RIP 200 10ml vial`: the number is of the name.
            let isBehindVolume = amounts[(last + 1)...].contains { $0.kind == .volume && $0.pieces.lowerBound < place }
            guard amount.hasTimes || !isBehindVolume else { continue }
            guard !isParted(from: amount.pieces.upperBound, to: place, after: last) else { continue }
            amounts[last].noun = place
            amounts[last].kind = .count
            isBound = amount.hasTimes
            if let thousands = amounts[last].thousands { amounts[last].value = thousands }
        }
    }

    /// `PURE 84`: a purity without its mark.
    func isPurity(_ index: Int) -> Bool {
        let amount = amounts[index]
        return amount.value >= 50 && !amount.hasTimes
            && (title.has(amount.pieces.lowerBound - 1, .pure) || title.has(amount.pieces.upperBound, .pure))
    }

    /// Whether a comma, a bar or another count stands between a number and a noun.
    func isParted(from start: Int, to end: Int, after last: Int) -> Bool {
        guard end - start < 14 else { return true }
        for index in start..<end where title.pieces[index].kind == .mark {
            switch title.pieces[index].mark {
            case 0x2C, 0x7C, 0x5E, 0x3A, 0x3B, 0x21: return true
            default: continue
            }
        }
        return amounts[(last + 1)...].contains {
            $0.pieces.lowerBound < end && ($0.kind == .count || $0.kind == .container || $0.kind == .mass)
        }
    }
}
