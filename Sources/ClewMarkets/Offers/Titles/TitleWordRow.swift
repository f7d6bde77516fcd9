/// One row of a table of title words: what holds of them, a colon, the words apart by commas.
///
///     item form=pill: pill, pills, tablet, tablets
struct TitleWordRow {
    /// What holds of every phrase of the row.
    var word: TitleWord
    /// The words and phrases.
    var phrases: [Substring]
    /// The substance that an ambiguous name stands for.
    var named: String?

    /// Reads a row; `nil` for a comment, an empty row or one with an unknown mark.
    init?(_ row: Substring) {
        guard !row.hasPrefix("#"), let colon = row.firstIndex(of: ":") else { return nil }
        var word = TitleWord()
        var named: String?
        for mark in row[..<colon].split(separator: " ") {
            let parts = mark.split(separator: "=", maxSplits: 1)
            guard let name = parts.first else { return nil }
            if name == "substance" {
                named = String(parts.last ?? "")
                continue
            }
            guard TitleWordRow.apply(name, parts.count > 1 ? parts[1] : "", to: &word) else { return nil }
        }
        self.word = word
        self.named = named
        phrases = row[row.index(after: colon)...].split(separator: ",").map(TitleWordRow.trimmed)
    }

    /// The rows of a table; lines that are none are left out, and the tests count that there are none.
    static func rows(of table: StaticString) -> [TitleWordRow] {
        table.description.split(separator: "\n").compactMap(TitleWordRow.init)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }

    private static func apply(_ name: Substring, _ value: Substring, to word: inout TitleWord) -> Bool {
        switch name {
        case "mass": word.measure = .mass
        case "milli": word.measure = .milli
        case "volume": word.measure = .volume
        case "activity": word.measure = .activity
        case "time": word.measure = .time
        case "item": word.noun = .item
        case "container": word.noun = .container
        case "group":
            guard let group = DrugGroup(rawValue: String(value)) else { return false }
            word.group = group
        case "form":
            guard let form = TitleForm(rawValue: String(value)) else { return false }
            word.form = form
        case "amount":
            guard let amount = Double(value) else { return false }
            word.amount = amount
        case "number":
            guard let number = Double(value) else { return false }
            word.number = number
        default:
            guard let sign = signs[String(name)] else { return false }
            word.signs.insert(sign)
        }
        if word.measure != .none, let factor = Double(value), name == "mass" || name == "milli" { word.factor = factor }
        return true
    }

    private static let signs: [String: WordSigns] = [
        "times": .times, "per": .per, "each": .each, "free": .free, "choice": .choice, "currency": .currency,
        "percent": .percent, "pure": .pure, "share": .share, "discount": .discount, "function": .function,
        "notDrug": .notDrug, "thing": .thing, "strain": .strain, "maybeStrain": .maybeStrain,
        "herbTrade": .herbTrade, "press": .press, "print": .print, "custom": .custom, "unlikeBehind": .unlikeBehind,
        "unlikeAhead": .unlikeAhead, "ecstasy": .ecstasy,
        "maybeEdible": .maybeEdible, "ownForm": .ownForm, "additive": .additive, "mixture": .mixture,
        "joint": .joint, "or": .or, "total": .total, "trade": .trade, "fraction": .fraction, "to": .to, "of": .of,
        "someDrug": .someDrug, "equipment": .equipment, "ratio": .ratio, "writing": .writing, "teaching": .teaching,
        "plain": .plain, "seedGoods": .seedGoods, "metal": .metal, "sure": .sure, "trusted": .trusted,
        "notName": .notName,
        "tradeName": .tradeName, "tabOrStamp": .tabOrStamp, "stamp": .stamp, "lead": .lead, "cannabis": .cannabis,
        "maybeCannabis": .maybeCannabis,
    ]
}
