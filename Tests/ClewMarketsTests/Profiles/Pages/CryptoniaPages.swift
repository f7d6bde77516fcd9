/// Pages in the layout of Cryptonia, with unquoted attributes; goods and names are made up.
enum CryptoniaPages {
    static func page(_ body: String, title: String) -> String {
        """
        <!DOCTYPE html>
        <html><head><meta charset="UTF-8"><title>Cryptonia \(title)</title></head><body>
        <div id=container><div id=header><div class=titlebox><h1><a class=hlink href="/">CRYPTONIA MARKET</a></h1></div>
        <div class=controlbox>Server Time: 2019-10-27 12:58&nbsp;|&nbsp;Logged in as <a href=/user/crawler>crawler</a></div></div>
        <div id=body><div class=mainarea><div class=mainarea_inner>
        \(body)
        </div></div></div></div></body></html>
        """
    }

    static let reviews = """
        <div id=feedback_div class=target_content><div class=content_div><table>
        <tr class=gridhdr><td class="gridhdr rating_good">&nbsp;</td><td class="gridhdr rating_message">FEEDBACK</td>
        <td class="gridhdr rating_user">&nbsp;</td></tr>
        <tr><td class="rating_cell"><span class="icono-checkCircle" style="color: green"></span></td>
        <td class="rating_message"><span class="rating_product">Green tea</span><p>Lovely</p></td>
        <td class="rating_user"><span class="smtext rating_date">2019-10-26</span>
        <span class="smtext rating_date">0.23110000 BTC</span><span class="smtext rating_date">g***s</span></td></tr>
        <tr><td class="rating_cell gridalt"><span class="icono-crossCircle"></span></td>
        <td class="rating_message gridalt"><span class="rating_product">Honey</span><p>No feedback left.</p></td>
        <td class="rating_user gridalt"><span class="smtext rating_date">2019-10-25</span>
        <span class="smtext rating_date">4.46320000 XMR</span><span class="smtext rating_date">P***a</span></td></tr>
        </table></div></div>
        """

    static let offer = page(
        """
        <h2>Green tea "Hill" 112g</h2>
        <div class=toolbar_dropdown>
        <a class=toolbar_link href=/messages/new/support/Reporting+product+%2319926843>Report This Listing</a></div>
        <div class=content_div><div class=top_part><div class=product_details>
        <div class=product_data><label>Sold by:</label> <a href=/user/HillCat>HillCat</a>
        <span class=lgtext><span title="Total sales">(1335)</span>&nbsp;<span title="Positive Feedback Percentage">99.31%</span></span>
        </div>
        <div class=product_data><label>Category:</label> <span>Tea</span></div>
        <div class=product_data><label>Price:</label> <span class="lgtext">485.00 USD/112g</span> <span>(0.05199685 BTC/112g)</span></div>
        <div class=product_data><label>In stock:</label> <span>17 112g</span></div>
        <div class=product_data><label>Ships from:</label> <div class=lbllist>United Kingdom &rarr; Norway, Sweden</div></div>
        </div></div></div>
        <div id=general_div class=target_content><div class=content_div><p>Fresh.</p><p>Ask us.</p></div></div>
        \(reviews)
        """, title: "Market - Product Details")

    static let seller = page(
        """
        <h2><span class="icono-user"></span>&nbsp;HillCat<span class=lgtext>&nbsp;(1490)</span> &nbsp;<span class=verified>LEVEL 1</span></h2>
        <div class=toolbar_dropdown><a class=toolbar_link href=/products/HillCat>View Vendor Listings</a></div>
        <div class=inline_div><div><label>Positive:</label> <span>96.87%</span></div>
        <div><label>Ships From:</label> <span> United Kingdom</span></div>
        <div><label>Member since:</label> <span>2019-04-15 13:19:58</span></div>
        <div><label>Last online:</label> <span>Within the last 24 hours</span></div></div>
        <div id=general_div class=target_content>We grow tea.</div>
        <div id=terms_div class=target_content>This vendor has not setup his terms and conditions yet.</div>
        \(reviews)
        """, title: "Market - HillCat Profile")

    static let buyer = page(
        "<h2><span class=\"icono-user\"></span>&nbsp;Mia_M<span class=lgtext>&nbsp;(3)</span></h2>",
        title: "Market - Mia_M Profile")

    static let list = page(
        """
        <h2><span class="icono-caretRightSquare"></span>&nbsp;Tea Products</h2>
        <table><tr><td class="gridhdr product">PRODUCT</td><td class="gridhdr price">PRICE</td><td class="gridhdr vendor">VENDOR</td></tr>
        <tr><td class="thumb gridrow"><a href=/product/19928603><img src=/image/1></a></td>
        <td class="product gridrow"><div><a class=growlink href=/product/19928603>Green tea 448g</a></div><div></div>
        <div><span>US &rarr; US, CA</span></div></td>
        <td class="price gridrow"><span class=listprice>Buy 1  For</span><span class=listprice>1795.00 USD/1LB</span></td>
        <td class="vendor gridrow"><div class=content_div><div><a href=/user/HillCat>HillCat</a> <span>&nbsp;</span>
        <span style="font-weight: bold">(1383)</span></div>
        <div><span class=smtext>Positive Feedback: <span>99.34%</span></span></div>
        <div><span class=smtext>Member since: 2019-05-16</span></div></div></td></tr></table>
        """, title: "Market - Products")

    static let empty = page(
        "<h2><span class=\"icono-caretRightSquare\"></span>&nbsp;Tea Products</h2>", title: "Market - Products")

    static let login = page(
        "<form action=/login method=post><input type=password name=password></form>", title: "Market - Login")

    static let waiting = """
        <html><head><title>Cryptonia DDoS Protection</title><meta http-equiv="refresh" content="2; /login"></head>
        <body>Redirecting...</body></html>
        """

    static let all: [(kind: String, html: String)] = [
        ("anti-ddos", waiting), ("login", login), ("offer", offer), ("seller", seller), ("buyer", buyer),
        ("list", list),
        ("empty-list", empty),
    ]
}
