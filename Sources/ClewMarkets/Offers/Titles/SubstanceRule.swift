/// What follows from substance and form for the meaning of amounts.
struct SubstanceRule {
    let lexicon: TitleLexicon
    let outcome: SubstanceChoice.Outcome
    let form: TitleForm?
    let evidence: TitleEvidence

    /// Whether a medicine is sold, by its substance or by its trade name: Adderall is amphetamine.
    private var isPharmaceutical: Bool { outcome.isTrade || lexicon.isPharmaceutical(outcome.substance) }

    /// Whether milligrams are the dose of a unit: of pills and the like, and of pharmaceuticals that are no powder.
    var isDosed: Bool {
        switch form {
        case .powder, .crystal, .rock, .paste, .herb, .hash, .concentrate, .oil, .bark, .extract, .mushroom, .seeds,
            .spores:
            return false
        case .pill, .capsule, .blotter, .edible, .patch, .vial, .jelly, .liquid: return true
        case .vape: return true
        case nil: break
        }
        guard let substance = outcome.substance else { return isUntoldDosed }
        // More than a blotter holds or a tablet of this class: a powder.
        if lexicon.isOnBlotters(substance), evidence.largestMilli >= 20 { return false }
        if lexicon.substances[substance].substanceClass == "benzodiazepine", evidence.largestMilli >= 100,
            !outcome.isTrade,
            !evidence.counts, !evidence.times
        {
            return false
        }
        if isPharmaceutical || lexicon.isOnBlotters(substance) { return true }
        if substance == lexicon.cannabis || evidence.counts { return true }
        return evidence.times && lexicon.isPressed(substance)
    }

    /// The same of a drug that is not told and of several drugs in one.
    private var isUntoldDosed: Bool {
        if evidence.counts || evidence.times || evidence.hasPillForm { return true }
        if outcome.isMixture { return outcome.isDosedMixture || evidence.largestMilli < 100 }
        if ["benzodiazepine", "steroid"].contains(outcome.substanceClass) { return true }
        return evidence.milli
            && (evidence.leadingCount && evidence.largestMilli <= 300 || evidence.bare && evidence.largestMilli <= 100)
    }

    /// Whether milligrams of a drug that is not told are neither a mass nor a dose: `2mg` of something.
    var isUntoldDose: Bool {
        outcome.substance == nil && !outcome.isMixture && form == nil && !evidence.mass && evidence.milli
            && evidence.largestMilli < 100
    }

    /// Whether the offer is of pills, of which grams are a slip.
    var isPill: Bool {
        switch form {
        case .pill: true
        case nil: isPharmaceutical && evidence.counts
        default: false
        }
    }

    /// Whether a number without a unit counts: of pills and of what is dosed.
    var takesBareCount: Bool {
        switch form {
        case .pill, .capsule, .blotter, .patch, .vial, .seeds, .vape: return true
        case nil: break
        default: return false
        }
        if evidence.mass { return false }
        return evidence.milli && isDosed || evidence.micro || outcome.isPress || outcome.isEcstasy
            || isPharmaceutical || outcome.substance == lexicon.lsd
    }

    /// Whether ounces are a mass: not of a liquid, and not of a medicine that is no powder.
    var takesOunces: Bool { form != .liquid && !(form == nil && isPharmaceutical) }

    /// Whether `2x` counts units: not of what is weighed.
    var takesTimes: Bool {
        // Pods of the poppy are no units.
        if outcome.substance.map({ lexicon.substances[$0].name }) == "opium" { return false }
        return switch form {
        case .pill, .capsule, .blotter, .patch, .vial, .seeds, .vape, .edible, .jelly, .liquid: true
        default: !evidence.mass || isPharmaceutical
        }
    }

    /// Whether milligrams are the strength of a solution: `250mg 10ml` of a steroid.
    func isSolution(_ amounts: [TitleAmount]) -> Bool {
        guard outcome.substanceClass == "steroid", form == .vial || form == .liquid else { return false }
        return amounts.contains { $0.kind == .volume && $0.value >= 5 }
    }

    /// Whether `1/8` alone is a part of an ounce.
    var partsAreOunces: Bool {
        outcome.substance == lexicon.cannabis || outcome.substance == lexicon.mushrooms
            || outcome.substanceClass == "stimulant" && outcome.substance.map { !lexicon.isPharmaceutical($0) } ?? false
    }

    /// Whether `20x` beside this substance is the strength of an extract.
    func isStrength(_ title: TitleReading) -> Bool {
        guard let substance = outcome.substance, lexicon.isExtracted(substance) else { return false }
        return form == .extract || evidence.mass
    }

    /// Seeds of cannabis and spores of mushrooms are goods of their own, and no drug of that class.
    /// Whether seeds are only part of a breeder's name: a mass is sold, and no number of seeds.
    private static func isBreeder(_ title: TitleReading) -> Bool {
        let hasMass =
            title.pieces.indices.contains { title.measure($0) == .mass && title.isNumber($0 - 1) }
            || title.words.contains { $0.amount > 0 }
        guard hasMass || title.words.contains(where: { $0.form == .herb && $0.noun == .item }) else { return false }
        return !title.words.indices.contains { index in
            title.words[index].form == .seeds && title.isNumber(index - 1)
                || title.words[index].signs.contains(.seedGoods)
        }
    }

    static func turnSeeds(_ outcome: inout SubstanceChoice.Outcome, _ title: TitleReading, _ lexicon: TitleLexicon) {
        if outcome.substance == lexicon.cannabisSeeds, isBreeder(title) {
            // `7g Kali Mist by Serious Seeds`: the house is named, herb is sold.
            (outcome.substance, outcome.substanceClass, outcome.isHerb) = (lexicon.cannabis, "cannabis", true)
        }
        var (hasSeeds, hasSpores) = (false, false)
        for index in title.words.indices {
            let form = title.words[index].form
            guard form == .seeds || form == .spores, !title.has(index - 1, .unlikeAhead) else { continue }
            if form == .seeds { hasSeeds = true } else { hasSpores = true }
        }
        // `10 coca seeds` are of another plant.
        let isOther = title.words.indices.contains { index in
            title.words[index].form == .seeds && index > 0 && title.words[index - 1].substance >= 0
                && Int(title.words[index - 1].substance) != lexicon.cannabis && title.words[index].substance < 0
        }
        if hasSeeds, !isOther, !isBreeder(title), outcome.substance == lexicon.cannabis || outcome.substance == nil {
            (outcome.substance, outcome.substanceClass) = (lexicon.cannabisSeeds, "other")
        } else if hasSpores, outcome.substance == lexicon.mushrooms || outcome.substance == nil {
            (outcome.substance, outcome.substanceClass) = (lexicon.spores, "other")
        }
    }
}
