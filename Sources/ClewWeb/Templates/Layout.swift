/// The templates of the desk, in Mustache: text in the program, because a binary that is copied elsewhere must not look
/// for files (see decision 0080).
enum DeskTemplates {
    /// All of them by name.
    static let all: [String: String] = [
        "layout": layout, "wordmark": wordmark, "pages": pages, "facts": facts, "choices": choices, "steps": steps,
        "hits": hits, "facets": facets, "sections": sections, "unmask": unmask,
        "login": login, "overview": overview, "search": search, "indicator": indicator,
        "evidence": evidence, "evidence-raw": evidenceRaw, "evidence-proof": evidenceProof,
        "list": list, "account": account, "error": error, "help": help,
        "users": users, "user": user, "password": password,
    ]

    /// The frame of every page. Blocks: `title`, `main`.
    static let layout = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{{$title}}Desk{{/title}} · {{frame.caseName}} · Clew</title>
        <link rel="icon" href="{{frame.iconHref}}" type="image/svg+xml">
        <link rel="stylesheet" href="{{frame.styleHref}}">
        </head>
        <body>
        <a class="skip" href="#main" accesskey="c">Skip to the content</a>
        {{#frame.isKnown}}
        <a class="skip" href="#menu" accesskey="m">Skip to the menu</a>
        <header class="top">
        <a class="brand" href="/">{{>wordmark}}</a>
        <span class="case" title="The case"><bdi>{{frame.caseName}}</bdi></span>
        {{#frame.hasSearch}}
        <form class="find" action="/search" method="get" role="search">
        <label class="hidden" for="find">Search the case</label>
        <input id="find" name="q" type="search" accesskey="s" placeholder="Search the case" maxlength="1000" autocomplete="off" spellcheck="false">
        <button type="submit">Search</button>
        </form>
        {{/frame.hasSearch}}
        <div class="who">
        <a href="/account"><bdi>{{frame.user}}</bdi> <span class="role">{{frame.role}}</span></a>
        <form action="/logout" method="post">
        <input type="hidden" name="token" value="{{frame.formToken}}">
        <button class="quiet" type="submit">Log out</button>
        </form>
        </div>
        </header>
        <nav class="ways" id="menu" tabindex="-1" aria-label="Sections">
        <ul>
        {{#frame.ways}}<li><a href="{{href}}" aria-current="{{current}}">{{label}}</a></li>{{/frame.ways}}
        </ul>
        <ul class="ways-foot">{{#frame.help}}<li><a href="{{href}}" aria-current="{{current}}">{{label}}</a></li>{{/frame.help}}</ul>
        </nav>
        {{/frame.isKnown}}
        <main id="main" tabindex="-1">
        {{#frame.isUnstated}}
        <p class="warning" role="note"><strong>Authority unstated.</strong> Nobody has said on what legal basis this case is worked on. A supervisor states it with <code>clew authority add</code>.</p>
        {{/frame.isUnstated}}
        {{$main}}{{/main}}
        </main>
        <footer class="foot">
        <p>{{^empty(frame.purpose)}}Looking for: <bdi>{{frame.purpose}}</bdi> · {{/empty(frame.purpose)}}{{#frame.isKnown}}What you look at here is written to the audit log. Times are in UTC. {{/frame.isKnown}}Clew, EUPL-1.2</p>
        {{#frame.isKnown}}<p class="paper">Case <bdi>{{frame.caseName}}</bdi>, shown to <bdi>{{frame.user}}</bdi> ({{frame.role}}) at {{frame.made}}</p>{{/frame.isKnown}}
        </footer>
        </body>
        </html>
        """

    /// The ball of thread and the name.
    static let wordmark = """
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M20.6 20.9c-2.2.5-3.7-.6-4.6-2.1"/><circle cx="11" cy="11" r="8.2"/><path d="M4.2 7.6c4.6-.9 9.3 1.5 12.1 9.6"/><path d="M3.2 12.6c4.4-1.3 7.6.8 9.3 6.3"/><path d="M8.1 3.5c5 1.2 8.5 4.4 10.3 9.8"/><path d="M13.2 3.2c2.5 1 4.3 2.7 5.6 5.2"/></svg><span class="word">Clew</span>
        """

    /// The ways to the pages before and after this one.
    static let pages = """
        <nav class="pages" aria-label="Pages">
        <span class="pages-where">{{paging.summary}}</span>
        {{#paging.previous}}<a rel="prev" href="{{paging.previous}}">← Previous</a>{{/paging.previous}}
        {{#paging.next}}<a rel="next" href="{{paging.next}}">Next →</a>{{/paging.next}}
        </nav>
        """

    /// The facts of a list of facts, without the list around them.
    static let facts = """
        {{#facts}}<div><dt>{{label}}</dt><dd class="{{style}}">{{value}}</dd></div>{{/facts}}
        """

    /// Rows of choices above a list.
    static let choices = """
        {{#choices}}<nav class="chips" aria-label="{{choicesName}}"><ul>{{#options}}<li><a href="{{href}}" aria-current="{{current}}"><bdi>{{label}}</bdi>{{#count}} <span class="number">{{count}}</span>{{/count}}</a></li>{{/options}}</ul></nav>{{/choices}}
        """

    /// The ways to the neighbours of a part.
    static let steps = """
        {{#steps}}<a href="{{href}}">{{label}}</a>{{/steps}}
        """

    /// Places in the case, each with the text around it.
    static let hits = """
        <ol class="hits">
        {{#hits}}
        <li>
        <h3 class="hit"><a href="{{href}}"><bdi>{{heading}}</bdi></a></h3>
        <p class="snippet">{{snippet}}</p>
        <p class="meta">{{#isNew}}<span class="state good">new</span> {{/isNew}}<span class="tag">{{tag}}</span> {{meta}}</p>
        </li>
        {{/hits}}
        </ol>
        """
}
