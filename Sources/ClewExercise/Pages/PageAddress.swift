/// Which address a page has on its site, and which page an address means.
///
/// Harbour Lane has its ids in the path, Kontor Nord in the query, Tallow Row behind the words of the title.
struct PageAddress: Sendable {
    let world: World

    /// Path and query of a page on a day.
    func target(of page: PageName, on site: SiteName, day: Int) -> String {
        switch site {
        case .harbourLane: harbour(page, day)
        case .kontorNord: kontor(page)
        case .tallowRow: tallow(page, day)
        case .quaysideTalk: quayside(page)
        }
    }

    /// The whole address.
    func url(of page: PageName, on site: SiteName, day: Int) -> String {
        "http://" + world.host(of: site) + target(of: page, on: site, day: day)
    }

    private func harbour(_ page: PageName, _ day: Int) -> String {
        switch page {
        case .login: "/login"
        case .list(let category, let page): "/c/\(category + 1)/\(page)"
        case .offer(let index): "/item/\(world.listings[index].siteID)"
        case .seller(let index): "/shop/\(world.accounts[index].name(on: day))"
        case .feedback(let index, let page): "/shop/\(world.accounts[index].name(on: day))/feedback/\(page)"
        default: "/"
        }
    }

    private func kontor(_ page: PageName) -> String {
        switch page {
        case .login: "/index.php?page=login"
        case .list(let category, let page): "/index.php?page=browse&cat=\(category + 1)&p=\(page)"
        case .offer(let index): "/index.php?page=listing&id=\(world.listings[index].siteID)"
        case .seller(let index): "/index.php?page=vendor&id=\(world.accounts[index].number)"
        case .feedback(let index, let page):
            "/index.php?page=vendor&id=\(world.accounts[index].number)&tab=feedback&p=\(page)"
        default: "/index.php?page=home"
        }
    }

    private func tallow(_ page: PageName, _ day: Int) -> String {
        switch page {
        case .login: "/login.html"
        case .list(let category, let page): "/goods/cat-\(category + 1)-page-\(page).html"
        case .offer(let index):
            "/goods/\(PageAddress.words(world.listings[index].title))-\(world.listings[index].siteID).html"
        case .seller(let index): "/traders/\(world.accounts[index].name(on: day)).html"
        case .feedback(let index, let page):
            "/traders/\(world.accounts[index].name(on: day))/feedback-\(page).html"
        default: "/"
        }
    }

    private func quayside(_ page: PageName) -> String {
        switch page {
        case .login: "/login"
        case .board(let board, let page): "/board/\(board + 1)/\(page)"
        case .thread(let index, let page): "/thread/\(world.threads[index].number)/\(page)"
        case .member(let index): "/member/\(world.members[index].name)"
        default: "/"
        }
    }

    /// A title as words of an address: ASCII letters and digits, in lower case, joined by hyphens.
    static func words(_ title: String) -> String {
        var words: [UInt8] = []
        for byte in title.utf8 {
            switch byte {
            case 0x30...0x39, 0x61...0x7A: words.append(byte)
            case 0x41...0x5A: words.append(byte + 32)
            default: if let last = words.last, last != 0x2D { words.append(0x2D) }
            }
        }
        if words.last == 0x2D { words.removeLast() }
        return words.isEmpty ? "offer" : String(decoding: words.prefix(60), as: UTF8.self)
    }
}
