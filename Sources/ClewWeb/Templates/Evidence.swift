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
        {{#unmask}}{{>unmask}}{{/unmask}}
        <div class="viewer{{#body.rows}} wide{{/body.rows}}">
        <section class="sheet" aria-label="Content">
        {{^empty(steps)}}{{^body.raw}}<nav class="steps" aria-label="Parts"><span class="pages-where">{{position}}</span>{{>steps}}</nav>{{/body.raw}}{{/empty(steps)}}
        {{#body.text}}<div class="reader" dir="auto" tabindex="0" role="region" aria-label="Text as a reader sees it">{{body.text}}</div>{{/body.text}}
        {{^empty(body.cells)}}<dl class="facts cells">{{#body.cells}}<div><dt><bdi>{{label}}</bdi></dt><dd class="{{style}}" dir="auto">{{value}}</dd></div>{{/body.cells}}</dl>{{/empty(body.cells)}}
        {{#body.outline}}<div class="outline" tabindex="0" role="region" aria-label="Outline">{{body.outline}}</div>{{/body.outline}}
        {{#body.raw}}{{>evidence-raw}}{{/body.raw}}
        {{#body.rows}}{{table}}{{>pages}}{{/body.rows}}
        {{#body.proof}}{{>evidence-proof}}{{/body.proof}}
        </section>
        <aside class="margin" aria-label="About this evidence">
        {{^empty(legend)}}
        <section aria-labelledby="legend">
        <h2 id="legend">Marked in the text</h2>
        <ul class="legend">{{#legend}}<li><a href="{{href}}"><span class="dot {{tone}}"></span>{{label}}</a> <span class="number">{{count}}</span></li>{{/legend}}</ul>
        </section>
        {{/empty(legend)}}
        <section aria-labelledby="bytes">
        <h2 id="bytes">The bytes</h2>
        <dl class="facts">{{>facts}}</dl>
        </section>
        <section aria-labelledby="captured">
        <h2 id="captured">Captured</h2>
        {{#captures}}<dl class="facts capture">{{>facts}}</dl>{{/captures}}
        {{#more}}<p class="hint">{{more}}</p>{{/more}}
        </section>
        </aside>
        </div>
        {{#mentions}}
        <section aria-labelledby="mentions">
        <h2 id="mentions">Every mention</h2>
        {{mentions}}
        </section>
        {{/mentions}}
        {{/main}}
        {{/layout}}
        """

    /// The form that shows a page as it came where names in it were replaced.
    static let unmask = """
        <form class="unmask" action="{{action}}" method="get">
        <p><strong>Names are replaced.</strong> This page names buyers or reviewers. Here and in every list they are shown as pseudonyms. The page as it came has their names; who must see it says why, and that is written to the audit with the purpose <code>unmask</code>.</p>
        <div class="ask-line">
        <label for="why">Why the names are needed</label>
        <input id="why" name="unmask" maxlength="200" required autocomplete="off">
        {{#ways}}<button type="submit" class="quiet" formaction="{{href}}">{{label}}</button>{{/ways}}
        </div>
        </form>
        """

    /// The bytes as text.
    static let evidenceRaw = """
        <form class="jump" action="{{action}}" method="get">
        {{hidden}}
        <label for="from">Go to byte</label>
        <input id="from" name="from" inputmode="numeric" pattern="[0-9]*" size="10">
        <button type="submit" class="quiet">Go</button>
        <span class="pages-where">{{range}}</span>
        <span class="steps">{{>steps}}</span>
        </form>
        {{#heads}}<details class="heads"><summary>Heads of the record: WARC and HTTP</summary>
        <div class="source" tabindex="0" role="region" aria-label="Heads of the record as text">
        <table><caption class="hidden">Lines of the heads</caption><thead class="hidden"><tr><th scope="col">Byte</th><th scope="col">Line</th></tr></thead><tbody>{{heads}}</tbody></table>
        </div></details>{{/heads}}
        <div class="source" tabindex="0" role="region" aria-label="Bytes of the payload as text">
        <table><caption class="hidden">Offset of the first byte and bytes of each line</caption><thead class="hidden"><tr><th scope="col">Byte</th><th scope="col">Source</th></tr></thead><tbody>{{lines}}</tbody></table>
        </div>
        """

    /// The proof of the seal.
    static let evidenceProof = """
        {{#seals}}
        <h2>{{caption}}</h2>
        <dl class="facts proof">{{>facts}}</dl>
        {{^empty(path)}}
        <details><summary>Inclusion path</summary><ol class="path">{{#path}}<li class="hash">{{.}}</li>{{/path}}</ol></details>
        {{/empty(path)}}
        {{/seals}}
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
