/// What a title holds that speaks for a drug or against one, counted once.
struct TitleEvidence {
    /// Words that settle that no drug is sold.
    var notDrug = 0
    /// Equipment.
    var equipment = 0
    /// Things that are also said of drugs.
    var things = 0
    /// Small words of sentences.
    var functions = 0
    /// Words of the cannabis trade.
    var herbTrade = 0
    /// Words of the drug trade.
    var trade = 0
    /// Words that say that some drug is sold.
    var someDrug = 0
    /// Words that tell a form.
    var forms = 0
    /// Words that no table knows.
    var unknown = 0
    /// The same, and those that only join others: a name that is an ordinary word stands free of them.
    var strange = 0
    /// Brands that are goods and pills, equipment and things that are pills.
    var brands = 0
    var pressedThings = 0
    /// Fillers that name no drug: `inositol`.
    var fillers = 0
    /// Metals that are sold by weight.
    var metals = 0
    var isEcstasy = false
    var hasPillNoun = false
    /// Whether a word tells tablets or capsules, counted or not.
    var hasPillForm = false
    /// Whether a strength is written: `250 mg/ml`.
    var strength = false
    /// Whether `+/-` stands there, the imprint of a pill.
    var isPlusMinus = false
    /// Whether a grade of heroin is: `#4`.
    var heroinGrade = false
    var isCustom = false
    var isMixture = false
    /// A mass, one in milligrams, one in micrograms.
    var mass = false
    var milli = false
    var micro = false
    /// The greatest of the amounts in milligrams.
    var largestMilli = 0.0
    /// Counted things, an `x`, a bare number.
    var counts = false
    var times = false
    var bare = false
    /// Whether the title begins with a number of something.
    var leadingCount = false
    var volume = false
    /// A part of an ounce without the word: `1/8`.
    var part = false
    var containers = false
    var purity = false

    /// Reads them off a title and its amounts.
    init(_ title: TitleReading, _ amounts: [TitleAmount], purity: Bool) {
        self.purity = purity
        for index in title.pieces.indices where title.pieces[index].kind == .word {
            let word = title.words[index]
            let signs = word.signs
            if signs.contains(.press) {
                // `rolex`, `battery`: a brand and a pill.
                if signs.contains(.notDrug) { brands += 1 }
                if signs.contains(.equipment) || signs.contains(.thing) { pressedThings += 1 }
            } else {
                // `no cutting agents`.
                let isDenied = signs.contains(.writing) && title.has(index - 1, .unlikeAhead)
                let isDrug = isDenied || TitleEvidence.isCounterfeitDrug(title, index)
                if signs.contains(.notDrug), !isDrug { notDrug += signs.contains(.writing) ? 2 : 1 }
                if signs.contains(.equipment) { equipment += 1 }
                if signs.contains(.thing) { things += signs.contains(.teaching) ? 2 : 1 }
            }
            if signs.contains(.additive), word.substance < 0 { fillers += 1 }
            if signs.contains(.metal) { metals += 1 }
            if signs.contains(.ecstasy) { isEcstasy = true }
            if word.noun == .item, word.form == .pill { hasPillNoun = true }
            if word.form == .pill || word.form == .capsule, !signs.contains(.maybeEdible) { hasPillForm = true }
            if signs.contains(.function) { functions += 1 }
            if signs.contains(.herbTrade) { herbTrade += 1 }
            if signs.contains(.trade) { trade += 1 }
            if signs.contains(.someDrug) { someDrug += 1 }
            if signs.contains(.custom) { isCustom = true }
            if signs.contains(.mixture) { isMixture = true }
            if word.form != nil, !signs.contains(.maybeEdible) { forms += 1 }
            if title.pieces[index].word < 0 { unknown += 1 }
            if title.pieces[index].word < 0 || TitleEvidence.isStrange(word) { strange += 1 }
        }
        isPlusMinus = title.pieces.indices.contains { TitleEvidence.isPlusMinus(title, $0) }
        for index in title.pieces.indices.dropLast() where title.isMark(index, 0x23) {
            let next = title.pieces[index + 1]
            if next.kind == .number, next.value == 3 || next.value == 4, title.measure(index + 2) == .none {
                heroinGrade = true
            }
        }
        for amount in amounts {
            if amount.isStrength { strength = true }
            if amount.kind == .milli { largestMilli = max(largestMilli, amount.value) }
            switch amount.kind {
            case .mass: mass = true
            case .milli where amount.isMicro: micro = true
            case .milli: milli = true
            case .count: counts = true
            case .container, .bare:
                if amount.kind == .container { containers = true }
                if amount.hasTimes { times = true }
                if amount.kind == .bare, amount.isPlain, !amount.isCode {
                    bare = true
                    if amount.pieces.lowerBound <= 2 { leadingCount = true }
                }
            case .volume: volume = true
            case .part: part = true
            case .percent, .aside: break
            }
        }
        if !(milli || hasPillNoun || isEcstasy) {
            notDrug += brands
            things += pressedThings
        }
    }

    /// `counterfeit oxy`: a drug after all, not the one that is named.
    static func isCounterfeitDrug(_ title: TitleReading, _ index: Int) -> Bool {
        guard index >= 0, index + 1 < title.count, title.bytes(index).starts(with: "counterf".utf8) else {
            return false
        }
        let next = title.words[index + 1]
        return next.substance >= 0 && (!next.isAmbiguous || next.signs.contains(.trusted))
    }

    private static func isStrange(_ word: TitleWord) -> Bool {
        !word.isName && word.form == nil && word.measure == .none && word.noun == .none
            && word.signs.isDisjoint(with: [.plain, .trade, .herbTrade, .someDrug, .custom, .times, .pure, .percent])
    }

    /// `+/-`, `+-`.
    private static func isPlusMinus(_ title: TitleReading, _ index: Int) -> Bool {
        guard title.isMark(index, 0x2B) else { return false }
        return title.isMark(index + 1, 0x2D) && !title.isNumber(index + 2)
            || title.isMark(index + 1, 0x2F) && title.isMark(index + 2, 0x2D) && !title.isNumber(index + 3)
    }

    /// Whether an amount is written such as drugs are sold in.
    var hasAmount: Bool { mass || milli || micro || counts || purity }

    /// Whether the title is of something else whatever drug it names.
    var isSettled: Bool {
        if notDrug > 0, !(hasDrugAmount && notDrug == 1) { return true }
        return equipment > 0 && !hasDrugAmount && !volume
    }

    /// A mass, or pills with a dose: what a guide or an account does not have.
    var hasDrugAmount: Bool { mass || micro || milli && (counts || times || bare || containers || hasPillNoun) }
}
