extension DeskTemplates {
    /// One evidence.
    static let evidence = """
        {{<layout}}
        {{$title}}{{heading}}{{/title}}
        {{$main}}
        <p class="crumbs"><a href="/evidence">Evidence</a> › <span class="hash">{{digest}}</span></p>
        <h1><bdi>{{heading}}</bdi></h1>
        <nav class="tabs" aria-label="Ways to look at this evidence"><ul>
        {{#tabs}}<li><a href="{{href}}" aria-current="{{current}}">{{label}}</a></li>{{/tabs}}
        </ul></nav>
        {{#note}}<p class="note" role="note">{{note}}</p>{{/note}}
        <div class="viewer">
        <section class="sheet" aria-label="Content">
        {{#hasSteps}}<nav class="steps" aria-label="Parts"><span class="pages-where">{{position}}</span>{{#steps}}<a href="{{href}}">{{label}}</a>{{/steps}}</nav>{{/hasSteps}}
        {{#body.text}}{{>evidence-text}}{{/body.text}}
        {{#body.outline}}{{>evidence-outline}}{{/body.outline}}
        {{#body.raw}}{{>evidence-raw}}{{/body.raw}}
        {{#body.rows}}{{>evidence-rows}}{{/body.rows}}
        {{#body.proof}}{{>evidence-proof}}{{/body.proof}}
        </section>
        <aside class="margin" aria-label="About this evidence">
        {{#hasLegend}}
        <section aria-labelledby="legend">
        <h2 id="legend">Marked in the text</h2>
        <ul class="legend">{{#legend}}<li><a href="{{href}}"><span class="dot {{tone}}"></span>{{kindTitle}}</a> <span class="number">{{count}}</span></li>{{/legend}}</ul>
        </section>
        {{/hasLegend}}
        <section aria-labelledby="bytes">
        <h2 id="bytes">The bytes</h2>
        <dl class="facts">
        <div><dt>SHA-256</dt><dd class="hash whole">{{digest}}</dd></div>
        <div><dt>Size</dt><dd>{{size}}</dd></div>
        <div><dt>Read as</dt><dd>{{form}}{{#encoding}}, {{encoding}}{{/encoding}}</dd></div>
        </dl>
        </section>
        <section aria-labelledby="captured">
        <h2 id="captured">Captured</h2>
        {{#captures}}
        <dl class="facts capture">
        <div><dt>When</dt><dd>{{when}} <span class="muted">({{basis}})</span></dd></div>
        {{#address}}<div><dt>Address</dt><dd class="address"><bdi>{{address}}</bdi></dd></div>{{/address}}
        <div><dt>Source</dt><dd><bdi>{{source}}</bdi></dd></div>
        <div><dt>Outcome</dt><dd>{{outcome}}</dd></div>
        <div><dt>From file</dt><dd class="address"><bdi>{{path}}</bdi></dd></div>
        {{#run}}<div><dt>Run</dt><dd class="hash">{{run}}</dd></div>{{/run}}
        </dl>
        {{/captures}}
        </section>
        </aside>
        </div>
        {{#hasMentions}}
        <section aria-labelledby="mentions">
        <h2 id="mentions">Every mention</h2>
        <table class="list">
        <caption class="hidden">All indicators of this part with their grade and their place in the bytes</caption>
        <thead><tr><th scope="col">As written</th><th scope="col">Kind</th><th scope="col">Grade</th><th scope="col">Stands in</th><th scope="col" class="number">Bytes of the source</th></tr></thead>
        <tbody>{{#mentions}}<tr><th scope="row" class="value"><a href="{{href}}"><bdi>{{written}}</bdi></a></th><td><span class="dot {{tone}}"></span>{{kindTitle}}</td><td><span class="grade {{grade}}">{{grade}}</span></td><td>{{place}}</td><td class="number">{{#rawHref}}<a href="{{rawHref}}">{{bytes}}</a>{{/rawHref}}{{^rawHref}}{{bytes}}{{/rawHref}}</td></tr>{{/mentions}}</tbody>
        </table>
        </section>
        {{/hasMentions}}
        {{/main}}
        {{/layout}}
        """

    /// The reader's text with its marks.
    static let evidenceText = """
        <div class="reader" dir="auto" tabindex="0" role="region" aria-label="Text as a reader sees it">{{body.text}}</div>
        """

    /// The outline.
    static let evidenceOutline = """
        <div class="outline" tabindex="0" role="region" aria-label="Outline">{{body.outline}}</div>
        """

    /// The bytes as text.
    static let evidenceRaw = """
        <form class="jump" action="{{body.raw.action}}" method="get">
        <label for="from">Go to byte</label>
        <input id="from" name="from" inputmode="numeric" pattern="[0-9]*" size="10">
        <button type="submit" class="quiet">Go</button>
        <span class="pages-where">{{body.raw.range}}</span>
        <span class="steps">{{#body.raw.first}}<a href="{{body.raw.first}}">Start</a>{{/body.raw.first}}{{#body.raw.previous}}<a rel="prev" href="{{body.raw.previous}}">← Before</a>{{/body.raw.previous}}{{#body.raw.next}}<a rel="next" href="{{body.raw.next}}">After →</a>{{/body.raw.next}}{{#body.raw.last}}<a href="{{body.raw.last}}">End</a>{{/body.raw.last}}</span>
        </form>
        <div class="source" tabindex="0" role="region" aria-label="Bytes of the payload as text">
        <table><caption class="hidden">Offset of the first byte and bytes of each line</caption><thead class="hidden"><tr><th scope="col">Byte</th><th scope="col">Source</th></tr></thead><tbody>{{body.raw.lines}}</tbody></table>
        </div>
        """

    /// The rows of a table.
    static let evidenceRows = """
        <div class="scroll" tabindex="0" role="region" aria-label="Rows">
        <table class="list rows">
        <caption class="hidden">Rows of the table</caption>
        <thead><tr><th scope="col" class="number">Row</th>{{#body.rows.header}}<th scope="col"><bdi>{{.}}</bdi></th>{{/body.rows.header}}</tr></thead>
        <tbody>{{#body.rows.rows}}<tr><th scope="row" class="number"><a href="{{href}}">{{number}}</a></th>{{#cells}}<td dir="auto">{{.}}</td>{{/cells}}</tr>{{/body.rows.rows}}</tbody>
        </table>
        </div>
        {{#body.rows}}{{>pages}}{{/body.rows}}
        """

    /// The proof of the seal.
    static let evidenceProof = """
        {{#body.proof.seals}}
        <h2>{{caption}}</h2>
        <dl class="facts proof">{{#lines}}<div><dt>{{label}}</dt><dd class="hash whole">{{value}}</dd></div>{{/lines}}</dl>
        {{#hasPath}}
        <details><summary>Inclusion path</summary><ol class="path">{{#path}}<li class="hash whole">{{.}}</li>{{/path}}</ol></details>
        {{/hasPath}}
        {{/body.proof.seals}}
        <section class="prose" aria-labelledby="check">
        <h2 id="check">How to check it without Clew</h2>
        <ol>
        <li>Write the exhibit to a folder: <code>clew export-exhibit {{digest}} DIR</code>. It holds the stored and the decoded bytes, the proof and the signed checkpoint.</li>
        <li>Compare the digest: <code>sha256sum</code> over the decoded bytes must give the SHA-256 beside.</li>
        <li>Run the short Python script in the folder: it hashes the stored bytes with their salt, walks up the inclusion path (RFC 6962, section 2.1.1) and must arrive at the root hash of the checkpoint.</li>
        <li>Check the signature of the checkpoint with the one <code>openssl</code> line in the instruction, against the public key that you were given on another way.</li>
        </ol>
        </section>
        """
}
