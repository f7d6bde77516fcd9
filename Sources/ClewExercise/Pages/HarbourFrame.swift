internal import ClewCore

/// What surrounds each page of Harbour Lane.
enum HarbourFrame {
    static let head: HTML = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <style>\(HTML(stringLiteral: style))
        \(HTML(stringLiteral: SharedStyle.utilities("hl-")))</style>
        <title>Harbour Lane | 
        """

    static func top(_ view: DayView, _ links: PageLinks) -> HTML {
        let rates = view.world.calendar.rates[view.day]
        return """
            </title></head>
            <body><header class="bar"><a class="brand" href="\(links.to(.front))">Harbour Lane</a>
            <nav class="menu"><a href="\(links.to(.front))">Front</a> <a href="#orders">Orders</a> \
            <a href="#messages">Messages</a> <a href="#support">Support</a> <a href="#rules">Rules</a> \
            <a href="\(links.to(.login))">Account</a></nav>
            <form class="find" action="#" method="get"><input name="q" placeholder="Search the lane"> \
            <select name="from"><option>From anywhere</option>\
            \(HTML(NameWords.countries) { "<option>\($0.name)</option>" })</select> <button>Search</button></form></header>
            <div class="columns"><aside class="left"><h2>Categories</h2>
            <ul class="tree">
            \(tree(view, links))</ul>
            <h2>Rates</h2><ul class="rates"><li>1 BTC = \(100_000_000 / max(1, rates[4])) EUR</li>
            <li>1 EUR = 1.\(ExerciseCalendar.two(max(0, rates[1] - 100))) USD</li></ul>
            <h2>Notices</h2>
            \(HTML(notices) { "<div class=\"notice\"><p>\($0)</p></div>\n" })
            <h2>Shops of the day</h2><ol class="top-shops">
            \(HTML(shops(view)) { shop(view, links, $0) })</ol>
            <h2>New on the lane</h2><ul class="new-items">
            \(HTML(view.newest(12)) { newItem(view, links, $0) })</ul></aside>
            <main class="content">

            """
    }

    static func foot(_ view: DayView, at time: Timestamp) -> HTML {
        """
        </main></div>
        <footer class="foot"><div class="foot-column"><h3>Harbour Lane</h3><a href="#about">About</a> \
        <a href="#rules">Rules of the market</a> <a href="#fees">Fees</a> <a href="#sellers">Become a seller</a></div>
        <div class="foot-column"><h3>Help</h3><a href="#first">First steps</a> <a href="#orders">Orders and disputes</a> \
        <a href="#lost">Lost password</a> <a href="#contact">Contact the staff</a></div>
        <div class="foot-column"><h3>Address</h3><code>\(view.world.host(of: .harbourLane))</code></div>
        <div class="foot-column foot-wide"><h3>Good to know</h3>
        \(HTML(hints) { "<p>\($0)</p>\n" })</div>
        <p class="clock">Server time \(time.description)</p></footer>
        </body></html>

        """
    }

    /// The general categories, each with its special ones and how many offers they have.
    static func tree(_ view: DayView, _ links: PageLinks) -> HTML {
        var tree = HTML()
        var general = ""
        for (index, category) in Category.all.enumerated() {
            if category.general != general {
                general = category.general
                let count = Category.all.indices.filter { Category.all[$0].general == general }
                    .reduce(0) { $0 + view.byCategory[$1].count }
                tree += "<li class=\"tree-general\"><span>\(general)</span> <i>\(count)</i></li>\n"
            }
            tree += """
                <li class="tree-special"><a href="\(links.to(.list(category: index, page: 1)))">\(category.special)</a> \
                <i>\(view.byCategory[index].count)</i></li>

                """
        }
        return tree
    }

    private static func newItem(_ view: DayView, _ links: PageLinks, _ card: OfferCard) -> HTML {
        """
        <li><a href="\(links.to(.offer(card.listing)))">\(view.world.listings[card.listing].title)</a> \
        <i>\(card.price.written(on: .harbourLane))</i></li>

        """
    }

    private static func shop(_ view: DayView, _ links: PageLinks, _ account: Int) -> HTML {
        "<li><a href=\"\(links.to(.seller(account)))\">\(view.world.accounts[account].name(on: view.day))</a></li>\n"
    }

    /// A few sellers, other ones each day.
    static func shops(_ view: DayView) -> [Int] {
        let count = view.sellers.count
        return (0..<min(8, count)).map { view.sellers[($0 + view.day * 3) % count] }
    }

    private static let notices = [
        "The fee stays at four percent of each order. Sellers with more than five hundred sales pay three.",
        "Support answers within one day. Open one ticket for one question, please.",
        "Feedback can be given for thirty days after an order was closed. It cannot be changed later.",
        "Offers without a price or with a price that nobody can pay are hidden after a week.",
    ]

    private static let hints = [
        "Payments are held by the lane until the buyer confirms or fourteen days have passed. After that they go to the "
            + "seller, unless a dispute was opened before.",
        "A dispute is decided by two members of the staff. Both sides are heard, and the decision is written to both.",
        "Names of shops cannot be sold. A shop that was closed for a breach of the rules cannot be opened again.",
        "The lane never asks for your password in a message. Members of the staff have a blue mark beside their name.",
        "Reviews are written by buyers after an order. A shop can answer a review once, and nobody can remove one.",
    ]

    private static let style = """
        *{box-sizing:border-box}body{margin:0;font:15px/1.5 "Segoe UI",Helvetica,Arial,sans-serif;color:#1c2733;\
        background:#eef2f5}a{color:#0b5c8c;text-decoration:none}a:hover{text-decoration:underline}
        .bar{display:flex;align-items:center;gap:24px;background:#0d2f45;color:#fff;padding:10px 24px}
        .bar a{color:#d7e8f2}.brand{font-size:22px;font-weight:700;letter-spacing:.5px}.menu a{margin-right:14px}
        .find{margin-left:auto}.find input{padding:6px 10px;border:0;border-radius:3px 0 0 3px;width:200px}
        .find select{padding:6px;border:0}.find button{padding:6px 14px;border:0;background:#2f8fc4;color:#fff}
        .columns{display:flex;max-width:1280px;margin:16px auto;gap:20px;padding:0 16px}
        .left{flex:0 0 240px;font-size:14px}.left h2{font-size:13px;text-transform:uppercase;color:#5a6c7a;\
        border-bottom:1px solid #cbd6de;padding-bottom:4px}.tree,.rates,.top-shops{list-style:none;margin:0;padding:0}
        .tree-general{font-weight:600;margin-top:8px}.tree-special{padding-left:14px}.tree i{float:right;color:#8496a3;\
        font-style:normal}.notice{background:#fff;border-left:3px solid #2f8fc4;padding:6px 10px;margin:8px 0}
        .notice p{margin:0}.content{flex:1;background:#fff;border-radius:4px;padding:20px 28px;min-width:0}
        .crumbs{font-size:13px;color:#8496a3;margin-bottom:10px}.cards{display:grid;grid-template-columns:1fr 1fr;gap:12px}
        .card{display:flex;border:1px solid #dde5ea;border-radius:4px;padding:10px;gap:12px}.card-picture{flex:0 0 72px;\
        height:72px;background:#e3eaef}.card-title{font-weight:600}.card-line{font-size:13px;color:#5a6c7a}
        .card-price{color:#176b3a;font-weight:600}.card-out{color:#a33;margin-left:8px}.listing-title,.shop-name{\
        margin:.2em 0 .6em;font-size:24px}.listing-main{border:1px solid #dde5ea;border-radius:4px;padding:16px;\
        margin-bottom:16px}.listing-picture{float:left;width:220px;height:160px;background:#e3eaef;margin-right:20px}
        .price-asked{font-size:22px;color:#176b3a;font-weight:700}.price-coin{color:#8496a3}.facts{display:grid;\
        grid-template-columns:1fr 1fr;gap:4px 18px;margin:12px 0}.fact-name{display:inline-block;width:90px;color:#5a6c7a}
        .order{clear:both;padding-top:12px}.order input{width:60px}.order button{background:#176b3a;color:#fff;border:0;\
        padding:6px 18px;border-radius:3px}.description p{margin:.4em 0}.terms{background:#f6f9fb;padding:10px 16px}
        .feedback-row{border-top:1px solid #e6ecf0;padding:8px 0}.feedback-row p{margin:2px 0}.buyer{font-weight:600}
        .stars{color:#d99a00}.feedback-row time{color:#8496a3;font-size:13px}.feedback-item{font-size:13px;color:#5a6c7a}
        .related-item{padding:3px 0}.related-item span{color:#176b3a}.pgp{background:#10222e;color:#c9dbe6;padding:14px;\
        overflow:auto;font-size:12px}.pager{margin-top:16px}.pager a,.pager b{padding:3px 8px;border:1px solid #dde5ea}
        .login{max-width:340px;margin:40px auto}.login label{display:block;margin:10px 0}.error{color:#a33}
        .foot{display:flex;flex-wrap:wrap;gap:40px;background:#0d2f45;color:#9fb6c4;padding:20px 40px;margin-top:30px;\
        font-size:13px}.foot a{color:#c9dbe6;display:block}.foot h3{color:#fff;font-size:14px;margin:0 0 6px}
        .clock{flex-basis:100%;margin:0}@media(max-width:800px){.columns{display:block}.cards{display:block}}
        """
}
