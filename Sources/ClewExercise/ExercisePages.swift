/// The pages of the invented market and its forum, as a server would send them.
struct ExercisePages {
    let world: World

    /// A page of the market: its path and its HTML.
    struct Page {
        var path: String
        var html: String
    }

    /// All pages of the market: the front, one page a seller, one page an offer.
    var market: [Page] {
        [front]
            + world.sellers.flatMap { seller in
                [sellerPage(seller)] + seller.offers.map { offerPage($0, by: seller) }
            }
    }

    private var front: Page {
        let rows = world.sellers.map { seller in
            "<tr><td><a href=\"/shop/\(seller.name)\">\(seller.name)</a></td><td>\(seller.country)</td>"
                + "<td>\(seller.offers.count)</td></tr>"
        }
        return page(
            "/", "Shops",
            "<h1>Shops</h1><table><tr><th>Shop<th>From<th>Offers</tr>\(rows.joined(separator: "\n"))</table>")
    }

    private func sellerPage(_ seller: World.Seller) -> Page {
        let offers = seller.offers.map {
            "<li><a href=\"/item/\($0.number)\">\($0.title)</a> &mdash; \($0.price) BTC</li>"
        }
        return page(
            "/shop/\(seller.name)", seller.name,
            """
            <h1>\(seller.name)</h1><p>\(seller.bio)</p><p>Contact: \(seller.contact)</p>
            <h2>Offers</h2><ul>\(offers.joined(separator: "\n"))</ul>
            <h2>Key</h2><pre>\(seller.key.armored)</pre>
            """)
    }

    private func offerPage(_ offer: World.Offer, by seller: World.Seller) -> Page {
        page(
            "/item/\(offer.number)", offer.title,
            """
            <!-- item \(offer.number) -->
            <h1>\(offer.title)</h1><p class="price">\(offer.price) BTC</p>
            <p>Category: \(offer.category). Sold by <a href="/shop/\(seller.name)">\(seller.name)</a>.</p>
            <p>\(offer.text)</p>
            <p>Direct orders: <a href="bitcoin:\(seller.wallet)">pay</a> or send to <code>\(seller.wallet)</code>.</p>
            <p>\(seller.contact)</p>
            """)
    }

    private func page(_ path: String, _ title: String, _ body: String) -> Page {
        Page(
            path: path,
            html: """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>\(title) | \(world.marketName)</title>
                <style>body { font-family: sans-serif; margin: 2em } td, th { padding: 0.3em }</style></head>
                <body><p><a href="/">\(world.marketName)</a> | the quiet market</p>
                \(body)
                <hr><p>Served from \(world.marketHost)</p></body></html>
                """)
    }

    /// A thread of the forum for every third seller, as saved from a browser: file name and bytes, in Windows-1252.
    var forum: [(name: String, bytes: [UInt8])] {
        world.sellers.enumerated().filter { $0.offset.isMultiple(of: 3) }.map { index, seller in
            let html = """
                <html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
                <title>Has anybody ordered from \(seller.name)?</title>
                <base href="http://\(world.forumHost)/thread/\(index + 1)"></head><body>
                <div class="post"><b>member\(index + 11)</b><p>Has anybody ordered from \(seller.name)? \
                I paid 20 \u{80} too much elsewhere.</p></div>
                <div class="post"><b>member\(index + 12)</b><p>Yes, twice. PGP key \(seller.key.fingerprint), \
                check it before you write.</p></div>
                </body></html>
                """
            // Windows-1252 has the euro sign at 0x80; everything else in the page is ASCII.
            let bytes = html.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
            return ("\(world.day)_\(1000 + index) thread \(index + 1).html", bytes)
        }
    }

    /// The offers as a table, with one row that lacks its title.
    var table: String {
        let rows = world.sellers.flatMap { seller in
            seller.offers.map {
                "\($0.number),\"\($0.title)\",\($0.price),\(seller.name),\(seller.country),\($0.category)"
            }
        }
        return (["number,title,price_btc,seller,ships_from,category"] + rows + ["9999,,,,,"])
            .joined(separator: "\n") + "\n"
    }
}
