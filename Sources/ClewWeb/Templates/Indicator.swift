extension DeskTemplates {
    /// One indicator.
    static let indicator = """
        {{<layout}}
        {{$title}}{{kindTitle}}{{/title}}
        {{$main}}
        <p class="crumbs"><a href="/indicators">Indicators</a> › <a href="{{kindHref}}">{{kindTitle}}</a></p>
        <h1 class="value"><span class="dot {{tone}}"></span><bdi>{{value}}</bdi></h1>
        <p class="lede"><span class="grade {{grade}}">{{grade}}</span> {{gradeWords}}</p>
        <div class="halves uneven">
        <section aria-labelledby="places">
        <h2 id="places">Where it stands</h2>
        {{timeline}}
        <ol class="hits">
        {{#places}}
        <li>
        <h3 class="hit"><a href="{{href}}"><bdi>{{heading}}</bdi></a></h3>
        <p class="snippet">{{snippet}}</p>
        <p class="meta"><span class="tag">{{place}}</span> <bdi>{{source}}</bdi> · {{when}}</p>
        </li>
        {{/places}}
        </ol>
        {{>pages}}
        </section>
        <div>
        <section aria-labelledby="known">
        <h2 id="known">What is known of it</h2>
        <dl class="facts">{{#facts}}<div><dt>{{label}}</dt><dd><bdi>{{value}}</bdi></dd></div>{{/facts}}</dl>
        <p><a href="{{searchHref}}">Search pages for this value</a></p>
        </section>
        {{#hasWritings}}
        <section aria-labelledby="written">
        <h2 id="written">As written</h2>
        <table class="list">
        <caption class="hidden">The forms in which it was written and how often</caption>
        <thead><tr><th scope="col">Form</th><th scope="col" class="number">Times</th></tr></thead>
        <tbody>{{#writings}}<tr><th scope="row" class="value"><bdi>{{text}}</bdi></th><td class="number">{{count}}</td></tr>{{/writings}}</tbody>
        </table>
        </section>
        {{/hasWritings}}
        </div>
        </div>
        {{#hasIndicators}}
        <section aria-labelledby="with">
        <h2 id="with">Stands together with</h2>
        <p class="hint">Indicators on the same pages or rows, those first that share the most of them. Standing together is a reason to look, not yet a link.</p>
        {{>indicator-table}}
        </section>
        {{/hasIndicators}}
        {{/main}}
        {{/layout}}
        """

    /// A list of indicators.
    static let indicators = """
        {{<layout}}
        {{$title}}{{listTitle}}{{/title}}
        {{$main}}
        <h1>{{listTitle}}</h1>
        <nav class="chips" aria-label="Kinds"><ul>
        {{#choices}}<li><a href="{{href}}" aria-current="{{current}}">{{label}} <span class="number">{{count}}</span></a></li>{{/choices}}
        </ul></nav>
        {{#hasIndicators}}
        {{>indicator-table}}
        {{>pages}}
        {{/hasIndicators}}
        {{^hasIndicators}}
        <section class="empty"><h2>No indicator of this kind</h2><p>Nothing that was imported so far carries one. Choose another kind above, or import more.</p></section>
        {{/hasIndicators}}
        {{/main}}
        {{/layout}}
        """
}
