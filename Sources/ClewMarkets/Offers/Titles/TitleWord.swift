/// The form of what is offered, as the labels call it.
enum TitleForm: String, CaseIterable {
    case herb, hash, oil, concentrate, edible, vape, powder, crystal, rock, paste, pill, capsule, blotter, liquid, patch
    case vial, mushroom, seeds, jelly, bark, extract, spores
}

/// What a word or phrase says to the grammar beside naming a substance.
struct WordSigns: OptionSet {
    let rawValue: UInt64

    /// `x` between or beside numbers.
    static let times = WordSigns(rawValue: 1 << 0)
    /// `per`, `a`: what follows is a price's unit.
    static let per = WordSigns(rawValue: 1 << 1)
    /// `each`.
    static let each = WordSigns(rawValue: 1 << 2)
    /// `free`, `bonus`: an amount beside it is added.
    static let free = WordSigns(rawValue: 1 << 3)
    /// `from`, `up to`: the amount is a choice.
    static let choice = WordSigns(rawValue: 1 << 4)
    /// A currency.
    static let currency = WordSigns(rawValue: 1 << 5)
    /// `percent`.
    static let percent = WordSigns(rawValue: 1 << 6)
    /// `pure`, `purity`, `quality`.
    static let pure = WordSigns(rawValue: 1 << 7)
    /// `thc`, `cbd`: a percentage beside it is a share of the plant.
    static let share = WordSigns(rawValue: 1 << 8)
    /// `off`, `discount`, `guaranteed`: a percentage beside it is no purity.
    static let discount = WordSigns(rawValue: 1 << 9)
    /// Common words of sentences and book titles.
    static let function = WordSigns(rawValue: 1 << 10)
    /// Says for itself that no drug is sold: `tutorial`, `fullz`.
    static let notDrug = WordSigns(rawValue: 1 << 11)
    /// Says so unless a drug and an amount stand beside it: `card`, `grinder`.
    static let thing = WordSigns(rawValue: 1 << 12)
    /// A name that is given to cannabis and to nothing else on a market.
    static let strain = WordSigns(rawValue: 1 << 13)
    /// A name that is given to cannabis and to other things: it wants a mass or a word of the trade.
    static let maybeStrain = WordSigns(rawValue: 1 << 14)
    /// A word of the cannabis trade: `indoor`, `buds`.
    static let herbTrade = WordSigns(rawValue: 1 << 15)
    /// The name or imprint of a pressed pill.
    static let press = WordSigns(rawValue: 1 << 16)
    /// A picture on blotters.
    static let print = WordSigns(rawValue: 1 << 17)
    /// `custom listing`.
    static let custom = WordSigns(rawValue: 1 << 18)
    /// `analog`, `substitute`: the drug before it is not what is sold.
    static let unlikeBehind = WordSigns(rawValue: 1 << 19)
    /// `like`, `not`: the same of the drug that follows.
    static let unlikeAhead = WordSigns(rawValue: 1 << 32)
    /// `xtc`: MDMA that is a pill as soon as a dose or a count is told.
    static let ecstasy = WordSigns(rawValue: 1 << 33)
    /// `chocolate`, `cake`: an edible only beside a word that says what is in it.
    static let maybeEdible = WordSigns(rawValue: 1 << 34)
    /// `ice`: the form holds for this name's own substance only.
    static let ownForm = WordSigns(rawValue: 1 << 35)
    /// `paracetamol`: what a compound pill holds beside its main substance.
    static let additive = WordSigns(rawValue: 1 << 36)
    /// `mix`, `speedball`: several drugs in one.
    static let mixture = WordSigns(rawValue: 1 << 37)
    /// `and`, `with`, `or`.
    static let joint = WordSigns(rawValue: 1 << 20)
    /// `or`.
    static let or = WordSigns(rawValue: 1 << 21)
    /// `total`.
    static let total = WordSigns(rawValue: 1 << 22)
    /// A word of the drug trade that names no drug: `uncut`.
    static let trade = WordSigns(rawValue: 1 << 23)
    /// `half`, `quarter` before a unit.
    static let fraction = WordSigns(rawValue: 1 << 24)
    /// `to`, `till` between two amounts.
    static let to = WordSigns(rawValue: 1 << 25)
    /// A word for a single shelf unit that multiplies: `pack of`, `lot of`.
    static let of = WordSigns(rawValue: 1 << 26)
    /// Says that some drug is sold, without its name: `microdose`.
    static let someDrug = WordSigns(rawValue: 1 << 27)
    /// Equipment that is sold for itself, whatever drug it is for: `test kit`, `grow box`.
    static let equipment = WordSigns(rawValue: 1 << 28)
    /// An ambiguous name that an amount is enough for.
    static let trusted = WordSigns(rawValue: 1 << 38)
    /// A name of the lexicon that titles do not mean by it.
    static let notName = WordSigns(rawValue: 1 << 39)
    /// The name of a product of the pharmaceutical trade.
    static let tradeName = WordSigns(rawValue: 1 << 40)
    /// `tab`, `stamp`: of a blotter or a pill, as the substance has it.
    static let tabOrStamp = WordSigns(rawValue: 1 << 41)
    /// `stamp`: never a pill.
    static let stamp = WordSigns(rawValue: 1 << 42)
    /// A metal that is sold by weight.
    static let metal = WordSigns(rawValue: 1 << 43)
    /// An ambiguous name that is certain in a title.
    static let sure = WordSigns(rawValue: 1 << 44)
    /// A word of the street or an imprint: it yields to a proper name.
    static let slang = WordSigns(rawValue: 1 << 45)
    /// `hemp seed`: seeds whatever amount is told.
    static let seedGoods = WordSigns(rawValue: 1 << 46)
    /// Teaching how a drug is made: it counts as two things.
    static let teaching = WordSigns(rawValue: 1 << 47)
    /// `shipping`, `quality`: a word that says nothing of the goods.
    static let plain = WordSigns(rawValue: 1 << 48)
    /// A writing or lesson: whatever amounts stand beside it.
    static let writing = WordSigns(rawValue: 1 << 49)
    /// `stronger`: a number with `x` before it counts nothing.
    static let ratio = WordSigns(rawValue: 1 << 50)
    /// `qty`: a count follows.
    static let lead = WordSigns(rawValue: 1 << 31)
    /// A product of cannabis, whatever its form.
    static let cannabis = WordSigns(rawValue: 1 << 29)
    /// Whatever is said of cannabis.
    static let plants: WordSigns = [.strain, .maybeStrain, .cannabis, .maybeCannabis]
    /// The same beside a mass or another word of the trade.
    static let maybeCannabis = WordSigns(rawValue: 1 << 30)
}

/// What kind of measure a unit word is.
enum MeasureKind: UInt8 {
    case none
    /// Grams and what is weighed.
    case mass
    /// Milligrams and micrograms: mass of a powder, dose of a pill.
    case milli
    /// Litres: makes a form, no amount.
    case volume
    /// International units: nothing that is kept.
    case activity
    /// Hours in `µg/h`.
    case time
}

/// Whether a noun counts units or what holds them.
enum CountNoun: UInt8 {
    case none
    /// Pills, tabs, patches, seeds.
    case item
    /// Boxes, bottles, strips.
    case container
}

/// The classes of groups that words name without a substance.
enum DrugGroup: String {
    case steroid, cannabinoid, psychedelic, benzodiazepine, opioid, stimulant, cathinone, other
}

/// All that the tables say of one word or phrase.
struct TitleWord {
    /// The place of its substance in the lexicon; -1 for none.
    var substance: Int32 = -1
    /// Whether the name stands for other things too, so that it wants a context.
    var isAmbiguous = false
    /// The class of a group that the word names without a substance.
    var group: DrugGroup?
    var measure = MeasureKind.none
    /// Grams or milligrams of one unit.
    var factor = 0.0
    /// Grams of a word that is an amount by itself: `qp`.
    var amount = 0.0
    /// The value of a number word.
    var number = 0.0
    var noun = CountNoun.none
    var form: TitleForm?
    var signs: WordSigns = []

    /// Whether it names a drug, a strain or a group.
    var isName: Bool {
        substance >= 0 || group != nil
            || !signs.isDisjoint(with: [.strain, .maybeStrain, .cannabis, .maybeCannabis, .press, .print])
    }
}
