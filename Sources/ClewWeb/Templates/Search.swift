extension DeskTemplates {
    /// Query, answers, facets.
    static let search = """
        {{<layout}}
        {{$title}}Search{{#isAsked}}: {{query}}{{/isAsked}}{{/title}}
        {{$main}}
        <h1 class="hidden">Search</h1>
        <form class="ask" action="/search" method="get" role="search">
        <label for="q">Search the case</label>
        <div class="ask-line">
        <input id="q" name="q" type="search" accesskey="s" value="{{query}}" maxlength="1000" autocomplete="off" spellcheck="false" aria-describedby="ask-hint"{{^isAsked}} autofocus{{/isAsked}}>
        <button type="submit">Search</button>
        </div>
        <p id="ask-hint" class="hint">Words that all must occur; <code>"a phrase"</code>, <code>begin*</code>, <code>OR</code>, <code>-without</code>, <code>kind:iban</code>, <code>source:agora</code>, <code>from:2014-03</code>. <a href="/help#query">The whole query language</a></p>
        </form>
        {{#trouble}}<p class="warning" role="alert">{{trouble}}</p>{{/trouble}}
        {{#notices}}<p class="note" role="status">{{.}}</p>{{/notices}}
        {{#isAsked}}
        <div class="answers">
        <section aria-label="Answers">
        {{#indicators}}
        <h2>Indicators of this value</h2>
        {{indicators}}
        {{/indicators}}
        {{^empty(hits)}}
        <h2 class="hidden">Passages</h2>
        <p class="summary" role="status">{{paging.summary}} · {{order}}{{#orders}} · <a href="{{href}}">{{label}}</a>{{/orders}}</p>
        {{#timeline}}<figure class="timeline">{{timeline}}<figcaption>{{timelineNote}}</figcaption></figure>{{/timeline}}
        {{>hits}}
        {{>pages}}
        {{tools}}
        {{/empty(hits)}}
        {{#empty(hits)}}
        <section class="empty">
        <h2>Nothing answers to this</h2>
        <p>Try fewer words, a beginning with a star (<code>amphet*</code>), or take a filter away. Spelling counts; letter case and accents do not.</p>
        </section>
        {{/empty(hits)}}
        </section>
        {{>facets}}
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

    /// The ways to narrow a list or the answers to a query.
    static let facets = """
        {{^empty(facets)}}
        <aside class="facets" aria-label="Narrow the answers">
        {{#facets}}
        <section>
        <h2>{{facetName}}</h2>
        <ul>
        {{#options}}<li>{{#isOn}}<a class="on" href="{{href}}" aria-current="true"><bdi>{{label}}</bdi> <span class="off">remove</span></a>{{/isOn}}{{^isOn}}<a href="{{href}}"><bdi>{{label}}</bdi></a> <span class="number">{{count}}</span>{{/isOn}}</li>{{/options}}
        </ul>
        </section>
        {{/facets}}
        {{#basis}}<p class="hint">{{basis}}</p>{{/basis}}
        </aside>
        {{/empty(facets)}}
        """
}
