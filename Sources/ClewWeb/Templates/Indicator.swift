extension DeskTemplates {
    /// One indicator.
    static let indicator = """
        {{<layout}}
        {{$title}}{{kind.label}} {{value}}{{/title}}
        {{$main}}
        <p class="crumbs"><a href="/indicators">Indicators</a> › <a href="{{kind.href}}">{{kind.label}}</a></p>
        <h1 class="value"><span class="dot {{kindTone}}"></span><bdi>{{value}}</bdi></h1>
        <p class="lede">{{grade}} {{gradeWords}}</p>
        <div class="halves uneven">
        <section aria-labelledby="places">
        <h2 id="places">Where it stands</h2>
        {{>hits}}
        {{>pages}}
        </section>
        <div>
        <section aria-labelledby="known">
        <h2 id="known">What is known of it</h2>
        <dl class="facts">{{>facts}}</dl>
        <p><a href="{{searchHref}}">Search pages for this value</a></p>
        </section>
        {{#writings}}
        <section aria-labelledby="written">
        <h2 id="written">As written</h2>
        {{writings}}
        </section>
        {{/writings}}
        </div>
        </div>
        {{#indicators}}
        <section aria-labelledby="with">
        <h2 id="with">Stands together with</h2>
        <p class="hint">Indicators on the same pages or rows, those first that share the most of them. Standing together is a reason to look, not yet a link.</p>
        {{indicators}}
        </section>
        {{/indicators}}
        {{/main}}
        {{/layout}}
        """
}
