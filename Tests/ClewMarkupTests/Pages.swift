/// Pages to read that are made up here.
enum Pages {
    /// A page of a made-up market with a bit of everything.
    static let market = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour &amp; Sons</title>
        <!-- saved from url=(0031)http://harbour.example/item/0017 -->
        <base href="http://harbour.example/"><link rel="canonical" href="/item/17">
        <meta property="og:url" content="http://harbour.example/item/17">
        <style>.a{display:none}</style><script>var wallet = "1BoatSLRHtKNngkdXEeobR76b53LETtpyT";</script></head>
        <body onload="go('x')"><div id=top><h1>Blue  harbour\r\n tea</h1><p>Price:&nbsp;<b>0.0</b>25 BTC</p>
        <ul><li>one</li><li>two &lt;3</ul>
        <table><tr><th>From</th><th>To</th></tr><tr><td>Oslo</td><td></td><td>EU</td></tr></table>
        <pre>
        -----BEGIN KEY-----
          a&amp;b
        -----END KEY-----
        </pre>
        <textarea rows=3 name="k">line 1
        line 2 &eacute;</textarea>
        <form action="/buy"><input type="hidden" name="t" value="9f86d081884c7d65"><input type=submit value="Buy now">
        <select name=s><option>DHL<option selected>Post</select></form>
        <div style="color:red; DISPLAY : none">secret <i>words</i></div>
        <p hidden>gone<p>Pay <a href="bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?amount=1&amp;label=x">here</a></p>
        <img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk" alt="a cup">
        <noscript>No script is fine.</noscript></div></body></html>
        """
}
