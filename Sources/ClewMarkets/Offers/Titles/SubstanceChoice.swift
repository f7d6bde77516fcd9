/// Which substance a title sells: the one that it names, the main one of several, or only a class.
///
/// Names that mean nothing else come first; a name that means other things too wants an amount, a form or a word of the
/// trade beside it; names of plants, presses and prints count where no substance is named. Several substances in a list
/// are a mixture: no substance, and the class that all share, else `other`.
struct SubstanceChoice {
    /// What was found.
    struct Outcome {
        /// The place in the lexicon; `nil` for a mixture, a group or nothing.
        var substance: Int?
        /// The class; `nil` when the title tells no drug.
        var substanceClass: String?
        /// Whether several drugs are sold as one, and whether medicines or pressed drugs are among them.
        var isMixture = false
        var isDosedMixture = false
        /// Whether the drug is MDMA told by the name of a pressed pill.
        var isPress = false
        /// Whether a plant's name, not only a product's, was told.
        var isHerb = false
        /// Whether ecstasy was said.
        var isEcstasy = false
        /// Whether the name of a product of the pharmaceutical trade was said.
        var isTrade = false
        /// The pieces that name it.
        var pieces: [Int] = []
    }

    /// One place where a drug is named.
    struct Mention {
        enum Strength: UInt8 {
            case sure, plant, ambiguous, weakPlant, vague
        }

        var piece: Int
        var substance: Int
        var strength: Strength
        var isAdditive = false
    }

    let title: TitleReading
    let evidence: TitleEvidence
    let lexicon: TitleLexicon
    /// Whether the market itself files the offer under drugs.
    let isFiledAsDrug: Bool
    private(set) var mentions: [Mention] = []
    private var refused: [Mention] = []

    init(_ title: TitleReading, _ evidence: TitleEvidence, _ lexicon: TitleLexicon, isFiledAsDrug: Bool) {
        self.title = title
        self.evidence = evidence
        self.lexicon = lexicon
        self.isFiledAsDrug = isFiledAsDrug
        for index in title.pieces.indices {
            guard let mention = mention(at: index) else { continue }
            if title.isGift(index), !mentions.isEmpty { continue }
            if isUnlike(index) { refused.append(mention) } else { mentions.append(mention) }
        }
    }

    private func mention(at index: Int) -> Mention? {
        let word = title.words[index]
        // `coca seeds`: a plant to grow.
        if word.isAmbiguous, word.substance >= 0, lexicon.substances[Int(word.substance)].name == "cocaine",
            index + 1 < title.count, title.words[index + 1].form == .seeds
        {
            return nil
        }
        if word.substance >= 0 {
            // A picture on blotters is no name of another substance.
            let isPrint = word.signs.contains(.print) && Int(word.substance) != lexicon.lsd
            let strength: Mention.Strength =
                !word.isAmbiguous
                ? .sure : word.signs.contains(.trusted) && !isPrint || isFiledAsDrug ? .ambiguous : .vague
            // Bars of chocolate are no tablets.
            if strength == .ambiguous, word.form == .pill,
                title.words.contains(where: { $0.signs.contains(.maybeEdible) })
            {
                return nil
            }
            if strength != .vague || word.signs.isDisjoint(with: WordSigns.plants) {
                return Mention(
                    piece: index, substance: Int(word.substance), strength: strength,
                    isAdditive: word.signs.contains(.additive))
            }
        }
        if !word.signs.isDisjoint(with: [.strain, .cannabis]) {
            return Mention(piece: index, substance: lexicon.cannabis, strength: .plant)
        }
        if !word.signs.isDisjoint(with: [.maybeStrain, .maybeCannabis]) {
            return Mention(piece: index, substance: lexicon.cannabis, strength: .weakPlant)
        }
        return nil
    }

    /// `not MDMA`, `like cocaine`, `methylone substitute`.
    private func isUnlike(_ index: Int) -> Bool {
        if isCut(index) { return true }
        if title.has(index + 1, .unlikeBehind) { return true }
        if title.isMark(index + 1, 0x2D), title.has(index + 2, .unlikeBehind), !title.has(index + 2, .unlikeAhead) {
            return true
        }
        if title.has(index - 1, .unlikeAhead) { return !isMadeAnyway(index) }
        return title.has(index - 2, .unlikeAhead) && title.has(index - 1, [.to, .of, .function])
    }

    /// `cocaine cut, benzocaine and lidocaine`: what the drug is cut with is sold.
    private func isCut(_ index: Int) -> Bool {
        guard index + 1 < title.count, !title.has(index, .additive),
            ["cut", "cutting"].contains(where: { title.bytes(index + 1).elementsEqual($0.utf8) }),
            index + 2 >= title.count || title.pieces[index + 2].kind != .word || title.has(index + 2, .additive)
        else { return false }
        return title.words[(index + 1)...].contains { $0.signs.contains(.additive) }
    }

    /// Synthetic mescaline is mescaline; synthetic cocaine is not cocaine.
    private func isMadeAnyway(_ index: Int) -> Bool {
        let substance = Int(title.words[index].substance)
        guard substance >= 0, title.bytes(index - 1).starts(with: "synth".utf8) else { return false }
        return ["psychedelic", "empathogen", "dissociative"].contains(lexicon.substances[substance].substanceClass)
    }

    /// Chooses.
    func outcome() -> Outcome {
        var outcome = chosen()
        // `counterfeit oxy, fent`: whatever it is made of instead.
        if refused.contains(where: { TitleEvidence.isCounterfeitDrug(title, $0.piece - 1) }),
            let substance = outcome.substance, refused.contains(where: { $0.substance != substance })
        {
            outcome.substance = nil
        }
        return outcome
    }

    private func chosen() -> Outcome {
        let sure = mentions.filter { $0.strength == .sure && !isLacing($0.piece) }
        if isStrain(sure) || isNamesake(sure) { return cannabis(mentions.filter { $0.strength != .sure }) }
        if !sure.isEmpty { return among(joined(sure)) }
        if let group = group(), group.substanceClass == "cannabinoid" { return group }
        let plants = mentions.filter { $0.strength == .plant }
        let ambiguous = mentions.filter { $0.strength == .ambiguous }
        if !plants.isEmpty, ambiguous.isEmpty || evidence.mass || evidence.herbTrade > 0 || !allowsAmbiguous {
            if !evidence.isSettled { return cannabis(plants) }
        }
        let weakPlants = mentions.filter { $0.strength == .weakPlant }
        if evidence.mass, !weakPlants.isEmpty, evidence.equipment + evidence.notDrug == 0,
            ambiguous.allSatisfy({ ["cocaine", "heroin"].contains(lexicon.substances[$0.substance].name) })
        {
            return cannabis(weakPlants)
        }
        if !ambiguous.isEmpty, allowsAmbiguous { return among(ambiguous) }
        if let outcome = press() ?? print() { return outcome }
        if evidence.isCustom, !evidence.hasAmount, !evidence.times { return group() ?? Outcome() }
        if weakPlants.count + min(evidence.herbTrade, 1) > 1 && evidence.things == 0
            || !weakPlants.isEmpty && allowsWeakPlant
        {
            return cannabis(weakPlants)
        }
        if evidence.heroinGrade, mentions.allSatisfy({ $0.strength == .vague || $0.strength == .weakPlant }),
            evidence.mass || evidence.times,
            let heroin = lexicon.place(of: "heroin"), evidence.notDrug + evidence.equipment == 0
        {
            return Outcome(substance: heroin, substanceClass: "opioid")
        }
        if let group = group() { return group }
        if !refused.isEmpty { return refusedOutcome() }
        return Outcome()
    }

    /// LSD and others are also names of plants: grams beside a word of that trade tell it.
    private func isStrain(_ sure: [Mention]) -> Bool {
        guard evidence.mass, !evidence.micro, !evidence.milli, !sure.isEmpty else { return false }
        guard sure.allSatisfy({ $0.substance == lexicon.lsd }) else { return false }
        return evidence.herbTrade > 0 || mentions.contains { $0.strength == .plant }
    }

    /// `Cocaine Kush`, `heroin strain`: varieties of cannabis that are named after another drug.
    private func isNamesake(_ sure: [Mention]) -> Bool {
        let others = sure.filter { $0.substance != lexicon.cannabis }
        return !others.isEmpty && others.allSatisfy { isVariety($0.piece) }
    }

    private func isVariety(_ piece: Int) -> Bool {
        guard let substance = mentions.first(where: { $0.piece == piece })?.substance,
            SubstanceChoice.namesakes.contains(lexicon.substances[substance].name), piece + 1 < title.count
        else { return false }
        return SubstanceChoice.varietyWords.contains { title.bytes(piece + 1).elementsEqual($0.utf8) }
    }

    private static let namesakes: Set = ["cocaine", "heroin", "lsd", "dmt", "mdma", "opium", "methamphetamine"]
    private static let varietyWords = ["kush", "haze", "skunk", "strain", "strains"]

    /// `fentanyl laced heroin`, `heroin laced with fentanyl`: what the drug is laced with is not what is sold.
    private func isLacing(_ piece: Int) -> Bool {
        guard mentions.contains(where: { $0.piece != piece && $0.strength == .sure }) else { return false }
        func isLaced(_ place: Int) -> Bool {
            title.pieces.indices.contains(place) && title.bytes(place).elementsEqual("laced".utf8)
        }
        if isLaced(piece + 1) || title.isMark(piece + 1, 0x2D) && isLaced(piece + 2) {
            return mentions.contains { $0.piece > piece && $0.strength == .sure }
        }
        return title.has(piece - 1, .joint) && isLaced(piece - 2)
    }

    /// Adds the ambiguous names that stand in one list with a sure one.
    private func joined(_ sure: [Mention]) -> [Mention] {
        var chosen = sure
        for mention in mentions where mention.strength == .ambiguous || mention.strength == .plant {
            let isInList = sure.contains { other in
                other.substance != mention.substance
                    && isList(min(other.piece, mention.piece), max(other.piece, mention.piece))
            }
            if isInList { chosen.append(mention) }
        }
        return chosen.sorted { $0.piece < $1.piece }
    }

    /// Whether an ambiguous name may be taken for the drug.
    private var allowsAmbiguous: Bool {
        if evidence.notDrug > 0 || evidence.equipment > 0 { return false }
        if isFiledAsDrug { return true }
        if evidence.hasAmount || evidence.times && evidence.things == 0 { return true }
        guard evidence.things == 0 else { return false }
        let ambiguous = mentions.filter { $0.strength == .ambiguous }.count
        let hasForm = title.words.contains {
            $0.form != nil && $0.substance < 0 && !$0.signs.contains(.maybeEdible)
        }
        return hasForm || evidence.trade + evidence.herbTrade + evidence.someDrug > 0 || ambiguous > 1
            || evidence.strange + evidence.functions == 0
    }

    private var allowsWeakPlant: Bool {
        if evidence.notDrug > 0 || evidence.equipment > 0 { return false }
        return isFiledAsDrug || evidence.mass || evidence.herbTrade > 1
            || evidence.forms + (evidence.counts ? 1 : 0) > 0 && evidence.things == 0
    }

    private func cannabis(_ mentions: [Mention]) -> Outcome {
        var outcome = Outcome(substance: lexicon.cannabis, substanceClass: "cannabis")
        outcome.isHerb = mentions.contains { !title.words[$0.piece].signs.isDisjoint(with: [.strain, .maybeStrain]) }
        outcome.pieces = mentions.map(\.piece)
        return outcome
    }

    // MARK: Several

    private func among(_ mentions: [Mention]) -> Outcome {
        var mentions = mentions
        if mentions.contains(where: { $0.substance != mentions.first?.substance }) {
            let main = mentions.filter { !$0.isAdditive }
            if !main.isEmpty { mentions = main }
        }
        var distinct: [Mention] = []
        for mention in mentions where !distinct.contains(where: { $0.substance == mention.substance }) {
            distinct.append(mention)
        }
        if distinct.count > 1 {
            distinct = distinct.filter { one in
                !distinct.contains { isSpecial($0.substance, of: one.substance) && !isRival($0, one) }
            }
        }
        guard var first = distinct.first else { return Outcome() }
        // An imprint or a word of the street beside a proper name tells nothing new.
        if distinct.count > 1, title.words[first.piece].signs.contains(.slang), leads(first, distinct),
            let proper = distinct.first(where: { !title.words[$0.piece].signs.contains(.slang) })
        {
            first = proper
            distinct = [proper]
        }
        if distinct.count > 1, !leads(first, distinct) { return mixture(distinct) }
        var outcome = Outcome(
            substance: first.substance, substanceClass: lexicon.substances[first.substance].substanceClass)
        outcome.pieces = self.mentions.filter { $0.substance == first.substance && $0.strength != .vague }.map(\.piece)
        outcome.isEcstasy = outcome.pieces.contains { title.words[$0].signs.contains(.ecstasy) }
        outcome.isTrade = outcome.pieces.contains { title.words[$0].signs.contains(.tradeName) }
        outcome.isHerb = first.substance == lexicon.cannabis
        outcome.isPress = first.substance == lexicon.mdma && title.words.contains { $0.signs.contains(.press) }
        return outcome
    }

    /// `testosterone enanthate` is `testosterone`, told more exactly.
    private func isSpecial(_ special: Int, of general: Int) -> Bool {
        guard special != general else { return false }
        let (long, short) = (lexicon.substances[special].name, lexicon.substances[general].name)
        return long.hasPrefix(short + " ") || lexicon.isTold(general, with: special)
    }

    /// `Viagra & Cialis`: two goods, though the one brand often explains the other.
    private func isRival(_ one: Mention, _ other: Mention) -> Bool {
        Set([lexicon.substances[one.substance].name, lexicon.substances[other.substance].name])
            == ["sildenafil", "tadalafil"] && isList(min(one.piece, other.piece), max(one.piece, other.piece))
    }

    /// `Xanax Valium Klonopin benzo pack`: three names in a row and a pack of them.
    private func isPackOf(_ distinct: [Mention]) -> Bool {
        guard distinct.count > 2, zip(distinct, distinct.dropFirst()).allSatisfy({ $0.piece + 1 == $1.piece }),
            let last = distinct.last?.piece
        else { return false }
        return (last + 1..<min(last + 3, title.count)).contains {
            title.words[$0].noun == .container && !title.isNumber($0 - 1) && title.pieces[$0].kind == .word
        }
    }

    /// Whether one drug leads and the others only follow: they stand in no list with it, or it alone has an amount.
    private func leads(_ first: Mention, _ distinct: [Mention]) -> Bool {
        guard let second = distinct.dropFirst().first else { return true }
        guard !evidence.isMixture, !isPackOf(distinct) else { return false }
        return !isList(first.piece, second.piece)
    }

    /// Whether two names stand in a list: a comma, a slash, `&`, `+` or `and` between them and little else.
    private func isList(_ first: Int, _ second: Int) -> Bool {
        var joints = 0
        for index in (first + 1)..<max(second, first + 1) {
            switch title.pieces[index].mark {
            case 0x2C, 0x2F, 0x26, 0x7C: joints += 1
            case 0x2B: if title.isPlus(index) { joints += 1 }
            case 0x28, 0x5B: return false
            default: if title.has(index, .joint) { joints += 1 }
            }
        }
        return joints > 0 && second - first < 14
    }

    private func mixture(_ mentions: [Mention]) -> Outcome {
        let classes = Set(mentions.map { lexicon.substances[$0.substance].substanceClass })
        var outcome = Outcome(substanceClass: classes.count == 1 ? classes.first : "other")
        // Several fillers are one powder.
        outcome.isMixture = mentions.contains { !$0.isAdditive }
        outcome.isDosedMixture = mentions.contains {
            lexicon.isPharmaceutical($0.substance) || lexicon.isOnBlotters($0.substance)
                || title.words[$0.piece].signs.contains(.tradeName)
        }
        outcome.pieces = mentions.map(\.piece)
        return outcome
    }

    // MARK: Presses, prints, groups

    private func press() -> Outcome? {
        let presses = title.pieces.indices.filter { title.words[$0].signs.contains(.press) }
        guard !presses.isEmpty || evidence.isPlusMinus, evidence.notDrug == 0, evidence.equipment == 0, !evidence.mass
        else { return nil }
        let hasPill = title.words.contains { $0.form == .pill && $0.noun == .item }
        // `10 bugatti` is enough, `10 visa` and `50 euro` are not.
        let plain = presses.contains { title.words[$0].signs.isDisjoint(with: [.currency, .notDrug, .thing]) }
        let counted = plain && (evidence.times || evidence.leadingCount || evidence.counts) && evidence.things == 0
        guard evidence.milli || hasPill && evidence.notDrug == 0 || counted && evidence.unknown <= 2 else { return nil }
        guard !evidence.micro else { return nil }
        var outcome = Outcome(substance: lexicon.mdma, substanceClass: lexicon.substances[lexicon.mdma].substanceClass)
        outcome.isPress = true
        outcome.pieces = presses
        return outcome
    }

    private func print() -> Outcome? {
        guard evidence.notDrug == 0, evidence.equipment == 0, !evidence.mass else { return nil }
        let hasPrint = title.words.contains { $0.signs.contains(.print) }
        let hasBlotter =
            title.words.contains { $0.form == .blotter }
            || (evidence.counts || evidence.times && title.words.contains { $0.signs.contains(.tabOrStamp) })
                && !evidence.milli && !evidence.hasPillNoun
        guard evidence.micro || hasPrint && hasBlotter else { return nil }
        guard !refused.contains(where: { $0.substance == lexicon.lsd }) else { return nil }
        var outcome = Outcome(substance: lexicon.lsd, substanceClass: lexicon.substances[lexicon.lsd].substanceClass)
        outcome.pieces = title.pieces.indices.filter { title.words[$0].signs.contains(.print) }
        return outcome
    }

    private func group() -> Outcome? {
        guard evidence.notDrug == 0, evidence.equipment == 0 else { return nil }
        let groups = title.pieces.indices.filter { title.words[$0].group != nil && !isUnlike($0) }
        let classes = Set(groups.compactMap { title.words[$0].group })
        guard let only = classes.first else { return nil }
        var outcome = Outcome(substanceClass: classes.count == 1 ? only.rawValue : "other")
        outcome.pieces = groups
        return outcome
    }

    /// Only something like a drug is sold: the class is told, the substance is not.
    private func refusedOutcome() -> Outcome {
        guard evidence.notDrug == 0, evidence.equipment == 0, evidence.hasAmount || evidence.forms > 0,
            let first = refused.first, first.strength == .sure
        else { return Outcome() }
        return Outcome(substanceClass: lexicon.substances[first.substance].substanceClass)
    }
}
