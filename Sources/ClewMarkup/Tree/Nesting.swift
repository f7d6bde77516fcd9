/// What a tag of this name does to the elements that are open (HTML Standard, 13.2.4.2, 13.2.4.3 and 13.2.6.4.7).
struct Nesting: OptionSet {
    let rawValue: UInt32

    /// Has no content and no end tag.
    static let void = Nesting(rawValue: 1 << 0)
    /// Its content is one run of text without tags.
    static let raw = Nesting(rawValue: 1 << 1)
    /// Its raw content holds character references.
    static let decodes = Nesting(rawValue: 1 << 2)
    /// Ends an open paragraph where it starts.
    static let endsParagraph = Nesting(rawValue: 1 << 3)
    /// An end tag of most others does not reach beyond it.
    static let scope = Nesting(rawValue: 1 << 4)
    /// An end tag of an inline element does not reach beyond it (the category "special").
    static let special = Nesting(rawValue: 1 << 5)
    /// Its end tag is remembered where blocks stand between (the list of active formatting elements).
    static let formatting = Nesting(rawValue: 1 << 6)
    static let heading = Nesting(rawValue: 1 << 7)
    static let paragraph = Nesting(rawValue: 1 << 8)
    static let listItem = Nesting(rawValue: 1 << 9)
    static let list = Nesting(rawValue: 1 << 10)
    /// `dt` and `dd`.
    static let term = Nesting(rawValue: 1 << 11)
    static let table = Nesting(rawValue: 1 << 12)
    /// `thead`, `tbody`, `tfoot`.
    static let section = Nesting(rawValue: 1 << 13)
    static let row = Nesting(rawValue: 1 << 14)
    /// `td` and `th`.
    static let cell = Nesting(rawValue: 1 << 15)
    /// `caption` and `colgroup`.
    static let caption = Nesting(rawValue: 1 << 16)
    static let option = Nesting(rawValue: 1 << 17)
    static let optionGroup = Nesting(rawValue: 1 << 18)
    static let select = Nesting(rawValue: 1 << 19)
    static let button = Nesting(rawValue: 1 << 20)
    /// `rt` and `rp`.
    static let ruby = Nesting(rawValue: 1 << 21)
    static let head = Nesting(rawValue: 1 << 22)
    /// May stand in the head.
    static let headContent = Nesting(rawValue: 1 << 23)
    /// `html` and `body`: there is one of each, whatever the page writes.
    static let page = Nesting(rawValue: 1 << 24)
    /// `svg` and `math`, where a tag may close itself.
    static let foreign = Nesting(rawValue: 1 << 25)
    /// A line feed right behind its start tag does not count.
    static let dropsLineFeed = Nesting(rawValue: 1 << 26)
    /// Does not nest in itself: `a` and `nobr`.
    static let alone = Nesting(rawValue: 1 << 27)
    /// Special, but a list item inside of it still ends the one around it: `address`, `div`, `p`.
    static let passable = Nesting(rawValue: 1 << 28)
    /// Its end tag takes it out of the open elements and leaves those inside of it open.
    static let form = Nesting(rawValue: 1 << 29)

    /// What may end without an end tag.
    static let impliedEnd: Nesting = [.paragraph, .listItem, .term, .option, .optionGroup, .ruby]
    /// The start tags that may end something.
    static let startsWork: Nesting = [
        .endsParagraph, .heading, .listItem, .term, .section, .row, .cell, .caption, .option, .optionGroup, .select,
        .button, .ruby,
    ]
    static let tablePart: Nesting = [.section, .row, .cell, .caption]
}
