import ClewCore

/// Pages of a market and of a forum that do not exist, with hostile titles, and the profiles that read them.
enum MarketPages {
    static let hostileOffer = "MDMA pills 10x 200mg <script>alert('offer')</script>"
    static let hostileSeller = "Hill<b>Cat"
    static let plainSeller = "fjordman"
    static let reviewer = "BobTheBuyer"

    static let market = """
        profile: harbour
        version: 1
        market: Harbour
        currency: EUR
        recognise:
          contains: class="harbour-head"
        pages:
          offer:
            when: //form[starts-with(@action, '/order/')]
            listing:
              required: [id, price, seller]
              id:
                xpath: //form/@action
                path-part: 2
              title: //h1
              price: //span[has-class('price')]
              seller: //a[has-class('by')]
              ships-from: //span[has-class('from')]
              ships-to: //span[has-class('to')]
              text: //div[@id='about']
          seller:
            when: //h2
            account:
              name: //h2
              text: //div[@id='about']
              rating: //p[has-class('rating')]
            reviews:
              each: //ul[has-class('feedback')]/li
              required: [rating, author]
              seller:
                from: page
                xpath: //h2
              listing:
                xpath: ./a/@href
                path-part: 2
              author:
                xpath: ./i
                role: reviewer
              rating: ./b
              text: ./span
              written: ./time
          other:
            notes: Nothing.
        """

    static let forum = """
        profile: pier
        version: 1
        forum: Pier
        recognise:
          contains: class="pier-head"
        pages:
          thread:
            when: //h1[has-class('thread')]
            posts:
              each: //article
              required: [thread, author, text]
              thread:
                from: page
                xpath: //h1/@id
              title:
                from: page
                xpath: //h1
              author: ./a
              time: ./time
              text: ./div
          other:
            notes: Nothing.
        """

    /// The pages of one day, by name.
    static func pages(price: Int, hasThird: Bool) -> [String: String] {
        var pages = [
            "offer-1.html": offer(1, hostileOffer, hostileSeller, price: price, about: "Pressed <i>here</i>."),
            "offer-2.html": offer(2, "Speed 5g", plainSeller, price: price * 2, about: "Fresh."),
            "seller-1.html": seller(hostileSeller, wallet: DeskCase.wallet),
            "seller-2.html": seller(plainSeller, wallet: DeskCase.wallet),
            "thread.html": """
            <html><body><p class="pier-head">Pier</p><h1 class="thread" id="t7">Who is &lt;img src=x onerror=alert(7)&gt;</h1>
            <article><a>fjordman</a><time>2019-10-01</time><div>Look at javascript:alert(1) &lt;script&gt;</div></article>
            </body></html>
            """,
        ]
        if hasThird { pages["offer-3.html"] = offer(3, "Speed 10g", plainSeller, price: 99, about: "More.") }
        return pages
    }

    private static func offer(_ id: Int, _ title: String, _ seller: String, price: Int, about: String) -> String {
        """
        <html><head><title>\(escaped(title))</title></head><body><div class="harbour-head">Harbour</div>
        <h1>\(escaped(title))</h1><a class="by">\(escaped(seller))</a> <span class="price">\(price),50 EUR</span>
        <span class="from">Netherlands</span> <span class="to">World &lt;u&gt;</span>
        <div id="about">\(escaped(about))</div><form action="/order/47\(id)/new"><input></form></body></html>
        """
    }

    private static func seller(_ name: String, wallet: String) -> String {
        """
        <html><head><title>\(escaped(name))</title></head><body><div class="harbour-head">Harbour</div>
        <h2>\(escaped(name))</h2><p class="rating">98 % &lt;b&gt;</p>
        <div id="about">=SUM(1) pay to \(wallet) &lt;script&gt;alert('terms')&lt;/script&gt;</div>
        <ul class="feedback"><li><b>good</b> <span>Quick &lt;script&gt; \(escaped(name))</span> <i>\(reviewer)</i>
        <time>2019-10-20</time> <a href="/offer/471">x</a></li></ul></body></html>
        """
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
