/// What surrounds each page of Quayside Talk.
enum QuaysideFrame {
    static let head: HTML = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="robots" content="noindex">
        <style>\(HTML(stringLiteral: style))
        \(HTML(stringLiteral: SharedStyle.utilities("q")))</style>
        <title>
        """

    static func top(_ view: DayView, _ links: PageLinks) -> HTML {
        let newest = Board.titles.indices.flatMap { view.threads(of: $0).prefix(10) }
        let members = (0..<min(40, view.world.members.count)).map { ($0 * 3 + view.day) % view.world.members.count }
        return """
            </title></head>
            <body><header class="mast"><a href="\(links.to(.front))">Quayside Talk</a> <span>where the boats come in</span>
            <nav><a href="\(links.to(.front))">Boards</a><a href="#new">New posts</a><a href="#members">Members</a>\
            <a href="#rules">Rules</a><a href="\(links.to(.login))">Log in</a></nav></header>
            <div class="sheet"><aside>
            <h3>Boards</h3><ul>
            \(HTML(Board.titles.indices) { board in
                "<li><a href=\"\(links.to(.board(board, page: 1)))\">\(Board.titles[board])</a></li>\n"
            })</ul>
            <h3>Being talked about</h3><ul class="talked">
            \(HTML(newest) { talked(view, links, $0) })</ul>
            <h3>Members online</h3><p class="online">
            \(HTML(members) { member(view, links, $0) })</p>
            <h3>House rules</h3><ol class="rules">
            \(HTML(rules) { "<li>\($0)</li>\n" })</ol></aside><main>

            """
    }

    static func foot(_ view: DayView) -> HTML {
        """
        </main></div><footer class="end"><p>Quayside Talk is run by volunteers. What members write is their own opinion. \
        Questions about orders belong to the market where the order was made; nobody here can help with them.</p>
        <p>\(view.world.host(of: .quaysideTalk)) &middot; <a href="#rules">Rules</a> &middot; \
        <a href="#moderators">Moderators</a> &middot; <a href="#archive">Archive</a> &middot; All times are UTC</p></footer>
        </body></html>

        """
    }

    private static func talked(_ view: DayView, _ links: PageLinks, _ thread: Int) -> HTML {
        """
        <li><a href="\(links.to(.thread(thread, page: 1)))">\(view.world.title(of: view.world.threads[thread]))</a> \
        <small>\(view.postCount(thread))</small></li>

        """
    }

    private static func member(_ view: DayView, _ links: PageLinks, _ member: Int) -> HTML {
        "<a href=\"\(links.to(.member(member)))\">\(view.world.members[member].name)</a>\n"
    }

    private static let rules = [
        "No names, addresses or pictures of real people.", "One topic, one thread.",
        "No offers in the talk boards; offers are removed.", "Warnings need something to show for them.",
        "Who writes under two names is out.", "Moderators have the last word.",
    ]

    private static let style = """
        :root{--ink:#232a31;--sea:#1f5560;--sand:#f2efe9;--rope:#c2b59b}*{box-sizing:border-box}
        body{margin:0;background:var(--sand);color:var(--ink);font:15px/1.55 Verdana,Tahoma,sans-serif}
        a{color:var(--sea)}.mast{background:var(--sea);color:#fff;padding:16px 30px}.mast>a{color:#fff;font-size:26px;\
        text-decoration:none;font-weight:bold}.mast span{color:var(--rope);margin-left:12px;font-style:italic}
        .mast nav{float:right;padding-top:8px}.mast nav a{color:#fff;margin-left:20px;font-size:14px}
        .sheet{max-width:1200px;margin:20px auto;display:flex;gap:24px;padding:0 16px}aside{flex:0 0 250px;font-size:13px}
        aside h3{margin:18px 0 6px;font-size:13px;color:var(--sea);border-bottom:2px solid var(--rope)}
        aside ul,aside ol{padding-left:18px;margin:0}.talked small{color:#8a8375}.online a{margin-right:8px}
        main{flex:1;min-width:0}h1{font-size:22px;margin:6px 0 14px}.way{font-size:13px;color:#8a8375;margin:0}
        .boards,.threads{width:100%;border-collapse:collapse;background:#fff}.boards td,.threads td,.threads th{padding:8px 12px;\
        border-bottom:1px solid #e3ddd0;text-align:left}.threads th{background:var(--rope);font-size:13px}.count,.since{\
        white-space:nowrap;color:#8a8375;font-size:13px}.post{background:#fff;border:1px solid #e3ddd0;border-radius:5px;\
        margin-bottom:14px}.post header{background:#faf8f4;border-bottom:1px solid #e3ddd0;padding:8px 14px;font-size:13px}
        .author{font-weight:bold;font-size:15px}.rank{background:var(--rope);color:#fff;border-radius:3px;padding:1px 6px;\
        margin:0 6px}.member-since{color:#8a8375}.post time{float:right;color:#8a8375;margin-right:12px}.number{float:right;\
        margin-right:12px}.text{padding:10px 16px}.text pre,.pgp{background:#232a31;color:#d8e6e9;padding:12px;overflow:auto;\
        font-size:12px}.post footer{padding:6px 16px;font-size:12px;color:#8a8375}.post footer a{color:#8a8375;\
        margin-right:12px}.signature{float:right;font-style:italic}.member dt{float:left;clear:left;width:110px;color:#8a8375}
        .member dd{margin-left:120px}.turn{text-align:center}.turn a,.turn b{padding:3px 9px;background:#fff;border:1px solid \
        #e3ddd0;margin:0 2px}.hint{background:#fff;padding:20px}.end{background:#232a31;color:#8a8375;padding:18px 30px;\
        font-size:12px;text-align:center}.end a{color:var(--rope)}
        """
}
