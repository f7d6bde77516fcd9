/// Which form a title tells: a form word wins over the form that the product usually has.
struct FormChoice {
    let title: TitleReading
    let evidence: TitleEvidence
    let lexicon: TitleLexicon
    let outcome: SubstanceChoice.Outcome

    private struct Word {
        var form: TitleForm
        var piece: Int
    }

    /// The form; `nil` when none is told or two are told at once.
    func form() -> TitleForm? {
        let words = formWords()
        if let form = combined(words) { return isOfTwoGoods(form, words) ? nil : form }
        return words.isEmpty ? usual() : (conflicts(words) ? nil : usual())
    }

    // MARK: Words

    private func formWords() -> [Word] {
        var words: [Word] = []
        for index in title.pieces.indices {
            let word = title.words[index]
            if isOfGift(index) { continue }
            if isTabOrStamp(word) {
                if let form = tabForm(index) { words.append(Word(form: form, piece: index)) }
                continue
            }
            guard let form = word.form, fits(form, word, at: index) else { continue }
            guard !title.has(index - 1, .unlikeAhead), !title.isGift(index) || words.isEmpty else { continue }
            words.append(Word(form: form, piece: index))
        }
        return words
    }

    /// `plus free LSD tab`: the form of another drug that is given along.
    private func isOfGift(_ index: Int) -> Bool {
        guard index > 1, title.isGift(index - 1), let substance = outcome.substance else { return false }
        let other = Int(title.words[index - 1].substance)
        return other >= 0 && other != substance
    }

    private func isTabOrStamp(_ word: TitleWord) -> Bool { word.noun == .item && word.signs.contains(.tabOrStamp) }

    private var isBlotterDrug: Bool {
        guard let substance = outcome.substance else { return evidence.micro }
        return lexicon.isOnBlotters(substance)
            || evidence.micro && lexicon.substances[substance].substanceClass == "psychedelic"
    }

    private var isCannabis: Bool { outcome.substance == lexicon.cannabis || outcome.substanceClass == "cannabis" }

    private func tabForm(_ index: Int) -> TitleForm? {
        if isBlotterDrug { return .blotter }
        if title.words[index].signs.contains(.stamp) { return nil }
        return isCannabis && !evidence.milli ? nil : .pill
    }

    /// Whether a form word can be meant of this substance.
    private func fits(_ form: TitleForm, _ word: TitleWord, at index: Int) -> Bool {
        let signs = word.signs
        if signs.contains(.ownForm) {
            guard outcome.pieces.contains(index) else {
                // `crystal` alone is a form of any drug but LSD, which is called crystal clean.
                return form == .crystal && word.substance < 0
                    && (outcome.substance != lexicon.lsd || evidence.mass || evidence.milli)
            }
            return lexicon.owns(form, outcome.substance)
        }
        switch form {
        case .hash, .concentrate, .vape:
            return isCannabis || outcome.substance == nil && word.noun == .item
                || outcome.substance.map { lexicon.isVaped($0) && form == .vape } ?? false
        case .herb: return isCannabis
        case .edible:
            guard isCannabis || outcome.substance == lexicon.mushrooms || outcome.substanceClass == "cannabinoid"
            else { return false }
            guard signs.contains(.maybeEdible) else { return true }
            return isEdible(index)
        case .pill where word.noun == .none:
            // Bars, footballs: of pressed pharmaceuticals.
            return !isCannabis && !outcome.isPress
                && (outcome.substance == nil || lexicon.isPharmaceutical(outcome.substance))
        case .rock: return !isCannabis && (outcome.substance != lexicon.lsd || evidence.mass)
        case .crystal: return outcome.substance != lexicon.lsd || evidence.mass || evidence.milli
        case .blotter: return !isCannabis
        case .mushroom: return outcome.substance == lexicon.mushrooms || outcome.substance == nil
        case .oil: return true
        case .liquid: return !signs.contains(.maybeEdible) || !evidence.mass
        case .seeds, .spores, .patch, .vial, .powder, .paste, .capsule, .jelly, .bark, .extract, .pill: return true
        }
    }

    /// `chocolate` is an edible when a dose is told, or when the title says what is in it and no plant is named.
    private func isEdible(_ index: Int) -> Bool {
        if evidence.milli { return true }
        if title.words.contains(where: { $0.form == .edible && !$0.signs.contains(.maybeEdible) }) { return true }
        if outcome.substance == lexicon.mushrooms { return true }
        let hasVariety = title.words.contains { $0.signs.contains(.strain) && $0.form == nil }
        return !hasVariety && (!evidence.mass && !evidence.part || evidence.counts || evidence.times)
    }

    // MARK: Several

    /// The one form of several words; `nil` when there is none or they contradict.
    private func combined(_ words: [Word]) -> TitleForm? {
        var kinds: [TitleForm] = []
        for word in words where !kinds.contains(word.form) { kinds.append(word.form) }
        guard let first = kinds.first else { return nil }
        guard kinds.count > 1 else { return first }
        if isAlternative(words) { return nil }
        // `oil, edible`: what it is good for.
        if kinds.contains(.edible), evidence.mass, !evidence.milli, !evidence.counts,
            let material = kinds.first(where: { [.oil, .concentrate, .hash].contains($0) })
        {
            return material
        }
        // Resin and wax in one title: what is told first.
        if let told = kinds.first(where: { $0 == .hash || $0 == .concentrate }), kinds.contains(.hash),
            kinds.contains(.concentrate),
            kinds.allSatisfy({ [.hash, .concentrate, .herb].contains($0) })
        {
            return told
        }
        for form in FormChoice.order where kinds.contains(form) { return form }
        return first
    }

    /// A form that stands before another in this list wins over it.
    private static let order: [TitleForm] = [
        .seeds, .spores, .vape, .capsule, .jelly, .patch, .blotter, .edible, .vial, .pill, .paste, .concentrate, .oil,
        .powder, .crystal,
        .rock, .bark, .extract, .liquid, .hash, .mushroom, .herb,
    ]

    /// `cheese 3.5g & pollen 3.5g`: herb and resin, each with its amount.
    private func isOfTwoGoods(_ form: TitleForm, _ words: [Word]) -> Bool {
        guard outcome.isHerb, form != .herb, masses > 1, let word = words.first(where: { $0.form == form }) else {
            return false
        }
        return outcome.pieces.contains { piece in
            guard title.words[piece].form == nil,
                !title.words[piece].signs.isDisjoint(with: [.strain, .maybeStrain]) || isWeed(piece)
            else { return false }
            let between = min(piece, word.piece)..<max(piece, word.piece)
            return between.contains { title.has($0, .joint) || title.isMark($0, 0x26) || title.isMark($0, 0x2B) }
                || isWeed(piece) && between.contains { title.isMark($0, 0x2F) }
        }
    }

    /// The plant by its plainest names.
    private func isWeed(_ piece: Int) -> Bool {
        ["weed", "grass", "gras", "wiet", "herb", "marijuana"].contains { title.bytes(piece).elementsEqual($0.utf8) }
    }

    /// How many masses are written.
    private var masses: Int {
        title.pieces.indices.filter { title.measure($0) == .mass && title.isNumber($0 - 1) }.count
    }

    private func conflicts(_ words: [Word]) -> Bool { Set(words.map(\.form)).count > 1 }

    /// `rocks/powder`, `powder or crystals`: two forms to choose from.
    private func isAlternative(_ words: [Word]) -> Bool {
        for (one, other) in zip(words, words.dropFirst()) where one.form != other.form {
            let pair = [one.form, other.form]
            guard !pair.contains(.herb), !pair.contains(.mushroom),
                !(pair.contains(.oil) && pair.contains(.concentrate))
            else { continue }
            let between = (one.piece + 1)..<max(other.piece, one.piece + 1)
            guard between.count <= 2, !between.isEmpty else { continue }
            if between.contains(where: {
                title.isMark($0, 0x2F) || title.isMark($0, 0x26) || title.has($0, [.or, .joint])
            }) {
                return true
            }
        }
        return false
    }

    // MARK: What goes without saying

    private func usual() -> TitleForm? {
        if outcome.isPress || outcome.isEcstasy {
            return evidence.milli || evidence.counts || evidence.times || evidence.bare && !evidence.mass ? .pill : nil
        }
        guard let substance = outcome.substance else {
            return evidence.volume && outcome.substanceClass != nil ? .liquid : nil
        }
        if substance == lexicon.mushrooms { return .mushroom }
        if substance == lexicon.cannabisSeeds { return .seeds }
        if substance == lexicon.spores { return .spores }
        if evidence.volume { return .liquid }
        if substance == lexicon.cannabis, outcome.isHerb, isPlantNamed, evidence.mass || !evidence.milli {
            return .herb
        }
        return nil
    }

    /// Whether the plant is named and not only what is in it.
    private var isPlantNamed: Bool {
        evidence.herbTrade > 0 || outcome.pieces.contains { !lexicon.isContent(title, $0) }
    }
}
