/// What the amounts of a title come to: mass, units and dose, once substance and form are known.
struct AmountSum {
    /// Grams of the whole offer.
    private(set) var grams: Double?
    /// Counted units.
    private(set) var units: Double?
    /// Milligrams of one unit.
    private(set) var dose: Double?

    private let title: TitleReading
    private let isDosed: Bool
    private let takesBareCount: Bool
    private let isStrength: Bool
    private let takesTimes: Bool
    private let takesImplied: Bool
    private let takesOunces: Bool
    private let takesPacks: Bool

    /// Adds up.
    ///
    /// - Parameters:
    ///   - isDosed: whether milligrams are the dose of a unit and not the mass of a powder.
    ///   - isPill: whether the offer is of pills, so that grams cannot be meant.
    ///   - takesBareCount: whether a number alone counts units.
    ///   - takesTimes: whether `2x` counts units.
    ///   - takesImplied: whether a unit without a number is one of it: `an ounce`.
    ///   - takesOunces: whether ounces are a mass here.
    ///   - takesPacks: whether a `10 pack` counts what is in it though it has no dose.
    ///   - isStrength: whether `20x` is the strength of an extract.
    init(
        _ title: TitleReading, _ amounts: [TitleAmount], isDosed: Bool, isPill: Bool, takesBareCount: Bool,
        takesTimes: Bool, isStrength: Bool,
        partsAreOunces: Bool, takesImplied: Bool, takesOunces: Bool, takesPacks: Bool
    ) {
        self.title = title
        self.isDosed = isDosed
        self.takesBareCount = takesBareCount
        self.isStrength = isStrength
        self.takesTimes = takesTimes
        self.takesImplied = takesImplied
        self.takesOunces = takesOunces
        self.takesPacks = takesPacks
        var amounts = amounts
        if partsAreOunces {
            for index in amounts.indices
            where amounts[index].kind == .part && !amounts.contains(where: { $0.kind == .mass }) {
                guard amounts[index].value <= 0.25 else { continue }
                amounts[index].kind = .mass
                amounts[index].value *= 28.349523
                amounts[index].isMetric = false
            }
        }
        grams = isPill ? nil : mass(amounts)
        units = count(amounts)
        dose = doses(amounts)
    }

    // MARK: Mass

    private func mass(_ amounts: [TitleAmount]) -> Double? {
        var terms: [(value: Double, amount: TitleAmount)] = []
        for (index, amount) in amounts.enumerated() {
            let isMilli = amount.kind == .milli && !isDosed && !amount.isMicro
            guard amount.kind == .mass || isMilli else { continue }
            // An ounce of a liquid is a measure of volume.
            if !takesOunces, !amount.isMetric { continue }
            guard amount.upper == nil, !amount.isChoice else { return nil }
            let grams = isMilli ? amount.value / 1000 : amount.value
            terms.append((grams * (multiplier(of: index, amounts) ?? 1), amount))
        }
        let written = terms.filter { !$0.amount.isImplied || $0.amount.isExtra }
        if !written.isEmpty || !takesImplied { terms = written }
        // `28 g, twenty eight grams`.
        let inDigits = terms.filter { !$0.amount.isSpelled }
        if !inDigits.isEmpty { terms = inDigits }
        guard var total = terms.first?.value, let first = terms.first?.amount, total > 0 else { return nil }
        var isMetric = first.isMetric
        var last = first
        for term in terms.dropFirst() {
            if isVersus(last, term.amount) { return nil }
            let isSame = abs(term.value - total) <= 0.045 * max(term.value, total)
            // `3.5 g b+, 1/8 oz`: the same in another measure.
            if isMetric != term.amount.isMetric, !term.amount.isExtra, !last.isExtra,
                isSame || !areParted(last, term.amount)
            {
                if term.amount.isMetric { (total, isMetric) = (term.value, true) }
                last = term.amount
                continue
            }
            if term.amount.isExtra || last.isExtra, !(isSame && !isMetric),
                term.amount.isMetric || !isSame || term.amount.isExtra
            {
                total += term.value
            } else if isSame {
                if areParted(last, term.amount) {
                    total += term.value
                } else if !isMetric, term.amount.isMetric {
                    (total, isMetric) = (term.value, true)
                }
            } else if isPacking(term.amount, amounts) {
                // `10 g in 1 g bags`.
            } else if areParted(last, term.amount) {
                total += term.value
            } else if term.amount.isTotal {
                total = term.value
            } else {
                return nil
            }
            last = term.amount
        }
        return total
    }

    /// `5 x 1g`, `1g x 5`, `10 bags of 1g each`.
    private func multiplier(of index: Int, _ amounts: [TitleAmount]) -> Double? {
        let amount = amounts[index]
        if index > 0 {
            let before = amounts[index - 1]
            if isFactor(before), !isExtractStrength(before, amount),
                amount.multipliesPrevious || isHolding(before, amount)
            {
                return before.value
            }
        }
        if index + 1 < amounts.count {
            let behind = amounts[index + 1]
            if isFactor(behind), behind.multipliesPrevious { return behind.value }
            // `8 balls of coke x2`.
            if amount.pieces.contains(where: { title.words[$0].amount > 0 }), behind.kind == .bare, behind.hasTimes,
                behind.isPlain, behind.value >= 1, behind.pieces.lowerBound - amount.pieces.upperBound < 4
            {
                return behind.value
            }
        }
        return nil
    }

    /// `Salvia 40x 1g`: how strong the extract is, and then how much of it.
    private func isExtractStrength(_ number: TitleAmount, _ mass: TitleAmount) -> Bool {
        let end = number.pieces.upperBound
        guard isStrength, number.kind == .bare, number.value >= 5, title.isGlued(end), title.has(end, .times) else {
            return false
        }
        return number.pieces.lowerBound > 0 && title.words[number.pieces.lowerBound - 1].isName
            && mass.pieces.lowerBound < title.count && title.pieces[mass.pieces.lowerBound].isSpaced
    }

    private func isFactor(_ amount: TitleAmount) -> Bool {
        switch amount.kind {
        case .bare, .count, .container: amount.upper == nil && !amount.isChoice && !amount.isCode && amount.value > 0
        default: false
        }
    }

    /// `10 bags of 1g`, `5 carts 1g each`, `3x carts 1g`.
    private func isHolding(_ count: TitleAmount, _ mass: TitleAmount) -> Bool {
        guard count.kind != .bare || count.hasTimes else { return false }
        let gap = count.pieces.upperBound..<max(mass.pieces.lowerBound, count.pieces.upperBound)
        // `25 portions 0.2 g`.
        if let noun = count.noun, title.has(noun, .each), gap.isEmpty { return true }
        return mass.isEach || count.kind != .bare && gap.count < 3 && gap.contains { title.has($0, .of) }
            || isFilled(count) && mass.kind == .mass && gap.count < 6
    }

    /// Cartridges and the like are filled with a mass each.
    private func isFilled(_ count: TitleAmount) -> Bool {
        count.noun.map { title.words[$0].form == .vape } ?? false
    }

    /// Whether other words than signs and units stand between two amounts: they are of two goods.
    private func areParted(_ one: TitleAmount, _ other: TitleAmount) -> Bool {
        let gap = one.pieces.upperBound..<max(other.pieces.lowerBound, one.pieces.upperBound)
        guard
            gap.contains(where: {
                title.has($0, .joint) && !title.has($0, .or) || title.isMark($0, 0x26) || title.isPlus($0)
            })
        else { return false }
        return gap.filter { title.pieces[$0].kind == .word && !title.has($0, .joint) }.count >= 1
    }

    /// `R 1g vs S 1g`: one of two.
    private func isVersus(_ one: TitleAmount, _ other: TitleAmount) -> Bool {
        (one.pieces.upperBound..<max(other.pieces.lowerBound, one.pieces.upperBound)).contains { place in
            ["vs", "versus"].contains { title.bytes(place).elementsEqual($0.utf8) }
        }
    }

    private func isPacking(_ amount: TitleAmount, _ amounts: [TitleAmount]) -> Bool {
        let end = amount.pieces.upperBound
        return end < title.count && title.words[end].noun == .container && title.pieces[end].kind == .word
    }

    // MARK: Dose

    private func doses(_ amounts: [TitleAmount]) -> Double? {
        var dose: Double?
        for amount in amounts where amount.kind == .milli && (isDosed || amount.isMicro) && !amount.isTotal {
            // `10mg hydrocodone, 325mg paracetamol`.
            let (start, end) = (amount.pieces.lowerBound, amount.pieces.upperBound)
            if dose != nil, title.has(end, .additive) || title.has(start - 1, .additive) { continue }
            guard amount.upper == nil, !amount.isChoice, amount.value > 0 else { return nil }
            if let earlier = dose, abs(earlier - amount.value) > 0.001 * earlier {
                // `500 mg, 10 x 50 mg`: the whole and the dose of one.
                let (low, high) = (min(earlier, amount.value), max(earlier, amount.value))
                guard let units, units > 1, !amount.isExtra, abs(high - units * low) <= 0.001 * high else { return nil }
                dose = low
                continue
            }
            dose = amount.value
        }
        return dose
    }

    // MARK: Units

    private func count(_ amounts: [TitleAmount]) -> Double? {
        var items: [TitleAmount] = []
        var times: [TitleAmount] = []
        var containers: [TitleAmount] = []
        for (index, written) in amounts.enumerated() {
            var amount = written
            guard !amount.isCode, amount.kind != .bare || amount.isPlain || amount.thousands != nil else { continue }
            if amount.kind == .bare, amount.hasTimes, let thousands = amount.thousands { amount.value = thousands }
            switch amount.kind {
            case .count, .container: break
            case .bare where amount.isExtra && !times.isEmpty: break
            case .bare where amount.hasTimes && !isMassFactor(index, amounts) && !isStrength: break
            default: continue
            }
            if index > 0, amount.multipliesPrevious, isFactor(amounts[index - 1]),
                amounts[index - 1].kind != .count || amount.kind != .count
            {
                _ = times.popLast()
                _ = containers.popLast()
                let factor = amounts[index - 1]
                if factor.kind == .count { _ = items.popLast() }
                amount.value *= factor.value
                if factor.kind == .count || amount.kind == .count { amount.kind = .count }
            } else if index > 0, amount.kind == .count, isHolder(amounts[index - 1], amount) {
                _ = containers.popLast()
                amount.value *= amounts[index - 1].value
            }
            switch amount.kind {
            case .count: items.append(amount)
            case .container: containers.append(amount)
            default: times.append(amount)
            }
        }
        if !takesTimes { times = [] }
        // `single tabs x 10`.
        if !times.isEmpty || items.contains(where: { !$0.isImplied }) { items = items.filter { !$0.isImplied } }
        // `1 vial, 100 drops`.
        if items.contains(where: { form(of: $0) == .vial }) { items = items.filter { !isDrops($0) } }
        for group in [items, times] where !group.isEmpty { return sum(group) }
        // Bags of a powder and sheets of blotters are no units; packs of pills are what is counted.
        if !containers.isEmpty {
            if takesPacks, containers.allSatisfy(isPack) { return sum(containers) }
            return isDosed && !containers.contains(where: isSheet) ? sum(containers) : nil
        }
        return takesBareCount ? bareCount(amounts) : nil
    }

    private func form(of amount: TitleAmount) -> TitleForm? { amount.noun.flatMap { title.words[$0].form } }

    private func isSheet(_ amount: TitleAmount) -> Bool {
        amount.noun.map { noun in
            ["sheet", "sheets", "bogen", "brick", "bricks"].contains { title.bytes(noun).elementsEqual($0.utf8) }
        } ?? false
    }

    /// `10 pack`: a pack of ten, not ten packs.
    private func isPack(_ amount: TitleAmount) -> Bool {
        amount.value > 1 && amount.noun.map { title.bytes($0).elementsEqual("pack".utf8) } ?? false
    }

    private func isDrops(_ amount: TitleAmount) -> Bool {
        amount.noun.map { title.bytes($0).starts(with: "drop".utf8) } ?? false
    }

    /// Whether an `x` links this count with grams: `5 x 1g`.
    private func isMassFactor(_ index: Int, _ amounts: [TitleAmount]) -> Bool {
        func isMass(_ amount: TitleAmount) -> Bool {
            amount.kind == .mass && !isFilledTitle || amount.kind == .milli && !isDosed && !amount.isMicro
        }
        if index + 1 < amounts.count, amounts[index + 1].multipliesPrevious, isMass(amounts[index + 1]) { return true }
        return index > 0 && amounts[index].multipliesPrevious && isMass(amounts[index - 1])
    }

    private var isFilledTitle: Bool { title.words.contains { $0.form == .vape } }

    /// `2 bottles of 50 tablets`, but not `2 bottles (50 tablets)`.
    private func isHolder(_ holder: TitleAmount, _ amount: TitleAmount) -> Bool {
        guard holder.kind == .container, holder.upper == nil, holder.value > 1 else { return false }
        let gap = holder.pieces.upperBound..<max(amount.pieces.lowerBound, holder.pieces.upperBound)
        guard !gap.contains(where: { title.isMark($0, 0x28) || title.isMark($0, 0x5B) }), gap.count <= 2 else {
            return false
        }
        return gap.contains { title.has($0, .of) } || amount.isEach
    }

    private func sum(_ group: [TitleAmount]) -> Double? {
        guard let first = group.first else { return nil }
        guard !group.contains(where: { $0.upper != nil || $0.isChoice || $0.value.rounded() != $0.value }),
            first.value > 0
        else { return nil }
        var total = first.value
        for amount in group.dropFirst() {
            if amount.isExtra {
                total += amount.value
            } else if amount.value != first.value {
                return amount.isTotal ? amount.value : nil
            }
        }
        return total
    }

    private func isBracketed(_ amount: TitleAmount) -> Bool {
        let (start, end) = (amount.pieces.lowerBound - 1, amount.pieces.upperBound)
        return title.isMark(start, 0x28) && title.isMark(end, 0x29)
            || title.isMark(start, 0x5B) && title.isMark(end, 0x5D)
    }

    /// `30 oxycodone 15 mg`, `100 ecstasy`: the first number, when it stands at the start or before the name.
    private func bareCount(_ amounts: [TitleAmount]) -> Double? {
        let numbers = amounts.filter { $0.kind == .bare && !$0.isCode && ($0.isPlain || $0.thousands != nil) }
        // `LSD tabs 100mcg (50)`.
        if let alone = numbers.first(where: isBracketed), alone.upper == nil, !alone.isChoice, alone.value >= 1 {
            return alone.value
        }
        guard let amount = numbers.first else { return nil }
        guard amount.upper == nil, !amount.isChoice, amount.value >= 1, amount.value <= 1_000_000 else { return nil }
        // `Reandron 1000, 1000mg`: the number is the dose.
        guard !amounts.contains(where: { $0.kind == .milli && $0.value == amount.value }) else { return nil }
        let before = (0..<amount.pieces.lowerBound).filter { title.pieces[$0].kind == .word }
        let end = amount.pieces.upperBound
        guard before.isEmpty || end < title.count && title.words[end].isName && before.count <= 3 else { return nil }
        // `20+5 gratis`, `10+1`.
        let more = amounts.drop { $0.pieces.lowerBound < end }.first
        if let more, more.kind == .bare, more.isExtra, more.isPlain, more.pieces.lowerBound == end + 1 {
            return (amount.thousands ?? amount.value) + more.value
        }
        return amount.thousands ?? amount.value
    }
}
