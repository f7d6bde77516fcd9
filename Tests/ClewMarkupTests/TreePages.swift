/// Synthetic pages as markets and forums wrote them, for the tree and XPath; each with `html`, `head` and `body`, which
/// libxml2 would put in.
enum TreePages {
    static let all = [offers, offer, vendor, thread, search, login, feedback, key, words, loose]

    static let offers = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Harbour: Tea &amp; Herbs</title>
        <link rel="stylesheet" href="/style.css"></head><body class="list page">
        <div id="menu"><ul class="categories"><li class="first"><a href="/c/1">Tea</a> <span>(12)</span></li>
        <li><a href="/c/2">Herbs</a> <span>(7)</span></li><li class="last empty"><a href="/c/3">Other</a></li></ul></div>
        <table class="products-list" border="0"><thead><tr><th>Name</th><th>Price</th><th>From</th><th>To</th></tr></thead>
        <tbody>
        <tr class="products-list-item"><td><a href="/p/17">Blue tea 10g</a></td><td>0.25 BTC</td><td>Oslo</td><td>EU</td></tr>
        <tr class="products-list-item sold"><td><a href="/p/18">Green tea 5g</a></td><td>0.125 BTC</td><td>Bern</td><td></td></tr>
        <tr class="products-list-item"><td><a href="/p/19">Mint &lt;fresh&gt;</a></td><td>1 BTC</td><td>Oslo</td><td>Worldwide</td></tr>
        </tbody></table>
        <p class="pages"><a href="?page=1">1</a> <b>2</b> <a href="?page=3&amp;sort=price">3</a></p>
        <!-- generated in 0.02 s --></body></html>
        """

    static let offer = """
        <html><head><title>Blue tea 10g</title><meta name="description" content="Blue tea, &quot;fresh&quot;"></head>
        <body><h1>Blue tea 10g</h1><div class="product" data-id="17"><div class="price big">Price: <b>0.25</b> BTC
        <span class="fiat">(110.50 USD)</span></div><div class="description">Line one<br>Line two<br><br>Line four.
        <i>Ships <b>fast</b></i></div><form action="/buy" method="post"><input type="hidden" name="token" value="9f86d0">
        <select name="shipping"><option value="1">Letter +0.01</option><option value="2" selected="selected">Parcel
        +0.05</option></select><input type="submit" value="Buy &raquo;"></form></div>
        <div class="vendor">Sold by <a class="gen-user-link" href="/vendor/anna">anna</a> (<span>98.5</span>%)</div>
        <img src="/i/17.png" alt="a cup"></body></html>
        """

    static let vendor = """
        <html><head><title>anna</title></head><body><div id="profile"><h2>anna <small>level 4</small></h2>
        <dl><dt>Joined</dt><dd>2014-01-05</dd><dt>Last seen</dt><dd>today</dd><dt>Sales</dt><dd>312</dd></dl>
        <p>Hello, this is my <em>shop</em>.</p><p>I ship on Monday &amp; Thursday.</p>
        <div class="rating"><span class="star on"></span><span class="star on"></span><span class="star"></span></div>
        <ul><li>Tea<ul><li>Blue</li><li>Green</li></ul></li><li>Herbs</li></ul></div><hr>
        <div id="contact">Jabber: <code>anna@example.org</code>, Wickr: <code>anna77</code></div></body></html>
        """

    static let thread = """
        <html><head><title>Re: delivery</title></head><body><div id="posts">
        <div class="post" id="post1"><div class="head"><b>Post by: <a href="/u/1">bo</a></b> <i>on 2013-08-12</i></div>
        <div class="body">Has anybody <u>seen</u> it?</div></div>
        <div class="post odd" id="post2"><div class="head"><b>Post by: <a href="/u/2">cy</a></b> <i>on 2013-08-13</i></div>
        <div class="body"><blockquote>Has anybody <u>seen</u> it?</blockquote>No.<br>Not yet.</div></div>
        <div class="post" id="post3"><div class="head"><b>Post by: <a href="/u/1">bo</a></b> <i>on 2013-08-15</i></div>
        <div class="body">Thanks &#9786; &#x263A;</div></div></div></body></html>
        """

    static let search = """
        <html><head><title>Search</title><script type="text/javascript">var a = "<b>" + 1 < 2;</script>
        <style>.x > .y { color: red }</style></head><body><div class="results"><!-- three of them -->
        <div class="result" data-price="3.5"><span class="name">One</span><span class="price">3.5</span></div>
        <div class="result" data-price="12"><span class="name">Two</span><span class="price">12</span></div>
        <div class="result" data-price="0.75"><span class="name">Three</span><span class="price">0.75</span></div>
        <div class="result ad"><span class="name">Four</span></div></div>
        <noscript><p>Scripts are off.</p></noscript></body></html>
        """

    static let login = """
        <html><head><title>Login</title></head><body><form id="login" action="/login"><fieldset><legend>Login</legend>
        <label for="name">Name</label><input id="name" type="text" name="user" maxlength="20"><label for="word">Word</label>
        <input id="word" type="password" name="pass"><textarea name="note" rows="2">a &lt;b&gt; c</textarea>
        <button type="submit">Go</button></fieldset></form><a href="/register?ref=1&amp;x=2">Register</a></body></html>
        """

    static let feedback = """
        <html><head><title>Feedback</title></head><body><table class="outer"><tr><td class="left"><table class="feedback">
        <tr><th>Rating</th><th>Text</th><th>Age</th></tr><tr><td>5/5</td><td>Fast, <b>very</b> good</td><td>3 days ago</td></tr>
        <tr><td>4/5</td><td>ok</td><td>10 days ago</td></tr><tr><td>1/5</td><td>Nothing came</td><td>31 days ago</td></tr>
        </table></td><td class="right"><p>Sum: <span id="sum">3</span></p></td></tr></table></body></html>
        """

    static let key = """
        <html><head><title>Key</title></head><body><h3>PGP</h3><pre class="key">-----BEGIN PGP PUBLIC KEY BLOCK-----
        Version: Example v1

        mQENBFExample
        =abcd
        -----END PGP PUBLIC KEY BLOCK-----</pre><p>Pay to <a href="bitcoin:1Example?amount=1&amp;label=x">1Example</a>.</p>
        <p id="empty"></p><p id="blank">   </p></body></html>
        """

    static let words = """
        <html lang="de"><head><title>Größe &Auml;nderung</title></head><body><p>Grüße aus Österreich</p><p>naïve café</p>
        <p lang="fr">d&eacute;j&agrave; vu</p><p>&euro; 5 &ndash; 10</p><p>日本語 テスト</p><p>a&nbsp;b</p><p>🚀 x</p>
        <p title="Größe">1</p><p>  spread   over
        lines	and tabs  </p></body></html>
        """

    static let loose = """
        <html><head><title>Loose</title></head><body><ul class=menu><li class=a>One<li class=b>Two<li class=c>Three</ul>
        <dl><dt>A<dd>1<dt>B<dd>2</dl><select name=s><option>x<option>y<option value=3>z</select>
        <table><tr><td>1<td>2<tr><td>3<td>4</table><p>First<p>Second<div>Block</div><IMG SRC=x.png ALT='An Image'>
        <DIV CLASS="Upper Case">Upper</DIV></body></html>
        """
}
