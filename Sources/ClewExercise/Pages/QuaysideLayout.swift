internal import ClewCore

/// Quayside Talk, the forum: threads of articles, each with its author, its time and a number.
struct QuaysideLayout: SiteLayout {
    let view: DayView
    let links: PageLinks
    let head: HTML
    private let top: HTML

    init(view: DayView, links: PageLinks) {
        self.view = view
        self.links = links
        head = QuaysideFrame.head
        top = QuaysideFrame.top(view, links)
    }

    func top(of content: PageContent) -> HTML { top }

    func foot(at time: Timestamp) -> HTML { QuaysideFrame.foot(view) }

    func body(of content: PageContent) -> (title: String, markup: HTML) {
        switch content {
        case .forum: ("Quayside Talk", front)
        case .board(let board, let page, let pages, let threads):
            ("\(Board.titles[board]) | Quayside Talk", self.board(board, page, pages, threads))
        case .thread(let thread, let page, let pages, let posts):
            ("\(world.title(of: world.threads[thread])) | Quayside Talk", self.thread(thread, page, pages, posts))
        case .member(let member): ("\(world.members[member].name) | Quayside Talk", self.member(member))
        case .login: ("Log in | Quayside Talk", login)
        default: ("Nothing here | Quayside Talk", "<p class=\"hint\">There is nothing here.</p>\n")
        }
    }

    // MARK: Pages

    private var front: HTML {
        """
        <h1>Boards</h1><table class="boards">
        \(HTML(Board.titles.indices) { board in
            "<tr><td><a href=\"\(links.to(.board(board, page: 1)))\">\(Board.titles[board])</a></td></tr>\n"
        })</table>
        <h2>Newest threads</h2><table class="threads">
        \(HTML(newest, row))</table>

        """
    }

    /// The threads that were opened last.
    private var newest: [Int] {
        Board.titles.indices.flatMap { view.threads(of: $0).prefix(10) }.sorted(by: >).prefix(25).map { $0 }
    }

    private func board(_ board: Int, _ page: Int, _ pages: Int, _ threads: [Int]) -> HTML {
        """
        <p class="way"><a href="\(links.to(.front))">Boards</a> &rsaquo; \(Board.titles[board])</p>
        <h1>\(Board.titles[board])</h1><table class="threads">
        <tr><th>Thread</th><th>Opened by</th><th>Posts</th><th>Since</th></tr>
        \(HTML(threads, row))</table>
        \(pager(page, pages) { .board(board, page: $0) })
        """
    }

    private func row(_ index: Int) -> HTML {
        let thread = world.threads[index]
        let author = Int(world.posts[thread.posts.lowerBound].author)
        return """
            <tr><td class="subject"><a href="\(links.to(.thread(index, page: 1)))">\(world.title(of: thread))</a></td>\
            <td class="by"><a href="\(links.to(.member(author)))">\(world.members[author].name)</a></td>
            <td class="count">\(view.postCount(index))</td><td class="since">\(ExerciseCalendar.englishDate(thread.day))\
            </td></tr>

            """
    }

    private func thread(_ index: Int, _ page: Int, _ pages: Int, _ posts: [Int]) -> HTML {
        let thread = world.threads[index]
        return """
            <p class="way"><a href="\(links.to(.front))">Boards</a> &rsaquo; \
            <a href="\(links.to(.board(thread.board, page: 1)))">\(Board.titles[thread.board])</a></p>
            <h1 class="thread-title" id="t\(thread.number)">\(world.title(of: thread))</h1>
            \(HTML(posts, post))\(pager(page, pages) { .thread(index, page: $0) })
            """
    }

    private func post(_ number: Int) -> HTML {
        let post = world.posts[number]
        let author = world.members[Int(post.author)]
        let (lines, key) = world.text(of: post)
        let time = ExerciseCalendar.time(day: Int(post.day), milliseconds: Int(post.minute) * 60000)
        let clock = "\(ExerciseCalendar.two(Int(post.minute) / 60)):\(ExerciseCalendar.two(Int(post.minute) % 60))"
        return """
            <article class="post" id="p\(number + 10000)"><header><a class="author" \
            href="\(links.to(.member(Int(post.author))))">\(author.name)</a> \
            <span class="rank">\(author.identity == nil ? "Member" : "Vendor")</span> \
            <span class="member-since">since \(ExerciseCalendar.englishDate(author.joined))</span>
            <time datetime="\(time.description)">\(ExerciseCalendar.englishDate(Int(post.day))), \(clock)</time> \
            <a class="number" href="#p\(number + 10000)">#\(Int(post.ordinal) + 1)</a></header>
            <div class="card"><span class="avatar"></span><span>Posts: \(author.name.utf8.count * 17 + 3)</span> \
            <span>Thanked: \(author.name.utf8.count * 5)</span> <span>Boards: talk, sellers, markets</span> \
            <a href="#message">Send a message</a> <a href="#ignore">Ignore</a></div>
            <div class="text">\(HTML(lines) { "<p>\($0)</p>\n" })\(key.map { "<pre>\($0)</pre>\n" } ?? HTML())</div>
            <footer><a href="#quote">Quote</a> <a href="#report">Report to the moderators</a> <a href="#thanks">Thank</a> \
            <span class="signature">\(signature(author))</span></footer></article>

            """
    }

    private func signature(_ member: Member) -> String {
        guard let identity = member.identity else { return "" }
        let accounts = world.identities[identity].accounts.map { world.accounts[$0] }
        let there = accounts.filter { $0.isActive(on: view.day) }
        return there.first.map { "\($0.name(on: view.day)) on \($0.site.title)" } ?? ""
    }

    private func member(_ index: Int) -> HTML {
        let member = world.members[index]
        let account = member.identity.flatMap { world.identities[$0].accounts.first }.map { world.accounts[$0] }
        let key = account.map { world.keys[$0.key(on: view.day)] }
        return """
            <h1 class="member-name">\(member.name)</h1>
            <dl class="member"><dt>Rank</dt><dd class="rank">\(member.identity == nil ? "Member" : "Vendor")</dd>
            <dt>Joined</dt><dd class="joined">\(ExerciseCalendar.englishDate(member.joined))</dd>
            <dt>About</dt><dd class="about">\(signature(member))</dd></dl>
            \(key.map { "<pre class=\"pgp\">\($0.armored)</pre>\n" } ?? HTML())
            """
    }

    private var login: HTML {
        """
        <h1>Log in</h1><form action="\(links.to(.login))" method="post"><input name="name"> \
        <input name="password" type="password"> <button>Log in</button></form>

        """
    }

    private func pager(_ page: Int, _ pages: Int, _ target: (Int) -> PageName) -> HTML {
        let near = HTML(SitePager.near(page, of: pages)) { number -> HTML in
            number == page ? "<b>\(number)</b> " : "<a href=\"\(links.to(target(number)))\">\(number)</a> "
        }
        return "<p class=\"turn\">\(near)of \(pages)</p>\n"
    }
}
