/// The offers of Harbour Lane as somebody's table, with its mapping; one row lacks all but its number.
enum OffersTable {
    static func csv(_ world: World) -> String {
        let day = world.calendar.last
        var rows = ["number,title,price_btc,seller,ships_from,category"]
        for index in world.listingsOfSite[SiteName.harbourLane.rawValue] where world.listings[index].isActive(on: day) {
            let listing = world.listings[index]
            let account = world.accounts[listing.account]
            let cents = world.calendar.euroCents(listing.price(on: day), on: day)
            let price =
                listing.coin == .bitcoin
                ? listing.price(on: day) : world.calendar.price(euroCents: cents, in: .bitcoin, on: day)
            rows.append(
                [
                    listing.siteID, quoted(listing.title), price.amount, quoted(account.name(on: day)),
                    quoted(NameWords.countries[account.country].name),
                    quoted(listing.goods.categoryPath(on: .harbourLane).special),
                ].joined(separator: ","))
        }
        rows.append("9999,,,,,")
        return rows.joined(separator: "\n") + "\n"
    }

    /// Which column of the table is what.
    static let mapping = """
        market: Harbour Lane
        format: csv
        header: true
        columns:
          title: {column: title, role: title}
          price: {column: price_btc, role: price, currency: XBT}
          seller: {column: seller, role: vendor}
          from: {column: ships_from, role: from}
          category: {column: category, role: category}
          number: {column: number, role: id}
        require: [title]

        """

    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

/// Threads of the forum as a browser saved them, in Windows-1252.
struct SavedThreads {
    let world: World

    /// File name and bytes of each.
    var files: [(name: String, bytes: [UInt8])] {
        let wanted = min(40, max(1, world.size.pages / 40))
        let day = ExerciseCalendar.date(world.calendar.last)
        let known = world.threads.indices.filter { account(of: world.threads[$0].topic) != nil }
        return known.prefix(wanted).map { index in
            let number = world.threads[index].number
            // Windows-1252 has the euro sign at 0x80; everything else in the page is ASCII.
            let bytes = page(world.threads[index]).unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
            return ("\(day)_\(1000 + index) thread \(number).html", bytes)
        }
    }

    private func page(_ thread: ForumThread) -> String {
        let account = account(of: thread.topic) ?? 0
        let fingerprint = world.keys[world.accounts[account].key(on: world.calendar.last)].fingerprint
        var random = SplitMix64(seed: world.seed, .savedThreads, thread.number)
        let posts = world.posts[thread.posts].prefix(8).map { post in
            """
            <div class="post"><b>\(world.members[Int(post.author)].name)</b><p>\
            \(world.text(of: post).lines.joined(separator: " "))</p></div>

            """
        }
        return """
            <html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
            <title>\(world.title(of: thread))</title>
            <base href="http://\(world.host(of: .quaysideTalk))/thread/\(thread.number)/1"></head><body>
            \(posts.joined())<div class="post"><b>\(random.pick(world.members.map(\.name)))</b>\
            <p>I paid 20 \u{80} too much elsewhere. PGP key \(fingerprint), check it before you write.</p></div>
            </body></html>

            """
    }

    private func account(of topic: Topic) -> Int? {
        switch topic {
        case .ordered(let account), .newKey(let account), .imitated(let account, _): account
        case .chat, .moved, .down: nil
        }
    }
}
