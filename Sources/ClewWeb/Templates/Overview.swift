extension DeskTemplates {
    /// The first page.
    static let overview = """
        {{<layout}}
        {{$title}}Overview{{/title}}
        {{$main}}
        <h1>{{frame.caseName}}</h1>
        {{#authority.isStated}}
        <dl class="facts line">
        <div><dt>Officer</dt><dd>{{authority.officer}}</dd></div>
        <div><dt>Case</dt><dd>{{authority.reference}}</dd></div>
        <div><dt>Legal basis</dt><dd>{{authority.basis}}</dd></div>
        {{#authority.term}}<div><dt>In force</dt><dd>{{authority.term}}</dd></div>{{/authority.term}}
        </dl>
        {{/authority.isStated}}
        <ul class="figures">
        {{#figures}}<li><a href="{{href}}"><span class="figure">{{number}}</span> <span class="label">{{label}}</span></a></li>{{/figures}}
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
        <table class="list">
        <caption class="hidden">Kinds of indicators with the number of different values, and how many of them are valid or corrupt</caption>
        <thead><tr><th scope="col">Kind</th><th scope="col" class="number">Values</th><th scope="col" class="number">Valid</th><th scope="col" class="number">Corrupt</th><th scope="col" class="wide"><span class="hidden">Share</span></th></tr></thead>
        {{#groups}}
        <tbody>
        <tr class="group"><th scope="rowgroup" colspan="5">{{groupName}}</th></tr>
        {{#kinds}}<tr><th scope="row"><a href="{{href}}">{{kindTitle}}</a></th><td class="number">{{values}}</td><td class="number">{{valid}}</td><td class="number">{{corrupt}}</td><td class="wide">{{bar}}</td></tr>{{/kinds}}
        </tbody>
        {{/groups}}
        </table>
        {{^groups}}<p class="none">No indicator stands in what was imported so far.</p>{{/groups}}
        </section>
        <div>
        <section aria-labelledby="sources">
        <h2 id="sources">Sources</h2>
        <table class="list">
        <caption class="hidden">Markets and sites with the number of captures and when they were seen</caption>
        <thead><tr><th scope="col">Market or site</th><th scope="col" class="number">Captures</th><th scope="col">Seen</th><th scope="col" class="narrow"><span class="hidden">Share</span></th></tr></thead>
        <tbody>{{#sources}}<tr><th scope="row"><a href="{{href}}"><bdi>{{sourceName}}</bdi></a></th><td class="number">{{captures}}</td><td class="seen">{{seen}}</td><td class="narrow">{{bar}}</td></tr>{{/sources}}</tbody>
        </table>
        </section>
        <section aria-labelledby="recent">
        <h2 id="recent">Recent runs</h2>
        <table class="list">
        <caption class="hidden">The last import and capture sessions</caption>
        <thead><tr><th scope="col">Begun</th><th scope="col">What</th><th scope="col">Tool</th></tr></thead>
        <tbody>{{#runs}}<tr><th scope="row"><a href="{{href}}">{{when}}</a></th><td><bdi>{{what}}</bdi></td><td>{{tool}}</td></tr>{{/runs}}</tbody>
        </table>
        {{^runs}}<p class="none">No run yet.</p>{{/runs}}
        </section>
        </div>
        </div>
        {{/isEmpty}}
        <section aria-labelledby="logs">
        <h2 id="logs">State of the logs</h2>
        <table class="list">
        <caption class="hidden">The last checkpoint of each log</caption>
        <thead><tr><th scope="col">Log</th><th scope="col" class="number">Entries</th><th scope="col">Root hash</th><th scope="col">Checkpoint</th></tr></thead>
        <tbody>{{#logs}}<tr><th scope="row">{{logName}}</th><td class="number">{{size}}</td><td class="hash">{{root}}</td><td><span class="state {{tone}}">{{state}}</span></td></tr>{{/logs}}</tbody>
        </table>
        </section>
        {{/main}}
        {{/layout}}
        """
}
