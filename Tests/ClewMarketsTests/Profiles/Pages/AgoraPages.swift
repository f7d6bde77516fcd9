/// Pages in the layout of Agora; goods and names are made up.
enum AgoraPages {
    static func page(_ body: String, title: String = "Agora", navigation: String = "") -> String {
        """
        <!DOCTYPE html>
        <html>
        <head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>\(title)</title></head>
        <body>
        <div id="topmost"><table><tr><td id="smalllogo-td">Ag</td><td id="topmost-middlecontent">
        <div id="page-heading">Agora<span style="color: #ccc;"> Beta</span></div></td>
        <td><div id="login-info-bar">Welcome crawler :: <a href="/wallet">Wallet 0.00000000 BTC</a> 452.98 USD</div></td>
        </tr></table></div>
        <div id="top-navigation">\(navigation)<div style="clear: both;"></div></div>
        <div id="middlestuff"><div style="float: left;">
        \(body)
        </div></div>
        </body></html>
        """
    }

    static let navigation = """
        <div class="topnav-element"><a href="/cat/aaaaaaaaaa">Drinks</a></div><div class="topnav-divider-element">&gt;</div>
        <div class="topnav-element"><a href="/cat/bbbbbbbbbb">Tea</a></div><div class="topnav-divider-element">&gt;</div>
        """

    static let reviews = """
        <div class="embedded-feedback-list"><h4>Feedbacks:</h4><table>
        <tr><td><strong>5/5</strong></td><td>Warm &amp; quick</td>
        <td>3 days ago</td>
        <td><span class="gen-user-link">anon</span><span class="gen-user-ratings"> [0 deals]</span></td></tr>
        <tr><td><strong>1/5</strong></td><td></td>
        <td>0 days ago</td>
        <td><span class="gen-user-link">bob_b</span><span class="gen-user-ratings"> [1 deals]</span></td></tr>
        </table></div>
        """

    static func offer(
        price: String = "<div class=\"product-page-price\">0.08609651 BTC</div>",
        button: String =
            "<div class=\"button-red\"><a href=\"/p/Ab12Cd34Ef/buy\"><i></i>&nbsp;Buy (1,200 left)...</a></div>"
    ) -> String {
        page(
            """
            <div id="single-product" class="nofirstmargin">
            <h1>Green   tea &amp; honey 50g</h1>
            <div style="text-align: left;">0.08609651 BTC</div>
            <div style="clear: both;"></div>
            <img style="float: right;" src="/liabilities/p/Ab12Cd34Ef.jpg" alt=""/>
            Fresh from the hills.<br/><br/>Свежий чай. שלום
            <br/>
            Brought to you by:<br/><a class="gen-user-link" href="/vendor/HillCat#"/>HillCat</a><span
            class="gen-user-ratings"> <i class="fa fa-bar-chart-o"></i>&nbsp;4.77/5, 200~300 deals</span>
            <div class="product-page-ships">
            <i class="fa fa-truck"></i> From: <img class="flag-img" src="/images/NLD.png" /> Netherlands<br/>
            <i class="fa fa-home"></i> To: Worldwide
            </div>
            \(price)
            <div style="text-align: right;">\(button)</div>
            \(reviews)
            </div>
            """, title: "Green tea", navigation: navigation)
    }

    private static func row(_ id: String, _ title: String, _ price: String, ships: String, seller: String?) -> String {
        let cell = seller.map {
            "<td><a class=\"gen-user-link\" href=\"/vendor/\($0)#\"/>\($0)</a><br/><span class=\"gen-user-ratings\"> "
                + "<i></i>&nbsp;4.78/5, 150~200 deals</span></td>"
        }
        return """
            <tr class="products-list-item"><td><img src="/liabilities/list/\(id).jpg" alt=""/></td>
            <td class="column-name"><a href="/p/\(id)">\(title)</a><br/><span class="description-preview">About it ...</span></td>
            <td>\(price)<br/></td><td>\(ships)</td>\(cell ?? "")</tr>
            """
    }

    static let list = page(
        """
        <div id="product-list"><table class="products-list">
        <tr class="products-list-header"><td></td><td>Name</td><td>Price</td><td></td><td>Vendor</td></tr>
        \(row("Ab12Cd34Ef", "Green tea", "0.08609651 BTC", ships: "<i></i> From: Oslo<br/><i></i> To: Norway", seller: "HillCat"))
        \(row("Gh56Ij78Kl", "Black tea", "1.2 BTC", ships: "", seller: "fjordman"))
        \(row("Mn90Op12Qr", "Custom for somebody", "5.05000000 BTC", ships: "<i></i> From: EU<br/>", seller: "HillCat"))
        </table></div>
        """, navigation: navigation)

    static let seller = page(
        """
        <i class="fa fa-user"></i> <strong>HillCat</strong> <span class="gen-user-ratings"> <i></i>&nbsp;4.48/5, 40~55 deals</span>
        <div class="vendorbio-stats-online">Last seen 5 hours ago.</div>
        <div class="vendorbio-description">We grow tea.<br/>Ask us.</div>
        <div class="embedded-feedback-list"><h4>Feedbacks:</h4><table>
        <tr><td><strong>3/5</strong></td><td>Slow</td><td><a href="/p/Ab12Cd34Ef">Green tea</a></td><td>12 days ago</td>
        <td><span class="gen-user-link">anon</span><span class="gen-user-ratings"> [0 deals]</span></td></tr>
        </table></div>
        <div id="product-list"><table class="products-list">
        \(row("Ab12Cd34Ef", "Green tea", "0.08609651 BTC", ships: "<i></i> From: Oslo<br/>", seller: nil))
        </table></div>
        """, title: "HillCat")

    static let front = page(
        """
        <div id="product-index"><div class="product-index-floater"><a href="/p/St34Uv56Wx"><img src="/x.jpg" alt="x"/></a>
        <div><span class="product-index-floater-caption"><a href="/p/St34Uv56Wx">
        1g &amp;quot;Brown Sugar&amp;quot; cake
        </a></span></div><div><span class="product-index-floater-price">0.04520957 BTC</span></div></div></div>
        """)

    static let empty = page("<div id=\"product-list\"><h3>There are no products here yet.</h3></div>")

    static let emptyIndex = page("<div id=\"product-index\"><div style=\"clear: both;\"></div></div>")

    static let buyer = page(
        """
        Mia_M<div>This user exists.</div><form action="/im/send"><input type="hidden" name="touser" value="Mia_M" id="touser" />
        </form><span class="user-class-hint">'Mia_M' is a <strong>regular user</strong> account.</span>
        """)

    static let orders = page("<div class=\"addict-order-list\"><h2>You have no active orders.</h2></div>")

    static let information = page("<div id=\"infopage\"><h1>Market rules</h1></div>")

    static let all: [(kind: String, html: String)] = [
        ("offer", offer()), ("list", list), ("seller", seller), ("front", front), ("empty-list", empty),
        ("empty-list", emptyIndex), ("buyer", buyer),
        ("orders", orders), ("information", information),
    ]
}
