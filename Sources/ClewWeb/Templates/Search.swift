extension DeskTemplates {
    /// Query, answers, facets.
    static let search = """
        {{<layout}}
        {{$title}}Search{{#isAsked}}: {{query}}{{/isAsked}}{{/title}}
        {{$main}}
        <h1 class="hidden">Search</h1>
        <form class="ask" action="/search" method="get" role="search" aria-label="Query">
        <label for="q">Query</label>
        <div class="ask-line">
        <input id="q" name="q" type="search" value="{{query}}" maxlength="1000" autocomplete="off" spellcheck="false" aria-describedby="ask-hint">
        <button type="submit">Search</button>
        </div>
        <p id="ask-hint" class="hint">Words that all must occur; <code>"a phrase"</code>, <code>begin*</code>, <code>OR</code>, <code>-without</code>, <code>kind:iban</code>, <code>source:agora</code>, <code>from:2014-03</code>. <a href="/help#query">All of it</a></p>
        </form>
        {{#trouble}}<p class="warning" role="alert">{{trouble}}</p>{{/trouble}}
        {{#notices}}<p class="note" role="status">{{.}}</p>{{/notices}}
        {{#isAsked}}
        <div class="answers">
        <section aria-label="Answers">
        {{#hasIndicators}}
        <h2>Indicators of this value</h2>
        {{>indicator-table}}
        {{/hasIndicators}}
        {{#hasHits}}
        <p class="summary" role="status">{{paging.summary}} · {{time}}</p>
        {{#timeline}}<figure class="timeline">{{timeline}}<figcaption>{{timelineNote}}</figcaption></figure>{{/timeline}}
        <ol class="hits">
        {{#hits}}
        <li>
        <h2 class="hit"><a href="{{href}}"><bdi>{{heading}}</bdi></a></h2>
        <p class="snippet">{{snippet}}</p>
        <p class="meta"><span class="tag">{{form}}</span> <bdi>{{source}}</bdi> · {{when}}{{#address}} · <bdi class="address">{{address}}</bdi>{{/address}}</p>
        </li>
        {{/hits}}
        </ol>
        {{>pages}}
        {{/hasHits}}
        {{^hasHits}}{{^trouble}}
        <section class="empty">
        <h2>Nothing answers to this</h2>
        <p>Try fewer words, a beginning with a star (<code>ament*</code>), or take a filter away. Spelling counts; letter case and accents do not.</p>
        </section>
        {{/trouble}}{{/hasHits}}
        </section>
        {{#hasFacets}}
        <aside class="facets" aria-label="Narrow the answers">
        {{#facets}}
        <section>
        <h2>{{facetName}}</h2>
        <ul>
        {{#options}}<li>{{#isOn}}<a class="on" href="{{href}}" aria-current="true"><bdi>{{label}}</bdi> <span class="off">remove</span></a>{{/isOn}}{{^isOn}}<a href="{{href}}"><bdi>{{label}}</bdi></a> <span class="number">{{count}}</span>{{/isOn}}</li>{{/options}}
        </ul>
        </section>
        {{/facets}}
        </aside>
        {{/hasFacets}}
        </div>
        {{/isAsked}}
        {{^isAsked}}
        <section class="prose" aria-labelledby="how">
        <h2 id="how">How to ask</h2>
        {{help}}
        </section>
        {{/isAsked}}
        {{/main}}
        {{/layout}}
        """

    /// A list of indicators; used by several pages.
    static let indicatorTable = """
        <table class="list">
        <caption class="hidden">Indicators with their kind, grade and how often they stand where</caption>
        <thead><tr><th scope="col">Value</th><th scope="col">Kind</th><th scope="col">Grade</th><th scope="col" class="number">{{countLabel}}</th></tr></thead>
        <tbody>
        {{#indicators}}<tr><th scope="row" class="value"><a href="{{href}}"><bdi>{{value}}</bdi></a></th><td><span class="dot {{tone}}"></span>{{kindTitle}}</td><td><span class="grade {{grade}}">{{grade}}</span></td><td class="number">{{number}}</td></tr>{{/indicators}}
        </tbody>
        </table>
        """
}
