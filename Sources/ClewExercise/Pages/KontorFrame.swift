/// What surrounds each page of Kontor Nord.
enum KontorFrame {
    static let head: HTML = """
        <!DOCTYPE html>
        <html><head><meta charset="utf-8"><style type="text/css">
        \(HTML(stringLiteral: style))
        \(HTML(stringLiteral: SharedStyle.utilities("k")))
        </style><title>
        """

    static func top(_ view: DayView, _ links: PageLinks) -> HTML {
        let rates = view.world.calendar.rates[view.day]
        return """
            </title></head>
            <body><div id="wrap"><div id="hdr"><h1><a href="\(links.to(.front))">Kontor <span>Nord</span></a></h1>
            <p id="me">Signed in as <b>\(view.world.login.user)</b> | Balance 0,0000 XMR | <a href="#inbox">Inbox (0)</a> | \
            <a href="#settings">Settings</a> | <a href="#out">Sign out</a></p></div>
            <ul id="nav"><li><a href="\(links.to(.front))">Home</a></li><li><a href="#purchases">Purchases</a></li>\
            <li><a href="#wallet">Wallet</a></li><li><a href="#disputes">Disputes</a></li><li><a href="#faq">FAQ</a></li>\
            <li><a href="#canary">Canary</a></li><li><a href="#mirrors">Mirrors</a></li></ul>
            <div id="side"><h3>Browse</h3><ul class="cats">
            \(tree(view, links))</ul>
            <h3>Exchange rates</h3><dl class="mini"><dt>XMR</dt><dd>\(10_000 / max(1, rates[5])) EUR</dd>\
            <dt>BTC</dt><dd>\(100_000_000 / max(1, rates[4])) EUR</dd><dt>USD</dt><dd>\(rates[1]) / 100</dd></dl>
            <h3>News</h3>
            \(HTML(news(view.day)) { "<div class=\"news\"><h4>\($0)</h4><p>\($1)</p></div>\n" })
            <h3>Vendors online</h3><ul class="cats">
            \(HTML(HarbourFrame.shops(view)) { vendor(view, links, $0) })</ul>
            <h3>Last sold</h3><ul class="cats">
            \(HTML(view.newest(12)) { lastSold(view, links, $0) })</ul></div>
            <div id="main">

            """
    }

    /// What stands above the page on which one signs in.
    static let bareTop: HTML = """
        </title></head>
        <body><div id="wrap"><div id="hdr"><h1>Kontor <span>Nord</span></h1></div>
        <div id="main">

        """

    static func foot(_ view: DayView) -> HTML {
        """
        </div><div id="ftr"><p>Kontor Nord &middot; since 2023 &middot; <a href="#rules">Rules</a> &middot; \
        <a href="#privacy">Privacy</a> &middot; <a href="#vendors">Vendor bond</a> &middot; <a href="#team">Team</a></p>
        <p class="fine">All vendors act on their own account. The Kontor holds the payment until the buyer has confirmed or \
        fourteen days have passed. Disputes are decided by two members of the team. The address of this house is \
        <tt>\(view.world.host(of: .kontorNord))</tt>; check it before you sign in.</p>
        <dl class="fine">\(HTML(questions) { "<dt>\($0)</dt><dd>\($1)</dd>\n" })</dl></div></div></body></html>

        """
    }

    /// The page on which one signs in; it stands alone.
    static func login(_ links: PageLinks, failed: Bool) -> HTML {
        """
        <h2 class="hd">Sign in</h2>
        \("<p class=\"msg msg-error\">Unknown user or wrong password.</p>\n", when: failed)\
        <form id="login" action="\(links.to(.login))" method="post">
        <dl class="data"><dt>User</dt><dd><input type="text" name="username"></dd>
        <dt>Password</dt><dd><input type="password" name="password"></dd></dl>
        <input type="hidden" name="step" value="1"><input type="submit" value="Sign in"></form>

        """
    }

    private static func lastSold(_ view: DayView, _ links: PageLinks, _ card: OfferCard) -> HTML {
        """
        <li><a href="\(links.to(.offer(card.listing)))">\(view.world.listings[card.listing].title)</a> \
        <span class="n">\(card.price.written(on: .kontorNord))</span></li>

        """
    }

    private static func vendor(_ view: DayView, _ links: PageLinks, _ account: Int) -> HTML {
        "<li><a href=\"\(links.to(.seller(account)))\">\(view.world.accounts[account].name(on: view.day))</a></li>\n"
    }

    private static func tree(_ view: DayView, _ links: PageLinks) -> HTML {
        var tree = HTML()
        var general = ""
        for (index, category) in Category.all.enumerated() {
            if category.generalNord != general {
                if !general.isEmpty { tree += "</ul></li>\n" }
                general = category.generalNord
                tree += "<li><b>\(general)</b><ul>\n"
            }
            tree += """
                <li><a href="\(links.to(.list(category: index, page: 1)))">\(category.specialNord)</a> \
                <span class="n">(\(view.byCategory[index].count))</span></li>

                """
        }
        tree += "</ul></li>\n"
        return tree
    }

    private static func news(_ day: Int) -> [(String, String)] {
        [
            (ExerciseCalendar.germanDate(day - 4), "The search has been repaired. Thank you for your patience."),
            (ExerciseCalendar.germanDate(day - 11), "New vendors need a bond of 300 EUR from next month on."),
            (ExerciseCalendar.germanDate(day - 25), "Feedback without words counts half from now on."),
        ]
    }

    private static let questions = [
        ("How long is a payment held?", "Fourteen days from the day on which the vendor says that it was sent."),
        ("Who decides a dispute?", "Two members of the team who know neither side. Their decision is final."),
        (
            "What does the level of a vendor mean?",
            "One level for each hundred and fifty sales. It says nothing of quality."
        ),
        ("Can feedback be changed?", "No. The vendor can write one answer, which stands below it."),
        ("What does the Kontor earn?", "Four percent of each order, three for vendors above level ten."),
        ("Why was my listing removed?", "Because it had no price, no words, or was in the wrong place. Ask the team."),
    ]

    private static let style = """
        html{background:#dcd9d0}body{margin:0;font-family:Georgia,"Times New Roman",serif;font-size:15px;color:#2b2a26}
        #wrap{width:1120px;margin:0 auto;background:#faf8f2;border-left:1px solid #b9b4a3;border-right:1px solid #b9b4a3}
        #hdr{background:#23402f;color:#f4efdd;padding:14px 22px;overflow:hidden}#hdr h1{float:left;margin:0;font-size:28px;\
        font-weight:normal}#hdr h1 a{color:#f4efdd;text-decoration:none}#hdr h1 span{color:#c9a54b}#me{float:right;\
        font-size:13px}#me a{color:#c9a54b}#nav{list-style:none;margin:0;padding:0 22px;background:#355c45;overflow:hidden}
        #nav li{float:left}#nav a{display:block;color:#f4efdd;padding:8px 16px;text-decoration:none}#nav a:hover{background:\
        #23402f}#side{float:left;width:230px;padding:14px 18px}#side h3{font-size:15px;border-bottom:1px dotted #b9b4a3;\
        margin:18px 0 6px}.cats,.cats ul{list-style:none;margin:0;padding-left:10px}.cats b{color:#23402f}.n{color:#8f8a78;\
        font-size:12px}.news h4{margin:6px 0 0;font-size:12px;color:#8f8a78}.news p{margin:0;font-size:13px}#main{margin-left:\
        272px;padding:14px 24px 30px;border-left:1px solid #e2dfd2;min-height:700px}.hd{font-weight:normal;color:#23402f;\
        border-bottom:2px solid #c9a54b;padding-bottom:3px}.path{font-size:12px;color:#8f8a78;margin:0}.rows{list-style:none;\
        padding:0;margin:0}.row{overflow:hidden;border-bottom:1px solid #e2dfd2;padding:8px 0}.row img{float:left;\
        margin-right:12px;background:#e2dfd2}.mini{margin:2px 0;font-size:13px;overflow:hidden}.mini dt{float:left;\
        clear:none;color:#8f8a78;margin-right:5px}.mini dd{float:left;margin:0 16px 0 0}.mini .p{color:#8a2f1f;\
        font-weight:bold}.two{overflow:hidden}.pic{float:left;margin-right:22px}.pic img{background:#e2dfd2}.data{overflow:\
        hidden;margin:10px 0}.data dt{float:left;clear:left;width:120px;color:#8f8a78}.data dd{margin:0 0 4px 130px}#price{\
        color:#8a2f1f;font-size:20px}.bulk{list-style:square;font-size:13px;color:#5d5a4e}blockquote{margin:8px 0;padding:\
        10px 16px;background:#f1eee2;border-left:4px solid #c9a54b}tt,textarea{font-family:"Courier New",monospace;\
        font-size:13px;word-break:break-all}.fb{padding-left:26px}.fb li{margin-bottom:7px}.fb .positive .verdict{color:\
        #2d6b3c}.fb .negative .verdict{color:#8a2f1f}.who,.when{font-size:13px;color:#5d5a4e}.what{font-size:13px}.tabs{\
        list-style:none;padding:0;overflow:hidden;border-bottom:1px solid #b9b4a3}.tabs li{float:left;padding:5px 16px;\
        border:1px solid #b9b4a3;border-bottom:0;margin-right:4px}.tabs .on{background:#e2dfd2}.pages{text-align:center}
        .msg{background:#f1eee2;border:1px solid #c9a54b;padding:8px 12px}.msg-error{border-color:#8a2f1f;color:#8a2f1f}
        #ftr{clear:both;border-top:1px solid #b9b4a3;padding:14px 22px;font-size:13px;text-align:center}.fine{font-size:11px;\
        color:#8f8a78}
        """
}
