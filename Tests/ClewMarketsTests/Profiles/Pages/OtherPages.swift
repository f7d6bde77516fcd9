/// Pages in the layout of Cypher; goods and names are made up.
enum CypherPages {
    static func page(_ body: String) -> String {
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cypher - Drinks category</title></head><body>
        <nav><a class="navbar-brand" href="http://c.example">CУРНЕЯ МАГKET Ф</a></nav>
        \(body)
        </body></html>
        """
    }

    static let list = page(
        """
        <div class="row"><div class="card"><a href="http://c.example/product/af4a9710-e9dc-11ea-9fda-579563a8bfe9"><img alt=""></a>
        <div class="card-body"><a href="http://c.example/product/af4a9710-e9dc-11ea-9fda-579563a8bfe9"><h4
        class="card-title btn">Green tea (Clone)</h4></a>
        <p class="card-subtitle badge">From: <strong>10.5 $</strong> - Tea &amp; Co - </p>
        <p><span class="badge">physical</span> <span class="badge badge-pill">Stock:<strong>5000</strong></span></p>
        <p class="card-text"><a href="http://c.example/vendor/a132c7e0-48f6-11ea-b832-e5a5b0f366ad" class="badge">HillCat</a></p>
        </div></div></div>
        """)

    static let behind = page(
        "<ul class=\"pagination\"><li class=\"page-item  disabled \"><a rel=\"next\" href=\"\">Next</a></li></ul>")

    static let all: [(kind: String, html: String)] = [("list", list), ("empty-list", behind)]
}

/// Pages in the layout of the Silk Road forum; words and names are made up.
enum ForumPages {
    static func page(_ body: String) -> String {
        """
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Print Page - Tea</title>
        <link rel="canonical" href="http://f.example/index.php?topic=202389.0" /></head><body>
        <h1 id="title">Silk Road forums</h1><h2 id="linktree">Discussion =&gt; Tea</h2>
        \(body)
        </body></html>
        """
    }

    static let thread = page(
        """
        <dl id="posts">
        <dt class="postheader">Title: <strong>Which tea?</strong><br />
        Post by: <strong>Green Hill</strong> on <strong>August 15, 2013, 08:59 pm</strong></dt>
        <dd class="postbody">The black one.<br /><br />Or the green one?</dd>
        <dt class="postheader">Title: <strong>Re: Which tea?</strong><br />
        Post by: <strong>fjordman</strong> on <strong>August 16, 2013, 12:41 am</strong></dt>
        <dd class="postbody"><blockquote>The black one.</blockquote>Neither &lt;3</dd>
        <dt class="postheader">Title: <strong>Re: Which tea?</strong><br />
        Post by: <strong>Green Hill</strong> on <strong>August 16, 2013, 01:00 am</strong></dt>
        <dd class="postbody">Oh.</dd>
        </dl>
        """)

    static let all: [(kind: String, html: String)] = [
        ("thread", thread)
    ]
}

/// All made-up pages of known sites.
enum KnownPages {
    static let all: [(profile: String, kind: String, html: String)] = [
        ("agora", AgoraPages.all), ("empire", EmpirePages.all), ("cryptonia", CryptoniaPages.all),
        ("cypher", CypherPages.all), ("silk-road-forum", ForumPages.all),
    ].flatMap { profile, pages in pages.map { (profile, $0.kind, $0.html) } }
}
