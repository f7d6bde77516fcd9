extension DeskTemplates {
    /// Who may log in.
    static let users = """
        {{<layout}}
        {{$title}}Users{{/title}}
        {{$main}}
        <h1>Users</h1>
        <p class="lede">Who may log in to this case, and in which role. Whoever runs <code>clew</code> on this machine acts as a supervisor besides.</p>
        {{users}}
        {{^users}}<section class="empty"><h2>No user yet</h2><p>Nobody may log in so far.</p></section>{{/users}}
        {{#form}}
        <h2 id="add">Add a user</h2>
        {{#trouble}}<p class="warning" role="alert">{{trouble}}</p>{{/trouble}}
        <form action="/users" method="post" class="stack">
        <input type="hidden" name="token" value="{{frame.formToken}}">
        <label for="name">User name</label>
        <input id="name" name="name" value="{{name}}" autocomplete="off" autocapitalize="none" spellcheck="false" required maxlength="64" pattern="[A-Za-z0-9._\\-]+" aria-describedby="name-hint">
        <p class="hint" id="name-hint">Letters, digits, dots, hyphens and underscores, such as <code>m.weber</code>. The audit names the person so for ever.</p>
        <label for="role">Role</label>
        <select id="role" name="role" aria-describedby="role-hint">{{options}}</select>
        <p class="hint" id="role-hint"><a href="/help#roles">What each role may do</a></p>
        <button type="submit">Add the user</button>
        </form>
        <p class="hint">The password is random and is shown once, on the next page.</p>
        {{/form}}
        {{/main}}
        {{/layout}}
        """

    /// One user.
    static let user = """
        {{<layout}}
        {{$title}}User {{name}}{{/title}}
        {{$main}}
        <p class="crumbs"><a href="/users">Users</a></p>
        <h1><bdi>{{name}}</bdi></h1>
        <dl class="facts line">{{>facts}}</dl>
        {{#done}}<p class="note" role="status">{{done}}</p>{{/done}}
        {{#trouble}}<p class="warning" role="alert">{{trouble}}</p>{{/trouble}}
        {{#isOwn}}<p>This is you. Your password is changed on <a href="/account">your account</a>; your role is changed by another supervisor.</p>{{/isOwn}}
        {{#form}}
        <h2>Change the role</h2>
        <form action="/users/{{name}}/role" method="post" class="stack">
        <input type="hidden" name="token" value="{{frame.formToken}}">
        <label for="role">Role</label>
        <select id="role" name="role" aria-describedby="role-hint">{{options}}</select>
        <p class="hint" id="role-hint">Takes effect at once: sessions of this user end. The password stays. <a href="/help#roles">What each role may do</a></p>
        <button type="submit">Change the role</button>
        </form>
        <h2>Make a new password</h2>
        <p class="hint">For a password that is lost, or that is to open nothing any more. The old one stops working and sessions of this user end.</p>
        <form action="/users/{{name}}/password" method="post" class="stack">
        <input type="hidden" name="token" value="{{frame.formToken}}">
        <button type="submit">Make a new password for <bdi>{{name}}</bdi></button>
        </form>
        {{/form}}
        {{/main}}
        {{/layout}}
        """

    /// A password that is shown this once.
    static let password = """
        {{<layout}}
        {{$title}}{{headline}}{{/title}}
        {{$main}}
        <p class="crumbs"><a href="/users">Users</a></p>
        <h1><bdi>{{headline}}</bdi></h1>
        <dl class="facts line">
        <div><dt>User name</dt><dd><bdi>{{name}}</bdi></dd></div>
        <div><dt>Role</dt><dd>{{role}}</dd></div>
        </dl>
        <section class="empty" aria-labelledby="secret">
        <h2 id="secret">The password, shown this once</h2>
        <p><code class="secret">{{password}}</code></p>
        <p>Hand it over on another way than the user name, and ask the person to change it under “Account”. Nobody can show it again; a lost one is replaced by a new one.</p>
        </section>
        <p><a href="/users">Back to the users</a></p>
        {{/main}}
        {{/layout}}
        """
}
