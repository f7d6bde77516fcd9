extension DeskTemplates {
    /// The way in.
    static let login = """
        {{<layout}}
        {{$title}}Log in{{/title}}
        {{$main}}
        <div class="door">
        <p class="door-brand">{{>wordmark}}</p>
        <h1>Log in to <bdi>{{frame.caseName}}</bdi></h1>
        {{#note}}<p class="note" role="status">{{note}}</p>{{/note}}
        {{#trouble}}<p class="warning" role="alert" id="trouble">{{trouble}}</p>{{/trouble}}
        <form action="/login" method="post" class="stack">
        <input type="hidden" name="token" value="{{frame.formToken}}">
        <input type="hidden" name="next" value="{{next}}">
        <label for="name">User name</label>
        <input id="name" name="name" value="{{name}}" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="128" autofocus>
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required maxlength="1024">
        <label for="purpose">Reason for this session <span class="muted">(optional)</span></label>
        <input id="purpose" name="purpose" value="{{purpose}}" maxlength="200" aria-describedby="purpose-hint">
        <p class="hint" id="purpose-hint">Such as a file number or a task. It is written to the audit log with all that you look at; auditors need one to read captured content.</p>
        <button type="submit">Log in</button>
        </form>
        <p class="hint">No password, or forgotten it? A supervisor of the case makes a new one.</p>
        </div>
        {{/main}}
        {{/layout}}
        """

    /// A list with one table.
    static let list = """
        {{<layout}}
        {{$title}}{{listTitle}}{{/title}}
        {{$main}}
        <h1><bdi>{{listTitle}}</bdi></h1>
        <p class="lede">{{lead}}</p>
        {{>choices}}
        {{sift}}
        <div class="sifted">
        <section aria-label="{{listTitle}}">
        {{#table}}{{table}}{{>pages}}{{tools}}{{/table}}
        {{^table}}
        <section class="empty"><h2>{{emptyTitle}}</h2><p>{{emptyText}}</p></section>
        {{/table}}
        </section>
        {{>facets}}
        </div>
        {{/main}}
        {{/layout}}
        """

    /// The person's own page.
    static let account = """
        {{<layout}}
        {{$title}}Account{{/title}}
        {{$main}}
        <h1>Account of <bdi>{{frame.user}}</bdi></h1>
        <dl class="facts line">{{>facts}}</dl>
        <h2>What you may do</h2>
        <ul class="rights">{{#rights}}<li>{{.}}</li>{{/rights}}</ul>
        <h2>Change the password</h2>
        {{#done}}<p class="note" role="status">{{done}}</p>{{/done}}
        {{#trouble}}<p class="warning" role="alert">{{trouble}}</p>{{/trouble}}
        <form action="/account/password" method="post" class="stack">
        <input type="hidden" name="token" value="{{frame.formToken}}">
        <label for="username">User name</label>
        <input id="username" name="username" value="{{frame.user}}" autocomplete="username" readonly>
        <label for="current">Current password</label>
        <input id="current" name="current" type="password" autocomplete="current-password" required maxlength="1024">
        <label for="fresh">New password</label>
        <input id="fresh" name="fresh" type="password" autocomplete="new-password" required minlength="12" maxlength="1024" aria-describedby="fresh-hint">
        <p class="hint" id="fresh-hint">Twelve characters or more. A few words that do not belong together are easy to keep in mind.</p>
        <label for="again">New password once more</label>
        <input id="again" name="again" type="password" autocomplete="new-password" required minlength="12" maxlength="1024">
        <button type="submit">Change the password</button>
        </form>
        {{/main}}
        {{/layout}}
        """

    /// What went wrong and what to do.
    static let error = """
        {{<layout}}
        {{$title}}{{headline}}{{/title}}
        {{$main}}
        <section class="empty">
        <p class="status">{{status}}</p>
        <h1>{{headline}}</h1>
        <p>{{sentence}}</p>
        <p><a href="{{way.href}}">{{way.label}}</a></p>
        </section>
        {{/main}}
        {{/layout}}
        """

    /// How to ask, what the words mean.
    static let help = """
        {{<layout}}
        {{$title}}Help{{/title}}
        {{$main}}
        <h1>Help</h1>
        <div class="prose">
        <h2 id="query">The query language</h2>
        {{queryHelp}}
        <h2 id="grades">Grades</h2>
        <dl class="facts words">
        <div><dt><span class="grade valid">valid</span></dt><dd>A checksum or a structure proves that the value was written as it was meant.</dd></div>
        <div><dt><span class="grade unverified">unverified</span></dt><dd>The form fits, and nothing in it can prove it: a name, a phone number, an address without a checksum.</dd></div>
        <div><dt><span class="grade corrupt">corrupt</span></dt><dd>The form fits and the checksum fails: a typing error, a cut, or a trap. It is kept and shown, and never linked on.</dd></div>
        </dl>
        <h2 id="words">Words</h2>
        <dl class="facts words">
        <div><dt>evidence</dt><dd>Bytes, named by their SHA-256, sealed once and never changed.</dd></div>
        <div><dt>capture</dt><dd>One attempt to get bytes, whether it got them or not. The same bytes may have been captured often.</dd></div>
        <div><dt>passage</dt><dd>What is searched and shown as one: the text of a page, or one row of a table.</dd></div>
        <div><dt>indicator</dt><dd>An address, key, number or contact that ties things together.</dd></div>
        <div><dt>mention</dt><dd>An indicator at one place of one evidence, down to the byte.</dd></div>
        <div><dt>source</dt><dd>The market or site: the host of the address, or the name given on import.</dd></div>
        <div><dt>finding</dt><dd>Something that a person must look at, such as a file that could not be read whole.</dd></div>
        <div><dt>run</dt><dd>One import or capture session with its options.</dd></div>
        </dl>
        <h2 id="grading">Grading</h2>
        <p>The letter says how far the source is trusted, the number how far the information is believed; <strong>X4</strong> is what nobody has assessed.</p>
        <dl class="facts words">
        <div><dt>A, B, C, X</dt><dd>no doubt of the source; reliable in most instances; unreliable in most instances; cannot be assessed</dd></div>
        <div><dt>1, 2, 3, 4</dt><dd>known to be accurate; known to the source itself; corroborated; neither known nor corroborated</dd></div>
        </dl>
        <h2 id="sites">Sites</h2>
        <p>What is due of the <a href="/sites">sites that are watched</a> is fetched while this desk or <code>clew watch</code> runs: lists of offers every hour, offers and sellers every day, posts every week, or as the profile of the site says.</p>
        <dl class="facts words">
        <div><dt><span class="state good">running</span></dt><dd>What is due is fetched. What is not answered is asked for again after longer and longer times.</dd></div>
        <div><dt><span class="state">paused</span></dt><dd>Nothing is fetched until somebody lets it go on; what is due waits.</dd></div>
        <div><dt><span class="state">stopped</span></dt><dd>Nothing is fetched any more. Started again, all that is known of the site is due.</dd></div>
        <div><dt><span class="state bad">waiting for a person</span></dt><dd>Nothing is fetched until a person has done what the reason asks for.</dd></div>
        </dl>
        <p>When a site waits, open it: the reason stands at the top. Unlock the keystore if it is locked. If the site asks for a login, shows a captcha or has ended the session, log in with a browser and paste the session on the page of the site. If the authority does not cover what is wanted, is used up or is not in force, a supervisor states another one, and you watch the site again under it. Then choose <strong>Go on</strong>.</p>
        <p>The gap calendar has a mark for each hour: up; up, with failures; refused us; down; we were not looking. The last one says nothing of the site.</p>
        <h2 id="authorities">Authorities</h2>
        <p>An <a href="/authorities">authority</a> says who acts on what legal basis, what live capture may fetch, and how much. It is asked before every request: what it does not cover is not fetched, and links that lead out of it are counted and passed over.</p>
        <dl class="facts words">
        <div><dt>no live capture</dt><dd>It names no host, and nothing is fetched under it.</dd></div>
        <div><dt><span class="state bad">not in force</span></dt><dd>Its time has not come, is over, or it was ended. Nothing is fetched under it.</dd></div>
        <div><dt>left</dt><dd>So many requests or bytes may still be used, over all captures together. At none left its sites wait.</dd></div>
        </dl>
        <p>What an authority covers is never changed. A supervisor states another one with <code>clew authority add</code> and ends one with <code>clew authority end</code>.</p>
        <h2 id="alerts">Alerts</h2>
        <p><a href="/alerts">Alerts</a> are what the watch rules have hit, the new ones first. Each leads to the reasons on which it rests, down to the bytes.</p>
        <dl class="facts words">
        <div><dt>new</dt><dd>You have not marked it as seen. Others have marks of their own.</dd></div>
        <div><dt>seen</dt><dd>You have marked it, alone or with all of its rule. It stays in the list.</dd></div>
        </dl>
        <h2 id="rules">Watch rules</h2>
        <p>A rule waits for one thing: a new listing, a new seller, an indicator, a term, a price jump, or a market that is gone. It looks at all that comes in, and has looked back over all that was there when it was added. Rules are files: <code>clew rule check</code> says what one means, <code>clew rule try</code> what it would hit, <code>clew rule add</code> puts it into the case, and <code>clew rule remove</code> takes it out with its hits. A rule with <code>send: yes</code> also posts its hits to the webhooks that a supervisor has allowed.</p>
        <h2 id="content">Captured content</h2>
        <p>Captured pages are hostile until shown otherwise. They are never shown as they came: only as text, as an outline and as bytes. Nothing in them runs or loads, and no captured address can be clicked. Characters that would act or hide are written out, such as ⟨202E⟩ for the one that turns the direction of writing round.</p>
        <h2 id="marks">Marks and kinds</h2>
        <p>In the text a line below the mark tells the grade: drawn through for valid, dashed for unverified, dotted for corrupt.</p>
        {{kinds}}
        <h2 id="roles">Roles</h2>
        {{#roles}}<h3>{{roleName}}</h3><ul class="rights">{{#rights}}<li>{{.}}</li>{{/rights}}</ul>{{/roles}}
        <h2 id="keys">Without a mouse</h2>
        <p>Tab goes forward, Shift and Tab back, Enter follows. The first stop on each page is a link that skips to the content. The desk needs no script. With the access keys of the browser (Alt and Shift, or Alt, or Control and Option) S goes to the search, M to the menu and C to the content.</p>
        </div>
        {{/main}}
        {{/layout}}
        """
}
