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
        </div>
        {{/main}}
        {{/layout}}
        """

    /// A list with one table.
    static let list = """
        {{<layout}}
        {{$title}}{{listTitle}}{{/title}}
        {{$main}}
        <h1>{{listTitle}}</h1>
        <p class="lede">{{lead}}</p>
        {{#hasChoices}}
        <nav class="chips" aria-label="Choices"><ul>{{#choices}}<li><a href="{{href}}" aria-current="{{current}}">{{label}}</a></li>{{/choices}}</ul></nav>
        {{/hasChoices}}
        {{#hasRows}}
        <div class="scroll" tabindex="0" role="region" aria-label="{{listTitle}}">
        <table class="list">
        <caption class="hidden">{{caption}}</caption>
        <thead><tr>{{#columns}}<th scope="col" class="{{style}}">{{label}}</th>{{/columns}}</tr></thead>
        <tbody>
        {{#rows}}<tr>{{#cells}}{{#isHead}}<th scope="row" class="{{style}}">{{content}}</th>{{/isHead}}{{^isHead}}<td class="{{style}}">{{content}}</td>{{/isHead}}{{/cells}}</tr>{{/rows}}
        </tbody>
        </table>
        </div>
        {{>pages}}
        {{/hasRows}}
        {{^hasRows}}
        <section class="empty"><h2>{{emptyTitle}}</h2><p>{{emptyText}}</p></section>
        {{/hasRows}}
        {{/main}}
        {{/layout}}
        """

    /// The person's own page.
    static let account = """
        {{<layout}}
        {{$title}}Account{{/title}}
        {{$main}}
        <h1><bdi>{{frame.user}}</bdi></h1>
        <dl class="facts line">
        <div><dt>Role</dt><dd>{{frame.role}}</dd></div>
        <div><dt>Logged in since</dt><dd>{{began}}</dd></div>
        <div><dt>Reason for this session</dt><dd>{{#frame.hasPurpose}}<bdi>{{frame.purpose}}</bdi>{{/frame.hasPurpose}}{{^frame.hasPurpose}}none stated{{/frame.hasPurpose}}</dd></div>
        </dl>
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
        <p><a href="{{wayHref}}">{{wayLabel}}</a></p>
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
        <h2 id="content">Captured content</h2>
        <p>Captured pages are hostile until shown otherwise. They are never shown as they came: only as text, as an outline and as bytes. Nothing in them runs or loads, and no captured address can be clicked. Characters that would act or hide are written out, such as ⟨202E⟩ for the one that turns the direction of writing round.</p>
        <h2 id="marks">Marks and kinds</h2>
        <table class="list">
        <caption class="hidden">Kinds of indicators with their names in queries</caption>
        <thead><tr><th scope="col">Kind</th><th scope="col">In a query</th><th scope="col">About</th></tr></thead>
        <tbody>{{#kinds}}<tr><th scope="row"><span class="dot {{tone}}"></span>{{kindTitle}}</th><td><code>kind:{{kindName}}</code></td><td>{{groupName}}</td></tr>{{/kinds}}</tbody>
        </table>
        <h2 id="keys">Without a mouse</h2>
        <p>Tab goes forward, Shift and Tab back, Enter follows. The first stop on each page is a link that skips to the content. The desk needs no script.</p>
        </div>
        {{/main}}
        {{/layout}}
        """
}
