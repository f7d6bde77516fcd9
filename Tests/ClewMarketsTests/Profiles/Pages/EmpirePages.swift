/// Pages in the layout of Empire; goods and names are made up.
enum EmpirePages {
    static func page(_ body: String, head: String = "Tea", title: String = "Empire Market - Tea") -> String {
        """
        <html><head><title>\(title)</title></head><body>
        <div class="body-content">
        <div class="sub_head_inner_header"><div class="check"><p></p></div>\(head)</div>
        <div class="wrapper-index"><div class="right-content">
        \(body)
        </div></div>
        <div class="footer"><p><font size="1"><span style="float:right;">
        Server time: Wednesday, Nov 6, 2019 21:16:37\t</span></font></p></div></div>
        </body></html>
        """
    }

    static let offer = page(
        """
        <div><div class="listDes"><h2 style="margin:0px;">Green tea, 1,000 bags</h2>
        <p id="desc_prod">Fresh from</p>
        <p>Sold by <b><a href="http://e.example/u/HillCat">HillCat</a> - </b> <span>1067 sold since March 22, 2019</span>
        <br><i>Unlimited items available for auto-dispatch</i></p>
        <table class="productTbl"><tbody>
        <tr><td><b>Product Class</b></td><td>Physical</td><td><b>Origin Country</b></td><td>World Wide</td></tr>
        <tr><td><b>Quantity Left</b></td><td><span><b>Unlimited</b></span></td><td><b>Ships to</b></td><td>Norway, Sweden</td></tr>
        </tbody></table>
        <form action="http://e.example/Product_List/setQueue/23527/49/141395" method="post">
        <p class="padp"><b>Purchase price:</b> <span style="color: red;">USD 1,106.71</span></p>
        <p>0.131479 BTC / 17.842472 XMR</p></form></div></div>
        <div class="tab"><a class="tablinks focus" href="/d">Description</a><a class="tablinks " href="/f">Feedback</a></div>
        <div class="tabcontent"><h3>Green tea</h3><p style="white-space: pre-wrap;">Fresh from the hills.</p>
        <div class="tagsDiv"></div></div>
        """, head: "<h3><a href=\"/1\">Drinks</a></h3><h3><a href=\"/2\">Tea</a></h3>")

    static func seller(_ tab: String) -> String {
        page(
            """
            <h1 class="seth1">HillCat <i>| User Profile</i> <span></span></h1>
            <div class="user_info"><div class="user_info_mid"><h3 class="user_info_mid_head">HillCat <span style="">(1,385)</span>
            <span class="user_info_trust level-5">Vendor level 5</span></h3>
            <p class="bold">Market Positive feedback(last 12 months): <b>99.7</b>%</p>
            <p>Member since: <span class="bold1">April 19, 2019</span></p></div></div>
            <div class="seller_rating"><table><tr><td>Positive</td></tr></table></div>
            <div class="buyer_statistics"><table><tr><td>Last online</td><td class="align-right">Oct 10, 2019</td></tr></table></div>
            \(tab)
            """, head: "<h3><a href=\"/u/HillCat\">HillCat's Profile</a></h3>", title: "Empire Market - HillCat")
    }

    static let about = """
        <div class="tabcontent_user_feedback"><h3 class='headfeed'>About HillCat</h3><p>We grow tea.</p></div>
        """

    static let feedback = """
        <div class="tabcontent_user_feedback"><p class="boldstats">Total positive feedback : 2</p>
        <table class="user_feedbackTbl autoshop_table"><tr><th></th><th>Feedback</th><th>Buyer / Price</th><th>Date / Time</th></tr>
        <tr><td><img src="http://e.example/public/image/feedback1.png"></td>
        <td><p class="setp1 bold1 feedback_msg"><font>Worth it</font></p><p class="setp1">Green tea</p>
        <p class="setp1 bold1 feedback_msg"><i>Seller Response: Thank you!</i></p></td>
        <td><p class="setp1"><font style="color:#dc6831;">b***s</font><br>USD 412.50</p></td>
        <td><p class="setp1 bold1">Sep 27, 2019 20:49<br><a href="http://e.example/product/104613/75/469075">View items</a></p></td>
        </tr>
        <tr><td><img src="http://e.example/public/image/feedback3.png"></td>
        <td><p class="setp1 bold1 feedback_msg"><font></font></p></td>
        <td><p class="setp1"><font>M***a</font><br>USD 1.00</p></td>
        <td><p class="setp1 bold1">Oct 7, 2019 03:05<br><a href="http://e.example/product/23527/49/1">View items</a></p></td></tr>
        </table></div>
        """

    static let buyer = page(
        "<h1 class=\"seth1\">Mia_M <i>| User Profile</i> <span></span></h1>", title: "Empire Market - Mia_M")

    static let list = page(
        """
        <div class="col-1search"><a href="http://e.example/product/35791/105/186765"><div class="col-1search-img"></div></a>
        <div class="col-1centre"><div class="head"><font color="black"><b>[sticky]</b></font>
        <a href="http://e.example/product/35791/105/186765">Green tea 🍵 1g</a>
        <p class="padp">Item # 35791 - Drinks /
        Tea - <a href="http://e.example/u/HillCat">HillCat</a> (510)</p><br>
        <b>Views:</b> 18829 / <b>Sales:</b> 199 <br><b>Quantity left:</b> Unlimited <i>(9 automatic items)</i></div></div>
        <div class="col-1right"><b>Buy Price</b><p class="bold padp">EUR <a>75.00</a></p><p class="padp">(0.009444 BTC)</p></div></div>
        <div class="col-1search"><a href="http://e.example/product/42/105/1"><div class="col-1search-img"></div></a>
        <div class="col-1centre"><div class="head"><a href="http://e.example/product/42/105/1">Honey</a>
        <p class="padp">Item # 42 - Food - <a href="http://e.example/u/fjordman">fjordman</a> (5)</p><br>
        <b>Views:</b> 7 / <b>Sales:</b> 0 <br><b>Quantity left:</b> 3</div></div>
        <div class="col-1right"><p class="bold padp">USD <a>5.58</a></p></div></div>
        """)

    static let empty = page("<h2>Search Results<p class=\"padp\">There is currently nothing to show.</p></h2>")

    static let login = """
        <!DOCTYPE html><html><head><title>Empire Market</title></head><body><form action="http://e.example/index/login"
        method="post"><input placeholder="Username" type="text"><input placeholder="Password" type="password"></form></body></html>
        """

    static let waiting = """
        <html><head><meta content="0; URL=http://e.example/index/login?em=1&dtf=1" http-equiv="Refresh"/></head><body></body></html>
        """

    static let home = page("<h2>Welcome, crawler.</h2>", title: "Empire Market - Home")

    static let all: [(kind: String, html: String)] = [
        ("waiting", waiting), ("login", login), ("offer", offer), ("seller", seller(about)),
        ("seller", seller(feedback)),
        ("buyer", buyer), ("list", list), ("empty-list", empty), ("home", home),
    ]
}
