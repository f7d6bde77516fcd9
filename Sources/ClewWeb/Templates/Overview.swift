extension DeskTemplates {
    /// The first page.
    static let overview = """
        {{<layout}}
        {{$title}}Overview{{/title}}
        {{$main}}
        <h1><bdi>{{frame.caseName}}</bdi></h1>
        {{^empty(authority)}}
        <dl class="facts line">{{#authority}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>{{/authority}}</dl>
        {{/empty(authority)}}
        {{#trouble}}<p class="warning" role="note">{{trouble}}</p>{{/trouble}}
        <ul class="figures">
        {{#figures}}<li><a href="{{href}}"><span class="figure">{{count}}</span> <span class="label">{{label}}</span></a></li>{{/figures}}
        </ul>
        {{#isEmpty}}
        <section class="empty">
        <h2>Nothing has been imported yet</h2>
        <p>Bring captured pages, archives, tables or keys into the case with</p>
        <pre><code>clew import PATH…</code></pre>
        <p>WARC and WACZ files, saved pages, CSV and JSON tables, text, armored keys, zip and tar are read. Everything is sealed before it is read, and nothing is changed.</p>
        </section>
        {{/isEmpty}}
        {{^isEmpty}}
        <div class="halves">
        <section aria-labelledby="kinds">
        <h2 id="kinds">Indicators by kind</h2>
        {{kinds}}
        {{^kinds}}<p class="none">No indicator stands in what was imported so far.</p>{{/kinds}}
        </section>
        <div>
        {{#markets}}
        <section aria-labelledby="markets">
        <h2 id="markets">Markets</h2>
        {{markets}}
        <p class="hint"><a href="/markets">All markets</a> · <a href="/listings">Listings</a> · <a href="/accounts">Accounts</a></p>
        </section>
        {{/markets}}
        <section aria-labelledby="sources">
        <h2 id="sources">Sources</h2>
        {{sources}}
        </section>
        <section aria-labelledby="recent">
        <h2 id="recent">Recent runs</h2>
        {{runs}}
        {{^runs}}<p class="none">No run yet.</p>{{/runs}}
        </section>
        </div>
        </div>
        {{/isEmpty}}
        <section aria-labelledby="logs">
        <h2 id="logs">State of the logs</h2>
        {{logs}}
        <p class="hint">A right signature shows that the log is the one that was signed; <code>clew verify --deep</code> compares every sealed byte with it.</p>
        </section>
        {{/main}}
        {{/layout}}
        """
}
