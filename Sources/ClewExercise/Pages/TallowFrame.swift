internal import ClewCore

/// What surrounds each page of Tallow Row.
enum TallowFrame {
    static let head: HTML = """
        <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
        <style type="text/css"><!--
        \(HTML(stringLiteral: style))
        \(HTML(stringLiteral: SharedStyle.utilities("t")))
        --></style>
        <title>
        """

    static func top(_ view: DayView, _ links: PageLinks) -> HTML {
        """
        </title></head>
        <body bgcolor="#f3ead7" text="#2c2416" link="#6b1d1d" vlink="#6b1d1d">
        <table class="page" width="1100" align="center" cellpadding="0" cellspacing="0" border="0">
        <tr><td colspan="3" class="sign"><a href="\(links.to(.front))"><font size="6" color="#f3ead7">Tallow Row</font></a>
        <font size="2" color="#d8c49a">&nbsp; traders &amp; goods since the winter of 2022</font></td></tr>
        <tr><td colspan="3" class="bar"><a href="\(links.to(.front))">Row</a> | <a href="#basket">Basket</a> | \
        <a href="#letters">Letters</a> | <a href="#quarrels">Quarrels</a> | <a href="#warden">Warden</a> | \
        <a href="\(links.to(.login))">Log in</a></td></tr>
        <tr><td class="west" width="190" valign="top">
        <table width="100%" cellpadding="2" cellspacing="0" class="kinds">
        \(tree(view, links))</table></td>
        <td class="middle" valign="top">

        """
    }

    static func foot(_ view: DayView, _ links: PageLinks, at time: Timestamp) -> HTML {
        let rates = view.world.calendar.rates[view.day]
        return """
            </td>
            <td class="east" width="170" valign="top">
            <table width="100%" cellpadding="3" class="box"><tr><th>Changer</th></tr>
            <tr><td>1 BTC is &euro;\(100_000_000 / max(1, rates[4]))</td></tr><tr><td>&euro;100 is $\(rates[1])</td></tr>
            <tr><td>&euro;100 is £\(rates[2])</td></tr><tr><td>&euro;100 is A$\(rates[3])</td></tr></table>
            <table width="100%" cellpadding="3" class="box"><tr><th>Traders here today</th></tr>
            \(HTML(HarbourFrame.shops(view)) { trader(view, links, $0) })</table>
            <table width="100%" cellpadding="3" class="box"><tr><th colspan="2">Fresh goods</th></tr>
            \(HTML(view.newest(12)) { fresh(view, links, $0) })</table>
            <table width="100%" cellpadding="3" class="box"><tr><th>From the warden</th></tr>
            \(HTML(words) { "<tr><td><font size=\"2\">\($0)</font></td></tr>\n" })</table>
            </td></tr>
            <tr><td colspan="3" class="foot" align="center"><font size="2">Tallow Row, \
            \(view.world.host(of: .tallowRow))<br>
            The Row takes three parts of a hundred. Goods that are not sent within ten days are paid back. Quarrels are \
            heard by the warden within a week, and both sides are asked. Traders who are warned three times have to go.<br>
            \(HTML(customs) { "\($0)<br>\n" })\
            Page made at \(time.description)</font></td></tr></table>
            </body></html>

            """
    }

    /// How long ago a day is.
    static func age(_ day: Int, on today: Int) -> String {
        switch today - day {
        case ...0: "today"
        case 1: "yesterday"
        case let days where days < 14: "\(days) days ago"
        case let days where days < 60: "\(days / 7) weeks ago"
        case let days: "\(days / 30) months ago"
        }
    }

    private static func fresh(_ view: DayView, _ links: PageLinks, _ card: OfferCard) -> HTML {
        """
        <tr><td><a href="\(links.to(.offer(card.listing)))">\(view.world.listings[card.listing].title)</a></td>\
        <td align="right">\(card.price.written(on: .tallowRow))</td></tr>

        """
    }

    private static func trader(_ view: DayView, _ links: PageLinks, _ account: Int) -> HTML {
        """
        <tr><td><a href="\(links.to(.seller(account)))">\(view.world.accounts[account].name(on: view.day))</a></td></tr>

        """
    }

    private static func tree(_ view: DayView, _ links: PageLinks) -> HTML {
        var tree = HTML()
        var general = ""
        for (index, category) in Category.all.enumerated() {
            if category.general != general {
                general = category.general
                tree += "<tr><td colspan=\"2\" class=\"kind\"><b>\(general)</b></td></tr>\n"
            }
            tree += """
                <tr><td>&nbsp;&raquo; <a href="\(links.to(.list(category: index, page: 1)))">\(category.special)</a></td>\
                <td align="right"><font size="2">\(view.byCategory[index].count)</font></td></tr>

                """
        }
        return tree
    }

    private static let words = [
        "Be civil in letters. Who insults a trader or a buyer loses the account.",
        "Write the number of the goods into each quarrel, or it takes longer.",
        "The Row was closed for repairs on Sunday night. Nothing was lost.",
        "New traders pay a bond, which they get back after a year.",
    ]

    private static let customs = [
        "Custom of the Row: a trader who goes away for more than a week says so on the front of the shop.",
        "Custom of the Row: a buyer who has not paid within two days loses the place in the line.",
        "Custom of the Row: marks are given from one to five, and words are welcome.",
        "Custom of the Row: what was agreed in letters counts, what was agreed elsewhere does not.",
        "Custom of the Row: the warden may close a shop for a day while a quarrel is heard.",
        "Custom of the Row: goods stand under one kind only; the warden moves what stands under a wrong one.",
    ]

    private static let style = """
        body { margin: 0; font-family: "Book Antiqua", Palatino, serif; font-size: 15px }
        a { text-decoration: none } a:hover { text-decoration: underline; color: #a8322a }
        table.page { background-color: #fffaf0; border-left: 2px solid #6b4a2b; border-right: 2px solid #6b4a2b }
        td.sign { background-color: #4a2f1b; padding: 16px 20px; border-bottom: 4px double #d8c49a }
        td.bar { background-color: #6b4a2b; color: #d8c49a; padding: 6px 20px; font-size: 14px }
        td.bar a, td.bar a:visited { color: #f3ead7 }
        td.west { background-color: #f6ecd6; padding: 12px 8px; border-right: 1px solid #d8c49a }
        td.middle { padding: 14px 22px } td.east { background-color: #f6ecd6; padding: 12px 8px }
        td.kind { border-bottom: 1px solid #d8c49a; padding-top: 8px; font-variant: small-caps }
        table.box { border: 1px solid #d8c49a; margin-bottom: 14px; background-color: #fffaf0; font-size: 14px }
        table.box th { background-color: #d8c49a; color: #4a2f1b; font-weight: normal; font-variant: small-caps }
        table.goods, table.said { border-collapse: collapse; border-color: #d8c49a; font-size: 14px }
        table.goods th, table.said th { background-color: #efe2c4; font-weight: normal; font-variant: small-caps }
        table.goods tr:hover td { background-color: #f6ecd6 }
        table.offer th, table.trader th { color: #6b4a2b; font-weight: normal; font-variant: small-caps }
        table.offer td, table.trader td { border-bottom: 1px dotted #d8c49a }
        table.offer h2, table.trader h2 { margin: 0; font-weight: normal; color: #6b1d1d }
        table.trader pre { font-size: 12px; background-color: #f6ecd6; padding: 8px; border: 1px solid #d8c49a }
        table.also td { font-size: 14px; border-bottom: 1px dotted #d8c49a }
        h2 { font-size: 22px; font-weight: normal; color: #6b1d1d; margin: 4px 0 12px }
        p { margin: 10px 0 } input { border: 1px solid #6b4a2b; background-color: #fffaf0; padding: 3px }
        td.foot { background-color: #4a2f1b; color: #d8c49a; padding: 14px 40px; line-height: 1.6 }
        td.foot a { color: #f3ead7 } font.small { font-size: 12px } hr { border: 0; border-top: 1px solid #d8c49a }
        """
}
